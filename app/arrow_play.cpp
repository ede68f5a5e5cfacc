#include "app/arrow_play.h"

#include "app/session.h"
#include "views/diagram/diagram_view.h"
#include "views/panels/offer_words.h"
#include "views/panels/step_words.h"

#include <QtWidgets/QMenu>

namespace synfin::app {

ArrowPlay::ArrowPlay(const Session& session, views::DiagramView& diagram) : m_session(session), m_diagram(diagram)
{
    connect(&session, &Session::reset, this, &ArrowPlay::showStep);
    connect(&session, &Session::changed, this, &ArrowPlay::showStep);
    connect(&session, &Session::stepChanged, this, &ArrowPlay::showStep);
    connect(&diagram, &views::DiagramView::ruleClicked, this, &ArrowPlay::play);
}

void ArrowPlay::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    showStep();
}

QString ArrowPlay::nameOf(const sim::Offer& offer) const
{
    return tr("%1: %2").arg(views::sideText(offer.at, m_wording), views::offerTitle(offer, m_wording));
}

void ArrowPlay::showStep()
{
    m_offers = sim::offers(m_session.history().at(m_session.step()).after, m_session.history().setup());
    std::erase_if(m_offers, [](const sim::Offer& offer) {
        return !offer.possible || !offer.preview || offer.preview->rule == nullptr;
    });
    picture::diagram::Possible possible;
    for (const sim::Offer& offer : m_offers) {
        QString& words = possible[offer.preview->rule];
        words = words.isEmpty() ? tr("Possible now, click to make it happen: %1").arg(nameOf(offer))
                                : tr("%1; or %2").arg(words, nameOf(offer));
    }
    m_diagram.setPossible(std::move(possible));
}

std::vector<const sim::Offer*> ArrowPlay::taking(const tcp::Rule& rule) const
{
    std::vector<const sim::Offer*> all;
    for (const sim::Offer& offer : m_offers)
        if (offer.preview->rule == &rule)
            all.push_back(&offer);
    return all;
}

void ArrowPlay::play(const QString& ruleId)
{
    const tcp::Rule* rule = tcp::ruleNamed(ruleId.toStdString());
    if (rule == nullptr)
        return;
    const std::vector<const sim::Offer*> all = taking(*rule);
    if (all.empty())
        Q_EMIT notPossible(ruleId);
    else if (all.size() > 1)
        ask(*rule, all);
    else
        Q_EMIT wanted(all.front()->choice);
}

void ArrowPlay::ask(const tcp::Rule& rule, const std::vector<const sim::Offer*>& all)
{
    auto* menu = new QMenu(&m_diagram);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const sim::Offer* offer : all) {
        QAction* entry = menu->addAction(nameOf(*offer) + u'\t' + views::offerEffect(*offer, m_wording));
        entry->setToolTip(views::offerDetail(*offer, m_wording));
        connect(entry, &QAction::triggered, this, [this, choice = offer->choice] { Q_EMIT wanted(choice); });
    }
    menu->popup(m_diagram.placeOf(rule));
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace synfin::app
