// A quiet line above the pictures: something that the user may want to know of, and what can be done about it. It takes
// no focus, stands in nobody's way, and goes with a click or with Esc in it.
#pragma once

#include "views/picture/theme.h"

#include <QtWidgets/QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace synfin::views {

struct Notice {
    struct Choice {
        QString words;
        std::function<void()> act; // called when the notice is gone
    };
    QString subject; // a notice takes the place of one about the same
    QString text;
    QList<Choice> choices;
};

class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void setTheme(const picture::Theme&);
    // The newest of several is seen; the one before when it has gone.
    void add(Notice);
    void withdraw(const QString& subject);

    [[nodiscard]] QString text() const; // of what is seen; empty if nothing is

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    void refill();
    void leave();

    QList<Notice> m_notices;
    QLabel* m_text;
    QHBoxLayout* m_row;
    QList<QWidget*> m_buttons;
};

} // namespace synfin::views
