#include "views/panels/coverage_panel.h"

#include "views/picture/diagram_words.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace synfin::views {

namespace {

using tcp::State;

constexpr int idRole = Qt::UserRole;

// First what everybody should know, then what is rare.
constexpr std::array byWorth{State::Established, State::TimeWait, State::CloseWait,   State::LastAck,  State::FinWait2,
                             State::Listen,      State::SynSent,  State::SynReceived, State::FinWait1, State::Closing};

QString idOf(const tcp::Rule& rule)
{
    return QString::fromUtf8(rule.id.data(), static_cast<qsizetype>(rule.id.size()));
}

} // namespace

CoveragePanel::CoveragePanel(QWidget* parent)
    : QWidget(parent),
      m_next(new QPushButton(this)),
      m_count(new QLabel(this)),
      m_told(new QLabel(this)),
      m_list(new QTreeWidget(this)),
      m_onDiagram(new QCheckBox(this)),
      m_clear(new QPushButton(this))
{
    m_next->setObjectName(QStringLiteral("worthSeeing"));
    m_count->setObjectName(QStringLiteral("coverageCount"));
    m_told->setObjectName(QStringLiteral("coverageTold"));
    m_told->setTextFormat(Qt::PlainText);
    m_list->setObjectName(QStringLiteral("transitions"));
    m_onDiagram->setObjectName(QStringLiteral("onDiagram"));
    m_clear->setObjectName(QStringLiteral("clearSeen"));
    for (QLabel* label : {m_count, m_told})
        label->setWordWrap(true);
    m_list->setColumnCount(2);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(14);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QObject* widget : {static_cast<QObject*>(m_list), static_cast<QObject*>(m_next),
                            static_cast<QObject*>(m_clear), static_cast<QObject*>(m_onDiagram)})
        widget->installEventFilter(this);
    for (QPushButton* button : {m_next, m_clear})
        button->setAutoDefault(true); // Enter presses it

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addWidget(m_told);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_onDiagram);
    layout->addWidget(m_clear);
    m_told->hide();

    for (const State state : tcp::allStates) {
        auto* group = new QTreeWidgetItem(m_list);
        for (const tcp::Rule& rule : tcp::allRules())
            if (rule.from == state)
                (new QTreeWidgetItem(group))->setData(0, idRole, idOf(rule));
        group->setExpanded(true);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    connect(m_list, &QTreeWidget::itemClicked, this, &CoveragePanel::choose);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const tcp::Rule* rule = worthSeeing())
            Q_EMIT chosen(idOf(*rule));
    });
    connect(m_clear, &QPushButton::clicked, this, &CoveragePanel::clearAsked);
    connect(m_onDiagram, &QCheckBox::toggled, this, &CoveragePanel::onDiagramToggled);
    retranslate();
}

void CoveragePanel::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    retranslate();
}

void CoveragePanel::show(const Rules& here, const Rules& before)
{
    m_here = here;
    m_before = before;
    fill();
}

void CoveragePanel::tell(const QString& problem)
{
    m_problem = problem;
    m_told->setText(told());
    m_told->setVisible(!told().isEmpty());
}

void CoveragePanel::tellSearch(const QString& text)
{
    m_search = text;
    tell(m_problem);
}

QString CoveragePanel::told() const
{
    return m_problem.isEmpty() || m_search.isEmpty() ? m_problem + m_search : m_problem + u'\n' + m_search;
}

bool CoveragePanel::seen(State state) const
{
    if (state == State::Closed)
        return true; // everything begins there
    for (const Rules* rules : {&m_here, &m_before}) {
        if (std::ranges::any_of(*rules, [state](const tcp::Rule* r) { return r->to == state || r->from == state; }))
            return true;
    }
    return false;
}

const tcp::Rule* CoveragePanel::worthSeeing() const
{
    const auto into = [](State state) {
        return std::ranges::find_if(tcp::allRules(), [state](const tcp::Rule& r) { return r.drawn && r.to == state; });
    };
    for (const State state : byWorth)
        if (!seen(state))
            return &*into(state);
    for (const tcp::Rule& rule : tcp::allRules())
        if (rule.drawn && !m_here.contains(&rule) && !m_before.contains(&rule))
            return &rule;
    return nullptr;
}

QTreeWidgetItem* CoveragePanel::itemOf(const tcp::Rule& rule) const
{
    QTreeWidgetItem* const group = m_list->topLevelItem(static_cast<int>(rule.from));
    for (int i = 0; i < group->childCount(); ++i)
        if (group->child(i)->data(0, idRole).toString() == idOf(rule))
            return group->child(i);
    return nullptr;
}

void CoveragePanel::fill()
{
    int all = 0;
    int allSeen = 0;
    for (const State state : tcp::allStates) {
        QTreeWidgetItem* const group = m_list->topLevelItem(static_cast<int>(state));
        int groupSeen = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* const item = group->child(i);
            const tcp::Rule& rule = *tcp::ruleNamed(item->data(0, idRole).toString().toStdString());
            const bool here = m_here.contains(&rule);
            const bool ever = here || m_before.contains(&rule);
            // Where there is little room, the end of it goes: the state is what is looked for.
            item->setText(0, QStringLiteral("→ %1 · %2")
                                 .arg(m_wording.state(rule.to), picture::diagram::ruleEvent(rule, m_wording)));
            item->setText(1, here ? tr("● here") : ever ? tr("◐ before") : tr("○ never"));
            item->setToolTip(0, picture::diagram::ruleAbout(rule, m_wording));
            groupSeen += ever ? 1 : 0;
        }
        group->setText(0, m_wording.state(state));
        group->setText(1, QStringLiteral("%1/%2").arg(groupSeen).arg(group->childCount()));
        QFont bold = m_list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        all += group->childCount();
        allSeen += groupSeen;
    }
    const auto drawn = [this](const tcp::Rule& r) { return r.drawn && (m_here.contains(&r) || m_before.contains(&r)); };
    m_count->setText(tr("Seen: %1 of %2 transitions, %3 of the %4 in the figure.")
                         .arg(allSeen)
                         .arg(all)
                         .arg(std::ranges::count_if(tcp::allRules(), drawn))
                         .arg(std::ranges::count_if(tcp::allRules(), &tcp::Rule::drawn)));
    const tcp::Rule* const worth = worthSeeing();
    m_next->setEnabled(worth != nullptr);
    if (worth == nullptr)
        m_next->setText(tr("You have seen the whole figure."));
    else if (!seen(worth->to))
        m_next->setText(tr("You have never seen %1: here is how").arg(m_wording.state(worth->to)));
    else
        m_next->setText(tr("Never walked: %1 – here is how").arg(picture::diagram::ruleTitle(*worth, m_wording)));
    m_clear->setEnabled(!m_before.empty() || !m_here.empty());
}

void CoveragePanel::choose(QTreeWidgetItem* item)
{
    if (item == nullptr)
        return;
    const QString id = item->data(0, idRole).toString();
    if (id.isEmpty())
        item->setExpanded(!item->isExpanded());
    else
        Q_EMIT chosen(id);
}

void CoveragePanel::retranslate()
{
    m_list->setHeaderLabels({tr("transition"), tr("seen")});
    m_list->setAccessibleName(tr("Transitions, by the state that they leave"));
    m_list->setToolTip(tr("Click one, or press Enter on it, to see how it is walked."));
    m_onDiagram->setText(tr("Show it on the diagram"));
    m_clear->setText(tr("Forget all…"));
    m_count->setAccessibleName(tr("How much has been seen"));
    fill();
}

QSize CoveragePanel::sizeHint() const
{
    return {21 * fontMetrics().height(), 560};
}

bool CoveragePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_list) {
        // Keys that the window uses too belong to the list while it has the keyboard.
        const bool moves = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
        if (!press && moves)
            event->accept();
        if (press && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            choose(m_list->currentItem());
            return true;
        }
    } else if (!press && key == Qt::Key_Space) {
        event->accept(); // elsewhere the next step; here it presses the button
    }
    return QWidget::eventFilter(watched, event);
}

void CoveragePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace synfin::views
