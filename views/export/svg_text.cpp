#include "views/export/svg_text.h"

#include "views/picture/theme.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace synfin::views {

using namespace picture;

namespace {

// A label has no line ends within a line.
QString labelText(const QString& text)
{
    QString result = legalText(text);
    std::ranges::replace_if(result, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }, QChar(u' '));
    return result;
}

QStringList chineseFamilies(const QString& lang)
{
    if (languageTag(lang) != QLatin1String("zh-TW"))
        return {};
    return {QStringLiteral("Noto Sans CJK TC"), QStringLiteral("Microsoft JhengHei"), QStringLiteral("PingFang TC")};
}

bool isChinese(char32_t c)
{
    return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f)
           || (c >= 0xff00 && c <= 0xff60) || (c >= 0x20000 && c <= 0x3ffff);
}

} // namespace

QString legalText(const QString& text)
{
    const auto suspicious = [](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c.isSurrogate() || c.unicode() >= 0xfffe;
    };
    if (std::ranges::none_of(text, suspicious))
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += c;
            result += text[++i];
            continue;
        }
        result += suspicious(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return result;
}

QString legalId(const QString& id)
{
    QString result = id;
    std::ranges::replace_if(
        result, [](QChar c) { return c.unicode() > 0x7f || (!c.isLetterOrNumber() && c != u'_'); }, QChar(u'_'));
    if (result.isEmpty() || result.front().isDigit())
        result.prepend(u'_');
    return result;
}

QString cssFamilies(bool mono, const QString& lang)
{
    QStringList families = Theme::families(mono);
    qsizetype at = std::max(qsizetype(0), families.indexOf(QStringLiteral("Noto Sans CJK SC")));
    for (const QString& family : chineseFamilies(lang))
        families.insert(at++, family);
    QStringList list;
    for (const QString& family : families)
        list << (family.contains(u' ') ? u'\'' + family + u'\'' : family);
    return list.join(u',');
}

std::vector<Piece> piecesOf(const std::vector<TextRun>& line, const QString& lang)
{
    const QStringList own = chineseFamilies(lang);
    const QString chineseFamily = own.isEmpty() ? QStringLiteral("Noto Sans CJK SC") : own.front();
    std::vector<Piece> pieces;
    for (const TextRun& run : line) {
        if (std::ranges::none_of(run.text, [](QChar c) { return c.unicode() >= 0x2e80; })) {
            if (!run.text.isEmpty()) {
                pieces.push_back({labelText(run.text), Theme::families(run.mono).front(), run.mono, run.size, run.weight,
                                  run.ink});
            }
            continue;
        }
        bool first = true;
        bool before = false;
        for (const char32_t c : labelText(run.text).toUcs4()) {
            const bool chinese = isChinese(c);
            if (first || chinese != before) {
                pieces.push_back({{}, chinese ? chineseFamily : Theme::families(run.mono).front(), run.mono && !chinese,
                                  run.size, run.weight, run.ink});
            }
            pieces.back().text += QString::fromUcs4(&c, 1);
            first = false;
            before = chinese;
        }
    }
    return pieces;
}

QString svgNumber(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("0");
    constexpr double largest = 1e15;
    const long long hundredths = std::llround(std::clamp(value, -largest, largest) * 100);
    const long long size = std::llabs(hundredths);
    QString text = QString::number(size / 100);
    if (const int decimals = static_cast<int>(size % 100); decimals != 0) {
        text += u'.';
        text += QChar(u'0' + decimals / 10);
        if (decimals % 10 != 0)
            text += QChar(u'0' + decimals % 10);
    }
    return hundredths < 0 ? u'-' + text : text;
}

QString languageTag(const QString& lang)
{
    return QString(lang).replace(u'_', u'-');
}

} // namespace synfin::views
