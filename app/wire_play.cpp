#include "app/wire_play.h"

#include "model/sim/offers.h"
#include "views/chart/chart_view.h"
#include "views/chart/wire_hand.h"
#include "views/panels/offer_words.h"
#include "views/panels/step_words.h"
#include "views/picture/chart_words.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace synfin::app {

namespace {

// What comes after this one on its way to the same side.
const sim::Flight* nextAfter(const sim::World& world, const sim::Flight& flight)
{
    const sim::Flight* next = nullptr;
    for (const sim::Flight& other : world.wire) {
        const bool follows =
            other.id != flight.id && other.from == flight.from
            && (other.arrives > flight.arrives || (other.arrives == flight.arrives && other.id > flight.id));
        if (follows && (next == nullptr || other.arrives < next->arrives))
            next = &other;
    }
    return next;
}

} // namespace

WirePlay::WirePlay(Session& session, views::ChartView& chart, QObject* parent)
    : QObject(parent), m_session(session), m_chart(chart)
{
    chart.hand().setForesight([this](const sim::Choice& choice) {
        return views::offerDetail(sim::offerOf(world(), m_session.history().setup(), choice), m_wording);
    });
    connect(&chart.hand(), &views::WireHand::wanted, this, &WirePlay::wanted);
    connect(&chart.hand(), &views::WireHand::menuAsked, this, &WirePlay::openMenu);
}

void WirePlay::setWording(const picture::Wording& wording)
{
    m_wording = wording;
}

QList<WirePlay::Key> WirePlay::keys()
{
    return {{QStringLiteral("Tab"), tr("to the next thing on a picture, and so to the segments that are on their way")},
            {QStringLiteral("Enter"), tr("a segment on its way: it arrives")},
            {QStringLiteral("Del"), tr("a segment on its way: it is lost")},
            {QStringLiteral("D"), tr("a segment on its way: it is duplicated")},
            {QStringLiteral("L"),
             tr("a segment on its way: it is held back for %1").arg(picture::durationText(sim::usualHold))},
            {QStringLiteral("Menu, Shift+F10"), tr("a segment on its way: all of this, and how long to hold it back")}};
}

const sim::World& WirePlay::world() const
{
    return m_session.history().at(m_session.step()).after;
}

void WirePlay::add(QMenu& menu, const QString& name, const sim::Action& action, const QString& whyNot)
{
    const sim::Offer offer = sim::offerOf(world(), m_session.history().setup(), {action, {}});
    // What it does stands in the column of the keys.
    const QString effect = whyNot.isEmpty() ? views::offerEffect(offer, m_wording) : whyNot;
    QAction* entry = menu.addAction(effect.isEmpty() ? name : name + u'\t' + effect);
    entry->setEnabled(whyNot.isEmpty() && offer.possible);
    entry->setToolTip(whyNot.isEmpty() ? views::offerDetail(offer, m_wording) : whyNot);
    connect(entry, &QAction::triggered, this, [this, choice = offer.choice] { Q_EMIT wanted(choice); });
}

void WirePlay::addHolds(QMenu& menu, const sim::Flight& flight)
{
    using std::chrono::seconds;
    const tcp::Duration msl = m_session.history().setup().profile.msl;
    for (const tcp::Duration by : {tcp::Duration(seconds(1)), tcp::Duration(seconds(5))})
        add(menu, picture::durationText(by), sim::Delay{flight.id, by});
    add(menu, tr("MSL (%1)").arg(picture::durationText(msl)), sim::Delay{flight.id, msl});
    add(menu, tr("2 MSL (%1)").arg(picture::durationText(2 * msl)), sim::Delay{flight.id, 2 * msl});
    const sim::Flight* next = nextAfter(world(), flight);
    const tcp::Duration due = std::max(flight.arrives, world().now);
    const tcp::Duration gap = std::max(tcp::Duration(1), m_session.history().setup().delay / 5);
    const tcp::Duration by = next != nullptr ? std::max(next->arrives - due, tcp::Duration(0)) + gap : gap;
    add(menu, tr("Until after the next one"), sim::Delay{flight.id, by},
        next == nullptr ? tr("nothing comes after it") : QString());
}

void WirePlay::openMenu(int segment, const QPoint& global)
{
    const sim::Flight* flight = world().find(segment);
    if (flight == nullptr)
        return;
    auto* menu = new QMenu(&m_chart);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction* title = menu->addAction(
        tr("%1 to the %2")
            .arg(views::segmentText(flight->segment, m_wording), views::sideText(flight->to(), m_wording)));
    title->setEnabled(false);
    menu->addSeparator();
    add(*menu, tr("Deliver &now"), sim::Deliver{segment});
    add(*menu, tr("&Lose"), sim::Drop{segment});
    add(*menu, tr("&Duplicate"), sim::Duplicate{segment});
    QMenu* holds = menu->addMenu(tr("&Hold back for"));
    holds->setToolTipsVisible(true);
    addHolds(*holds, *flight);
    menu->popup(global);
}

} // namespace synfin::app
