// The painter of pictures, and the PNG and PDF made with it.
#include "tests/views/svgreaders.h"
#include "tests/views/svgsample.h"
#include "views/export/raster.h"
#include "views/picture/measure.h"
#include "views/scene/paint.h"

#include <QtTest>

using namespace synfin;
using namespace synfin::picture;

namespace {

Picture oneGroup(Group group)
{
    Picture p;
    p.box = QRectF(0, 0, 100, 60);
    p.groups = {std::move(group)};
    return p;
}

QImage drawn(const Picture& p)
{
    return views::toImage(p, Theme(), 1).convertToFormat(QImage::Format_RGB32);
}

QColor color(Ink ink)
{
    return Theme().color(ink);
}

} // namespace

class TestPicturePaint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inksAreTheThemes()
    {
        const QImage image = drawn(oneGroup(test::sampleGroup(
            "g", "", "", {RectShape{QRectF(10, 10, 50, 30), 0, {Ink::Client, 1}, {Ink::Server, 4, {}, 1, false}}})));
        QCOMPARE(image.pixelColor(30, 25), color(Ink::Client));
        QCOMPARE(image.pixelColor(9, 25), color(Ink::Server));
        QCOMPARE(image.pixelColor(5, 25), color(Ink::Background));
    }

    void dashesAreAbsolute()
    {
        const QImage image = drawn(oneGroup(test::sampleGroup(
            "g", "", "", {LineShape{QPolygonF({{0, 30}, {100, 30}}), 0, {Ink::Server, 4, {20, 10}, 1, false}}})));
        for (const int x : {5, 15, 35, 45, 65, 95})
            QCOMPARE(image.pixelColor(x, 30), color(Ink::Server));
        for (const int x : {25, 55, 85})
            QCOMPARE(image.pixelColor(x, 30), color(Ink::Background));
    }

    void oddDashesRepeatTheOtherWayRound()
    {
        const QImage image = drawn(oneGroup(test::sampleGroup(
            "g", "", "", {LineShape{QPolygonF({{0, 30}, {100, 30}}), 0, {Ink::Server, 4, {20}, 1, false}}})));
        QCOMPARE(image.pixelColor(10, 30), color(Ink::Server));
        QCOMPARE(image.pixelColor(30, 30), color(Ink::Background));
        QCOMPARE(image.pixelColor(50, 30), color(Ink::Server));
    }

    void opacitiesMultiply()
    {
        Group group = test::sampleGroup("g", "", "", {RectShape{QRectF(0, 0, 100, 60), 0, {Ink::Text, 0.5}, {}}});
        group.opacity = 0.5;
        const QColor seen = drawn(oneGroup(group)).pixelColor(50, 30);
        const auto quarter = [](int above, int below) { return qRound(0.25 * above + 0.75 * below); };
        QVERIFY(qAbs(seen.red() - quarter(color(Ink::Text).red(), color(Ink::Background).red())) <= 1);
        QVERIFY(qAbs(seen.blue() - quarter(color(Ink::Text).blue(), color(Ink::Background).blue())) <= 1);
    }

    void higherZIsInFront()
    {
        Group front = test::sampleGroup("a", "", "", {RectShape{QRectF(0, 0, 100, 60), 0, {Ink::Client, 1}, {}}});
        front.z = 1;
        Picture p = oneGroup(front);
        p.groups.push_back(test::sampleGroup("b", "", "", {RectShape{QRectF(0, 0, 100, 60), 0, {Ink::Server, 1}, {}}}));
        QCOMPARE(drawn(p).pixelColor(50, 30), color(Ink::Client));
        p.groups.front().z = 0;
        QCOMPARE(drawn(p).pixelColor(50, 30), color(Ink::Server));
    }

    void textFillsItsBounds_data()
    {
        QTest::addColumn<double>("rotation");
        QTest::addColumn<bool>("halo");
        for (const double rotation : {0.0, 8.0, -30.0, 90.0}) {
            QTest::addRow("turned by %g", rotation) << rotation << false;
            QTest::addRow("turned by %g, halo", rotation) << rotation << true;
        }
    }

    // Nothing is drawn outside the bounds, and something at each of their sides.
    void textFillsItsBounds()
    {
        QFETCH(double, rotation);
        QFETCH(bool, halo);
        for (const Anchor anchor : {Anchor::Start, Anchor::Middle, Anchor::End}) {
            TextShape text = test::sampleText(
                {150, 100}, anchor,
                {{TextRun{QStringLiteral("SYN"), Ink::Text, 20, 700, false},
                  TextRun{QStringLiteral("ack,gq"), Ink::Text, 14, 400, false}},
                 {TextRun{QStringLiteral("connect()"), Ink::Text, 14, 400, true}}});
            text.lineHeight = 24;
            text.rotation = rotation;
            text.halo = halo;
            const QRectF box = bounds(text);
            QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            views::paint(painter, test::sampleGroup("g", "", "", {text}), Theme());
            painter.end();
            QRect inkedRect;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) > 40)
                        inkedRect |= QRect(x, y, 1, 1);
                }
            }
            QVERIFY(box.adjusted(-1, -1, 1, 1).contains(inkedRect));
            // Turned, the corners of the box stand out beyond the letters.
            const double slack = rotation == 0 || rotation == 90 ? 3 : 20;
            QVERIFY(inkedRect.left() - box.left() < slack && box.right() - inkedRect.right() < slack + 1);
            QVERIFY(inkedRect.top() - box.top() < slack && box.bottom() - inkedRect.bottom() < slack + 1);
        }
    }

    void painterIsLeftAsItWas()
    {
        QImage image(420, 300, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.setPen(Qt::red);
        painter.setOpacity(0.7);
        painter.translate(3, 4);
        const QTransform before = painter.transform();
        views::paint(painter, test::samplePicture().groups, Theme());
        QCOMPARE(painter.pen().color(), QColor(Qt::red));
        QCOMPARE(painter.opacity(), 0.7);
        QCOMPARE(painter.transform(), before);
        QCOMPARE(painter.brush(), QBrush());
    }

    void pngIsAsLargeAsAsked_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        QTest::newRow("1") << 1.0 << QSize(420, 300);
        QTest::newRow("2") << 2.0 << QSize(840, 600);
        QTest::newRow("1.5") << 1.5 << QSize(630, 450);
        QTest::newRow("a part of a pixel") << 0.501 << QSize(211, 151);
    }

    void pngIsAsLargeAsAsked()
    {
        QFETCH(double, scale);
        QFETCH(QSize, size);
        const QByteArray png = views::toPng(test::samplePicture(), Theme(), scale);
        QVERIFY(png.startsWith("\x89PNG"));
        const QImage image = QImage::fromData(png, "PNG");
        QCOMPARE(image.size(), size);
        QCOMPARE(image.pixelColor(size.width() - 1, size.height() - 1), color(Ink::Background));
    }

    void tooLargeIsNoPng_data()
    {
        QTest::addColumn<QRectF>("box");
        QTest::newRow("too high") << QRectF(0, 0, 10, 40000);
        QTest::newRow("too wide") << QRectF(0, 0, 40000, 10);
        QTest::newRow("nothing") << QRectF();
        QTest::newRow("not a number") << QRectF(0, 0, qQNaN(), 10);
    }

    void tooLargeIsNoPng()
    {
        QFETCH(QRectF, box);
        Picture p = test::samplePicture();
        p.box = box;
        QVERIFY(views::toImage(p, Theme(), 1).isNull());
        QVERIFY(views::toPng(p, Theme(), 1).isEmpty());
    }

    void boxesAwayFromTheOriginAreShownWhole()
    {
        Picture p = oneGroup(test::sampleGroup("g", "", "", {RectShape{QRectF(-50, -20, 100, 60), 0, {Ink::Client, 1}, {}}}));
        p.box = QRectF(-50, -20, 100, 60);
        const QImage image = drawn(p);
        QCOMPARE(image.pixelColor(0, 0), color(Ink::Client));
        QCOMPARE(image.pixelColor(99, 59), color(Ink::Client));
    }

    void pdfIsOnePageWithTextAsText()
    {
        const QByteArray pdf = views::toPdf(test::samplePicture(), Theme());
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        static const QRegularExpression page(QStringLiteral(R"(/MediaBox\s*\[\s*0 0 420(\.0+)? 300(\.0+)?\s*\])"));
        QVERIFY(page.match(QString::fromLatin1(pdf)).hasMatch());
        QCOMPARE(pdf.count("/Type /Page\n"), qsizetype(1));
        QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void pdfPagesAreNoLongerThanReadersShow()
    {
        Picture p = test::samplePicture();
        p.box = QRectF(0, 0, 400, 28'800);
        const QString pdf = QString::fromLatin1(views::toPdf(p, Theme()));
        static const QRegularExpression page(QStringLiteral(R"(/MediaBox\s*\[\s*0 0 200(\.0+)? 14400(\.0+)?\s*\])"));
        QVERIFY(page.match(pdf).hasMatch());
    }
};

QTEST_MAIN(TestPicturePaint)
#include "tst_picturepaint.moc"
