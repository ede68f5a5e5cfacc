// Our SVG as Qt's reader and librsvg draw it, beside what our own painter draws.
#include "tests/views/svgreaders.h"
#include "tests/views/svgsample.h"
#include "views/export/raster.h"
#include "views/export/svg.h"
#include "views/picture/measure.h"

#include <QtTest>

using namespace synfin;
using namespace synfin::picture;
using test::blurredDifference;
using test::Difference;

namespace {

constexpr double scale = 2;
constexpr int radius = 6; // pixels: 3 units of the picture

// How much the same picture may differ: over the whole, and at the worst place. A line that is 3 units elsewhere, or a
// label that is missing, differs by more.
struct Tolerance {
    double mean;
    double worst;
    [[nodiscard]] bool allows(const Difference& d) const { return d.mean <= mean && d.worst <= worst; }
};
constexpr Tolerance betweenReaders{0.5, 20};
// In a line of Chinese and Latin the readers take the spaces from one font or the other: up to a unit of difference.
constexpr Tolerance mixedScripts{1.0, 40};
// Qt paints the letters of a label a little heavier or lighter than outlines are filled, above all on dark ground.
constexpr Tolerance fromOurPainter{2.0, 50};

QByteArray told(const Difference& d)
{
    return "mean " + QByteArray::number(d.mean) + ", worst " + QByteArray::number(d.worst);
}

// A picture of many small labels in all the ways in which text can stand.
Picture textPicture(const QString& words, bool halo)
{
    Picture p;
    p.box = QRectF(-20, -10, 520, 420);
    p.title = QStringLiteral("Text");
    int n = 0;
    for (const Anchor anchor : {Anchor::Start, Anchor::Middle, Anchor::End}) {
        for (const int weight : {400, 600, 700}) {
            for (const bool mono : {false, true}) {
                TextShape text = test::sampleText(
                    {n % 2 == 0 ? 120.0 : 360.0, 20.0 + 21 * n}, anchor,
                    {{TextRun{words + u' ', Ink::Text, 14, weight, mono}, TextRun{words, Ink::Client, 12, 400, false}}});
                text.halo = halo;
                Group group = test::sampleGroup("label", "", "label", {text});
                group.id = QStringLiteral("label_%1").arg(n++);
                p.groups.push_back(group);
            }
        }
    }
    return p;
}

// Thick dashed lines with corners, that end at many places in the curves and between them.
Picture dashedPicture()
{
    Picture p;
    p.box = QRectF(0, 0, 420, 320);
    p.title = QStringLiteral("Dashes");
    for (int i = 0; i < 12; ++i) {
        const QPointF at(10 + 100 * (i % 4), 10 + 100 * (i / 4));
        const QPolygonF line({at, at + QPointF(80 - i, 0), at + QPointF(80 - i, 70), at + QPointF(5, 70 + i)});
        p.groups.push_back(test::sampleGroup(
            "line", "", "line",
            {LineShape{line, i % 3 == 0 ? 0.0 : 5.0 + 2 * i, {Ink::Server, 10, {9.0 + i % 5, 5}, 0.5, false}}}));
    }
    return p;
}

} // namespace

class TestSvgReaders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<Picture>("picture");
        QTest::addColumn<int>("theme");
        QTest::addColumn<bool>("mixed");
        for (const auto& [name, theme] : {std::pair("light", ThemeName::Light), std::pair("dark", ThemeName::Dark),
                                          std::pair("print", ThemeName::Print)}) {
            QTest::addRow("sample, %s", name) << test::samplePicture() << int(theme) << false;
            QTest::addRow("text, %s", name) << textPicture(QStringLiteral("rcv SYN"), false) << int(theme) << false;
        }
        QTest::newRow("dashes around corners") << dashedPicture() << int(ThemeName::Light) << false;
        QTest::newRow("text with halos") << textPicture(QStringLiteral("gap pq"), true) << int(ThemeName::Light) << false;
        QTest::newRow("Chinese and Latin") << textPicture(QStringLiteral("收到 SYN，发送"), false)
                                             << int(ThemeName::Light) << true;
        QTest::newRow("Chinese") << textPicture(QStringLiteral("三次握手"), true) << int(ThemeName::Light) << false;
    }

    void pictures()
    {
        QFETCH(Picture, picture);
        QFETCH(int, theme);
        QFETCH(bool, mixed);
        const Theme colours(static_cast<ThemeName>(theme));
        const QByteArray svg = views::toSvg(picture, colours);
        const QImage own = views::toImage(picture, colours, scale).convertToFormat(QImage::Format_RGB32);
        const QImage qt = test::drawnByQt(svg, scale);
        const QImage librsvg = test::drawnByLibrsvg(svg, scale);
        QVERIFY(!own.isNull());
        QVERIFY2(!qt.isNull(), "QSvgRenderer");
        QVERIFY2(!librsvg.isNull(), "rsvg-convert, of the package librsvg2-bin");
        const Difference qtFromOwn = blurredDifference(qt, own, radius);
        const Difference librsvgFromOwn = blurredDifference(librsvg, own, radius);
        const Difference librsvgFromQt = blurredDifference(librsvg, qt, radius);
        QVERIFY2((mixed ? mixedScripts : betweenReaders).allows(librsvgFromQt), told(librsvgFromQt));
        QVERIFY2(fromOurPainter.allows(qtFromOwn), told(qtFromOwn));
        QVERIFY2(fromOurPainter.allows(librsvgFromOwn), told(librsvgFromOwn));
    }

    void everyGroupIsInkedInBoth()
    {
        const Picture whole = test::samplePicture();
        const Theme theme;
        const QRgb ground = theme.color(Ink::Background).rgb();
        for (const Group& group : whole.groups) {
            Picture one = whole;
            one.groups = {group};
            const QByteArray svg = views::toSvg(one, theme);
            const QRectF part = bounds(group);
            const QRectF scaled(part.topLeft() * scale, part.size() * scale);
            QVERIFY2(test::inked(test::drawnByQt(svg, scale), scaled, ground), qPrintable(group.id));
            QVERIFY2(test::inked(test::drawnByLibrsvg(svg, scale), scaled, ground), qPrintable(group.id));
        }
    }

    // What the tolerance must not let through: the least of the things that could go wrong.
    void whatDiffersIsFound_data()
    {
        QTest::addColumn<Picture>("wrong");
        const auto row = [](const char* name, auto change) {
            Picture picture = test::samplePicture();
            change(picture);
            QTest::newRow(name) << picture;
        };
        row("all shifted by 2", [](Picture& p) { p.box.translate(2, 0); });
        row("an arrow shifted by 3", [](Picture& p) {
            std::get<LineShape>(p.groups[2].shapes[0]).points.translate(0, 3);
        });
        row("a label that is missing", [](Picture& p) { p.groups[0].shapes.pop_back(); });
        row("lines of a label one after the other", [](Picture& p) {
            auto& label = std::get<TextShape>(p.groups[2].shapes[2]);
            label.lines[0].insert(label.lines[0].end(), label.lines[1].begin(), label.lines[1].end());
            label.lines.pop_back();
        });
        row("a label anchored at its start", [](Picture& p) {
            std::get<TextShape>(p.groups[0].shapes[1]).anchor = Anchor::Start;
        });
        row("a label that is not turned", [](Picture& p) { std::get<TextShape>(p.groups[4].shapes[1]).rotation = 0; });
        row("another weight", [](Picture& p) { std::get<TextShape>(p.groups[0].shapes[1]).lines[0][0].weight = 400; });
        row("no arrowhead", [](Picture& p) { p.groups[2].shapes.erase(p.groups[2].shapes.begin() + 1); });
        row("no dashes", [](Picture& p) { std::get<LineShape>(p.groups[3].shapes[0]).pen.dash.clear(); });
        row("no opacity", [](Picture& p) { p.groups[6].opacity = 1; });
    }

    void whatDiffersIsFound()
    {
        QFETCH(Picture, wrong);
        const QImage right = test::drawnByLibrsvg(views::toSvg(test::samplePicture(), Theme()), scale);
        const Difference d = blurredDifference(test::drawnByQt(views::toSvg(wrong, Theme()), scale), right, radius);
        QVERIFY2(!betweenReaders.allows(d), told(d));
    }

    void picturesOfAnotherSizeAreNotTheSame()
    {
        QVERIFY(!fromOurPainter.allows(
            blurredDifference(QImage(10, 10, QImage::Format_RGB32), QImage(10, 11, QImage::Format_RGB32), 1)));
        QVERIFY(!fromOurPainter.allows(blurredDifference(QImage(), QImage(), 1)));
    }
};

QTEST_MAIN(TestSvgReaders)
#include "tst_svgreaders.moc"
