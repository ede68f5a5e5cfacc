// Draws the values of a picture with a QPainter: on screen, in PNG and in PDF alike.
#pragma once

#include "views/picture/picture.h"
#include "views/picture/theme.h"

#include <vector>

class QPainter;

namespace synfin::views {

// The painter is left as it was. A group's opacity is that of each of its shapes.
void paint(QPainter&, const picture::Group&, const picture::Theme&);
// In ascending z, and in the order of the list where z is the same.
void paint(QPainter&, const std::vector<picture::Group>&, const picture::Theme&);

// The groups in the order in which they are drawn.
[[nodiscard]] std::vector<const picture::Group*> inDrawingOrder(const std::vector<picture::Group>&);

} // namespace synfin::views
