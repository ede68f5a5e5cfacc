#include "app/inquiry.h"

#include "model/scenario/writer.h"

namespace synfin::app {

Inquiry::Inquiry(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Inquiry::~Inquiry()
{
    cancel();
    m_pool.waitForDone();
}

void Inquiry::ask(const explore::Question& question)
{
    const QString id = QString::fromStdString(question.id);
    if (m_stop && !*m_stop && id == m_current)
        return;
    leave();
    m_current = id;
    Known& known = m_known[id];
    known.question = question;
    if (!known.story.isEmpty())
        Q_EMIT storyFound(id, known.story);
    const auto finished = [](const std::optional<views::WhyResult>& result) {
        return result && result->end != explore::End::Interrupted;
    };
    if (!finished(known.finding.without))
        start(id, Search::Without);
    else if (known.finding.without->steps && !finished(known.finding.with))
        start(id, Search::With);
    else
        Q_EMIT changed(id);
}

void Inquiry::cancel()
{
    if (m_stop)
        *m_stop = true;
}

// The search that runs is of no interest any longer: it counts as cancelled where it is, and its thread ends soon.
void Inquiry::leave()
{
    if (!m_stop)
        return;
    *m_stop = true;
    m_stop.reset();
    views::WhyFinding& finding = m_known[m_current].finding;
    const explore::Progress progress = finding.running.value_or(explore::Progress());
    (finding.without ? finding.with
                     : finding.without) = {explore::End::Interrupted, progress.worlds, progress.depth, {}};
    finding.running.reset();
    Q_EMIT changed(m_current);
    Q_EMIT ended(m_current);
}

views::WhyFinding Inquiry::finding(const QString& id) const
{
    const auto found = m_known.find(id);
    return found == m_known.end() ? views::WhyFinding() : found->second.finding;
}

void Inquiry::start(const QString& id, Search which)
{
    Known& known = m_known[id];
    (which == Search::Without ? known.finding.without : known.finding.with).reset();
    known.finding.running = explore::Progress();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    const explore::Request request =
        which == Search::Without ? known.question.searchWithout() : known.question.searchWith();
    // A call that comes after the object has gone is dropped with it; the thread itself is waited for.
    const auto say = [this, stop = m_stop](auto&& what) {
        QMetaObject::invokeMethod(
            this,
            [this, stop, what] {
                if (stop == m_stop)
                    what();
            },
            Qt::QueuedConnection);
    };
    m_pool.start([this, which, say, stop = m_stop, request] {
        const explore::Report report = explore::search(request, [&](const explore::Progress& progress) {
            say([this, progress] {
                m_known[m_current].finding.running = progress;
                Q_EMIT changed(m_current);
            });
            return !*stop;
        });
        say([this, which, report] { take(which, report); });
    });
    Q_EMIT changed(id);
}

void Inquiry::take(Search which, const explore::Report& report)
{
    const QString id = m_current;
    Known& known = m_known[id];
    (which == Search::Without ? known.finding.without : known.finding.with) = views::resultOf(report);
    known.finding.running.reset();
    const bool cancelled = *m_stop;
    m_stop.reset();
    if (which == Search::Without && !report.broken.empty()) {
        known.story =
            QByteArray::fromStdString(scenario::write(explore::scenarioOf(known.question, report.broken.front())));
        if (!cancelled) {
            start(id, Search::With);
            Q_EMIT storyFound(id, known.story);
            return;
        }
    }
    Q_EMIT changed(id);
    Q_EMIT ended(id);
}

} // namespace synfin::app
