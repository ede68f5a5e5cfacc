// The form for a segment out of nowhere, while it is open: it sees the step that is looked at, and says what is wanted.
#pragma once

#include "app/session.h"
#include "views/panels/inject_dialog.h"

#include <QtCore/QPointer>

namespace synfin::app {

class InjectPlay final : public QObject {
    Q_OBJECT

public:
    InjectPlay(Session&, QWidget& window);
    void setWording(const picture::Wording&);
    void open();

Q_SIGNALS:
    void wanted(const synfin::sim::Choice& choice);

private:
    void showStep();

    Session& m_session;
    QWidget& m_window;
    picture::Wording m_wording;
    QPointer<views::InjectDialog> m_dialog; // while it is open
};

} // namespace synfin::app
