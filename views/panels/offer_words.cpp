#include "views/panels/offer_words.h"

#include "model/overloaded.h"
#include "views/panels/step_words.h"
#include "views/picture/chart_words.h"

#include <QtCore/QCoreApplication>

namespace synfin::views {

namespace {

constexpr const char* context = "Offer";

QString say(const picture::Wording& wording, const char* source)
{
    return wording.text(context, source);
}

// The flight that a choice about a segment is about.
const sim::Flight* flightOf(const sim::Offer& offer)
{
    return offer.preview && offer.preview->segment ? &*offer.preview->segment : nullptr;
}

QString aboutSegment(const sim::Offer& offer, const char* pattern, const picture::Wording& wording)
{
    const sim::Flight* flight = flightOf(offer);
    return flight != nullptr ? say(wording, pattern).arg(segmentText(flight->segment, wording)) : QString();
}

QString callName(const tcp::UserCall& call)
{
    // ABORT has no socket call of its own.
    return call.call == tcp::Call::Abort ? QStringLiteral("close(), SO_LINGER 0") : socketCall(call);
}

} // namespace

QString offerTitle(const sim::Offer& offer, const picture::Wording& wording)
{
    return std::visit(
        Overloaded{
            [](const sim::CallChoice& c) { return callName(c.call); },
            [&](const sim::TimeoutChoice& t) { return timeoutText(t.timer, wording); },
            [&](const sim::Crash&) { return say(wording, QT_TRANSLATE_NOOP("Offer", "crash and restart")); },
            [&](const sim::Deliver&) { return aboutSegment(offer, QT_TRANSLATE_NOOP("Offer", "%1 arrives"), wording); },
            [&](const sim::Drop&) { return aboutSegment(offer, QT_TRANSLATE_NOOP("Offer", "%1 is lost"), wording); },
            [&](const sim::Duplicate&) {
                return aboutSegment(offer, QT_TRANSLATE_NOOP("Offer", "%1 is duplicated"), wording);
            },
            [&](const sim::Delay& d) {
                return aboutSegment(offer, QT_TRANSLATE_NOOP("Offer", "%1 is held back for %2"), wording)
                    .arg(picture::durationText(d.by));
            },
            [&](const sim::Inject&) {
                return aboutSegment(offer, QT_TRANSLATE_NOOP("Offer", "%1 arrives out of nowhere"), wording);
            }},
        offer.choice.action);
}

QString offerEvent(const sim::Offer& offer, const picture::Wording& wording)
{
    if (offer.preview)
        return eventText(*offer.preview, wording);
    return say(wording, QT_TRANSLATE_NOOP("Offer", "%1: %2"))
        .arg(views::sideText(offer.at, wording), offerTitle(offer, wording));
}

QString offerEffect(const sim::Offer& offer, const picture::Wording& wording)
{
    if (!offer.possible || !offer.preview)
        return {};
    QStringList parts;
    const sim::StepRecord& record = *offer.preview;
    if (record.rule != nullptr)
        parts << QStringLiteral("→ ") + wording.state(record.rule->to);
    else if (std::holds_alternative<sim::Crash>(offer.choice.action))
        parts << QStringLiteral("→ ") + wording.state(tcp::State::Closed);
    if (!record.sent.empty() && !std::holds_alternative<sim::Duplicate>(offer.choice.action)) {
        QStringList sent;
        for (const sim::Flight& flight : record.sent)
            sent << segmentText(flight.segment, wording);
        parts << say(wording, QT_TRANSLATE_NOOP("Offer", "sends %1"))
                     .arg(sent.join(say(wording, QT_TRANSLATE_NOOP("Offer", ", "))));
    }
    if (std::holds_alternative<sim::Delay>(offer.choice.action))
        parts << say(wording, QT_TRANSLATE_NOOP("Offer", "arrives at %1"))
                     .arg(picture::clockText(record.segment->arrives, tcp::Duration(std::chrono::milliseconds(10))));
    return parts.join(say(wording, QT_TRANSLATE_NOOP("Offer", ", ")));
}

QString offerDetail(const sim::Offer& offer, const picture::Wording& wording)
{
    if (!offer.preview) {
        return std::holds_alternative<sim::TimeoutChoice>(offer.choice.action)
                   ? say(wording, QT_TRANSLATE_NOOP("Offer", "This timer does not run."))
                   : QString::fromStdString(offer.whyNot);
    }
    const QString effect = offerEffect(offer, wording);
    const QString reason = reasonText(offer.preview->reason, wording);
    return effect.isEmpty()
               ? reason
               : say(wording, QT_TRANSLATE_NOOP("Offer", "%1: %2. %3")).arg(offerTitle(offer, wording), effect, reason);
}

} // namespace synfin::views
