#include "views/panels/endpoints_panel.h"

#include "views/panels/step_words.h"
#include "views/picture/sequence_spaces.h"
#include "views/scene/picturescene.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGraphicsView>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace synfin::views {

namespace {

using picture::Ink;
using sim::Side;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

EndpointsPanel::EndpointsPanel(QWidget* parent)
    : QScrollArea(parent),
      m_table(new QTableWidget(static_cast<int>(allEndpointRows.size()), 3, this)),
      m_view(new QGraphicsView(this)),
      m_scene(new PictureScene(m_theme, this)),
      m_tool(new QComboBox(this)),
      m_copy(new QPushButton(this)),
      m_lines(new QPlainTextEdit(this)),
      m_queues(new QLabel(this))
{
    m_table->setObjectName(QStringLiteral("tcbs"));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    QHeaderView* const header = m_table->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::Stretch);
    header->setHighlightSections(false);
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < 3; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);

    m_view->setObjectName(QStringLiteral("sequenceSpaces"));
    m_view->setScene(m_scene);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_tool->setObjectName(QStringLiteral("socketTool"));
    m_tool->addItems(QStringList(static_cast<qsizetype>(trace::allSocketTools.size()), QString()));
    m_tool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_copy->setObjectName(QStringLiteral("copyLines"));
    m_copy->installEventFilter(this);
    m_lines->setObjectName(QStringLiteral("socketLines"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_queues->setWordWrap(true);

    auto* inside = new QWidget(this);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 6);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_tool, 1);
    row->addWidget(m_copy);
    m_queues->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_view);
    layout->addLayout(row);
    layout->addWidget(m_lines);
    layout->addWidget(m_queues);
    layout->addStretch(1);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // what is inside must not change its width with its height
    setMinimumWidth(300);

    connect(m_tool, &QComboBox::currentIndexChanged, this, &EndpointsPanel::showLines);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(lines()); });
    retranslate();
}

void EndpointsPanel::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    m_scene->setTheme(theme);
    for (const Side side : sim::bothSides)
        if (QTableWidgetItem* head = m_table->horizontalHeaderItem(1 + static_cast<int>(sim::index(side))))
            head->setForeground(theme.color(side == Side::Client ? Ink::Client : Ink::Server));
}

void EndpointsPanel::setStyle(const picture::Wording& wording, picture::NumberStyle numbers, double fontScale)
{
    m_wording = wording;
    m_numbers = numbers;
    m_fontScale = fontScale;
    m_lines->setFont(picture::Theme::font(12 * fontScale, 400, true));
    retranslate();
}

void EndpointsPanel::show(const sim::History& history, int step)
{
    m_world = history.at(step).after;
    m_setup = history.setup();
    fillTable(history, step);
    gatherLines(history, step);
    showLines();
    drawSpaces();
}

void EndpointsPanel::fillTable(const sim::History& history, int step)
{
    QFont strong = font();
    strong.setBold(true);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const EndpointRow what = allEndpointRows[static_cast<std::size_t>(row)];
        for (const Side side : sim::bothSides) {
            const EndpointValue value = endpointValue(what, history, step, side, m_numbers, m_wording);
            QTableWidgetItem* const item = m_table->item(row, 1 + static_cast<int>(sim::index(side)));
            item->setText(cellText(value));
            item->setData(Qt::FontRole, value.changed ? QVariant(strong) : QVariant());
            item->setData(Qt::AccessibleTextRole, cellSpoken(what, side, value, m_wording));
        }
    }
    fitTable();
}

// All of it is shown: what scrolls is the panel.
void EndpointsPanel::fitTable()
{
    m_table->resizeRowsToContents();
    m_table->setFixedHeight(m_table->verticalHeader()->length() + m_table->horizontalHeader()->sizeHint().height());
}

void EndpointsPanel::gatherLines(const sim::History& history, int step)
{
    for (const trace::SocketTool tool : trace::allSocketTools) {
        QStringList text;
        for (const Side side : sim::bothSides) {
            text << QStringLiteral("%1$ %2").arg(fromView(sim::name(side)), fromView(trace::command(tool)));
            text << fromView(trace::socketHeading(tool));
            for (const std::string& line : trace::socketLines(tool, history, step, side))
                text << QString::fromStdString(line);
        }
        m_texts[static_cast<std::size_t>(tool)] = text.join(u'\n');
    }
}

QSize EndpointsPanel::sizeHint() const
{
    return {20 * fontMetrics().height(), 560};
}

QString EndpointsPanel::lines() const
{
    return m_texts[static_cast<std::size_t>(std::max(0, m_tool->currentIndex()))];
}

void EndpointsPanel::showLines()
{
    if (m_lines->toPlainText() != lines())
        m_lines->setPlainText(lines());
    // High enough for two lines at each side, so that what is below stays where it is.
    const int rows = 2 * 4;
    m_lines->setFixedHeight(rows * QFontMetrics(m_lines->font()).lineSpacing()
                            + m_lines->horizontalScrollBar()->sizeHint().height() + 12);
    const bool linux = m_tool->currentIndex() == 0;
    m_queues->setText(linux ? tr("A closed endpoint is not listed. Linux counts SYN and FIN too: Send-Q 1 in SYN-SENT "
                                 "is the SYN, Recv-Q 1 in CLOSE-WAIT the FIN until the end was read.")
                            : tr("A closed endpoint is not listed."));
}

void EndpointsPanel::drawSpaces()
{
    picture::SpacesStyle style{m_wording, m_fontScale, m_numbers, static_cast<double>(m_view->width())};
    picture::Picture picture = picture::sequenceSpaces(m_world, m_setup, style);
    const double scale = std::min(1.0, m_view->width() / picture.box.width());
    m_scene->setSceneRect(picture.box);
    m_view->setTransform(QTransform::fromScale(scale, scale));
    m_view->setFixedHeight(static_cast<int>(picture.box.height() * scale) + 1);
    QStringList described;
    for (const picture::Group& group : picture.groups)
        if (group.interactive)
            described << group.title + QStringLiteral(": ") + group.about;
    m_view->setAccessibleDescription(described.join(u'\n'));
    m_scene->setGroups(0, std::move(picture.groups));
}

void EndpointsPanel::retranslate()
{
    m_table->setHorizontalHeaderLabels(
        {QString(), sideText(Side::Client, m_wording), sideText(Side::Server, m_wording)});
    for (const int column : {0, 1, 2})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Variables of both endpoints"));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const EndpointRow what = allEndpointRows[static_cast<std::size_t>(row)];
        const QString about = QStringLiteral("<p>%1</p>").arg(rowAbout(what, m_wording).toHtmlEscaped());
        m_table->item(row, 0)->setText(rowName(what, m_wording));
        for (int column = 0; column < 3; ++column) {
            m_table->item(row, column)->setToolTip(about);
            m_table->item(row, column)->setData(Qt::AccessibleDescriptionRole, rowAbout(what, m_wording));
        }
    }
    m_view->setAccessibleName(tr("Sequence spaces"));
    m_tool->setAccessibleName(tr("Whose tool"));
    m_tool->setItemText(0, QStringLiteral("Linux · %1").arg(fromView(trace::command(trace::SocketTool::Ss))));
    m_tool->setItemText(
        1, QStringLiteral("Windows · %1").arg(fromView(trace::command(trace::SocketTool::WindowsNetstat))));
    m_tool->setItemText(2,
                        QStringLiteral("BSD, macOS · %1").arg(fromView(trace::command(trace::SocketTool::BsdNetstat))));
    m_lines->setAccessibleName(tr("What the tool prints"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy what the tool prints"));
    showLines();
    setTheme(m_theme);
}

bool EndpointsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QScrollArea::eventFilter(watched, event);
    // Keys that the window uses too: the arrows belong to the table while it has the keyboard, Space to the button.
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool moves = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if ((watched == m_table && moves) || (watched == m_copy && key == Qt::Key_Space))
        event->accept();
    return QScrollArea::eventFilter(watched, event);
}

void EndpointsPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitTable();
}

void EndpointsPanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitTable();
    drawSpaces();
}

} // namespace synfin::views
