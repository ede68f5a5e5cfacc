#include "tests/views/svgsample.h"
#include "views/export/compose.h"
#include "views/picture/measure.h"

#include <QtTest>

using namespace synfin;
using namespace synfin::picture;

namespace {

Picture boxes(const QRectF& box, const QStringList& ids)
{
    Picture p;
    p.box = box;
    p.title = QStringLiteral("title of ") + ids.front();
    p.about = QStringLiteral("about ") + ids.front();
    for (const QString& id : ids) {
        p.groups.push_back(test::sampleGroup("", "", "", {RectShape{box, 0, {Ink::BoxFill, 1}, {}}}));
        p.groups.back().id = id;
    }
    return p;
}

} // namespace

class TestSvgCompose final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesEveryKindOfShape()
    {
        for (const Group& group : test::samplePicture().groups) {
            Group away = views::moved(group, QPointF(30, -7));
            // Outlines are made anew from other numbers, so only nearly the same.
            const QRectF before = bounds(group).translated(30, -7);
            const QRectF after = bounds(away);
            QVERIFY2(qAbs(after.x() - before.x()) < 1e-9 && qAbs(after.y() - before.y()) < 1e-9, qPrintable(group.id));
            QVERIFY2(qAbs(after.width() - before.width()) < 1e-9, qPrintable(group.id));
            QCOMPARE(views::moved(away, QPointF(-30, 7)).shapes.size(), group.shapes.size());
        }
        Group line;
        line.hitLine = QPolygonF({{0, 0}, {10, 0}});
        QCOMPARE(views::moved(line, QPointF(1, 2)).hitLine, QPolygonF({{1, 2}, {11, 2}}));
    }

    void heightsAreBalanced_data()
    {
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("right");
        QTest::addColumn<double>("leftTop");
        QTest::addColumn<double>("rightTop");
        QTest::newRow("equal") << 100.0 << 100.0 << 0.0 << 0.0;
        QTest::newRow("left lower") << 100.0 << 120.0 << 10.0 << 0.0;
        QTest::newRow("right lower") << 120.0 << 100.0 << 0.0 << 10.0;
        QTest::newRow("right much higher") << 100.0 << 400.0 << 0.0 << 0.0;
    }

    void heightsAreBalanced()
    {
        QFETCH(double, left);
        QFETCH(double, right);
        QFETCH(double, leftTop);
        QFETCH(double, rightTop);
        const Picture both = views::beside(boxes(QRectF(-5, -5, 200, left), {QStringLiteral("a")}),
                                           boxes(QRectF(7, 3, 100, right), {QStringLiteral("b")}), QStringLiteral("r_"));
        QCOMPARE(both.box.topLeft(), QPointF(0, 0));
        QCOMPARE(both.box.height(), std::max(left, right));
        QCOMPARE(both.groups.size(), std::size_t(3));
        const QRectF a = bounds(both.groups.front());
        const QRectF b = bounds(both.groups.back());
        QCOMPARE(a.topLeft(), QPointF(0, leftTop));
        QCOMPARE(b.top(), rightTop);
        QVERIFY(a.right() < b.left());
        QCOMPARE(b.right(), both.box.right());
        QCOMPARE(both.about, QStringLiteral("about a about b"));
    }

    void idsStayUnique()
    {
        const Picture both = views::beside(
            boxes(QRectF(0, 0, 10, 10), {QStringLiteral("legend"), QStringLiteral("x")}),
            boxes(QRectF(0, 0, 10, 10), {QStringLiteral("legend"), QStringLiteral("divider"), QStringLiteral("y")}),
            QStringLiteral("chart_"));
        QStringList ids;
        for (const Group& group : both.groups)
            ids << group.id;
        QCOMPARE(ids, QStringList({QStringLiteral("legend"), QStringLiteral("x"), QStringLiteral("divider"),
                                   QStringLiteral("chart_legend"), QStringLiteral("chart_divider"),
                                   QStringLiteral("y")}));
    }
};

QTEST_MAIN(TestSvgCompose)
#include "tst_svgcompose.moc"
