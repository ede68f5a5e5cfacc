#include "app/guide.h"

#include "app/library.h"
#include "model/explore/quest.h"
#include "model/explore/question.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"
#include "views/picture/diagram_words.h"

#include <QtCore/QCoreApplication>

namespace synfin::app {

namespace {

QString idOf(const tcp::Rule& rule)
{
    return QString::fromUtf8(rule.id.data(), static_cast<qsizetype>(rule.id.size()));
}

std::map<const tcp::Rule*, Guide::Place> placesIn(const std::vector<scenario::Scenario>& scenarios,
                                                  const std::atomic<bool>& stop)
{
    std::map<const tcp::Rule*, Guide::Place> places;
    for (const scenario::Scenario& each : scenarios) {
        if (stop)
            break;
        const scenario::Run run = scenario::run(each);
        for (int step = 1; step <= run.history.lastStep(); ++step) {
            const tcp::Rule* rule = run.history.at(step).rule;
            if (rule == nullptr)
                continue;
            const Guide::Place place{QString::fromStdString(each.id), step};
            const auto [known, isNew] = places.try_emplace(rule, place);
            if (!isNew && step < known->second.step)
                known->second = place;
        }
    }
    return places;
}

// Told in all languages, as a scenario file is.
QByteArray told(const explore::QuestStory& story, const tcp::Rule& rule)
{
    explore::Telling telling;
    telling.id = std::string(rule.id);
    for (const char* lang : {"en", "zh_CN", "zh_TW"}) {
        const picture::Wording wording(QString::fromLatin1(lang), picture::Naming::Rfc);
        const QString way = wording.state(rule.from) + QStringLiteral(" → ") + wording.state(rule.to);
        telling.title.byLanguage[lang] =
            wording.text("Coverage", QT_TRANSLATE_NOOP("Coverage", "Here is how: %1")).arg(way).toStdString();
        telling.about.byLanguage[lang] =
            wording
                .text("Coverage",
                      QT_TRANSLATE_NOOP("Coverage", "A short story, found by searching, in which %1 is walked: %2."))
                .arg(way, picture::diagram::ruleEvent(rule, wording))
                .toStdString();
    }
    return QByteArray::fromStdString(scenario::write(explore::scenarioOf(story.setup, story.choices, telling)));
}

} // namespace

Guide::Guide(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Guide::~Guide()
{
    cancel();
    m_pool.waitForDone();
}

void Guide::prepare()
{
    if (m_places) {
        Q_EMIT ready();
        return;
    }
    if (m_preparing)
        return;
    m_preparing = true;
    if (*m_stop)
        m_stop = std::make_shared<std::atomic<bool>>(false);
    // Read here: the list is made when it is first asked for.
    m_pool.start([this, stop = m_stop, &scenarios = bundledScenarios()] {
        Places places = placesIn(scenarios, *stop);
        QMetaObject::invokeMethod(
            this,
            [this, stop, places = std::move(places)]() mutable {
                m_preparing = false;
                if (*stop)
                    return;
                m_places = std::move(places);
                Q_EMIT ready();
                if (m_asked != nullptr)
                    answer(*m_asked);
            },
            Qt::QueuedConnection);
    });
}

std::optional<Guide::Place> Guide::bundled(const tcp::Rule& rule) const
{
    if (!m_places)
        return std::nullopt;
    const auto place = m_places->find(&rule);
    return place == m_places->end() ? std::nullopt : std::optional(place->second);
}

void Guide::ask(const tcp::Rule& rule)
{
    m_asked = &rule;
    if (m_places)
        answer(rule);
    else
        prepare();
}

void Guide::cancel()
{
    *m_stop = true;
    m_asked = nullptr;
}

void Guide::answer(const tcp::Rule& rule)
{
    if (const auto place = bundled(rule)) {
        m_asked = nullptr;
        Q_EMIT found(place->scenario, place->step);
        return;
    }
    const auto story = m_stories.find(&rule);
    if (story == m_stories.end()) {
        search(rule);
        return;
    }
    m_asked = nullptr;
    if (story->second.isEmpty())
        Q_EMIT notFound(idOf(rule));
    else
        Q_EMIT storyFound(idOf(rule), story->second);
}

void Guide::search(const tcp::Rule& rule)
{
    *m_stop = true; // another one
    m_stop = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT searching(idOf(rule));
    m_pool.start([this, &rule, stop = m_stop] {
        const auto story = explore::storyTaking(rule, [&](const explore::Progress&) { return !*stop; });
        QByteArray toml = story ? told(*story, rule) : QByteArray();
        QMetaObject::invokeMethod(
            this,
            [this, &rule, stop, toml = std::move(toml)] {
                if (*stop)
                    return;
                m_stories[&rule] = toml;
                if (m_asked == &rule)
                    answer(rule);
            },
            Qt::QueuedConnection);
    });
}

} // namespace synfin::app
