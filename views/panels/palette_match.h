// Which of many things a few typed words mean: the matching and the order of the command palette.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace synfin::views {

struct PaletteEntry {
    QString id; // what is used later under the same id is the same thing to the user; need not be unique
    QString title;
    QStringList otherNames; // that find it too: in English, by another naming
    QString about;          // in short, at the right: what it does, its key, why it is not possible
    QString detail;         // the whole of that; empty where `about` says it all
    bool possible = true;
    picture::Ink ink = picture::Ink::TextMuted; // of what stands at the right
    friend bool operator==(const PaletteEntry&, const PaletteEntry&) = default;
};

// The places of the entries that are meant, best first. Each word of the query stands somewhere in an entry's title or
// other names, in any order; small and capital letters, '_' and '-', full and half width are the same. Better is what
// has all words at the beginnings of words, then in its title; of those alike, what is possible; then the order of the
// entries. With an empty query all entries are meant, those used last first; `lastUsed` has their ids, the last first.
[[nodiscard]] std::vector<int> paletteMatches(const QString& query, const std::vector<PaletteEntry>& entries,
                                              const QStringList& lastUsed);

} // namespace synfin::views
