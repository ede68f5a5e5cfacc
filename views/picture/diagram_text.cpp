#include "views/picture/diagram_text.h"

#include "views/picture/measure.h"
#include "views/picture/theme.h"

#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace synfin::picture::diagram {

namespace {

QFontMetricsF metrics(const TextStyle& style)
{
    return QFontMetricsF(Theme::font(style.size, style.weight));
}

// The pieces that a line can be made of; each keeps the space behind it.
QStringList pieces(const QString& text)
{
    QStringList list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to != -1; to = finder.toNextBoundary()) {
        list += text.sliced(from, to - from);
        from = to;
    }
    return list;
}

QStringList filled(const QStringList& words, const QFontMetricsF& font, double width)
{
    QStringList lines;
    QString line;
    for (const QString& word : words) {
        if (!line.isEmpty() && font.horizontalAdvance((line + word).trimmed()) > width) {
            lines += line.trimmed();
            line.clear();
        }
        line += word;
    }
    if (!line.trimmed().isEmpty())
        lines += line.trimmed();
    return lines;
}

} // namespace

double textWidth(const QString& text, const TextStyle& style)
{
    return metrics(style).horizontalAdvance(text);
}

QStringList wrapped(const QString& text, const TextStyle& style, double width)
{
    const QFontMetricsF font = metrics(style);
    const QStringList words = pieces(text);
    QStringList best = filled(words, font, width);
    // Narrower lines as long as there are no more of them, and none is a mere scrap.
    for (double narrower = width; best.size() > 1 && narrower > width / 2; narrower -= 2) {
        QStringList lines = filled(words, font, narrower);
        if (lines.size() > best.size())
            break;
        best = std::move(lines);
    }
    return best;
}

TextBlock::TextBlock(const QString& text, const TextStyle& style, double maxWidth)
{
    if (text.isEmpty())
        return;
    const QFontMetricsF font = metrics(style);
    for (const QString& line : wrapped(text, style, maxWidth)) {
        m_width = std::max(m_width, font.horizontalAdvance(line));
        m_lines.push_back({TextRun{line, style.ink, style.size, style.weight, false}});
    }
    m_width = std::ceil(m_width);
    m_ascent = font.ascent();
    m_descent = font.descent();
    m_lineHeight = std::ceil(style.size * 1.22);
}

void TextBlock::append(const TextBlock& below)
{
    if (below.empty())
        return;
    if (empty()) {
        *this = below;
        return;
    }
    m_lines.insert(m_lines.end(), below.m_lines.begin(), below.m_lines.end());
    m_width = std::max(m_width, below.m_width);
    m_descent = below.m_descent;
    m_lineHeight = std::max(m_lineHeight, below.m_lineHeight);
}

void TextBlock::appendBeside(const TextBlock& beside)
{
    if (beside.empty())
        return;
    if (empty()) {
        *this = beside;
        return;
    }
    std::vector<TextRun>& line = m_lines.back();
    line.back().text += QStringLiteral("   ");
    line.insert(line.end(), beside.m_lines.front().begin(), beside.m_lines.front().end());
    m_width = std::ceil(std::max(m_width, advance(line)));
}

double TextBlock::height() const
{
    return empty() ? 0 : m_ascent + m_descent + m_lineHeight * static_cast<double>(m_lines.size() - 1);
}

TextShape TextBlock::shape(double x, double top, Anchor anchor) const
{
    TextShape text;
    text.at = QPointF(x, top + m_ascent);
    text.anchor = anchor;
    text.lines = m_lines;
    text.lineHeight = m_lineHeight;
    return text;
}

} // namespace synfin::picture::diagram
