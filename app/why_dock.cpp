#include "app/why_dock.h"

#include <algorithm>

namespace synfin::app {

WhyDock::WhyDock(Questions questions, QWidget* parent)
    : QDockWidget(parent),
      m_panel(new views::WhyPanel(this)),
      m_inquiry(new Inquiry(this)),
      m_questions(std::move(questions))
{
    setObjectName(QStringLiteral("why"));
    setWidget(m_panel);
    connect(m_panel, &views::WhyPanel::asked, this, &WhyDock::ask);
    connect(m_panel, &views::WhyPanel::cancelled, m_inquiry, &Inquiry::cancel);
    connect(m_inquiry, &Inquiry::changed, this, [this](const QString& id) {
        if (id == m_asked)
            m_panel->showFinding(id, m_inquiry->finding(id));
    });
    connect(m_inquiry, &Inquiry::storyFound, this, &WhyDock::storyFound);
}

void WhyDock::setWording(const picture::Wording& wording)
{
    setWindowTitle(tr("Why?"));
    m_panel->setWording(wording);
}

void WhyDock::load()
{
    if (m_panel->questions().empty())
        m_panel->setQuestions(m_questions());
}

const std::vector<explore::Question>& WhyDock::all()
{
    load();
    return m_panel->questions();
}

void WhyDock::showEvent(QShowEvent* event)
{
    load();
    QDockWidget::showEvent(event);
}

void WhyDock::ask(const QString& id)
{
    const auto& questions = all();
    const auto found = std::ranges::find(questions, id.toStdString(), &explore::Question::id);
    if (found == questions.end())
        return;
    m_asked = id;
    m_inquiry->ask(*found);
}

} // namespace synfin::app
