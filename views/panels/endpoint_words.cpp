#include "views/panels/endpoint_words.h"

#include "views/panels/step_words.h"
#include "views/picture/chart_words.h"
#include "views/picture/number_base.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <span>

namespace synfin::views {

namespace {

using picture::Wording;
using tcp::State;

const QString none(u'–');

QString say(const Wording& wording, const char* source)
{
    return wording.text("Endpoint", source);
}

QString socketText(const sim::Endpoint& endpoint, const Wording& wording)
{
    const tcp::Tcb& tcb = endpoint.tcb;
    const char* const closed = QT_TRANSLATE_NOOP("Endpoint", "closed: TCP ends it alone");
    const char* const waits = QT_TRANSLATE_NOOP("Endpoint", "%1 waits");
    const QString accept = QStringLiteral("accept()");
    const QString connect = QStringLiteral("connect()");
    const QString send = QStringLiteral("send()");
    const QString recv = QStringLiteral("recv()");
    switch (tcb.state) {
    case State::Closed: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "none"));
    case State::Listen: return say(wording, waits).arg(accept);
    case State::SynSent: return say(wording, waits).arg(connect);
    case State::SynReceived: return say(wording, waits).arg(tcb.opened == tcp::Open::Passive ? accept : connect);
    case State::Established: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "%1 and %2")).arg(send, recv);
    case State::FinWait1:
    case State::FinWait2:
        return tcb.orphaned ? say(wording, closed) : say(wording, QT_TRANSLATE_NOOP("Endpoint", "%1 only")).arg(recv);
    case State::CloseWait:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "%1; %2 comes to the end")).arg(send, recv);
    case State::Closing:
    case State::LastAck:
    case State::TimeWait: return say(wording, closed);
    }
    return {};
}

const char* timerPattern(tcp::Timer timer, const tcp::Tcb& tcb)
{
    switch (timer) {
    case tcp::Timer::Retransmission:
        return tcb.unacknowledged() ? QT_TRANSLATE_NOOP("Endpoint", "retransmission in %1")
                                    : QT_TRANSLATE_NOOP("Endpoint", "window probe in %1");
    case tcp::Timer::TimeWait: return QT_TRANSLATE_NOOP("Endpoint", "TIME-WAIT ends in %1");
    case tcp::Timer::FinWait2: return QT_TRANSLATE_NOOP("Endpoint", "FIN-WAIT-2 ends in %1");
    case tcp::Timer::User: return QT_TRANSLATE_NOOP("Endpoint", "user timeout in %1");
    case tcp::Timer::DelayedAck: return QT_TRANSLATE_NOOP("Endpoint", "delayed ACK in %1");
    }
    return "";
}

QString timersText(const sim::World& world, sim::Side side, const Wording& wording)
{
    QStringList texts;
    const sim::Endpoint& endpoint = world.at(side);
    for (const tcp::Timer timer : tcp::allTimers) {
        if (const auto expires = endpoint.expiry(timer))
            texts << say(wording, timerPattern(timer, endpoint.tcb))
                         .arg(picture::durationText(std::max(*expires - world.now, tcp::Duration::zero())));
    }
    return texts.isEmpty() ? none : texts.join(u'\n');
}

// All that a value is told from.
struct Source {
    const sim::World& world;
    const sim::Setup& setup;
    sim::Side side;
    picture::NumberStyle numbers;
    const Wording& wording;
    [[nodiscard]] const tcp::Tcb& tcb() const { return world.at(side).tcb; }
    [[nodiscard]] QString own(tcp::Seq number) const
    {
        return picture::numberText(number, picture::basesOf(world, setup, side).own, side, numbers);
    }
    [[nodiscard]] QString peers(tcp::Seq number) const
    {
        return picture::numberText(number, picture::basesOf(world, setup, side).peer, sim::peer(side), numbers);
    }
};

QString heldText(const Source& source)
{
    QStringList pieces;
    for (const tcp::Held& held : std::span(source.tcb().held).first(source.tcb().heldCount)) {
        QString piece = source.peers(held.seq);
        if (held.len > 1)
            piece += none + source.peers(held.seq + held.len - 1);
        if (held.fin)
            piece = held.len > 0 ? piece + QStringLiteral(" FIN") : piece + QStringLiteral(" (FIN)");
        pieces << piece;
    }
    return pieces.isEmpty() ? QStringLiteral("0") : pieces.join(QStringLiteral(", "));
}

QString toSendText(const tcp::Tcb& tcb)
{
    const QString text = QString::number(tcb.sndQueued);
    if (!tcb.closeQueued || tcb.finSent)
        return text;
    return tcb.sndQueued > 0 ? text + QStringLiteral(" + FIN") : QStringLiteral("FIN");
}

QString valueText(EndpointRow row, const Source& source)
{
    const tcp::Tcb& tcb = source.tcb();
    const auto ifSend = [&](const QString& text) { return tcb.hasSend() ? text : none; };
    const auto ifReceive = [&](const QString& text) { return tcb.hasReceive() ? text : none; };
    switch (row) {
    case EndpointRow::State: return source.wording.state(tcb.state);
    case EndpointRow::Socket: return socketText(source.world.at(source.side), source.wording);
    case EndpointRow::SndUna: return ifSend(source.own(tcb.sndUna));
    case EndpointRow::SndNxt: return ifSend(source.own(tcb.sndNxt));
    case EndpointRow::SndWnd: return ifReceive(QString::number(tcb.sndWnd)); // the peer has to tell it first
    case EndpointRow::Iss: return ifSend(source.own(tcb.iss));
    case EndpointRow::RcvNxt: return ifReceive(source.peers(tcb.rcvNxt));
    case EndpointRow::RcvWnd: return ifSend(QString::number(tcb.rcvWnd));
    case EndpointRow::Irs: return ifReceive(source.peers(tcb.irs));
    case EndpointRow::ToSend: return ifSend(toSendText(tcb));
    case EndpointRow::ToRead: return ifReceive(QString::number(tcb.rcvQueued));
    case EndpointRow::OutOfOrder: return ifReceive(heldText(source));
    case EndpointRow::SentAgain: return ifSend(QString::number(tcb.retries));
    case EndpointRow::Timers: return timersText(source.world, source.side, source.wording);
    }
    return {};
}

} // namespace

QString rowName(EndpointRow row, const Wording& wording)
{
    switch (row) {
    case EndpointRow::State: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "state"));
    case EndpointRow::Socket: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "socket"));
    case EndpointRow::SndUna: return QStringLiteral("SND.UNA");
    case EndpointRow::SndNxt: return QStringLiteral("SND.NXT");
    case EndpointRow::SndWnd: return QStringLiteral("SND.WND");
    case EndpointRow::Iss: return QStringLiteral("ISS");
    case EndpointRow::RcvNxt: return QStringLiteral("RCV.NXT");
    case EndpointRow::RcvWnd: return QStringLiteral("RCV.WND");
    case EndpointRow::Irs: return QStringLiteral("IRS");
    case EndpointRow::ToSend: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "to send"));
    case EndpointRow::ToRead: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "to read"));
    case EndpointRow::OutOfOrder: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "out of order"));
    case EndpointRow::SentAgain: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "sent again"));
    case EndpointRow::Timers: return say(wording, QT_TRANSLATE_NOOP("Endpoint", "timers"));
    }
    return {};
}

QString rowAbout(EndpointRow row, const Wording& wording)
{
    switch (row) {
    case EndpointRow::State:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "The state of the connection at this endpoint. §3.3.2"));
    case EndpointRow::Socket:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "What a program can do with its socket now. §3.9.1"));
    case EndpointRow::SndUna:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Send unacknowledged: the first number that was sent and is "
                                                          "not acknowledged yet. §3.3.1"));
    case EndpointRow::SndNxt:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Send next: the number of the next new octet that will be "
                                                          "sent. §3.3.1"));
    case EndpointRow::SndWnd:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Send window: how many octets from SND.UNA on the peer "
                                                          "allows to be sent. §3.3.1"));
    case EndpointRow::Iss:
        return say(wording,
                   QT_TRANSLATE_NOOP("Endpoint", "Initial send sequence number: the number of our SYN. §3.3.1"));
    case EndpointRow::RcvNxt:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Receive next: the number that is expected next; all before "
                                                          "it have arrived. §3.3.1"));
    case EndpointRow::RcvWnd:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Receive window: how many octets from RCV.NXT on are "
                                                          "taken. §3.3.1"));
    case EndpointRow::Irs:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Initial receive sequence number: the number of the peer's "
                                                          "SYN. §3.3.1"));
    case EndpointRow::ToSend:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Octets that the user has handed over and that are not sent "
                                                          "yet, and a FIN that waits behind them. §3.10.2, §3.10.4"));
    case EndpointRow::ToRead:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "Octets that have arrived in order and that the user has not "
                                                          "taken yet. §3.10.3"));
    case EndpointRow::OutOfOrder:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "What has arrived ahead of RCV.NXT and waits for what is "
                                                          "missing before it. §3.10.7.4"));
    case EndpointRow::SentAgain:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "How often the oldest segment that is not acknowledged has "
                                                          "been sent again. §3.8.3"));
    case EndpointRow::Timers:
        return say(wording, QT_TRANSLATE_NOOP("Endpoint", "What happens by itself if nothing else happens before, and "
                                                          "in how much time of the story. §3.10.8"));
    }
    return {};
}

EndpointValue endpointValue(EndpointRow row, const sim::History& history, int step, sim::Side side,
                            picture::NumberStyle numbers, const Wording& wording)
{
    const sim::World& now = history.at(step).after;
    EndpointValue value{valueText(row, {now, history.setup(), side, numbers, wording}), {}, false};
    if (step == 0)
        return value;
    const sim::World& before = history.at(step - 1).after;
    const QString old = valueText(row, {before, history.setup(), side, numbers, wording});
    // A timer that only runs on has not changed.
    value.changed = row == EndpointRow::Timers ? before.at(side).timers != now.at(side).timers : old != value.now;
    if (value.changed && row != EndpointRow::Socket && row != EndpointRow::Timers)
        value.before = old;
    return value;
}

QString cellText(const EndpointValue& value)
{
    if (!value.changed)
        return value.now;
    const QString mark = QStringLiteral("▸\u00a0"); // never alone at the end of a line
    return value.before.isEmpty() ? mark + value.now : mark + value.before + QStringLiteral(" → ") + value.now;
}

QString cellSpoken(EndpointRow row, sim::Side side, const EndpointValue& value, const Wording& wording)
{
    const char* pattern = QT_TRANSLATE_NOOP("Endpoint", "%1 of the %2: %3");
    if (value.changed)
        pattern = value.before.isEmpty() ? QT_TRANSLATE_NOOP("Endpoint", "%1 of the %2: %3, changed")
                                         : QT_TRANSLATE_NOOP("Endpoint", "%1 of the %2: %3, was %4");
    QString text = say(wording, pattern).arg(rowName(row, wording), views::sideText(side, wording), value.now);
    return value.changed && !value.before.isEmpty() ? text.arg(value.before) : text;
}

} // namespace synfin::views
