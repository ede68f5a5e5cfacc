#include "views/picture/theme.h"

#include <QtCore/QHash>

#include <utility>

namespace synfin::picture {

namespace {

// Client and server are the blue and the vermilion of Okabe and Ito's palette, a little darker on light ground and
// lighter on dark, so that words in them can be read on every ground.
QColor lightColor(Ink ink)
{
    switch (ink) {
    case Ink::None: return {};
    case Ink::Background: return QColor(0xfb, 0xfb, 0xfa);
    case Ink::Text: return QColor(0x1b, 0x25, 0x30);
    case Ink::TextMuted: return QColor(0x52, 0x5e, 0x6b);
    case Ink::Client: return QColor(0x00, 0x6e, 0xac);
    case Ink::Server: return QColor(0xb2, 0x48, 0x00);
    case Ink::Network: return QColor(0xa8, 0x1d, 0x3c);
    case Ink::Unusual: return QColor(0x7a, 0x86, 0x93);
    case Ink::BoxFill: return QColor(0xee, 0xf3, 0xf7);
    case Ink::BoxFillQuiet: return QColor(0xff, 0xff, 0xff);
    case Ink::BoxStroke: return QColor(0x1b, 0x25, 0x30);
    case Ink::FrameClient: return QColor(0x00, 0x72, 0xb2);
    case Ink::FrameServer: return QColor(0xd5, 0x5e, 0x00);
    case Ink::OnClient: return QColor(0xff, 0xff, 0xff);
    case Ink::OnServer: return QColor(0xff, 0xff, 0xff);
    case Ink::Grid: return QColor(0xd7, 0xdc, 0xe1);
    case Ink::Accent: return QColor(0x3b, 0x45, 0x50);
    case Ink::ResetPath: return QColor(0xa8, 0x1d, 0x3c);
    }
    return {};
}

QColor darkColor(Ink ink)
{
    switch (ink) {
    case Ink::None: return {};
    case Ink::Background: return QColor(0x14, 0x1a, 0x20);
    case Ink::Text: return QColor(0xf0, 0xf3, 0xf6);
    case Ink::TextMuted: return QColor(0xa9, 0xb5, 0xc1);
    case Ink::Client: return QColor(0x56, 0xb4, 0xe9);
    case Ink::Server: return QColor(0xf5, 0x96, 0x3d);
    case Ink::Network: return QColor(0xff, 0x7b, 0x8f);
    case Ink::Unusual: return QColor(0x7d, 0x8a, 0x98);
    case Ink::BoxFill: return QColor(0x22, 0x2c, 0x36);
    case Ink::BoxFillQuiet: return QColor(0x1b, 0x23, 0x2b);
    case Ink::BoxStroke: return QColor(0xd5, 0xdd, 0xe5);
    case Ink::FrameClient: return QColor(0x56, 0xb4, 0xe9);
    case Ink::FrameServer: return QColor(0xf5, 0x96, 0x3d);
    case Ink::OnClient: return QColor(0x0b, 0x14, 0x1c);
    case Ink::OnServer: return QColor(0x1c, 0x11, 0x06);
    case Ink::Grid: return QColor(0x37, 0x42, 0x4d);
    case Ink::Accent: return QColor(0xc9, 0xd3, 0xdd);
    case Ink::ResetPath: return QColor(0xff, 0x7b, 0x8f);
    }
    return {};
}

// Black on white: line styles alone carry the meaning.
QColor printColor(Ink ink)
{
    switch (ink) {
    case Ink::None: return {};
    case Ink::Background:
    case Ink::BoxFill:
    case Ink::BoxFillQuiet:
    case Ink::OnClient:
    case Ink::OnServer: return QColor(Qt::white);
    case Ink::Grid: return QColor(0x99, 0x99, 0x99);
    case Ink::Text:
    case Ink::TextMuted:
    case Ink::Client:
    case Ink::Server:
    case Ink::Network:
    case Ink::Unusual:
    case Ink::BoxStroke:
    case Ink::FrameClient:
    case Ink::FrameServer:
    case Ink::Accent:
    case Ink::ResetPath: return QColor(Qt::black);
    }
    return {};
}

} // namespace

Theme::Theme(ThemeName name) : m_name(name) {}

QColor Theme::color(Ink ink) const
{
    switch (m_name) {
    case ThemeName::Light: return lightColor(ink);
    case ThemeName::Dark: return darkColor(ink);
    case ThemeName::Print: return printColor(ink);
    }
    return {};
}

QStringList Theme::families(bool mono)
{
    static const QStringList cjk{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei"),
                                 QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")};
    static const QStringList proportional = QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                                        QStringLiteral("DejaVu Sans")}
                                            + cjk + QStringList{QStringLiteral("sans-serif")};
    static const QStringList monospaced = QStringList{QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Consolas")}
                                          + cjk + QStringList{QStringLiteral("monospace")};
    return mono ? monospaced : proportional;
}

namespace {

QFont makeFont(int pixelSize, int weight, bool mono)
{
    QFont font;
    font.setFamilies(Theme::families(mono));
    font.setPixelSize(pixelSize);
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

} // namespace

// A font finds its files when it is first used, and copies of it share what was found: looking for them again for each
// label would cost more than drawing it.
QFont Theme::font(double pixelSize, int weight, bool mono)
{
    const int size = qMax(1, qRound(pixelSize));
    thread_local QHash<std::pair<int, int>, QFont> made;
    const std::pair key(size, mono ? -weight : weight);
    auto found = made.constFind(key);
    if (found == made.cend())
        found = made.insert(key, makeFont(size, weight, mono));
    return *found;
}

} // namespace synfin::picture
