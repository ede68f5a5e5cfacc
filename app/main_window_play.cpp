// Free play in the window: what can happen now, branches, and keeping what was done.
#include "app/main_window.h"

#include "model/scenario/recorder.h"
#include "model/scenario/writer.h"
#include "views/export/wholefile.h"
#include "views/panels/step_words.h"

#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListView>

namespace synfin::app {

void MainWindow::buildOffers()
{
    m_offersDock->setObjectName(QStringLiteral("offersDock"));
    m_offersDock->setWidget(m_offers);
    connect(m_offersDock, &QDockWidget::visibilityChanged, this, [this] { showOffers(m_session.step()); });
    connect(m_offers, &views::OffersPanel::chosen, this, [this](const sim::Choice& choice) {
        if (const auto why = m_session.act(choice))
            tell(tr("This cannot happen"), QString::fromStdString(*why));
    });
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
    connect(m_actions.bringBack, &QAction::triggered, &m_session, &Session::restoreBranch);
    connect(m_actions.fresh, &QAction::triggered, this, &MainWindow::playFreely);
    connect(m_actions.save, &QAction::triggered, this, &MainWindow::chooseFile);
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
        const int fork = history.forkStep(branch);
        const bool first = fork == 0;
        const QString differs =
            first ? tr("As it began")
                  : tr("%1: %2").arg(fork).arg(views::eventText(history.at(branch, fork), m_look.wording()));
        const QString name = QString::fromStdString(history.branchName(branch));
        branches.append({name.isEmpty() ? differs : name, differs});
    }
    m_branches->showBranches(branches, history.branch());
    m_actions.bringBack->setEnabled(m_session.canRestoreBranch());
}

void MainWindow::playFreely()
{
    scenario::Scenario scenario;
    scenario.id = "free-play";
    for (const char* lang : {"en", "zh_CN", "zh_TW"}) {
        const picture::Wording wording(QString::fromLatin1(lang));
        scenario.title.byLanguage[lang] = wording.text("Play", QT_TRANSLATE_NOOP("Play", "Free play")).toStdString();
        scenario.about.byLanguage[lang] =
            wording
                .text("Play",
                      QT_TRANSLATE_NOOP("Play", "Two endpoints, both CLOSED. Choose what happens: the engine says "
                                                "what comes of it."))
                .toStdString();
    }
    scenario.start = sim::startWorld(scenario.setup);
    showScenario(scenario);
    if (!m_offersDock->isVisible())
        m_actions.happen->trigger();
}

bool MainWindow::saveTo(const QString& path)
{
    const scenario::Scenario done = scenario::recorded(m_session.scenario(), m_session.history(), m_session.said());
    const auto error = views::writeWhole(path, QByteArray::fromStdString(scenario::write(done)));
    if (error)
        tell(tr("Nothing was saved"), *error);
    return !error;
}

void MainWindow::chooseFile()
{
    const QString suggestion = QString::fromStdString(m_session.scenario().id) + QStringLiteral(".toml");
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save"), suggestion, tr("Scenarios (*.toml);;All files (*)"));
    if (!path.isEmpty())
        saveTo(path);
}

} // namespace synfin::app
