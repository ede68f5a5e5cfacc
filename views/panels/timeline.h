// A line with a tick a step. It is dragged to any moment, clicked at a step, and moved with the keys of a slider.
//
// As a QAbstractSlider it has an accessible value, the step; between steps the moment is shown and set as a fraction.
#pragma once

#include "views/picture/theme.h"

#include <QtWidgets/QAbstractSlider>

#include <functional>

namespace synfin::views {

class Timeline final : public QAbstractSlider {
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    void setTheme(const picture::Theme&);
    void setSteps(int last);        // ticks 0 to last
    void showMoment(double moment); // does not emit
    // What a tick is: its tooltip, and whose it is (the ink of its side).
    void setDescriptions(std::function<QString(int step)>, std::function<picture::Ink(int step)>);

    [[nodiscard]] double xOf(double moment) const;
    [[nodiscard]] double momentAt(double x) const; // clamped
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void momentDragged(double moment);
    void stepChosen(int step);

protected:
    bool event(QEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void leaveEvent(QEvent*) override;

private:
    [[nodiscard]] int tickStride() const; // with very many steps only every n-th tick is drawn
    void paintTicks(QPainter&, double y) const;

    picture::Theme m_theme;
    std::function<QString(int)> m_description;
    std::function<picture::Ink(int)> m_ink;
    double m_moment = 0;
    int m_hovered = -1;
    int m_turned = 0; // of the wheel, less than a notch
    bool m_dragged = false;
    bool m_showing = false; // what is set comes from the session
};

} // namespace synfin::views
