#include "views/picture/diagram_slots.h"

#include <algorithm>

namespace synfin::picture::diagram {

namespace {

constexpr double gap = Gauge::labelGap;

// Distances from the middle of a box, and of the labels, by the names that the table of slots uses.
struct Terms {
    explicit Terms(const Content& content)
        : all(content), dx(content.sizes.dx()), dy(content.sizes.dy()), across(content.sizes.clearAcross()),
          down(content.sizes.clearDown())
    {
        half = content.sizes.boxWidth / 2;
        rise = content.sizes.boxHeight / 2;
        quarter = content.sizes.boxWidth / 4;
        const ExitCard& card = content.exit(tcp::State::Established);
        besideMiddle = std::max(half + across, card.size.width() / 2 + gap);
    }
    [[nodiscard]] double width(int n) const { return all.labels[static_cast<std::size_t>(n)].width(); }
    [[nodiscard]] double height(int n) const { return all.labels[static_cast<std::size_t>(n)].stacked.height(); }
    [[nodiscard]] double eventHeight(int n) const { return all.labels[static_cast<std::size_t>(n)].event.height(); }
    [[nodiscard]] double actionHeight(int n) const { return all.labels[static_cast<std::size_t>(n)].action.height(); }
    // How far below the middle of its box a label beside a line from that box must begin. `reach`: from the middle of
    // the box to the far end of the label, sideways.
    [[nodiscard]] double below(tcp::State s, double reach) const
    {
        const double box = rise + down;
        const bool free = all.exit(s).empty() || reach + 4 <= half + Gauge::exitStub;
        return free ? box : std::max(box, exitDepth(all, s) + gap);
    }

    const Content& all;
    double half = 0;    // of a box's width
    double rise = 0;    // half of its height
    double dx = 0;      // lines that share the upper or lower side, in pairs
    double dy = 0;      // lines that share the left or right side
    double across = 0;  // from a box to a label beside it
    double down = 0;    // from a box to a label above or below it
    double quarter = 0; // lines that share a side by threes
    double besideMiddle = 0; // from the middle column to labels in the row of ESTABLISHED
};

void openSlots(std::vector<Slot>& to, const Terms& t)
{
    using enum Anchor;
    const double syn = t.rise + t.down; // above a box
    to.push_back({1, Form::Stacked, {RailLeft, 0}, {ColumnMiddle, -t.dx - gap}, End,
                  {RowClosed, syn}, {RowListen, -syn}, Middle});
    to.push_back({3, Form::Stacked, {ColumnMiddle, t.dx + gap}, {RailRight, 0}, Start,
                  {RowClosed, syn}, {RowListen, -syn}, Middle});
    to.push_back({2, Form::Stacked, {ColumnMiddle, t.half + t.across}, {ColumnRight, -gap}, End,
                  {RowClosed, t.dy + gap}, {RowListen, -2 * gap - t.height(5)}, Middle});
    to.push_back({5, Form::Stacked, {ColumnMiddle, t.half + t.across}, {ColumnRight, -t.quarter - gap}, Middle,
                  {RowClosed, t.dy + gap}, {RowListen, -gap}, End});
    to.push_back({4, Form::Stacked, {RailLeft, gap}, {ColumnLeft, -t.dx - gap}, End,
                  {RowListen, -t.dy - gap}, {RowSyn, -syn}, Middle});
    to.push_back({11, Form::Stacked, {ColumnLeft, t.dx + gap}, {ColumnMiddle, -t.half - t.across}, Start,
                  {RowListen, t.dy + gap}, {RowSyn, -syn}, Start});
    to.push_back({6, Form::Stacked, {ColumnRight, t.quarter + gap}, {RailRight, -gap}, Start,
                  {RowClosed, t.dy + gap}, {RowSyn, -syn}, Middle});
    const double listenCard = t.all.exit(tcp::State::Listen).empty() ? syn : exitDepth(t.all, tcp::State::Listen) + 6;
    const ExitCard& card = t.all.exit(tcp::State::Established);
    const double establishedCard = card.empty() ? syn : t.rise + Gauge::exitStub + 10 + card.size.height();
    to.push_back({7, Form::Split, {ColumnLeft, t.half + t.across}, {ColumnRight, -t.half - t.across}, Middle,
                  {RowListen, listenCard}, {RowEstablished, -establishedCard}, Middle, RowSyn});
    const double opening = std::max(syn, gap + t.actionHeight(7) + 4);
    to.push_back({8, Form::Stacked, {ColumnMiddle, t.besideMiddle}, {ColumnRight, -gap}, Start,
                  {RowSyn, opening}, {RowEstablished, -gap}, End});
    to.push_back({9, Form::Stacked, {ColumnLeft, t.dx + gap}, {ColumnMiddle, -t.besideMiddle}, End,
                  {RowSyn, opening}, {RowEstablished, -gap}, End});
}

void closeSlots(std::vector<Slot>& to, const Terms& t)
{
    using enum Anchor;
    const double syn = t.rise + t.down;
    to.push_back({10, Form::Stacked, {RailLeft, gap}, {ColumnLeft, -t.dx - gap}, End,
                  {RowSyn, t.below(tcp::State::SynReceived, t.dx + gap + t.width(10))}, {FrameTop, -gap}, Middle});
    to.push_back({12, Form::Stacked, {ColumnLeft, t.dx}, {ColumnMiddle, -t.half - t.across}, End,
                  {RowEstablished, gap + 3}, {Parting, -gap}, End});
    to.push_back({13, Form::Stacked, {ColumnMiddle, t.half + t.across}, {ColumnRight, -gap}, Start,
                  {RowEstablished, gap + 3}, {Parting, -gap}, End});
    to.push_back({14, Form::Stacked, {FrameLeft, 7}, {ColumnLeft, -t.dx - gap}, End,
                  {RowWaitOne, t.below(tcp::State::FinWait1, t.dx + gap + t.width(14))}, {RowWaitTwo, -syn}, Middle});
    to.push_back({15, Form::Split, {ColumnLeft, t.half + t.across}, {ColumnMiddle, -t.half - t.across}, Middle,
                  {FrameTop, 5}, {Crossing, -gap - t.eventHeight(21) - 4}, Middle, RowWaitOne});
    to.push_back({21, Form::Split, {ColumnLeft, t.dx + gap}, {ColumnMiddle, -t.dx - gap}, Middle,
                  {RowWaitOne, syn}, {RowWaitTwo, -syn}, Middle, Crossing});
    to.push_back({16, Form::Split, {ColumnLeft, t.half + t.across}, {ColumnMiddle, -t.half - t.across}, Middle,
                  {Crossing, gap + t.actionHeight(21) + 4}, {FrameBottom, -5}, Middle, RowWaitTwo});
    to.push_back({17, Form::Stacked, {ColumnMiddle, t.dx + gap}, {FrameRight, -7}, Start,
                  {RowWaitOne, t.below(tcp::State::Closing, t.dx + gap + t.width(17))}, {RowWaitTwo, -syn}, Middle});
    to.push_back({18, Form::Stacked, {ColumnRight, gap}, {PassiveRight, -7}, Start,
                  {RowWaitOne, t.below(tcp::State::CloseWait, gap + t.width(18))}, {RowWaitTwo, -syn}, Middle});
    to.push_back({19, Form::Stacked, {ColumnRight, gap + 3}, {RailRight, -gap}, End,
                  {RowSyn, t.below(tcp::State::SynSent, 1e6)}, {FrameTop, -gap}, Middle});
    to.push_back({20, Form::Stacked, {FrameLeft, 0}, {ColumnMiddle, -gap - 3}, End,
                  {FrameBottom, 4}, {RailBottom, -gap + 2}, End});
}

} // namespace

std::vector<Slot> labelSlots(const Content& content)
{
    const Terms terms(content);
    std::vector<Slot> all;
    openSlots(all, terms);
    closeSlots(all, terms);
    return all;
}

std::vector<Neighbours> neighboursAcross(const Content& content)
{
    const Terms t(content);
    std::vector<Neighbours> pairs;
    // close and active OPEN, in the gap between CLOSED and LISTEN
    pairs.push_back({{ColumnMiddle, t.dx + gap + t.width(3)}, {ColumnRight, -gap - t.width(2)}});
    // rcv RST ends before what stands in the middle of the row of SYN_RCVD begins
    const double middle = std::max(t.width(7), content.exit(tcp::State::Listen).size.width()) / 2;
    pairs.push_back({{ColumnLeft, t.dx + gap + t.width(11)}, {ColumnMiddle, -middle}});
    return pairs;
}

double exitDepth(const Content& content, tcp::State s)
{
    const ExitCard& card = content.exit(s);
    const double rise = content.sizes.boxHeight / 2;
    if (card.empty())
        return rise;
    if (s == tcp::State::Listen)
        return rise + Gauge::exitStub + 4 + card.size.height();
    const double stub = s == tcp::State::LastAck ? 2 * content.sizes.dy() : 0;
    return std::max(rise, stub - card.headings.front().middle + card.size.height());
}

} // namespace synfin::picture::diagram
