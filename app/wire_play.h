// What a user does with the segments on the sequence chart: makes it happen, and offers it as a menu.
#pragma once

#include "app/session.h"
#include "views/picture/wording.h"

#include <QtCore/QObject>
#include <QtCore/QPoint>

class QMenu;

namespace synfin::views {
class ChartView;
}

namespace synfin::app {

class WirePlay final : public QObject {
    Q_OBJECT

public:
    WirePlay(Session&, views::ChartView&, QObject* parent = nullptr);
    void setWording(const picture::Wording&);

    // What can be pressed on a segment that is selected, and what it does.
    struct Key {
        QString key;
        QString does;
    };
    [[nodiscard]] static QList<Key> keys();

Q_SIGNALS:
    void wanted(const synfin::sim::Choice& choice);

private:
    void openMenu(int segment, const QPoint& global);
    void add(QMenu&, const QString& name, const sim::Action&, const QString& whyNot = {});
    void addHolds(QMenu&, const sim::Flight&);
    [[nodiscard]] const sim::World& world() const;

    Session& m_session;
    views::ChartView& m_chart;
    picture::Wording m_wording;
};

} // namespace synfin::app
