#include "app/endpoints_dock.h"

#include "app/session.h"

#include <QtWidgets/QTableWidget>

namespace synfin::app {

EndpointsDock::EndpointsDock(const Session& session, QWidget* parent)
    : QDockWidget(parent), m_session(session), m_panel(new views::EndpointsPanel(this))
{
    setObjectName(QStringLiteral("endpoints"));
    setWidget(m_panel);
    connect(this, &QDockWidget::visibilityChanged, this, &EndpointsDock::showStep);
    connect(&session, &Session::reset, this, &EndpointsDock::showStep);
    connect(&session, &Session::changed, this, &EndpointsDock::showStep);
    connect(&session, &Session::stepChanged, this, &EndpointsDock::showStep);
}

void EndpointsDock::setLook(const Look& look)
{
    setWindowTitle(tr("Endpoints"));
    m_panel->setTheme(picture::Theme(look.theme));
    m_panel->setStyle(look.wording(), look.numbers, look.fontScale);
    showStep();
}

QWidget* EndpointsDock::first() const
{
    return m_panel->table();
}

void EndpointsDock::showStep()
{
    if (isVisible())
        m_panel->show(m_session.history(), m_session.step());
}

} // namespace synfin::app
