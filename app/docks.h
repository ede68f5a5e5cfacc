// The docks beside the pictures: all at the right and behind one another, since the pictures need the width; who has
// more of it drags them apart. Each is opened and closed by an action, and closed at first.
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace synfin::app {

class Docks final : public QObject {
    Q_OBJECT

public:
    explicit Docks(QMainWindow&);

    // Asked when the action opens the dock: what gets the keyboard.
    using First = std::function<QWidget*()>;
    // The action is checked while the dock is open.
    void add(QDockWidget*, QAction*, First);

    void bringForward(QDockWidget*); // opens it, or takes it out from behind others

    // Closes all of them for a while, and opens again those that were open.
    void setAway(bool);

private:
    struct Entry {
        QDockWidget* dock;
        QAction* action;
        First first;
        bool wasOpen = false;
    };
    static bool inFront(const Entry&);
    void toggle(const Entry&);

    QMainWindow& m_window;
    QList<Entry> m_docks;
};

} // namespace synfin::app
