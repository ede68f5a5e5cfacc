// The hand on the sequence chart: grasps the segments that are on their way, by mouse and by keyboard, and says what
// should become of them. It changes nothing itself.
//
// A click selects; a drag shows what letting go would do, and Esc takes it back. On a selected segment Enter delivers,
// Delete loses, D duplicates, L holds it back for sim::usualHold; the right button, the menu key and Shift+F10 ask for
// its menu.
#pragma once

#include "model/sim/world.h"

#include <QtCore/QObject>
#include <QtCore/QPoint>
#include <QtCore/QPointF>

#include <functional>
#include <optional>

class QKeyEvent;
class QMouseEvent;

namespace synfin::views {

class ChartView;

class WireHand final : public QObject {
    Q_OBJECT

public:
    // Sees the events of the view before it does.
    explicit WireHand(ChartView&);

    // Says in words what making a choice does.
    using Foresight = std::function<QString(const sim::Choice&)>;
    void setForesight(Foresight foresight) { m_foresight = std::move(foresight); }

    [[nodiscard]] bool holds() const { return m_held.has_value(); }
    void letBe(); // nothing happens to what is held

Q_SIGNALS:
    void wanted(const synfin::sim::Choice& choice);
    void menuAsked(int segment, const QPoint& global);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    struct Held {
        sim::Flight flight;
        QPoint pressedAt; // in the viewport
        QPointF from;     // on the chart
        QPointF at;
        bool moves = false;
    };
    [[nodiscard]] std::optional<int> segmentAt(const QPoint& inViewport) const;
    [[nodiscard]] std::optional<int> selected() const;
    bool press(const QMouseEvent&);
    bool move(const QMouseEvent&);
    bool release();
    bool pressKey(const QKeyEvent&);
    [[nodiscard]] bool isOurs(const QKeyEvent&) const;
    void show();
    [[nodiscard]] QString words() const;
    void askForMenu(int segment);

    ChartView& m_view;
    const QObject* m_viewport; // for events that still come while the view goes
    Foresight m_foresight;
    std::optional<Held> m_held;
};

} // namespace synfin::views
