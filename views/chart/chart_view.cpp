#include "views/chart/chart_view.h"

#include "views/chart/wire_hand.h"
#include "views/picture/chart_wire.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QResizeEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace synfin::views {

namespace {

enum SceneLayer { ChartLayer, WireLayer, DraggedLayer, HeaderLayer, MarkLayer };

// Of the view's height: where "now" is kept while it moves down, and how near it may come to the header.
constexpr double lowest = 0.8;
constexpr double highest = 0.12;
// Groups are made for this much more than is seen, in pixels.
constexpr double beyond = 80;
constexpr double zoomStep = 1.1;

// "seg_12" with prefix "seg_" gives 12.
std::optional<int> numberAfter(const QString& id, QLatin1String prefix)
{
    if (!id.startsWith(prefix))
        return {};
    bool ok = false;
    const int number = id.mid(prefix.size()).toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

ChartView::ChartView(QWidget* parent)
    : QGraphicsView(parent),
      m_chart(m_style),
      m_scene(new PictureScene(picture::Theme(), this)),
      m_hand(new WireHand(*this))
{
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    // The width of the chart must not depend on whether there is something to scroll.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setBackgroundBrush(m_scene->theme().color(picture::Ink::Background));
    setAccessibleName(tr("Sequence chart"));
    setMinimumSize(240, 160);
    connect(m_scene, &PictureScene::groupClicked, this, &ChartView::clicked);
    connect(m_scene, &PictureScene::groupActivated, this, &ChartView::clicked);
    connect(m_scene, &PictureScene::groupHovered, this, &ChartView::hoveredOver);
    updateSceneRect();
}

void ChartView::setWording(const picture::Wording& wording)
{
    m_style.wording = wording;
    restyle(viewTop() + viewport()->height() / 2.0);
}

void ChartView::setTheme(const picture::Theme& theme)
{
    m_scene->setTheme(theme);
    setBackgroundBrush(theme.color(picture::Ink::Background));
    const bool patterns = theme.themeName() == picture::ThemeName::Print;
    if (patterns != m_style.patterns) {
        m_style.patterns = patterns;
        m_chart.setStyle(m_style);
        refresh();
    }
}

void ChartView::setFontScale(double scale)
{
    m_fontScale = scale;
    restyle(viewTop() + viewport()->height() / 2.0);
}

void ChartView::setNumberStyle(picture::NumberStyle numbers)
{
    m_style.numbers = numbers;
    m_chart.setStyle(m_style);
    refresh();
}

void ChartView::show(const sim::History& history, double moment)
{
    const bool moved = moment != m_moment;
    m_moment = moment;
    const int step = std::clamp(static_cast<int>(std::ceil(moment - 1e-6)), 0, history.lastStep());
    m_wire = history.at(step).after.wire;
    m_hand->letBe(); // it held what was there before
    const bool grown = m_chart.follow(history);
    if (grown)
        updateSceneRect();
    if (moved && !m_playing)
        m_away = false;
    if ((moved || grown) && !m_away)
        keepNowInSight();
    refresh();
}

void ChartView::setPlaying(bool playing)
{
    m_playing = playing;
}

void ChartView::bringNowBack()
{
    m_away = false;
    keepNowInSight();
    refresh();
}

void ChartView::zoomIn()
{
    zoomBy(zoomStep, viewTop() + viewport()->height() / 2.0);
}

void ChartView::zoomOut()
{
    zoomBy(1 / zoomStep, viewTop() + viewport()->height() / 2.0);
}

void ChartView::resetZoom()
{
    m_timeZoom = 1;
    zoomBy(1 / m_zoom, viewTop() + viewport()->height() / 2.0);
}

void ChartView::stretchTime(double factor)
{
    m_timeZoom = std::clamp(m_timeZoom * factor, 0.6, 4.0);
    restyle(viewTop() + viewport()->height() / 2.0);
}

void ChartView::zoomBy(double factor, double anchorY)
{
    m_zoom = std::clamp(m_zoom * factor, 0.6, 2.5);
    restyle(anchorY);
}

// What stood at y stands there again afterwards.
void ChartView::restyle(double anchorY)
{
    const bool empty = m_chart.axis().size() == 0;
    const double moment = empty ? 0 : m_chart.axis().momentAt(anchorY);
    const double below = anchorY - viewTop();
    applyStyle();
    if (empty)
        return;
    if (m_away || !nowInSight())
        scrollTo(m_chart.axis().yOf(moment) - below);
    if (!m_away)
        keepNowInSight();
    refresh();
}

void ChartView::applyStyle()
{
    m_style.fontScale = std::clamp(m_fontScale * m_zoom, 0.5, 4.0);
    m_style.timeZoom = m_timeZoom;
    m_chart.setStyle(m_style);
    updateSceneRect();
}

void ChartView::updateSceneRect()
{
    // Decided here, since a scroll area that is being resized does not hide a bar that is no longer needed.
    const bool tooNarrow = viewport()->width() < m_chart.minimumWidth();
    setHorizontalScrollBarPolicy(tooNarrow ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_chart.setWidth(viewport()->width());
    QRectF rect = m_chart.box();
    // "Now" is kept above the lower edge, even at the last step.
    rect.setHeight(std::max<double>(rect.height() + viewport()->height() * (1 - lowest) - m_chart.footHeight(),
                                    viewport()->height()));
    const QScopedValueRollback guard(m_scrollingItself, true);
    setSceneRect(rect);
    m_scene->setSceneRect(rect);
}

double ChartView::viewTop() const
{
    return mapToScene(0, 0).y();
}

double ChartView::now() const
{
    return m_chart.axis().size() == 0 ? 0 : m_chart.axis().yOf(m_moment);
}

bool ChartView::nowInSight() const
{
    const double top = viewTop();
    return now() >= top + m_chart.headerHeight() && now() <= top + viewport()->height();
}

void ChartView::scrollTo(double top)
{
    const QScopedValueRollback guard(m_scrollingItself, true);
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top)));
}

void ChartView::keepNowInSight()
{
    const double height = viewport()->height();
    const double top = viewTop();
    const double y = now();
    if (y > top + lowest * height || y < top + m_chart.headerHeight() + highest * height)
        scrollTo(y - lowest * height);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    {
        const QScopedValueRollback guard(m_scrollingItself, true);
        QGraphicsView::resizeEvent(event);
    }
    updateSceneRect();
    if (!m_away)
        keepNowInSight();
    refresh();
    if (event->size().width() != event->oldSize().width())
        Q_EMIT widthChanged();
}

void ChartView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    // The base class moves the pixels that are there, and with them the header and "now", which stay where they are.
    viewport()->update();
    if (m_scrollingItself)
        return;
    m_away = !nowInSight();
    refresh();
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    // Some platforms turn a wheel sideways when Shift is held.
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    const double anchor = mapToScene(event->position().toPoint()).y();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_timeZoom = std::clamp(m_timeZoom * std::pow(zoomStep, notches), 0.6, 4.0);
        restyle(anchor);
    } else {
        zoomBy(std::pow(zoomStep, notches), anchor);
    }
    event->accept();
}

void ChartView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Sequence chart"));
        describe();
    }
}

void ChartView::refresh()
{
    const double top = viewTop();
    const double header = top + m_chart.headerHeight();
    const double bottom = top + viewport()->height();
    const picture::ChartRange range{header - beyond, bottom + beyond, m_moment, header};
    std::vector<picture::Group> groups = m_chart.groups(range);
    if (!groups.empty())
        m_scene->setGroups(WireLayer, picture::envelopes(m_chart.layout(), range, m_wire, groups));
    m_scene->setGroups(ChartLayer, std::move(groups));
    m_scene->setGroups(HeaderLayer, m_chart.header(header));
    m_scene->setGroups(MarkLayer, mark());
    describe();
}

void ChartView::setMark(int step)
{
    m_mark = step;
    refresh();
}

std::vector<picture::Group> ChartView::mark() const
{
    if (m_mark <= 0 || m_mark >= m_chart.axis().size())
        return {};
    const double y = m_chart.axis().yOf(m_mark - 1) + m_chart.layout().sizes().leastGap() / 3; // the same in both
    const double width = m_chart.width();
    constexpr double side = 7;
    picture::Group group;
    group.id = QStringLiteral("difference");
    group.title = tr("The first difference");
    group.z = 40; // above what it crosses
    group.shapes = {
        picture::LineShape{{{0, y}, {width, y}}, 0, {picture::Ink::Accent, 2, {8, 5}}},
        picture::PolygonShape{{{0, y - side}, {side, y}, {0, y + side}}, {picture::Ink::Accent}, {}},
        picture::PolygonShape{{{width, y - side}, {width - side, y}, {width, y + side}}, {picture::Ink::Accent}, {}}};
    return {group};
}

const sim::Flight* ChartView::flight(int id) const
{
    const auto found = std::ranges::find(m_wire, id, &sim::Flight::id);
    return found == m_wire.end() ? nullptr : &*found;
}

void ChartView::showDragged(std::vector<picture::Group> groups)
{
    m_scene->setGroups(DraggedLayer, std::move(groups));
}

QRectF ChartView::chartInSight() const
{
    QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    seen.setTop(viewTop() + m_chart.headerHeight());
    return seen;
}

void ChartView::describe()
{
    const picture::ChartStory& story = m_chart.layout().story();
    if (story.size() == 0)
        return;
    const int step = std::clamp(static_cast<int>(m_moment), 0, story.size() - 1);
    const auto state = [&](sim::Side side) {
        const std::size_t span = static_cast<std::size_t>(story.spanAt(side, step));
        return m_style.wording.state(story.spans(side)[span].state);
    };
    const QString text = tr("Step %1 of %2. Client: %3. Server: %4.")
                             .arg(step)
                             .arg(story.size() - 1)
                             .arg(state(sim::Side::Client), state(sim::Side::Server));
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void ChartView::clicked(const QString& id)
{
    if (const std::optional<int> segment = numberAfter(id, QLatin1String("seg_")))
        Q_EMIT segmentClicked(*segment);
    else if (const std::optional<int> step = numberAfter(id, QLatin1String("step_")))
        Q_EMIT stepClicked(*step);
}

void ChartView::hoveredOver(const QString& id)
{
    const GroupItem* item = m_scene->item(id);
    Q_EMIT hovered(item ? item->group().title : QString());
}

} // namespace synfin::views
