#include "views/picture/diagram_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace synfin::picture::diagram {

namespace {

QString fromView(std::string_view v)
{
    return QString::fromUtf8(v.data(), static_cast<qsizetype>(v.size()));
}

QString identifier(std::string_view prefix, std::string_view name)
{
    QString id = fromView(prefix) + fromView(name).toLower();
    return id.replace(u'-', u'_');
}

const char* aboutSource(tcp::State s)
{
    switch (s) {
    case tcp::State::Closed:
        return QT_TRANSLATE_NOOP("State", "There is no connection, and nothing is remembered of one. "
                                          "Client and server begin and end here.");
    case tcp::State::Listen:
        return QT_TRANSLATE_NOOP("State", "Waits for a connection request from any peer. Only a server is here.");
    case tcp::State::SynSent:
        return QT_TRANSLATE_NOOP("State", "Has sent a SYN and waits for the SYN of its peer. "
                                          "A client is here; in a simultaneous open, both sides.");
    case tcp::State::SynReceived:
        return QT_TRANSLATE_NOOP("State", "Has received a SYN and sent its own, and waits for the ACK of its own. "
                                          "A server is here; in a simultaneous open, both sides.");
    case tcp::State::Established:
        return QT_TRANSLATE_NOOP("State", "The connection is open, and data flow in both directions. "
                                          "Client and server spend most of their time here.");
    case tcp::State::FinWait1:
        return QT_TRANSLATE_NOOP("State", "Has no more data to send, has sent its FIN, and waits for the ACK of it. "
                                          "The side that closes first is here, usually the client.");
    case tcp::State::FinWait2:
        return QT_TRANSLATE_NOOP("State", "Its FIN is acknowledged. It waits for the FIN of its peer, which may still "
                                          "send data for as long as it likes. The side that closed first is here.");
    case tcp::State::CloseWait:
        return QT_TRANSLATE_NOOP("State", "Has received the FIN of its peer and waits until its own user calls CLOSE; "
                                          "it does not go away by itself. The side that closes second is here.");
    case tcp::State::Closing:
        return QT_TRANSLATE_NOOP("State", "Has received the FIN of its peer while its own is not yet acknowledged, and "
                                          "waits for that ACK. Both sides are here in a simultaneous close.");
    case tcp::State::LastAck:
        return QT_TRANSLATE_NOOP("State", "Has received the FIN of its peer, then sent its own, and waits for the last "
                                          "ACK. The side that closes second is here, usually the server.");
    case tcp::State::TimeWait:
        return QT_TRANSLATE_NOOP("State", "Waits 2MSL, so that a lost last ACK can be sent again and no old segment "
                                          "reaches a later connection. The side that closed first is here; both after "
                                          "a simultaneous close.");
    }
    return "";
}

const char* exitSource(tcp::Cause cause)
{
    using enum tcp::Cause;
    switch (cause) {
    case RcvRst: return QT_TRANSLATE_NOOP("Diagram", "RST");
    case RcvSyn: return QT_TRANSLATE_NOOP("Diagram", "SYN");
    case RcvFin: return QT_TRANSLATE_NOOP("Diagram", "FIN with the ACK");
    case RcvSynAck: return QT_TRANSLATE_NOOP("Diagram", "SYN,ACK");
    case RcvAckOfSyn:
    case RcvAckOfFin: return QT_TRANSLATE_NOOP("Diagram", "ACK");
    case RcvText: return QT_TRANSLATE_NOOP("Diagram", "late data");
    case CloseUnread: return QT_TRANSLATE_NOOP("Diagram", "CLOSE, unread data");
    case Abort: return QT_TRANSLATE_NOOP("Diagram", "ABORT");
    case UserTimeout: return QT_TRANSLATE_NOOP("Diagram", "user timeout");
    case GiveUp: return QT_TRANSLATE_NOOP("Diagram", "no answer");
    case FinWait2Timeout:
    case TimeWaitTimeout: return QT_TRANSLATE_NOOP("Diagram", "timeout");
    case PassiveOpen:
    case ActiveOpen: return QT_TRANSLATE_NOOP("Diagram", "OPEN");
    case Close: return QT_TRANSLATE_NOOP("Diagram", "CLOSE");
    case QueuedClose: return QT_TRANSLATE_NOOP("Diagram", "queued CLOSE");
    }
    return "";
}

// Resets first, since they are what the card is for.
int exitOrder(const tcp::Rule* rule)
{
    using enum tcp::Cause;
    switch (rule->cause) {
    case RcvRst: return 0;
    case RcvSyn: return 1;
    case Abort: return 2;
    case UserTimeout: return 3;
    case GiveUp: return 4;
    case FinWait2Timeout: return 5;
    case CloseUnread: return 6;
    case RcvText: return 7;
    case PassiveOpen:
    case ActiveOpen:
    case Close:
    case QueuedClose:
    case RcvSynAck:
    case RcvAckOfSyn:
    case RcvAckOfFin:
    case RcvFin:
    case TimeWaitTimeout: return 8;
    }
    return 8;
}

} // namespace

QString ruleEvent(const tcp::Rule& rule, const Wording& wording)
{
    return wording.text("Rule", rule.event);
}

QString ruleAction(const tcp::Rule& rule, const Wording& wording)
{
    return rule.action.empty() ? QString() : wording.text("Rule", rule.action);
}

QString ruleTitle(const tcp::Rule& rule, const Wording& wording)
{
    return QStringLiteral("%1 → %2").arg(wording.state(rule.from), wording.state(rule.to));
}

QString ruleAbout(const tcp::Rule& rule, const Wording& wording)
{
    QString about = ruleEvent(rule, wording);
    if (!rule.action.empty())
        about += QStringLiteral(" / ") + ruleAction(rule, wording);
    if (!rule.section.empty())
        about += QStringLiteral(" (RFC 9293 §%1)").arg(fromView(rule.section));
    return about;
}

QString stateAbout(tcp::State s, const Wording& wording)
{
    return wording.text("State", aboutSource(s));
}

QString diagramTitle(const Wording& wording)
{
    return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "TCP state transition diagram"));
}

QString diagramAbout(const Wording& wording)
{
    return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "The eleven states of a TCP connection and the "
                                                                "transitions between them (RFC 9293, figure 5)."));
}

QString activeCloseText(const Wording& wording)
{
    return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "active close"));
}

QString passiveCloseText(const Wording& wording)
{
    return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "passive close"));
}

QString legendTitle(const Wording& wording)
{
    return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "Legend"));
}

QString legendText(LegendRow::Sample sample, const Wording& wording)
{
    switch (sample) {
    case LegendRow::Sample::Client: return walkText(tcp::Role::Client, wording);
    case LegendRow::Sample::Server: return walkText(tcp::Role::Server, wording);
    case LegendRow::Sample::Unusual: return walkText(tcp::Role::Unusual, wording);
    case LegendRow::Sample::ClientRing:
        return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "client is here"));
    case LegendRow::Sample::ServerRing:
        return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "server is here"));
    case LegendRow::Sample::Reset:
        return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "only in the text"));
    }
    return {};
}

QString walkText(tcp::Role role, const Wording& wording)
{
    switch (role) {
    case tcp::Role::Client: return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "usual client"));
    case tcp::Role::Server: return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "usual server"));
    case tcp::Role::Unusual: return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "unusual"));
    }
    return {};
}

QString crashText(const Wording& wording)
{
    return wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "crash"));
}

QString standsIn(bool client, tcp::State s, const Wording& wording)
{
    const QString sentence =
        client ? wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "The client is in %1"))
               : wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "The server is in %1"));
    return sentence.arg(wording.state(s));
}

QString walkedText(bool client, int number, tcp::State from, tcp::State to, const Wording& wording)
{
    const QString who = client ? wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "Client"))
                               : wording.text("Diagram", QT_TRANSLATE_NOOP("Diagram", "Server"));
    return QStringLiteral("%1, %2: %3 → %4").arg(who).arg(number).arg(wording.state(from), wording.state(to));
}

std::vector<const tcp::Rule*> exitRules(tcp::State s)
{
    std::vector<const tcp::Rule*> rules;
    for (const tcp::Rule& rule : tcp::allRules()) {
        if (!rule.drawn && rule.from == s)
            rules.push_back(&rule);
    }
    std::ranges::stable_sort(rules, {}, exitOrder);
    return rules;
}

QString exitText(const tcp::Rule& rule, const Wording& wording)
{
    return wording.text("Diagram", exitSource(rule.cause));
}

QString exitsTitle(tcp::State s, const Wording& wording)
{
    return wording
        .text("Diagram", QT_TRANSLATE_NOOP("Diagram", "Ways out of %1 that the figure leaves out"))
        .arg(wording.state(s));
}

QString stateId(tcp::State s)
{
    return identifier("state_", tcp::name(s));
}

QString walkId(tcp::Role role, int number)
{
    return QStringLiteral("walk_%1_%2").arg(fromView(tcp::name(role))).arg(number);
}

QString ruleGroupId(const tcp::Rule& rule)
{
    return identifier("rule_", rule.id);
}

} // namespace synfin::picture::diagram
