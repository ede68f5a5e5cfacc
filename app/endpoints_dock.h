// The dock "Endpoints". Nothing is worked out while nobody looks at it.
#pragma once

#include "app/look.h"
#include "views/panels/endpoints_panel.h"

#include <QtWidgets/QDockWidget>

namespace synfin::app {

class Session;

class EndpointsDock final : public QDockWidget {
    Q_OBJECT

public:
    explicit EndpointsDock(const Session&, QWidget* parent = nullptr);

    void setLook(const Look&);
    void showStep();
    [[nodiscard]] QWidget* first() const; // what takes the keyboard

private:
    const Session& m_session;
    views::EndpointsPanel* m_panel;
};

} // namespace synfin::app
