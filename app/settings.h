// The dialog with the settings of the run, and what it changes in the session.
#pragma once

#include "app/session.h"
#include "views/panels/settings_dialog.h"

#include <QtCore/QPointer>

namespace synfin::app {

class Settings final : public QObject {
    Q_OBJECT

public:
    Settings(Session&, QWidget* window);

    void setWording(const picture::Wording&);
    void open(QAction* bringBack); // works in the dialog, too

private:
    void look();
    void tellEffect(const views::RunSettings& wanted);
    void apply(const views::RunSettings& wanted);

    Session& m_session;
    QWidget* m_window;
    picture::Wording m_wording;
    QPointer<views::SettingsDialog> m_dialog; // while it is open
    bool m_applying = false;
};

} // namespace synfin::app
