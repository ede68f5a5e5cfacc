#include "views/panels/offers_panel.h"

#include "views/panels/offer_numbers.h"
#include "views/panels/offer_words.h"
#include "views/panels/step_words.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace synfin::views {

using picture::Ink;
using sim::Side;

// The offers of one side, in the order in which they are shown.
class OfferList final : public QAbstractListModel {
public:
    enum Role { EffectRole = Qt::UserRole, PossibleRole };

    using QAbstractListModel::QAbstractListModel;

    void setOffers(std::vector<sim::Offer> offers, const picture::Wording& wording)
    {
        beginResetModel();
        m_offers = std::move(offers);
        m_wording = wording;
        endResetModel();
    }

    [[nodiscard]] const sim::Offer& offer(int row) const { return m_offers[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const sim::Action& action) const
    {
        const auto found = std::ranges::find(m_offers, action, [](const sim::Offer& o) { return o.choice.action; });
        return found == m_offers.end() ? -1 : static_cast<int>(found - m_offers.begin());
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const sim::Offer& offer = this->offer(index.row());
        if (role == Qt::DisplayRole)
            return offerTitle(offer, m_wording);
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return offerDetail(offer, m_wording);
        if (role == EffectRole)
            return offerEffect(offer, m_wording);
        return role == PossibleRole ? QVariant(offer.possible) : QVariant();
    }

private:
    std::vector<sim::Offer> m_offers;
    picture::Wording m_wording;
};

namespace {

constexpr int margin = 10;

// Calls first, since that is what an endpoint does by itself; but what is about to arrive goes before all.
int orderOf(const sim::Offer& offer)
{
    return std::visit(
        [](const auto& action) {
            using T = std::decay_t<decltype(action)>;
            if constexpr (std::is_same_v<T, sim::Deliver>)
                return 0;
            else if constexpr (std::is_same_v<T, sim::CallChoice>)
                return 1;
            else if constexpr (std::is_same_v<T, sim::TimeoutChoice>)
                return 2;
            else if constexpr (std::is_same_v<T, sim::Drop>)
                return 3;
            else if constexpr (std::is_same_v<T, sim::Duplicate>)
                return 4;
            else if constexpr (std::is_same_v<T, sim::Delay>)
                return 5;
            else
                return 6;
        },
        offer.choice.action);
}

// The name on the left, what it would do on the right.
class OfferDelegate final : public QStyledItemDelegate {
public:
    OfferDelegate(Side side, QObject* parent) : QStyledItemDelegate(parent), m_side(side) {}
    void setTheme(const picture::Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool possible = index.data(OfferList::PossibleRole).toBool();
        const Ink ink = m_side == Side::Client ? Ink::Client : Ink::Server;
        const bool under = option.state.testFlag(QStyle::State_MouseOver) && possible;
        const bool current = option.state.testFlag(QStyle::State_HasFocus);
        if (under || current) {
            QColor fill = m_theme.color(ink);
            fill.setAlpha(30);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(fill);
            painter->setPen(current ? QPen(m_theme.color(ink), 1.5) : QPen(Qt::NoPen));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 1.5, -3, -1.5), 5, 5);
        }
        QFont font = option.font;
        font.setWeight(possible ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.color(possible ? Ink::Text : Ink::TextMuted));
        const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
        const QString title = index.data(Qt::DisplayRole).toString();
        const int width = QFontMetrics(font).horizontalAdvance(title);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(title, Qt::ElideRight, row.width()));
        font.setWeight(QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.color(ink));
        const QRect rest = row.adjusted(width + margin, 0, 0, 0);
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignRight,
            QFontMetrics(font).elidedText(index.data(OfferList::EffectRole).toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {120, option.fontMetrics.height() + 9};
    }

private:
    Side m_side;
    picture::Theme m_theme;
};

} // namespace

OffersPanel::OffersPanel(QWidget* parent)
    : QWidget(parent),
      m_impossible(new QCheckBox(this)),
      m_numbers(new OfferNumbers(this)),
      m_inject(new QPushButton(this)),
      m_detail(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(4);
    for (const Side side : sim::bothSides) {
        const std::size_t i = sim::index(side);
        m_headings[i] = new QLabel(this);
        m_headings[i]->setContentsMargins(margin, 4, margin, 0);
        m_models[i] = new OfferList(this);
        m_lists[i] = new QListView(this);
        QListView* const list = m_lists[i];
        list->setObjectName(side == Side::Client ? QStringLiteral("clientOffers") : QStringLiteral("serverOffers"));
        list->setModel(m_models[i]);
        list->setItemDelegate(new OfferDelegate(side, list));
        list->setFrameShape(QFrame::NoFrame);
        list->setMouseTracking(true);
        list->setUniformItemSizes(true);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setSelectionMode(QAbstractItemView::NoSelection);
        list->setTabKeyNavigation(false);
        list->installEventFilter(this);
        list->viewport()->installEventFilter(this);
        connect(list, &QListView::clicked, this, [this, side](const QModelIndex& index) { act(side, index); });
        connect(list, &QListView::entered, this, [this, side](const QModelIndex& index) { lookAt(side, index); });
        connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, side](const QModelIndex& index) { lookAt(side, index); });
        m_headings[i]->setBuddy(list);
        layout->addWidget(m_headings[i]);
        layout->addWidget(list, 1);
    }
    m_impossible->setObjectName(QStringLiteral("impossibleToo"));
    m_impossible->setChecked(true);
    m_detail->setWordWrap(true);
    m_detail->setContentsMargins(margin, 2, margin, 2);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(4 * fontMetrics().lineSpacing());
    layout->addWidget(m_detail);
    layout->addWidget(m_numbers);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(margin, 0, margin, 0);
    row->addWidget(m_impossible);
    row->addStretch();
    row->addWidget(m_inject);
    m_inject->setObjectName(QStringLiteral("injectSegment"));
    connect(m_inject, &QPushButton::clicked, this, &OffersPanel::injectionAsked);
    connect(m_numbers, &OfferNumbers::changed, this, &OffersPanel::take);
    layout->addLayout(row);
    connect(m_impossible, &QCheckBox::toggled, this, &OffersPanel::fill);
    setMinimumWidth(240);
    retranslate();
    style();
}

OffersPanel::~OffersPanel() = default;

void OffersPanel::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    style();
}

void OffersPanel::style()
{
    for (const Side side : sim::bothSides) {
        const std::size_t i = sim::index(side);
        QPalette palette = m_lists[i]->palette();
        palette.setColor(QPalette::Base, m_theme.color(Ink::Background));
        m_lists[i]->setPalette(palette);
        static_cast<OfferDelegate*>(m_lists[i]->itemDelegate())->setTheme(m_theme);
        QPalette heading = m_headings[i]->palette();
        heading.setColor(QPalette::WindowText, m_theme.color(side == Side::Client ? Ink::Client : Ink::Server));
        m_headings[i]->setPalette(heading);
        QFont font = m_headings[i]->font();
        font.setWeight(QFont::Bold);
        m_headings[i]->setFont(font);
        m_lists[i]->viewport()->update();
    }
    QPalette quiet = m_detail->palette();
    quiet.setColor(QPalette::WindowText, m_theme.color(Ink::TextMuted));
    m_detail->setPalette(quiet);
}

void OffersPanel::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    retranslate();
    fill();
}

void OffersPanel::show(const sim::World& world, const sim::Setup& setup)
{
    m_world = world;
    m_setup = setup;
    take();
}

// What can be done, with the numbers that the user has set.
void OffersPanel::take()
{
    m_offers = sim::offers(m_world, m_setup);
    for (sim::Offer& offer : m_offers) {
        const sim::Choice wanted = m_numbers->with(offer.choice);
        if (wanted != offer.choice)
            offer = sim::offerOf(m_world, m_setup, wanted);
    }
    for (const Side side : sim::bothSides)
        m_states[sim::index(side)] = m_world.at(side).tcb.state;
    fill();
}

void OffersPanel::fill()
{
    for (const Side side : sim::bothSides) {
        const std::size_t i = sim::index(side);
        const QModelIndex current = m_lists[i]->currentIndex();
        std::vector<sim::Action> before; // none or one
        if (current.isValid())
            before.push_back(m_models[i]->offer(current.row()).choice.action);
        std::vector<sim::Offer> shown;
        for (const sim::Offer& offer : m_offers)
            if (offer.at == side && (offer.possible || m_impossible->isChecked()))
                shown.push_back(offer);
        std::ranges::stable_sort(shown, {}, [](const sim::Offer& o) {
            return std::pair(!o.possible && !std::holds_alternative<sim::CallChoice>(o.choice.action), orderOf(o));
        });
        m_models[i]->setOffers(std::move(shown), m_wording);
        m_headings[i]->setText(QStringLiteral("%1 · %2").arg(sideText(side, m_wording), m_wording.state(m_states[i])));
        for (const sim::Action& action : before)
            if (const int row = m_models[i]->rowOf(action); row >= 0)
                m_lists[i]->setCurrentIndex(m_models[i]->index(row));
    }
    lookAway();
}

void OffersPanel::retranslate()
{
    m_impossible->setText(tr("Also what cannot happen"));
    m_inject->setText(tr("Inject…"));
    m_inject->setToolTip(tr("A segment out of nowhere, with numbers of your choice"));
    m_numbers->setWording(m_wording);
    for (const Side side : sim::bothSides)
        m_lists[sim::index(side)]->setAccessibleName(
            tr("What can happen now at the %1").arg(sideText(side, m_wording)));
    m_detail->setAccessibleName(tr("What it would do"));
    lookAway();
}

const sim::Offer& OffersPanel::offerAt(Side side, int row) const
{
    return m_models[sim::index(side)]->offer(row);
}

int OffersPanel::rowOf(Side side, const sim::Action& action) const
{
    return m_models[sim::index(side)]->rowOf(action);
}

QString OffersPanel::detail() const
{
    return m_detail->text();
}

void OffersPanel::act(Side side, const QModelIndex& index)
{
    if (!index.isValid() || m_secondClick)
        return;
    const sim::Offer& offer = offerAt(side, index.row());
    if (!offer.possible) {
        lookAt(side, index);
        return;
    }
    const sim::Choice choice = offer.choice; // what is shown may change while it is made
    Q_EMIT chosen(choice);
}

void OffersPanel::lookAt(Side side, const QModelIndex& index)
{
    if (!index.isValid()) {
        lookAway();
        return;
    }
    const sim::Offer& offer = offerAt(side, index.row());
    m_detail->setText(offerDetail(offer, m_wording));
    Q_EMIT pointedAt(&offer);
}

void OffersPanel::lookAway()
{
    m_detail->setText(tr("Point at something to see what it would do; click it to make it happen."));
    Q_EMIT pointedAt(nullptr);
}

std::optional<Side> OffersPanel::sideOf(const QObject* object) const
{
    for (const Side side : sim::bothSides) {
        const QListView* list = m_lists[sim::index(side)];
        if (object == list || object == list->viewport())
            return side;
    }
    return std::nullopt;
}

bool OffersPanel::eventFilter(QObject* object, QEvent* event)
{
    const auto side = sideOf(object);
    if (!side)
        return QWidget::eventFilter(object, event);
    QListView* const list = m_lists[sim::index(*side)];
    const QEvent::Type type = event->type();
    if (type == QEvent::ShortcutOverride && object == list) {
        // Keys that the window uses too belong to the list while it has the keyboard.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Home || key == Qt::Key_End)
            event->accept();
        return false;
    }
    if (type == QEvent::KeyPress && object == list) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            act(*side, list->currentIndex());
            return true;
        }
    } else if (type == QEvent::MouseButtonDblClick) {
        m_secondClick = true; // it would hit what has meanwhile come under the pointer
        return object == list->viewport();
    } else if (type == QEvent::MouseButtonPress) {
        m_secondClick = false;
    } else if (type == QEvent::FocusIn && object == list) {
        if (!list->currentIndex().isValid() && list->model()->rowCount() > 0)
            list->setCurrentIndex(list->model()->index(0, 0));
        lookAt(*side, list->currentIndex());
    } else if (type == QEvent::Leave || type == QEvent::FocusOut) {
        lookAway();
    }
    return QWidget::eventFilter(object, event);
}

void OffersPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace synfin::views
