// Writes a picture as SVG that is fit to print and to edit.
//
// Text stays text, arrowheads are polygons, dashes are absolute; there are no markers, filters or dates, and numbers are
// written alike in every locale, so the same picture gives the same bytes. It is drawn alike by librsvg, Chromium and
// Qt's own reader, whose limits (6.4) decide three things:
// - it sets the <tspan>s of a <text> one after another whatever their x and dy, so each line is a <text> of its own;
// - it takes a list of families for the name of one, so the attribute names the one that is wanted, Chinese characters
//   have another than the rest, and a style sheet, which stands above attributes everywhere else, gives the whole list;
// - it multiplies an opacity into every child, so opacities are written on fills and strokes.
#pragma once

#include "views/picture/picture.h"
#include "views/picture/theme.h"

#include <QtCore/QByteArray>

namespace synfin::views {

[[nodiscard]] QByteArray toSvg(const picture::Picture&, const picture::Theme&);

} // namespace synfin::views
