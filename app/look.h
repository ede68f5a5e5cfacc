// How the program looks and speaks, as the user has chosen it: kept between runs.
#pragma once

#include "views/picture/chart_style.h"
#include "views/picture/theme.h"
#include "views/picture/wording.h"

#include <QtCore/QList>
#include <QtGui/QPalette>

namespace synfin::app {

struct Look {
    picture::ThemeName theme = picture::ThemeName::Light;
    QString lang = QStringLiteral("en"); // "en", "zh_CN", "zh_TW"
    picture::Naming naming = picture::Naming::Textbook;
    picture::NumberStyle numbers = picture::NumberStyle::Absolute;
    double fontScale = 1;
    bool resets = false;  // the reset arrows that the figure leaves out
    bool animated = true;
    bool operator==(const Look&) const = default;

    [[nodiscard]] picture::Wording wording() const { return picture::Wording(lang, naming); }
};

[[nodiscard]] const QList<double>& fontScales();

// What was kept; for what was not, the system's language and its light or dark colours. A kept value that is none of
// those offered is passed over.
[[nodiscard]] Look loadLook();
void keepLook(const Look&);

// The widgets' colours in a theme.
[[nodiscard]] QPalette paletteOf(const picture::Theme&);

} // namespace synfin::app
