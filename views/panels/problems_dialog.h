// What is wrong with a file, at its lines: a list of problems above the text that has them.
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QListWidget;
class QPlainTextEdit;

namespace synfin::views {

struct Problem {
    int line = 1; // counted from 1
    int column = 1;
    QString words;
};

class ProblemsDialog final : public QDialog {
    Q_OBJECT

public:
    // `file` is where the text stands, for the heading; the text is shown as it is.
    ProblemsDialog(const QString& title, const QString& file, const QString& text, const QList<Problem>&,
                   QWidget* parent = nullptr);

    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] QPlainTextEdit* text() const { return m_text; }

private:
    void markLines();
    void goTo(int problem);

    QList<Problem> m_problems;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    qsizetype m_numbersWidth = 0; // characters of each line that the file does not have
};

} // namespace synfin::views
