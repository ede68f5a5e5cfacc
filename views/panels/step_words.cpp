#include "views/panels/step_words.h"

#include "model/overloaded.h"
#include "views/picture/chart_words.h"

#include <QtCore/QCoreApplication>

namespace synfin::views {

namespace {

constexpr const char* context = "Step";

QString segmentAt(const char* source, const sim::StepRecord& record, const picture::Wording& wording)
{
    return wording.text(context, source)
        .arg(segmentText(record.segment->segment, wording), views::sideText(record.segment->to(), wording));
}

QString timeWaitText(tcp::Reason reason, const picture::Wording& wording)
{
    if (reason == tcp::Reason::TimeWaitOmitted)
        return wording.text(context, QT_TRANSLATE_NOOP("Step", "no TIME-WAIT"));
    return reason == tcp::Reason::TimeWaitHalved ? wording.text(context, QT_TRANSLATE_NOOP("Step", "MSL timeout"))
                                                 : timeoutText(tcp::Timer::TimeWait, wording);
}

} // namespace

QString timeoutText(tcp::Timer timer, const picture::Wording& wording)
{
    switch (timer) {
    case tcp::Timer::Retransmission: return wording.text(context, QT_TRANSLATE_NOOP("Step", "retransmission timeout"));
    case tcp::Timer::TimeWait: return wording.text(context, QT_TRANSLATE_NOOP("Step", "2MSL timeout"));
    case tcp::Timer::FinWait2: return wording.text(context, QT_TRANSLATE_NOOP("Step", "FIN-WAIT-2 timeout"));
    case tcp::Timer::User: return wording.text(context, QT_TRANSLATE_NOOP("Step", "user timeout"));
    case tcp::Timer::DelayedAck: return wording.text(context, QT_TRANSLATE_NOOP("Step", "delayed ACK"));
    }
    return {};
}

QString socketCall(const tcp::UserCall& call)
{
    const QString bytes = call.bytes > 0 ? QString::number(call.bytes) : QString();
    switch (call.call) {
    case tcp::Call::OpenPassive: return QStringLiteral("listen()");
    case tcp::Call::OpenActive: return QStringLiteral("connect()");
    case tcp::Call::Send: return QStringLiteral("send(%1)").arg(bytes);
    case tcp::Call::Receive: return QStringLiteral("recv(%1)").arg(bytes);
    case tcp::Call::Shutdown: return QStringLiteral("shutdown()");
    case tcp::Call::Close: return QStringLiteral("close()");
    case tcp::Call::Abort: return QStringLiteral("abort()");
    case tcp::Call::Status: return QStringLiteral("status()");
    }
    return {};
}

QString segmentText(const tcp::Segment& segment, const picture::Wording& wording)
{
    const QString control = QString::fromStdString(tcp::controlText(segment));
    if (segment.len == 0)
        return control.isEmpty() ? wording.text(context, QT_TRANSLATE_NOOP("Step", "an empty segment")) : control;
    return (segment.len == 1 ? wording.text(context, QT_TRANSLATE_NOOP("Step", "%1 + %2 byte"))
                             : wording.text(context, QT_TRANSLATE_NOOP("Step", "%1 + %2 bytes")))
        .arg(control)
        .arg(segment.len);
}

QString sideText(sim::Side side, const picture::Wording& wording)
{
    return side == sim::Side::Client ? wording.text(context, QT_TRANSLATE_NOOP("Step", "client"))
                                     : wording.text(context, QT_TRANSLATE_NOOP("Step", "server"));
}

QString eventText(const sim::StepRecord& record, const picture::Wording& wording)
{
    if (!record.choice)
        return {};
    const auto at = [&wording](sim::Side side, const QString& what) {
        return wording.text(context, QT_TRANSLATE_NOOP("Step", "%1: %2")).arg(views::sideText(side, wording), what);
    };
    return std::visit(
        Overloaded{
            [&](const sim::CallChoice& c) { return at(c.at, socketCall(c.call)); },
            [&](const sim::TimeoutChoice& t) {
                return at(t.at, t.timer == tcp::Timer::TimeWait ? timeWaitText(record.reason, wording)
                                                                : timeoutText(t.timer, wording));
            },
            [&](const sim::Crash& c) {
                return at(c.at, wording.text(context, QT_TRANSLATE_NOOP("Step", "the host crashes and restarts")));
            },
            [&](const sim::Deliver&) {
                return segmentAt(QT_TRANSLATE_NOOP("Step", "%1 arrives at the %2"), record, wording);
            },
            [&](const sim::Inject&) {
                return segmentAt(QT_TRANSLATE_NOOP("Step", "%1 out of nowhere arrives at the %2"), record, wording);
            },
            [&](const sim::Drop&) {
                return segmentAt(QT_TRANSLATE_NOOP("Step", "%1 to the %2 is lost"), record, wording);
            },
            [&](const sim::Duplicate&) {
                return segmentAt(QT_TRANSLATE_NOOP("Step", "%1 to the %2 is duplicated"), record, wording);
            },
            [&](const sim::Delay& d) {
                return segmentAt(QT_TRANSLATE_NOOP("Step", "%1 to the %2 is held back for %3"), record, wording)
                    .arg(picture::durationText(d.by));
            },
        },
        record.choice->action);
}

QString reasonText(tcp::Reason reason, const picture::Wording& wording)
{
    QString text = wording.text("Reason", tcp::sentence(reason));
    const std::string_view section = tcp::section(reason);
    if (!section.empty())
        text += QStringLiteral(" (RFC\u00a09293\u00a0§%1)")
                    .arg(QString::fromUtf8(section.data(), qsizetype(section.size())));
    return text;
}

} // namespace synfin::views
