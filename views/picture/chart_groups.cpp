#include "views/picture/chart_groups.h"

#include "views/picture/measure.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture {

namespace {

QString sideId(sim::Side side)
{
    return side == sim::Side::Client ? QStringLiteral("client") : QStringLiteral("server");
}

Ink inkOf(sim::Side side)
{
    return side == sim::Side::Client ? Ink::Client : Ink::Server;
}

// Deepest where the connection is open; on the way there it deepens, on the way out it pales.
double tint(tcp::State state)
{
    switch (state) {
    case tcp::State::Closed: return 0.12;
    case tcp::State::Listen: return 0.24;
    case tcp::State::SynSent:
    case tcp::State::SynReceived: return 0.42;
    case tcp::State::Established: return 0.92;
    case tcp::State::FinWait1:
    case tcp::State::CloseWait: return 0.66;
    case tcp::State::FinWait2:
    case tcp::State::Closing:
    case tcp::State::LastAck: return 0.5;
    case tcp::State::TimeWait: return 0.33;
    }
    return 0;
}

// For print, the same order of depth: bars across the lifeline that stand closer and closer.
std::vector<double> pattern(tcp::State state)
{
    switch (state) {
    case tcp::State::Closed: return {};
    case tcp::State::Listen: return {1, 9};
    case tcp::State::SynSent:
    case tcp::State::SynReceived: return {1.2, 4.8};
    case tcp::State::Established: return {1000, 0.01};
    case tcp::State::FinWait1:
    case tcp::State::CloseWait: return {3.5, 2.5};
    case tcp::State::FinWait2:
    case tcp::State::Closing:
    case tcp::State::LastAck: return {2, 4};
    case tcp::State::TimeWait: return {2, 8};
    }
    return {};
}

} // namespace

ChartGroups::ChartGroups(const ChartLayout& layout, const ChartRange& view)
    : m_layout(layout), m_story(layout.story()), m_axis(layout.axis()), m_view(view)
{
    const double last = m_axis.last();
    m_view.moment = std::clamp(view.moment, 0.0, last);
    m_now = m_axis.yOf(m_view.moment);
    m_done = static_cast<int>(m_view.moment);
    m_present = static_cast<int>(std::ceil(m_view.moment));
    // What is written at a step reaches a little above and below it.
    const double margin = px(60);
    m_first = std::min(m_axis.firstStepFrom(view.top - margin), m_axis.last());
    m_last = std::min(m_axis.stepAt(view.bottom + margin), m_present);
}

std::vector<Group> ChartGroups::make()
{
    for (const sim::Side side : sim::bothSides) {
        addLane(side);
        addSpans(side);
    }
    addNow();
    for (int step = std::max(1, m_first); step <= std::min(m_last + 1, m_present); ++step)
        addFold(step);
    addSegments();
    for (int step = m_first; step <= std::min(m_last, m_done); ++step)
        addStep(step);
    return std::move(m_groups);
}

// The lifeline that is still to come: an outline.
void ChartGroups::addLane(sim::Side side)
{
    const double top = std::max(m_view.top, m_now);
    if (top >= m_view.bottom)
        return;
    const Lanes& lanes = m_layout.lanes();
    Group group;
    group.id = QStringLiteral("lane_") + sideId(side);
    group.classes = QStringLiteral("lane ") + sideId(side);
    group.z = LaneLayer;
    Pen pen;
    pen.ink = Ink::Grid;
    pen.width = px(1.2);
    if (side == sim::Side::Server)
        pen.dash = {px(4), px(3)};
    for (const double x : {lanes.barLeft(side), lanes.barLeft(side) + lanes.bar})
        group.shapes.emplace_back(LineShape{QPolygonF({{x, top}, {x, m_view.bottom}}), 0, pen});
    m_groups.push_back(std::move(group));
}

void ChartGroups::addSpans(sim::Side side)
{
    const std::vector<Span>& spans = m_story.spans(side);
    const int lastShown = m_story.spanAt(side, std::min(m_done, m_axis.stepAt(m_view.bottom + px(20))));
    for (int i = m_story.spanAt(side, m_first > 0 ? m_first - 1 : 0); i <= lastShown; ++i) {
        const Span& span = spans[static_cast<std::size_t>(i)];
        const bool goesOn =
            i + 1 >= static_cast<int>(spans.size()) || spans[static_cast<std::size_t>(i) + 1].from > m_done;
        const double begin = m_axis.top(span.from);
        const double end = goesOn ? m_now : m_axis.top(spans[static_cast<std::size_t>(i) + 1].from);
        Group group;
        group.id = QStringLiteral("life_%1_%2").arg(sideId(side)).arg(i);
        group.classes = QStringLiteral("life ") + sideId(side);
        group.title = QStringLiteral("%1: %2").arg(sideText(side, m_layout.style().wording),
                                                   m_layout.style().wording.state(span.state));
        group.z = SpanLayer;
        // Long bars are cut to what is in sight, so that a dash pattern stays where it is.
        const double beyond = px(40);
        addBar(group.shapes, side, span.state, std::max(begin, m_view.top - beyond),
               std::min(end, m_view.bottom + beyond));
        if (!group.shapes.empty())
            m_groups.push_back(std::move(group));
        addSpanName(side, i, end);
    }
}

void ChartGroups::addBar(Shapes& shapes, sim::Side side, tcp::State state, double top, double bottom) const
{
    if (bottom - top < 0.5)
        return;
    const Lanes& lanes = m_layout.lanes();
    const QRectF bar(lanes.barLeft(side), top, lanes.bar, bottom - top);
    const Ink ink = inkOf(side);
    if (!m_layout.style().patterns) {
        shapes.emplace_back(RectShape{bar, 0, {ink, tint(state)}, {}});
        return;
    }
    const std::vector<double> dash = pattern(state);
    const double x = bar.center().x();
    if (!dash.empty()) {
        Pen pen{ink, lanes.bar - px(4), dash, 1, false};
        if (state == tcp::State::Established)
            pen.dash.clear();
        shapes.emplace_back(LineShape{QPolygonF({{x, top}, {x, bottom}}), 0, pen});
    }
    const std::vector<double> edge = side == sim::Side::Server ? std::vector{px(4), px(3)} : std::vector<double>{};
    for (const double at : {bar.left(), bar.right()})
        shapes.emplace_back(LineShape{QPolygonF({{at, top}, {at, bottom}}), 0, {ink, px(1), edge, 1, false}});
    shapes.emplace_back(LineShape{QPolygonF({bar.topLeft(), bar.topRight()}), 0, {ink, px(1), {}, 1, false}});
}

// A group of its own: the bar grows with every frame, the name stands still.
void ChartGroups::addSpanName(sim::Side side, int index, double bottom)
{
    Group group;
    group.id = QStringLiteral("name_%1_%2").arg(sideId(side)).arg(index);
    group.classes = QStringLiteral("name ") + sideId(side);
    group.z = NameLayer;
    TextShape name = spanName(side, index, bottom);
    // The now-line may run through it.
    name.halo = std::abs(name.at.y() - px(5) - m_now) < px(14);
    group.shapes.emplace_back(std::move(name));
    m_groups.push_back(std::move(group));
}

// Beside the place where the state begins; where that is above what is seen, at the upper edge as long as it lasts.
TextShape ChartGroups::spanName(sim::Side side, int index, double bottom) const
{
    TextShape name = m_layout.stateName(side, index);
    if (!m_view.pinNamesAt)
        return name;
    const double pinned = *m_view.pinNamesAt + px(14);
    // What is written below it goes out of sight first.
    const StepTexts& texts = m_layout.textsAt(m_story.spans(side)[static_cast<std::size_t>(index)].from);
    const Lanes& lanes = m_layout.lanes();
    for (const std::optional<TextShape>& other : {texts.mark, texts.told}) {
        if (!other
            || (other->at.x() > lanes.inner(sim::Side::Client) && other->at.x() < lanes.inner(sim::Side::Server)))
            continue;
        const double end = other->at.y() + other->lineHeight * static_cast<double>(other->lines.size() - 1);
        if (end > name.at.y() && end > *m_view.pinNamesAt)
            return name;
    }
    name.at.setY(std::clamp(pinned, name.at.y(), std::max(name.at.y(), bottom - px(6))));
    return name;
}

void ChartGroups::addNow()
{
    const Lanes& lanes = m_layout.lanes();
    Group group;
    group.id = QStringLiteral("now");
    group.classes = QStringLiteral("now");
    group.z = NowLayer;
    const ChartStyle& style = m_layout.style();
    const QString clock = clockText(m_axis.timeAt(m_now), m_story.setup().delay);
    const QString text = style.wording.text("Chart", QT_TRANSLATE_NOOP("Chart", "now %1")).arg(clock);
    group.title = text;
    group.shapes.emplace_back(LineShape{QPolygonF({{px(2), m_now}, {lanes.width - px(2), m_now}}),
                                        0,
                                        {Ink::Accent, px(1), {px(3), px(3)}, 0.55, false}});
    TextShape label;
    const double size = m_layout.sizes().tagFont();
    label.lines = {{{text, Ink::TextMuted, size, 400, false}}};
    label.lineHeight = px(14);
    label.anchor = Anchor::End;
    label.at = {lanes.width - m_layout.sizes().edge(), m_now + px(13)};
    // Below whatever has just been written there.
    const int span = m_story.spanAt(sim::Side::Server, m_done);
    double written = m_layout.stateName(sim::Side::Server, span).at.y();
    if (m_view.pinNamesAt)
        written = spanName(sim::Side::Server, span, m_now).at.y();
    for (int step = std::max(0, m_done - 1); step <= m_done; ++step) {
        const StepTexts& texts = m_layout.textsAt(step);
        for (const std::optional<TextShape>& other : {texts.mark, texts.told}) {
            if (other && other->at.x() > lanes.outerEdge(sim::Side::Server))
                written =
                    std::max(written, other->at.y() + other->lineHeight * static_cast<double>(other->lines.size() - 1));
        }
    }
    label.at.setY(std::max(label.at.y(), written + px(14)));
    group.shapes.emplace_back(label);
    m_groups.push_back(std::move(group));
}

void ChartGroups::addFold(int step)
{
    if (!m_axis.folded(step))
        return;
    const double y = (m_axis.y(step - 1) + m_axis.top(step)) / 2;
    if (m_now < y)
        return;
    const Lanes& lanes = m_layout.lanes();
    Group group;
    group.id = QStringLiteral("fold_%1").arg(step);
    group.classes = QStringLiteral("fold");
    group.z = FoldLayer;
    const StepTexts& texts = m_layout.textsAt(step);
    if (texts.silence) {
        const double half = advance(texts.silence->lines.front()) / 2 + px(10);
        const double middle = texts.silence->at.x();
        const Pen pen{Ink::Grid, px(1.2), {px(2), px(4)}, 1, false};
        for (const sim::Side side : sim::bothSides) {
            const double end = side == sim::Side::Client ? middle - half : middle + half;
            const double begin = lanes.inner(side) + (side == sim::Side::Client ? 1 : -1) * px(8);
            group.shapes.emplace_back(LineShape{QPolygonF({{begin, y}, {end, y}}), 0, pen});
        }
        group.shapes.emplace_back(*texts.silence);
        group.title = texts.silence->lines.front().front().text;
    }
    for (const sim::Side side : sim::bothSides)
        addBreak(group.shapes, {lanes.middle(side), y}, lanes.bar, px(1));
    m_groups.push_back(std::move(group));
}

void ChartGroups::addStep(int step)
{
    const Mark& mark = m_story.mark(step);
    const StepTexts& texts = m_layout.textsAt(step);
    if (!mark.at || (!texts.mark && !texts.told))
        return;
    const ChartStyle& style = m_layout.style();
    Group group;
    group.id = QStringLiteral("step_%1").arg(step);
    group.classes = QStringLiteral("step ") + sideId(*mark.at);
    group.title = markTitle(mark, style.wording);
    group.about = markAbout(mark, style.wording);
    group.z = StepLayer;
    group.interactive = true;
    const Ink ink = inkOf(*mark.at);
    const bool present = step == m_present;
    const QPointF at(m_layout.lanes().middle(*mark.at), m_axis.top(step));
    if (mark.kind == Mark::Kind::Call) {
        const double r = px(5);
        group.shapes.emplace_back(EllipseShape{QRectF(at - QPointF(r, r), at + QPointF(r, r)),
                                               {present ? ink : Ink::Background, 1},
                                               {present ? Ink::Background : ink, px(2), {}, 1, false}});
    } else if (mark.kind == Mark::Kind::Timeout) {
        addClock(group.shapes, at, px(1), ink, present);
    } else if (mark.kind == Mark::Kind::Crash) {
        addZigzag(group.shapes, at, m_layout.lanes().bar, px(1), Ink::Network);
    }
    if (texts.mark)
        group.shapes.emplace_back(*texts.mark);
    if (texts.told)
        group.shapes.emplace_back(*texts.told);
    m_groups.push_back(std::move(group));
}

} // namespace synfin::picture
