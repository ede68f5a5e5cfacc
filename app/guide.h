// "Here is how": the bundled scenario that takes a transition, or where none does, a story that a search finds.
//
// Both are looked for in a thread of its own, and not before they are asked for. Everything is called from, and said
// in, the thread that the object lives in.
#pragma once

#include "model/tcp/rules.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <atomic>
#include <map>
#include <memory>
#include <optional>

namespace synfin::app {

class Guide final : public QObject {
    Q_OBJECT

public:
    explicit Guide(QObject* parent = nullptr);
    ~Guide() override; // ends what runs

    struct Place {
        QString scenario; // bundled
        int step = 0;     // that takes it, of those scenarios that do the one nearest to its start
    };
    // Runs the bundled scenarios, once; says ready() when they are done, at once if they were before.
    void prepare();
    [[nodiscard]] bool prepared() const { return m_places.has_value(); }
    [[nodiscard]] std::optional<Place> bundled(const tcp::Rule&) const;

    // Looks for a way to the transition. Another one that is being looked for is given up.
    void ask(const tcp::Rule&);
    void cancel();

Q_SIGNALS:
    void ready();
    void searching(const QString& ruleId);
    // The answer to ask(), one of the three.
    void found(const QString& scenario, int step);
    void storyFound(const QString& ruleId, const QByteArray& toml);
    void notFound(const QString& ruleId);

private:
    using Places = std::map<const tcp::Rule*, Place>;
    void answer(const tcp::Rule&);
    void search(const tcp::Rule&);

    std::optional<Places> m_places;
    std::map<const tcp::Rule*, QByteArray> m_stories; // empty: there is none
    const tcp::Rule* m_asked = nullptr;
    bool m_preparing = false;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_pool;
};

} // namespace synfin::app
