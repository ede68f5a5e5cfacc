// Puts pictures together into one.
#pragma once

#include "views/picture/picture.h"

namespace synfin::views {

[[nodiscard]] picture::Group moved(picture::Group, const QPointF& by);

// Both on one ground, `left` first, with a fine line between them. The lower one stands in the middle of the other's
// height, or at its top where that is much higher. Ids that both have get `rightPrefix` in the right one; the title is
// the left one's, the descriptions follow one another.
[[nodiscard]] picture::Picture beside(const picture::Picture& left, const picture::Picture& right,
                                      const QString& rightPrefix);

} // namespace synfin::views
