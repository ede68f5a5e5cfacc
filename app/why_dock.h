// The dock "Why?": the list of questions, and the searches that answer them.
#pragma once

#include "app/inquiry.h"
#include "views/panels/why_panel.h"

#include <QtWidgets/QDockWidget>

namespace synfin::app {

class WhyDock final : public QDockWidget {
    Q_OBJECT

public:
    explicit WhyDock(std::vector<explore::Question>, QWidget* parent = nullptr);

    void setWording(const picture::Wording&);
    [[nodiscard]] QWidget* questions() const { return m_panel->list(); }
    void cancel() { m_inquiry->cancel(); }

Q_SIGNALS:
    // The story of a question, as a scenario file of that name.
    void storyFound(const QString& name, const QByteArray& toml);

private:
    void ask(const QString& id);

    views::WhyPanel* m_panel;
    Inquiry* m_inquiry;
    QString m_asked; // a question's id
};

} // namespace synfin::app
