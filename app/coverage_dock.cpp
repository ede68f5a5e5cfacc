#include "app/coverage_dock.h"

#include "app/session.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTreeWidget>

namespace synfin::app {

CoverageDock::CoverageDock(const Session& session, CoverageFile file, QWidget* parent)
    : QDockWidget(parent),
      m_session(session),
      m_coverage(new Coverage(session, std::move(file), this)),
      m_guide(new Guide(this))
{
    setObjectName(QStringLiteral("coverage"));
    connect(m_coverage, &Coverage::changed, this, [this] {
        showSeen();
        if (m_panel != nullptr && m_panel->onDiagram()->isChecked())
            tellMarking();
    });
}

void CoverageDock::setVisible(bool visible)
{
    if (visible && m_panel == nullptr)
        makePanel();
    QDockWidget::setVisible(visible);
}

void CoverageDock::makePanel()
{
    m_panel = new views::CoveragePanel(this);
    setWidget(m_panel);
    m_panel->setWording(m_look.wording());
    connect(m_panel, &views::CoveragePanel::chosen, this, &CoverageDock::choose);
    connect(m_panel, &views::CoveragePanel::clearAsked, this, &CoverageDock::askToClear);
    connect(m_panel, &views::CoveragePanel::onDiagramToggled, this, &CoverageDock::tellMarking);
    connect(m_guide, &Guide::searching, m_panel, [this] { m_panel->tellSearch(tr("Looking for a way there …")); });
    connect(m_guide, &Guide::found, m_panel, [this](const QString& scenario, int step) {
        m_panel->tellSearch({});
        Q_EMIT bundledChosen(scenario, step);
    });
    connect(m_guide, &Guide::storyFound, m_panel, [this](const QString& id, const QByteArray& toml) {
        m_panel->tellSearch({});
        Q_EMIT storyFound(id, toml);
    });
    connect(m_guide, &Guide::notFound, m_panel, [this] {
        m_panel->tellSearch(tr("No story in which this happens was found within the bounds of the search."));
    });
}

void CoverageDock::setLook(const Look& look)
{
    setWindowTitle(tr("What you have seen"));
    m_look = look;
    if (m_panel != nullptr)
        m_panel->setWording(look.wording());
}

QWidget* CoverageDock::first() const
{
    return m_panel->list();
}

void CoverageDock::showEvent(QShowEvent* event)
{
    m_guide->prepare();
    QDockWidget::showEvent(event);
    showSeen();
}

void CoverageDock::showSeen()
{
    if (m_panel == nullptr || !isVisible())
        return;
    m_panel->show(m_coverage->here(), m_coverage->before());
    m_panel->tell(m_coverage->problem());
}

// In this history if it has been walked there; the branch that is looked at is enough to look through.
void CoverageDock::choose(const QString& ruleId)
{
    const tcp::Rule* rule = tcp::ruleNamed(ruleId.toStdString());
    if (rule == nullptr)
        return;
    const sim::History& history = m_session.history();
    const int step = history.lastStepTaking(*rule, history.lastStep());
    m_panel->tellSearch({});
    if (step >= 0)
        Q_EMIT stepChosen(step);
    else
        m_guide->ask(*rule);
}

void CoverageDock::askToClear()
{
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Forget all"),
                        tr("Forget which transitions you have seen, in all sessions?"), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton* button) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            m_coverage->clear();
    });
    box->open();
}

void CoverageDock::tellMarking()
{
    SeenRules seen = m_coverage->before();
    seen.insert(m_coverage->here().begin(), m_coverage->here().end());
    Q_EMIT markingChanged(m_panel->onDiagram()->isChecked(), seen);
}

} // namespace synfin::app
