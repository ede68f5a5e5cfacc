#include "views/panels/branch_bar.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>

namespace synfin::views {

BranchBar::BranchBar(QWidget* parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("branches"));
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setTabsClosable(true);
    setVisible(false);
    connect(this, &QTabBar::currentChanged, this, &BranchBar::branchSelected);
    connect(this, &QTabBar::tabCloseRequested, this, &BranchBar::removalAsked);
    retranslate();
}

void BranchBar::showBranches(const QList<Branch>& branches, int current)
{
    const QSignalBlocker quiet(this);
    if (branches != m_branches) {
        m_branches = branches;
        while (count() > branches.size())
            removeTab(count() - 1);
        while (count() < branches.size())
            addTab(QString());
        for (int i = 0; i < count(); ++i) {
            setTabText(i, QString(branches[i].name).replace(QLatin1Char('&'), QLatin1String("&&"))); // no mnemonic
            setTabToolTip(i, branches[i].about);
            setAccessibleTabName(i, branches[i].name);
        }
    }
    setCurrentIndex(current);
    setVisible(branches.size() > 1);
}

void BranchBar::askName(int branch)
{
    if (branch < 0 || branch >= count())
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name of the branch"));
    dialog->setLabelText(tr("What this branch shows (empty: what it does differently):"));
    dialog->setTextValue(m_branches.value(branch).name);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, branch](const QString& name) { Q_EMIT renamed(branch, name.trimmed()); });
    dialog->open();
}

// Left and right belong to the tabs while they have the keyboard, not to the steps.
bool BranchBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Delete || key == Qt::Key_F2)
            event->accept();
    }
    return QTabBar::event(event);
}

void BranchBar::contextMenuEvent(QContextMenuEvent* event)
{
    const int branch = event->reason() == QContextMenuEvent::Mouse ? tabAt(event->pos()) : currentIndex();
    if (branch < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename…"), this, [this, branch] { askName(branch); });
    menu->addAction(tr("Compare…"), this, &BranchBar::comparisonAsked);
    menu->addAction(tr("Remove"), this, [this, branch] { Q_EMIT removalAsked(branch); });
    menu->popup(event->globalPos());
}

void BranchBar::mouseDoubleClickEvent(QMouseEvent* event)
{
    askName(tabAt(event->position().toPoint()));
}

void BranchBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2)
        askName(currentIndex());
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removalAsked(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

void BranchBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabBar::changeEvent(event);
}

void BranchBar::retranslate()
{
    setAccessibleName(tr("Branches"));
}

} // namespace synfin::views
