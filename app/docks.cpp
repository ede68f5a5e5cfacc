#include "app/docks.h"

#include <QtGui/QAction>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

namespace synfin::app {

Docks::Docks(QMainWindow& window) : QObject(&window), m_window(window) {}

void Docks::add(QDockWidget* dock, QAction* action, First first)
{
    // Above and below there is no room for it: the pictures need the height.
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_window.addDockWidget(Qt::RightDockWidgetArea, dock);
    if (!m_docks.isEmpty())
        m_window.tabifyDockWidget(m_docks.last().dock, dock);
    dock->hide();
    m_docks.append({dock, action, std::move(first)});
    connect(action, &QAction::triggered, this, [this, entry = m_docks.last()] { toggle(entry); });
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
}

bool Docks::inFront(const Entry& entry)
{
    return entry.dock->isVisible() && !entry.dock->visibleRegion().isEmpty();
}

void Docks::bringForward(QDockWidget* dock)
{
    for (const Entry& entry : m_docks)
        if (entry.dock == dock && !inFront(entry))
            toggle(entry);
}

// One that lies behind another comes to the front; one that is in front closes.
void Docks::toggle(const Entry& entry)
{
    const bool close = inFront(entry);
    // What is hidden hands the keyboard on as if Tab had been pressed, and a ring would show on the diagram.
    if (close)
        m_window.centralWidget()->setFocus(Qt::OtherFocusReason);
    entry.dock->setVisible(!close);
    entry.action->setChecked(!close);
    if (close)
        return;
    entry.dock->raise();
    entry.first()->setFocus(Qt::OtherFocusReason);
}

void Docks::setAway(bool away)
{
    for (Entry& entry : m_docks) {
        if (away)
            entry.wasOpen = entry.dock->isVisible();
        entry.dock->setVisible(!away && entry.wasOpen);
    }
}

} // namespace synfin::app
