// The window driven at random: keys, clicks, drags, wheels and menus anywhere in it. Whatever comes, it does not end,
// and after each event every view shows what the model says.
//
// SYNFIN_DRIVE=5000 drives further than the tests do, SYNFIN_DRIVE_SEED=7 elsewhere. What broke is named with its seed
// and the last events.
#include "tests/app/agreement.h"

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabBar>

#include <random>

using namespace synfin;
using app::MainWindow;

namespace {

int fromEnvironment(const char* name, int usual)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usual;
}

class Driver final {
public:
    explicit Driver(unsigned seed) : m_random(seed)
    {
        m_window.resize(1280, 800);
        m_window.showBundled(QStringLiteral("normal"));
        m_window.show();
    }

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] QString story() const { return m_story.join(u'\n'); }

    void anything()
    {
        m_acting = true;
        if (!m_window.isVisible())
            m_window.show(); // it was closed
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            useMenu(*menu);
        } else if (QApplication::activePopupWidget() != nullptr) {
            tell(QStringLiteral("closes a list"));
            QApplication::activePopupWidget()->close();
        } else if (QWidget* dialog = anyDialog(); dialog != nullptr && one(3)) {
            use(*dialog);
        } else {
            use(m_window);
        }
        m_acting = false;
        rest();
    }

    // Whoever waits for an answer before an event is done gets none: dialogs for files, menus of scroll bars.
    void refuse()
    {
        if (!m_acting)
            return;
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    }

private:
    [[nodiscard]] unsigned below(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    [[nodiscard]] bool one(unsigned in) { return below(in) == 0; }
    void tell(const QString& what)
    {
        m_story.append(what);
        if (m_story.size() > 25)
            m_story.removeFirst();
    }

    [[nodiscard]] QWidget* anyDialog()
    {
        QList<QWidget*> open;
        for (QDialog* dialog : m_window.findChildren<QDialog*>())
            if (dialog->isVisible())
                open.append(dialog);
        return open.isEmpty() ? nullptr : open[below(static_cast<unsigned>(open.size()))];
    }

    void useMenu(QMenu& menu)
    {
        const QList<QAction*> actions = menu.actions();
        if (actions.isEmpty() || one(4)) {
            tell(QStringLiteral("closes a menu"));
            menu.close();
            return;
        }
        QAction* action = actions[below(static_cast<unsigned>(actions.size()))];
        tell(QStringLiteral("chooses ") + action->text());
        menu.setActiveAction(action);
        QTest::keyClick(&menu, Qt::Key_Return);
    }

    void use(QWidget& top)
    {
        const unsigned what = below(20);
        if (what < 9)
            key(top);
        else if (what < 15)
            click(top);
        else if (what < 17)
            drag(top);
        else if (what == 17)
            wheel(top);
        else if (what == 18)
            act(top);
        else if (&top == &m_window)
            m_window.resize(500 + static_cast<int>(below(1500)), 400 + static_cast<int>(below(800)));
        else
            top.close();
    }

    void key(QWidget& top)
    {
        constexpr std::array plain{
            Qt::Key_Space,    Qt::Key_Right,  Qt::Key_Left,   Qt::Key_Home,     Qt::Key_End,      Qt::Key_Tab,
            Qt::Key_Up,       Qt::Key_Down,   Qt::Key_Return, Qt::Key_Delete,   Qt::Key_D,        Qt::Key_L,
            Qt::Key_Escape,   Qt::Key_N,      Qt::Key_E,      Qt::Key_C,        Qt::Key_W,        Qt::Key_T,
            Qt::Key_R,        Qt::Key_F,      Qt::Key_P,      Qt::Key_B,        Qt::Key_I,        Qt::Key_Plus,
            Qt::Key_Minus,    Qt::Key_F5,     Qt::Key_F2,     Qt::Key_1,        Qt::Key_0,        Qt::Key_Backtab,
            Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Menu,   Qt::Key_Question, Qt::Key_Backspace};
        constexpr std::array controlled{Qt::Key_Z, Qt::Key_C,     Qt::Key_V, Qt::Key_R,
                                        Qt::Key_K, Qt::Key_Comma, Qt::Key_A};
        QWidget* focus = top.focusWidget() != nullptr ? top.focusWidget() : &top;
        if (one(40)) {
            tell(QStringLiteral("plays freely"));
            QTest::keyClick(&m_window, Qt::Key_N, Qt::ControlModifier);
        } else if (one(8)) {
            const Qt::Key chosen = controlled[below(controlled.size())];
            tell(QStringLiteral("Ctrl and key %1 on %2").arg(chosen, 0, 16).arg(nameOf(*focus)));
            QTest::keyClick(focus, chosen, Qt::ControlModifier);
        } else {
            const Qt::Key chosen = plain[below(plain.size())];
            tell(QStringLiteral("key %1 on %2").arg(chosen, 0, 16).arg(nameOf(*focus)));
            QTest::keyClick(focus, chosen);
        }
    }

    [[nodiscard]] static QString nameOf(const QWidget& widget)
    {
        return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    }

    // Where something can be clicked; what fills the window as often as a small button.
    [[nodiscard]] QWidget* anyWidget(QWidget& top)
    {
        QList<QWidget*> all;
        for (QWidget* widget : top.findChildren<QWidget*>())
            if (widget->isVisible() && widget->window() == &top && widget->isEnabled() && widget->width() > 4)
                all.append(widget);
        return all.isEmpty() ? &top : all[below(static_cast<unsigned>(all.size()))];
    }
    [[nodiscard]] QPoint anyPoint(const QWidget& widget)
    {
        return {static_cast<int>(below(static_cast<unsigned>(std::max(1, widget.width())))),
                static_cast<int>(below(static_cast<unsigned>(std::max(1, widget.height()))))};
    }

    void click(QWidget& top)
    {
        QWidget* widget = anyWidget(top);
        const QPoint at = anyPoint(*widget);
        const bool right = one(8);
        tell(QStringLiteral("%1 at %2,%3 of %4")
                 .arg(right ? QStringLiteral("right click") : QStringLiteral("click"))
                 .arg(at.x())
                 .arg(at.y())
                 .arg(nameOf(*widget)));
        QTest::mouseClick(widget, right ? Qt::RightButton : Qt::LeftButton, {}, at);
        if (right) {
            QContextMenuEvent menu(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
            QApplication::sendEvent(widget, &menu);
        } else if (one(10)) {
            QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
        }
    }

    void drag(QWidget& top)
    {
        QWidget* widget = anyWidget(top);
        if (qobject_cast<QMenuBar*>(widget) != nullptr)
            return;
        const QPoint from = anyPoint(*widget);
        const QPoint to = anyPoint(*widget);
        tell(QStringLiteral("drags from %1,%2 to %3,%4 on %5")
                 .arg(from.x())
                 .arg(from.y())
                 .arg(to.x())
                 .arg(to.y())
                 .arg(nameOf(*widget)));
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        QTest::mouseMove(widget, (from + to) / 2);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }

    void wheel(QWidget& top)
    {
        QWidget* widget = anyWidget(top);
        const QPoint at = anyPoint(*widget);
        const Qt::KeyboardModifiers modifiers = one(2) ? Qt::ControlModifier : Qt::NoModifier;
        tell(QStringLiteral("wheel on %1").arg(nameOf(*widget)));
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, one(2) ? 120 : -120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    }

    // Any action of the menus, but those that leave.
    void act(QWidget& top)
    {
        if (&top != &m_window)
            return;
        QList<QAction*> actions;
        for (QAction* action : m_window.findChildren<QAction*>())
            if (action->isEnabled() && !action->isSeparator() && action->menu() == nullptr
                && action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_Q))
                actions.append(action);
        QAction* action = actions[below(static_cast<unsigned>(actions.size()))];
        tell(QStringLiteral("triggers ") + action->text());
        action->trigger();
    }

    // What moves is done, so that all views can be asked.
    void rest()
    {
        app::Session& session = m_window.session();
        session.pause();
        if (session.moving())
            session.animation().setCurrentTime(session.animation().duration());
        session.seek(session.step());
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        session.pause();
        session.seek(session.step());
    }

    std::mt19937 m_random;
    bool m_acting = false;
    QStringList m_story;
    MainWindow m_window{app::Look{}};
};

} // namespace

class TestDriving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-driving"));
    }

    void drivenAnywhere_data()
    {
        QTest::addColumn<unsigned>("seed");
        const int first = fromEnvironment("SYNFIN_DRIVE_SEED", 1);
        for (int seed = first; seed < first + 3; ++seed)
            QTest::addRow("%d", seed) << static_cast<unsigned>(seed);
    }

    void drivenAnywhere()
    {
        QFETCH(unsigned, seed);
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        Driver driver(seed);
        QTimer refuse;
        connect(&refuse, &QTimer::timeout, this, [&driver] { driver.refuse(); });
        refuse.start(0);
        QVERIFY(QTest::qWaitForWindowExposed(&driver.window()));
        const int events = fromEnvironment("SYNFIN_DRIVE", 400);
        for (int event = 0; event < events; ++event) {
            driver.anything();
            test::expectViewsAgree(driver.window());
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, event %d; the last events:\n%s", seed, event, qPrintable(driver.story()));
                return;
            }
        }
    }
};

QTEST_MAIN(TestDriving)
#include "tst_driving.moc"
