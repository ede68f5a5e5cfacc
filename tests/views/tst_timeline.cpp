#include "views/panels/timeline.h"

#include <QtTest>

#include <cmath>

using synfin::views::Timeline;

class TestTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mapsMomentsBothWays_data();
    void mapsMomentsBothWays();
    void choosesTheStepThatIsClicked();
    void dragsTheMomentAndEndsOnAStep();
    void movesWithTheArrowKeys();
    void movesWithTheWheelANotchAStep();
    void movesWhereAnAssistiveToolSetsIt();
    void saysItsStepToAssistiveTechnology();
    void paintsWithoutStepsAndWithVeryMany();

private:
    QPoint at(double moment) const { return {static_cast<int>(std::lround(m_timeline->xOf(moment))), 17}; }
    std::unique_ptr<Timeline> m_timeline;
};

void TestTimeline::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_timeline = std::make_unique<Timeline>();
    m_timeline->resize(400, 34);
    m_timeline->setSteps(10);
    m_timeline->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_timeline.get()));
}

void TestTimeline::mapsMomentsBothWays_data()
{
    QTest::addColumn<double>("moment");
    for (const double moment : {0.0, 0.25, 1.0, 4.5, 9.99, 10.0})
        QTest::addRow("%g", moment) << moment;
}

void TestTimeline::mapsMomentsBothWays()
{
    QFETCH(double, moment);
    QVERIFY(std::abs(m_timeline->momentAt(m_timeline->xOf(moment)) - moment) < 1e-9);
    QCOMPARE(m_timeline->momentAt(-50), 0.0);
    QCOMPARE(m_timeline->momentAt(5000), 10.0);
}

void TestTimeline::choosesTheStepThatIsClicked()
{
    QSignalSpy chosen(m_timeline.get(), &Timeline::stepChosen);
    QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, at(7));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toInt(), 7);
    QTest::mouseClick(m_timeline.get(), Qt::RightButton, {}, at(3));
    QCOMPARE(chosen.size(), 1);
}

void TestTimeline::dragsTheMomentAndEndsOnAStep()
{
    QSignalSpy dragged(m_timeline.get(), &Timeline::momentDragged);
    QSignalSpy chosen(m_timeline.get(), &Timeline::stepChosen);
    QTest::mousePress(m_timeline.get(), Qt::LeftButton, {}, at(2));
    QTest::mouseMove(m_timeline.get(), at(3.4));
    QCOMPARE(dragged.size(), 1);
    QVERIFY(std::abs(dragged.at(0).at(0).toDouble() - 3.4) < 0.05);
    QTest::mouseRelease(m_timeline.get(), Qt::LeftButton, {}, at(5.6));
    QCOMPARE(chosen.last().at(0).toInt(), 6);
}

void TestTimeline::movesWithTheArrowKeys()
{
    QSignalSpy chosen(m_timeline.get(), &Timeline::stepChosen);
    m_timeline->showMoment(4);
    QTest::keyClick(m_timeline.get(), Qt::Key_Right);
    QTest::keyClick(m_timeline.get(), Qt::Key_Left);
    m_timeline->showMoment(0);
    QTest::keyClick(m_timeline.get(), Qt::Key_Left);
    QCOMPARE(chosen.at(0).at(0).toInt(), 5);
    QCOMPARE(chosen.at(1).at(0).toInt(), 3);
    QCOMPARE(chosen.at(2).at(0).toInt(), 0);
}

void TestTimeline::movesWithTheWheelANotchAStep()
{
    m_timeline->showMoment(3);
    QSignalSpy chosen(m_timeline.get(), &Timeline::stepChosen);
    const auto turn = [&](int delta) {
        QWheelEvent event({20, 20}, m_timeline->mapToGlobal(QPoint(20, 20)), {}, {0, delta}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_timeline.get(), &event);
    };
    turn(-120);
    QCOMPARE(chosen.takeFirst().first().toInt(), 4);
    QCOMPARE(m_timeline->value(), 3); // until the session says so
    turn(120);
    QCOMPARE(chosen.takeFirst().first().toInt(), 2);
    turn(-60); // a finer wheel
    QVERIFY(chosen.isEmpty());
    turn(-60);
    QCOMPARE(chosen.takeFirst().first().toInt(), 4);
    m_timeline->showMoment(0);
    turn(120);
    QVERIFY(chosen.isEmpty());
}

void TestTimeline::movesWhereAnAssistiveToolSetsIt()
{
    m_timeline->showMoment(1);
    QSignalSpy chosen(m_timeline.get(), &Timeline::stepChosen);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(m_timeline.get());
    QVERIFY(interface != nullptr && interface->valueInterface() != nullptr);
    interface->valueInterface()->setCurrentValue(2);
    QCOMPARE(chosen.takeFirst().first().toInt(), 2);
}

void TestTimeline::saysItsStepToAssistiveTechnology()
{
    m_timeline->showMoment(4.2);
    QCOMPARE(m_timeline->value(), 5);
    QCOMPARE(m_timeline->maximum(), 10);
}

void TestTimeline::paintsWithoutStepsAndWithVeryMany()
{
    m_timeline->setSteps(0);
    m_timeline->showMoment(0);
    QVERIFY(!m_timeline->grab().isNull());
    m_timeline->setSteps(100'000);
    m_timeline->showMoment(54'321.5);
    QVERIFY(!m_timeline->grab().isNull());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
