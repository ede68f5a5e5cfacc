// The time axis of the sequence chart: order, least distance, folding, and the ways back from y.

#include "views/picture/chart_time_axis.h"

#include <QtTest/QTest>

#include <cmath>
#include <random>
#include <vector>

using synfin::picture::TimeAxis;
using namespace std::chrono_literals;

namespace {

constexpr double slack = 1e-6;

TimeAxis::Scale usual()
{
    return TimeAxis::Scale::forDelay(50ms, 70, 34);
}

// Histories as they come: bursts at one instant, short steps, long silences, segments that began earlier.
TimeAxis randomAxis(unsigned seed, int steps)
{
    std::mt19937 random(seed);
    const auto upTo = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    TimeAxis axis(usual());
    TimeAxis::Duration now{};
    for (int i = 0; i < steps; ++i) {
        switch (upTo(5)) {
        case 0: break;
        case 1: now += std::chrono::microseconds(upTo(50'000)); break;
        case 2: now += 50ms; break;
        case 3: now += std::chrono::milliseconds(upTo(3'000)); break;
        case 4: now += std::chrono::seconds(upTo(300)); break;
        }
        std::optional<TimeAxis::Since> since;
        if (i > 4 && upTo(2) == 0) {
            const int began = i - 1 - upTo(4);
            since = TimeAxis::Since{axis.top(began), axis.time(began)};
        }
        axis.append(now, upTo(6) == 0 ? 20.0 * upTo(4) : 0.0, since);
    }
    return axis;
}

} // namespace

class TestTimeAxis final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneDelayIsAsHighAsAsked_data()
    {
        QTest::addColumn<qint64>("delay");
        QTest::newRow("50 ms") << qint64{50'000};
        QTest::newRow("10 ms") << qint64{10'000};
        QTest::newRow("1 us") << qint64{1};
        QTest::newRow("2 s") << qint64{2'000'000};
    }
    void oneDelayIsAsHighAsAsked()
    {
        QFETCH(qint64, delay);
        const TimeAxis::Duration d(delay);
        TimeAxis axis(TimeAxis::Scale::forDelay(d, 70, 34));
        axis.append(0us);
        axis.append(d);
        axis.append(2 * d);
        QCOMPARE(axis.y(0), 0.0);
        QVERIFY(std::abs(axis.y(1) - 70) < slack);
        QVERIFY(std::abs(axis.y(2) - 140) < slack);
    }

    void stepsAtOneInstantAreToldApart()
    {
        TimeAxis axis(usual());
        for (int i = 0; i < 5; ++i)
            axis.append(1s);
        for (int i = 1; i < 5; ++i)
            QVERIFY(axis.top(i) - axis.y(i - 1) >= 34 - slack);
    }

    void aSilenceIsFolded()
    {
        TimeAxis axis(usual());
        axis.append(0us);
        axis.append(105ms); // 147 px: as long as it is
        axis.append(105ms + 240s);
        axis.append(105ms + 840s);
        QVERIFY(!axis.folded(1));
        QVERIFY(std::abs(axis.y(1) - 147) < slack);
        QVERIFY(axis.folded(2));
        QVERIFY(axis.folded(3));
        QVERIFY(std::abs(axis.y(2) - axis.y(1) - axis.scale().foldHeight) < slack);
        QVERIFY(std::abs(axis.y(3) - axis.y(2) - axis.scale().foldHeight) < slack);
        QCOMPARE(axis.timeAt((axis.y(1) + axis.y(2)) / 2).count(), std::chrono::microseconds(105ms + 120s).count());
    }

    // Two segments sent at one instant arrive with the same slant, whatever stands between.
    void slantsAreAlike()
    {
        TimeAxis axis(usual());
        axis.append(0us);
        axis.append(0us); // sends one
        axis.append(0us); // sends another
        axis.append(50ms, 0, TimeAxis::Since{axis.top(1), 0us});
        axis.append(50ms, 0, TimeAxis::Since{axis.top(2), 0us});
        QVERIFY(std::abs(axis.top(3) - axis.top(1) - 70) < slack);
        QVERIFY(std::abs(axis.top(4) - axis.top(2) - 70) < slack);
    }

    void aStepWithExtentEndsBelowItsTop()
    {
        TimeAxis axis(usual());
        axis.append(0us);
        axis.append(50ms, 40);
        axis.append(50ms);
        QCOMPARE(axis.y(1) - axis.top(1), 40.0);
        QVERIFY(axis.top(2) - axis.y(1) >= 34 - slack);
        QCOMPARE(axis.timeAt(axis.top(1) + 20).count(), 50'000);
        QCOMPARE(axis.yOf(1.0), axis.y(1));
    }

    void timeThatGoesBackStandsStill()
    {
        TimeAxis axis(usual());
        axis.append(1s);
        axis.append(500ms);
        QCOMPARE(axis.time(1).count(), 1'000'000);
        QVERIFY(axis.y(1) > axis.y(0));
    }

    void outsideTheAxis()
    {
        TimeAxis axis(usual());
        axis.append(1s);
        axis.append(1050ms);
        QCOMPARE(axis.yOf(-3), axis.y(0));
        QCOMPARE(axis.yOf(99), axis.y(1));
        QCOMPARE(axis.stepAt(-50), 0);
        QCOMPARE(axis.stepAt(1e9), 1);
        QCOMPARE(axis.firstStepFrom(1e9), 2);
        QCOMPARE(axis.timeAt(-50).count(), 1'000'000);
        QCOMPARE(axis.timeAt(1e9).count(), 1'050'000);
        QCOMPARE(axis.yOfTime(0s), axis.y(0));
        QVERIFY(std::abs(axis.yOfTime(1100ms) - axis.y(1) - 70) < slack);
    }

    void monotoneOverRandomHistories_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void monotoneOverRandomHistories()
    {
        QFETCH(unsigned, seed);
        const TimeAxis axis = randomAxis(seed, 400);
        for (int i = 1; i < axis.size(); ++i) {
            QVERIFY(axis.top(i) - axis.y(i - 1) >= axis.scale().leastGap - slack);
            QVERIFY(axis.y(i) >= axis.top(i));
            if (axis.folded(i))
                QVERIFY(axis.top(i) - axis.y(i - 1) >= axis.scale().foldHeight - slack);
        }
        const double bottom = axis.y(axis.last());
        double moment = -1;
        TimeAxis::Duration time{};
        for (double y = -10; y < bottom + 20; y += 3.7) {
            QVERIFY(axis.momentAt(y) >= moment);
            QVERIFY(axis.timeAt(y) >= time);
            moment = axis.momentAt(y);
            time = axis.timeAt(y);
        }
        double y = -1;
        for (TimeAxis::Duration t{}; t < axis.time(axis.last()) + 1s; t += axis.time(axis.last()) / 997 + 1us) {
            QVERIFY(axis.yOfTime(t) >= y);
            y = axis.yOfTime(t);
        }
    }

    void thereAndBackOverRandomHistories_data() { monotoneOverRandomHistories_data(); }
    void thereAndBackOverRandomHistories()
    {
        QFETCH(unsigned, seed);
        const TimeAxis axis = randomAxis(seed, 300);
        std::mt19937 random(seed);
        for (int i = 0; i < axis.size(); ++i) {
            QCOMPARE(axis.stepAt(axis.y(i)), i);
            QCOMPARE(axis.firstStepFrom(axis.y(i)), i);
            QCOMPARE(axis.timeAt(axis.y(i)), axis.time(i));
            QCOMPARE(axis.yOf(static_cast<double>(i)), axis.y(i));
        }
        for (int n = 0; n < 500; ++n) {
            const double moment = static_cast<double>(random()) / 4294967296.0 * axis.last();
            QVERIFY(std::abs(axis.momentAt(axis.yOf(moment)) - moment) < 1e-6);
            const double y =
                axis.y(0) + static_cast<double>(random()) / 4294967296.0 * (axis.y(axis.last()) - axis.y(0));
            QVERIFY(std::abs(axis.yOf(axis.momentAt(y)) - y) < 1e-6);
        }
    }

    void growingDoesNotMoveWhatStands()
    {
        const TimeAxis longer = randomAxis(7, 500);
        const TimeAxis shorter = randomAxis(7, 300);
        for (int i = 0; i < shorter.size(); ++i)
            QCOMPARE(longer.y(i), shorter.y(i));
    }

    void aHundredThousandSteps()
    {
        const TimeAxis axis = randomAxis(3, 100'000);
        for (int i = 0; i < axis.size(); i += 1'237)
            QCOMPARE(axis.stepAt(axis.y(i) + 1), i);
    }
};

QTEST_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
