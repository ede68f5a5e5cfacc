#include "views/diagram/diagram_view.h"

#include "views/picture/diagram_seen.h"
#include "views/picture/diagram_words.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace synfin::views {

namespace {

constexpr double zoomStep = 1.2;
constexpr double greatestZoom = 8;

QString fromView(std::string_view v)
{
    return QString::fromUtf8(v.data(), static_cast<qsizetype>(v.size()));
}

} // namespace

DiagramView::DiagramView(QWidget* parent) : QGraphicsView(parent), m_scene(picture::Theme())
{
    setScene(&m_scene);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("State transition diagram"));
    connect(&m_scene, &PictureScene::groupClicked, this, &DiagramView::tellClick);
    connect(&m_scene, &PictureScene::groupActivated, this, &DiagramView::tellClick);
    connect(&m_scene, &PictureScene::groupHovered, this, &DiagramView::hovered);
}

DiagramView::~DiagramView()
{
    // The view must let go of the scene before the scene, a member of it, is gone.
    setScene(nullptr);
}

void DiagramView::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    outdate();
}

void DiagramView::setTheme(const picture::Theme& theme)
{
    m_scene.setTheme(theme);
}

void DiagramView::setFontScale(double scale)
{
    picture::DiagramOptions options = m_options;
    options.fontScale = std::clamp(scale, 0.8, 2.0);
    change(options);
}

void DiagramView::setShowResets(bool on)
{
    picture::DiagramOptions options = m_options;
    options.showResets = on;
    change(options);
}

void DiagramView::setShowNumbers(bool on)
{
    picture::DiagramOptions options = m_options;
    options.showNumbers = on;
    change(options);
}

void DiagramView::change(const picture::DiagramOptions& options)
{
    if (options == m_options)
        return;
    m_options = options;
    outdate();
}

// Several changes in a row make one new diagram.
void DiagramView::outdate()
{
    m_diagram.reset();
    if (!isVisible() || m_buildAwaited)
        return;
    m_buildAwaited = true;
    QMetaObject::invokeMethod(this, &DiagramView::build, Qt::QueuedConnection);
}

void DiagramView::build()
{
    m_buildAwaited = false;
    if (m_diagram)
        return;
    m_diagram.emplace(m_wording, m_options);
    showStatic();
    m_scene.setSceneRect(m_diagram->picture().box);
    showMoment();
    showPreview();
    if (m_fitting)
        fit();
}

void DiagramView::showStatic()
{
    std::vector<picture::Group> groups = picture::diagram::rimmed(m_diagram->picture().groups, m_possible);
    m_scene.setGroups(StaticLayer, m_seen ? picture::diagram::marked(std::move(groups), *m_seen) : std::move(groups));
}

void DiagramView::setSeen(std::optional<std::set<const tcp::Rule*>> seen)
{
    m_seen = std::move(seen);
    if (m_diagram)
        showStatic();
}

void DiagramView::setPossible(picture::diagram::Possible possible)
{
    if (possible == m_possible)
        return;
    m_possible = std::move(possible);
    if (m_diagram)
        showStatic();
}

QPoint DiagramView::placeOf(const tcp::Rule& rule) const
{
    const GroupItem* item = m_scene.item(picture::diagram::ruleGroupId(rule));
    if (item == nullptr)
        return viewport()->mapToGlobal(viewport()->rect().center());
    const QPolygonF& line = item->group().hitLine;
    const QPointF middle =
        line.isEmpty() ? item->sceneBoundingRect().center() : (line[(line.size() - 1) / 2] + line[line.size() / 2]) / 2;
    return viewport()->mapToGlobal(mapFromScene(middle));
}

void DiagramView::preview(const tcp::Rule* rule, sim::Side side)
{
    m_preview = {rule, side};
    if (m_diagram)
        showPreview();
}

void DiagramView::showPreview()
{
    m_scene.setGroups(PreviewLayer, m_preview.rule != nullptr ? m_diagram->preview(*m_preview.rule, m_preview.side)
                                                              : std::vector<picture::Group>());
}

const picture::Diagram& DiagramView::diagram()
{
    build();
    return *m_diagram;
}

void DiagramView::show(const sim::History& history, double moment)
{
    m_walk = picture::diagram::walkAt(history, moment);
    if (m_diagram)
        showMoment();
    else
        build();
}

void DiagramView::showMoment()
{
    if (!m_walk)
        return;
    m_scene.setGroups(MomentLayer, m_diagram->groups(*m_walk));
    const QString standing = picture::diagram::standsIn(true, m_walk->states[0], m_wording) + QStringLiteral(". ")
                             + picture::diagram::standsIn(false, m_walk->states[1], m_wording) + QStringLiteral(".");
    if (standing != accessibleDescription())
        setAccessibleDescription(standing);
}

void DiagramView::fit()
{
    m_fitting = true;
    setDragMode(QGraphicsView::NoDrag);
    const QRectF box = sceneRect();
    const QSize room = viewport()->size();
    if (box.isEmpty() || room.isEmpty())
        return;
    const double scale = std::min(room.width() / box.width(), room.height() / box.height());
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(box.center());
}

void DiagramView::zoomBy(double factor)
{
    zoomAt(factor, viewport()->rect().center());
}

// What is under the point stays under it.
void DiagramView::zoomAt(double factor, QPoint inViewport)
{
    const QRectF box = sceneRect();
    const QSize room = viewport()->size();
    if (box.isEmpty() || room.isEmpty())
        return;
    const double whole = std::min(room.width() / box.width(), room.height() / box.height());
    const double now = transform().m11();
    const double then = std::clamp(now * factor, std::min(whole, 1.0) / 2, std::max(greatestZoom, whole));
    const QPointF held = mapToScene(inViewport);
    m_fitting = false;
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setTransform(QTransform::fromScale(then, then));
    const QPointF strayed = viewportTransform().map(held) - inViewport;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(strayed.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(strayed.y()));
}

QSize DiagramView::sizeHint() const
{
    return {900, 720};
}

QSize DiagramView::minimumSizeHint() const
{
    return {240, 190};
}

void DiagramView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        // A diagram that is wholly in sight has nowhere to go.
        if (m_fitting)
            event->ignore();
        else
            QGraphicsView::wheelEvent(event);
        return;
    }
    zoomAt(std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position().toPoint());
    event->accept();
}

void DiagramView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoomBy(zoomStep);
    else if (event->key() == Qt::Key_Minus)
        zoomBy(1 / zoomStep);
    else
        QGraphicsView::keyPressEvent(event);
}

void DiagramView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitting)
        fit();
}

void DiagramView::showEvent(QShowEvent* event)
{
    build();
    QGraphicsView::showEvent(event);
}

void DiagramView::tellClick(const QString& groupId)
{
    for (const tcp::State s : tcp::allStates) {
        if (groupId == picture::diagram::stateId(s))
            Q_EMIT stateClicked(fromView(tcp::name(s)));
    }
    for (const tcp::Rule& rule : tcp::allRules()) {
        if (groupId == picture::diagram::ruleGroupId(rule))
            Q_EMIT ruleClicked(fromView(rule.id));
    }
    for (const tcp::Role role : {tcp::Role::Client, tcp::Role::Server}) {
        const std::vector<const tcp::Rule*> walk = tcp::usualWalk(role);
        for (std::size_t i = 0; i <= walk.size() && !walk.empty(); ++i) {
            if (groupId == picture::diagram::walkId(role, static_cast<int>(i) + 1))
                Q_EMIT stateClicked(fromView(tcp::name(i < walk.size() ? walk[i]->from : walk.back()->to)));
        }
    }
}

} // namespace synfin::views
