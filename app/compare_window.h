// Two branches side by side, and the first difference between them.
#pragma once

#include "app/look.h"
#include "app/session.h"
#include "views/chart/chart_view.h"

#include <QtWidgets/QDialog>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;

namespace synfin::app {

class CompareWindow final : public QDialog {
    Q_OBJECT

public:
    CompareWindow(Session&, QWidget* parent = nullptr);

    void setLook(const Look&);
    // The one that is looked at, beside the one that it left.
    void showCurrent();
    void compare(int left, int right); // branches

    [[nodiscard]] QComboBox* choice(int side) const { return m_choices[static_cast<std::size_t>(side)]; } // 0, 1
    [[nodiscard]] views::ChartView* chart(int side) const { return m_charts[static_cast<std::size_t>(side)]; }
    [[nodiscard]] QString difference() const; // in words

protected:
    void changeEvent(QEvent*) override;

private:
    void fill();
    void refresh();
    [[nodiscard]] int branchAt(int side) const;
    [[nodiscard]] QString describe(int side, int step) const;
    void goTo(int side, int step);

    Session& m_session;
    Look m_look;
    std::array<QComboBox*, 2> m_choices{};
    std::array<views::ChartView*, 2> m_charts{};
    std::array<QLabel*, 2> m_ends{};
    QLabel* m_difference;
    QPushButton* m_close;
    std::array<sim::History, 2> m_shown;
};

// What a branch is called: its name, or what it does first that another did not.
[[nodiscard]] QString branchTitle(const sim::History&, int branch, const picture::Wording&);

} // namespace synfin::app
