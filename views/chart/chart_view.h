// The sequence chart on screen: as wide as the view, scrolled along its time.
//
// Shows a moment of a history and follows it: while the moment moves, "now" is kept in the lower third. A user who
// scrolls "now" out of sight is left alone while it plays, and brought back by the next step. Only what is in sight is
// on the scene. The header stays at the upper edge. The segments that are on their way at the moment can be grasped.
#pragma once

#include "views/picture/chart.h"
#include "views/picture/theme.h"
#include "views/scene/picturescene.h"

#include <QtWidgets/QGraphicsView>

namespace synfin::views {

class WireHand;

class ChartView final : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setWording(const picture::Wording&);
    void setTheme(const picture::Theme&);
    void setFontScale(double);
    void setNumberStyle(picture::NumberStyle);

    // The history is not kept: what is drawn of it is taken in here, and only what is new.
    void show(const sim::History&, double moment);
    using QGraphicsView::show;

    [[nodiscard]] double moment() const { return m_moment; }
    [[nodiscard]] const picture::Chart& chart() const { return m_chart; }
    [[nodiscard]] PictureScene* pictureScene() const { return m_scene; }
    // What is on its way at the moment; null if that segment is not.
    [[nodiscard]] const sim::Flight* flight(int id) const;
    [[nodiscard]] WireHand& hand() { return *m_hand; }
    // Has the user scrolled "now" out of sight?
    [[nodiscard]] bool away() const { return m_away; }

    // While it plays, a moment that moves does not bring back a user who has scrolled away.
    void setPlaying(bool);

    // Marks the place before a step, across the whole chart; none with 0.
    void setMark(int step);

    // For the hand: what is dragged, and below the header what is seen of the chart.
    void showDragged(std::vector<picture::Group>);
    [[nodiscard]] QRectF chartInSight() const;

public Q_SLOTS:
    void bringNowBack();
    // Makes everything larger or smaller; the chart stays as wide as the view.
    void zoomIn();
    void zoomOut();
    void resetZoom();
    // Stretches time alone.
    void stretchTime(double factor);

Q_SIGNALS:
    void stepClicked(int step);
    void segmentClicked(int id);
    // What the pointer is on, in words; empty when it has left.
    void hovered(const QString& what);
    void widthChanged(); // of the view

protected:
    void resizeEvent(QResizeEvent*) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent*) override;
    void changeEvent(QEvent*) override;

private:
    [[nodiscard]] double viewTop() const; // y of the upper edge of what is seen
    [[nodiscard]] double now() const;     // y
    [[nodiscard]] bool nowInSight() const;
    void scrollTo(double top);
    void keepNowInSight();
    void restyle(double anchorY);
    void applyStyle();
    void zoomBy(double factor, double anchorY);
    void updateSceneRect();
    void refresh();
    [[nodiscard]] std::vector<picture::Group> mark() const;
    void describe();
    void clicked(const QString& id);
    void hoveredOver(const QString& id);

    picture::ChartStyle m_style;
    picture::Chart m_chart;
    PictureScene* m_scene;
    WireHand* m_hand;
    std::vector<sim::Flight> m_wire; // at the moment
    double m_fontScale = 1;
    double m_zoom = 1;
    double m_timeZoom = 1;
    double m_moment = 0;
    int m_mark = 0;
    bool m_playing = false;
    bool m_away = false;
    bool m_scrollingItself = false;
};

} // namespace synfin::views
