#include "app/settings.h"

#include "views/panels/rerun_words.h"

namespace synfin::app {

Settings::Settings(Session& session, QWidget* window) : QObject(window), m_session(session), m_window(window)
{
    connect(&session, &Session::reset, this, &Settings::look);
    connect(&session, &Session::edited, this, &Settings::look);
}

void Settings::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    if (m_dialog)
        m_dialog->setWording(wording);
}

void Settings::open(QAction* bringBack)
{
    if (!m_dialog) {
        m_dialog = new views::SettingsDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setWording(m_wording);
        m_dialog->addAction(bringBack);
        m_dialog->resize(m_dialog->size().boundedTo(m_window->size()));
        connect(m_dialog, &views::SettingsDialog::changed, this, &Settings::tellEffect);
        connect(m_dialog, &views::SettingsDialog::applied, this, &Settings::apply);
        look();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Settings::look()
{
    if (m_dialog && !m_applying)
        m_dialog->show(views::RunSettings{m_session.history().setup(), m_session.course()});
}

void Settings::tellEffect(const views::RunSettings& wanted)
{
    if (wanted.setup == m_session.history().setup())
        return;
    const scenario::Rerun again =
        scenario::rerun(m_session.scenario(), m_session.history(), m_session.said(), wanted.setup);
    m_dialog->showEffect(views::rerunText(m_session.history(), again, m_wording));
}

void Settings::apply(const views::RunSettings& wanted)
{
    m_applying = true;
    m_session.setCourse(wanted.course);
    if (!(wanted.setup == m_session.history().setup()))
        m_session.show(scenario::rerun(m_session.scenario(), m_session.history(), m_session.said(), wanted.setup));
    m_applying = false;
    look();
}

} // namespace synfin::app
