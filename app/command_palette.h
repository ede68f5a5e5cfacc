// The command palette of the window: finds everything that can be done by a few typed words, and does it.
//
// What was used last is kept between runs of the program.
#pragma once

#include "app/documents.h"
#include "app/palette_commands.h"
#include "app/session.h"
#include "app/why_dock.h"
#include "views/panels/palette.h"

#include <QtCore/QObject>

class QMainWindow;

namespace synfin::app {

class CommandPalette final : public QObject {
    Q_OBJECT

public:
    // Lies in the window, and knows the actions of its menus.
    CommandPalette(Session&, Documents&, WhyDock&, QMainWindow&);

    void setLook(const picture::Wording&, const picture::Theme&);
    void open(); // stands still what plays: what can happen is what can happen now
    [[nodiscard]] views::Palette& shown() { return *m_palette; }

Q_SIGNALS:
    void wanted(const synfin::sim::Choice&);
    void asked(const QString& questionId);

private:
    void collect();
    void look(const QString& query);
    void run(int row);

    Session& m_session;
    Documents& m_documents;
    WhyDock& m_why;
    QMainWindow& m_window;
    views::Palette* m_palette;
    picture::Wording m_wording;
    Tongues m_tongues;
    Commands m_commands;
    Commands m_found; // in the order shown
};

} // namespace synfin::app
