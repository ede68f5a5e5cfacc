#include "views/panels/captions.h"

#include "model/sim/course.h"
#include "views/panels/step_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace synfin::views {

namespace {

constexpr const char* context = "Caption";

QString inLanguage(const scenario::LocalText& text, const picture::Wording& wording)
{
    const std::string_view said = text.in(wording.lang().toStdString());
    return wording.renamed(QString::fromUtf8(said.data(), qsizetype(said.size())));
}

// The first letter of the sentence as a capital.
QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// Names of states in the colour of the endpoint that is in them. A state that both are in keeps the text's colour.
QString coloured(const QString& html, const sim::World& world, const picture::Wording& wording,
                 const picture::Theme& theme)
{
    const tcp::State client = world.at(sim::Side::Client).tcb.state;
    const tcp::State server = world.at(sim::Side::Server).tcb.state;
    QString result = html;
    const auto paint = [&](tcp::State state, picture::Ink ink) {
        const QString name = wording.state(state);
        const QRegularExpression whole(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(name)));
        result.replace(whole, QStringLiteral("<b><font color=\"%1\">%2</font></b>").arg(theme.color(ink).name(), name));
    };
    if (client == server)
        return result;
    paint(client, picture::Ink::Client);
    paint(server, picture::Ink::Server);
    return result;
}

// What a step changed, for a step that the scenario does not tell: "SYN,ACK arrives at the client — SYN_SENT →
// ESTABLISHED", as HTML, the states in the colour of the endpoint whose they are.
QString plainHeadline(const sim::World& before, const sim::StepRecord& record, const picture::Wording& wording,
                      const picture::Theme& theme)
{
    QString text = sentence(eventText(record, wording)).toHtmlEscaped();
    if (!record.at)
        return text;
    const tcp::State from = before.at(*record.at).tcb.state;
    const tcp::State to = record.after.at(*record.at).tcb.state;
    if (from == to)
        return text;
    const picture::Ink ink = *record.at == sim::Side::Client ? picture::Ink::Client : picture::Ink::Server;
    return text
           + QStringLiteral(" — <b><font color=\"%1\">%2 → %3</font></b>")
                 .arg(theme.color(ink).name(), wording.state(from).toHtmlEscaped(), wording.state(to).toHtmlEscaped());
}

bool somethingIsDue(const sim::World& world)
{
    return sim::nextByItself(world, {}).has_value();
}

} // namespace

Caption captionAt(const CaptionSource& source, int step, const picture::Wording& wording, const picture::Theme& theme)
{
    const sim::StepRecord& record = source.history.at(step);
    Caption caption;
    if (step == 0) {
        caption.headline = inLanguage(source.title, wording).toHtmlEscaped();
        caption.why = inLanguage(source.about, wording).toHtmlEscaped();
    } else {
        const QString said = inLanguage(source.say, wording);
        caption.headline = said.isEmpty()
                               ? plainHeadline(source.history.at(step - 1).after, record, wording, theme)
                               : coloured(said.toHtmlEscaped(), record.after, wording, theme);
        caption.why = wording.text(context, QT_TRANSLATE_NOOP("Caption", "<b>%1.</b> %2"))
                          .arg(sentence(eventText(record, wording)).toHtmlEscaped(),
                               reasonText(record.reason, wording).toHtmlEscaped());
        for (const tcp::Signal signal : record.signals) {
            caption.why += QStringLiteral(" ")
                           + wording.text(context, QT_TRANSLATE_NOOP("Caption", "The user is told “%1”."))
                                 .arg(wording.text("Signal", tcp::text(signal)).toHtmlEscaped());
        }
    }
    if (step < source.history.lastStep()) {
        caption.next = wording.text(context, QT_TRANSLATE_NOOP("Caption", "Next: %1"))
                           .arg(eventText(source.history.at(step + 1), wording))
                           .toHtmlEscaped();
    } else if (source.upcoming != nullptr) {
        caption.next = wording.text(context, QT_TRANSLATE_NOOP("Caption", "Next, if nobody interferes: %1"))
                           .arg(eventText(*source.upcoming, wording))
                           .toHtmlEscaped();
    } else if (source.byItself) {
        caption.next =
            wording.text(context, QT_TRANSLATE_NOOP("Caption", "Nothing more happens by itself: choose what happens."))
                .toHtmlEscaped();
    } else if (step > 0 && somethingIsDue(record.after)) {
        caption.next =
            wording
                .text(context, QT_TRANSLATE_NOOP("Caption", "The end of this story. Time stands still: T lets it go on."))
                .toHtmlEscaped();
    } else if (step > 0) {
        caption.next = wording.text(context, QT_TRANSLATE_NOOP("Caption", "The end of this story.")).toHtmlEscaped();
    }
    return caption;
}

} // namespace synfin::views
