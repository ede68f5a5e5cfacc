#include "views/panels/offer_numbers.h"

#include "model/sim/offers.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include <cmath>

namespace synfin::views {

namespace {

constexpr const char* context = "OfferNumbers";
constexpr int mostBytes = 1'000'000; // as in scenario files
constexpr double mostSeconds = 86'400;

} // namespace

OfferNumbers::OfferNumbers(QWidget* parent)
    : QWidget(parent),
      m_sendLabel(new QLabel(this)),
      m_send(new QSpinBox(this)),
      m_push(new QCheckBox(QStringLiteral("PSH"), this)),
      m_receiveLabel(new QLabel(this)),
      m_receive(new QSpinBox(this)),
      m_holdLabel(new QLabel(this)),
      m_hold(new QDoubleSpinBox(this))
{
    m_send->setObjectName(QStringLiteral("sendBytes"));
    m_push->setObjectName(QStringLiteral("push"));
    m_receive->setObjectName(QStringLiteral("receiveBytes"));
    m_hold->setObjectName(QStringLiteral("holdFor"));
    m_send->setRange(0, mostBytes);
    m_send->setValue(1);
    m_receive->setRange(0, mostBytes);
    m_hold->setRange(0.001, mostSeconds);
    m_hold->setDecimals(3);
    m_hold->setValue(std::chrono::duration<double>(sim::usualHold).count());
    m_hold->setSuffix(QStringLiteral(" s"));
    // Narrow docks are the usual ones.
    for (QWidget* box :
         {static_cast<QWidget*>(m_send), static_cast<QWidget*>(m_receive), static_cast<QWidget*>(m_hold)})
        box->setMinimumWidth(60);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 0, 10, 0);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_sendLabel, 0, 0);
    grid->addWidget(m_send, 0, 1);
    grid->addWidget(m_push, 0, 2);
    grid->addWidget(m_receiveLabel, 1, 0);
    grid->addWidget(m_receive, 1, 1, 1, 2);
    grid->addWidget(m_holdLabel, 2, 0);
    grid->addWidget(m_hold, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    m_sendLabel->setBuddy(m_send);
    m_receiveLabel->setBuddy(m_receive);
    m_holdLabel->setBuddy(m_hold);
    for (QSpinBox* box : {m_send, m_receive})
        connect(box, &QSpinBox::valueChanged, this, &OfferNumbers::changed);
    connect(m_push, &QCheckBox::toggled, this, &OfferNumbers::changed);
    connect(m_hold, &QDoubleSpinBox::valueChanged, this, &OfferNumbers::changed);
}

void OfferNumbers::setWording(const picture::Wording& wording)
{
    const auto say = [&wording](const char* source) { return wording.text(context, source); };
    m_sendLabel->setText(say(QT_TRANSLATE_NOOP("OfferNumbers", "send: bytes")));
    m_receiveLabel->setText(say(QT_TRANSLATE_NOOP("OfferNumbers", "recv: bytes")));
    m_holdLabel->setText(say(QT_TRANSLATE_NOOP("OfferNumbers", "hold back for")));
    m_receive->setSpecialValueText(say(QT_TRANSLATE_NOOP("OfferNumbers", "all there are")));
    m_push->setToolTip(say(QT_TRANSLATE_NOOP("OfferNumbers", "Ask the receiver to hand the data on at once")));
    m_send->setAccessibleName(m_sendLabel->text());
    m_receive->setAccessibleName(m_receiveLabel->text());
    m_hold->setAccessibleName(m_holdLabel->text());
}

sim::Choice OfferNumbers::with(sim::Choice choice) const
{
    if (auto* call = std::get_if<sim::CallChoice>(&choice.action)) {
        if (call->call.call == tcp::Call::Send)
            call->call = {tcp::Call::Send, static_cast<std::uint32_t>(m_send->value()), m_push->isChecked()};
        else if (call->call.call == tcp::Call::Receive)
            call->call.bytes = static_cast<std::uint32_t>(m_receive->value());
    } else if (auto* delay = std::get_if<sim::Delay>(&choice.action)) {
        delay->by = std::chrono::milliseconds(std::llround(m_hold->value() * 1000));
    }
    return choice;
}

} // namespace synfin::views
