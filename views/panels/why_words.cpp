#include "views/panels/why_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <array>

namespace synfin::views {

namespace {

using explore::End;
using explore::SideBounds;

QString say(const picture::Wording& wording, const char* source)
{
    return wording.text("Why", source);
}

QString inLanguage(const scenario::LocalText& text, const picture::Wording& wording)
{
    const std::string_view said = text.in(wording.lang().toStdString());
    return wording.renamed(QString::fromUtf8(said.data(), qsizetype(said.size())));
}

struct NamedCount {
    std::uint8_t SideBounds::*count;
    const char* text;
};
constexpr std::array sideCounts{
    NamedCount{&SideBounds::opens, QT_TRANSLATE_NOOP("Why", "opens %1")},
    NamedCount{&SideBounds::sends, QT_TRANSLATE_NOOP("Why", "sends %1")},
    NamedCount{&SideBounds::receives, QT_TRANSLATE_NOOP("Why", "receives %1")},
    NamedCount{&SideBounds::closes, QT_TRANSLATE_NOOP("Why", "closes %1")},
    NamedCount{&SideBounds::aborts, QT_TRANSLATE_NOOP("Why", "aborts %1")},
    NamedCount{&SideBounds::crashes, QT_TRANSLATE_NOOP("Why", "crashes %1")},
    NamedCount{&SideBounds::timeouts, QT_TRANSLATE_NOOP("Why", "timeouts %1")},
};

QString joined(const QStringList& parts, const picture::Wording& wording)
{
    return parts.join(say(wording, QT_TRANSLATE_NOOP("Why", ", ")));
}

QString sideText(const SideBounds& side, const picture::Wording& wording)
{
    QStringList parts;
    for (const NamedCount& each : sideCounts) {
        if (side.*each.count > 0)
            parts << say(wording, each.text).arg(side.*each.count);
    }
    return joined(parts, wording);
}

QString networkText(const explore::Bounds& bounds, const picture::Wording& wording)
{
    QStringList parts;
    parts << (bounds.network == explore::Network::InOrder ? say(wording, QT_TRANSLATE_NOOP("Why", "in order"))
                                                          : say(wording, QT_TRANSLATE_NOOP("Why", "in any order")));
    const auto add = [&](unsigned count, const char* text) {
        if (count > 0)
            parts << say(wording, text).arg(count);
    };
    add(bounds.losses, QT_TRANSLATE_NOOP("Why", "lost %1"));
    add(bounds.duplicates, QT_TRANSLATE_NOOP("Why", "doubled %1"));
    add(bounds.blindResets, QT_TRANSLATE_NOOP("Why", "forged resets %1"));
    add(bounds.onWire, QT_TRANSLATE_NOOP("Why", "at most %1 on their way at once"));
    return joined(parts, wording);
}

// Everything that there is to search has been searched.
bool exhaustive(const WhyResult& result)
{
    return result.end == End::Exhausted;
}

QString withoutText(const explore::Question& question, const WhyResult& result, const picture::Wording& wording)
{
    const QString worlds = countText(result.worlds, wording);
    if (result.steps) {
        return say(wording,
                   QT_TRANSLATE_NOOP("Why", "After %1 steps this does not hold: “%2” There is no shorter story, "
                                            "as a search through %3 worlds has shown."))
            .arg(QString::number(*result.steps), wording.text("Property", sentence(question.property)), worlds);
    }
    if (result.end == End::Interrupted) {
        return say(wording, QT_TRANSLATE_NOOP("Why", "Cancelled after %1 worlds; nothing had been found until then. "
                                                     "Choose the question again to search anew."))
            .arg(worlds);
    }
    if (!exhaustive(result)) {
        return say(wording,
                   QT_TRANSLATE_NOOP("Why", "Nothing went wrong in the %1 worlds that were searched, and there "
                                            "are more. This search does not answer the question."))
            .arg(worlds);
    }
    return say(wording,
               QT_TRANSLATE_NOOP("Why", "Nothing went wrong in any of the %1 worlds that there are. This search "
                                        "does not answer the question."))
        .arg(worlds);
}

QString withText(const WhyResult& result, const picture::Wording& wording)
{
    const QString worlds = countText(result.worlds, wording);
    if (result.steps) {
        return say(wording,
                   QT_TRANSLATE_NOOP("Why", "It breaks with the rule as well: %1 worlds searched, and a story of "
                                            "%2 steps found. So this is not what the rule is for."))
            .arg(worlds, QString::number(*result.steps));
    }
    if (result.end == End::Interrupted) {
        return say(wording,
                   QT_TRANSLATE_NOOP("Why", "Cancelled after %1 worlds; none had been found until then. Choose "
                                            "the question again to search anew."))
            .arg(worlds);
    }
    const QString none =
        say(wording, QT_TRANSLATE_NOOP("Why", "With the rule: %1 worlds searched, none found.")).arg(worlds);
    const char* proof =
        exhaustive(result) ? QT_TRANSLATE_NOOP("Why", "These are all the worlds (situations of both sides and the "
                                                      "wire) that can be reached within the bounds of the search: a "
                                                      "proof by exhaustion.")
                           : QT_TRANSLATE_NOOP("Why", "There are more worlds than were searched, so this is no proof.");
    return say(wording, QT_TRANSLATE_NOOP("Why", "<b>%1</b> %2")).arg(none, say(wording, proof));
}

} // namespace

WhyResult resultOf(const explore::Report& report)
{
    WhyResult result{report.end, report.worlds, report.depth, {}};
    if (!report.broken.empty())
        result.steps = static_cast<int>(report.broken.front().story.size());
    return result;
}

QString countText(std::uint64_t count, const picture::Wording& wording)
{
    return QLocale(wording.lang()).toString(static_cast<qulonglong>(count));
}

QString questionText(const explore::Question& question, const picture::Wording& wording)
{
    return inLanguage(question.question, wording);
}

QString progressText(const WhyFinding& finding, const picture::Wording& wording)
{
    if (!finding.running)
        return {};
    const char* source = finding.without && finding.without->steps
                             ? QT_TRANSLATE_NOOP("Why", "With the rule: %1 worlds, depth %2 …")
                             : QT_TRANSLATE_NOOP("Why", "Without the rule: %1 worlds, depth %2 …");
    return say(wording, source).arg(countText(finding.running->worlds, wording)).arg(finding.running->depth);
}

QString boundsText(const explore::Bounds& bounds, const picture::Wording& wording)
{
    return say(wording, QT_TRANSLATE_NOOP("Why", "The bounds: the client %1; the server %2; segments arrive %3."))
        .arg(sideText(bounds.sides[0], wording), sideText(bounds.sides[1], wording), networkText(bounds, wording));
}

QString findingText(const explore::Question& question, const WhyFinding& finding, const picture::Wording& wording)
{
    QStringList parts{QStringLiteral("<b>%1</b>").arg(questionText(question, wording).toHtmlEscaped())};
    if (finding.without)
        parts << withoutText(question, *finding.without, wording).toHtmlEscaped();
    if (finding.with)
        parts << withText(*finding.with, wording);
    if (finding.without && finding.without->steps)
        parts << inLanguage(question.answer, wording).toHtmlEscaped();
    if (finding.with && finding.with->end != End::Interrupted)
        parts << boundsText(question.bounds, wording);
    return QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("</p><p>")));
}

} // namespace synfin::views
