#include "views/panels/profiles_dialog.h"

#include "model/scenario/profile_keys.h"
#include "views/panels/profile_rows.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace synfin::views {

namespace {

// Columns: the mark of a row that differs, the key, a value for each base, and the two of running text.
constexpr int markColumn = 0;
constexpr int keyColumn = 1;
constexpr int firstBase = 2;

int aboutColumn()
{
    return firstBase + static_cast<int>(scenario::profileBases().size());
}

int sourceColumn()
{
    return aboutColumn() + 1;
}

constexpr QChar mark(u'≠');

} // namespace

ProfilesDialog::ProfilesDialog(QWidget* parent)
    : QDialog(parent),
      m_intro(new QLabel(this)),
      m_onlyDifferences(new QCheckBox(this)),
      m_table(new QTableWidget(this)),
      m_copyAction(new QAction(this)),
      m_copy(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    m_intro->setWordWrap(true);
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_onlyDifferences->setChecked(true);
    m_table->setObjectName(QStringLiteral("profiles"));
    m_table->setColumnCount(sourceColumn() + 1);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    // Short columns as wide as their words; the two of running text share what is left, and rows grow with them.
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(24);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(aboutColumn(), QHeaderView::Stretch);
    header->setSectionResizeMode(sourceColumn(), QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionResized, m_table, [this](int column) {
        if (column == aboutColumn() || column == sourceColumn())
            m_table->resizeRowsToContents();
    });
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addAction(m_copyAction);
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setAutoDefault(false);
    m_close->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_onlyDifferences, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &ProfilesDialog::showRows);
    connect(m_copyAction, &QAction::triggered, this, &ProfilesDialog::copy);
    connect(m_copy, &QPushButton::clicked, this, &ProfilesDialog::copy);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_table->setFocus();
    resize(1100, 620);
    fill();
}

void ProfilesDialog::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    fill();
}

QString ProfilesDialog::say(const char* source) const
{
    return m_wording.text("Profiles", source);
}

void ProfilesDialog::fill()
{
    setWindowTitle(say(QT_TRANSLATE_NOOP("Profiles", "Profiles")));
    m_intro->setText(
        say(QT_TRANSLATE_NOOP("Profiles", "Where hosts may behave in different ways, a profile decides. A scenario "
                                          "starts from one of these, with base, and changes single keys.")));
    m_onlyDifferences->setText(say(QT_TRANSLATE_NOOP("Profiles", "Only where they &differ")));
    m_copyAction->setText(say(QT_TRANSLATE_NOOP("Profiles", "Copy")));
    m_copy->setText(say(QT_TRANSLATE_NOOP("Profiles", "&Copy")));
    m_copy->setToolTip(say(QT_TRANSLATE_NOOP("Profiles", "Copy what is selected, or else the whole table")));
    m_close->setText(say(QT_TRANSLATE_NOOP("Profiles", "Close")));
    m_table->setAccessibleName(windowTitle());

    QStringList headers{QString(mark), say(QT_TRANSLATE_NOOP("Profiles", "key"))};
    for (const std::string_view base : scenario::profileBases())
        headers << QString::fromUtf8(base.data(), qsizetype(base.size()));
    headers << say(QT_TRANSLATE_NOOP("Profiles", "what it decides"))
            << say(QT_TRANSLATE_NOOP("Profiles", "where the values come from"));
    m_table->setHorizontalHeaderLabels(headers);
    const QString differs = say(QT_TRANSLATE_NOOP("Profiles", "The profiles differ here"));
    m_table->horizontalHeaderItem(markColumn)->setToolTip(differs);

    const std::vector<ProfileRow> rows = profileRows(m_wording);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const ProfileRow& row = rows[static_cast<std::size_t>(i)];
        const auto put = [this, i](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            m_table->setItem(i, column, item);
            return item;
        };
        QTableWidgetItem* sign = put(markColumn, row.differs ? QString(mark) : QString());
        if (row.differs)
            sign->setData(Qt::AccessibleTextRole, differs);
        put(keyColumn, row.key);
        for (int base = 0; base < row.values.size(); ++base) {
            QTableWidgetItem* item = put(firstBase + base, row.values.at(base));
            QFont font = m_table->font();
            font.setBold(row.values.at(base) != row.values.first());
            item->setFont(font);
        }
        put(aboutColumn(), row.about);
        put(sourceColumn(), row.source);
    }
    showRows();
}

void ProfilesDialog::showRows()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool differs = !m_table->item(row, markColumn)->text().isEmpty();
        m_table->setRowHidden(row, m_onlyDifferences->isChecked() && !differs);
    }
    m_table->resizeRowsToContents();
}

// Cells with tabs between them, rows a line each, as spreadsheets and texts take them.
void ProfilesDialog::copy()
{
    const QItemSelectionModel* selection = m_table->selectionModel();
    const bool all = !selection->hasSelection();
    QStringList lines;
    if (all) {
        QStringList cells;
        for (int column = keyColumn; column < m_table->columnCount(); ++column)
            cells << m_table->horizontalHeaderItem(column)->text();
        lines << cells.join(u'\t');
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = all ? keyColumn : markColumn; column < m_table->columnCount(); ++column) {
            const QModelIndex index = m_table->model()->index(row, column);
            if (!m_table->isRowHidden(row) && (all || selection->isSelected(index)))
                cells << index.data().toString();
        }
        if (!cells.isEmpty())
            lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace synfin::views
