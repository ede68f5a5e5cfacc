#include "views/picture/diagram_content.h"

#include "views/picture/diagram_words.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture::diagram {

namespace {

double grown(double size, double scale)
{
    return std::max(6.0, std::round(size * scale));
}

Sizes sizesFor(const std::array<QString, stateCount>& names, double scale)
{
    Sizes sizes;
    sizes.stateText = grown(16, scale);
    sizes.eventText = grown(14, scale);
    sizes.actionText = grown(13, scale);
    sizes.captionText = grown(12.5, scale);
    // Badges need not grow as fast: a digit is read more easily than a word.
    sizes.badgeText = grown(12, (1 + scale) / 2);
    sizes.exitText = grown(11, scale);
    double widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, textWidth(name, {Ink::Text, sizes.stateText, 700}));
    // Multiples of 6, so that a third of a side is a whole number.
    sizes.boxWidth = std::max(132.0, 6 * std::ceil((widest + 30) / 6));
    sizes.boxHeight = 6 * std::ceil((sizes.stateText * 1.2 + 22) / 6);
    sizes.badgeRadius = std::max(9.0, std::ceil(sizes.badgeText * 0.8));
    return sizes;
}

// How wide the words at an arrow may get before they are broken into lines, in sizes of the event's text. Labels beside
// the left column stand in the margin, so they are kept narrow.
double measureOf(int number)
{
    switch (number) {
    case 2: return 11;
    case 7: return 14;
    case 10:
    case 14:
    case 17: return 5.5;
    case 20: return 30;
    case 21: return 12;
    default: return 8.5;
    }
}

ArrowLabel labelFor(const tcp::Rule& rule, const Wording& wording, const Sizes& sizes)
{
    const bool usual = rule.role != tcp::Role::Unusual;
    const double width = measureOf(rule.number) * sizes.eventText;
    ArrowLabel label;
    label.event = TextBlock(ruleEvent(rule, wording),
                            {usual ? Ink::Text : Ink::TextMuted, sizes.eventText, usual ? 600 : 400}, width);
    label.action = TextBlock(ruleAction(rule, wording),
                             {usual ? roleInk(rule.role) : Ink::TextMuted, sizes.actionText, 400}, width);
    label.stacked = label.event;
    label.stacked.append(label.action);
    return label;
}

Legend legendFor(const Wording& wording, const DiagramOptions& options, const Sizes& sizes)
{
    using enum LegendRow::Sample;
    Legend legend;
    if (!options.showLegend)
        return legend;
    const TextStyle style{Ink::TextMuted, sizes.captionText, 400};
    for (const LegendRow::Sample sample : {Client, Server, Unusual, Reset, ClientRing, ServerRing}) {
        if (sample != Reset || options.showResets)
            legend.rows.push_back({sample, TextBlock(legendText(sample, wording), style, 14 * sizes.captionText)});
    }
    legend.sampleWidth = 38 + 1.6 * sizes.badgeRadius;
    return legend;
}

constexpr double chipGap = 4;

// Puts chips into rows below one another. A state that only one chip leads to has its name beside the chip.
class CardBuilder {
public:
    CardBuilder(const Wording& wording, const Sizes& sizes, Anchor anchor)
        : m_wording(wording), m_width((anchor == Anchor::Middle ? 14 : 9.5) * sizes.exitText),
          m_chipStyle{Ink::ResetPath, sizes.exitText, 400}, m_headStyle{Ink::ResetPath, sizes.exitText, 600}
    {
        m_card.anchor = anchor;
    }

    void add(tcp::State to, const std::vector<const tcp::Rule*>& rules)
    {
        if (rules.empty())
            return;
        TextBlock name(m_wording.state(to), m_headStyle, 1e6);
        ExitHeading heading{to, name, QPointF(0, m_y), m_y + name.height() / 2};
        std::vector<ExitChip> row;
        double x = 0;
        const double beside = name.width() + chipGap + 2;
        const bool one = rules.size() == 1 && beside + chipSize(*rules.front()).width() <= m_width;
        if (one) {
            x = beside;
            heading.at.ry() += 1;
            heading.middle += 1;
        } else {
            m_card.size.setWidth(std::max(m_card.size.width(), name.width()));
            m_y += name.height() + 3;
        }
        m_headings.push_back({m_card.headings.size(), one, 0});
        m_card.headings.push_back(std::move(heading));
        for (const tcp::Rule* rule : rules) {
            ExitChip chip{rule, {}, chipText(*rule)};
            const QSizeF size = chipSize(*rule);
            if (!row.empty() && x + size.width() > m_width) {
                flush(row);
                x = 0;
            }
            chip.rect = QRectF(QPointF(x, m_y), size);
            x = chip.rect.right() + chipGap;
            row.push_back(std::move(chip));
        }
        m_headings.back().right = row.back().rect.right();
        flush(row);
        m_y += 3;
    }

    // All rows flush to the card's side.
    ExitCard finished()
    {
        if (m_card.empty())
            return {};
        m_card.size.setHeight(m_y - chipGap - 3);
        const double width = m_card.size.width();
        const auto shift = [&](double used) {
            return m_card.anchor == Anchor::Start    ? 0
                   : m_card.anchor == Anchor::Middle ? (width - used) / 2
                                                     : width - used;
        };
        for (std::size_t i = 0; i < m_card.chips.size(); ++i)
            m_card.chips[i].rect.translate(shift(m_rowEnds[i]), 0);
        for (const Heading& made : m_headings) {
            ExitHeading& heading = m_card.headings[made.index];
            heading.at.setX(shift(made.beside ? made.right : heading.text.width()));
        }
        return std::move(m_card);
    }

private:
    struct Heading {
        std::size_t index;
        bool beside;  // its chip
        double right; // where that row ends
    };

    [[nodiscard]] TextBlock chipText(const tcp::Rule& rule) const
    {
        return {exitText(rule, m_wording), m_chipStyle, 1e6};
    }
    [[nodiscard]] QSizeF chipSize(const tcp::Rule& rule) const
    {
        const TextBlock text = chipText(rule);
        return {text.width() + 10, text.height() + 4};
    }

    void flush(std::vector<ExitChip>& row)
    {
        const double end = row.back().rect.right();
        m_card.size.setWidth(std::max(m_card.size.width(), end));
        m_y += row.front().rect.height() + chipGap;
        for (ExitChip& chip : row) {
            m_card.chips.push_back(std::move(chip));
            m_rowEnds.push_back(end);
        }
        row.clear();
    }

    const Wording& m_wording;
    double m_width; // of a row, at most
    TextStyle m_chipStyle;
    TextStyle m_headStyle;
    ExitCard m_card;
    std::vector<Heading> m_headings;
    std::vector<double> m_rowEnds; // for each chip, where its row ends
    double m_y = 0;
};

Anchor cardAnchor(tcp::State s)
{
    switch (s) {
    case tcp::State::SynReceived:
    case tcp::State::FinWait1:
    case tcp::State::FinWait2: return Anchor::End; // left of the box
    case tcp::State::Listen:
    case tcp::State::Established: return Anchor::Middle; // below and above it
    case tcp::State::Closed:
    case tcp::State::SynSent:
    case tcp::State::CloseWait:
    case tcp::State::Closing:
    case tcp::State::LastAck:
    case tcp::State::TimeWait: return Anchor::Start; // right of it
    }
    return Anchor::Start;
}

} // namespace

Ink roleInk(tcp::Role role)
{
    switch (role) {
    case tcp::Role::Client: return Ink::Client;
    case tcp::Role::Server: return Ink::Server;
    case tcp::Role::Unusual: return Ink::Unusual;
    }
    return Ink::Unusual;
}

std::size_t Legend::rowsIn(std::size_t column) const
{
    // What is drawn as a line stands in the first column, the rings in the second.
    if (columns == 1)
        return rows.size();
    const std::size_t lines = rows.size() >= 2 ? rows.size() - 2 : 0;
    return column == 0 ? lines : rows.size() - lines;
}

double Legend::columnWidth(std::size_t column) const
{
    const std::size_t first = column == 0 ? 0 : rowsIn(0);
    double widest = 0;
    for (std::size_t i = first; i < first + rowsIn(column); ++i)
        widest = std::max(widest, rows[i].text.width());
    return sampleWidth + 8 + widest;
}

double Legend::rowHeight() const
{
    double highest = 0;
    for (const LegendRow& row : rows)
        highest = std::max(highest, row.text.height());
    return std::max(highest, 16.0) + 4;
}

double Legend::width() const
{
    if (rows.empty())
        return 0;
    return columns == 1 ? columnWidth(0) : columnWidth(0) + 18 + columnWidth(1);
}

double Legend::height() const
{
    return rows.empty() ? 0 : rowHeight() * static_cast<double>(columns == 1 ? rows.size() : rowsIn(0)) - 4;
}

Content measure(const Wording& wording, const DiagramOptions& options)
{
    Content content;
    for (const tcp::State s : tcp::allStates)
        content.names[index(s)] = wording.state(s);
    content.sizes = sizesFor(content.names, std::clamp(options.fontScale, 0.5, 3.0));
    const Sizes& sizes = content.sizes;
    for (const tcp::Rule& rule : tcp::allRules()) {
        if (rule.number != 0)
            content.labels[rule.number] = labelFor(rule, wording, sizes);
    }
    content.activeCaption = TextBlock(activeCloseText(wording), {Ink::Client, sizes.captionText, 600}, 1e6);
    content.passiveCaption = TextBlock(passiveCloseText(wording), {Ink::Server, sizes.captionText, 600}, 1e6);
    content.legend = legendFor(wording, options, sizes);
    if (options.showResets) {
        for (const tcp::State s : tcp::allStates) {
            CardBuilder card(wording, sizes, cardAnchor(s));
            for (const tcp::State to : tcp::allStates) {
                std::vector<const tcp::Rule*> rules = exitRules(s);
                std::erase_if(rules, [&](const tcp::Rule* rule) { return rule->to != to; });
                card.add(to, rules);
            }
            content.exits[index(s)] = card.finished();
        }
    }
    return content;
}

} // namespace synfin::picture::diagram
