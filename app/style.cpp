#include "app/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace synfin::app {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!box && element != PE_IndicatorRadioButton)
        return;
    const QPalette& palette = option->palette;
    if (palette.color(QPalette::Window).lightness() > palette.color(QPalette::WindowText).lightness())
        return;
    QColor line = palette.color(QPalette::WindowText);
    line.setAlphaF(option->state.testFlag(State_Enabled) ? 0.6F : 0.25F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !box);
    painter->setPen(line);
    painter->setBrush(Qt::NoBrush);
    const QRectF around = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (box)
        painter->drawRect(around);
    else
        painter->drawEllipse(around);
    painter->restore();
}

} // namespace synfin::app
