#include "app/compare_window.h"

#include "views/panels/step_words.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace synfin::app {

QString branchTitle(const sim::History& history, int branch, const picture::Wording& wording)
{
    const QString name = QString::fromStdString(history.branchName(branch));
    if (!name.isEmpty())
        return name;
    const int fork = history.forkStep(branch);
    if (fork == 0)
        return CompareWindow::tr("As it began");
    return QStringLiteral("%1: %2").arg(QString::number(fork), views::eventText(history.at(branch, fork), wording));
}

CompareWindow::CompareWindow(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_difference(new QLabel(this)), m_close(new QPushButton(this))
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* grid = new QGridLayout(this);
    m_difference->setWordWrap(true);
    m_difference->setTextFormat(Qt::PlainText);
    m_difference->setObjectName(QStringLiteral("difference"));
    grid->addWidget(m_difference, 0, 0, 1, 2);
    for (int side = 0; side < 2; ++side) {
        const auto at = static_cast<std::size_t>(side);
        m_choices[at] = new QComboBox(this);
        m_choices[at]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_charts[at] = new views::ChartView(this);
        m_ends[at] = new QLabel(this);
        m_ends[at]->setTextFormat(Qt::PlainText);
        m_ends[at]->setWordWrap(true);
        grid->addWidget(m_choices[at], 1, side);
        grid->addWidget(m_charts[at], 2, side);
        grid->addWidget(m_ends[at], 3, side);
        grid->setColumnStretch(side, 1);
        connect(m_choices[at], &QComboBox::currentIndexChanged, this, &CompareWindow::refresh);
        connect(m_charts[at], &views::ChartView::stepClicked, this, [this, side](int step) { goTo(side, step); });
        connect(m_charts[at], &views::ChartView::segmentClicked, this,
                [this, side, at](int segment) { goTo(side, std::max(0, m_shown[at].stepSending(segment))); });
    }
    // What both have in common stands at the same height, so they scroll together.
    for (const auto& [from, to] : {std::pair(0U, 1U), std::pair(1U, 0U)})
        connect(m_charts[from]->verticalScrollBar(), &QScrollBar::valueChanged, m_charts[to]->verticalScrollBar(),
                &QScrollBar::setValue);
    grid->setRowStretch(2, 1);
    grid->addWidget(m_close, 4, 1, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&session, &Session::changed, this, &CompareWindow::fill);
    connect(&session, &Session::reset, this, &QDialog::close);
    resize(1100, 700);
    setLook(m_look);
}

void CompareWindow::setLook(const Look& look)
{
    m_look = look;
    const picture::Theme theme(look.theme);
    for (views::ChartView* chart : m_charts) {
        chart->setTheme(theme);
        chart->setWording(look.wording());
        chart->setNumberStyle(look.numbers);
        chart->setFontScale(look.fontScale);
    }
    setWindowTitle(tr("Two branches compared"));
    m_close->setText(tr("Close"));
    m_choices[0]->setAccessibleName(tr("The branch at the left"));
    m_choices[1]->setAccessibleName(tr("The branch at the right"));
    fill();
}

void CompareWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setLook(m_look);
}

void CompareWindow::showCurrent()
{
    const sim::History& history = m_session.history();
    const int current = history.branch();
    int other = current == 0 ? std::min(1, history.branchCount() - 1) : 0;
    for (int branch = 0; branch < history.branchCount(); ++branch)
        if (branch != current && history.firstDifference(branch, current) > history.firstDifference(other, current))
            other = branch;
    compare(std::min(current, other), std::max(current, other));
}

void CompareWindow::compare(int left, int right)
{
    {
        const QSignalBlocker quietLeft(m_choices[0]);
        const QSignalBlocker quietRight(m_choices[1]);
        m_choices[0]->setCurrentIndex(left);
        m_choices[1]->setCurrentIndex(right);
    }
    refresh();
}

void CompareWindow::fill()
{
    const sim::History& history = m_session.history();
    for (QComboBox* choice : m_choices) {
        const QSignalBlocker quiet(choice);
        const int chosen = std::clamp(choice->currentIndex(), 0, history.branchCount() - 1);
        choice->clear();
        for (int branch = 0; branch < history.branchCount(); ++branch)
            choice->addItem(branchTitle(history, branch, m_look.wording()));
        choice->setCurrentIndex(chosen);
    }
    refresh();
}

int CompareWindow::branchAt(int side) const
{
    return m_choices[static_cast<std::size_t>(side)]->currentIndex();
}

// What the branch does at a step; or that it has ended there.
QString CompareWindow::describe(int side, int step) const
{
    const sim::History& shown = m_shown[static_cast<std::size_t>(side)];
    return step > shown.lastStep() ? tr("it has ended") : views::eventText(shown.at(step), m_look.wording());
}

void CompareWindow::refresh()
{
    const int first = m_session.history().firstDifference(branchAt(0), branchAt(1));
    const bool same = branchAt(0) == branchAt(1);
    for (int side = 0; side < 2; ++side) {
        const auto at = static_cast<std::size_t>(side);
        m_shown[at] = m_session.history().alone(branchAt(side));
        const sim::History& shown = m_shown[at];
        m_charts[at]->show(shown, shown.lastStep());
        m_charts[at]->setMark(same ? 0 : std::min(first, shown.lastStep()));
        const sim::World& end = shown.at(shown.lastStep()).after;
        m_ends[at]->setText(
            tr("After step %1, %2 s: client %3, server %4")
                .arg(QString::number(shown.lastStep()),
                     QLocale(m_look.lang).toString(std::chrono::duration<double>(end.now).count(), 'f', 2),
                     m_look.wording().state(end.at(sim::Side::Client).tcb.state),
                     m_look.wording().state(end.at(sim::Side::Server).tcb.state)));
        m_charts[at]->setAccessibleDescription(m_ends[at]->text());
    }
    m_difference->setText(same ? tr("The same branch on both sides.")
                               : tr("They differ from step %1 on. At the left: %2. At the right: %3.")
                                     .arg(QString::number(first), describe(0, first), describe(1, first)));
    // The first difference in sight in both.
    const auto top = [&](std::size_t at) {
        const picture::Chart& chart = m_charts[at]->chart();
        return chart.axis().yOf(std::clamp(first - 1, 0, m_shown[at].lastStep())) - m_charts[at]->height() / 3.0;
    };
    for (std::size_t at = 0; at < 2; ++at)
        m_charts[at]->verticalScrollBar()->setValue(static_cast<int>(top(at)));
}

QString CompareWindow::difference() const
{
    return m_difference->text();
}

void CompareWindow::goTo(int side, int step)
{
    m_session.selectBranch(branchAt(side));
    m_session.seek(step);
}

} // namespace synfin::app
