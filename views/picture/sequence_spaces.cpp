#include "views/picture/sequence_spaces.h"

#include "views/picture/chart_words.h"
#include "views/picture/diagram_text.h"
#include "views/picture/measure.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

namespace synfin::picture {

namespace {

using diagram::TextBlock;
using sim::Side;
using Control = SpaceCell::Control;

QString say(const Wording& wording, const char* source)
{
    return wording.text("Spaces", source);
}

const char* meaning(Cell cell, bool send)
{
    switch (cell) {
    case Cell::Acknowledged:
        return send ? QT_TRANSLATE_NOOP("Spaces", "acknowledged") : QT_TRANSLATE_NOOP("Spaces", "received");
    case Cell::Sent: return QT_TRANSLATE_NOOP("Spaces", "sent, not acknowledged");
    case Cell::Usable:
        return send ? QT_TRANSLATE_NOOP("Spaces", "may be sent") : QT_TRANSLATE_NOOP("Spaces", "may be received");
    case Cell::OutOfOrder: return QT_TRANSLATE_NOOP("Spaces", "arrived out of order");
    case Cell::Beyond: return QT_TRANSLATE_NOOP("Spaces", "beyond the window");
    }
    return "";
}

// One space of one endpoint, with all that is needed to draw it.
struct Space {
    Side side;
    bool send;
    const tcp::Tcb& tcb;
    std::vector<SpaceCell> cells;
    std::optional<NumberBase> base;
    [[nodiscard]] Side owner() const { return send ? side : sim::peer(side); } // whose numbers they are
    [[nodiscard]] tcp::Seq first() const { return send ? tcb.iss : tcb.irs; }
};

class Drawer final {
public:
    explicit Drawer(const SpacesStyle& style) : m_style(style), m_unit(style.fontScale), m_width(widthFor(style)) {}

    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] Group draw(const Space&, double& top) const;
    [[nodiscard]] Group legend(double& top) const;

private:
    static double widthFor(const SpacesStyle&);
    [[nodiscard]] double px(double length) const { return length * m_unit; }
    [[nodiscard]] std::vector<double> edges(const std::vector<SpaceCell>&) const;
    [[nodiscard]] QString numberOf(const Space& space, std::uint32_t distance) const
    {
        return numberText(space.first() + distance, space.base, space.owner(), m_style.numbers);
    }
    [[nodiscard]] QString about(const Space&) const;
    void addCell(Group&, const QRectF&, const SpaceCell&, Ink ink, Ink onInk) const;
    void addPointer(Group&, const QString& name, const QString& value, double x, double tickFrom, double tickTo,
                    double baseline) const;

    const SpacesStyle& m_style;
    double m_unit;
    double m_width;
};

// Three pointers' names side by side would not be read: each has a row of its own, as wide as the longest.
double Drawer::widthFor(const SpacesStyle& style)
{
    const double longest = advance(
        TextRun{QStringLiteral("SND.UNA+SND.WND 4294967295"), Ink::Text, std::round(11 * style.fontScale), 400, true});
    return std::max(style.width, longest + 24 * style.fontScale);
}

std::vector<double> Drawer::edges(const std::vector<SpaceCell>& cells) const
{
    double fixed = 0;
    double shared = 0;
    const auto weight = [](const SpaceCell& cell) {
        return cell.cell == Cell::Beyond ? 2.0 : 1 + std::log2(1.0 + cell.length) / 2;
    };
    const double control = px(32);
    for (const SpaceCell& cell : cells)
        (cell.control == Control::None ? shared : fixed) += cell.control == Control::None ? weight(cell) : control;
    const double unit = (m_width - 2 * px(8) - fixed) / std::max(shared, 1.0);
    std::vector<double> x{px(8)};
    for (const SpaceCell& cell : cells)
        x.push_back(x.back() + (cell.control == Control::None ? weight(cell) * unit : control));
    return x;
}

QString Drawer::about(const Space& space) const
{
    if (space.cells.empty())
        return say(m_style.wording, QT_TRANSLATE_NOOP("Spaces", "There are no numbers yet."));
    QStringList lines;
    for (const SpaceCell& cell : space.cells) {
        QString what = say(m_style.wording, meaning(cell.cell, space.send));
        if (cell.control != Control::None)
            what = (cell.control == Control::Syn ? QStringLiteral("SYN, ") : QStringLiteral("FIN, ")) + what;
        const QString from = numberOf(space, cell.from);
        if (cell.cell == Cell::Beyond)
            lines << say(m_style.wording, QT_TRANSLATE_NOOP("Spaces", "%1: from %2 on")).arg(what, from);
        else if (cell.length == 1)
            lines << say(m_style.wording, QT_TRANSLATE_NOOP("Spaces", "%1: %2")).arg(what, from);
        else
            lines << say(m_style.wording, QT_TRANSLATE_NOOP("Spaces", "%1: %2 to %3, %4 octets"))
                         .arg(what, from, numberOf(space, cell.from + cell.length - 1))
                         .arg(cell.length);
    }
    return lines.join(u'\n');
}

void Drawer::addCell(Group& group, const QRectF& rect, const SpaceCell& cell, Ink ink, Ink onInk) const
{
    Fill fill;
    Pen pen{ink, 1.2, {}};
    Ink text = Ink::Text;
    switch (cell.cell) {
    case Cell::Acknowledged: fill = {ink, 0.2}; break;
    case Cell::Sent:
        fill = {ink, 1};
        text = onInk;
        break;
    case Cell::Usable: fill = {Ink::Background, 1}; break;
    case Cell::OutOfOrder: fill = {Ink::Background, 1}; break;
    case Cell::Beyond: pen = {Ink::Unusual, 1.2, {4, 3}}; break;
    }
    if (cell.cell == Cell::Beyond) { // open to the right: it goes on
        group.shapes.emplace_back(
            LineShape{{rect.topRight(), rect.topLeft(), rect.bottomLeft(), rect.bottomRight()}, 0, pen});
        return;
    }
    group.shapes.emplace_back(RectShape{rect, 0, fill, pen});
    if (cell.cell == Cell::OutOfOrder) { // in stripes: told apart without any colour
        for (double x = rect.left() + px(3); x < rect.right() - px(1); x += px(4))
            group.shapes.emplace_back(LineShape{{{x, rect.top()}, {x, rect.bottom()}}, 0, {ink, px(1.5), {}}});
    }
    QString label = QString::number(cell.length);
    if (cell.control != Control::None)
        label = cell.control == Control::Syn ? QStringLiteral("SYN") : QStringLiteral("FIN");
    const TextRun run{label, text, std::round(px(11)), cell.control == Control::None ? 400 : 700, false};
    if (cell.length > 0 && advance(run) + px(4) <= rect.width())
        group.shapes.emplace_back(TextShape{{rect.center().x(), rect.center().y() + px(4)},
                                            Anchor::Middle,
                                            {{run}},
                                            px(14),
                                            0,
                                            cell.cell == Cell::OutOfOrder});
}

void Drawer::addPointer(Group& group, const QString& name, const QString& value, double x, double tickFrom,
                        double tickTo, double baseline) const
{
    const double size = std::round(px(11));
    const std::vector<TextRun> line{{name + u' ', Ink::TextMuted, size, 400, false},
                                    {value, Ink::Text, size, 600, true}};
    const double half = advance(line) / 2;
    const double middle = std::clamp(x, half + px(2), std::max(half + px(2), m_width - half - px(2)));
    group.shapes.emplace_back(LineShape{{{x, tickFrom}, {x, tickTo}}, 0, {Ink::Text, 1.4, {}}});
    group.shapes.emplace_back(TextShape{{middle, baseline}, Anchor::Middle, {line}, px(14)});
}

Group Drawer::draw(const Space& space, double& top) const
{
    const Wording& wording = m_style.wording;
    const bool client = space.owner() == Side::Client;
    const Ink ink = client ? Ink::Client : Ink::Server;
    Group group;
    group.id = QString::fromLatin1(space.side == Side::Client ? "client" : "server")
               + QLatin1String(space.send ? "_send" : "_receive");
    group.classes = QStringLiteral("space ") + (client ? QStringLiteral("client") : QStringLiteral("server"));
    const char* name = space.side == Side::Client
                           ? (space.send ? QT_TRANSLATE_NOOP("Spaces", "Send space of the client")
                                         : QT_TRANSLATE_NOOP("Spaces", "Receive space of the client"))
                           : (space.send ? QT_TRANSLATE_NOOP("Spaces", "Send space of the server")
                                         : QT_TRANSLATE_NOOP("Spaces", "Receive space of the server"));
    group.title = say(wording, name);
    group.about = about(space);
    group.interactive = true;
    const TextBlock heading(group.title, {ink, std::round(px(12)), 700}, m_width - 2 * px(8));
    group.shapes.emplace_back(heading.shape(px(8), top, Anchor::Start));
    top += heading.height() + px(8);
    if (space.cells.empty()) {
        const QRectF frame(px(8), top, m_width - 2 * px(8), px(24));
        group.shapes.emplace_back(RectShape{frame, 0, {}, {Ink::Unusual, 1.2, {4, 3}}});
        group.shapes.emplace_back(TextShape{{frame.center().x(), frame.center().y() + px(4)},
                                            Anchor::Middle,
                                            {{TextRun{QStringLiteral("–"), Ink::TextMuted, std::round(px(12))}}},
                                            px(14)});
        top = frame.bottom() + px(16);
        return group;
    }

    const double bar = top + px(16);
    const double bottom = bar + px(24);
    const std::vector<double> x = edges(space.cells);
    for (std::size_t i = 0; i < space.cells.size(); ++i)
        addCell(group, {QPointF(x[i], bar), QPointF(x[i + 1], bottom)}, space.cells[i], ink,
                client ? Ink::OnClient : Ink::OnServer);
    const auto at = [&](std::uint32_t distance) {
        std::size_t i = 0;
        while (i + 1 < space.cells.size() && space.cells[i].from < distance)
            ++i;
        return space.cells[i].from >= distance ? x[i] : x[i + 1];
    };
    const auto pointer = [&](const QString& pointerName, std::uint32_t distance, double row) {
        const bool above = row < 0;
        const double baseline = above ? bar - px(6) : bottom + px(15) + row * px(15);
        addPointer(group, pointerName, numberOf(space, distance), at(distance), above ? bar - px(4) : bar,
                   above ? bottom : baseline - px(10), baseline);
    };
    const tcp::Tcb& tcb = space.tcb;
    if (space.send) {
        pointer(QStringLiteral("SND.UNA"), tcb.sndUna - tcb.iss, -1);
        pointer(QStringLiteral("SND.NXT"), tcb.sndNxt - tcb.iss, 0);
        if (tcb.hasReceive())
            pointer(QStringLiteral("SND.UNA+SND.WND"), tcb.sndUna - tcb.iss + tcb.sndWnd, 1);
        top = bottom + px(tcb.hasReceive() ? 46 : 31);
    } else {
        pointer(QStringLiteral("RCV.NXT"), tcb.rcvNxt - tcb.irs, -1);
        pointer(QStringLiteral("RCV.NXT+RCV.WND"), tcb.rcvNxt - tcb.irs + tcb.rcvWnd, 0);
        top = bottom + px(31);
    }
    return group;
}

Group Drawer::legend(double& top) const
{
    Group group;
    group.id = QStringLiteral("legend");
    group.classes = group.id;
    const diagram::TextStyle small{Ink::TextMuted, std::round(px(11)), 400};
    const double left = px(44);
    const auto row = [&](Cell cell, const char* text) {
        const TextBlock block(say(m_style.wording, text), small, m_width - left - px(8));
        addCell(group, {px(8), top, px(28), px(12)}, {cell, 0, 0, Control::None}, Ink::Accent, Ink::None);
        group.shapes.emplace_back(block.shape(left, top + px(2), Anchor::Start));
        top += std::max(block.height(), px(12)) + px(7);
    };
    row(Cell::Acknowledged, QT_TRANSLATE_NOOP("Spaces", "acknowledged, or received"));
    row(Cell::Sent, QT_TRANSLATE_NOOP("Spaces", "sent, not acknowledged"));
    row(Cell::OutOfOrder, QT_TRANSLATE_NOOP("Spaces", "arrived out of order"));
    row(Cell::Usable, QT_TRANSLATE_NOOP("Spaces", "may be sent, or received"));
    row(Cell::Beyond, QT_TRANSLATE_NOOP("Spaces", "beyond the window"));
    const TextBlock scale(
        say(m_style.wording,
            QT_TRANSLATE_NOOP("Spaces", "Widths grow by the same amount each time the octets double.")),
        small, m_width - 2 * px(8));
    group.shapes.emplace_back(scale.shape(px(8), top + px(2), Anchor::Start));
    top += scale.height() + px(12);
    return group;
}

} // namespace

Picture sequenceSpaces(const sim::World& world, const sim::Setup& setup, const SpacesStyle& style)
{
    const Drawer drawer(style);
    Picture picture;
    picture.lang = style.wording.lang();
    picture.title = say(style.wording, QT_TRANSLATE_NOOP("Spaces", "Sequence spaces"));
    picture.about =
        say(style.wording, QT_TRANSLATE_NOOP("Spaces", "Widths grow by the same amount each time the octets double."));
    double top = 8 * style.fontScale;
    for (const Side side : sim::bothSides) {
        const tcp::Tcb& tcb = world.at(side).tcb;
        const EndpointBases bases = basesOf(world, setup, side);
        picture.groups.push_back(drawer.draw({side, true, tcb, sendSpace(tcb), bases.own}, top));
        picture.groups.push_back(drawer.draw({side, false, tcb, receiveSpace(tcb), bases.peer}, top));
    }
    picture.groups.push_back(drawer.legend(top));
    picture.box = QRectF(0, 0, drawer.width(), top);
    return picture;
}

} // namespace synfin::picture
