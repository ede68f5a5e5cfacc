// The segments on their way as things on the sequence chart: each is there at its moment, over nothing that is written,
// and where it is dragged to says what becomes of it.
#include "chart_histories.h"
#include "views/picture/chart_place.h"
#include "views/picture/chart_wire.h"
#include "views/picture/measure.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::tests;

namespace {

struct Seen {
    std::vector<Group> chart;
    std::vector<Group> envelopes;
};

Seen seenAt(const Chart& chart, const sim::History& history, double moment)
{
    const ChartRange range{chart.box().top(), chart.box().bottom() + 1000, moment, {}};
    const auto step = static_cast<int>(std::ceil(moment));
    Seen seen{chart.groups(range), {}};
    seen.envelopes = envelopes(chart.layout(), range, history.at(step).after.wire, seen.chart);
    return seen;
}

QRectF boxOf(const Group& group)
{
    QRectF box;
    for (const Shape& shape : group.shapes)
        if (std::holds_alternative<PolygonShape>(shape))
            box = box.united(bounds(shape));
    return box;
}

} // namespace

class TestChartWire final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows()
    {
        QTest::addColumn<int>("number");
        const auto all = allHistories();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s", all[i].name) << static_cast<int>(i);
    }

    void allThatIsOnItsWayCanBeGrasped_data() { rows(); }
    void allThatIsOnItsWayCanBeGrasped()
    {
        QFETCH(int, number);
        const sim::History history = allHistories()[static_cast<std::size_t>(number)].history;
        Chart chart;
        chart.follow(history);
        chart.setWidth(chart.layout().comfortableWidth());
        for (int step = 0; step <= history.lastStep(); ++step) {
            const Seen seen = seenAt(chart, history, step);
            QStringList expected;
            for (const sim::Flight& flight : history.at(step).after.wire)
                expected << envelopeId(flight.id);
            QStringList found;
            for (const Group& group : seen.envelopes) {
                found << group.id;
                QVERIFY(group.interactive && !group.title.isEmpty() && !group.about.isEmpty());
            }
            QCOMPARE(found, expected);
        }
    }

    void theyLieOverNothingThatIsWritten_data() { rows(); }
    void theyLieOverNothingThatIsWritten()
    {
        QFETCH(int, number);
        const sim::History history = allHistories()[static_cast<std::size_t>(number)].history;
        Chart chart;
        chart.follow(history);
        chart.setWidth(chart.layout().comfortableWidth());
        for (int step = 0; step <= history.lastStep(); ++step) {
            const Seen seen = seenAt(chart, history, step);
            std::vector<QPolygonF> texts;
            for (const Group& group : seen.chart)
                for (const Shape& shape : group.shapes)
                    if (const auto* text = std::get_if<TextShape>(&shape))
                        for (const OrientedBox& box : boxesOf(*text))
                            texts.push_back(box.corners());
            for (std::size_t i = 0; i < seen.envelopes.size(); ++i) {
                const QRectF box = boxOf(seen.envelopes[i]);
                for (const QPolygonF& text : texts)
                    QVERIFY2(!text.intersects(QPolygonF(box)),
                             qPrintable(QStringLiteral("%1 at step %2").arg(seen.envelopes[i].id).arg(step)));
                for (std::size_t j = i + 1; j < seen.envelopes.size(); ++j)
                    QVERIFY(!box.intersects(boxOf(seen.envelopes[j])));
            }
        }
    }

    void itPointsToItsReceiver()
    {
        const sim::History history = simultaneousOpen();
        Chart chart;
        chart.follow(history);
        chart.setWidth(600);
        const Seen seen = seenAt(chart, history, 2);
        QCOMPARE(seen.envelopes.size(), std::size_t{2});
        for (const Group& group : seen.envelopes) {
            const auto& body = std::get<PolygonShape>(*std::ranges::find_if(
                group.shapes, [](const Shape& shape) { return std::holds_alternative<PolygonShape>(shape); }));
            const auto tip = std::ranges::count_if(
                body.points, [&](const QPointF& p) { return std::abs(p.x() - boxOf(group).right()) < 2; });
            const bool toServer = history.at(2).after.find(*segmentOfEnvelope(group.id))->to() == Side::Server;
            QCOMPARE(tip == 1, toServer);
        }
    }

    // One that the network keeps while much happens is found where the reader looks.
    void whatWaitsForLongStandsBelowNow()
    {
        Play play;
        play.handshake().call(Side::Client, Call::Send, 20).delay(240s);
        const int id = play.oldest();
        for (int i = 0; i < 6; ++i)
            play.call(Side::Server, Call::Send, 10).act(sim::Deliver{play.world().wire.back().id});
        Chart chart;
        chart.follow(play.history());
        chart.setWidth(600);
        const int last = play.history().lastStep();
        const Seen seen = seenAt(chart, play.history(), last);
        const auto found = std::ranges::find(seen.envelopes, envelopeId(id), &Group::id);
        QVERIFY(found != seen.envelopes.end());
        const double below = boxOf(*found).top() - chart.axis().yOf(last);
        QVERIFY2(below > 0 && below < 60, qPrintable(QString::number(below)));
    }

    void whereItIsLetGoSaysWhatHappens_data()
    {
        QTest::addColumn<bool>("toServer");
        QTest::newRow("to the server") << true;
        QTest::newRow("to the client") << false;
    }
    void whereItIsLetGoSaysWhatHappens()
    {
        QFETCH(bool, toServer);
        Play play;
        play.call(toServer ? Side::Client : Side::Server, Call::OpenActive);
        Chart chart;
        chart.follow(play.history());
        chart.setWidth(600);
        const sim::Flight flight = play.world().wire.front();
        const Lanes& lanes = chart.layout().lanes();
        const double y = 100;
        const double way = toServer ? 1 : -1;
        const QPointF from(lanes.centre(), y);
        const auto at = [&](double x, double down) { return letGo(chart.layout(), flight, from, {x, y + down}); };
        const sim::Action arrives = sim::Deliver{flight.id};
        const sim::Action lost = sim::Drop{flight.id};
        QCOMPARE(at(lanes.inner(flight.to()), 0), std::optional(arrives));
        QCOMPARE(at(lanes.middle(flight.to()), 200), std::optional(arrives));
        QCOMPARE(at(lanes.inner(flight.to()) - way * 20, -50), std::optional(arrives));
        QCOMPARE(at(lanes.outerEdge(flight.to()) + way * 60, 0), std::optional(lost));
        QCOMPARE(at(lanes.middle(flight.from), 50), std::optional(lost));
        QCOMPARE(at(lanes.outerEdge(flight.from) - way * 60, 0), std::optional(lost));
        QCOMPARE(at(lanes.centre(), 0), std::optional<sim::Action>());
        QCOMPARE(at(lanes.centre() + 30, -80), std::optional<sim::Action>());
        // As far down as a delay is high: one delay later. What is let go anywhere can be done.
        const double delay = chart.axis().height(play.history().setup().delay);
        QCOMPARE(at(lanes.centre(), delay), std::optional<sim::Action>(sim::Delay{flight.id, 50ms}));
        QCOMPARE(at(lanes.centre() - 20, 2 * delay), std::optional<sim::Action>(sim::Delay{flight.id, 100ms}));
        for (double x = 0; x < 600; x += 10)
            for (double down = -50; down < 300; down += 10)
                if (const auto wish = at(x, down))
                    QVERIFY(!sim::impossible(play.world(), {*wish, {}}));
    }

    void theWordsStayInSight()
    {
        Play play;
        play.call(Side::Client, Call::OpenActive);
        Chart chart;
        chart.follow(play.history());
        chart.setWidth(420);
        const QRectF seen(0, 50, 420, 300);
        const QString words =
            QStringLiteral("Let go here: a sentence that is much too long for one line of so narrow a "
                           "chart, and that has to be broken into several");
        const auto groups = dragged(chart.layout(), play.world().wire.front(), {200, 80}, {200, 200}, words, seen);
        QCOMPARE(groups.size(), std::size_t{2});
        QVERIFY(seen.contains(bounds(groups.back())));
    }
};

QTEST_MAIN(TestChartWire)
#include "tst_chart_wire.moc"
