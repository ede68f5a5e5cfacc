#include "views/panels/palette.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace synfin::views {

using picture::Ink;

class PaletteList final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries)
    {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const PaletteEntry& shown = entry(index.row());
        if (role == Qt::DisplayRole)
            return shown.title;
        return role == Qt::AccessibleDescriptionRole ? QVariant(shown.about) : QVariant();
    }

private:
    std::vector<PaletteEntry> m_entries;
};

namespace {

constexpr int shade = 10; // round the palette, where it darkens what lies behind it
constexpr int margin = 10;
constexpr int mostRows = 12;

// The title on the left, what is to be said of it on the right.
class EntryDelegate final : public QStyledItemDelegate {
public:
    EntryDelegate(const PaletteList& entries, QObject* parent) : QStyledItemDelegate(parent), m_entries(entries) {}
    void setTheme(const picture::Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PaletteEntry& entry = m_entries.entry(index.row());
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            QColor fill = m_theme.color(Ink::Accent);
            fill.setAlpha(40);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(fill);
            painter->setPen(QPen(m_theme.color(Ink::Accent), 1.5));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 1.5, -3, -1.5), 5, 5);
        }
        const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
        QFont font = option.font;
        const QFontMetrics plain(font);
        font.setWeight(entry.possible ? QFont::DemiBold : QFont::Normal);
        const QFontMetrics strong(font);
        // The title goes first; at least a third is left for what is said of it.
        const int about = std::min(plain.horizontalAdvance(entry.about), row.width() / 3);
        const int room = row.width() - (about > 0 ? about + margin : 0);
        const QString title = strong.elidedText(entry.title, Qt::ElideRight, room);
        painter->setFont(font);
        painter->setPen(m_theme.color(entry.possible ? Ink::Text : Ink::TextMuted));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, title);
        painter->setFont(option.font);
        painter->setPen(m_theme.color(entry.possible ? entry.ink : Ink::TextMuted));
        const QRect rest = row.adjusted(strong.horizontalAdvance(title) + margin, 0, 0, 0);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                          plain.elidedText(entry.about, Qt::ElideRight, rest.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {120, option.fontMetrics.height() + 9};
    }

private:
    const PaletteList& m_entries;
    picture::Theme m_theme;
};

} // namespace

Palette::Palette(QWidget* window)
    : QWidget(window),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_model(new PaletteList(this)),
      m_detail(new QLabel(this))
{
    setObjectName(QStringLiteral("palette"));
    hide();
    m_line->setFrame(false);
    m_line->setTextMargins(margin, 6, margin, 6);
    m_line->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps the keyboard
    m_list->viewport()->setFocusPolicy(Qt::NoFocus);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setContentsMargins(margin, 2, margin, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(shade + 2, shade + 2, shade + 2, shade + 4);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    layout->addWidget(m_detail);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::queryChanged);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Palette::showCurrent);
    window->installEventFilter(this);
    retranslate();
    setTheme(m_theme);
}

Palette::~Palette() = default;

void Palette::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.color(Ink::Background));
    colours.setColor(QPalette::Text, theme.color(Ink::Text));
    colours.setColor(QPalette::PlaceholderText, theme.color(Ink::TextMuted));
    colours.setColor(QPalette::WindowText, theme.color(Ink::TextMuted));
    setPalette(colours);
    static_cast<EntryDelegate*>(m_list->itemDelegate())->setTheme(theme);
    update();
}

QString Palette::query() const
{
    return m_line->text();
}

const PaletteEntry& Palette::entry(int row) const
{
    return m_model->entry(row);
}

void Palette::open()
{
    m_before = QApplication::focusWidget();
    {
        const QSignalBlocker quiet(m_line);
        m_line->clear();
    }
    Q_EMIT queryChanged(QString());
    show();
    raise();
    m_line->setFocus(Qt::OtherFocusReason);
}

void Palette::dismiss()
{
    if (!isVisible())
        return;
    const bool had = m_line->hasFocus();
    if (had && m_before != nullptr && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason); // it hides this as the line loses the keyboard
    else if (had)
        parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
}

void Palette::showEntries(const std::vector<PaletteEntry>& entries)
{
    m_model->setEntries(entries);
    if (!entries.empty())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    showCurrent();
}

void Palette::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_detail->setText(m_model->rowCount({}) == 0 ? tr("Nothing is called so.") : QString());
        m_line->setAccessibleDescription(m_detail->text());
        place();
        return;
    }
    const PaletteEntry& entry = m_model->entry(current.row());
    m_detail->setText(entry.detail);
    place();
    const QString about = entry.detail.isEmpty() ? entry.about : entry.detail;
    m_line->setAccessibleDescription(about.isEmpty() ? entry.title : QStringLiteral("%1. %2").arg(entry.title, about));
}

void Palette::choose(int row)
{
    if (row >= 0 && m_model->entry(row).possible)
        Q_EMIT chosen(row);
}

void Palette::moveBy(int rows)
{
    const int count = m_model->rowCount({});
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, count - 1)));
}

// Over the upper middle of the window: the line stays where it is while the list grows and shrinks.
void Palette::place()
{
    const QSize all = parentWidget()->size();
    const QFontMetrics metrics = fontMetrics();
    const int width = std::min(metrics.averageCharWidth() * 95 + 2 * shade, all.width() - 16);
    const int top = all.height() / 9;
    // Room for two lines as a rule, so that nothing jumps; Chinese lines are higher.
    const int textWidth = width - 2 * (shade + 2);
    m_detail->setFixedHeight(std::max(3 * metrics.lineSpacing(), m_detail->heightForWidth(textWidth)));
    const int rowHeight = metrics.height() + 9;
    const int rest = m_line->sizeHint().height() + m_detail->height() + 2 * shade + 20;
    const int fits = std::max(1, (all.height() - top - rest) / rowHeight);
    m_list->setFixedHeight(rowHeight * std::min({m_model->rowCount({}), fits, mostRows}));
    setGeometry((all.width() - width) / 2, top, width, rest + m_list->height());
}

bool Palette::press(int key, Qt::KeyboardModifiers modifiers)
{
    const int page = std::max(1, m_list->height() / (fontMetrics().height() + 9) - 1);
    switch (key) {
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_PageUp: moveBy(-page); return true;
    case Qt::Key_PageDown: moveBy(page); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex().row()); return true;
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_K:
        if (modifiers != Qt::ControlModifier)
            return false;
        dismiss();
        return true;
    default: return false;
    }
}

bool Palette::eventFilter(QObject* object, QEvent* event)
{
    if (object == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // These are keys of the window, too.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool again = key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier;
        for (const int own : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Escape})
            if (key->key() == own || again)
                event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return press(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            hide();
    }
    return false;
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(shade, shade - 3, -shade, -shade - 3);
    painter.setPen(Qt::NoPen);
    for (int out = shade; out > 0; out -= 2) {
        painter.setBrush(QColor(0, 0, 0, 14));
        painter.drawRoundedRect(box.adjusted(-out, -out + 5, out, out + 2), 8 + out, 8 + out);
    }
    painter.setBrush(m_theme.color(Ink::Background));
    painter.setPen(QPen(m_theme.color(Ink::BoxStroke), 1.2));
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(QPen(m_theme.color(Ink::Grid), 1));
    const double y = m_line->geometry().bottom() + 2.5;
    painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y));
}

void Palette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Palette::retranslate()
{
    m_line->setPlaceholderText(tr("Type what shall happen, a scenario, a setting, a state, the number of a step"));
    m_line->setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("What is meant"));
}

} // namespace synfin::views
