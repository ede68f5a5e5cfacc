#include "views/panels/notice_bar.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace synfin::views {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("notice"));
    m_row->setContentsMargins(14, 6, 10, 6);
    m_row->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // titles come from files
    m_row->addWidget(m_text, 1);
    setVisible(false);
}

void NoticeBar::setTheme(const picture::Theme& theme)
{
    using picture::Ink;
    setStyleSheet(QStringLiteral("#notice { background: %1; border: 0; border-bottom: 1px solid %2; "
                                 "border-left: 4px solid %3; } #notice QLabel { color: %4; }")
                      .arg(theme.color(Ink::BoxFillQuiet).name(), theme.color(Ink::Grid).name(),
                           theme.color(Ink::Accent).name(), theme.color(Ink::Text).name()));
}

void NoticeBar::add(Notice notice)
{
    const auto same = std::ranges::find(m_notices, notice.subject, &Notice::subject);
    if (same != m_notices.end())
        *same = std::move(notice);
    else
        m_notices.prepend(std::move(notice));
    refill();
}

void NoticeBar::withdraw(const QString& subject)
{
    const auto removed = m_notices.removeIf([&](const Notice& notice) { return notice.subject == subject; });
    if (removed > 0)
        refill();
}

QString NoticeBar::text() const
{
    return m_notices.isEmpty() ? QString() : m_notices.first().text;
}

void NoticeBar::refill()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    for (QWidget* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    setVisible(!m_notices.isEmpty());
    if (m_notices.isEmpty())
        return;
    const Notice& notice = m_notices.first();
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    for (const Notice::Choice& choice : notice.choices) {
        auto* button = new QPushButton(choice.words, this);
        button->setFont(m_text->font());
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            leave();
            if (act)
                act();
        });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    if (hadFocus && !m_buttons.isEmpty())
        m_buttons.first()->setFocus();
}

void NoticeBar::leave()
{
    m_notices.removeFirst();
    refill();
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_notices.isEmpty())
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace synfin::views
