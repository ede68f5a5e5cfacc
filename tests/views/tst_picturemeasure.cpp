#include "views/picture/measure.h"
#include "views/picture/theme.h"

#include <QtTest>

using namespace synfin::picture;

namespace {

TextShape label(const QString& text, Anchor anchor = Anchor::Start, double rotation = 0)
{
    TextShape shape;
    shape.at = QPointF(100, 50);
    shape.anchor = anchor;
    shape.rotation = rotation;
    shape.lines = {{TextRun{text}}};
    return shape;
}

} // namespace

class TestPictureMeasure final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsAsWideAsItsFontSays()
    {
        const QFontMetricsF m(Theme::font(14, 400));
        const QString text = QStringLiteral("SYN,ACK seq=300");
        const QRectF box = bounds(label(text));
        QVERIFY(qAbs(box.width() - m.horizontalAdvance(text)) < 2);
        QVERIFY(box.top() <= 50 - m.capHeight());
        QVERIFY(box.top() > 50 - m.ascent() - 1);
        QVERIFY(box.bottom() > 50); // the comma hangs down
    }

    void anchorsMoveTheLine()
    {
        const QString text = QStringLiteral("close");
        const double width = advance(TextRun{text});
        QCOMPARE(lineStart(label(text, Anchor::Start), 0), QPointF(100, 50));
        QCOMPARE(lineStart(label(text, Anchor::Middle), 0), QPointF(100 - width / 2, 50));
        QCOMPARE(lineStart(label(text, Anchor::End), 0), QPointF(100 - width, 50));
    }

    void linesStandBelowOneAnother()
    {
        TextShape two = label(QStringLiteral("rcv SYN"));
        two.lines.push_back({TextRun{QStringLiteral("snd ")}, TextRun{QStringLiteral("SYN,ACK")}});
        const auto boxes = lineBoxes(two);
        QCOMPARE(boxes.size(), std::size_t(2));
        QVERIFY(boxes[0].bottom() < boxes[1].top());
        QVERIFY(bounds(two).contains(boxes[0]) && bounds(two).contains(boxes[1]));
        QCOMPARE(advance(two.lines[1]), advance(two.lines[1][0]) + advance(two.lines[1][1]));
    }

    void rotationTurnsTheOutline()
    {
        const TextShape flat = label(QStringLiteral("SYN seq=100"));
        const TextShape turned = label(QStringLiteral("SYN seq=100"), Anchor::Start, 90);
        const QRectF box = bounds(flat);
        // A quarter turn clockwise: what ran to the right now runs down.
        QVERIFY(qAbs(bounds(turned).height() - box.width()) < 1e-6);
        QVERIFY(qAbs(bounds(turned).width() - box.height()) < 1e-6);
        QVERIFY(bounds(turned).bottom() > 100);
        const QPolygonF corners = outline(label(QStringLiteral("SYN seq=100"), Anchor::Middle, 10));
        QCOMPARE(corners.size(), qsizetype(4));
        QVERIFY(qAbs(QLineF(corners[0], corners[1]).length() - box.width()) < 1e-6);
        QVERIFY(qAbs(QLineF(corners[0], corners[1]).angle() - 350) < 1e-6);
    }

    void nothingHasNoBounds()
    {
        QVERIFY(bounds(label(QString())).isNull());
        QVERIFY(outline(label(QString())).isEmpty());
        QVERIFY(bounds(Group{}).isNull());
    }

    void haloReachesBeyondTheText()
    {
        TextShape shape = label(QStringLiteral("ACK"));
        const QRectF bare = bounds(shape);
        shape.halo = true;
        QCOMPARE(bounds(shape), bare.adjusted(-haloMargin, -haloMargin, haloMargin, haloMargin));
    }

    void pensAddHalfTheirWidth()
    {
        RectShape box{QRectF(10, 10, 20, 20), 4, {}, {}};
        QCOMPARE(bounds(Shape(box)), QRectF(10, 10, 20, 20));
        box.pen = Pen{Ink::Client, 4, {}, 1, false};
        QCOMPARE(bounds(Shape(box)), QRectF(8, 8, 24, 24));
    }

    void roundedLine_data()
    {
        QTest::addColumn<QPolygonF>("points");
        QTest::addColumn<double>("radius");
        QTest::addColumn<double>("length"); // of the path
        const double quarter = std::acos(-1.0) / 2;
        QTest::newRow("straight") << QPolygonF({{0, 0}, {100, 0}}) << 8.0 << 100.0;
        QTest::newRow("no radius") << QPolygonF({{0, 0}, {100, 0}, {100, 50}}) << 0.0 << 150.0;
        QTest::newRow("right angle") << QPolygonF({{0, 0}, {100, 0}, {100, 50}}) << 8.0 << 134 + 8 * quarter;
        QTest::newRow("to the left") << QPolygonF({{0, 0}, {100, 0}, {100, -50}}) << 8.0 << 134 + 8 * quarter;
        QTest::newRow("side shared by two corners")
            << QPolygonF({{0, 0}, {50, 0}, {50, 10}, {100, 10}}) << 8.0 << 90 + 10 * quarter;
        QTest::newRow("points on top of one another")
            << QPolygonF({{0, 0}, {100, 0}, {100, 0}, {100, 50}}) << 8.0 << 134 + 8 * quarter;
        QTest::newRow("straight on") << QPolygonF({{0, 0}, {50, 0}, {100, 0}}) << 8.0 << 100.0;
        QTest::newRow("straight back") << QPolygonF({{0, 0}, {50, 0}, {20, 0}}) << 8.0 << 80.0;
    }

    void roundedLine()
    {
        QFETCH(QPolygonF, points);
        QFETCH(double, radius);
        QFETCH(double, length);
        const QPainterPath path = synfin::picture::roundedLine(points, radius);
        QVERIFY2(qAbs(path.length() - length) < 0.05, qPrintable(QString::number(path.length())));
        QCOMPARE(QPointF(path.elementAt(0)), points.front());
        QCOMPARE(path.currentPosition(), points.back());
    }

    void obtuseCornersAreArcsOfTheRadius()
    {
        const QPolygonF points({{0, 0}, {100, 0}, {160, 60}});
        const QPainterPath path = synfin::picture::roundedLine(points, 20);
        // The arc touches the first side at (100 - 20·tan(22.5°), 0): its centre lies 20 below.
        const QPointF centre(100 - 20 * std::tan(std::acos(-1.0) / 8), 20);
        const QPainterPath::Element begin = path.elementAt(1);
        QVERIFY(QLineF(begin, centre).length() - 20 < 1e-6);
        const double middle = path.percentAtLength(begin.x + 20 * std::acos(-1.0) / 8);
        QVERIFY(qAbs(QLineF(path.pointAtPercent(middle), centre).length() - 20) < 0.01);
    }

    void closedPathsRunAsInSvg()
    {
        const QPainterPath box = roundedRect(QRectF(0, 0, 100, 40), 8);
        QCOMPARE(QPointF(box.elementAt(0)), QPointF(8, 0));
        QCOMPARE(QPointF(box.elementAt(1)), QPointF(92, 0));
        QCOMPARE(box.boundingRect(), QRectF(0, 0, 100, 40));
        QCOMPARE(roundedRect(QRectF(0, 0, 100, 40), 0).boundingRect(), QRectF(0, 0, 100, 40));
        QVERIFY(!roundedRect(QRectF(0, 0, 100, 40), 50).contains(QPointF(2, 2)));
        const QPainterPath round = ellipse(QRectF(0, 0, 20, 20));
        QCOMPARE(QPointF(round.elementAt(0)), QPointF(20, 10));
        QVERIFY(round.pointAtPercent(0.25).y() > 15); // clockwise: first down
    }
};

QTEST_MAIN(TestPictureMeasure)
#include "tst_picturemeasure.moc"
