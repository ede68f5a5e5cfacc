// What the state diagram shows of a moment: rings, what moves, the way walked, and nothing else.
#include "diagram_stories.h"

#include "views/picture/diagram_moment.h"
#include "views/picture/diagram_parts.h"
#include "views/picture/diagram_words.h"
#include "views/picture/measure.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QtTest>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::picture::diagram;
using sim::Side;

namespace {

QString nameOf(Side side)
{
    return side == Side::Client ? QStringLiteral("client") : QStringLiteral("server");
}

RectShape ringOf(const std::vector<Group>& groups, Side side)
{
    const Group* group = test::groupNamed(groups, QStringLiteral("ring_") + nameOf(side));
    if (!group)
        qFatal("no ring");
    return test::shapesOf<RectShape>(*group)[0];
}

tcp::State stateAt(const sim::History& history, int step, Side side)
{
    return history.at(step).after.at(side).tcb.state;
}

test::Story storyNamed(const QString& name)
{
    if (name == QLatin1String("simultaneous open"))
        return test::simultaneousOpen();
    if (name == QLatin1String("simultaneous close"))
        return test::simultaneousClose();
    if (name == QLatin1String("aborted"))
        return test::aborted();
    if (name == QLatin1String("crashed")) {
        test::Story story = test::connected();
        return story.crash(Side::Client);
    }
    return test::usualLife();
}

double distanceTo(const QPolygonF& line, QPointF p)
{
    double least = 1e9;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line.at(i - 1);
        const QPointF way = line.at(i) - a;
        const double square = QPointF::dotProduct(way, way);
        const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0) : 0;
        least = std::min(least, QLineF(a + way * t, p).length());
    }
    return least;
}

void addStories()
{
    QTest::addColumn<QString>("story");
    for (const char* name : {"usual life", "simultaneous open", "simultaneous close", "aborted", "crashed"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

} // namespace

class TestDiagramMoment final : public QObject {
    Q_OBJECT

private:
    Diagram m_diagram{Wording()};

private Q_SLOTS:
    void ringsStandAroundTheStates_data() { addStories(); }
    void ringsStandAroundTheStates()
    {
        QFETCH(QString, story);
        const test::Story played = storyNamed(story);
        const sim::History& history = played.history;
        for (int step = 0; step <= history.lastStep(); ++step) {
            const std::vector<Group> groups = m_diagram.groups(history, step);
            for (const Side side : sim::bothSides) {
                const RectShape ring = ringOf(groups, side);
                const tcp::State s = stateAt(history, step, side);
                QCOMPARE(ring.rect.center(), m_diagram.layout().box(s).center());
                QVERIFY(ring.rect.contains(m_diagram.layout().box(s)));
                QCOMPARE(ring.pen.ink, side == Side::Client ? Ink::Client : Ink::Server);
                QCOMPARE(ring.pen.dash.empty(), side == Side::Client);
                const Group* group = test::groupNamed(groups, QStringLiteral("ring_") + nameOf(side));
                QVERIFY(group->title.contains(m_diagram.wording().state(s)));
            }
        }
    }

    void bothRingsAreSeenInOneState()
    {
        const test::Story story = test::connected();
        const std::vector<Group> groups = m_diagram.groups(story.history, story.history.lastStep());
        const RectShape client = ringOf(groups, Side::Client);
        const RectShape server = ringOf(groups, Side::Server);
        const QRectF clientOutside = bounds(Shape(client));
        const double half = server.pen.width / 2;
        QVERIFY(server.rect.adjusted(half, half, -half, -half).contains(clientOutside));
        const QRectF box = m_diagram.layout().box(tcp::State::Established);
        const double own = client.pen.width / 2;
        QVERIFY(client.rect.adjusted(own, own, -own, -own).contains(box));
    }

    void aRingTravelsAlongTheArrow_data() { addStories(); }
    void aRingTravelsAlongTheArrow()
    {
        QFETCH(QString, story);
        const test::Story played = storyNamed(story);
        const sim::History& history = played.history;
        int travelled = 0;
        for (int step = 1; step <= history.lastStep(); ++step) {
            for (const Side side : sim::bothSides) {
                const tcp::State from = stateAt(history, step - 1, side);
                const tcp::State to = stateAt(history, step, side);
                const QPointF start = m_diagram.layout().box(from).center();
                const QPointF end = m_diagram.layout().box(to).center();
                const tcp::Rule* rule = history.at(step).rule;
                const bool drawn = from != to && rule && rule->drawn;
                QPolygonF way{start};
                way << (drawn ? m_diagram.ground().paths[rule->number]
                              : Path(from == to ? Route{} : m_diagram.ground().bow(from, to)))
                           .points()
                    << end;
                double travelledSoFar = -1;
                for (const double phase : {0.01, 0.2, 0.4, 0.5, 0.6, 0.8, 0.99}) {
                    const QPointF at = ringOf(m_diagram.groups(history, step - 1 + phase), side).rect.center();
                    if (from == to) {
                        QCOMPARE(at, start);
                        continue;
                    }
                    QVERIFY2(distanceTo(way, at) < 0.01, qPrintable(QString::number(step)));
                    // Never backwards: the way up to the ring grows.
                    Path path(way);
                    double along = 0;
                    for (double d = 0; d <= path.length(); d += 0.25) {
                        if (QLineF(path.at(d), at).length() < 0.3) {
                            along = d;
                            break;
                        }
                    }
                    QVERIFY(along > travelledSoFar);
                    travelledSoFar = along;
                    ++travelled;
                }
            }
        }
        QVERIFY(travelled > 0);
    }

    void theRingMovesSmoothlyFromMomentToMoment()
    {
        const test::Story story = test::usualLife();
        for (const Side side : sim::bothSides) {
            QPointF before = ringOf(m_diagram.groups(story.history, 0), side).rect.center();
            for (int i = 1; i <= story.history.lastStep() * 100; ++i) {
                const QPointF now = ringOf(m_diagram.groups(story.history, i / 100.0), side).rect.center();
                QVERIFY2(QLineF(before, now).length() < 40, qPrintable(QString::number(i)));
                before = now;
            }
        }
    }

    void theArrowJustTakenStandsOut()
    {
        const test::Story story = test::usualLife();
        const sim::History& history = story.history;
        for (int step = 1; step <= history.lastStep(); ++step) {
            const tcp::Rule* rule = history.at(step).rule;
            double widest = 0;
            QPolygonF widestWay;
            int bands = 0;
            for (const Group& group : m_diagram.groups(history, step)) {
                if (!group.id.startsWith(QLatin1String("walked_")))
                    continue;
                const LineShape band = test::shapesOf<LineShape>(group)[0];
                QVERIFY(band.pen.opacity > 0 && band.pen.opacity < 0.5);
                QVERIFY(group.z < Depth::arrow);
                QCOMPARE(band.pen.dash.empty(), group.id.contains(QLatin1String("client")));
                bands += band.pen.width > 12;
                if (band.pen.width > widest) {
                    widest = band.pen.width;
                    widestWay = band.points;
                }
            }
            QCOMPARE(bands, rule ? 1 : 0);
            if (rule)
                QCOMPARE(widestWay, routeOf(rule->number, m_diagram.layout()).points);
        }
    }

    void theWayWalkedFadesWithAge()
    {
        const test::Story story = test::usualLife();
        const sim::History& history = story.history;
        const std::vector<Group> groups = m_diagram.groups(history, history.lastStep());
        for (const Side side : sim::bothSides) {
            const std::vector<const tcp::Rule*> walk =
                tcp::usualWalk(side == Side::Client ? tcp::Role::Client : tcp::Role::Server);
            double before = 0;
            for (int number = 1; number <= 6; ++number) {
                const Group* group =
                    test::groupNamed(groups, QStringLiteral("walked_%1_%2").arg(nameOf(side)).arg(number));
                QVERIFY(group);
                const LineShape band = test::shapesOf<LineShape>(*group)[0];
                QCOMPARE(band.points, routeOf(walk[static_cast<std::size_t>(number - 1)]->number,
                                              m_diagram.layout()).points);
                QVERIFY2(band.pen.opacity > before, qPrintable(group->id));
                before = band.pen.opacity;
                const Group* order =
                    test::groupNamed(groups, QStringLiteral("order_%1_%2").arg(nameOf(side)).arg(number));
                QVERIFY2(order, qPrintable(group->id));
                QCOMPARE(test::shapesOf<TextShape>(*order)[0].lines[0][0].text, QString::number(number));
            }
        }
    }

    void nothingIsWalkedAtTheStart()
    {
        const test::Story story = test::usualLife();
        const std::vector<Group> groups = m_diagram.groups(story.history, 0);
        QCOMPARE(groups.size(), std::size_t(2));
        for (const Side side : sim::bothSides)
            QCOMPARE(ringOf(groups, side).rect.center(), m_diagram.layout().box(tcp::State::Closed).center());
    }

    void aNewLifeForgetsTheOldWay()
    {
        test::Story story = test::usualLife();
        story.client(tcp::Call::OpenActive);
        const Walk walk = walkAt(story.history, story.history.lastStep());
        QCOMPARE(walk.walked[0].size(), std::size_t(1));
        QCOMPARE(walk.walked[0][0].number, 1);
        QCOMPARE(walk.walked[1].size(), std::size_t(6));
        const Walk during = walkAt(story.history, story.history.lastStep() - 0.5);
        QVERIFY(during.walked[0].empty());
        QVERIFY(during.moving.has_value());
        QCOMPARE(during.moving->number, 1);
    }

    void twoOnOneArrowGoSideBySide()
    {
        const test::Story story = test::simultaneousOpen();
        const std::vector<Group> groups = m_diagram.groups(story.history, story.history.lastStep());
        const auto band = [&](Side side, int number) {
            const Group* group =
                test::groupNamed(groups, QStringLiteral("walked_%1_%2").arg(nameOf(side)).arg(number));
            return group ? test::shapesOf<LineShape>(*group)[0] : LineShape{};
        };
        for (const int number : {1, 2}) {
            const LineShape client = band(Side::Client, number);
            const LineShape server = band(Side::Server, number);
            QCOMPARE(client.points.size(), server.points.size());
            QVERIFY(client.points.size() >= 2);
            const double apart = QLineF(client.points[0], server.points[0]).length();
            QVERIFY(apart >= (client.pen.width + server.pen.width) / 2);
        }
    }

    void aWayThatTheFigureLeavesOutIsDrawnWhenTaken_data()
    {
        QTest::addColumn<bool>("resets");
        QTest::newRow("resets hidden") << false;
        QTest::newRow("resets shown") << true;
    }
    void aWayThatTheFigureLeavesOutIsDrawnWhenTaken()
    {
        QFETCH(bool, resets);
        DiagramOptions options;
        options.showResets = resets;
        const Diagram diagram(Wording(), options);
        test::Story story = test::connected();
        const int before = story.history.lastStep();
        story.client(tcp::Call::Abort).deliverAll();
        const QString id = resets ? QStringLiteral("way_established_abort") : QStringLiteral("rule_established_abort");
        QVERIFY(!test::groupNamed(diagram.groups(story.history, before), id));
        for (const double moment : {before + 0.5, before + 1.0}) {
            const std::vector<Group> groups = diagram.groups(story.history, moment);
            const Group* way = test::groupNamed(groups, id);
            QVERIFY(way);
            QCOMPARE(way->interactive, !resets);
            const QPolygonF line = way->hitLine;
            const QRectF from = diagram.layout().box(tcp::State::Established);
            const QRectF to = diagram.layout().box(tcp::State::Closed);
            QVERIFY(from.adjusted(-0.01, -0.01, 0.01, 0.01).contains(line.first()));
            QVERIFY(to.adjusted(-0.01, -0.01, 0.01, 0.01).contains(line.last()));
            for (const QPointF& p : line) {
                for (const tcp::State s : tcp::allStates) {
                    if (s != tcp::State::Established && s != tcp::State::Closed)
                        QVERIFY2(!diagram.layout().box(s).contains(p), qPrintable(stateId(s)));
                }
            }
            QCOMPARE(test::shapesOf<LineShape>(*way)[0].pen.ink, Ink::ResetPath);
            const Group* note = test::groupNamed(groups, QStringLiteral("note"));
            QVERIFY(note);
            QCOMPARE(test::shapesOf<TextShape>(*note)[0].lines[0][0].text, QStringLiteral("ABORT"));
            for (const tcp::State s : tcp::allStates)
                QVERIFY(!diagram.layout().box(s).intersects(bounds(*note)));
            // In its card it is marked as well.
            const Group* mark = test::groupNamed(groups, QStringLiteral("chip_client_3"));
            QCOMPARE(mark != nullptr, resets);
            const Group* chip =
                test::groupNamed(diagram.picture().groups, QStringLiteral("rule_established_abort"));
            QVERIFY(!mark || bounds(*mark).contains(bounds(*chip)));
        }
        // Later it is a trace without a label of its own: the server's reset is looked at.
        const std::vector<Group> after = diagram.groups(story.history, before + 2);
        QVERIFY(test::groupNamed(after, id));
        const Group* note = test::groupNamed(after, QStringLiteral("note"));
        QVERIFY(note);
        QVERIFY(note->about.contains(QLatin1String("rcv RST")));
    }

    void everyWayBetweenStatesAvoidsTheOtherBoxes_data()
    {
        QTest::addColumn<bool>("resets");
        QTest::addColumn<double>("scale");
        for (const bool resets : {false, true}) {
            for (const double scale : {0.8, 1.0, 1.5, 2.0})
                QTest::addRow("%s %g", resets ? "resets" : "plain", scale) << resets << scale;
        }
    }
    void everyWayBetweenStatesAvoidsTheOtherBoxes()
    {
        QFETCH(bool, resets);
        QFETCH(double, scale);
        DiagramOptions options;
        options.showResets = resets;
        options.fontScale = scale;
        const Diagram diagram(Wording(), options);
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (rule.drawn)
                continue;
            const Route way = diagram.ground().bow(rule.from, rule.to);
            QVERIFY(way.points.size() > 10);
            for (const QPointF& p : way.points) {
                QVERIFY2(diagram.picture().box.contains(p), qPrintable(ruleGroupId(rule)));
                for (const tcp::State s : tcp::allStates) {
                    if (s != rule.from && s != rule.to)
                        QVERIFY2(!diagram.layout().box(s).contains(p),
                                 qPrintable(ruleGroupId(rule) + QStringLiteral(" through ") + stateId(s)));
                }
            }
        }
    }

    void aCrashIsShownThoughNoRuleIsTaken()
    {
        const test::Story story = storyNamed(QStringLiteral("crashed"));
        const int last = story.history.lastStep();
        const std::vector<Group> groups = m_diagram.groups(story.history, last);
        QVERIFY(test::groupNamed(groups, QStringLiteral("way_crash_established")));
        const Group* note = test::groupNamed(groups, QStringLiteral("note"));
        QVERIFY(note);
        QCOMPARE(note->about, QStringLiteral("crash"));
    }

    void theRestOfThePictureStandsStill_data() { addStories(); }
    void theRestOfThePictureStandsStill()
    {
        QFETCH(QString, story);
        const test::Story played = storyNamed(story);
        static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9_]*$"));
        for (const bool resets : {false, true}) {
            DiagramOptions options;
            options.showResets = resets;
            const Diagram diagram(Wording(), options);
            for (double moment = 0; moment <= played.history.lastStep(); moment += 0.25) {
                const Picture both = diagram.picture(played.history, moment);
                QCOMPARE(both.box, diagram.picture().box);
                QSet<QString> ids;
                std::size_t still = 0;
                for (const Group& group : both.groups) {
                    QVERIFY2(!ids.contains(group.id), qPrintable(group.id));
                    QVERIFY2(plain.match(group.id).hasMatch(), qPrintable(group.id));
                    QVERIFY2(!group.title.isEmpty(), qPrintable(group.id));
                    QVERIFY2(both.box.contains(bounds(group)), qPrintable(group.id));
                    ids.insert(group.id);
                    const Group* same = test::groupNamed(diagram.picture().groups, group.id);
                    QVERIFY(!same || *same == group);
                    still += same ? 1 : 0;
                }
                QCOMPARE(still, diagram.picture().groups.size());
            }
        }
    }

    void fromFrameToFrameLittleChanges()
    {
        const test::Story story = test::usualLife();
        for (double moment = 0.005; moment < story.history.lastStep(); moment += 0.1) {
            const std::vector<Group> now = m_diagram.groups(story.history, moment);
            const std::vector<Group> next = m_diagram.groups(story.history, moment + 0.01);
            int changed = 0;
            for (const Group& group : next) {
                const Group* before = test::groupNamed(now, group.id);
                changed += !before || !(*before == group);
            }
            // The ring, the end of its band (or two, where a piece of it is full), the last trace that fades.
            QVERIFY2(changed <= 4, qPrintable(QString::number(moment)));
        }
    }

    void momentsOutsideTheHistoryAreClamped()
    {
        const test::Story story = test::usualLife();
        const sim::History& history = story.history;
        QVERIFY(m_diagram.groups(history, -3) == m_diagram.groups(history, 0));
        QVERIFY(m_diagram.groups(history, 1e6) == m_diagram.groups(history, history.lastStep()));
    }

    void aWorldThatStartsInTheMiddleHasNoPast()
    {
        const test::Story story = test::connected();
        const sim::History history(story.history.setup(), story.history.current().after);
        const std::vector<Group> groups = m_diagram.groups(history, 0);
        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(ringOf(groups, Side::Client).rect.center(),
                 m_diagram.layout().box(tcp::State::Established).center());
    }
};

QTEST_MAIN(TestDiagramMoment)
#include "tst_diagram_moment.moc"
