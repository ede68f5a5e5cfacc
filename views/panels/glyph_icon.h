// Small icons drawn from shapes, in the colour they are given: they follow the theme and every screen's resolution.
#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>

namespace synfin::views {

enum class Glyph { First, Back, Play, Pause, Next, Last };

[[nodiscard]] QIcon glyphIcon(Glyph, const QColor& color, const QColor& disabled);

} // namespace synfin::views
