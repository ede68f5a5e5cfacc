// The dock "Endpoints" in the real window: right at every step of every bundled scenario, by mouse and by keyboard.
#include "app/endpoints_dock.h"
#include "app/library.h"
#include "app/main_window.h"
#include "views/scene/picturescene.h"

#include <QtGui/QClipboard>
#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using views::EndpointRow;

class TestEndpoints : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    app::EndpointsDock* dock() { return m_window->findChild<app::EndpointsDock*>(); }
    views::EndpointsPanel* panel() { return m_window->findChild<views::EndpointsPanel*>(); }
    QTableWidgetItem* item(EndpointRow row, Side side)
    {
        return panel()->table()->item(static_cast<int>(row), 1 + static_cast<int>(sim::index(side)));
    }
    QString text(EndpointRow row, Side side) { return item(row, side)->text(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-endpoints"));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(app::Look{});
        m_window->resize(1280, 800);
        QVERIFY(m_window->showBundled(QStringLiteral("normal")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(dock()->isHidden());
        key(Qt::Key_E);
        QVERIFY(dock()->isVisible());
    }

    void cleanup() { m_window.reset(); }

    void opensAndClosesByItsKey()
    {
        QVERIFY(panel()->table()->hasFocus());
        key(Qt::Key_E);
        QVERIFY(dock()->isHidden());
        key(Qt::Key_E);
        QVERIFY(dock()->isVisible());
        key(Qt::Key_F5);
        QVERIFY(dock()->isHidden());
        key(Qt::Key_Escape);
        QVERIFY(dock()->isVisible());
    }

    void marksWhatChanged()
    {
        QCOMPARE(text(EndpointRow::SndNxt, Side::Client), QStringLiteral("–"));
        session().seek(6); // 20 octets are sent
        QCOMPARE(text(EndpointRow::SndNxt, Side::Client), QStringLiteral("▸\u00a0101 → 121"));
        QVERIFY(item(EndpointRow::SndNxt, Side::Client)->font().bold());
        QCOMPARE(item(EndpointRow::SndNxt, Side::Client)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("SND.NXT of the client: 121, was 101"));
        QCOMPARE(text(EndpointRow::SndUna, Side::Client), QStringLiteral("101"));
        QVERIFY(!item(EndpointRow::SndUna, Side::Client)->font().bold());
        QCOMPARE(text(EndpointRow::Timers, Side::Client), QString::fromUtf8("▸\u00a0retransmission in 1\u00a0s"));
        session().seek(7);
        QCOMPARE(text(EndpointRow::Timers, Side::Client), QString::fromUtf8("retransmission in 950\u00a0ms"));
        QCOMPARE(text(EndpointRow::ToRead, Side::Server), QStringLiteral("▸\u00a00 → 20"));
    }

    void followsTheNumbersAndNamesOfTheWindow()
    {
        session().seek(6);
        app::Look look;
        look.numbers = picture::NumberStyle::Symbolic;
        look.naming = picture::Naming::Linux;
        m_window->setLook(look);
        QCOMPARE(text(EndpointRow::SndNxt, Side::Client), QStringLiteral("▸\u00a0x+1 → x+21"));
        QCOMPARE(text(EndpointRow::RcvNxt, Side::Client), QStringLiteral("y+1"));
        QCOMPARE(text(EndpointRow::State, Side::Client), QStringLiteral("ESTAB"));
        QVERIFY(
            panel()->spaces()->item(QStringLiteral("client_send"))->group().about.contains(QStringLiteral("x+1 to")));
        look.numbers = picture::NumberStyle::Relative;
        m_window->setLook(look);
        QCOMPARE(text(EndpointRow::SndNxt, Side::Client), QStringLiteral("▸\u00a01 → 21"));
    }

    // Every value against the world, at every step of all that comes with the program.
    void isRightEverywhere_data()
    {
        QTest::addColumn<QString>("id");
        for (const scenario::Scenario& scenario : app::bundledScenarios())
            QTest::newRow(scenario.id.c_str()) << QString::fromStdString(scenario.id);
    }

    void isRightEverywhere()
    {
        QFETCH(QString, id);
        QVERIFY(m_window->showBundled(id));
        for (int step = 0; step <= session().lastStep(); ++step) {
            session().seek(step);
            const sim::World& world = session().history().at(step).after;
            for (const Side side : sim::bothSides) {
                const tcp::Tcb& tcb = world.at(side).tcb;
                const auto expect = [&](EndpointRow row, bool exists, const QString& value) {
                    const QString shown = text(row, side);
                    QVERIFY2(shown.section(QStringLiteral(" → "), -1).remove(QStringLiteral("▸\u00a0"))
                                 == (exists ? value : QStringLiteral("–")),
                             qPrintable(QStringLiteral("%1: %2").arg(step).arg(shown)));
                    QCOMPARE(shown.startsWith(u'▸'), item(row, side)->font().bold());
                };
                expect(EndpointRow::State, true, m_window->look().wording().state(tcb.state));
                expect(EndpointRow::SndUna, tcb.hasSend(), QString::number(tcb.sndUna.value()));
                expect(EndpointRow::SndNxt, tcb.hasSend(), QString::number(tcb.sndNxt.value()));
                expect(EndpointRow::Iss, tcb.hasSend(), QString::number(tcb.iss.value()));
                expect(EndpointRow::SndWnd, tcb.hasReceive(), QString::number(tcb.sndWnd));
                expect(EndpointRow::RcvNxt, tcb.hasReceive(), QString::number(tcb.rcvNxt.value()));
                expect(EndpointRow::Irs, tcb.hasReceive(), QString::number(tcb.irs.value()));
                expect(EndpointRow::ToRead, tcb.hasReceive(), QString::number(tcb.rcvQueued));
                expect(EndpointRow::SentAgain, tcb.hasSend(), QString::number(tcb.retries));
                const bool listed = tcb.exists();
                for (const std::string& line :
                     trace::socketLines(trace::SocketTool::Ss, session().history(), step, side))
                    QVERIFY(panel()->lines().contains(QString::fromStdString(line)));
                QCOMPARE(trace::socketLines(trace::SocketTool::Ss, session().history(), step, side).empty(), !listed);
            }
        }
    }

    void copiesWhatTheToolPrints()
    {
        session().seek(4);
        QVERIFY(panel()->lines().startsWith(QStringLiteral("client$ ss -tano\nState ")));
        auto* copy = panel()->findChild<QPushButton*>(QStringLiteral("copyLines"));
        panel()->ensureWidgetVisible(copy);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), panel()->lines());
        panel()->tool()->setFocus();
        QTest::keyClick(panel()->tool(), Qt::Key_Down);
        QVERIFY(panel()->lines().startsWith(QStringLiteral("client$ netstat -an\n  Proto")));
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), panel()->lines());
        QCOMPARE(session().step(), 4); // Space was the button's
    }

    void isWalkedThroughByKeyboard()
    {
        session().seek(6);
        QTableWidget* const table = panel()->table();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Right);
        QCOMPARE(table->currentRow(), 1);
        QCOMPARE(table->currentColumn(), 1);
        QCOMPARE(session().step(), 6); // the arrows were the table's
        QTest::keyClick(table, Qt::Key_Tab);
        QCOMPARE(panel()->spaces()->focusedGroup(), QStringLiteral("client_send"));
        for (const char* next : {"client_receive", "server_send", "server_receive"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(panel()->spaces()->focusedGroup(), QString::fromLatin1(next));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(panel()->tool()->hasFocus());
        for (int row = 0; row < table->rowCount(); ++row)
            for (int column = 1; column < 3; ++column)
                QVERIFY(!table->item(row, column)->data(Qt::AccessibleTextRole).toString().isEmpty());
        for (const char* name : {"tcbs", "sequenceSpaces", "socketTool", "copyLines", "socketLines"})
            QVERIFY2(!panel()->findChild<QWidget*>(QLatin1String(name))->accessibleName().isEmpty(), name);
    }

    // Long numbers, large letters, a small window: nothing is cut off, and the dock leaves the pictures their place.
    void keepsItsLayout_data()
    {
        QTest::addColumn<QString>("lang");
        for (const char* lang : {"en", "zh_CN", "zh_TW"})
            QTest::newRow(lang) << QString::fromLatin1(lang);
    }

    void keepsItsLayout()
    {
        QFETCH(QString, lang);
        app::Look look;
        look.lang = lang;
        look.fontScale = 1.5;
        m_window->setLook(look);
        QCoreApplication::processEvents(); // the font comes by an event
        QVERIFY(m_window->openText("format = 1\n[client]\niss = 4294967200\n[server]\niss = 4294967100\n"
                                   "[[step]]\nat = \"server\"\ncall = \"open-passive\"\n"
                                   "[[step]]\nat = \"client\"\ncall = \"open-active\"\n"
                                   "[[step]]\ndeliver = \"next\"\n[[step]]\ndeliver = \"next\"\n"
                                   "[[step]]\ndeliver = \"next\"\n"
                                   "[[step]]\nat = \"client\"\ncall = \"send\"\nbytes = 60\n",
                                   QStringLiteral("long.toml")));
        session().seek(6);
        QVERIFY2(text(EndpointRow::SndNxt, Side::Client).contains(QStringLiteral("4294967201 → 4294967261")),
                 qPrintable(text(EndpointRow::SndNxt, Side::Client)));
        QCOMPARE(m_window->width(), 1280);
        QTableWidget* const table = panel()->table();
        QVERIFY(table->verticalScrollBar()->maximum() == 0);
        QCOMPARE(panel()->horizontalScrollBar()->maximum(), 0);
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < 3; ++column) {
                const QRect cell = table->visualItemRect(table->item(row, column));
                const QRect needed = QFontMetrics(table->item(row, column)->font())
                                         .boundingRect(QRect(0, 0, cell.width() - 6, 1000), Qt::TextWordWrap,
                                                       table->item(row, column)->text());
                QVERIFY2(needed.width() <= cell.width() && needed.height() <= cell.height(),
                         qPrintable(QStringLiteral("%1: %2x%3 in %4x%5")
                                        .arg(table->item(row, column)->text())
                                        .arg(needed.width())
                                        .arg(needed.height())
                                        .arg(cell.width())
                                        .arg(cell.height())));
            }
        }
    }
};

QTEST_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
