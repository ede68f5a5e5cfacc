#include "views/panels/timeline.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QWheelEvent>

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace synfin::views {

namespace {

constexpr double margin = 18;
constexpr double leastTickGap = 13;

int nearest(double moment)
{
    return static_cast<int>(std::lround(moment));
}

} // namespace

Timeline::Timeline(QWidget* parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Whoever sets the slider by other ways than those below, an assistive tool for one, means a step.
    connect(this, &QAbstractSlider::valueChanged, this, [this](int step) {
        if (!m_showing)
            Q_EMIT stepChosen(step);
    });
}

void Timeline::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    update();
}

void Timeline::setSteps(int last)
{
    const QScopedValueRollback showing(m_showing, true);
    setRange(0, last);
    update();
}

void Timeline::showMoment(double moment)
{
    const QScopedValueRollback showing(m_showing, true);
    m_moment = moment;
    setValue(static_cast<int>(std::ceil(moment - 1e-6)));
    update();
}

void Timeline::setDescriptions(std::function<QString(int)> description, std::function<picture::Ink(int)> ink)
{
    m_description = std::move(description);
    m_ink = std::move(ink);
    update();
}

double Timeline::xOf(double moment) const
{
    return margin + (width() - 2 * margin) * moment / std::max(1, maximum());
}

double Timeline::momentAt(double x) const
{
    const double moment = (x - margin) / std::max(1.0, width() - 2 * margin) * std::max(1, maximum());
    return std::clamp(moment, 0.0, static_cast<double>(maximum()));
}

QSize Timeline::sizeHint() const
{
    return {400, 34};
}

QSize Timeline::minimumSizeHint() const
{
    return {120, 34};
}

int Timeline::tickStride() const
{
    const double gap = (width() - 2 * margin) / std::max(1, maximum());
    return std::max(1, static_cast<int>(std::ceil(leastTickGap / std::max(gap, 1e-9))));
}

bool Timeline::event(QEvent* e)
{
    if (e->type() == QEvent::ToolTip && m_description) {
        const auto* help = static_cast<QHelpEvent*>(e);
        QToolTip::showText(help->globalPos(), m_description(nearest(momentAt(help->pos().x()))), this);
        return true;
    }
    return QAbstractSlider::event(e);
}

void Timeline::paintTicks(QPainter& painter, double y) const
{
    const QColor ahead = m_theme.color(picture::Ink::Unusual);
    const int stride = tickStride();
    painter.setPen(Qt::NoPen);
    for (int step = 0; step <= maximum(); step += stride) {
        const bool passed = step <= m_moment + 1e-6;
        const QColor own = m_theme.color(m_ink ? m_ink(step) : picture::Ink::Text);
        const double radius = step == m_hovered ? 6.5 : 4.8;
        // A disc on a disc: many circles with a pen would take longer than the rest of the frame.
        const QPointF middle(xOf(step), y);
        painter.setBrush(passed || step == m_hovered ? own : ahead);
        painter.drawEllipse(middle, radius + 1, radius + 1);
        if (passed)
            continue;
        painter.setBrush(m_theme.color(picture::Ink::BoxFillQuiet));
        painter.drawEllipse(middle, radius - 1, radius - 1);
    }
}

void Timeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = height() / 2.0;
    painter.setPen(QPen(m_theme.color(picture::Ink::Grid), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), y), QPointF(xOf(maximum()), y));
    painter.setPen(QPen(m_theme.color(picture::Ink::Text), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(0), y), QPointF(xOf(m_moment), y));
    paintTicks(painter, y);
    painter.setPen(QPen(m_theme.color(picture::Ink::BoxFillQuiet), 2.5));
    painter.setBrush(m_theme.color(picture::Ink::Text));
    painter.drawEllipse(QPointF(xOf(m_moment), y), 10, 10);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(picture::Ink::Client), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(xOf(m_moment), y), 13, 13);
    }
}

void Timeline::mousePressEvent(QMouseEvent* e)
{
    if (e->button() != Qt::LeftButton)
        return;
    m_dragged = false;
    setSliderDown(true);
    Q_EMIT stepChosen(nearest(momentAt(e->position().x())));
}

void Timeline::mouseMoveEvent(QMouseEvent* e)
{
    if (isSliderDown()) {
        m_dragged = true;
        Q_EMIT momentDragged(momentAt(e->position().x()));
        return;
    }
    const int step = nearest(momentAt(e->position().x()));
    if (step != m_hovered) {
        m_hovered = step;
        update();
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent* e)
{
    if (e->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    if (m_dragged)
        Q_EMIT stepChosen(nearest(momentAt(e->position().x())));
}

void Timeline::keyPressEvent(QKeyEvent* e)
{
    const bool back = e->key() == Qt::Key_Left || e->key() == Qt::Key_Down;
    const bool forth = e->key() == Qt::Key_Right || e->key() == Qt::Key_Up;
    if (!back && !forth) {
        e->ignore();
        return;
    }
    Q_EMIT stepChosen(std::clamp(value() + (back ? -1 : 1), 0, maximum()));
}

// A notch is a step: downwards the next one, as what is read goes on.
void Timeline::wheelEvent(QWheelEvent* e)
{
    m_turned += e->angleDelta().y();
    constexpr int notch = 120;
    const int steps = -m_turned / notch;
    m_turned %= notch;
    const int step = std::clamp(value() + steps, 0, maximum());
    if (step != value())
        Q_EMIT stepChosen(step);
    e->accept();
}

void Timeline::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

} // namespace synfin::views
