#include "app/inject_play.h"

namespace synfin::app {

InjectPlay::InjectPlay(Session& session, QWidget& window) : m_session(session), m_window(window)
{
    connect(&session, &Session::reset, this, &InjectPlay::showStep);
    connect(&session, &Session::changed, this, &InjectPlay::showStep);
    connect(&session, &Session::stepChanged, this, &InjectPlay::showStep);
}

void InjectPlay::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    if (m_dialog)
        m_dialog->setWording(wording);
}

void InjectPlay::open()
{
    if (!m_dialog) {
        m_dialog = new views::InjectDialog(&m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setWording(m_wording);
        connect(m_dialog, &views::InjectDialog::wanted, this, &InjectPlay::wanted);
        showStep();
        m_dialog->fill(sim::Forgery::BlindReset);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void InjectPlay::showStep()
{
    if (m_dialog)
        m_dialog->show(m_session.history().at(m_session.step()).after, m_session.history().setup());
}

} // namespace synfin::app
