// The numbers of the offers that take one: how many octets SEND hands over and RECEIVE takes, and for how long a
// segment is held back.
#pragma once

#include "model/sim/world.h"
#include "views/picture/wording.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace synfin::views {

class OfferNumbers final : public QWidget {
    Q_OBJECT

public:
    explicit OfferNumbers(QWidget* parent = nullptr);

    void setWording(const picture::Wording&);
    // The choice with the numbers that stand here.
    [[nodiscard]] sim::Choice with(sim::Choice) const;

Q_SIGNALS:
    void changed();

private:
    QLabel* m_sendLabel;
    QSpinBox* m_send;
    QCheckBox* m_push;
    QLabel* m_receiveLabel;
    QSpinBox* m_receive; // 0 for all there is
    QLabel* m_holdLabel;
    QDoubleSpinBox* m_hold; // seconds
};

} // namespace synfin::views
