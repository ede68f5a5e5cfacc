// What the bases of profiles decide, as the rows of a table.
#pragma once

#include "views/picture/wording.h"

#include <QtCore/QStringList>

#include <vector>

namespace synfin::views {

struct ProfileRow {
    QString key;        // as scenario files spell it
    QStringList values; // as they spell them, by scenario::profileBases(); "–" for none
    QString about;      // what it decides
    QString source;     // where the values come from
    bool differs = false;
};

// One for each of scenario::profileKeys(), in that order.
[[nodiscard]] std::vector<ProfileRow> profileRows(const picture::Wording&);

} // namespace synfin::views
