#include "views/panels/settings_dialog.h"

#include "model/scenario/duration.h"
#include "model/scenario/profile_keys.h"
#include "model/scenario/reader.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

#include <limits>
#include <type_traits>

namespace synfin::views {

namespace {

using scenario::ProfileKey;
using tcp::Profile;

QString fromModel(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QComboBox* choice(const QStringList& words)
{
    auto* box = new QComboBox;
    box->addItems(words);
    return box;
}

QSpinBox* number(int least, int most)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setAccelerated(true);
    return box;
}

QString issText(const std::vector<tcp::Seq>& iss)
{
    QStringList numbers;
    for (const tcp::Seq seq : iss)
        numbers << QString::number(seq.value());
    return numbers.join(QStringLiteral(", "));
}

} // namespace

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent),
      m_base(new QComboBox(this)),
      m_baseLabel(new QLabel(this)),
      m_byItself(new QCheckBox(this)),
      m_withoutLabel(new QLabel(this)),
      m_effect(new QLabel(this)),
      m_apply(new QPushButton(this)),
      m_revert(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    auto* fields = new QWidget(this);
    auto* form = new QGridLayout(fields);
    form->setColumnStretch(0, 1);
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(10);
    const auto across = [form](QWidget* widget) { form->addWidget(widget, form->rowCount(), 0, 1, 2); };
    for (QLabel*& heading : m_headings)
        heading = new QLabel(this);
    across(m_headings[0]);
    across(m_byItself);
    addField(*form, QStringLiteral("link"), QStringLiteral("delay"), new QLineEdit);
    addField(*form, QStringLiteral("link"), QStringLiteral("loss"), number(0, 100));
    addField(*form, QStringLiteral("link"), QStringLiteral("seed"), number(0, std::numeric_limits<int>::max()));
    across(m_headings[1]);
    addField(*form, QStringLiteral("client"), QStringLiteral("iss"), new QLineEdit);
    addField(*form, QStringLiteral("server"), QStringLiteral("iss"), new QLineEdit);
    for (const std::string_view base : scenario::profileBases())
        m_base->addItem(fromModel(base));
    across(m_headings[2]);
    addRow(*form, m_baseLabel, m_base);
    for (int key = 0; key < static_cast<int>(scenario::profileKeys().size()); ++key) {
        const ProfileKey& each = scenario::profileKeys()[static_cast<std::size_t>(key)];
        if (QWidget* editor = profileEditor(key))
            addField(*form, QStringLiteral("profile"), fromModel(each.key), editor, each.about);
    }
    across(m_withoutLabel);
    for (const tcp::Safeguard safeguard : tcp::allSafeguards) {
        m_without.push_back(new QCheckBox(fromModel(tcp::name(safeguard)), this));
        across(m_without.back());
        connect(m_without.back(), &QCheckBox::toggled, this, &SettingsDialog::read);
    }
    connect(m_base, &QComboBox::activated, this, &SettingsDialog::chooseBase);
    connect(m_byItself, &QCheckBox::toggled, this, &SettingsDialog::read);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(fields);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setObjectName(QStringLiteral("effect"));
    m_effect->setMinimumHeight(m_effect->fontMetrics().lineSpacing() * 4);
    m_effect->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_apply->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_effect);
    layout->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (m_entered)
            Q_EMIT applied(*m_entered);
    });
    connect(m_revert, &QPushButton::clicked, this, [this] { show(m_now); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    QList<QWidget*> order{m_byItself};
    for (const Field& field : m_fields) {
        if (field.section == QLatin1String("profile") && !order.contains(m_base))
            order << m_base;
        order << field.editor;
    }
    order.append(QList<QWidget*>(m_without.begin(), m_without.end()));
    order << m_revert << m_apply << m_close;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_byItself->setFocus();
    resize(700, 660);
    retranslate();
}

void SettingsDialog::addRow(QGridLayout& form, QLabel* label, QWidget* editor)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(editor);
    const int row = form.rowCount();
    form.addWidget(label, row, 0, Qt::AlignTop);
    form.addWidget(editor, row, 1, Qt::AlignTop | Qt::AlignLeft);
}

void SettingsDialog::addField(QGridLayout& form, const QString& section, const QString& key, QWidget* editor,
                              std::string_view about)
{
    Field field{key, section, new QLabel(this), editor, about};
    editor->setObjectName(section + QLatin1Char('/') + key);
    addRow(form, field.label, editor);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setMaximumWidth(180);
        connect(line, &QLineEdit::textChanged, this, &SettingsDialog::read);
    } else if (auto* box = qobject_cast<QSpinBox*>(editor)) {
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::read);
    } else if (auto* words = qobject_cast<QComboBox*>(editor)) {
        connect(words, &QComboBox::currentIndexChanged, this, &SettingsDialog::read);
    } else if (auto* check = qobject_cast<QCheckBox*>(editor)) {
        connect(check, &QCheckBox::toggled, this, &SettingsDialog::read);
    }
    m_fields.push_back(field);
}

// By the kind of the value; the rules that are left out have boxes of their own.
QWidget* SettingsDialog::profileEditor(int key)
{
    return std::visit(
        [](auto member) -> QWidget* {
            using T = std::remove_cvref_t<decltype(std::declval<Profile>().*member)>;
            if constexpr (std::is_same_v<T, bool>)
                return new QCheckBox;
            else if constexpr (std::is_same_v<T, tcp::Mitigation>)
                return choice({QStringLiteral("rfc5961"), QStringLiteral("rfc793")});
            else if constexpr (std::is_same_v<T, tcp::TimeWaitReset>)
                return choice({QStringLiteral("rfc9293"), QStringLiteral("rfc1337")});
            else if constexpr (std::is_same_v<T, tcp::SequenceCheck>)
                return choice({QStringLiteral("tolerant"), QStringLiteral("strict")});
            else if constexpr (std::is_same_v<T, std::uint8_t>)
                return number(0, 255);
            else if constexpr (std::is_same_v<T, std::uint32_t>)
                return number(1, 65'535);
            else if constexpr (std::is_same_v<T, tcp::Safeguards>)
                return nullptr;
            else
                return new QLineEdit; // a duration
        },
        scenario::profileKeys()[static_cast<std::size_t>(key)].member);
}

void SettingsDialog::setValue(QWidget* editor, const QString& spelled)
{
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(spelled);
    else if (auto* box = qobject_cast<QSpinBox*>(editor))
        box->setValue(spelled.toInt());
    else if (auto* words = qobject_cast<QComboBox*>(editor))
        words->setCurrentText(spelled);
    else if (auto* check = qobject_cast<QCheckBox*>(editor))
        check->setChecked(spelled == QLatin1String("true"));
}

// The value as a scenario file has it: what may be entered, and what is wrong with it, is the reader's to say.
QString SettingsDialog::toToml(const Field& field) const
{
    const auto quoted = [](QString text) {
        text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        return QLatin1Char('"') + text.trimmed() + QLatin1Char('"');
    };
    if (const auto* line = qobject_cast<QLineEdit*>(field.editor)) {
        static const QRegularExpression numbers(QStringLiteral("^[0-9, ]*$"));
        const bool list = field.key == QLatin1String("iss") && numbers.match(line->text()).hasMatch();
        return list ? QLatin1Char('[') + line->text() + QLatin1Char(']') : quoted(line->text());
    }
    if (const auto* box = qobject_cast<QSpinBox*>(field.editor))
        return field.key == QLatin1String("loss") ? quoted(QString::number(box->value()) + QLatin1Char('%'))
                                                  : QString::number(box->value());
    if (const auto* words = qobject_cast<QComboBox*>(field.editor))
        return quoted(words->currentText());
    return qobject_cast<QCheckBox*>(field.editor)->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

void SettingsDialog::enter(const RunSettings& settings)
{
    m_filling = true;
    m_byItself->setChecked(settings.course.byItself);
    m_base->setCurrentText(fromModel(tcp::name(settings.setup.profile.base)));
    for (const Field& field : m_fields) {
        if (field.key == QLatin1String("delay"))
            setValue(field.editor, QString::fromStdString(scenario::writeDuration(settings.setup.delay)));
        else if (field.key == QLatin1String("loss"))
            setValue(field.editor, QString::number(settings.course.lossPercent));
        else if (field.key == QLatin1String("seed"))
            setValue(field.editor, QString::number(settings.course.seed));
        else if (field.key == QLatin1String("iss"))
            setValue(field.editor, issText(settings.setup.iss[field.section == QLatin1String("client") ? 0 : 1]));
        else
            for (const ProfileKey& key : scenario::profileKeys())
                if (field.key == fromModel(key.key))
                    setValue(field.editor, QString::fromStdString(scenario::spelled(key, settings.setup.profile)));
    }
    for (std::size_t i = 0; i < m_without.size(); ++i)
        m_without[i]->setChecked(settings.setup.profile.without.contains(tcp::allSafeguards[i]));
    m_filling = false;
    read();
}

void SettingsDialog::show(const RunSettings& settings)
{
    m_now = settings;
    enter(settings);
}

// The values of that base, and nothing changed about them.
void SettingsDialog::chooseBase()
{
    RunSettings settings = m_entered.value_or(m_now);
    settings.setup.profile = *tcp::profileNamed(m_base->currentText().toStdString());
    enter(settings);
}

void SettingsDialog::read()
{
    if (m_filling)
        return;
    QString text = QStringLiteral("format = 1\n");
    QList<const Field*> byLine{nullptr};
    const auto add = [&](const QString& line, const Field* field) {
        text += line + QLatin1Char('\n');
        byLine.append(field);
    };
    for (const char* section : {"link", "client", "server", "profile"}) {
        add(QStringLiteral("[%1]").arg(QLatin1String(section)), nullptr);
        if (qstrcmp(section, "profile") == 0) {
            add(QStringLiteral("base = \"%1\"").arg(m_base->currentText()), nullptr);
            QStringList without;
            for (std::size_t i = 0; i < m_without.size(); ++i)
                if (m_without[i]->isChecked())
                    without << QLatin1Char('"') + fromModel(tcp::name(tcp::allSafeguards[i])) + QLatin1Char('"');
            add(QStringLiteral("without = [%1]").arg(without.join(QStringLiteral(", "))), nullptr);
        }
        for (const Field& field : m_fields)
            if (field.section == QLatin1String(section))
                add(field.key + QStringLiteral(" = ") + toToml(field).remove(QLatin1Char('\n')), &field);
    }
    const scenario::Reading reading = scenario::read(text.toStdString(), "settings");
    for (const Field& field : m_fields)
        field.editor->setStyleSheet({});
    m_entered.reset();
    if (reading.scenario) {
        m_entered = RunSettings{reading.scenario->setup, reading.scenario->course};
        m_entered->course.byItself = m_byItself->isChecked();
        m_effect->clear();
        Q_EMIT changed(*m_entered);
    } else {
        const scenario::Diagnostic& problem = reading.diagnostics.front();
        if (const Field* field = byLine.value(problem.place.line - 1))
            field->editor->setStyleSheet(QStringLiteral("border: 2px dashed"));
        m_effect->setText(QString::fromStdString(problem.message));
    }
    m_apply->setEnabled(m_entered && *m_entered != m_now);
    m_revert->setEnabled(!m_entered || *m_entered != m_now);
}

void SettingsDialog::showEffect(const QString& words)
{
    m_effect->setText(words);
}

QString SettingsDialog::effect() const
{
    return m_effect->text();
}

QWidget* SettingsDialog::editor(const QString& key) const
{
    if (key == QLatin1String("delivery"))
        return m_byItself;
    if (key == QLatin1String("base"))
        return m_base;
    for (const Field& field : m_fields)
        if (field.key == key || field.section + QLatin1Char('/') + field.key == key)
            return field.editor;
    for (QCheckBox* box : m_without)
        if (box->text() == key)
            return box;
    return nullptr;
}

void SettingsDialog::setWording(const picture::Wording& wording)
{
    m_wording = wording;
    retranslate();
}

QString SettingsDialog::say(const char* source) const
{
    return m_wording.text("Settings", source);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(say(QT_TRANSLATE_NOOP("Settings", "Settings of this run")));
    m_byItself->setText(say(
        QT_TRANSLATE_NOOP("Settings", "&Time goes on by itself: segments arrive and timers expire in their order")));
    m_baseLabel->setText(say(QT_TRANSLATE_NOOP("Settings", "Profile to start from: sets all that follows")));
    const std::array headings{QT_TRANSLATE_NOOP("Settings", "Link and time"), QT_TRANSLATE_NOOP("Settings", "Numbers"),
                              QT_TRANSLATE_NOOP("Settings", "Profile")};
    for (std::size_t i = 0; i < headings.size(); ++i)
        m_headings[i]->setText(QStringLiteral("<b>%1</b>").arg(say(headings[i])));
    m_withoutLabel->setText(say(QT_TRANSLATE_NOOP("Settings", "Rules of TCP to leave out, to see what they are for:")));
    m_apply->setText(say(QT_TRANSLATE_NOOP("Settings", "&Apply")));
    m_revert->setText(say(QT_TRANSLATE_NOOP("Settings", "As it &was")));
    m_close->setText(say(QT_TRANSLATE_NOOP("Settings", "Close")));
    for (const Field& field : m_fields) {
        QString words;
        if (field.key == QLatin1String("delay"))
            words = say(QT_TRANSLATE_NOOP("Settings", "Delay of the link, one way"));
        else if (field.key == QLatin1String("loss"))
            words = say(QT_TRANSLATE_NOOP(
                "Settings", "Percentage of segments that are lost by chance, while time goes on by itself"));
        else if (field.key == QLatin1String("seed"))
            words = say(QT_TRANSLATE_NOOP("Settings", "Seed of the chance: the same seed loses the same segments"));
        else if (field.section == QLatin1String("client"))
            words = say(QT_TRANSLATE_NOOP("Settings", "Initial sequence numbers of the client, by connection"));
        else if (field.section == QLatin1String("server"))
            words = say(QT_TRANSLATE_NOOP("Settings", "Initial sequence numbers of the server, by connection"));
        else
            words = QStringLiteral("%1: %2").arg(field.key, m_wording.text("Profile", field.about));
        field.label->setText(words);
        field.editor->setAccessibleName(words);
    }
}

} // namespace synfin::views
