// Answers questions by searching, in a thread of its own; keeps what it has found.
//
// One search runs at a time: without the rule, then, if that breaks something, with it. Everything is called from, and
// said in, the thread that the object lives in.
#pragma once

#include "views/panels/why_words.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <atomic>
#include <map>
#include <memory>

namespace synfin::app {

class Inquiry final : public QObject {
    Q_OBJECT

public:
    explicit Inquiry(QObject* parent = nullptr);
    ~Inquiry() override; // ends what runs

    // Ends another search that runs. What was found before is not searched for again; what was cancelled is.
    void ask(const explore::Question&);
    void cancel();

    [[nodiscard]] bool running() const { return m_stop != nullptr; }
    [[nodiscard]] views::WhyFinding finding(const QString& id) const;

Q_SIGNALS:
    void changed(const QString& id); // what finding() says
    // The story of a question that was asked, as a scenario file: when it is found, and each time it is asked again.
    void storyFound(const QString& id, const QByteArray& toml);
    void ended(const QString& id); // after changed(): nothing runs any longer for this question

private:
    enum class Search { Without, With };
    using Stop = std::shared_ptr<std::atomic<bool>>;
    struct Known {
        explore::Question question;
        views::WhyFinding finding;
        QByteArray story;
    };

    void start(const QString& id, Search);
    void leave();
    void take(Search, const explore::Report&);

    std::map<QString, Known> m_known;
    QString m_current; // the question that was asked last
    Stop m_stop;       // of the search that runs for it; null if none does
    QThreadPool m_pool;
};

} // namespace synfin::app
