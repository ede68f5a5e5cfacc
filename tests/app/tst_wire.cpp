// The segments on their way in the real window: grasped, dragged and let go with the mouse, reached and used by
// keyboard, asked for their menu. Whatever is done, the engine does, and the chart shows.
#include "app/main_window.h"
#include "views/chart/wire_hand.h"
#include "views/picture/chart_wire.h"

#include <QtGui/QContextMenuEvent>
#include <QtTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

#include <random>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using tcp::State;

class TestWire : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    views::ChartView& chart() { return *m_window->findChild<views::ChartView*>(); }
    const sim::World& world() { return session().history().at(session().step()).after; }
    const sim::StepRecord& done() { return session().history().at(session().step()); }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }

    // In the viewport.
    QPoint middleOf(int segment)
    {
        const views::GroupItem* item = chart().pictureScene()->item(picture::envelopeId(segment));
        return item != nullptr ? chart().mapFromScene(item->sceneBoundingRect().center()) : QPoint(-1, -1);
    }
    QPoint onLifeline(Side side, int y)
    {
        const double x = chart().chart().layout().lanes().middle(side);
        return {chart().mapFromScene(QPointF(x, 0)).x(), y};
    }
    QString draggedWords()
    {
        const views::GroupItem* item = chart().pictureScene()->item(QStringLiteral("dragged_words"));
        if (item == nullptr)
            return {};
        QStringList words;
        for (const picture::Shape& shape : item->group().shapes)
            if (const auto* text = std::get_if<picture::TextShape>(&shape))
                for (const auto& line : text->lines)
                    for (const picture::TextRun& run : line)
                        words << run.text;
        return words.join(u' ');
    }
    void grasp(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(chart().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart().viewport(), (from + to) / 2);
        QTest::mouseMove(chart().viewport(), to);
    }
    void drag(const QPoint& from, const QPoint& to)
    {
        grasp(from, to);
        QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, to);
        finish();
    }
    // To the first segment on its way, as somebody does who has no mouse.
    void reachByTab(int segment)
    {
        QApplication::setActiveWindow(m_window.get());
        chart().setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 50 && chart().pictureScene()->focusedGroup() != picture::envelopeId(segment); ++i)
            QTest::keyClick(&chart(), Qt::Key_Tab);
        QCOMPARE(chart().pictureScene()->focusedGroup(), picture::envelopeId(segment));
    }
    QMenu* menu()
    {
        auto* popup = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return popup;
    }
    static QAction* entry(const QMenu& menu, const QString& begin)
    {
        for (QAction* action : menu.actions())
            if (action->text().remove(u'&').startsWith(begin))
                return action;
        return nullptr;
    }
    void askByMouse(const QPoint& at)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, chart().viewport()->mapToGlobal(at));
        QApplication::sendEvent(chart().viewport(), &event);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-wire"));
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
        session().seek(2); // the client's SYN is on its way
        QCOMPARE(world().wire.size(), std::size_t{1});
    }

    void cleanup()
    {
        if (QMenu* open = menu())
            open->close();
        m_window.reset();
    }

    void aClickSelectsIt()
    {
        QTest::mouseClick(chart().viewport(), Qt::LeftButton, {}, middleOf(1));
        QCOMPARE(chart().pictureScene()->focusedGroup(), picture::envelopeId(1));
        QCOMPARE(session().step(), 2);
        QVERIFY(!chart().hand().holds());
        // A click on the segment's line still goes to its step.
        const QPolygonF line = chart().pictureScene()->item(QStringLiteral("seg_1"))->group().hitLine;
        QTest::mouseClick(chart().viewport(), Qt::LeftButton, {}, chart().mapFromScene(line.first()) + QPoint(2, 0));
        QCOMPARE(session().step(), 3);
    }

    void toItsReceiverItArrives()
    {
        session().seek(1);
        session().seek(2);
        const QPoint goal = onLifeline(Side::Server, middleOf(1).y() + 40);
        grasp(middleOf(1), goal);
        QVERIFY(chart().hand().holds());
        QVERIFY2(draggedWords().contains(QStringLiteral("SYN arrives")), qPrintable(draggedWords()));
        QVERIFY2(draggedWords().contains(QStringLiteral("sends SYN,ACK")), qPrintable(draggedWords()));
        QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, goal);
        finish();
        QCOMPARE(world().at(Side::Server).tcb.state, State::SynReceived);
        QCOMPARE(session().history().branchCount(), 1); // it is what the scenario does next
        QVERIFY(chart().pictureScene()->item(QStringLiteral("dragged")) == nullptr);
        QVERIFY(chart().pictureScene()->item(picture::envelopeId(2)) != nullptr);
    }

    void outOfTheLifelinesItIsLostAndTheOldFutureStays()
    {
        const int all = session().lastStep();
        drag(middleOf(1), onLifeline(Side::Server, middleOf(1).y()) + QPoint(70, 0));
        QCOMPARE(done().reason, tcp::Reason::Lost);
        QVERIFY(world().wire.empty());
        QCOMPARE(session().history().branchCount(), 2);
        session().selectBranch(0);
        QCOMPARE(session().lastStep(), all);
        drag(middleOf(1), onLifeline(Side::Client, middleOf(1).y() + 30));
        QCOMPARE(done().reason, tcp::Reason::Lost);
    }

    void downItIsHeldBackAndAnotherOvertakesIt()
    {
        session().seek(7); // both are ESTABLISHED
        m_window->session().act({sim::CallChoice{Side::Client, {tcp::Call::Send, 10, false}}, {}});
        finish();
        m_window->session().act({sim::CallChoice{Side::Client, {tcp::Call::Send, 20, false}}, {}});
        finish();
        const int first = world().wire.at(world().wire.size() - 2).id;
        const tcp::Duration before = world().find(first)->arrives;
        grasp(middleOf(first), middleOf(first) + QPoint(0, 90));
        QVERIFY2(draggedWords().contains(QStringLiteral("held back for")), qPrintable(draggedWords()));
        QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, middleOf(first) + QPoint(0, 90));
        finish();
        QCOMPARE(done().reason, tcp::Reason::Delayed);
        QVERIFY(world().find(first)->arrives > before);
        QVERIFY(world().find(first)->arrives > world().find(first + 1)->arrives);
    }

    void escTakesADragBack()
    {
        const QPoint start = middleOf(1);
        grasp(start, start + QPoint(300, 40));
        QTest::keyClick(&chart(), Qt::Key_Escape);
        QVERIFY(!chart().hand().holds());
        QVERIFY(chart().pictureScene()->item(QStringLiteral("dragged")) == nullptr);
        QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, start + QPoint(300, 40));
        QCOMPARE(session().step(), 2);
        QCOMPARE(session().history().branchCount(), 1);
        // And let go where nothing happens, nothing happens.
        drag(start, start + QPoint(60, -40));
        QCOMPARE(session().step(), 2);
    }

    void whatMovesOnMeanwhileIsLetBe()
    {
        grasp(middleOf(1), middleOf(1) + QPoint(100, 40));
        session().seek(5);
        QVERIFY(!chart().hand().holds());
        QVERIFY(chart().pictureScene()->item(QStringLiteral("dragged")) == nullptr);
    }

    void byKeyboardAlone_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("reason");
        QTest::newRow("Enter") << int(Qt::Key_Return) << int(tcp::Reason::ListenSyn);
        QTest::newRow("Delete") << int(Qt::Key_Delete) << int(tcp::Reason::Lost);
        QTest::newRow("D") << int(Qt::Key_D) << int(tcp::Reason::Duplicated);
        QTest::newRow("L") << int(Qt::Key_L) << int(tcp::Reason::Delayed);
    }
    void byKeyboardAlone()
    {
        QFETCH(int, key);
        QFETCH(int, reason);
        reachByTab(1);
        QTest::keyClick(&chart(), static_cast<Qt::Key>(key));
        finish();
        QCOMPARE(session().step(), 3);
        QCOMPARE(static_cast<int>(done().reason), reason);
    }

    void itsMenuSaysWhatEachWouldDo()
    {
        askByMouse(middleOf(1));
        QVERIFY(menu() != nullptr);
        QAction* deliver = entry(*menu(), QStringLiteral("Deliver now"));
        QVERIFY(deliver != nullptr && deliver->isEnabled());
        QVERIFY2(deliver->text().contains(QStringLiteral("sends SYN,ACK")), qPrintable(deliver->text()));
        QVERIFY(!deliver->toolTip().isEmpty());
        QAction* hold = entry(*menu(), QStringLiteral("Hold back for"));
        QVERIFY(hold != nullptr && hold->menu() != nullptr);
        QCOMPARE(hold->menu()->actions().size(), 5);
        const QAction* next = hold->menu()->actions().last();
        QVERIFY2(!next->isEnabled() && next->text().contains(QStringLiteral("nothing comes after it")),
                 qPrintable(next->text()));
        QAction* twoMsl = hold->menu()->actions().at(3);
        QVERIFY2(twoMsl->text().startsWith(QStringLiteral("2 MSL")), qPrintable(twoMsl->text()));
        const tcp::Duration before = world().find(1)->arrives;
        twoMsl->trigger();
        finish();
        QCOMPARE(world().find(1)->held, tcp::Duration(std::chrono::minutes(4)));
        QCOMPARE(world().find(1)->arrives, before + std::chrono::minutes(4));
    }

    void itsMenuComesByKeyToo()
    {
        reachByTab(1);
        QTest::keyClick(&chart(), Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(menu() != nullptr);
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        finish();
        QCOMPARE(session().step(), 3);
        session().selectBranch(0);
        session().seek(2);
        reachByTab(1);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), chart().mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&chart(), &event);
        QVERIFY(menu() != nullptr);
    }

    void untilAfterTheNextOneIsOvertaken()
    {
        session().act({sim::Duplicate{1}, {}});
        finish();
        askByMouse(middleOf(1));
        QVERIFY(menu() != nullptr);
        QAction* next = entry(*menu(), QStringLiteral("Hold back for"))->menu()->actions().last();
        QVERIFY(next->isEnabled());
        next->trigger();
        finish();
        QVERIFY(world().find(1)->arrives > world().find(2)->arrives);
    }

    void itsKeysAreInTheHelp()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* const keys = m_window->findChild<QDialog*>(QStringLiteral("keys"));
        QVERIFY(keys != nullptr);
        const QString text = keys->findChild<QTextBrowser*>()->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("on its way: it is lost")), qPrintable(text));
        keys->close();
    }

    // Hundreds of drags from anywhere to anywhere, and keys between them: what can be grasped is what is on its way.
    void draggedAtRandom_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::addRow("%u", seed) << seed;
    }
    void draggedAtRandom()
    {
        QFETCH(unsigned, seed);
        app::Look look = m_window->look();
        look.animated = false;
        m_window->setLook(look);
        std::mt19937 random(seed);
        const auto one = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int event = 0; event < 150; ++event) {
            const std::vector<sim::Flight> wire = world().wire;
            const int what = one(10);
            if (wire.empty() || what == 0) {
                session().seek(one(session().lastStep() + 1));
            } else if (what < 4) {
                const Qt::Key keys[]{Qt::Key_Return, Qt::Key_Delete, Qt::Key_L, Qt::Key_D};
                chart().pictureScene()->focusGroup(picture::envelopeId(wire[random() % wire.size()].id));
                QTest::keyClick(&chart(), keys[one(wire.size() > 5 ? 3 : 4)]);
            } else {
                const QPoint from = middleOf(wire[random() % wire.size()].id);
                drag(from, {one(chart().viewport()->width()), one(chart().viewport()->height())});
            }
            for (const sim::Flight& flight : world().wire)
                QVERIFY(chart().flight(flight.id) != nullptr);
            for (const views::PictureScene::Described& each : chart().pictureScene()->described()) {
                const auto id = picture::segmentOfEnvelope(each.id);
                QVERIFY2(!id || world().find(*id) != nullptr, qPrintable(each.id));
            }
            QVERIFY(!chart().hand().holds());
        }
        QVERIFY(session().history().branchCount() > 3);
    }
};

QTEST_MAIN(TestWire)
#include "tst_wire.moc"
