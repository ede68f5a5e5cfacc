// The dock "Endpoints". What it shows is made when it is first opened, and nothing is worked out while nobody looks.
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
    [[nodiscard]] QWidget* first() const; // what takes the keyboard, once it has been opened
    void setVisible(bool) override;

private:
    const Session& m_session;
    Look m_look;
    views::EndpointsPanel* m_panel = nullptr; // once it has been opened
};

} // namespace synfin::app
