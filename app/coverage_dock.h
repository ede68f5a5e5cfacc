// The dock "What you have seen": what was walked, what was not, and how to get there. It counts from the start of the
// program; what it shows is made when it is first opened.
#pragma once

#include "app/coverage.h"
#include "app/guide.h"
#include "app/look.h"
#include "views/panels/coverage_panel.h"

#include <QtWidgets/QDockWidget>

namespace synfin::app {

class CoverageDock final : public QDockWidget {
    Q_OBJECT

public:
    CoverageDock(const Session&, CoverageFile, QWidget* parent = nullptr);

    void setLook(const Look&);
    [[nodiscard]] QWidget* first() const; // what takes the keyboard, once it has been opened
    void setVisible(bool) override;
    void cancel() { m_guide->cancel(); }

Q_SIGNALS:
    // Where a transition can be seen: in the history that is open, in a bundled scenario, or at the end of a story.
    void stepChosen(int step);
    void bundledChosen(const QString& scenario, int step);
    void storyFound(const QString& name, const QByteArray& toml);
    // What the diagram is to mark, if it is; also when it changes.
    void markingChanged(bool on, const SeenRules& seen);

protected:
    void showEvent(QShowEvent*) override;

private:
    void makePanel();
    void showSeen();
    void choose(const QString& ruleId);
    void askToClear();
    void tellMarking();

    const Session& m_session;
    Coverage* m_coverage;
    Guide* m_guide;
    views::CoveragePanel* m_panel = nullptr; // once it has been opened
    Look m_look;
};

} // namespace synfin::app
