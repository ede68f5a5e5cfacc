// The part of ChartLayout that finds places for what is written.

#include "views/picture/chart_layout.h"

#include <array>

namespace synfin::picture {

ChartLayout::Passage ChartLayout::place(int first, int last) const
{
    Passage passage;
    Obstacles obstacles;
    addLines(obstacles, first, last);
    placeSteps(passage, obstacles, first, last);
    placeLabels(passage, obstacles, first, last);
    return passage;
}

// The lines that come near these steps, and the names of the states that begin there.
void ChartLayout::addLines(Obstacles& obstacles, int first, int last) const
{
    const double margin = longestStretch();
    const int from = m_axis.firstStepFrom(m_axis.top(first) - margin);
    const int to = m_axis.stepAt(m_axis.y(last) + margin);
    for (int step = from; step <= to; ++step) {
        const Mark& mark = m_story.mark(step);
        for (int i = 0; i < mark.sent; ++i)
            addWay(obstacles, mark.firstSent + i);
        if (mark.endsTrack()) {
            const Track& track = m_story.track(mark.ended);
            // Those sent in sight have been added already.
            if (track.sentStep < from || track.flight.injected)
                addWay(obstacles, mark.ended);
        }
        for (const sim::Side side : sim::bothSides) {
            const int span = m_story.spanAt(side, step);
            if (m_story.spans(side)[static_cast<std::size_t>(span)].from == step)
                obstacles.addText(boxesOf(stateName(side, span), 0));
        }
    }
}

// A segment's line with its head, its cross, its sign and the dots where it goes out of sight.
void ChartLayout::addWay(Obstacles& obstacles, int index) const
{
    const double sign = m_sizes.px(15);
    for (const Stretch& stretch : stretches(index)) {
        const QPointF begin = stretch.line.p1();
        const QPointF end = stretch.line.p2();
        const QPointF dots = (stretch.line.unitVector().p2() - begin) * m_sizes.px(28);
        obstacles.addLine(OrientedBox::around(stretch.line, m_sizes.px(2.5)));
        if (const std::optional<QPointF> badge = badgeOf(m_story.track(index), stretch))
            obstacles.addText(OrientedBox(*badge, sign, sign));
        if (const std::optional<QPointF> clock = clockOf(m_story.track(index), stretch))
            obstacles.addText(OrientedBox(*clock, sign, sign));
        if (stretch.waits)
            obstacles.addText(OrientedBox::around(QLineF(end, end + dots), m_sizes.px(2)));
        if (stretch.leg == Leg::ArrivalLate)
            obstacles.addText(OrientedBox::around(QLineF(begin, begin - dots), m_sizes.px(2)));
        if (stretch.lost)
            obstacles.addText(OrientedBox(end, sign, sign));
        else if (stretch.arrives)
            obstacles.addLine(OrientedBox(end, m_sizes.px(22), m_sizes.px(8), -stretch.line.angle()));
    }
}

void ChartLayout::placeSteps(Passage& passage, Obstacles& obstacles, int first, int last) const
{
    for (int step = first; step <= last; ++step) {
        StepTexts texts;
        placeLost(texts, obstacles, step);
        placeMark(texts, obstacles, step);
        placeTold(texts, obstacles, step);
        placeSilence(texts, obstacles, step);
        if (texts.mark || texts.told || texts.silence || texts.lost)
            passage.steps.emplace(step, std::move(texts));
    }
}

void ChartLayout::placeLost(StepTexts& texts, Obstacles& obstacles, int step) const
{
    const Mark& mark = m_story.mark(step);
    if (mark.kind != Mark::Kind::Loss || mark.ended < 0)
        return;
    const QLineF line = stretches(mark.ended).back().line;
    const double onwards = line.dx() > 0 ? 1 : -1;
    const double away = m_sizes.px(12);
    const double size = m_sizes.tagFont();
    TextShape text;
    text.lines = {
        {{m_style.wording.text("Chart", QT_TRANSLATE_NOOP("Chart", "lost")), Ink::Network, size, 600, false}}};
    text.lineHeight = size * 1.3;
    Choice choice(obstacles, m_sizes.px(1));
    const std::array<double, 3> shifts{0.35 * size, m_sizes.px(14), -m_sizes.px(7)};
    for (const double side : {onwards, -onwards}) {
        for (const double shift : shifts) {
            text.at = line.p2() + QPointF(side * away, shift);
            text.anchor = side > 0 ? Anchor::Start : Anchor::End;
            if (choice.offer(text))
                break;
        }
    }
    texts.lost = choice.taken();
    obstacles.addText(boxesOf(*texts.lost, 0));
}

// A call or a time-out stands above its moment on the inner side, where its segment begins; else wherever there is
// room.
void ChartLayout::placeMark(StepTexts& texts, Obstacles& obstacles, int step) const
{
    const Mark& mark = m_story.mark(step);
    const QString what = markText(mark, m_style.wording);
    if (what.isEmpty() || !mark.at)
        return;
    const bool client = *mark.at == sim::Side::Client;
    const double inwards = client ? 1 : -1;
    const double y = m_axis.top(step);
    const TextRun run{what, mark.kind == Mark::Kind::Crash ? Ink::Network : Ink::TextMuted, m_sizes.callFont(),
                      mark.kind == Mark::Kind::Crash ? 600 : 400, mark.kind == Mark::Kind::Call};
    TextShape text;
    text.lines = {{run}};
    text.lineHeight = m_sizes.px(14);
    Choice choice(obstacles, m_sizes.px(1));
    const auto inside = [&](double baseline) {
        text.at = {m_lanes.inner(*mark.at) + inwards * m_sizes.px(9), baseline};
        text.anchor = client ? Anchor::Start : Anchor::End;
        return choice.offer(text);
    };
    const auto outside = [&](double baseline) {
        text.at = {m_lanes.outerEdge(*mark.at) - inwards * m_sizes.barGap(), baseline};
        text.anchor = client ? Anchor::End : Anchor::Start;
        return choice.offer(text);
    };
    if (!inside(y - m_sizes.px(8)) && !inside(y + m_sizes.px(15))) {
        text.lines = wrapped(run, m_lanes.outer - m_sizes.barGap() - m_sizes.px(2));
        const double rest = text.lineHeight * static_cast<double>(text.lines.size() - 1);
        if (!outside(y - m_sizes.px(3) - rest))
            outside(m_axis.y(step) + m_sizes.px(28));
    }
    texts.mark = choice.taken();
    obstacles.addText(boxesOf(*texts.mark, 0));
}

std::vector<std::vector<TextRun>> ChartLayout::toldLines(const Mark& mark) const
{
    const QString what = signalText(mark, m_style.wording);
    if (what.isEmpty())
        return {};
    return wrapped({what, Ink::TextMuted, m_sizes.tagFont(), 500, false},
                   m_lanes.outer - m_sizes.barGap() - m_sizes.px(2));
}

// What the user is told stands below, on the inner side if nothing leaves from there.
void ChartLayout::placeTold(StepTexts& texts, Obstacles& obstacles, int step) const
{
    const Mark& mark = m_story.mark(step);
    const QString what = signalText(mark, m_style.wording);
    if (what.isEmpty() || !mark.at)
        return;
    const bool client = *mark.at == sim::Side::Client;
    const double inwards = client ? 1 : -1;
    const double y = m_axis.y(step);
    TextShape text;
    text.lines = {{{what, Ink::TextMuted, m_sizes.tagFont(), 500, false}}};
    text.lineHeight = m_sizes.px(13);
    text.at = {m_lanes.inner(*mark.at) + inwards * m_sizes.px(9), y + m_sizes.px(15)};
    text.anchor = client ? Anchor::Start : Anchor::End;
    Choice choice(obstacles, m_sizes.px(1));
    if (!choice.offer(text)) {
        text.lines = toldLines(mark);
        text.anchor = client ? Anchor::End : Anchor::Start;
        text.at.setX(m_lanes.outerEdge(*mark.at) - inwards * m_sizes.barGap());
        for (const double down : {14.0, 28.0, 42.0}) {
            text.at.setY(y + m_sizes.px(down));
            if (choice.offer(text))
                break;
        }
    }
    texts.told = choice.taken();
    obstacles.addText(boxesOf(*texts.told, 0));
}

void ChartLayout::placeSilence(StepTexts& texts, Obstacles& obstacles, int step) const
{
    if (step == 0 || !m_axis.folded(step))
        return;
    const Mark& mark = m_story.mark(step);
    const tcp::Duration silence = m_axis.time(step) - m_axis.time(step - 1);
    TextShape text;
    text.lines = {{{silenceText(silence, mark, m_style.wording), Ink::TextMuted, m_sizes.numberFont(), 500, false}}};
    text.lineHeight = m_sizes.px(16);
    text.anchor = Anchor::Middle;
    Choice choice(obstacles, m_sizes.px(3));
    for (const double part : {0.5, 0.35, 0.65, 0.25, 0.75}) {
        text.at = {m_lanes.inner(sim::Side::Client) + part * m_lanes.between(),
                   (m_axis.y(step - 1) + m_axis.top(step)) / 2 + 0.36 * m_sizes.numberFont()};
        if (choice.offer(text))
            break;
    }
    texts.silence = choice.taken();
    texts.silence->halo = true;
    obstacles.addText(boxesOf(*texts.silence, m_sizes.px(2)));
}

} // namespace synfin::picture
