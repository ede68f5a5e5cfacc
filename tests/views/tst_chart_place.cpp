// Oriented boxes, and the choice of a place for a label.

#include "views/picture/chart_place.h"
#include "views/picture/measure.h"

#include <QtTest/QTest>

#include <random>

using namespace synfin::picture;

namespace {

TextShape label(const QString& text, const QPointF& at)
{
    TextShape shape;
    shape.lines = {{{text, Ink::Text, 12, 400, false}}};
    shape.at = at;
    return shape;
}

} // namespace

class TestChartPlace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boxes_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("touches");
        // Against a box 40 by 10 around the origin; the other is 40 by 4.
        QTest::newRow("same place") << 0.0 << 0.0 << 0.0 << true;
        QTest::newRow("beside") << 41.0 << 0.0 << 0.0 << false;
        QTest::newRow("edge to edge") << 40.0 << 0.0 << 0.0 << false;
        QTest::newRow("below") << 0.0 << 8.0 << 0.0 << false;
        QTest::newRow("below, turned into it") << 0.0 << 8.0 << 30.0 << true;
        QTest::newRow("bounds touch, boxes do not") << 34.0 << 14.0 << -45.0 << false;
        QTest::newRow("crossed") << 0.0 << 0.0 << 90.0 << true;
    }
    void boxes()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, degrees);
        QFETCH(bool, touches);
        const OrientedBox still({0, 0}, 40, 10);
        const OrientedBox other({x, y}, 40, 4, degrees);
        QCOMPARE(still.touches(other), touches);
        QCOMPARE(other.touches(still), touches);
    }

    void agreesWithPolygons()
    {
        std::mt19937 random(4);
        const auto any = [&random](double from, double to) {
            return from + (to - from) * static_cast<double>(random()) / 4294967296.0;
        };
        for (int i = 0; i < 2000; ++i) {
            const OrientedBox a({any(-50, 50), any(-50, 50)}, any(5, 80), any(2, 30), any(-180, 180));
            const OrientedBox b({any(-50, 50), any(-50, 50)}, any(5, 80), any(2, 30), any(-180, 180));
            QCOMPARE(a.touches(b), a.corners().intersects(b.corners()));
            QVERIFY(a.bounds().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(a.corners().boundingRect()));
        }
    }

    // What is kept free must be what is drawn.
    void aBoxCoversItsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("anchor");
        QTest::addColumn<double>("rotation");
        const QString latin = QStringLiteral("FIN,ACK · 20 bytes (jy)");
        QTest::newRow("start") << latin << static_cast<int>(Anchor::Start) << 0.0;
        QTest::newRow("middle, turned") << latin << static_cast<int>(Anchor::Middle) << 15.0;
        QTest::newRow("end, turned") << latin << static_cast<int>(Anchor::End) << -22.0;
        QTest::newRow("Chinese") << QStringLiteral("重传超时 (2 s)") << static_cast<int>(Anchor::Middle) << 10.0;
    }
    void aBoxCoversItsText()
    {
        QFETCH(QString, text);
        QFETCH(int, anchor);
        QFETCH(double, rotation);
        TextShape shape = label(text, {120, 80});
        shape.anchor = static_cast<Anchor>(anchor);
        shape.rotation = rotation;
        shape.lines.push_back({{QStringLiteral("seq=101"), Ink::Text, 12, 400, false}});
        const std::vector<OrientedBox> boxes = boxesOf(shape, 2);
        const std::vector<QRectF> rows = lineBoxes(shape);
        QCOMPARE(boxes.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QPolygonF box = boxes[i].corners();
            for (const QPointF& corner :
                 {rows[i].topLeft(), rows[i].topRight(), rows[i].bottomRight(), rows[i].bottomLeft()})
                QVERIFY(box.containsPoint(placement(shape).map(corner), Qt::OddEvenFill));
        }
    }

    void theFirstFreePlaceIsTaken()
    {
        Obstacles obstacles;
        obstacles.addText(OrientedBox::of(QRectF(0, -20, 200, 30)));
        Choice choice(obstacles, 1);
        QVERIFY(!choice.offer(label(QStringLiteral("here"), {10, 0})));
        QVERIFY(choice.offer(label(QStringLiteral("here"), {10, 40})));
        QCOMPARE(choice.taken().at, QPointF(10, 40));
        QVERIFY(!choice.taken().halo);
    }

    void overALineIsBetterThanOverText()
    {
        Obstacles obstacles;
        obstacles.addText(OrientedBox::of(QRectF(0, -20, 200, 30)));
        obstacles.addLine(OrientedBox::around(QLineF(0, 60, 200, 60), 2));
        Choice choice(obstacles, 1);
        QVERIFY(!choice.offer(label(QStringLiteral("here"), {10, 0})));
        QVERIFY(!choice.offer(label(QStringLiteral("here"), {10, 63})));
        QCOMPARE(choice.taken().at, QPointF(10, 63));
        QVERIFY(choice.taken().halo);
    }

    void chineseIsBrokenBetweenCharacters()
    {
        const TextRun run{QStringLiteral("错误：用户超时，连接已中止"), Ink::Text, 11, 500, false};
        const auto lines = wrapped(run, 90);
        QVERIFY(lines.size() >= 2);
        QString text;
        for (const std::vector<TextRun>& line : lines) {
            QVERIFY(advance(line) <= 90);
            text += line.front().text;
        }
        QCOMPARE(text, run.text);
    }

    void linesAreBrokenBetweenWords()
    {
        const TextRun run{QStringLiteral("retransmission timeout (2 s)"), Ink::Text, 12, 400, false};
        QCOMPARE(wrapped(run, 1000).size(), std::size_t{1});
        const auto lines = wrapped(run, 110);
        QVERIFY(lines.size() >= 2);
        QStringList words;
        for (const std::vector<TextRun>& line : lines) {
            QVERIFY(advance(line) <= 110);
            words << line.front().text;
        }
        QCOMPARE(words.join(u' '), run.text);
        QVERIFY(wrapped(run, 1).size() >= 4);
    }
};

QTEST_MAIN(TestChartPlace)
#include "tst_chart_place.moc"
