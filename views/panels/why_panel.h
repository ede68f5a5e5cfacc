// The questions, what a search has found out about the chosen one, and how far the search is. Searches nothing itself:
// says what was asked, and shows what it is told.
#pragma once

#include "views/panels/why_words.h"
#include "views/picture/theme.h"

#include <QtWidgets/QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace synfin::views {

class WhyPanel final : public QWidget {
    Q_OBJECT

public:
    explicit WhyPanel(QWidget* parent = nullptr);

    // In the order of the list.
    void setQuestions(std::vector<explore::Question>);
    [[nodiscard]] const std::vector<explore::Question>& questions() const { return m_questions; }
    void setWording(const picture::Wording&);

    // The question with that id is the one that is looked at, and this is what is known of it.
    void showFinding(const QString& id, const WhyFinding&);

    [[nodiscard]] QWidget* list() const; // where a question is chosen with the keyboard
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void asked(const QString& id); // clicked, or Enter was pressed on it
    void cancelled();

protected:
    bool event(QEvent*) override;
    void changeEvent(QEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool eventFilter(QObject* watched, QEvent*) override;

private:
    void retranslate();
    void fitList();
    void showTexts();
    void ask();
    [[nodiscard]] const explore::Question* shown() const;

    std::vector<explore::Question> m_questions;
    picture::Wording m_wording;
    QString m_shown; // a question's id
    WhyFinding m_finding;
    QString m_shownText;
    QListWidget* m_list;
    QLabel* m_progress;
    QPushButton* m_cancel;
    QTextBrowser* m_text;
};

} // namespace synfin::views
