// The branches of a history as tabs, each named by what it does differently. Hidden while there is only one.
#pragma once

#include <QtWidgets/QTabBar>

namespace synfin::views {

class BranchBar final : public QTabBar {
    Q_OBJECT

public:
    explicit BranchBar(QWidget* parent = nullptr);

    struct Branch {
        QString name;
        QString about; // in full, as a tooltip
        bool operator==(const Branch&) const = default;
    };
    // Does not emit.
    void showBranches(const QList<Branch>&, int current);

Q_SIGNALS:
    void branchSelected(int branch);
    void removalAsked(int branch);
    void comparisonAsked();
    void renamed(int branch, const QString& name); // empty: named by itself again

protected:
    bool event(QEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void askName(int branch);
    void retranslate();

    QList<Branch> m_branches;
};

} // namespace synfin::views
