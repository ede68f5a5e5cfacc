// The dock "Why?": the list of questions, and the searches that answer them.
#pragma once

#include "app/inquiry.h"
#include "views/panels/why_panel.h"

#include <QtWidgets/QDockWidget>

#include <functional>

namespace synfin::app {

class WhyDock final : public QDockWidget {
    Q_OBJECT

public:
    // Asked for once, when the dock is opened: the start of the program does not wait for them.
    using Questions = std::function<std::vector<explore::Question>()>;
    explicit WhyDock(Questions, QWidget* parent = nullptr);

    void setWording(const picture::Wording&);
    [[nodiscard]] QWidget* questions() const { return m_panel->list(); }
    [[nodiscard]] const std::vector<explore::Question>& all();
    void ask(const QString& id);
    void cancel() { m_inquiry->cancel(); }

Q_SIGNALS:
    // The story of a question, as a scenario file of that name.
    void storyFound(const QString& name, const QByteArray& toml);

protected:
    void showEvent(QShowEvent*) override;

private:
    void load();

    views::WhyPanel* m_panel;
    Inquiry* m_inquiry;
    Questions m_questions;
    QString m_asked; // a question's id
};

} // namespace synfin::app
