// "What you have seen": the transitions by the state that they leave, and whether they were walked here, before or
// never.
//
// Shows what it is given and says what the user wants; it changes nothing itself.
#pragma once

#include "model/tcp/rules.h"
#include "views/picture/wording.h"

#include <QtWidgets/QWidget>

#include <set>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace synfin::views {

class CoveragePanel final : public QWidget {
    Q_OBJECT

public:
    explicit CoveragePanel(QWidget* parent = nullptr);

    using Rules = std::set<const tcp::Rule*>;
    void setWording(const picture::Wording&);
    // Those of this history, and those of all sessions.
    void show(const Rules& here, const Rules& before);
    using QWidget::show;
    // What is to be told of the file, of a search; empty for nothing. Not taken for markup.
    void tell(const QString& problem);
    void tellSearch(const QString& text);

    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] QTreeWidgetItem* itemOf(const tcp::Rule&) const;
    [[nodiscard]] QPushButton* next() const { return m_next; }
    [[nodiscard]] QPushButton* clear() const { return m_clear; }
    [[nodiscard]] QCheckBox* onDiagram() const { return m_onDiagram; }
    [[nodiscard]] QString told() const;
    // The transition that is most worth to be seen next; null when those of the figure have all been seen.
    [[nodiscard]] const tcp::Rule* worthSeeing() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& ruleId); // show me how
    void clearAsked();
    void onDiagramToggled(bool);

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void fill();
    void choose(QTreeWidgetItem*);
    void retranslate();
    [[nodiscard]] bool seen(tcp::State) const;

    QPushButton* m_next;
    QLabel* m_count;
    QLabel* m_told;
    QTreeWidget* m_list;
    QCheckBox* m_onDiagram;
    QPushButton* m_clear;
    picture::Wording m_wording;
    Rules m_here;
    Rules m_before;
    QString m_problem;
    QString m_search;
};

} // namespace synfin::views
