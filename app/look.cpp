#include "app/look.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QGuiApplication>

namespace synfin::app {

namespace {

template <typename Enum>
Enum enumOr(const QSettings& settings, const QString& key, Enum last, Enum otherwise)
{
    bool isNumber = false;
    const int value = settings.value(key).toInt(&isNumber);
    return isNumber && value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : otherwise;
}

QString systemLanguage()
{
    const QLocale locale;
    if (locale.language() != QLocale::Chinese)
        return QStringLiteral("en");
    return locale.script() == QLocale::TraditionalHanScript ? QStringLiteral("zh_TW") : QStringLiteral("zh_CN");
}

} // namespace

const QList<double>& fontScales()
{
    static const QList<double> scales{0.8, 1.0, 1.25, 1.5, 2.0};
    return scales;
}

Look loadLook()
{
    Look look;
    look.lang = systemLanguage();
    if (QGuiApplication::palette().color(QPalette::Window).lightness() < 100)
        look.theme = picture::ThemeName::Dark;
    const QSettings settings;
    look.theme = enumOr(settings, QStringLiteral("look/theme"), picture::ThemeName::Print, look.theme);
    look.naming = enumOr(settings, QStringLiteral("look/names"), picture::Naming::Windows, look.naming);
    look.numbers = enumOr(settings, QStringLiteral("look/numbers"), picture::NumberStyle::Symbolic, look.numbers);
    const QString lang = settings.value(QStringLiteral("look/language")).toString();
    if (lang == QLatin1String("en") || lang == QLatin1String("zh_CN") || lang == QLatin1String("zh_TW"))
        look.lang = lang;
    const double scale = settings.value(QStringLiteral("look/fontScale"), 1.0).toDouble();
    if (fontScales().contains(scale))
        look.fontScale = scale;
    look.resets = settings.value(QStringLiteral("look/resets"), false).toBool();
    look.animated = settings.value(QStringLiteral("look/animated"), true).toBool();
    return look;
}

void keepLook(const Look& look)
{
    QSettings settings;
    settings.setValue(QStringLiteral("look/theme"), static_cast<int>(look.theme));
    settings.setValue(QStringLiteral("look/names"), static_cast<int>(look.naming));
    settings.setValue(QStringLiteral("look/numbers"), static_cast<int>(look.numbers));
    settings.setValue(QStringLiteral("look/language"), look.lang);
    settings.setValue(QStringLiteral("look/fontScale"), look.fontScale);
    settings.setValue(QStringLiteral("look/resets"), look.resets);
    settings.setValue(QStringLiteral("look/animated"), look.animated);
}

QPalette paletteOf(const picture::Theme& theme)
{
    using picture::Ink;
    QPalette palette;
    const QColor muted = theme.color(Ink::Unusual);
    palette.setColor(QPalette::Window, theme.color(Ink::BoxFill));
    palette.setColor(QPalette::WindowText, theme.color(Ink::Text));
    palette.setColor(QPalette::Base, theme.color(Ink::BoxFillQuiet));
    palette.setColor(QPalette::AlternateBase, theme.color(Ink::BoxFill));
    palette.setColor(QPalette::Text, theme.color(Ink::Text));
    palette.setColor(QPalette::PlaceholderText, theme.color(Ink::TextMuted));
    palette.setColor(QPalette::Button, theme.color(Ink::BoxFillQuiet));
    palette.setColor(QPalette::ButtonText, theme.color(Ink::Text));
    palette.setColor(QPalette::BrightText, theme.color(Ink::Network));
    palette.setColor(QPalette::ToolTipBase, theme.color(Ink::BoxFillQuiet));
    palette.setColor(QPalette::ToolTipText, theme.color(Ink::Text));
    palette.setColor(QPalette::Highlight, theme.color(Ink::Client));
    palette.setColor(QPalette::HighlightedText, theme.color(Ink::OnClient));
    palette.setColor(QPalette::Link, theme.color(Ink::Client));
    palette.setColor(QPalette::Light, theme.color(Ink::BoxFillQuiet));
    palette.setColor(QPalette::Midlight, theme.color(Ink::Grid));
    palette.setColor(QPalette::Mid, theme.color(Ink::Grid));
    palette.setColor(QPalette::Dark, theme.color(Ink::Unusual));
    palette.setColor(QPalette::Shadow, theme.color(Ink::Background));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

} // namespace synfin::app
