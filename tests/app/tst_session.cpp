// The moving number: stepping, playing, scrubbing. Time is set by hand, never waited for.
#include "app/session.h"

#include <QtTest>

using namespace synfin;
using synfin::app::Session;

namespace {

scenario::Run handshake()
{
    scenario::Run run;
    const auto call = [](sim::Side at, tcp::Call what) {
        return sim::Choice{sim::CallChoice{at, {what, 0, false}}, {}};
    };
    run.history.act(call(sim::Side::Server, tcp::Call::OpenPassive));
    run.history.act(call(sim::Side::Client, tcp::Call::OpenActive));
    for (int id = 1; id <= 3; ++id)
        run.history.act({sim::Deliver{id}, {}});
    run.history.seek(0);
    run.say.resize(6);
    run.say[2].byLanguage["en"] = "The client sends SYN.";
    return run;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsPausedAtTheStart();
    void goesOneStepWithItsAnimation();
    void finishesTheStepThatMovesWhenAskedForTheNext();
    void goesBackByTheSameNumber();
    void staysWithinTheHistory();
    void playsToTheEndAndStops();
    void playsFromTheStartAgain();
    void pausesWhereItIs();
    void anyHandStopsPlaying_data();
    void anyHandStopsPlaying();
    void showsStepsAtOnceWithoutMotion();
    void isSlowerAndFaster();
    void keepsTheHistorysCursorWithTheMoment();
    void tellsTheStepOnce();
    void actsAtTheEndAndMovesOn();
    void actsInThePastInABranchOfItsOwn();
    void tellsOnlyOfTheScenariosOwnSteps();
    void refusesWhatCannotHappen();
    void removesABranchAndBringsItBack();

private:
    void finish() { m_session->animation().setCurrentTime(m_session->animation().duration()); }
    std::unique_ptr<Session> m_session;
};

void TestSession::init()
{
    m_session = std::make_unique<Session>();
    m_session->show({}, handshake());
}

void TestSession::startsPausedAtTheStart()
{
    QCOMPARE(m_session->moment(), 0.0);
    QCOMPARE(m_session->lastStep(), 5);
    QVERIFY(!m_session->playing());
    QVERIFY(!m_session->moving());
    QVERIFY(m_session->say(0).empty());
    QCOMPARE(m_session->say(2).in("en"), std::string_view("The client sends SYN."));
}

void TestSession::goesOneStepWithItsAnimation()
{
    m_session->next();
    QVERIFY(m_session->moving());
    m_session->animation().setCurrentTime(m_session->animation().duration() / 2);
    QVERIFY(m_session->moment() > 0.3 && m_session->moment() < 0.7);
    QCOMPARE(m_session->step(), 1);
    finish();
    QCOMPARE(m_session->moment(), 1.0);
    QVERIFY(!m_session->moving());
}

void TestSession::finishesTheStepThatMovesWhenAskedForTheNext()
{
    m_session->next();
    m_session->animation().setCurrentTime(100);
    m_session->next();
    finish();
    QCOMPARE(m_session->moment(), 2.0);
    for (int i = 0; i < 3; ++i)
        m_session->next();
    finish();
    QCOMPARE(m_session->moment(), 5.0);
}

void TestSession::goesBackByTheSameNumber()
{
    m_session->seek(3);
    m_session->back();
    m_session->animation().setCurrentTime(m_session->animation().duration() / 2);
    QVERIFY(m_session->moment() < 3.0 && m_session->moment() > 2.0);
    finish();
    QCOMPARE(m_session->moment(), 2.0);
    QCOMPARE(m_session->lastStep(), 5);
    m_session->setMoment(2.4);
    m_session->back();
    finish();
    QCOMPARE(m_session->moment(), 2.0);
}

void TestSession::staysWithinTheHistory()
{
    m_session->back();
    QCOMPARE(m_session->moment(), 0.0);
    m_session->setMoment(77);
    QCOMPARE(m_session->moment(), 5.0);
    m_session->next();
    QCOMPARE(m_session->moment(), 5.0);
    m_session->setMoment(-1);
    QCOMPARE(m_session->moment(), 0.0);
    m_session->last();
    QCOMPARE(m_session->moment(), 5.0);
    m_session->first();
    QCOMPARE(m_session->moment(), 0.0);
}

void TestSession::playsToTheEndAndStops()
{
    QSignalSpy playing(m_session.get(), &Session::playingChanged);
    m_session->play();
    QVERIFY(m_session->playing());
    for (int i = 1; i <= 5; ++i) {
        finish();
        QCOMPARE(m_session->moment(), static_cast<double>(i));
    }
    QVERIFY(!m_session->playing());
    QCOMPARE(playing.size(), 2);
}

void TestSession::playsFromTheStartAgain()
{
    m_session->last();
    m_session->play();
    QCOMPARE(m_session->moment(), 0.0);
    QVERIFY(m_session->playing());
}

void TestSession::pausesWhereItIs()
{
    m_session->play();
    m_session->animation().setCurrentTime(300);
    const double moment = m_session->moment();
    QVERIFY(moment > 0 && moment < 1);
    m_session->togglePlaying();
    QVERIFY(!m_session->playing());
    QVERIFY(!m_session->moving());
    QCOMPARE(m_session->moment(), moment);
    m_session->togglePlaying();
    QVERIFY(m_session->playing());
    finish();
    QCOMPARE(m_session->moment(), 1.0);
}

void TestSession::anyHandStopsPlaying_data()
{
    QTest::addColumn<int>("hand");
    QTest::newRow("next") << 0;
    QTest::newRow("back") << 1;
    QTest::newRow("seek") << 2;
    QTest::newRow("drag") << 3;
    QTest::newRow("last") << 4;
}

void TestSession::anyHandStopsPlaying()
{
    QFETCH(int, hand);
    m_session->play();
    m_session->animation().setCurrentTime(300);
    switch (hand) {
    case 0: m_session->next(); break;
    case 1: m_session->back(); break;
    case 2: m_session->seek(3); break;
    case 3: m_session->setMoment(1.5); break;
    case 4: m_session->last(); break;
    }
    QVERIFY(!m_session->playing());
}

void TestSession::showsStepsAtOnceWithoutMotion()
{
    m_session->setAnimated(false);
    m_session->next();
    QCOMPARE(m_session->moment(), 1.0);
    QVERIFY(!m_session->moving());
    m_session->back();
    QCOMPARE(m_session->moment(), 0.0);
    m_session->play();
    QVERIFY(m_session->playing());
    m_session->animation().setCurrentTime(m_session->animation().duration() / 10);
    QCOMPARE(m_session->moment(), 1.0);
}

void TestSession::isSlowerAndFaster()
{
    m_session->next();
    const int normal = m_session->animation().duration();
    finish();
    m_session->setSpeed(2);
    m_session->next();
    QCOMPARE(m_session->animation().duration(), normal / 2);
    finish();
    m_session->setSpeed(1000);
    QCOMPARE(m_session->speed(), 4.0);
}

void TestSession::keepsTheHistorysCursorWithTheMoment()
{
    m_session->setMoment(2.9);
    QCOMPARE(m_session->history().cursor(), 2);
    QCOMPARE(m_session->step(), 3);
    m_session->setMoment(3);
    QCOMPARE(m_session->history().cursor(), 3);
}

void TestSession::tellsTheStepOnce()
{
    QSignalSpy steps(m_session.get(), &Session::stepChanged);
    m_session->setMoment(0.1);
    m_session->setMoment(0.5);
    m_session->setMoment(1.0);
    QCOMPARE(steps.size(), 1);
    m_session->setMoment(1.1);
    QCOMPARE(steps.size(), 2);
}

void TestSession::actsAtTheEndAndMovesOn()
{
    m_session->last();
    QSignalSpy changed(m_session.get(), &Session::changed);
    QCOMPARE(m_session->act({sim::CallChoice{sim::Side::Client, {tcp::Call::Close}}, {}}), std::nullopt);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_session->lastStep(), 6);
    QCOMPARE(m_session->moment(), 5.0); // and the step is on its way
    QVERIFY(m_session->moving());
    finish();
    QCOMPARE(m_session->moment(), 6.0);
    QCOMPARE(m_session->history().branchCount(), 1);
}

void TestSession::actsInThePastInABranchOfItsOwn()
{
    m_session->seek(2);
    QCOMPARE(m_session->act({sim::Drop{1}, {}}), std::nullopt);
    finish();
    QCOMPARE(m_session->step(), 3);
    QCOMPARE(m_session->lastStep(), 3);
    QCOMPARE(m_session->history().branchCount(), 2);
    QCOMPARE(m_session->history().current().reason, tcp::Reason::Lost);
    m_session->selectBranch(0);
    QCOMPARE(m_session->step(), 2); // where both agree
    QCOMPARE(m_session->lastStep(), 5);
    m_session->last();
    m_session->selectBranch(1);
    QCOMPARE(m_session->step(), 2);
    QCOMPARE(m_session->lastStep(), 3);
}

void TestSession::tellsOnlyOfTheScenariosOwnSteps()
{
    QVERIFY(!m_session->say(2).empty());
    m_session->seek(1);
    QCOMPARE(m_session->act({sim::CallChoice{sim::Side::Server, {tcp::Call::Close}}, {}}), std::nullopt);
    QVERIFY2(m_session->say(2).empty(), "another step stands there now");
    m_session->selectBranch(0);
    QVERIFY(!m_session->say(2).empty());
}

void TestSession::refusesWhatCannotHappen()
{
    m_session->seek(2);
    QSignalSpy changed(m_session.get(), &Session::changed);
    QVERIFY(m_session->act({sim::Deliver{7}, {}}).has_value());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_session->lastStep(), 5);
}

void TestSession::removesABranchAndBringsItBack()
{
    m_session->seek(2);
    m_session->act({sim::Drop{1}, {}});
    finish();
    QVERIFY(!m_session->canBringBack());
    m_session->removeBranch(1);
    QCOMPARE(m_session->history().branchCount(), 1);
    QCOMPARE(m_session->step(), 2);
    QCOMPARE(m_session->lastStep(), 5);
    QVERIFY(m_session->canBringBack());
    m_session->bringBack();
    QCOMPARE(m_session->step(), 3);
    QCOMPARE(m_session->lastStep(), 3);
    m_session->show({}, handshake());
    QVERIFY2(!m_session->canBringBack(), "another history has its own branches");
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
