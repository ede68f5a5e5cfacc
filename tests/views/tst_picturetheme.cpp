// The palette by numbers: contrast after WCAG 2, and client and server apart for eyes without one kind of cone.
#include "views/picture/theme.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace synfin::picture;

namespace {

using Triple = std::array<double, 3>;

double linear(float channel)
{
    const double c = static_cast<double>(channel);
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple linear(const QColor& color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double luminance(const QColor& color)
{
    const Triple c = linear(color);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor over(const QColor& above, double opacity, const QColor& below)
{
    const auto mix = [&](int a, int b) { return qRound(a * opacity + b * (1 - opacity)); };
    return {mix(above.red(), below.red()), mix(above.green(), below.green()), mix(above.blue(), below.blue())};
}

// What labels and lines stand on: boxes, the ground, and the ground tinted by a tenth of a frame's colour.
std::array<QColor, 5> grounds(const Theme& theme)
{
    const QColor background = theme.color(Ink::Background);
    return {background, theme.color(Ink::BoxFill), theme.color(Ink::BoxFillQuiet),
            over(theme.color(Ink::FrameClient), 0.1, background), over(theme.color(Ink::FrameServer), 0.1, background)};
}

using Matrix = std::array<Triple, 3>;
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB.
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

// CIE L*a*b* (D65) of a colour as such eyes see it.
Triple lab(const QColor& color, const Matrix& eyes)
{
    const Triple c = linear(color);
    Triple seen{};
    for (std::size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(eyes[i][0] * c[0] + eyes[i][1] * c[1] + eyes[i][2] * c[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
    const double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
    const double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor& a, const QColor& b, const Matrix& eyes)
{
    const Triple la = lab(a, eyes), lb = lab(b, eyes);
    return std::hypot(la[0] - lb[0], la[1] - lb[1], la[2] - lb[2]);
}

void themeRows()
{
    QTest::addColumn<int>("name");
    QTest::newRow("light") << int(ThemeName::Light);
    QTest::newRow("dark") << int(ThemeName::Dark);
    QTest::newRow("print") << int(ThemeName::Print);
}

QByteArray told(Ink ink, double value)
{
    return "ink " + QByteArray::number(int(ink)) + ": " + QByteArray::number(value);
}

} // namespace

class TestPictureTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGrounds_data() { themeRows(); }
    void textIsReadableOnItsGrounds()
    {
        QFETCH(int, name);
        const Theme theme(static_cast<ThemeName>(name));
        for (const Ink ink : {Ink::Text, Ink::TextMuted, Ink::Client, Ink::Server, Ink::Network, Ink::Accent,
                              Ink::ResetPath}) {
            for (const QColor& ground : grounds(theme)) {
                const double c = contrast(theme.color(ink), ground);
                QVERIFY2(c >= 4.5, told(ink, c));
            }
        }
        QVERIFY2(contrast(theme.color(Ink::OnClient), theme.color(Ink::Client)) >= 4.5, "on the client's colour");
        QVERIFY2(contrast(theme.color(Ink::OnServer), theme.color(Ink::Server)) >= 4.5, "on the server's colour");
    }

    // WCAG 1.4.11: lines that carry meaning.
    void linesAreSeen_data() { themeRows(); }
    void linesAreSeen()
    {
        QFETCH(int, name);
        const Theme theme(static_cast<ThemeName>(name));
        for (const Ink ink : {Ink::Unusual, Ink::BoxStroke, Ink::FrameClient, Ink::FrameServer}) {
            for (const QColor& ground : grounds(theme)) {
                const double c = contrast(theme.color(ink), ground);
                QVERIFY2(c >= 3, told(ink, c));
            }
        }
    }

    // A distance of 2.3 is just noticeable, and one above 40 is another colour even for a thin line.
    void clientAndServerAreApart_data()
    {
        QTest::addColumn<int>("name");
        QTest::addColumn<int>("eyes");
        for (const auto& [theme, name] : {std::pair("light", ThemeName::Light), std::pair("dark", ThemeName::Dark)}) {
            QTest::addRow("%s, all cones", theme) << int(name) << 0;
            QTest::addRow("%s, protanopia", theme) << int(name) << 1;
            QTest::addRow("%s, deuteranopia", theme) << int(name) << 2;
            QTest::addRow("%s, tritanopia", theme) << int(name) << 3;
        }
    }

    void clientAndServerAreApart()
    {
        QFETCH(int, name);
        QFETCH(int, eyes);
        const Theme theme(static_cast<ThemeName>(name));
        const std::array kinds{normal, protanopia, deuteranopia, tritanopia};
        const double d = distance(theme.color(Ink::Client), theme.color(Ink::Server), kinds[static_cast<std::size_t>(eyes)]);
        QVERIFY2(d >= 40, QByteArray::number(d));
    }

    void distanceFindsWhatSuchEyesConfuse()
    {
        const QColor red(0xd0, 0x40, 0x30), green(0x70, 0x80, 0x30);
        QVERIFY(distance(red, green, normal) > 40);
        QVERIFY(distance(red, green, deuteranopia) < 40);
        QCOMPARE(qRound(contrast(Qt::white, Qt::black)), 21);
        QCOMPARE(qRound(lab(Qt::white, normal)[0]), 100);
    }

    void printIsBlackAndWhite()
    {
        const Theme theme(ThemeName::Print);
        for (int ink = int(Ink::Background); ink <= int(Ink::ResetPath); ++ink) {
            const QColor color = theme.color(static_cast<Ink>(ink));
            QVERIFY(color.red() == color.green() && color.green() == color.blue());
        }
    }

    void noInkIsNoColour_data() { themeRows(); }
    void noInkIsNoColour()
    {
        QFETCH(int, name);
        QVERIFY(!Theme(static_cast<ThemeName>(name)).color(Ink::None).isValid());
    }

    void fontsEndInAGenericFamily()
    {
        QCOMPARE(Theme::families(false).back(), QStringLiteral("sans-serif"));
        QCOMPARE(Theme::families(true).back(), QStringLiteral("monospace"));
        QCOMPARE(Theme::font(13.6, 600).pixelSize(), 14);
        QCOMPARE(Theme::font(13, 600).weight(), QFont::DemiBold);
    }
};

QTEST_MAIN(TestPictureTheme)
#include "tst_picturetheme.moc"
