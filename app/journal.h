// The present session on disk, as it goes: a scenario file that is only added to, so that a program that ends at any
// moment leaves all that was done.
//
// Each record ends with a line of its own; what stands behind the last such line was cut off in the middle of writing
// and is passed over. A file is locked while its journal lives, so that another program leaves it alone.
#pragma once

#include "model/scenario/scenario.h"
#include "model/sim/history.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QLockFile>
#include <QtCore/QString>

#include <memory>
#include <optional>
#include <vector>

namespace synfin::app {

class Journal final {
public:
    using Texts = std::vector<scenario::LocalText>; // by node of the history

    // Files are made in this folder, which is made when the first is.
    explicit Journal(QString folder) : m_folder(std::move(folder)) {}

    // Another session. What was kept of the one before stays; nothing is written until something is done.
    void begin();
    // Goes on with a file that was taken back.
    void goOn(std::unique_ptr<QLockFile>, const QString& path);

    // A step was done, on the branch that is looked at, at its end; writes it, or all if there is no file yet. What
    // goes wrong comes back, one sentence without a full stop, once; the next call tries again with all.
    std::optional<QString> add(const scenario::Scenario& played, const sim::History&, const Texts& said);
    // Anything else has changed, branches or their names: writes all.
    std::optional<QString> rewrite(const scenario::Scenario& played, const sim::History&, const Texts& said);
    // The session is kept elsewhere, or nobody wants it: its file goes.
    void forget();

    [[nodiscard]] const QString& path() const { return m_path; } // empty while nothing was written

    // What of a journal's text is whole.
    [[nodiscard]] static QByteArray wholePart(const QByteArray& text);

private:
    // Where a branch of the history stands in the file.
    struct Line {
        int number = 0; // of the scenario's lines: 0 its own steps, k its k-th branch
        int steps = 0;  // so many of the file, from the start
    };

    bool makeFile();
    std::optional<QString> failed(const QString& why);
    [[nodiscard]] std::string record(const sim::History&, int first);
    void learnLines(const scenario::Scenario& written, const sim::History&);

    QString m_folder;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<Line> m_lines; // by branch
    int m_lastBranch = 0;      // the number of the line whose branch was written last
    int m_written = 0;         // nodes of the history
    bool m_whole = false;      // the file says all, and m_lines is right
    bool m_failed = false;
};

// A session that was not saved and whose program is gone.
struct KeptSession {
    QString path;
    scenario::LocalText title;
    QDateTime when;
};

// The newest first; of more than some, the oldest are removed.
[[nodiscard]] std::vector<KeptSession> keptSessions(const QString& folder);

// A lock on a journal's file; null if a program that runs has it.
[[nodiscard]] std::unique_ptr<QLockFile> lockSession(const QString& path);

} // namespace synfin::app
