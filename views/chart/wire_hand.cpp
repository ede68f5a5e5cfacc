#include "views/chart/wire_hand.h"

#include "model/sim/offers.h"
#include "views/chart/chart_view.h"
#include "views/picture/chart_wire.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

namespace synfin::views {

WireHand::WireHand(ChartView& view) : QObject(&view), m_view(view), m_viewport(view.viewport())
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

std::optional<int> WireHand::segmentAt(const QPoint& inViewport) const
{
    for (const QGraphicsItem* item : m_view.items(inViewport)) {
        const auto* group = qgraphicsitem_cast<const GroupItem*>(item);
        const auto id = group != nullptr ? picture::segmentOfEnvelope(group->group().id) : std::nullopt;
        if (id && m_view.flight(*id) != nullptr)
            return id;
    }
    return {};
}

std::optional<int> WireHand::selected() const
{
    const auto id = picture::segmentOfEnvelope(m_view.pictureScene()->focusedGroup());
    return id && m_view.flight(*id) != nullptr ? id : std::nullopt;
}

bool WireHand::eventFilter(QObject* object, QEvent* event)
{
    const bool onChart = object == m_viewport;
    switch (static_cast<int>(event->type())) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: return onChart && press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return onChart && move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return onChart && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && release();
    case QEvent::ContextMenu: {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool byMouse = menu->reason() == QContextMenuEvent::Mouse;
        const auto id = byMouse ? (onChart ? segmentAt(menu->pos()) : std::nullopt) : selected();
        if (!id)
            return false;
        if (byMouse) {
            m_view.pictureScene()->focusGroup(picture::envelopeId(*id));
            Q_EMIT menuAsked(*id, menu->globalPos());
        } else {
            askForMenu(*id);
        }
        event->accept();
        return true;
    }
    case QEvent::ShortcutOverride:
        // Keys that the window uses too are the hand's while it holds something.
        if (!onChart && isOurs(*static_cast<QKeyEvent*>(event)))
            event->accept();
        return false;
    case QEvent::KeyPress: return !onChart && pressKey(*static_cast<QKeyEvent*>(event));
    default: return false;
    }
}

bool WireHand::press(const QMouseEvent& event)
{
    const auto id = segmentAt(event.pos());
    if (event.button() != Qt::LeftButton || !id)
        return holds();
    m_view.setFocus(Qt::MouseFocusReason);
    m_view.pictureScene()->focusGroup(picture::envelopeId(*id));
    m_held = Held{*m_view.flight(*id), event.pos(), m_view.mapToScene(event.pos()), {}, false};
    return true;
}

bool WireHand::move(const QMouseEvent& event)
{
    if (!m_held)
        return false;
    if ((event.pos() - m_held->pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_held->moves = true;
    m_held->at = m_view.mapToScene(event.pos());
    if (m_held->moves)
        show();
    return true;
}

bool WireHand::release()
{
    if (!m_held)
        return false;
    const Held held = *m_held;
    letBe();
    if (!held.moves)
        return true;
    if (const auto wish = picture::letGo(m_view.chart().layout(), held.flight, held.from, held.at))
        Q_EMIT wanted({*wish, {}});
    return true;
}

void WireHand::letBe()
{
    if (!m_held)
        return;
    m_held.reset();
    m_view.showDragged({});
}

void WireHand::show()
{
    const QRectF seen = m_view.chartInSight();
    m_view.showDragged(
        picture::dragged(m_view.chart().layout(), m_held->flight, m_held->from, m_held->at, words(), seen));
}

QString WireHand::words() const
{
    const auto wish = picture::letGo(m_view.chart().layout(), m_held->flight, m_held->from, m_held->at);
    if (!wish)
        return tr("Let go here: nothing happens. To its receiver: it arrives; down: it is held back; out: it is lost.");
    const QString what = m_foresight ? m_foresight({*wish, {}}) : QString();
    return tr("Let go here: %1").arg(what);
}

bool WireHand::isOurs(const QKeyEvent& event) const
{
    if (holds())
        return event.key() == Qt::Key_Escape;
    const bool plain = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    const bool menu = event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier;
    const QList<int> keys{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Delete, Qt::Key_D, Qt::Key_L};
    return selected() && (menu || (plain && keys.contains(event.key())));
}

bool WireHand::pressKey(const QKeyEvent& event)
{
    if (!isOurs(event))
        return false;
    if (holds()) {
        letBe();
        return true;
    }
    const int id = *selected();
    if (event.key() == Qt::Key_F10)
        askForMenu(id);
    else if (event.isAutoRepeat())
        return true;
    else if (event.key() == Qt::Key_Delete)
        Q_EMIT wanted({sim::Drop{id}, {}});
    else if (event.key() == Qt::Key_D)
        Q_EMIT wanted({sim::Duplicate{id}, {}});
    else if (event.key() == Qt::Key_L)
        Q_EMIT wanted({sim::Delay{id, sim::usualHold}, {}});
    else
        Q_EMIT wanted({sim::Deliver{id}, {}});
    return true;
}

void WireHand::askForMenu(int segment)
{
    const GroupItem* item = m_view.pictureScene()->item(picture::envelopeId(segment));
    if (item == nullptr)
        return;
    const QPoint place = m_view.mapFromScene(item->sceneBoundingRect().center());
    Q_EMIT menuAsked(segment, m_view.viewport()->mapToGlobal(place));
}

} // namespace synfin::views
