// Free play in the real window, offscreen, with real clicks and keys: anything can be made to happen, nothing is lost,
// and every view shows what the engine says.
#include "app/library.h"
#include "model/scenario/runner.h"
#include "tests/app/agreement.h"
#include "views/picture/chart_wire.h"

#include <QtTest>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTableWidget>

#include <random>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using tcp::State;

namespace {

sim::Action call(Side at, tcp::Call what)
{
    return sim::CallChoice{at, {what, what == tcp::Call::Send ? 1U : 0U, false}};
}

} // namespace

class TestPlay : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    views::OffersPanel* offers() { return m_window->findChild<views::OffersPanel*>(); }
    views::BranchBar* branches() { return m_window->findChild<views::BranchBar*>(); }
    views::DiagramView* diagram() { return m_window->findChild<views::DiagramView*>(); }
    views::ChartView* chart() { return m_window->findChild<views::ChartView*>(); }
    const sim::World& world() { return session().history().at(session().step()).after; }
    State state(Side side) { return world().at(side).tcb.state; }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }

    void click(Side side, const sim::Action& action)
    {
        QListView* const list = offers()->list(side);
        const int row = offers()->rowOf(side, action);
        QVERIFY2(row >= 0, "it is not shown");
        list->scrollTo(list->model()->index(row, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
        finish();
    }
    void deliver(Side side)
    {
        for (const sim::Flight& flight : world().wire) {
            if (flight.to() == side) {
                click(side, sim::Deliver{flight.id});
                return;
            }
        }
        QFAIL("nothing is on its way there");
    }

    // By a key, or dragged somewhere.
    void useEnvelope(int segment, unsigned chance)
    {
        const views::GroupItem* item = chart()->pictureScene()->item(picture::envelopeId(segment));
        if (item == nullptr)
            return;
        if (chance % 2 == 0) {
            constexpr std::array keys{Qt::Key_Return, Qt::Key_Delete, Qt::Key_L};
            chart()->pictureScene()->focusGroup(item->group().id);
            QTest::keyClick(chart(), keys[chance / 2 % keys.size()]);
            return;
        }
        QWidget* const viewport = chart()->viewport();
        const QPoint from = chart()->mapFromScene(item->sceneBoundingRect().center());
        const QPoint to(static_cast<int>(chance / 2 % static_cast<unsigned>(viewport->width())),
                        from.y() + static_cast<int>(chance % 97) - 30);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    // Whether it can be taken now or not; where a menu asks, one of its entries.
    void clickArrow(const tcp::Rule& rule, unsigned chance)
    {
        if (!rule.drawn)
            return;
        const picture::diagram::Path& path = diagram()->diagram().ground().paths[rule.number];
        QTest::mouseClick(diagram()->viewport(), Qt::LeftButton, {},
                          diagram()->mapFromScene(path.at(path.length() / 2)));
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            menu->actions().at(static_cast<int>(chance % static_cast<unsigned>(menu->actions().size())))->trigger();
            menu->close();
        }
    }

    void expectViewsAgree() { test::expectViewsAgree(*m_window); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-play"));
        QSettings().clear();
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
        QVERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("offersDock"))->isHidden());
    }

    void cleanup() { m_window.reset(); }

    void fromNothingToAConnectionByMouse()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(session().lastStep(), 0);
        QVERIFY(offers()->isVisible());
        expectViewsAgree();
        click(Side::Server, call(Side::Server, tcp::Call::OpenPassive));
        click(Side::Client, call(Side::Client, tcp::Call::OpenActive));
        QCOMPARE(state(Side::Client), State::SynSent);
        // The SYN is lost, the timer expires, and then all goes well.
        click(Side::Server, sim::Drop{1});
        QVERIFY(world().wire.empty());
        click(Side::Client, sim::TimeoutChoice{Side::Client, tcp::Timer::Retransmission});
        deliver(Side::Server);
        deliver(Side::Client);
        deliver(Side::Server);
        QCOMPARE(state(Side::Client), State::Established);
        QCOMPARE(state(Side::Server), State::Established);
        // Both close at the same time.
        click(Side::Client, call(Side::Client, tcp::Call::Close));
        click(Side::Server, call(Side::Server, tcp::Call::Close));
        deliver(Side::Server);
        deliver(Side::Client);
        QCOMPARE(state(Side::Client), State::Closing);
        QCOMPARE(state(Side::Server), State::Closing);
        expectViewsAgree();
    }

    void byKeyboardAlone()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QListView* const client = offers()->list(Side::Client);
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(client->hasFocus());
        const int connectRow = offers()->rowOf(Side::Client, call(Side::Client, tcp::Call::OpenActive));
        while (client->currentIndex().row() < connectRow)
            QTest::keyClick(client, Qt::Key_Down);
        QTest::keyClick(client, Qt::Key_Return);
        finish();
        QCOMPARE(state(Side::Client), State::SynSent);
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        finish();
        QCOMPARE(state(Side::Client), State::Closed);
        QTest::keyClick(m_window.get(), Qt::Key_N);
        QVERIFY(!offers()->isVisible());
    }

    void anotherPastKeepsTheOldFuture()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N);
        const int all = session().lastStep();
        session().seek(2);
        QCOMPARE(world().wire.size(), std::size_t{1});
        click(Side::Server, sim::Drop{1});
        QCOMPARE(session().history().branchCount(), 2);
        QVERIFY(branches()->isVisible());
        QCOMPARE(branches()->count(), 2);
        QVERIFY2(branches()->tabText(1).startsWith(QStringLiteral("3: ")), qPrintable(branches()->tabText(1)));
        expectViewsAgree();
        QTest::mouseClick(branches(), Qt::LeftButton, {}, branches()->tabRect(0).center());
        QCOMPARE(session().lastStep(), all);
        QCOMPARE(session().step(), 2);
        expectViewsAgree();
        // Removed by the key of the tabs, brought back by the undo key.
        QTest::mouseClick(branches(), Qt::LeftButton, {}, branches()->tabRect(1).center());
        QTest::keyClick(branches(), Qt::Key_Delete);
        QCOMPARE(session().history().branchCount(), 1);
        QVERIFY(!branches()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(session().history().branchCount(), 2);
        expectViewsAgree();
    }

    void whatIsPointedAtIsShownOnTheDiagram()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QListView* const list = offers()->list(Side::Client);
        const int row = offers()->rowOf(Side::Client, call(Side::Client, tcp::Call::OpenActive));
        list->setCurrentIndex(list->model()->index(row, 0));
        QVERIFY(diagram()->pictureScene()->item(QStringLiteral("preview_client")) != nullptr);
        list->setCurrentIndex(
            list->model()->index(offers()->rowOf(Side::Client, call(Side::Client, tcp::Call::Close)), 0));
        QVERIFY2(diagram()->pictureScene()->item(QStringLiteral("preview_client")) == nullptr, "it cannot happen");
    }

    void whatWasDoneIsSavedAndOpenedAgain()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N);
        session().seek(4);
        click(Side::Client, call(Side::Client, tcp::Call::Abort));
        const int last = session().lastStep();
        const QString path = m_dir.filePath(QStringLiteral("mine.toml"));
        const int all = session().history().branchEnd(0);
        session().renameBranch(1, "given up");
        QVERIFY(m_window->saveTo(path));
        QVERIFY(m_window->openFile(path));
        QCOMPARE(session().history().branchCount(), 2);
        QCOMPARE(session().lastStep(), all);
        QVERIFY(!session().say(all).empty());
        QCOMPARE(branches()->count(), 2);
        QCOMPARE(branches()->tabText(1), QStringLiteral("given up"));
        QTest::mouseClick(branches(), Qt::LeftButton, {}, branches()->tabRect(1).center());
        QCOMPARE(session().lastStep(), last);
        QVERIFY(!session().say(1).empty());
        QVERIFY2(session().say(last).empty(), "the scenario had told another step there");
        session().last();
        QCOMPARE(state(Side::Client), State::Closed);
        QVERIFY(!m_window->saveTo(QStringLiteral("/no/such/folder/mine.toml")));
        QVERIFY2(m_window->lastMessage().contains(QStringLiteral("/no/such/folder")),
                 qPrintable(m_window->lastMessage()));
        for (QMessageBox* box : m_window->findChildren<QMessageBox*>())
            box->close();
    }

    void presentingHidesItAndBringsItBack()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(!offers()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(offers()->isVisible());
    }

    // Thousands of clicks on whatever is there, keys between them: no view ever disagrees with the engine.
    void drivenAtRandom_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::addRow("%u", seed) << seed;
    }

    void drivenAtRandom()
    {
        QFETCH(unsigned, seed);
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        app::Look look = m_window->look();
        look.animated = false;
        m_window->setLook(look);
        auto* endpoints = m_window->findChild<app::EndpointsDock*>();
        m_window->addDockWidget(Qt::LeftDockWidgetArea, endpoints); // beside the offers, not in front of them
        endpoints->show();
        std::mt19937 random(seed);
        int farthest = 0; // what is looked at in the end may be a short branch
        for (int event = 0; event < 300; ++event) {
            farthest = std::max(farthest, session().lastStep());
            const unsigned what = static_cast<unsigned>(random()) % 10;
            const Side side = random() % 2 == 0 ? Side::Client : Side::Server;
            const int rows = offers()->list(side)->model()->rowCount();
            if (what == 0) {
                QTest::keyClick(m_window.get(), Qt::Key_Left);
            } else if (what == 1) {
                QTest::keyClick(m_window.get(), Qt::Key_Right);
            } else if (what == 2 && branches()->count() > 1) {
                QTest::mouseClick(branches(), Qt::LeftButton, {},
                                  branches()->tabRect(static_cast<int>(random()) & 1).center());
            } else if (what == 3 && !world().wire.empty()) {
                useEnvelope(world().wire[random() % world().wire.size()].id, static_cast<unsigned>(random()));
            } else if (what == 4) {
                const auto rules = tcp::allRules();
                clickArrow(rules[random() % rules.size()], static_cast<unsigned>(random()));
            } else {
                const sim::Offer offer =
                    offers()->offerAt(side, static_cast<int>(random() % static_cast<unsigned>(rows)));
                if (std::holds_alternative<sim::Duplicate>(offer.choice.action) && world().wire.size() > 6)
                    continue;
                click(side, offer.choice.action);
            }
            expectViewsAgree();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(farthest > 5);
    }
};

QTEST_MAIN(TestPlay)
#include "tst_play.moc"
