#include "views/panels/inject_dialog.h"

#include "views/panels/step_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace synfin::views {

namespace {

constexpr const char* context = "Inject";
constexpr int largestLen = 65'535;
constexpr int largestWindow = 1'073'725'440; // 65535 * 2^14, RFC 7323 §2.3
constexpr int usualWindow = 65'535;

const char* nameOf(sim::Forgery forgery)
{
    switch (forgery) {
    case sim::Forgery::BlindReset: return QT_TRANSLATE_NOOP("Inject", "Blind RST");
    case sim::Forgery::OldDuplicateSyn: return QT_TRANSLATE_NOOP("Inject", "Old duplicate SYN");
    case sim::Forgery::PeerRebooted: return QT_TRANSLATE_NOOP("Inject", "Peer rebooted: SYN");
    }
    return "";
}

const char* aboutOf(sim::Forgery forgery)
{
    switch (forgery) {
    case sim::Forgery::BlindReset:
        return QT_TRANSLATE_NOOP("Inject", "An attacker who cannot listen guesses a number in the window.");
    case sim::Forgery::OldDuplicateSyn:
        return QT_TRANSLATE_NOOP("Inject", "The SYN of an earlier connection arrives late.");
    case sim::Forgery::PeerRebooted:
        return QT_TRANSLATE_NOOP("Inject", "The peer has lost its memory and opens a new connection.");
    }
    return "";
}

} // namespace

QString injectionText(const sim::Offer& offer, const picture::Wording& wording)
{
    if (!offer.preview)
        return QString::fromStdString(offer.whyNot);
    const sim::StepRecord& record = *offer.preview;
    const QString who = sideText(offer.at, wording);
    const QString state = wording.state(record.after.at(offer.at).tcb.state);
    QStringList sent;
    for (const sim::Flight& flight : record.sent)
        sent << segmentText(flight.segment, wording);
    const QString answer = sent.join(wording.text("Offer", QT_TRANSLATE_NOOP("Offer", ", ")));
    const bool changes = record.rule != nullptr;
    QString text;
    if (sent.isEmpty())
        text = wording
                   .text(context, changes ? QT_TRANSLATE_NOOP("Inject", "The %1 sends nothing and goes to %2.")
                                          : QT_TRANSLATE_NOOP("Inject", "The %1 sends nothing and stays in %2."))
                   .arg(who, state);
    else
        text = wording
                   .text(context, changes ? QT_TRANSLATE_NOOP("Inject", "The %1 answers with %2 and goes to %3.")
                                          : QT_TRANSLATE_NOOP("Inject", "The %1 answers with %2 and stays in %3."))
                   .arg(who, answer, state);
    return text + u' ' + reasonText(record.reason, wording);
}

InjectDialog::InjectDialog(QWidget* parent)
    : QDialog(parent),
      m_form(new QFormLayout),
      m_side(new QComboBox(this)),
      m_seq(new NumberField(this)),
      m_ack(new NumberField(this)),
      m_len(new QSpinBox(this)),
      m_wnd(new QSpinBox(this)),
      m_ready(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_inject(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("inject"));
    build();
    connect(m_side, &QComboBox::currentIndexChanged, this, [this] {
        offerNumbers();
        foresee();
    });
    connect(m_bits[Ack], &QCheckBox::toggled, this, [this](bool on) {
        if (on && m_ack->hints()->count() > 0 && m_ack->hints()->currentIndex() < 0)
            m_ack->setNumber(tcp::Seq(m_ack->hints()->itemData(0).toUInt()));
    });
    for (QCheckBox* bit : m_bits)
        connect(bit, &QCheckBox::toggled, this, &InjectDialog::foresee);
    for (NumberField* field : {m_seq, m_ack})
        connect(field, &NumberField::changed, this, &InjectDialog::foresee);
    for (QSpinBox* box : {m_len, m_wnd})
        connect(box, &QSpinBox::valueChanged, this, &InjectDialog::foresee);
    for (const sim::Forgery forgery : sim::allForgeries)
        connect(m_forgeries[static_cast<std::size_t>(forgery)], &QPushButton::clicked, this,
                [this, forgery] { fill(forgery); });
    connect(m_inject, &QPushButton::clicked, this, [this] {
        if (const auto made = choice())
            Q_EMIT wanted(*made);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void InjectDialog::build()
{
    for (const sim::Side side : sim::bothSides)
        m_side->addItem(QString(), static_cast<int>(side));
    m_side->setCurrentIndex(m_side->findData(static_cast<int>(sim::Side::Server)));
    m_side->setObjectName(QStringLiteral("side"));
    auto* ready = new QHBoxLayout;
    for (QPushButton*& button : m_forgeries) {
        button = new QPushButton(this);
        button->setAutoDefault(false);
        ready->addWidget(button);
    }
    auto* flags = new QHBoxLayout;
    const std::array<const char*, bits> names{"SYN", "FIN", "RST", "PSH", "ACK"};
    for (std::size_t i = 0; i < bits; ++i) {
        m_bits[i] = new QCheckBox(QString::fromLatin1(names[i]), this);
        m_bits[i]->setObjectName(QString::fromLatin1(names[i]).toLower());
        flags->addWidget(m_bits[i]);
    }
    flags->addStretch();
    m_seq->setObjectName(QStringLiteral("seq"));
    m_ack->setObjectName(QStringLiteral("ackNumber"));
    m_len->setObjectName(QStringLiteral("len"));
    m_wnd->setObjectName(QStringLiteral("wnd"));
    m_len->setRange(0, largestLen);
    m_wnd->setRange(0, largestWindow);
    m_wnd->setValue(usualWindow);
    m_form->addRow(new QLabel(this), m_side);
    m_form->addRow(m_ready, ready);
    m_form->addRow(new QLabel(this), flags);
    m_form->addRow(new QLabel(this), m_seq);
    m_form->addRow(new QLabel(this), m_ack);
    m_form->addRow(new QLabel(this), m_len);
    m_form->addRow(new QLabel(this), m_wnd);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_inject->setObjectName(QStringLiteral("injectButton"));
    m_inject->setDefault(true);
    m_close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_inject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(buttons);
    resize(620, sizeHint().height());
}

QString InjectDialog::say(const char* source) const
{
    return m_wording.text(context, source);
}

void InjectDialog::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    setWindowTitle(say(QT_TRANSLATE_NOOP("Inject", "A segment out of nowhere")));
    const QStringList labels{say(QT_TRANSLATE_NOOP("Inject", "Arrives at the")),
                             say(QT_TRANSLATE_NOOP("Inject", "Ready-made")),
                             say(QT_TRANSLATE_NOOP("Inject", "Control bits")),
                             QStringLiteral("SEQ"),
                             QStringLiteral("ACK"),
                             say(QT_TRANSLATE_NOOP("Inject", "Bytes of text")),
                             say(QT_TRANSLATE_NOOP("Inject", "Window"))};
    for (int row = 0; row < labels.size(); ++row) {
        if (auto* label = qobject_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)->widget()))
            label->setText(labels[row]);
    }
    m_side->setAccessibleName(labels[0]);
    m_len->setAccessibleName(labels[5]);
    m_wnd->setAccessibleName(labels[6]);
    const QString hints = say(QT_TRANSLATE_NOOP("Inject", "Numbers that mean something now"));
    m_seq->setName(labels[3], hints);
    m_ack->setName(labels[4], hints);
    for (int row = 0; row < m_side->count(); ++row)
        m_side->setItemText(row, sideText(static_cast<sim::Side>(m_side->itemData(row).toInt()), wording));
    for (const sim::Forgery forgery : sim::allForgeries) {
        QPushButton* const button = m_forgeries[static_cast<std::size_t>(forgery)];
        button->setText(say(nameOf(forgery)));
        button->setToolTip(say(aboutOf(forgery)));
    }
    m_sentence->setAccessibleName(say(QT_TRANSLATE_NOOP("Inject", "What it would do")));
    m_inject->setText(say(QT_TRANSLATE_NOOP("Inject", "&Inject")));
    m_close->setText(say(QT_TRANSLATE_NOOP("Inject", "Close")));
    offerNumbers();
    foresee();
}

void InjectDialog::show(const sim::World& world, const sim::Setup& setup)
{
    m_world = world;
    m_setup = setup;
    offerNumbers();
    foresee();
}

sim::Side InjectDialog::side() const
{
    return static_cast<sim::Side>(m_side->currentData().toInt());
}

void InjectDialog::offerNumbers()
{
    m_seq->setHints(sim::seqHints(m_world, side()), m_wording);
    m_ack->setHints(sim::ackHints(m_world, side()), m_wording);
}

std::optional<sim::Choice> InjectDialog::choice() const
{
    const auto seq = m_seq->number();
    const auto ack = m_ack->number();
    if (!seq || (m_bits[Ack]->isChecked() && !ack))
        return std::nullopt;
    tcp::Segment segment;
    segment.seq = *seq;
    if (m_bits[Ack]->isChecked())
        segment.ack = *ack;
    segment.ctl = {m_bits[Syn]->isChecked(), m_bits[Fin]->isChecked(), m_bits[Rst]->isChecked(),
                   m_bits[Psh]->isChecked()};
    segment.len = static_cast<std::uint32_t>(m_len->value());
    segment.wnd = static_cast<std::uint32_t>(m_wnd->value());
    return sim::Choice{sim::Inject{side(), segment}, {}};
}

QString InjectDialog::sentence() const
{
    return m_sentence->text();
}

void InjectDialog::fill(sim::Forgery forgery)
{
    fill(side(), sim::forged(forgery, m_world, side()));
}

void InjectDialog::fill(sim::Side side, const tcp::Segment& segment)
{
    m_side->setCurrentIndex(m_side->findData(static_cast<int>(side)));
    const std::array<bool, bits> set{segment.ctl.syn, segment.ctl.fin, segment.ctl.rst, segment.ctl.psh,
                                     segment.ack.has_value()};
    for (std::size_t i = 0; i < bits; ++i)
        m_bits[i]->setChecked(set[i]);
    m_seq->setNumber(segment.seq);
    if (segment.ack)
        m_ack->setNumber(*segment.ack);
    m_len->setValue(static_cast<int>(segment.len));
    m_wnd->setValue(static_cast<int>(segment.wnd));
    foresee();
}

void InjectDialog::foresee()
{
    m_ack->setEnabled(m_bits[Ack]->isChecked());
    const auto made = choice();
    m_inject->setEnabled(made.has_value());
    m_sentence->setText(made ? injectionText(sim::offerOf(m_world, m_setup, *made), m_wording)
                             : say(QT_TRANSLATE_NOOP("Inject", "A number is missing: 0 to 4294967295.")));
}

} // namespace synfin::views
