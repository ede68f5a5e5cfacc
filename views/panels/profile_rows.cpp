#include "views/panels/profile_rows.h"

#include "model/scenario/profile_keys.h"

namespace synfin::views {

namespace {

QString fromModel(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

std::vector<ProfileRow> profileRows(const picture::Wording& wording)
{
    std::vector<ProfileRow> rows;
    for (const scenario::ProfileKey& key : scenario::profileKeys()) {
        ProfileRow row;
        row.key = fromModel(key.key);
        for (const std::string_view base : scenario::profileBases()) {
            const QString value = QString::fromStdString(scenario::spelled(key, *tcp::profileNamed(base)));
            row.values << (value.isEmpty() ? QStringLiteral("–") : value);
        }
        row.about = wording.text("Profile", key.about);
        row.source = fromModel(key.source);
        row.differs = row.values.count(row.values.first()) < row.values.size();
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace synfin::views
