#include "views/panels/why_panel.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace synfin::views {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr QSize leastSize(250, 260);

// Some air above and below each question, so that those of two lines keep apart.
class QuestionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, option.fontMetrics.height() / 2);
    }
};

} // namespace

WhyPanel::WhyPanel(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_progress(new QLabel(this)),
      m_cancel(new QPushButton(this)),
      m_text(new QTextBrowser(this))
{
    m_list->setObjectName(QStringLiteral("questions"));
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new QuestionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_list->installEventFilter(this);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(true); // Enter presses it
    m_cancel->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("finding"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);

    auto* layout = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    // A search that is over at once must not make what is below it jump.
    QSizePolicy policy = m_cancel->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_cancel->setSizePolicy(policy);
    setMinimumSize(leastSize);

    connect(m_list, &QListWidget::itemClicked, this, &WhyPanel::ask);
    connect(m_cancel, &QPushButton::clicked, this, &WhyPanel::cancelled);
    retranslate();
}

void WhyPanel::setQuestions(std::vector<explore::Question> questions)
{
    m_questions = std::move(questions);
    m_list->clear();
    for (const explore::Question& question : m_questions) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(idRole, QString::fromStdString(question.id));
    }
    m_list->setCurrentRow(0);
    retranslate();
}

void WhyPanel::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    retranslate();
}

void WhyPanel::showFinding(const QString& id, const WhyFinding& finding)
{
    m_shown = id;
    m_finding = finding;
    showTexts();
}

QSize WhyPanel::sizeHint() const
{
    return {std::max(leastSize.width(), 17 * fontMetrics().height()), 560};
}

QWidget* WhyPanel::list() const
{
    return m_list;
}

void WhyPanel::retranslate()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(questionText(m_questions[static_cast<std::size_t>(row)], m_wording));
    m_list->setAccessibleName(m_wording.text("Why", QT_TRANSLATE_NOOP("Why", "Questions")));
    m_text->setAccessibleName(m_wording.text("Why", QT_TRANSLATE_NOOP("Why", "What was found")));
    m_cancel->setText(m_wording.text("Why", QT_TRANSLATE_NOOP("Why", "Cancel")));
    showTexts();
    fitList();
}

// As high as its questions, and not higher: what room is left is for the text.
void WhyPanel::fitList()
{
    if (m_list->count() == 0)
        return;
    m_list->doItemsLayout();
    const int top = m_list->visualItemRect(m_list->item(0)).top();
    const int bottom = m_list->visualItemRect(m_list->item(m_list->count() - 1)).bottom();
    m_list->setMaximumHeight(bottom - top + 1 + 2 * m_list->frameWidth());
}

void WhyPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitList();
}

void WhyPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitList();
}

void WhyPanel::showTexts()
{
    m_progress->setText(progressText(m_finding, m_wording));
    if (!m_finding.running && m_cancel->hasFocus())
        m_list->setFocus(); // where the next question is chosen
    m_cancel->setVisible(m_finding.running.has_value());
    const explore::Question* question = shown();
    const QString text =
        question != nullptr
            ? findingText(*question, m_finding, m_wording)
            : m_wording.text("Why", QT_TRANSLATE_NOOP("Why", "Click a question, or press Enter on it: a rule of "
                                                             "the protocol is left out, everything that can then "
                                                             "happen is searched, and the shortest story in "
                                                             "which something goes wrong is shown."));
    if (text == m_shownText)
        return; // a place that was scrolled to, or a selection, stays
    m_shownText = text;
    m_text->setHtml(text);
}

void WhyPanel::ask()
{
    if (const QListWidgetItem* item = m_list->currentItem())
        Q_EMIT asked(item->data(idRole).toString());
}

const explore::Question* WhyPanel::shown() const
{
    const auto found = std::ranges::find(m_questions, m_shown.toStdString(), &explore::Question::id);
    return found == m_questions.end() ? nullptr : &*found;
}

// Esc ends a search, and only while one runs; else it belongs to the window.
bool WhyPanel::event(QEvent* event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && m_finding.running && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress)
            Q_EMIT cancelled();
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool WhyPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (press && watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        ask();
        return true;
    }
    // Elsewhere Space is the next step; on a button it presses it.
    if (!press && watched == m_cancel && key == Qt::Key_Space)
        event->accept();
    return QWidget::eventFilter(watched, event);
}

} // namespace synfin::views
