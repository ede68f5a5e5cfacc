// The state diagram's geometry, exactly, in all languages, namings, sizes and with and without the resets: no label
// touches anything, no arrow goes where it should not.
#include "diagram_stories.h"

#include "views/picture/diagram_parts.h"
#include "views/picture/diagram_routes.h"
#include "views/picture/diagram_words.h"
#include "views/picture/measure.h"

#include <QtGui/QPainterPath>
#include <QtTest/QtTest>

#include <cmath>
#include <map>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::picture::diagram;

namespace {

// Something drawn, as an area, and whose it is.
struct Area {
    QString name;
    QString group;
    QPainterPath path;
};

struct Words {
    QString text;
    QString group;
    std::size_t shape; // lines of one text may be close
    QRectF box;
};

QPainterPath stroked(const QPainterPath& line, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setJoinStyle(Qt::MiterJoin);
    stroker.setCapStyle(Qt::FlatCap);
    return stroker.createStroke(line);
}

bool isState(const Group& group) { return group.id.startsWith(QLatin1String("state_")); }
bool isFrame(const Group& group) { return group.id.startsWith(QLatin1String("frame_")); }

QPainterPath areaOf(const Shape& shape, bool onlyOutline)
{
    QPainterPath path;
    if (const auto* rect = std::get_if<RectShape>(&shape)) {
        const QPainterPath outline = roundedRect(rect->rect, rect->radius);
        path = rect->pen.ink == Ink::None ? outline : stroked(outline, rect->pen.width);
        if (!onlyOutline)
            path.addPath(outline);
    } else if (const auto* ellipseShape = std::get_if<EllipseShape>(&shape)) {
        path = ellipse(ellipseShape->rect);
    } else if (const auto* line = std::get_if<LineShape>(&shape)) {
        path = stroked(roundedLine(line->points, line->radius), line->pen.width);
    } else if (const auto* polygon = std::get_if<PolygonShape>(&shape)) {
        path.addPolygon(polygon->points);
        path.closeSubpath();
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

std::vector<Area> areasOf(const std::vector<Group>& groups)
{
    std::vector<Area> areas;
    for (const Group& group : groups) {
        for (std::size_t i = 0; i < group.shapes.size(); ++i) {
            QPainterPath path = areaOf(group.shapes[i], isFrame(group));
            if (!path.isEmpty())
                areas.push_back({QStringLiteral("%1[%2]").arg(group.id).arg(i), group.id, std::move(path)});
        }
    }
    return areas;
}

std::vector<Words> wordsOf(const std::vector<Group>& groups)
{
    std::vector<Words> words;
    for (const Group& group : groups) {
        for (std::size_t i = 0; i < group.shapes.size(); ++i) {
            const auto* text = std::get_if<TextShape>(&group.shapes[i]);
            if (!text)
                continue;
            const std::vector<QRectF> boxes = lineBoxes(*text);
            for (std::size_t line = 0; line < boxes.size(); ++line)
                words.push_back({text->lines[line].front().text, group.id, i, boxes[line]});
        }
    }
    return words;
}

// Where both endpoints' rings can be.
std::vector<Area> ringAreas(const Layout& layout)
{
    std::vector<Area> areas;
    for (const tcp::State s : tcp::allStates) {
        for (const bool client : {true, false}) {
            RectShape ring = ringShape(client, layout.box(s));
            ring.pen.dash.clear();
            areas.push_back({QStringLiteral("ring around ") + stateId(s), {}, areaOf(ring, true)});
        }
    }
    return areas;
}

// The things that stand in a surface of their own: names in boxes, digits in badges, words in chips.
bool carriesItsOwn(const Group& group)
{
    return isState(group) || group.id.startsWith(QLatin1String("walk_")) ||
           (group.id.startsWith(QLatin1String("rule_")) && group.hitLine.isEmpty());
}

struct Segment {
    int rule;
    QLineF line;
    [[nodiscard]] bool upright() const { return qFuzzyCompare(line.x1() + 1, line.x2() + 1); }
};

std::vector<Segment> segmentsOf(const Layout& layout)
{
    std::vector<Segment> segments;
    for (int number = 1; number <= static_cast<int>(figureRows); ++number) {
        const QPolygonF points = routeOf(number, layout).points;
        for (qsizetype i = 1; i < points.size(); ++i)
            segments.push_back({number, {points.at(i - 1), points.at(i)}});
    }
    return segments;
}

Wording wordingFor(const QString& words, Naming naming)
{
    if (words == QLatin1String("long"))
        return test::longWords(naming);
    if (words == QLatin1String("han"))
        return test::hanWords(naming);
    return Wording(words, naming);
}

} // namespace

class TestDiagramGeometry final : public QObject {
    Q_OBJECT

private:
    // Made once for all the tests of a row.
    std::map<QByteArray, Diagram> m_made;

    const Diagram& fetched()
    {
        QFETCH_GLOBAL(QString, words);
        QFETCH_GLOBAL(int, naming);
        QFETCH_GLOBAL(double, scale);
        QFETCH_GLOBAL(bool, resets);
        const QByteArray row = words.toUtf8() + char('0' + naming) +
                               QByteArray::number(scale) + char('0' + resets);
        DiagramOptions options;
        options.fontScale = scale;
        options.showResets = resets;
        return m_made.try_emplace(row, wordingFor(words, static_cast<Naming>(naming)), options).first->second;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("naming");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("resets");
        for (const char* words : {"en", "zh_CN", "zh_TW", "han", "long"}) {
            for (int naming = 0; naming < 4; ++naming) {
                for (const double scale : {0.8, 1.0, 1.25, 1.5, 2.0}) {
                    for (const bool resets : {false, true}) {
                        QTest::addRow("%s, names %d, %g%s", words, naming, scale, resets ? ", resets" : "")
                            << QString::fromUtf8(words) << naming << scale << resets;
                    }
                }
            }
        }
    }

    void noLabelTouchesAnything()
    {
        const Diagram& diagram = fetched();
        const std::vector<Group>& groups = diagram.picture().groups;
        const std::vector<Words> words = wordsOf(groups);
        std::vector<Area> areas = areasOf(groups);
        const std::vector<Area> rings = ringAreas(diagram.layout());
        QVERIFY(words.size() > 50);
        for (const Words& label : words) {
            const Group* group = test::groupNamed(groups, label.group);
            const QRectF box = label.box.adjusted(-1.5, -1.5, 1.5, 1.5);
            QVERIFY2(diagram.picture().box.contains(box), qPrintable(label.text));
            // The legend's sample of a number stands on the sample of its line.
            const bool sample = label.group == QLatin1String("legend") && label.text.size() == 1;
            const bool carried = carriesItsOwn(*group) || sample;
            for (const Area& area : areas) {
                // A name in its box, and a badge that covers a corner of another's box.
                if (carried && (area.group == label.group || label.group.startsWith(QLatin1String("walk_"))))
                    continue;
                QVERIFY2(!area.path.intersects(box),
                         qPrintable(QStringLiteral("“%1” of %2 touches %3").arg(label.text, label.group, area.name)));
            }
            for (const Area& ring : rings) {
                QVERIFY2(carried || !ring.path.intersects(box),
                         qPrintable(QStringLiteral("“%1” of %2 touches the %3").arg(label.text, label.group, ring.name)));
            }
        }
    }

    void noTwoLabelsTouch()
    {
        const Diagram& diagram = fetched();
        const std::vector<Words> words = wordsOf(diagram.picture().groups);
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (std::size_t k = i + 1; k < words.size(); ++k) {
                const bool sameText = words[i].group == words[k].group && words[i].shape == words[k].shape;
                const double margin = sameText ? 0 : 1.5;
                QVERIFY2(!words[i].box.adjusted(-margin, -margin, margin, margin).intersects(words[k].box),
                         qPrintable(QStringLiteral("“%1” of %2 touches “%3” of %4")
                                        .arg(words[i].text, words[i].group, words[k].text, words[k].group)));
            }
        }
    }

    void wordsStayInTheirSurfaces()
    {
        const Diagram& diagram = fetched();
        for (const Group& group : diagram.picture().groups) {
            if (!carriesItsOwn(group))
                continue;
            QRectF surface;
            for (const RectShape& rect : test::shapesOf<RectShape>(group))
                surface = rect.rect;
            for (const EllipseShape& circle : test::shapesOf<EllipseShape>(group))
                surface = circle.rect.adjusted(2, 2, -2, -2);
            for (const TextShape& text : test::shapesOf<TextShape>(group)) {
                for (const QRectF& box : lineBoxes(text))
                    QVERIFY2(surface.adjusted(1, 1, -1, -1).contains(box), qPrintable(group.id));
            }
        }
    }

    void arrowsRunFromBoxToBoxAndThroughNone()
    {
        const Diagram& diagram = fetched();
        const Layout& layout = diagram.layout();
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (!rule.drawn)
                continue;
            const Group* group = test::groupNamed(diagram.picture().groups, ruleGroupId(rule));
            QVERIFY(group);
            const QPolygonF way = group->hitLine;
            const auto onEdge = [](const QRectF& box, QPointF p) {
                const bool side = (p.x() == box.left() || p.x() == box.right()) && p.y() > box.top() + 4 &&
                                  p.y() < box.bottom() - 4;
                const bool level = (p.y() == box.top() || p.y() == box.bottom()) && p.x() > box.left() + 8 &&
                                   p.x() < box.right() - 8;
                return side || level;
            };
            QVERIFY2(onEdge(layout.box(rule.from), way.first()), qPrintable(group->id));
            QVERIFY2(onEdge(layout.box(rule.to), way.last()), qPrintable(group->id));
            const auto heads = test::shapesOf<PolygonShape>(*group);
            QCOMPARE(heads.size(), std::size_t(1));
            QCOMPARE(heads[0].points.first(), way.last());
            for (const Shape& shape : group->shapes) {
                if (std::holds_alternative<TextShape>(shape))
                    continue;
                for (const tcp::State s : tcp::allStates) {
                    const QRectF inner = layout.box(s).adjusted(0.5, 0.5, -0.5, -0.5);
                    QVERIFY2(!areaOf(shape, false).intersects(inner), qPrintable(group->id + u' ' + stateId(s)));
                }
            }
        }
    }

    void arrowsNeitherCrossNorRunAlongEachOther()
    {
        const Diagram& diagram = fetched();
        const std::vector<Segment> segments = segmentsOf(diagram.layout());
        for (const Segment& a : segments) {
            QVERIFY2(a.upright() || qFuzzyCompare(a.line.y1() + 1, a.line.y2() + 1), "a line is slanted");
            for (const Segment& b : segments) {
                if (a.rule >= b.rule)
                    continue;
                QPointF at;
                QVERIFY2(a.line.intersects(b.line, &at) != QLineF::BoundedIntersection,
                         qPrintable(QStringLiteral("rows %1 and %2 cross").arg(a.rule).arg(b.rule)));
                if (a.upright() != b.upright())
                    continue;
                const auto span = [](const Segment& s) {
                    return s.upright() ? std::minmax({s.line.y1(), s.line.y2()})
                                       : std::minmax({s.line.x1(), s.line.x2()});
                };
                const auto [aLow, aHigh] = span(a);
                const auto [bLow, bHigh] = span(b);
                const double beside = std::min(aHigh, bHigh) - std::max(aLow, bLow);
                const double apart = a.upright() ? std::abs(a.line.x1() - b.line.x1())
                                                 : std::abs(a.line.y1() - b.line.y1());
                QVERIFY2(beside <= 0 || apart >= 11,
                         qPrintable(QStringLiteral("rows %1 and %2 run along each other").arg(a.rule).arg(b.rule)));
            }
        }
    }

    void arrowsShareASideEvenly()
    {
        const Diagram& diagram = fetched();
        const Layout& layout = diagram.layout();
        for (const tcp::State s : tcp::allStates) {
            const QRectF box = layout.box(s);
            std::array<std::vector<double>, 4> sides;
            for (const tcp::Rule& rule : tcp::allRules()) {
                if (!rule.drawn)
                    continue;
                const QPolygonF way = routeOf(rule.number, layout).points;
                for (const QPointF& p : {rule.from == s ? way.first() : QPointF(-1, -1),
                                         rule.to == s ? way.last() : QPointF(-1, -1)}) {
                    if (p == QPointF(-1, -1))
                        continue;
                    if (p.y() == box.top())
                        sides[0].push_back(p.x());
                    else if (p.y() == box.bottom())
                        sides[1].push_back(p.x());
                    else if (p.x() == box.left())
                        sides[2].push_back(p.y());
                    else
                        sides[3].push_back(p.y());
                }
            }
            for (std::vector<double>& side : sides) {
                std::ranges::sort(side);
                for (std::size_t i = 2; i < side.size(); ++i)
                    QCOMPARE(side[i] - side[i - 1], side[1] - side[0]);
                QVERIFY(side.size() < 2 || side[1] - side[0] >= 12);
            }
        }
    }

    void nothingCoversAnotherThing()
    {
        const Diagram& diagram = fetched();
        const std::vector<Group>& groups = diagram.picture().groups;
        for (const Group& chip : groups) {
            QVERIFY2(diagram.picture().box.contains(bounds(chip)), qPrintable(chip.id));
            if (!chip.classes.contains(QLatin1String("reset")))
                continue;
            const QRectF body = bounds(chip).adjusted(-1, -1, 1, 1);
            for (const Area& area : areasOf(groups))
                QVERIFY2(area.group == chip.id || !area.path.intersects(body),
                         qPrintable(chip.id + QStringLiteral(" and ") + area.name));
        }
    }

    void smallNumbersTouchNothing()
    {
        const Diagram& diagram = fetched();
        const Ground& ground = diagram.ground();
        int placed = 0;
        for (std::size_t number = 1; number <= figureRows; ++number) {
            if (!ground.numberAt[number])
                continue;
            ++placed;
            const QPointF at = ground.paths[number].at(*ground.numberAt[number]);
            const double r = Ground::numberRadius;
            QPainterPath disc;
            disc.addEllipse(at, r, r);
            for (const Words& label : wordsOf(diagram.picture().groups))
                QVERIFY2(!disc.intersects(label.box), qPrintable(label.text));
            for (const tcp::State s : tcp::allStates)
                QVERIFY(!disc.intersects(diagram.layout().box(s)));
        }
        QVERIFY2(placed >= 18, qPrintable(QString::number(placed)));
    }
};

QTEST_MAIN(TestDiagramGeometry)
#include "tst_diagram_geometry.moc"
