// Playing on the diagram: an arrow that is possible now, clicked, happens. Where several choices take it, a menu asks
// which.
#pragma once

#include "model/sim/offers.h"
#include "views/picture/wording.h"

#include <QtCore/QObject>

#include <vector>

namespace synfin::views {
class DiagramView;
}

namespace synfin::app {

class Session;

class ArrowPlay final : public QObject {
    Q_OBJECT

public:
    ArrowPlay(const Session&, views::DiagramView&);
    void setWording(const picture::Wording&);

Q_SIGNALS:
    void wanted(const synfin::sim::Choice& choice);
    void notPossible(const QString& ruleId); // clicked all the same

private:
    void showStep();
    void play(const QString& ruleId);
    void ask(const tcp::Rule&, const std::vector<const sim::Offer*>&);
    [[nodiscard]] std::vector<const sim::Offer*> taking(const tcp::Rule&) const;
    [[nodiscard]] QString nameOf(const sim::Offer&) const;

    const Session& m_session;
    views::DiagramView& m_diagram;
    picture::Wording m_wording;
    std::vector<sim::Offer> m_offers; // at the step that is looked at
};

} // namespace synfin::app
