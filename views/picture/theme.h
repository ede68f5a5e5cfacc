// Colours and fonts of a picture, by role. Passed to whatever draws; there is no global theme.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QFont>

namespace synfin::picture {

enum class ThemeName { Light, Dark, Print };

class Theme final {
public:
    explicit Theme(ThemeName = ThemeName::Light);

    [[nodiscard]] ThemeName themeName() const { return m_name; }
    [[nodiscard]] QColor color(Ink) const; // invalid for Ink::None
    // The families, most wanted first, that both Qt and an SVG's font-family list are given. Ends in "sans-serif".
    [[nodiscard]] static QStringList families(bool mono);
    [[nodiscard]] static QFont font(double pixelSize, int weight, bool mono = false);

private:
    ThemeName m_name;
};

} // namespace synfin::picture
