// Playing on the diagram in the real window: an arrow that is possible now is marked, and happens when it is clicked;
// any other goes to the step that took it.
#include "app/main_window.h"
#include "views/picture/diagram_words.h"

#include <QtTest>
#include <QtWidgets/QMenu>

#include <random>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using tcp::State;

class TestArrows : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    views::DiagramView& diagram() { return *m_window->findChild<views::DiagramView*>(); }
    const sim::World& world() { return session().history().at(session().step()).after; }
    const sim::StepRecord& done() { return session().history().at(session().step()); }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }
    static const tcp::Rule& rule(const char* id) { return *tcp::ruleNamed(id); }
    QPoint onArrow(const tcp::Rule& rule)
    {
        const picture::diagram::Path& path = diagram().diagram().ground().paths[rule.number];
        return diagram().mapFromScene(path.at(path.length() / 2));
    }
    void click(const char* id)
    {
        QTest::mouseClick(diagram().viewport(), Qt::LeftButton, {}, onArrow(rule(id)));
        finish();
    }
    bool isMarked(const tcp::Rule& rule)
    {
        const views::GroupItem* item = diagram().pictureScene()->item(picture::diagram::ruleGroupId(rule));
        return item != nullptr && item->group().classes.endsWith(QStringLiteral(" possible"));
    }
    static QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-arrows"));
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
    }

    void cleanup()
    {
        if (QMenu* open = menu())
            open->close();
        m_window.reset();
    }

    // The whole life of a connection by clicks on its arrows.
    void aConnectionLivesByClicksOnArrows()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        click("closed-passive-open"); // either endpoint could
        QVERIFY(menu() != nullptr);
        QCOMPARE(menu()->actions().size(), 2);
        QVERIFY2(menu()->actions().at(1)->text().startsWith(QStringLiteral("server: listen()")),
                 qPrintable(menu()->actions().at(1)->text()));
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        finish();
        QCOMPARE(world().at(Side::Server).tcb.state, State::Listen);
        click("closed-active-open"); // only the client now
        QVERIFY(menu() == nullptr);
        QCOMPARE(world().at(Side::Client).tcb.state, State::SynSent);
        click("listen-rcv-syn");
        QCOMPARE(world().at(Side::Server).tcb.state, State::SynReceived);
        click("syn-sent-rcv-syn-ack");
        QCOMPARE(world().at(Side::Client).tcb.state, State::Established);
        QCOMPARE(session().lastStep(), 4);
    }

    void anArrowSaysWhatTakesItNow()
    {
        session().seek(2);
        const tcp::Rule& listening = rule("listen-rcv-syn");
        QVERIFY(isMarked(listening));
        const QString about = diagram().pictureScene()->item(picture::diagram::ruleGroupId(listening))->group().about;
        QVERIFY2(about.startsWith(QStringLiteral("Possible now, click to make it happen: server: SYN arrives")),
                 qPrintable(about));
        QVERIFY(!isMarked(rule("time-wait-timeout")));
        session().seek(3);
        QVERIFY(!isMarked(listening));
    }

    void whatIsNotPossibleGoesToItsStep()
    {
        session().last();
        const int all = session().lastStep();
        click("listen-rcv-syn");
        QCOMPARE(session().step(), 3);
        QCOMPARE(session().lastStep(), all);
        QCOMPARE(session().history().branchCount(), 1);
    }

    void inThePastItOpensABranch()
    {
        session().seek(4); // the client is ESTABLISHED
        click("established-close");
        QCOMPARE(world().at(Side::Client).tcb.state, State::FinWait1);
        QCOMPARE(session().history().branchCount(), 2);
    }

    void byKeyboardAlone()
    {
        session().seek(2);
        QApplication::setActiveWindow(m_window.get());
        diagram().setFocus(Qt::TabFocusReason);
        const QString id = picture::diagram::ruleGroupId(rule("listen-rcv-syn"));
        for (int i = 0; i < 80 && diagram().pictureScene()->focusedGroup() != id; ++i)
            QTest::keyClick(&diagram(), Qt::Key_Tab);
        QCOMPARE(diagram().pictureScene()->focusedGroup(), id);
        QTest::keyClick(&diagram(), Qt::Key_Return);
        finish();
        QCOMPARE(world().at(Side::Server).tcb.state, State::SynReceived);
    }

    // Clicks on whatever arrow: what is marked is what the engine says can be taken, and a click takes it.
    void clickedAtRandom_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::addRow("%u", seed) << seed;
    }
    void clickedAtRandom()
    {
        QFETCH(unsigned, seed);
        app::Look look = m_window->look();
        look.animated = false;
        m_window->setLook(look);
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        std::mt19937 random(seed);
        std::vector<const tcp::Rule*> drawn;
        for (const tcp::Rule& each : tcp::allRules())
            if (each.drawn)
                drawn.push_back(&each);
        int taken = 0;
        for (int event = 0; event < 150; ++event) {
            std::vector<const tcp::Rule*> possible;
            for (const sim::Offer& offer : sim::offers(world(), session().history().setup()))
                if (offer.possible && offer.preview->rule != nullptr)
                    possible.push_back(offer.preview->rule);
            for (const tcp::Rule* each : drawn)
                QCOMPARE(isMarked(*each), std::ranges::find(possible, each) != possible.end());
            const tcp::Rule* chosen = drawn[random() % drawn.size()];
            const bool can = isMarked(*chosen);
            QTest::mouseClick(diagram().viewport(), Qt::LeftButton, {}, onArrow(*chosen));
            if (QMenu* open = menu())
                open->actions()
                    .at(static_cast<int>(random() % static_cast<unsigned>(open->actions().size())))
                    ->trigger();
            if (QMenu* open = menu())
                open->close();
            if (can) {
                ++taken;
                QCOMPARE(done().rule, chosen);
            }
            if (!can && random() % 4 == 0)
                session().last();
        }
        QVERIFY(taken > 10);
    }
};

QTEST_MAIN(TestArrows)
#include "tst_arrows.moc"
