#include "views/panels/rerun_words.h"

#include "views/panels/step_words.h"

namespace synfin::views {

namespace {

QString say(const char* source, const picture::Wording& wording)
{
    return wording.text("Settings", source);
}

QStringList sentOf(const sim::StepRecord& record, const picture::Wording& wording)
{
    QStringList all;
    for (const sim::Flight& flight : record.sent)
        all << segmentText(flight.segment, wording);
    return all;
}

// What is other about the step: where an endpoint then is, else what is sent, else the reason.
QString difference(const sim::StepRecord& was, const sim::StepRecord& is, const picture::Wording& wording)
{
    for (const sim::Side side : sim::bothSides) {
        const tcp::State before = was.after.at(side).tcb.state;
        const tcp::State now = is.after.at(side).tcb.state;
        if (before != now)
            return say(QT_TRANSLATE_NOOP("Settings", "the %1 is in %2 then, and not in %3"), wording)
                .arg(sideText(side, wording), wording.state(now), wording.state(before));
    }
    const QStringList sentBefore = sentOf(was, wording);
    const QStringList sentNow = sentOf(is, wording);
    if (sentBefore != sentNow) {
        const QString nothing = say(QT_TRANSLATE_NOOP("Settings", "nothing"), wording);
        const auto listed = [&](const QStringList& sent) {
            return sent.isEmpty() ? nothing : sent.join(QStringLiteral("; "));
        };
        return say(QT_TRANSLATE_NOOP("Settings", "it sends %1 then, and not %2"), wording)
            .arg(listed(sentNow), listed(sentBefore));
    }
    return reasonText(is.reason, wording);
}

} // namespace

QString rerunText(const sim::History& before, const scenario::Rerun& rerun, const picture::Wording& wording)
{
    if (before.nodeCount() == 1)
        return say(QT_TRANSLATE_NOOP("Settings", "Nothing was done yet: this holds from the start."), wording);
    QStringList sentences;
    if (rerun.differ) {
        const sim::StepRecord& was = before.at(*rerun.differ);
        const sim::StepRecord& is = rerun.run.history.at(rerun.branch, *rerun.differ);
        sentences << say(QT_TRANSLATE_NOOP("Settings", "From step %1 on (%2) it goes differently: %3."), wording)
                         .arg(QString::number(*rerun.differ), eventText(was, wording), difference(was, is, wording));
    } else if (!rerun.ends && rerun.branchesDiffer == 0) {
        sentences << (rerun.otherTimes
                          ? say(QT_TRANSLATE_NOOP("Settings", "All that was done goes as it went, at other times."),
                                wording)
                          : say(QT_TRANSLATE_NOOP("Settings", "All that was done stays as it is."), wording));
    }
    if (rerun.ends && *rerun.ends <= before.lastStep())
        sentences << say(QT_TRANSLATE_NOOP(
                             "Settings", "Step %1 (%2) can then no longer happen: it and what followed are left out."),
                         wording)
                         .arg(QString::number(*rerun.ends), eventText(before.at(*rerun.ends), wording));
    if (rerun.branchesDiffer > 0)
        sentences << say(QT_TRANSLATE_NOOP("Settings", "Other branches go differently."), wording);
    if (rerun.branchesCut > 0)
        sentences << say(QT_TRANSLATE_NOOP("Settings", "Other branches become shorter."), wording);
    if (rerun.differ || rerun.ends || rerun.branchesDiffer > 0 || rerun.branchesCut > 0)
        sentences << say(QT_TRANSLATE_NOOP("Settings", "Ctrl+Z brings back how it was."), wording);
    return sentences.join(wording.lang().startsWith(QLatin1String("zh")) ? QString() : QStringLiteral(" "));
}

} // namespace synfin::views
