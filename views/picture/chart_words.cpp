#include "views/picture/chart_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <cmath>

namespace synfin::picture {

namespace {

constexpr QChar space(0x00a0);
constexpr double secondsInAnHour = 3600;

QString say(const Wording& wording, const char* source)
{
    return wording.text("Chart", source);
}

double seconds(tcp::Duration d)
{
    return static_cast<double>(d.count()) / 1e6;
}

// x, x′, x″: the initial number of a side's first connection, its second, its third.
QString letter(sim::Side owner, int connection)
{
    const QString name = owner == sim::Side::Client ? QStringLiteral("x") : QStringLiteral("y");
    return name + QString(connection, QChar(0x2032));
}

QString socketCall(const tcp::UserCall& call)
{
    switch (call.call) {
    case tcp::Call::OpenPassive: return QStringLiteral("listen()");
    case tcp::Call::OpenActive: return QStringLiteral("connect()");
    case tcp::Call::Send: return QStringLiteral("send(%1)").arg(call.bytes);
    case tcp::Call::Receive:
        return call.bytes > 0 ? QStringLiteral("recv(%1)").arg(call.bytes) : QStringLiteral("recv()");
    case tcp::Call::Shutdown: return QStringLiteral("shutdown()");
    case tcp::Call::Close: return QStringLiteral("close()");
    case tcp::Call::Abort: return QStringLiteral("abort()");
    case tcp::Call::Status: return QStringLiteral("status()");
    }
    return {};
}

QString timeWaitText(tcp::Reason reason, const Wording& wording)
{
    if (reason == tcp::Reason::TimeWaitOmitted)
        return say(wording, QT_TRANSLATE_NOOP("Chart", "no TIME-WAIT"));
    return reason == tcp::Reason::TimeWaitHalved ? say(wording, QT_TRANSLATE_NOOP("Chart", "MSL timeout"))
                                                 : say(wording, QT_TRANSLATE_NOOP("Chart", "2MSL timeout"));
}

QString timeoutText(tcp::Timer timer, tcp::Reason reason, const Wording& wording)
{
    switch (timer) {
    case tcp::Timer::Retransmission: return say(wording, QT_TRANSLATE_NOOP("Chart", "retransmission timeout"));
    case tcp::Timer::TimeWait: return timeWaitText(reason, wording);
    case tcp::Timer::FinWait2: return say(wording, QT_TRANSLATE_NOOP("Chart", "FIN-WAIT-2 timeout"));
    case tcp::Timer::User: return say(wording, QT_TRANSLATE_NOOP("Chart", "user timeout"));
    case tcp::Timer::DelayedAck: return say(wording, QT_TRANSLATE_NOOP("Chart", "delayed ACK timeout"));
    }
    return {};
}

TextRun tag(const Wording& wording, const char* source, const ChartSizes& sizes)
{
    return {QStringLiteral("  ") + say(wording, source), Ink::Network, sizes.tagFont(), 600, false};
}

QString number(const char* name, const QString& value)
{
    return QLatin1String(name) + u'=' + value;
}

// "SEQ 100": with the number as it is on the wire behind it where it is written otherwise.
QString fact(const char* name, tcp::Seq value, const std::optional<NumberBase>& base, sim::Side owner,
             NumberStyle style)
{
    const QString absolute = QString::number(value.value());
    const QString written = numberText(value, base, owner, style);
    const QString head = QLatin1String(name) + space + written;
    return written == absolute ? head : head + QStringLiteral(" (%1)").arg(absolute);
}

} // namespace

QString durationText(tcp::Duration d)
{
    const auto threeDigits = [](double n) {
        return n >= 999.5 ? QString::number(std::llround(n)) : QString::number(n, 'g', 3);
    };
    const double s = seconds(d);
    if (s >= secondsInAnHour)
        return threeDigits(s / secondsInAnHour) + space + u'h';
    if (s >= 1)
        return threeDigits(s) + space + u's';
    if (d.count() >= 1000)
        return QString::number(s * 1e3, 'g', 3) + space + QStringLiteral("ms");
    return QString::number(d.count()) + space + QStringLiteral("µs");
}

QString clockText(tcp::Duration d, tcp::Duration delay)
{
    int decimals = 2;
    tcp::Duration last(10'000); // what the last decimal counts
    for (; decimals < 6 && delay > tcp::Duration::zero() && delay < 2 * last; last /= 10)
        ++decimals;
    if (seconds(d) < secondsInAnHour)
        return QString::number(seconds(d), 'f', decimals) + space + u's';
    const tcp::Duration rounded = (d + last / 2) / last * last;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(rounded);
    return QStringLiteral("%1:%2:%3")
        .arg(minutes.count() / 60)
        .arg(minutes.count() % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds(rounded - minutes), decimals + 3, 'f', decimals, QLatin1Char('0'));
}

QString numberText(tcp::Seq value, const std::optional<NumberBase>& base, sim::Side owner, NumberStyle style)
{
    if (!base || style == NumberStyle::Absolute)
        return QString::number(value.value());
    const bool earlier = tcp::before(value, base->isn);
    const std::uint32_t distance = earlier ? base->isn - value : value - base->isn;
    const QString minus(QChar(0x2212));
    if (style == NumberStyle::Relative)
        return (earlier ? minus : QString()) + QString::number(distance);
    const QString isn = letter(owner, base->connection);
    return distance == 0 ? isn : isn + (earlier ? minus : QStringLiteral("+")) + QString::number(distance);
}

QString controlText(const tcp::Segment& segment, const Wording& wording)
{
    QString text = QString::fromStdString(tcp::controlText(segment));
    if (text.isEmpty() && segment.len == 0)
        text = say(wording, QT_TRANSLATE_NOOP("Chart", "no control bits"));
    if (segment.len == 0)
        return text;
    if (!text.isEmpty())
        text += QStringLiteral(" · ");
    return text
           + (segment.len == 1 ? say(wording, QT_TRANSLATE_NOOP("Chart", "1 byte"))
                               : say(wording, QT_TRANSLATE_NOOP("Chart", "%1 bytes")).arg(segment.len));
}

TextRun oldTag(const Wording& wording, const ChartSizes& sizes)
{
    return tag(wording, QT_TRANSLATE_NOOP("Chart", "old"), sizes);
}

SegmentLabel segmentLabel(const Track& track, const ChartStyle& style, const ChartSizes& sizes, Leg leg)
{
    const sim::Flight& flight = track.flight;
    const Wording& wording = style.wording;
    SegmentLabel label;
    const TextRun control{controlText(flight.segment, wording), Ink::Text, sizes.controlFont(), 700, false};
    label.control = label.brief = {control};
    const bool old = track.old && leg != Leg::Departure;
    const auto addOld = [&] {
        if (!old)
            return;
        label.control.push_back(oldTag(wording, sizes));
        label.brief.push_back(oldTag(wording, sizes));
    };
    if (flight.copyOf && leg != Leg::ArrivalLate) {
        // Its numbers stand at the original.
        label.brief = {tag(wording, QT_TRANSLATE_NOOP("Chart", "duplicate"), sizes)};
        label.control.push_back(label.brief.front());
        label.brief.front().text = label.brief.front().text.trimmed();
        addOld();
        return label;
    }
    if (leg == Leg::ArrivalLate && !old)
        label.control.push_back(tag(wording, QT_TRANSLATE_NOOP("Chart", "delayed"), sizes));
    else if (flight.injected)
        label.control.push_back(tag(wording, QT_TRANSLATE_NOOP("Chart", "out of nowhere"), sizes));
    else if (flight.retransmission && leg != Leg::ArrivalLate)
        label.control.push_back(tag(wording, QT_TRANSLATE_NOOP("Chart", "retransmission"), sizes));
    addOld();

    QString numbers = number("seq", numberText(flight.segment.seq, track.seqBase, flight.from, style.numbers));
    if (flight.segment.ack)
        numbers += u' ' + number("ack", numberText(*flight.segment.ack, track.ackBase, flight.to(), style.numbers));
    label.numbers.push_back({numbers, Ink::TextMuted, sizes.numberFont(), 400, false});
    return label;
}

QString markText(const Mark& mark, const Wording& wording)
{
    switch (mark.kind) {
    case Mark::Kind::Call: return socketCall(mark.call);
    case Mark::Kind::Crash: return say(wording, QT_TRANSLATE_NOOP("Chart", "crash"));
    case Mark::Kind::Timeout: {
        const QString text = timeoutText(mark.timer, mark.reason, wording);
        // How long 2MSL is stands on the silence before it.
        if (!mark.ran || mark.timer == tcp::Timer::TimeWait)
            return text;
        return QStringLiteral("%1 (%2)").arg(text, durationText(*mark.ran));
    }
    case Mark::Kind::Start:
    case Mark::Kind::Arrival:
    case Mark::Kind::Loss:
    case Mark::Kind::Duplication:
    case Mark::Kind::Delay: return {};
    }
    return {};
}

QString signalText(const Mark& mark, const Wording& wording)
{
    QStringList texts;
    for (const tcp::Signal signal : mark.signals) {
        // "Ok" and the answer to STATUS are no news.
        if (signal != tcp::Signal::Ok && signal != tcp::Signal::Status)
            texts << wording.text("Signal", tcp::text(signal));
    }
    texts.removeDuplicates();
    return texts.join(QStringLiteral(", "));
}

QString silenceText(tcp::Duration silence, const Mark& end, const Wording& wording)
{
    // Most of the time that a timer ran: it had been started by the last segment, which was on its way meanwhile.
    const bool whole =
        end.kind == Mark::Kind::Timeout && end.ran && silence <= *end.ran && *end.ran - silence < *end.ran / 8;
    if (!whole)
        return durationText(silence);
    const QString text = durationText(*end.ran);
    if (end.timer != tcp::Timer::TimeWait)
        return text;
    const bool halved = end.reason == tcp::Reason::TimeWaitHalved;
    return (halved ? say(wording, QT_TRANSLATE_NOOP("Chart", "%1 (1 MSL)"))
                   : say(wording, QT_TRANSLATE_NOOP("Chart", "%1 (2 MSL)")))
        .arg(text);
}

QString sideText(sim::Side side, const Wording& wording)
{
    return side == sim::Side::Client ? say(wording, QT_TRANSLATE_NOOP("Chart", "client"))
                                     : say(wording, QT_TRANSLATE_NOOP("Chart", "server"));
}

QString segmentTitle(const Track& track, const Wording& wording)
{
    const sim::Flight& flight = track.flight;
    const QString what = controlText(flight.segment, wording);
    if (flight.injected)
        return say(wording, QT_TRANSLATE_NOOP("Chart", "%1 to %2, out of nowhere, as if from %3"))
            .arg(what, sideText(flight.to(), wording), sideText(flight.from, wording));
    const QString title = say(wording, QT_TRANSLATE_NOOP("Chart", "%1 from %2 to %3"))
                              .arg(what, sideText(flight.from, wording), sideText(flight.to(), wording));
    if (flight.copyOf)
        return title + QStringLiteral(", ")
               + say(wording, QT_TRANSLATE_NOOP("Chart", "a duplicate that the network made"));
    if (flight.retransmission)
        return title + QStringLiteral(", ") + say(wording, QT_TRANSLATE_NOOP("Chart", "a retransmission"));
    return title;
}

QString segmentAbout(const ChartStory& story, const Track& track, const ChartStyle& style, int step)
{
    const sim::Flight& flight = track.flight;
    const Wording& wording = style.wording;
    const tcp::Segment& segment = flight.segment;
    QStringList facts{fact("SEQ", segment.seq, track.seqBase, flight.from, style.numbers)};
    if (segment.ack)
        facts << fact("ACK", *segment.ack, track.ackBase, flight.to(), style.numbers);
    facts << QStringLiteral("CTL") + space + QString::fromStdString(tcp::controlText(segment));
    facts << QStringLiteral("LEN") + space + QString::number(segment.len);
    facts << QStringLiteral("WND") + space + QString::number(segment.wnd);

    const tcp::Duration delay = story.setup().delay;
    QStringList times;
    if (!flight.injected)
        times << say(wording, QT_TRANSLATE_NOOP("Chart", "sent at %1"))
                     .arg(clockText(story.mark(track.sentStep).time, delay));
    if (track.heldStep >= 0 && track.heldStep <= step)
        times << say(wording, QT_TRANSLATE_NOOP("Chart", "held back for %1")).arg(durationText(flight.held));
    const bool ended = track.endStep >= 0 && track.endStep <= step;
    if (ended) {
        const QString when = clockText(story.mark(track.endStep).time, delay);
        times << (track.fate == Fate::Lost ? say(wording, QT_TRANSLATE_NOOP("Chart", "lost at %1")).arg(when)
                                           : say(wording, QT_TRANSLATE_NOOP("Chart", "arrived at %1")).arg(when));
    } else {
        times << say(wording, QT_TRANSLATE_NOOP("Chart", "on its way"));
    }
    QStringList lines{facts.join(QStringLiteral(", ")), times.join(QStringLiteral(", "))};
    if (ended && track.old)
        lines << say(wording, QT_TRANSLATE_NOOP("Chart", "It belongs to an earlier connection."));
    if (ended) {
        const QString why = markAbout(story.mark(track.endStep), wording);
        if (!why.isEmpty())
            lines << why;
    }
    return lines.join(u'\n');
}

QString markTitle(const Mark& mark, const Wording& wording)
{
    const QString side = mark.at ? sideText(*mark.at, wording) : QString();
    const QString what = markText(mark, wording);
    const QString told = signalText(mark, wording);
    const QString both = what.isEmpty() || told.isEmpty() ? what + told : what + QStringLiteral(": ") + told;
    return side.isEmpty() ? both : say(wording, QT_TRANSLATE_NOOP("Chart", "%1: %2")).arg(side, both);
}

QString markAbout(const Mark& mark, const Wording& wording)
{
    const std::string_view sentence = tcp::sentence(mark.reason);
    return sentence.empty() ? QString() : wording.text("Reason", sentence);
}

} // namespace synfin::picture
