// Which transitions the user has seen: in the history that is open, whatever branch, and in all sessions.
//
// A transition counts when the moment has come to the step that takes it, or has passed over it; a scenario that was
// only opened shows nothing yet.
#pragma once

#include "app/coverage_file.h"

#include <QtCore/QObject>

namespace synfin::app {

class Session;

class Coverage final : public QObject {
    Q_OBJECT

public:
    Coverage(const Session&, CoverageFile, QObject* parent = nullptr);

    [[nodiscard]] const SeenRules& here() const { return m_here; }
    [[nodiscard]] const SeenRules& before() const { return m_before; } // in all sessions, this one included
    [[nodiscard]] const QString& problem() const { return m_problem; } // with the file; empty if none
    void clear();

Q_SIGNALS:
    void changed();

private:
    void begin();
    void follow();

    const Session& m_session;
    CoverageFile m_file;
    SeenRules m_here;
    SeenRules m_before;
    QString m_problem;
    int m_branch = 0;
    int m_branches = 0;
    int m_counted = 0; // steps of the branch that have been looked at
};

} // namespace synfin::app
