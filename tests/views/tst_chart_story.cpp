// What the sequence chart takes from a history.

#include "chart_histories.h"
#include "views/picture/chart_story.h"

#include <QtTest/QTest>

using namespace synfin;
using namespace synfin::tests;
using picture::ChartStory;
using picture::Fate;
using picture::Mark;
using picture::Track;

namespace {

ChartStory told(const sim::History& history)
{
    ChartStory story;
    story.follow(history);
    return story;
}

} // namespace

class TestChartStory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySegmentIsThereOnce_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(allHistories().size()); ++i)
            QTest::newRow(allHistories()[static_cast<std::size_t>(i)].name) << i;
        QTest::newRow("random") << -1;
    }
    void everySegmentIsThereOnce()
    {
        QFETCH(int, number);
        const sim::History history =
            number < 0 ? randomHistory(5, 300) : allHistories()[static_cast<std::size_t>(number)].history;
        const ChartStory story = told(history);
        QCOMPARE(story.size(), history.size());
        QCOMPARE(story.trackCount(), history.at(history.lastStep()).after.nextId - 1);
        for (int id = 1; id <= story.trackCount(); ++id) {
            const Track& track = story.track(story.trackOf(id));
            QCOMPARE(track.flight.id, id);
            const bool onWire = history.at(history.lastStep()).after.find(id) != nullptr;
            QCOMPARE(track.fate == Fate::OnWire, onWire);
            QCOMPARE(track.endStep < 0, onWire);
            if (!track.flight.injected) {
                QCOMPARE(track.sentStep, history.stepSending(id));
                QVERIFY(onWire || track.endStep > track.sentStep);
            }
        }
        QCOMPARE(story.onWire().size(), history.at(history.lastStep()).after.wire.size());
        QCOMPARE(story.trackOf(0), -1);
        QCOMPARE(story.trackOf(999'999), -1);
    }

    void growingTellsTheSame()
    {
        const sim::History whole = randomHistory(11, 200);
        sim::History growing(whole.setup());
        ChartStory story;
        story.follow(growing);
        for (int step = 1; step <= whole.lastStep(); ++step) {
            QVERIFY(!growing.act(*whole.at(step).choice));
            QCOMPARE(story.follow(growing), step);
        }
        const ChartStory once = told(whole);
        QCOMPARE(story.size(), once.size());
        QCOMPARE(story.trackCount(), once.trackCount());
        for (int i = 0; i < once.trackCount(); ++i) {
            QCOMPARE(story.track(i).endStep, once.track(i).endStep);
            QCOMPARE(story.track(i).fate, once.track(i).fate);
            QCOMPARE(story.track(i).seqBase, once.track(i).seqBase);
        }
        for (const Side side : sim::bothSides)
            QCOMPARE(story.spans(side).size(), once.spans(side).size());
    }

    void anotherBranchStartsOver()
    {
        sim::History history = normal();
        ChartStory story = told(history);
        QCOMPARE(story.follow(history), history.size());
        history.seek(3);
        QVERIFY(!history.act({sim::Drop{history.current().after.wire.front().id}, {}}));
        QCOMPARE(story.follow(history), 0);
        QCOMPARE(story.size(), history.size());
        QCOMPARE(story.mark(4).kind, Mark::Kind::Loss);
        history.selectBranch(0);
        QCOMPARE(story.follow(history), 0);
        QCOMPARE(story.mark(4).kind, Mark::Kind::Arrival);
    }

    void anotherHistoryOfTheSameLengthStartsOver()
    {
        ChartStory story = told(normal());
        Play other;
        other.call(Side::Client, Call::OpenActive);
        while (other.history().size() < normal().size())
            other.drop().timeout(Side::Client, tcp::Timer::Retransmission);
        QCOMPARE(story.follow(other.history()), 0);
        QCOMPARE(story.mark(2).kind, Mark::Kind::Loss);
    }

    void statesBeginWhereTheyChange()
    {
        const sim::History history = normal();
        const ChartStory story = told(history);
        const std::vector<tcp::State> client{tcp::State::Closed,   tcp::State::SynSent,  tcp::State::Established,
                                             tcp::State::FinWait1, tcp::State::FinWait2, tcp::State::TimeWait,
                                             tcp::State::Closed};
        QCOMPARE(story.spans(Side::Client).size(), client.size());
        for (std::size_t i = 0; i < client.size(); ++i) {
            const picture::Span& span = story.spans(Side::Client)[i];
            QCOMPARE(span.state, client[i]);
            QCOMPARE(history.at(span.from).after.at(Side::Client).tcb.state, client[i]);
            QCOMPARE(story.spanAt(Side::Client, span.from), static_cast<int>(i));
        }
    }

    void numbersKnowTheirConnection()
    {
        const ChartStory story = told(halfOpen());
        // The new SYN counts from the second initial number, the reset for the old connection from the first.
        const Track* syn = nullptr;
        const Track* reset = nullptr;
        for (int i = 0; i < story.trackCount(); ++i) {
            const Track& track = story.track(i);
            if (track.flight.segment.seq == tcp::Seq(400))
                syn = &track;
            if (track.flight.segment.ctl.rst && !track.flight.segment.ack)
                reset = &track;
        }
        QVERIFY(syn && reset);
        QCOMPARE(syn->seqBase->connection, 1);
        QCOMPARE(reset->seqBase->connection, 0);
        QCOMPARE(reset->seqBase->isn, tcp::Seq(100));
    }

    void aResetWithoutConnectionHasNoBase()
    {
        const ChartStory story = told(refused());
        const Track& reset = story.track(1);
        QVERIFY(reset.flight.segment.ctl.rst);
        QVERIFY(!reset.seqBase);
        QCOMPARE(reset.ackBase->isn, tcp::Seq(100));
    }

    void timeoutsSayHowLongTheyRan()
    {
        const ChartStory story = told(lostSyn());
        std::vector<tcp::Duration> ran;
        for (int step = 0; step < story.size(); ++step) {
            if (story.mark(step).kind == Mark::Kind::Timeout)
                ran.push_back(story.mark(step).ran.value());
        }
        QCOMPARE(ran, (std::vector<tcp::Duration>{1s, 2s}));
    }

    void oldSegmentsAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("old");
        QTest::newRow("none of the usual life") << QStringLiteral("normal") << QStringList();
        QTest::newRow("none of a simultaneous open") << QStringLiteral("simultaneous-open") << QStringList();
        QTest::newRow("a SYN that is sent again is not") << QStringLiteral("lost-syn") << QStringList();
        QTest::newRow("late is not old") << QStringLiteral("delayed") << QStringList();
        QTest::newRow("nor is a copy") << QStringLiteral("duplicated") << QStringList();
        QTest::newRow("of nobody knows what connection") << QStringLiteral("old-duplicate") << QStringList();
        QTest::newRow("the ACK of a connection that a crash ended") << QStringLiteral("half-open") << QStringList{QStringLiteral("5 ACK")};
        // The answers to the SYN that was given up, its copy, and a reset of the connection that it had begun.
        QTest::newRow("all that follows from a SYN that was given up")
            << QStringLiteral("asked-twice")
            << QStringList{QStringLiteral("3 SYN,ACK"), QStringLiteral("2 SYN"), QStringLiteral("6 ACK"),
                           QStringLiteral("7 SYN,ACK"), QStringLiteral("8 RST")};
    }
    void oldSegmentsAreKnown()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, old);
        const auto all = allHistories();
        const auto found = std::ranges::find(all, name, [](const NamedHistory& h) { return QLatin1String(h.name); });
        QVERIFY(found != all.end());
        const ChartStory story = told(found->history);
        std::map<int, QString> byEnd;
        for (int i = 0; i < story.trackCount(); ++i) {
            const Track& track = story.track(i);
            if (track.old)
                byEnd[track.endStep] = QStringLiteral("%1 %2").arg(track.flight.id).arg(
                    QString::fromStdString(tcp::controlText(track.flight.segment)));
        }
        QStringList texts;
        for (const auto& [step, text] : byEnd)
            texts << text;
        QCOMPARE(texts, old);
    }

    void timeWaitIsAsLongAsTheProfileSays()
    {
        const auto ran = [](tcp::Safeguard left) {
            sim::Setup setup;
            setup.profile.without.insert(left);
            Play play(setup);
            play.handshake().call(Side::Client, Call::Close).deliver().deliver().call(Side::Server, Call::Close);
            play.deliver().timeout(Side::Client, tcp::Timer::TimeWait);
            return told(play.history()).mark(play.history().lastStep()).ran;
        };
        QCOMPARE(ran(tcp::Safeguard::FreshIss), std::optional<tcp::Duration>(240s));
        QCOMPARE(ran(tcp::Safeguard::TwoMsl), std::optional<tcp::Duration>(120s));
        QCOMPARE(ran(tcp::Safeguard::TimeWait), std::optional<tcp::Duration>(0s));
    }

    void lateSegmentsAreKnown()
    {
        const ChartStory story = told(delayed());
        int late = 0;
        for (int i = 0; i < story.trackCount(); ++i)
            late += story.track(i).late ? 1 : 0;
        QVERIFY(late >= 1);
        const ChartStory usual = told(normal());
        for (int i = 0; i < usual.trackCount(); ++i)
            QVERIFY(!usual.track(i).late);
    }
};

QTEST_MAIN(TestChartStory)
#include "tst_chart_story.moc"
