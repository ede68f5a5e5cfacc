#include "views/picture/wording.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>

namespace synfin::picture {

namespace {

QString textbookName(tcp::State s)
{
    if (s == tcp::State::SynReceived)
        return QStringLiteral("SYN_RCVD");
    const std::string_view rfc = tcp::name(s);
    return QString::fromUtf8(rfc.data(), static_cast<qsizetype>(rfc.size())).replace(u'-', u'_');
}

QString linuxName(tcp::State s)
{
    switch (s) {
    case tcp::State::SynReceived: return QStringLiteral("SYN_RECV");
    case tcp::State::Established: return QStringLiteral("ESTAB");
    case tcp::State::FinWait1: return QStringLiteral("FIN_WAIT1");
    case tcp::State::FinWait2: return QStringLiteral("FIN_WAIT2");
    case tcp::State::Closed:
    case tcp::State::Listen:
    case tcp::State::SynSent:
    case tcp::State::CloseWait:
    case tcp::State::Closing:
    case tcp::State::LastAck:
    case tcp::State::TimeWait: return textbookName(s);
    }
    return {};
}

QString windowsName(tcp::State s)
{
    switch (s) {
    case tcp::State::SynReceived: return QStringLiteral("SYN_RECEIVED");
    case tcp::State::Listen: return QStringLiteral("LISTENING");
    case tcp::State::Established:
    case tcp::State::FinWait1:
    case tcp::State::FinWait2:
    case tcp::State::Closed:
    case tcp::State::SynSent:
    case tcp::State::CloseWait:
    case tcp::State::Closing:
    case tcp::State::LastAck:
    case tcp::State::TimeWait: return textbookName(s);
    }
    return {};
}

QString fromView(std::string_view v)
{
    return QString::fromUtf8(v.data(), static_cast<qsizetype>(v.size()));
}

} // namespace

QString stateName(tcp::State s, Naming naming)
{
    switch (naming) {
    case Naming::Rfc: return fromView(tcp::name(s));
    case Naming::Textbook: return textbookName(s);
    case Naming::Linux: return linuxName(s);
    case Naming::Windows: return windowsName(s);
    }
    return {};
}

Wording::Wording(const QString& lang, Naming naming) : m_lang(lang), m_naming(naming)
{
    if (lang == QLatin1String("en"))
        return;
    auto translator = std::make_shared<QTranslator>();
    if (translator->load(QStringLiteral(":/i18n/synfin_%1.qm").arg(lang)))
        m_translator = std::move(translator);
}

Wording::Wording(const QString& lang, Naming naming, std::shared_ptr<QTranslator> translator)
    : m_lang(lang), m_naming(naming), m_translator(std::move(translator))
{
}

QString Wording::state(tcp::State s) const
{
    return stateName(s, m_naming);
}

QString Wording::text(const char* context, std::string_view source) const
{
    QString text;
    if (m_translator)
        text = m_translator->translate(context, std::string(source).c_str());
    return renamed(text.isEmpty() ? fromView(source) : text);
}

QString Wording::renamed(const QString& text) const
{
    if (m_naming == Naming::Rfc)
        return text;
    static const QRegularExpression names(QStringLiteral(
        "(?<![A-Za-z-])(SYN-RECEIVED|SYN-SENT|ESTABLISHED|FIN-WAIT-1|FIN-WAIT-2|CLOSE-WAIT|LAST-ACK|TIME-WAIT|LISTEN)"
        "(?![A-Za-z-])"));
    QString result;
    qsizetype from = 0;
    for (auto it = names.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        const std::optional<tcp::State> state = tcp::stateNamed(match.captured().toStdString());
        result += state ? stateName(*state, m_naming) : match.captured();
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace synfin::picture
