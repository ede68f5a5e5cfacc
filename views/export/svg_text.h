// What stands in an SVG as text: words, names, numbers, and the fonts they are in.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QString>

#include <vector>

namespace synfin::views {

// What XML 1.0 cannot hold (control characters, halves of surrogate pairs) is shown as a replacement character.
[[nodiscard]] QString legalText(const QString&);
// Letters, digits and _, not beginning with a digit.
[[nodiscard]] QString legalId(const QString&);
// The list of families as a style sheet has it, the characters of the language first.
[[nodiscard]] QString cssFamilies(bool mono, const QString& lang);
// At most two decimals, with a point, without needless zeros: "12", "0.5", "-3.25".
[[nodiscard]] QString svgNumber(double);
// "zh-CN" for "zh_CN".
[[nodiscard]] QString languageTag(const QString& lang);

// A part of a line that is in one font: for a reader that tries no second family, Chinese is in another than Latin.
struct Piece {
    QString text;
    QString family;
    bool mono = false;
    double size = 0;
    int weight = 400;
    picture::Ink ink = picture::Ink::Text;
    [[nodiscard]] bool looksLike(const Piece& o) const
    {
        return family == o.family && mono == o.mono && svgNumber(size) == svgNumber(o.size) && weight == o.weight
               && ink == o.ink;
    }
};

// Of a line without line ends.
[[nodiscard]] std::vector<Piece> piecesOf(const std::vector<picture::TextRun>& line, const QString& lang);

} // namespace synfin::views
