#include "app/export_command.h"

#include "app/cli.h"
#include "app/cli_arguments.h"
#include "app/cli_source.h"
#include "model/scenario/diagnostic.h"
#include "model/scenario/runner.h"
#include "model/scenario/words.h"

#include <QtCore/QFileInfo>
#include <QtGui/QGuiApplication>

#include <array>
#include <charconv>
#include <csignal>
#include <memory>
#include <string_view>

namespace synfin::app {

namespace {

constexpr std::array<std::string_view, 3> themeWords{"light", "dark", "print"};
constexpr std::array<std::string_view, 3> languageWords{"en", "zh_CN", "zh_TW"};
constexpr std::array<std::string_view, 4> namesWords{"rfc", "textbook", "linux", "windows"};

constexpr std::string_view usage = R"(usage: synfin export SCENARIO -o OUT.svg [options]
Runs a scenario (a bundled id, a file, or - for standard input) and draws it, needing no display.

  -o OUT                          the file; it ends in .svg, .png or .pdf. - is SVG on standard output
  --view diagram|chart|both       what is drawn (both)
  --at N                          the step, 0 being the start (the last)
  --theme light|dark|print        its colours (light)
  --lang en|zh_CN|zh_TW           its language (en)
  --names rfc|textbook|linux|windows
                                  what the states are called: SYN-RECEIVED, SYN_RCVD, SYN_RECV, SYN_RECEIVED (textbook)
)";

// The place of an option's word among those that are known, which stand in the order of their enum.
template <class Value, std::size_t N>
Value chosen(const Arguments& arguments, std::string_view option, const std::array<std::string_view, N>& known, Value usual)
{
    const std::optional<std::string> word = arguments.value(option);
    if (!word)
        return usual;
    for (std::size_t i = 0; i < N; ++i) {
        if (known[i] == *word)
            return static_cast<Value>(i);
    }
    throw WrongUse{std::string(option) + " is " + scenario::quoted(*word) + "; expected " + scenario::either(known)
                   + scenario::didYouMean(*word, known)};
}

std::optional<int> stepAskedFor(const Arguments& arguments)
{
    const std::optional<std::string> word = arguments.value("--at");
    if (!word)
        return std::nullopt;
    int step = -1;
    const char* const end = word->data() + word->size();
    const auto [rest, error] = std::from_chars(word->data(), end, step);
    if (error != std::errc() || rest != end || step < 0)
        throw WrongUse{"--at is " + scenario::quoted(*word) + "; expected the number of a step: 0, 1, 2 …"};
    return step;
}

views::ExportFormat formatFor(const std::string& path)
{
    if (path == "-")
        return views::ExportFormat::Svg;
    const QString name = QString::fromStdString(path);
    if (const std::optional<views::ExportFormat> format = views::exportFormatOf(name))
        return *format;
    const std::string ending = QFileInfo(name).suffix().toStdString();
    const auto meant = ending.empty() ? std::nullopt : scenario::nearest(ending, views::exportFormatWords);
    throw WrongUse{scenario::quoted(path) + " does not end in .svg, .png or .pdf"
                   + (meant ? "; did you mean \"." + std::string(*meant) + "\"?" : "")};
}

// Fonts need no display, and none may change a picture. What Qt misses in a bare environment (XDG_RUNTIME_DIR) is not
// missed here and not told.
std::unique_ptr<QGuiApplication> applicationForFonts()
{
    static int argc = 1;
    static std::array<char, 7> name{"synfin"};
    static std::array<char*, 2> argv{name.data(), nullptr};
    if (QCoreApplication::instance() != nullptr)
        return nullptr;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    auto application = std::make_unique<QGuiApplication>(argc, argv.data());
    qInstallMessageHandler(before);
    return application;
}

void draw(const sim::History& history, int step, const views::ExportRequest& request, std::ostream& out)
{
    if (request.path != QLatin1String("-")) {
        const views::ExportResult result = views::exportPicture(history, step, request);
        if (!result.done())
            throw WrongUse{result.error.toStdString()};
        return;
    }
    views::ExportResult result;
    const QByteArray svg = views::encode(views::pictureOf(history, step, request), views::ExportFormat::Svg, request, result);
    out.write(svg.constData(), svg.size());
}

} // namespace

ExportOptions parseExportOptions(const std::vector<std::string>& words)
{
    const Arguments arguments = parseArguments(
        "export", words,
        {{"--view", true}, {"-o", true}, {"--at", true}, {"--theme", true}, {"--lang", true}, {"--names", true}});
    ExportOptions options;
    options.help = arguments.has("--help");
    if (options.help)
        return options;
    if (arguments.operands.empty())
        throw WrongUse{"export needs a scenario: one of synfin scenarios, a file, or -"};
    if (arguments.operands.size() > 1)
        throw WrongUse{"export takes one scenario, not also " + scenario::quoted(arguments.operands[1])};
    options.scenario = arguments.operands.front();
    options.at = stepAskedFor(arguments);

    views::ExportRequest& request = options.request;
    request.view = chosen(arguments, "--view", views::exportViewWords, request.view);
    request.theme = chosen(arguments, "--theme", themeWords, request.theme);
    request.naming = chosen(arguments, "--names", namesWords, request.naming);
    const std::string_view lang = languageWords[chosen(arguments, "--lang", languageWords, std::size_t{0})];
    request.lang = QString::fromUtf8(lang.data(), static_cast<qsizetype>(lang.size()));
    const std::string path = arguments.value("-o").value_or(std::string());
    if (path.empty())
        throw WrongUse{"export needs -o FILE, where FILE ends in .svg, .png or .pdf, or is - for SVG on standard output"};
    request.format = formatFor(path);
    request.path = QString::fromStdString(path);
    return options;
}

int exportScenario(const std::vector<std::string>& words, std::istream& in, std::ostream& out, std::ostream& err)
{
    const ExportOptions options = parseExportOptions(words);
    if (options.help) {
        out << usage;
        return statusDone;
    }
    const scenario::Reading reading = findScenario(options.scenario, in);
    for (const scenario::Diagnostic& diagnostic : reading.diagnostics)
        err << scenario::format(diagnostic) << '\n';
    if (!reading.scenario)
        return statusWrongUse;

    const scenario::Run run = scenario::run(*reading.scenario);
    const int last = run.history.lastStep();
    const int step = options.at.value_or(last);
    if (step > last)
        throw WrongUse{"--at is " + std::to_string(step) + "; the last step is " + std::to_string(last)};
    const std::unique_ptr<QGuiApplication> application = applicationForFonts();
#ifdef SIGXFSZ
    // A limit of the size of files is an error of writing, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    views::ExportRequest request = options.request;
    const std::string_view title = reading.scenario->titleIn(request.lang.toStdString());
    request.title = QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
    draw(run.history, step, request, out);
    for (const scenario::Diagnostic& diagnostic : run.diagnostics)
        err << scenario::format(diagnostic) << '\n';
    return run.diagnostics.empty() ? statusDone : statusDoesNotHold;
}

} // namespace synfin::app
