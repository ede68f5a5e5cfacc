// The sequence chart as a value: a function of the history and the moment, and of nothing else.

#include "chart_histories.h"
#include "views/picture/chart.h"
#include "views/picture/measure.h"

#include <QtTest/QTest>

#include <algorithm>
#include <set>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::tests;

namespace {

Chart chartOf(const sim::History& history, double width = 640)
{
    Chart chart;
    chart.setWidth(width);
    chart.follow(history);
    return chart;
}

ChartRange all(const Chart& chart, double moment)
{
    return {chart.box().top(), chart.box().bottom() + 200, moment, {}};
}

std::vector<Group> at(const Chart& chart, double moment)
{
    return chart.groups(all(chart, moment));
}

const Group* find(const std::vector<Group>& groups, const QString& id)
{
    const auto it = std::ranges::find(groups, id, &Group::id);
    return it == groups.end() ? nullptr : &*it;
}

QString textOf(const Group& group)
{
    QString text;
    for (const Shape& shape : group.shapes) {
        if (const auto* label = std::get_if<TextShape>(&shape)) {
            for (const std::vector<TextRun>& line : label->lines) {
                for (const TextRun& run : line)
                    text += run.text + u' ';
            }
        }
    }
    return text;
}

// Two lines in Network's ink that cross one another.
bool hasCross(const Group& group)
{
    std::vector<QLineF> lines;
    for (const Shape& shape : group.shapes) {
        const auto* line = std::get_if<LineShape>(&shape);
        if (line && line->pen.ink == Ink::Network && line->points.size() == 2)
            lines.emplace_back(line->points[0], line->points[1]);
    }
    QPointF crossing;
    return lines.size() == 2 && lines[0].intersects(lines[1], &crossing) == QLineF::BoundedIntersection;
}

// Where the arrowhead points, or nothing without one.
std::optional<QPointF> tip(const Group& group)
{
    for (const Shape& shape : group.shapes) {
        const auto* polygon = std::get_if<PolygonShape>(&shape);
        if (polygon && polygon->points.size() == 3)
            return polygon->points.front();
    }
    return {};
}

const NamedHistory& named(int number)
{
    static const std::vector<NamedHistory> histories = [] {
        std::vector<NamedHistory> list = allHistories();
        list.push_back({"random 1", randomHistory(1, 120)});
        list.push_back({"random 2", randomHistory(2, 120)});
        list.push_back({"random 3", randomHistory(3, 120)});
        return list;
    }();
    return histories[static_cast<std::size_t>(number)];
}

void rows()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < static_cast<int>(allHistories().size()) + 3; ++i)
        QTest::newRow(named(i).name) << i;
}

} // namespace

class TestChart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAreUnique_data() { rows(); }
    void idsAreUnique()
    {
        QFETCH(int, number);
        const Chart chart = chartOf(named(number).history);
        for (double moment = 0; moment <= chart.axis().last(); moment += 0.37) {
            std::set<QString> ids;
            std::vector<Group> groups = at(chart, moment);
            const std::vector<Group> header = chart.header(0);
            groups.insert(groups.end(), header.begin(), header.end());
            for (const Group& group : groups) {
                QVERIFY2(ids.insert(group.id).second, qPrintable(group.id));
                for (const QChar c : group.id)
                    QVERIFY(c.isLetterOrNumber() || c == u'_');
            }
        }
    }

    void aMomentIsDrawnTheSameAlways_data() { rows(); }
    void aMomentIsDrawnTheSameAlways()
    {
        QFETCH(int, number);
        const sim::History& history = named(number).history;
        const Chart chart = chartOf(history);
        std::vector<std::vector<Group>> forth;
        for (int step = 0; step <= history.lastStep(); ++step)
            forth.push_back(at(chart, step));
        for (int step = history.lastStep(); step >= 0; --step)
            QVERIFY(at(chart, step) == forth[static_cast<std::size_t>(step)]);
        // Neither does it matter where somebody looked first.
        const Chart fresh = chartOf(history);
        const int middle = history.lastStep() / 2;
        QVERIFY(at(fresh, middle) == forth[static_cast<std::size_t>(middle)]);
    }

    void aChartThatGrewIsTheSame_data() { rows(); }
    void aChartThatGrewIsTheSame()
    {
        QFETCH(int, number);
        const sim::History& whole = named(number).history;
        sim::History growing(whole.setup());
        Chart chart;
        chart.setWidth(640);
        chart.follow(growing);
        for (int step = 1; step <= whole.lastStep(); ++step) {
            QVERIFY(!growing.act(*whole.at(step).choice));
            QVERIFY(chart.follow(growing));
            QVERIFY(!chart.follow(growing));
            // Looking fills what the chart keeps.
            QVERIFY(!at(chart, step).empty());
        }
        const Chart once = chartOf(whole);
        for (int step = 0; step <= whole.lastStep(); ++step)
            QVERIFY(at(chart, step) == at(once, step));
    }

    void whatHasNotHappenedIsNotDrawn_data() { rows(); }
    void whatHasNotHappenedIsNotDrawn()
    {
        QFETCH(int, number);
        const sim::History& history = named(number).history;
        const Chart chart = chartOf(history);
        for (double moment = 0; moment <= history.lastStep(); moment += 0.23) {
            const std::vector<Group> groups = at(chart, moment);
            const int done = static_cast<int>(moment);
            const double now = chart.axis().yOf(moment);
            for (const Group& group : groups) {
                if (group.id.startsWith(QLatin1String("step_")))
                    QVERIFY(group.id.mid(5).toInt() <= done);
                if (!group.id.startsWith(QLatin1String("seg_")))
                    continue;
                const int index = chart.layout().story().trackOf(group.id.mid(4).toInt());
                const Track& track = chart.layout().story().track(index);
                QVERIFY(track.sentStep <= done || (track.flight.injected && track.sentStep == done + 1));
                // A segment that has just left shows a bit of its way.
                if (const std::optional<QPointF> head = tip(group))
                    QVERIFY(head->y() <= now + 22);
                QCOMPARE(hasCross(group), track.fate == Fate::Lost && track.endStep <= done);
                QCOMPARE(textOf(group).contains(QLatin1String("lost")), hasCross(group));
            }
            // What was sent by now is drawn.
            for (int step = 1; step <= done; ++step) {
                for (const sim::Flight& flight : history.at(step).sent)
                    QVERIFY(find(groups, QStringLiteral("seg_%1").arg(flight.id)));
            }
        }
    }

    void theHeadTravelsWithTheMoment()
    {
        const Chart chart = chartOf(normal());
        // Step 3 is the arrival of the SYN that step 2 sends.
        const double from = chart.layout().lanes().inner(Side::Client);
        const double to = chart.layout().lanes().inner(Side::Server);
        double before = from;
        for (double moment = 2.1; moment <= 3; moment += 0.1) {
            const std::vector<Group> groups = at(chart, moment);
            const QPointF head = tip(*find(groups, QStringLiteral("seg_1"))).value();
            const double part = (head.x() - from) / (to - from);
            QVERIFY(std::abs(part - (moment - 2)) < 0.03);
            QVERIFY(std::abs(head.y() - chart.axis().yOf(moment)) < 1 || moment < 2.15);
            QVERIFY(head.x() > before);
            before = head.x();
        }
        QVERIFY(std::abs(tip(*find(at(chart, 3), QStringLiteral("seg_1")))->x() - to) < 0.5);
    }

    // What lies ahead of a segment looks the same whether it will arrive or be lost.
    void theWayAheadDoesNotTellOfALoss()
    {
        const auto ahead = [](const sim::History& history) {
            const Chart chart = chartOf(history);
            const std::vector<Group> groups = at(chart, 2.5);
            double farthest = 0;
            for (const Shape& shape : find(groups, QStringLiteral("seg_1"))->shapes) {
                const auto* line = std::get_if<LineShape>(&shape);
                if (line && line->pen.opacity > 0.4 && line->pen.opacity < 0.5)
                    farthest = std::max(farthest, line->points.back().x());
            }
            return chart.layout().lanes().inner(Side::Server) - farthest;
        };
        QVERIFY(std::abs(ahead(normal())) < 0.5);
        QVERIFY(std::abs(ahead(lostSyn())) < 0.5);
    }

    void thePresentSegmentStandsOut()
    {
        const Chart chart = chartOf(normal());
        const auto highlighted = [&](double moment) {
            QStringList ids;
            for (const Group& group : at(chart, moment)) {
                for (const Shape& shape : group.shapes) {
                    const auto* line = std::get_if<LineShape>(&shape);
                    if (line && line->pen.width > 8 && line->pen.opacity < 0.5)
                        ids << group.id;
                }
            }
            return ids;
        };
        QCOMPARE(highlighted(1), QStringList());
        QCOMPARE(highlighted(2), QStringList{QStringLiteral("seg_1")});
        QCOMPARE(highlighted(2.5), QStringList{QStringLiteral("seg_1")});
        QCOMPARE(highlighted(3), QStringList{QStringLiteral("seg_1")});
        QCOMPARE(highlighted(3.01), QStringList{QStringLiteral("seg_2")});
    }

    void linesTellTheSides()
    {
        const Chart chart = chartOf(normal());
        for (const Group& group : at(chart, chart.axis().last())) {
            if (!group.classes.startsWith(QLatin1String("segment")))
                continue;
            const bool server = group.classes.contains(QLatin1String("server"));
            for (const Shape& shape : group.shapes) {
                const auto* line = std::get_if<LineShape>(&shape);
                if (!line || line->pen.width > 8)
                    continue;
                QCOMPARE(line->pen.ink, server ? Ink::Server : Ink::Client);
                QCOMPARE(line->pen.dash.empty(), !server);
            }
        }
    }

    void retransmissionsAreMarked()
    {
        const Chart chart = chartOf(lostSyn());
        const std::vector<Group> groups = at(chart, chart.axis().last());
        for (const char* id : {"seg_2", "seg_3"}) {
            const Group* again = find(groups, QLatin1String(id));
            QVERIFY(again);
            QVERIFY(again->classes.contains(QLatin1String("retransmission")));
            QVERIFY(again->title.contains(QLatin1String("retransmission")));
            QVERIFY(std::ranges::any_of(again->shapes, [](const Shape& shape) {
                const auto* ring = std::get_if<EllipseShape>(&shape);
                return ring && ring->pen.ink == Ink::Network;
            }));
        }
        QVERIFY(textOf(*find(groups, QStringLiteral("seg_3"))).contains(QLatin1String("retransmission")));
        QVERIFY(!find(groups, QStringLiteral("seg_1"))->classes.contains(QLatin1String("retransmission")));
    }

    void outOfNowhereIsNotFromThePeer()
    {
        const Chart chart = chartOf(oldDuplicate());
        const Group* old = nullptr;
        const std::vector<Group> groups = at(chart, chart.axis().last());
        for (const Group& group : groups) {
            if (group.classes.contains(QLatin1String("injected")))
                old = &group;
        }
        QVERIFY(old);
        QVERIFY(textOf(*old).contains(QLatin1String("out of nowhere")));
        const Lanes& lanes = chart.layout().lanes();
        QVERIFY(old->hitLine.boundingRect().left() > lanes.inner(Side::Client) + lanes.between() / 4);
        QVERIFY(std::abs(old->hitLine.boundingRect().right() - lanes.inner(Side::Server)) < 1);
    }

    void aDuplicateLeavesTheOriginal()
    {
        const Chart chart = chartOf(duplicated());
        const std::vector<Group> groups = at(chart, chart.axis().last());
        const auto copy =
            std::ranges::find_if(groups, [](const Group& g) { return g.classes.contains(QLatin1String("duplicate")); });
        QVERIFY(copy != groups.end());
        QVERIFY(textOf(*copy).contains(QLatin1String("duplicate")));
        const Lanes& lanes = chart.layout().lanes();
        QVERIFY(copy->hitLine.front().x() > lanes.inner(Side::Client) + lanes.between() / 4);
    }

    // One that goes astray must not be taken for the rest of the original's way.
    void aDuplicateThatWaitsFallsOffTheOriginalsLine()
    {
        Play play;
        play.handshake().call(Side::Client, Call::Send, 20, 250ms).duplicate().deliver();
        const Chart chart = chartOf(play.call(Side::Client, Call::Send, 20, 900ms).history());
        const ChartStory& story = chart.layout().story();
        int copy = 0;
        while (copy < story.trackCount() && !story.track(copy).flight.copyOf)
            ++copy;
        QVERIFY(copy < story.trackCount());
        const Stretch stray = chart.layout().stretches(copy).front();
        const Stretch whole = chart.layout().stretches(story.originalOf(story.track(copy))).front();
        QVERIFY(stray.waits && whole.arrives);
        QVERIFY(stray.line.dy() / stray.line.dx() < 0.5 * whole.line.dy() / whole.line.dx());
    }

    // Whether it is new when it leaves or shows itself as late: the word stands there once it has arrived.
    void anOldSegmentIsMarkedWhenItArrives()
    {
        const sim::History history = askedTwice();
        const Chart chart = chartOf(history);
        const ChartStory& story = chart.layout().story();
        const QString word(QStringLiteral("old"));
        int old = 0;
        for (int i = 0; i < story.trackCount(); ++i) {
            const Track& track = story.track(i);
            if (!track.old)
                continue;
            ++old;
            const QString id = QStringLiteral("seg_%1").arg(track.flight.id);
            const auto before = at(chart, track.endStep - 1);
            const auto after = at(chart, track.endStep);
            QVERIFY(!textOf(*find(before, id)).contains(word));
            QVERIFY(!find(before, id)->classes.contains(word));
            QCOMPARE(textOf(*find(after, id)).count(word), 1);
            QVERIFY(find(after, id)->classes.endsWith(QStringLiteral(" old")));
            QVERIFY(find(after, id)->about.contains(QStringLiteral("earlier connection")));
            QVERIFY(!find(before, id)->about.contains(QStringLiteral("earlier connection")));
        }
        QVERIFY(old >= 2);
    }

    void aLateSegmentHasTwoPieces()
    {
        const sim::History history = delayed();
        const Chart chart = chartOf(history);
        const ChartStory& story = chart.layout().story();
        for (int i = 0; i < story.trackCount(); ++i) {
            const std::vector<Stretch> stretches = chart.layout().stretches(i);
            QCOMPARE(stretches.size(), story.track(i).late ? std::size_t{2} : std::size_t{1});
            for (const Stretch& stretch : stretches)
                QVERIFY(stretch.line.dy() <= chart.layout().longestStretch());
        }
    }

    // Held back a little, it slants more, and another crosses it; held back for long, it goes out of sight.
    void whatIsHeldBackIsSeenToArriveLater()
    {
        const sim::History history = heldBack();
        const Chart chart = chartOf(history);
        const ChartStory& story = chart.layout().story();
        std::vector<int> held;
        for (int i = 0; i < story.trackCount(); ++i) {
            if (story.track(i).heldStep >= 0)
                held.push_back(i);
        }
        QCOMPARE(held.size(), std::size_t{2});
        QCOMPARE(story.track(held[0]).flight.held, Duration(45ms));
        QCOMPARE(story.track(held[1]).flight.held, Duration(4s));

        const auto stretches = chart.layout().stretches(held[0]);
        const auto next = chart.layout().stretches(held[0] + 1);
        QCOMPARE(stretches.size(), std::size_t{1});
        QVERIFY(stretches[0].line.dy() > 1.5 * next[0].line.dy());
        QVERIFY(stretches[0].line.y1() < next[0].line.y1() && stretches[0].line.y2() > next[0].line.y2());
        QCOMPARE(chart.layout().stretches(held[1]).size(), std::size_t{2});

        // The clock on it stands there from that step on.
        for (const int track : held) {
            const QString id = QStringLiteral("seg_%1").arg(story.track(track).flight.id);
            const int step = story.track(track).heldStep;
            const auto clocks = [&](int moment) {
                const auto groups = at(chart, moment);
                return std::ranges::count_if(find(groups, id)->shapes, [](const Shape& shape) {
                    return std::holds_alternative<EllipseShape>(shape);
                });
            };
            QCOMPARE(clocks(step - 1), 0);
            QCOMPARE(clocks(step), 1);
            const auto after = at(chart, step);
            QVERIFY(find(after, id)->about.contains(QStringLiteral("held back for")));
        }
    }

    void longSilencesAreFolded()
    {
        const sim::History history = normal();
        const Chart chart = chartOf(history);
        const int last = history.lastStep();
        QVERIFY(chart.axis().folded(last));
        const QString id = QStringLiteral("fold_%1").arg(last);
        QVERIFY(!find(at(chart, last - 1), id));
        const std::vector<Group> groups = at(chart, last);
        QVERIFY(find(groups, id));
        QVERIFY(textOf(*find(groups, id)).contains(QLatin1String("(2 MSL)")));
    }

    void statesAreNamedWhereTheyBegin()
    {
        const sim::History history = normal();
        const Chart chart = chartOf(history);
        const std::vector<Group> groups = at(chart, history.lastStep());
        for (const Side side : sim::bothSides) {
            const std::vector<Span>& spans = chart.layout().story().spans(side);
            for (std::size_t i = 0; i < spans.size(); ++i) {
                const QString number = QString::fromLatin1(sim::name(side).data()) + QStringLiteral("_%1").arg(i);
                const Group* name = find(groups, QStringLiteral("name_") + number);
                QVERIFY(name);
                QCOMPARE(textOf(*name).trimmed(), Wording().state(spans[i].state));
                const double y = std::get<TextShape>(name->shapes.front()).at.y();
                QVERIFY(y > chart.axis().top(spans[i].from) && y < chart.axis().top(spans[i].from) + 20);
            }
        }
    }

    void thePresentStateStaysInSight()
    {
        const sim::History history = normal();
        const Chart chart = chartOf(history);
        const double bottom = chart.axis().y(chart.axis().last()) - 40;
        const double pin = bottom - 60;
        const std::vector<Group> groups =
            chart.groups({pin - 40, bottom, static_cast<double>(history.lastStep()), pin});
        QStringList seen;
        for (const Group& group : groups) {
            if (group.id.startsWith(QLatin1String("name_")) && bounds(group).top() >= pin)
                seen << textOf(group).trimmed();
        }
        QVERIFY(seen.contains(QStringLiteral("TIME_WAIT")));
        QVERIFY(seen.contains(QStringLiteral("CLOSED")));
    }

    // What a part shows is what the whole shows there.
    void aPartIsAPartOfTheWhole_data() { rows(); }
    void aPartIsAPartOfTheWhole()
    {
        QFETCH(int, number);
        const sim::History& history = named(number).history;
        const Chart chart = chartOf(history);
        const double moment = history.lastStep();
        const std::vector<Group> whole = at(chart, moment);
        const double bottom = chart.axis().y(chart.axis().last());
        for (double top = 0; top < bottom; top += 130) {
            const QRectF seen(0, top, chart.width(), 200);
            const std::vector<Group> part = chart.groups({seen.top(), seen.bottom(), moment, {}});
            for (const Group& group : whole) {
                const QRectF box = bounds(group);
                if (std::ranges::none_of(group.shapes,
                                         [&](const Shape& shape) { return bounds(shape).intersects(seen); }))
                    continue;
                const Group* same = find(part, group.id);
                QVERIFY2(same, qPrintable(group.id));
                if (seen.adjusted(0, 41, 0, -41).contains(box) && !group.id.startsWith(QLatin1String("life_")))
                    QVERIFY2(*same == group, qPrintable(group.id));
            }
        }
    }

    void aScreenOfALongHistoryIsNoMore()
    {
        const auto most = [](const sim::History& history) {
            const Chart chart = chartOf(history);
            std::size_t count = 0;
            for (int i = 1; i <= 40; ++i) {
                const int step = history.lastStep() * i / 40;
                const double y = chart.axis().y(step);
                count = std::max(count, chart.groups({y - 500, y + 200, static_cast<double>(step), y - 460}).size());
            }
            return count;
        };
        const std::size_t few = most(longHistory(200));
        const std::size_t many = most(longHistory(20'000));
        QVERIFY2(many <= few + 2, qPrintable(QStringLiteral("%1 and %2").arg(few).arg(many)));
        QVERIFY(many < 120);
    }

    void inPrintPatternsTellTheStates()
    {
        Chart chart(ChartStyle{Wording(), 1, 1, NumberStyle::Absolute, true});
        chart.follow(normal());
        for (const Group& group : at(chart, chart.axis().last())) {
            if (!group.id.startsWith(QLatin1String("life_")))
                continue;
            for (const Shape& shape : group.shapes)
                QVERIFY(!std::holds_alternative<RectShape>(shape));
        }
    }

    void segmentsAndMarksTakeClicks()
    {
        const Chart chart = chartOf(normal());
        int interactive = 0;
        for (const Group& group : at(chart, chart.axis().last())) {
            const bool expected =
                group.id.startsWith(QLatin1String("seg_")) || group.id.startsWith(QLatin1String("step_"));
            QCOMPARE(group.interactive, expected);
            QVERIFY(!group.interactive || !group.title.isEmpty());
            interactive += group.interactive ? 1 : 0;
        }
        QVERIFY(interactive > 10);
    }

    void thePictureHoldsEverything_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<double>("scale");
        for (int i = 0; i < static_cast<int>(allHistories().size()); ++i) {
            for (const double scale : {0.8, 1.0, 2.0})
                QTest::addRow("%s at %.1f", named(i).name, scale) << i << scale;
        }
    }
    void thePictureHoldsEverything()
    {
        QFETCH(int, number);
        QFETCH(double, scale);
        const sim::History& history = named(number).history;
        ChartStyle style;
        style.fontScale = scale;
        for (const double moment : {0.0, history.lastStep() / 2.0, static_cast<double>(history.lastStep())}) {
            const Picture picture = Chart::picture(history, moment, style, QStringLiteral("Title"));
            QCOMPARE(picture.title, QStringLiteral("Title"));
            for (const Group& group : picture.groups)
                QVERIFY2(picture.box.contains(bounds(group)), qPrintable(group.id));
        }
    }

    void anEmptyChartDrawsNothing()
    {
        const Chart chart;
        QVERIFY(chart.groups({0, 500, 3, {}}).empty());
        QVERIFY(chart.box().height() > 0);
    }
};

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
