#include "views/panels/problems_dialog.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QTextBlock>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace synfin::views {

namespace {

constexpr qsizetype mostLines = 20'000; // of a text that is shown

// The text with the number of each line before it.
QString numbered(const QString& text, qsizetype& width)
{
    QStringList lines = text.split(u'\n');
    if (lines.size() > mostLines)
        lines.resize(mostLines);
    width = QString::number(lines.size()).size();
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = QStringLiteral("%1  %2").arg(i + 1, static_cast<int>(width)).arg(lines[i]);
    width += 2;
    return lines.join(u'\n');
}

} // namespace

ProblemsDialog::ProblemsDialog(const QString& title, const QString& file, const QString& text,
                               const QList<Problem>& problems, QWidget* parent)
    : QDialog(parent), m_problems(problems), m_list(new QListWidget(this)), m_text(new QPlainTextEdit(this))
{
    setWindowTitle(title);
    auto* heading = new QLabel(file, this);
    heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("Problems"));
    for (const Problem& problem : problems)
        m_list->addItem(tr("Line %1: %2").arg(problem.line).arg(problem.words));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("The file"));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(font().pixelSize() > 0 ? font().pixelSize() : 14);
    m_text->setFont(mono);
    m_text->setPlainText(numbered(text, m_numbersWidth));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(760, 520);
    markLines();
    connect(m_list, &QListWidget::currentRowChanged, this, &ProblemsDialog::goTo);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void ProblemsDialog::markLines()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const Problem& problem : m_problems) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(palette().color(QPalette::AlternateBase));
        mark.format.setFontUnderline(true);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(problem.line - 1));
        mark.cursor.select(QTextCursor::LineUnderCursor);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void ProblemsDialog::goTo(int problem)
{
    if (problem < 0 || problem >= m_problems.size())
        return;
    const QTextBlock block = m_text->document()->findBlockByNumber(m_problems[problem].line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    const int column =
        std::clamp(static_cast<int>(m_numbersWidth) + m_problems[problem].column - 1, 0, block.length() - 1);
    cursor.setPosition(block.position() + column);
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
}

} // namespace synfin::views
