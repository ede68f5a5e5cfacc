#include "views/scene/picturescene.h"

#include <QtCore/QSet>
#include <QtGui/QKeyEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

namespace synfin::views {

namespace {

// How the order within a layer and of the layers is told among groups of the same z.
constexpr double zOfLayer = 1e-2;
constexpr double zOfKey = 1e-9;

GroupItem* groupItem(QGraphicsItem* item)
{
    return qgraphicsitem_cast<GroupItem*>(item);
}

// Numbers that ascend along a list. What has a number keeps it where that is possible, so that adding to the list or
// taking from it touches nothing else.
std::vector<double> orderKeys(const std::vector<std::optional<double>>& old)
{
    constexpr double narrowest = 1e-3;
    std::vector<double> keys(old.size());
    std::optional<double> before;
    for (std::size_t i = 0; i < old.size();) {
        if (old[i]) {
            keys[i] = !before || *old[i] > *before ? *old[i] : *before + 1;
            before = keys[i++];
            continue;
        }
        std::size_t end = i;
        while (end < old.size() && !old[end])
            ++end;
        const auto count = static_cast<double>(end - i);
        double step = 1;
        if (!before)
            before = end < old.size() ? *old[end] - count - 1 : 0;
        else if (end < old.size() && (*old[end] - *before) / (count + 1) >= narrowest)
            step = (*old[end] - *before) / (count + 1);
        for (; i < end; ++i)
            before = keys[i] = *before + step;
    }
    return keys;
}

} // namespace

PictureScene::PictureScene(const picture::Theme& theme, QObject* parent) : QGraphicsScene(parent), m_theme(theme)
{
    setBackgroundBrush(m_theme.color(picture::Ink::Background));
}

void PictureScene::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    setBackgroundBrush(m_theme.color(picture::Ink::Background));
    for (const Layer& layer : std::as_const(m_layers)) {
        for (const Entry& entry : layer)
            entry.item->setTheme(m_theme);
    }
}

void PictureScene::setGroups(int layerNumber, std::vector<picture::Group> groups)
{
    Layer& layer = m_layers[layerNumber];
    QSet<QString> wanted;
    for (const picture::Group& group : groups)
        wanted.insert(group.id);
    for (auto it = layer.begin(); it != layer.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        if (m_hovered == it.key())
            setHovered({});
        delete it->item;
        it = layer.erase(it);
    }

    std::vector<std::optional<double>> keys;
    keys.reserve(groups.size());
    for (const picture::Group& group : groups) {
        const auto entry = layer.constFind(group.id);
        keys.push_back(entry == layer.cend() ? std::nullopt : std::optional(entry->key));
    }
    const std::vector<double> order = orderKeys(keys);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double z = groups[i].z + layerNumber * zOfLayer + order[i] * zOfKey;
        Entry& entry = layer[groups[i].id];
        entry.key = order[i];
        if (!entry.item) {
            entry.item = new GroupItem(std::move(groups[i]), m_theme);
            entry.item->setZValue(z);
            addItem(entry.item);
            continue;
        }
        entry.item->setZValue(z);
        if (entry.item->group() != groups[i])
            entry.item->setGroup(std::move(groups[i]));
    }
}

GroupItem* PictureScene::item(const QString& id) const
{
    GroupItem* found = nullptr;
    int top = std::numeric_limits<int>::min();
    for (auto layer = m_layers.cbegin(); layer != m_layers.cend(); ++layer) {
        const auto entry = layer->constFind(id);
        if (entry != layer->cend() && layer.key() >= top) {
            found = entry->item;
            top = layer.key();
        }
    }
    return found;
}

// As one reads: from the top in rows, each from the left.
QList<GroupItem*> PictureScene::focusable() const
{
    QList<GroupItem*> list;
    for (const Layer& layer : m_layers) {
        for (const Entry& entry : layer) {
            if (entry.item->group().interactive)
                list << entry.item;
        }
    }
    std::ranges::sort(list, [](const GroupItem* a, const GroupItem* b) {
        const QPointF pa = a->boundingRect().center();
        const QPointF pb = b->boundingRect().center();
        constexpr double row = 24;
        const double rowA = std::floor(pa.y() / row);
        const double rowB = std::floor(pb.y() / row);
        return std::tuple(rowA, pa.x(), a->group().id) < std::tuple(rowB, pb.x(), b->group().id);
    });
    return list;
}

std::vector<PictureScene::Described> PictureScene::described() const
{
    std::vector<Described> list;
    for (const GroupItem* item : focusable())
        list.push_back({item->group().id, item->group().title, item->group().about});
    return list;
}

QString PictureScene::focusedGroup() const
{
    const GroupItem* focused = groupItem(focusItem());
    return focused ? focused->group().id : QString();
}

void PictureScene::focusGroup(const QString& id)
{
    GroupItem* wanted = item(id);
    if (wanted && wanted->group().interactive)
        takeFocus(wanted);
}

void PictureScene::takeFocus(GroupItem* item)
{
    if (GroupItem* before = groupItem(focusItem()))
        before->update();
    setFocusItem(item, Qt::TabFocusReason);
    item->update();
    item->ensureVisible();
}

bool PictureScene::moveFocus(bool forwards)
{
    const QList<GroupItem*> list = focusable();
    if (list.isEmpty())
        return false;
    const qsizetype now = list.indexOf(groupItem(focusItem()));
    const qsizetype next = now < 0 ? (forwards ? 0 : list.size() - 1) : now + (forwards ? 1 : -1);
    if (next < 0 || next >= list.size())
        return false;
    takeFocus(list[next]);
    return true;
}

// To the nearest in that direction; what lies straight ahead is nearer than what lies aside.
bool PictureScene::moveFocus(Qt::Key arrow)
{
    const GroupItem* now = groupItem(focusItem());
    if (!now)
        return false;
    const bool sideways = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const double sign = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1;
    GroupItem* best = nullptr;
    double shortest = std::numeric_limits<double>::max();
    for (GroupItem* item : focusable()) {
        const QPointF way = item->boundingRect().center() - now->boundingRect().center();
        const double ahead = sign * (sideways ? way.x() : way.y());
        const double aside = std::abs(sideways ? way.y() : way.x());
        if (item == now || ahead <= 1 || ahead + 2 * aside >= shortest)
            continue;
        shortest = ahead + 2 * aside;
        best = item;
    }
    if (best)
        takeFocus(best);
    return best != nullptr;
}

void PictureScene::setHovered(const QString& id)
{
    if (m_hovered == id)
        return;
    m_hovered = id;
    Q_EMIT groupHovered(id);
}

void PictureScene::click(const QString& id)
{
    Q_EMIT groupClicked(id);
}

bool PictureScene::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        // QGraphicsScene moves the Tab focus among widgets only.
        auto* key = static_cast<QKeyEvent*>(event);
        const bool tab = key->key() == Qt::Key_Tab;
        if (tab || key->key() == Qt::Key_Backtab) {
            const bool moved = moveFocus(tab);
            if (!moved)
                setFocusItem(nullptr);
            event->setAccepted(moved);
            return moved;
        }
    }
    return QGraphicsScene::event(event);
}

void PictureScene::keyPressEvent(QKeyEvent* event)
{
    const GroupItem* focused = groupItem(focusItem());
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (focused) {
            event->accept();
            Q_EMIT groupActivated(focused->group().id);
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (moveFocus(static_cast<Qt::Key>(event->key()))) {
            event->accept();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (focused) {
            setFocusItem(nullptr);
            event->accept();
            return;
        }
        break;
    default: break;
    }
    QGraphicsScene::keyPressEvent(event);
}

void PictureScene::focusInEvent(QFocusEvent* event)
{
    QGraphicsScene::focusInEvent(event);
    const bool forwards = event->reason() == Qt::TabFocusReason;
    if ((forwards || event->reason() == Qt::BacktabFocusReason) && !focusItem())
        event->setAccepted(moveFocus(forwards));
}

void PictureScene::focusOutEvent(QFocusEvent* event)
{
    if (GroupItem* focused = groupItem(focusItem()))
        focused->update();
    QGraphicsScene::focusOutEvent(event);
}

} // namespace synfin::views
