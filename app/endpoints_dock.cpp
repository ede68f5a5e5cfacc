#include "app/endpoints_dock.h"

#include "app/session.h"

#include <QtWidgets/QTableWidget>

namespace synfin::app {

EndpointsDock::EndpointsDock(const Session& session, QWidget* parent) : QDockWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("endpoints"));
    connect(this, &QDockWidget::visibilityChanged, this, &EndpointsDock::showStep);
    connect(&session, &Session::reset, this, &EndpointsDock::showStep);
    connect(&session, &Session::changed, this, &EndpointsDock::showStep);
    connect(&session, &Session::stepChanged, this, &EndpointsDock::showStep);
}

void EndpointsDock::setLook(const Look& look)
{
    setWindowTitle(tr("Endpoints"));
    m_look = look;
    if (m_panel == nullptr)
        return;
    m_panel->setTheme(picture::Theme(look.theme));
    m_panel->setStyle(look.wording(), look.numbers, look.fontScale);
    showStep();
}

QWidget* EndpointsDock::first() const
{
    return m_panel->table();
}

void EndpointsDock::setVisible(bool visible)
{
    if (visible && m_panel == nullptr) {
        m_panel = new views::EndpointsPanel(this);
        setWidget(m_panel);
        setLook(m_look);
    }
    QDockWidget::setVisible(visible);
}

void EndpointsDock::showStep()
{
    if (m_panel != nullptr && isVisible())
        m_panel->show(m_session.history(), m_session.step());
}

} // namespace synfin::app
