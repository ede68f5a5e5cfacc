// Fusion, with boxes to check that can be seen on dark ground: Fusion draws their outline darker than the window.
#pragma once

#include <QtWidgets/QProxyStyle>

namespace synfin::app {

class Style final : public QProxyStyle {
public:
    Style();
    void drawPrimitive(PrimitiveElement, const QStyleOption*, QPainter*, const QWidget*) const override;
};

} // namespace synfin::app
