// Lines of text with a known size, that a layout can make room for before it knows where they will stand.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QStringList>

namespace synfin::picture::diagram {

struct TextStyle {
    Ink ink = Ink::Text;
    double size = 14; // pixels
    int weight = 400;
    bool operator==(const TextStyle&) const = default;
};

[[nodiscard]] double textWidth(const QString&, const TextStyle&);

// Breaks a text where a line may end, into as few lines as `width` allows, of about equal length. A word that is wider
// stays whole.
[[nodiscard]] QStringList wrapped(const QString&, const TextStyle&, double width);

class TextBlock final {
public:
    TextBlock() = default;
    TextBlock(const QString& text, const TextStyle&, double maxWidth);

    // The lines of `below` under the lines of this block.
    void append(const TextBlock& below);
    // The first line of `beside` behind the last line of this block.
    void appendBeside(const TextBlock& beside);

    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const; // 0 when empty
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }

    // The block with its upper edge at `top`, anchored at `x`.
    [[nodiscard]] TextShape shape(double x, double top, Anchor) const;

private:
    std::vector<std::vector<TextRun>> m_lines;
    double m_width = 0;
    double m_ascent = 0;  // of the first line
    double m_descent = 0; // of the last
    double m_lineHeight = 0;
};

} // namespace synfin::picture::diagram
