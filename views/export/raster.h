// The same pictures as pixels and as pages.
#pragma once

#include "views/picture/picture.h"
#include "views/picture/theme.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace synfin::views {

// Qt paints no further than this many pixels from an edge.
inline constexpr int longestSide = 32'767;

// `scale` pixels for each unit of the picture. Null where a side would be longer than longestSide or memory is short.
[[nodiscard]] QImage toImage(const picture::Picture&, const picture::Theme&, double scale);
// Empty where toImage() is null.
[[nodiscard]] QByteArray toPng(const picture::Picture&, const picture::Theme&, double scale);
// One page as large as the picture, a point for each unit; smaller where it would be longer than the 14,400 points that
// readers of PDF show. Text stays text.
[[nodiscard]] QByteArray toPdf(const picture::Picture&, const picture::Theme&);

} // namespace synfin::views
