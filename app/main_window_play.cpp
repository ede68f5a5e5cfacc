// Free play in the window: what can happen now, and branches.
#include "app/main_window.h"

#include "views/panels/step_words.h"

#include <QtWidgets/QDockWidget>
#include <QtWidgets/QListView>

namespace synfin::app {

void MainWindow::buildOffers()
{
    m_offersDock->setObjectName(QStringLiteral("offersDock"));
    m_offersDock->setWidget(m_offers);
    connect(m_offersDock, &QDockWidget::visibilityChanged, this, [this] { showOffers(m_session.step()); });
    connect(m_offers, &views::OffersPanel::chosen, this, &MainWindow::act);
    connect(&m_arrowPlay, &ArrowPlay::wanted, this, &MainWindow::act);
    connect(&m_arrowPlay, &ArrowPlay::notPossible, this, &MainWindow::goToRule);
    connect(&m_injectPlay, &InjectPlay::wanted, this, &MainWindow::act);
    connect(m_actions.inject, &QAction::triggered, &m_injectPlay, &InjectPlay::open);
    connect(m_offers, &views::OffersPanel::injectionAsked, &m_injectPlay, &InjectPlay::open);
    connect(&m_wirePlay, &WirePlay::wanted, this, &MainWindow::act);
    connect(m_palette, &CommandPalette::wanted, this, &MainWindow::act);
    connect(m_actions.find, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_offers, &views::OffersPanel::pointedAt, this, [this](const sim::Offer* offer) {
        const bool leads = offer != nullptr && offer->possible && offer->preview;
        m_diagram->preview(leads ? offer->preview->rule : nullptr, leads ? offer->at : sim::Side::Client);
    });
    connect(m_branches, &views::BranchBar::branchSelected, &m_session, &Session::selectBranch);
    connect(m_branches, &views::BranchBar::removalAsked, this, [this](int branch) {
        if (m_session.history().branchCount() > 1)
            m_session.removeBranch(branch);
    });
    connect(m_branches, &views::BranchBar::renamed, this,
            [this](int branch, const QString& name) { m_session.renameBranch(branch, name.toStdString()); });
    connect(m_actions.compare, &QAction::triggered, this, &MainWindow::compareBranches);
    connect(m_branches, &views::BranchBar::comparisonAsked, this, &MainWindow::compareBranches);
    connect(m_actions.settings, &QAction::triggered, this, [this] { m_settings->open(m_actions.bringBack); });
    connect(m_actions.byItself, &QAction::triggered, this, [this](bool on) {
        sim::Course course = m_session.course();
        course.byItself = on;
        m_session.setCourse(course);
    });
    connect(m_actions.bringBack, &QAction::triggered, &m_session, &Session::bringBack);
}

void MainWindow::act(const sim::Choice& choice)
{
    const sim::Choice made = choice; // what is shown, and asked for it, may change meanwhile
    if (const auto why = m_session.act(made))
        tell(tr("This cannot happen"), QString::fromStdString(*why));
}

// What could be done after the step that is looked at. Nothing is asked of the engine while nobody looks.
void MainWindow::showOffers(int step)
{
    if (m_offersDock->isVisible())
        m_offers->show(m_session.history().at(step).after, m_session.history().setup());
}

void MainWindow::showBranches()
{
    const sim::History& history = m_session.history();
    QList<views::BranchBar::Branch> branches;
    for (int branch = 0; branch < history.branchCount(); ++branch) {
        const QString title = branchTitle(history, branch, m_look.wording());
        branches.append({title, title});
    }
    m_branches->showBranches(branches, history.branch());
    m_actions.compare->setEnabled(history.branchCount() > 1);
    m_actions.bringBack->setEnabled(m_session.canBringBack());
}

// Beside the window, so that both can be played while they are compared.
void MainWindow::compareBranches()
{
    if (!m_compare) {
        m_compare = new CompareWindow(m_session, this);
        m_compare->setAttribute(Qt::WA_DeleteOnClose);
        m_compare->setLook(m_look);
        m_compare->resize(m_compare->size().boundedTo(size()));
    }
    m_compare->show();
    m_compare->showCurrent();
    m_compare->raise();
    m_compare->activateWindow();
}

void MainWindow::playFreely()
{
    m_documents.playFreely();
    if (!m_offersDock->isVisible())
        m_actions.happen->trigger();
}

} // namespace synfin::app
