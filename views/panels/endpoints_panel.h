// "Endpoints": both TCBs side by side, their sequence spaces, and what the tools of a host would print of them.
//
// Shows a step of a history and changes nothing. What changed in the step is bold, marked, and says what it was.
#pragma once

#include "model/trace/socket_lines.h"
#include "views/panels/endpoint_words.h"
#include "views/picture/theme.h"

#include <QtWidgets/QScrollArea>

class QComboBox;
class QGraphicsView;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace synfin::views {

class PictureScene;

class EndpointsPanel final : public QScrollArea {
    Q_OBJECT

public:
    explicit EndpointsPanel(QWidget* parent = nullptr);

    void setTheme(const picture::Theme&);
    void setStyle(const picture::Wording&, picture::NumberStyle, double fontScale);
    using QWidget::setStyle;
    // The history is not kept.
    void show(const sim::History&, int step);
    using QWidget::show;

    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] PictureScene* spaces() const { return m_scene; }
    [[nodiscard]] QComboBox* tool() const { return m_tool; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QString lines() const; // as they can be copied

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void changeEvent(QEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    void fillTable(const sim::History&, int step);
    void gatherLines(const sim::History&, int step);
    void drawSpaces();
    void showLines();
    void fitTable();
    void retranslate();

    QTableWidget* m_table;
    QGraphicsView* m_view;
    PictureScene* m_scene;
    QComboBox* m_tool;
    QPushButton* m_copy;
    QPlainTextEdit* m_lines;
    QLabel* m_queues;
    picture::Theme m_theme;
    picture::Wording m_wording;
    picture::NumberStyle m_numbers = picture::NumberStyle::Absolute;
    double m_fontScale = 1;
    sim::World m_world;
    sim::Setup m_setup;
    std::array<QString, trace::allSocketTools.size()> m_texts; // by trace::SocketTool
};

} // namespace synfin::views
