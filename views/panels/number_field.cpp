#include "views/panels/number_field.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSignalBlocker>
#include <QtGui/QValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include <limits>

namespace synfin::views {

namespace {

constexpr const char* context = "Meaning";

// Digits that make a number of 32 bits, or none.
class SeqValidator final : public QValidator {
public:
    using QValidator::QValidator;
    State validate(QString& text, int&) const override
    {
        if (text.isEmpty())
            return Intermediate;
        for (const QChar c : std::as_const(text))
            if (c < u'0' || c > u'9')
                return Invalid;
        bool ok = false;
        const qulonglong value = text.toULongLong(&ok);
        return ok && value <= std::numeric_limits<std::uint32_t>::max() ? Acceptable : Invalid;
    }
};

const char* sourceOf(sim::Meaning meaning)
{
    using sim::Meaning;
    switch (meaning) {
    case Meaning::Expected: return QT_TRANSLATE_NOOP("Meaning", "RCV.NXT: exactly the next expected");
    case Meaning::InWindow: return QT_TRANSLATE_NOOP("Meaning", "in the window, but not the next");
    case Meaning::LastInWindow: return QT_TRANSLATE_NOOP("Meaning", "the last in the window");
    case Meaning::BeyondWindow: return QT_TRANSLATE_NOOP("Meaning", "one beyond the window");
    case Meaning::JustBefore: return QT_TRANSLATE_NOOP("Meaning", "just before RCV.NXT: an old duplicate");
    case Meaning::PeersFirst: return QT_TRANSLATE_NOOP("Meaning", "IRS: that of the peer's SYN");
    case Meaning::PeersNext: return QT_TRANSLATE_NOOP("Meaning", "the peer's next ISS: a new connection");
    case Meaning::PeersSending: return QT_TRANSLATE_NOOP("Meaning", "the peer's SND.NXT");
    case Meaning::AllSent: return QT_TRANSLATE_NOOP("Meaning", "SND.NXT: acknowledges all that was sent");
    case Meaning::Acknowledged: return QT_TRANSLATE_NOOP("Meaning", "SND.UNA: acknowledges nothing new");
    case Meaning::NeverSent: return QT_TRANSLATE_NOOP("Meaning", "one too far: never sent");
    case Meaning::OurFirst: return QT_TRANSLATE_NOOP("Meaning", "ISS: not even the SYN");
    case Meaning::TooOld: return QT_TRANSLATE_NOOP("Meaning", "older than any window");
    }
    return "";
}

} // namespace

QString meaningText(sim::Meaning meaning, const picture::Wording& wording)
{
    return wording.text(context, sourceOf(meaning));
}

NumberField::NumberField(QWidget* parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_hints(new QComboBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_hints, 1);
    m_edit->setValidator(new SeqValidator(m_edit));
    m_edit->setText(QStringLiteral("0"));
    m_edit->setFixedWidth(m_edit->fontMetrics().horizontalAdvance(QStringLiteral("00000000000000")));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showMeaning();
        Q_EMIT changed();
    });
    connect(m_hints, &QComboBox::activated, this,
            [this](int row) { setNumber(tcp::Seq(m_hints->itemData(row).toUInt())); });
}

void NumberField::setHints(std::vector<sim::Hint> hints, const picture::Wording& wording)
{
    const QSignalBlocker quiet(m_hints);
    m_hints->clear();
    for (const sim::Hint& hint : hints)
        m_hints->addItem(QStringLiteral("%1  %2").arg(hint.number.value()).arg(meaningText(hint.meaning, wording)),
                         hint.number.value());
    m_hints->setPlaceholderText(wording.text(context, QT_TRANSLATE_NOOP("Meaning", "another number")));
    m_hints->setEnabled(!hints.empty());
    showMeaning();
}

void NumberField::setName(const QString& name, const QString& hintsName)
{
    m_edit->setAccessibleName(name);
    m_hints->setAccessibleName(hintsName);
    m_hints->setToolTip(hintsName);
}

std::optional<tcp::Seq> NumberField::number() const
{
    return m_edit->hasAcceptableInput() ? std::optional(tcp::Seq(m_edit->text().toUInt())) : std::nullopt;
}

void NumberField::setNumber(tcp::Seq number)
{
    m_edit->setText(QString::number(number.value()));
}

// The list shows what the number that stands there means.
void NumberField::showMeaning()
{
    const auto now = number();
    m_hints->setCurrentIndex(now ? m_hints->findData(now->value()) : -1);
}

} // namespace synfin::views
