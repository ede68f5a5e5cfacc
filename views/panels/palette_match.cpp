#include "views/panels/palette_match.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace synfin::views {

namespace {

// From best to worst; what is found at the beginning of a word goes before what is found in the middle of one.
enum Quality { BeginsInTitle, BeginsInName, InsideTitle, InsideName, Missing };

QString alike(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().replace(u'_', u'-');
}

// Chinese has no blanks between words: each of its signs may begin one.
bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || text[at].script() == QChar::Script_Han
           || text[at - 1].script() == QChar::Script_Han;
}

Quality qualityIn(const QString& text, const QString& word, Quality atBeginning, Quality inside)
{
    Quality best = Missing;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (beginsWord(text, at))
            return atBeginning;
        best = inside;
    }
    return best;
}

// The worst word, then all of them; nothing if a word is missing.
using Rank = std::pair<int, int>;
std::optional<Rank> rankOf(const PaletteEntry& entry, const QStringList& words)
{
    const QString title = alike(entry.title);
    QStringList names;
    for (const QString& name : entry.otherNames)
        names << alike(name);
    Rank rank{};
    for (const QString& word : words) {
        Quality best = qualityIn(title, word, BeginsInTitle, InsideTitle);
        for (const QString& name : names)
            best = std::min(best, qualityIn(name, word, BeginsInName, InsideName));
        if (best == Missing)
            return std::nullopt;
        rank = {std::max(rank.first, static_cast<int>(best)), rank.second + best};
    }
    return rank;
}

} // namespace

std::vector<int> paletteMatches(const QString& query, const std::vector<PaletteEntry>& entries,
                                const QStringList& lastUsed)
{
    const QStringList words = alike(query).simplified().split(u' ', Qt::SkipEmptyParts);
    struct Found {
        int place;
        Rank rank;
        bool impossible;
        qsizetype used; // place among the last used; behind all of them if it is none
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const PaletteEntry& entry = entries[i];
        const qsizetype used = words.isEmpty() ? lastUsed.indexOf(entry.id) : -1;
        if (const auto rank = rankOf(entry, words))
            found.push_back({static_cast<int>(i), *rank, !entry.possible, used < 0 ? lastUsed.size() : used});
    }
    std::ranges::stable_sort(found, {}, [](const Found& f) { return std::tuple(f.rank, f.impossible, f.used); });
    std::vector<int> places;
    for (const Found& f : found)
        places.push_back(f.place);
    return places;
}

} // namespace synfin::views
