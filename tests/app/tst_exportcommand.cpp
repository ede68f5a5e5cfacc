#include "app/cli.h"
#include "app/cli_arguments.h"
#include "app/export_command.h"

#include <QtTest>

#include <fstream>
#include <iterator>
#include <sstream>

using namespace synfin;
using app::ExportOptions;

namespace {

constexpr std::string_view handshake = R"(
format = 1
title = { en = "Handshake", zh_CN = "三次握手" }
[[step]]
at = "server"
call = "open-passive"
[[step]]
at = "client"
call = "open-active"
[[step]]
deliver = "next"
expect = { server = "SYN-RECEIVED" }
)";

using Words = std::vector<std::string>;

Words words(const std::string& line)
{
    std::istringstream in(line);
    return {std::istream_iterator<std::string>(in), {}};
}

struct Outcome {
    int status;
    QString out;
    QString err;
};

// By the whole command line, with the text on its standard input.
Outcome runExport(const std::string& line, const std::string& text = std::string(handshake))
{
    Words all = words("export - " + line);
    std::istringstream in(text);
    std::ostringstream out, err;
    const app::CommandLineResult result = app::runCommandLine(all, in, out, err);
    return {result.status.value_or(-1), QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

std::string wrongUse(const std::string& line)
{
    try {
        (void)app::parseExportOptions(words(line));
    } catch (const app::WrongUse& wrong) {
        return wrong.message;
    }
    return "(nothing is wrong)";
}

} // namespace

class TestExportCommand final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllOptions()
    {
        const ExportOptions options = app::parseExportOptions(
            words("--view chart normal -o a.pdf --at 4 --theme=dark --lang zh_CN --names linux"));
        QCOMPARE(options.scenario, std::string("normal"));
        QCOMPARE(options.at, std::optional(4));
        QCOMPARE(options.request.view, views::ExportView::Chart);
        QCOMPARE(options.request.path, QStringLiteral("a.pdf"));
        QCOMPARE(options.request.format, std::optional(views::ExportFormat::Pdf));
        QCOMPARE(options.request.theme, picture::ThemeName::Dark);
        QCOMPARE(options.request.lang, QStringLiteral("zh_CN"));
        QCOMPARE(options.request.naming, picture::Naming::Linux);
    }

    void whatIsNotSaidIsTheUsual()
    {
        const ExportOptions options = app::parseExportOptions(words("- -o -"));
        QCOMPARE(options.scenario, std::string("-"));
        QCOMPARE(options.at, std::nullopt);
        QCOMPARE(options.request.view, views::ExportView::Both);
        QCOMPARE(options.request.theme, picture::ThemeName::Light);
        QCOMPARE(options.request.lang, QStringLiteral("en"));
        QCOMPARE(options.request.naming, picture::Naming::Textbook);
        QCOMPARE(options.request.format, std::optional(views::ExportFormat::Svg));
    }

    void everyWordIsUnderstood_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char* option, const char* values) {
            QTest::newRow(option) << QString::fromLatin1(option) << QString::fromLatin1(values).split(u' ');
        };
        row("--view", "diagram chart both");
        row("--theme", "light dark print");
        row("--lang", "en zh_CN zh_TW");
        row("--names", "rfc textbook linux windows");
    }

    void everyWordIsUnderstood()
    {
        QFETCH(QString, option);
        QFETCH(QStringList, values);
        QSet<QString> different;
        for (const QString& value : values) {
            const views::ExportRequest r =
                app::parseExportOptions({"x", "-o", "a.svg", option.toStdString(), value.toStdString()}).request;
            different.insert(
                QStringLiteral("%1 %2 %3 %4").arg(int(r.view)).arg(int(r.theme)).arg(r.lang).arg(int(r.naming)));
        }
        QCOMPARE(different.size(), values.size());
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* arguments, const char* message) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(message);
        };
        row("", "export needs a scenario: one of synfin scenarios, a file, or -");
        row("normal",
            "export needs -o FILE, where FILE ends in .svg, .png or .pdf, or is - for SVG on standard output");
        row("normal other -o a.svg", "export takes one scenario, not also \"other\"");
        row("normal -o", "-o needs a value");
        row("normal -o a.svg --view", "--view needs a value");
        row("normal -o a.svg --view diagam",
            "--view is \"diagam\"; expected diagram, chart or both; did you mean \"diagram\"?");
        row("normal -o a.svg --view=", "--view is \"\"; expected diagram, chart or both");
        row("normal -o a.svg --view xyzzy", "--view is \"xyzzy\"; expected diagram, chart or both");
        row("normal -o a.svg --theme drak", "--theme is \"drak\"; expected light, dark or print; did you mean \"dark\"?");
        row("normal -o a.svg --lang zh-CN", "--lang is \"zh-CN\"; expected en, zh_CN or zh_TW; did you mean \"zh_CN\"?");
        row("normal -o a.svg --names RFC",
            "--names is \"RFC\"; expected rfc, textbook, linux or windows; did you mean \"rfc\"?");
        row("normal -o a.svg --at x", "--at is \"x\"; expected the number of a step: 0, 1, 2 …");
        row("normal -o a.svg --at -1", "--at is \"-1\"; expected the number of a step: 0, 1, 2 …");
        row("normal -o a.svg --at 1.5", "--at is \"1.5\"; expected the number of a step: 0, 1, 2 …");
        row("normal -o a.svg --at 99999999999", "--at is \"99999999999\"; expected the number of a step: 0, 1, 2 …");
        row("normal -o a.svg --veiw chart", "unknown option \"--veiw\" of export; did you mean \"--view\"?");
        row("normal -o a.sgv", "\"a.sgv\" does not end in .svg, .png or .pdf; did you mean \".svg\"?");
        row("normal -o picture", "\"picture\" does not end in .svg, .png or .pdf");
        row("normal -o a.jpeg", "\"a.jpeg\" does not end in .svg, .png or .pdf");
    }

    void whatIsWrongIsTold()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, message);
        QCOMPARE(QString::fromStdString(wrongUse(arguments.toStdString())), message);
    }

    void helpIsThere()
    {
        const Outcome outcome = runExport("--help");
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith(QStringLiteral("usage: synfin export SCENARIO")));
    }

    void svgGoesToStandardOutput()
    {
        const Outcome outcome = runExport("-o - --view diagram");
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QString());
        QVERIFY(outcome.out.startsWith(QStringLiteral("<?xml")));
        QVERIFY(outcome.out.endsWith(QStringLiteral("</svg>\n")));
        QVERIFY(outcome.out.contains(QStringLiteral(">Handshake</title>")));
    }

    void titlesAreInTheLanguage()
    {
        QVERIFY(runExport("-o - --lang zh_CN").out.contains(QStringLiteral(">三次握手</title>")));
        QVERIFY(runExport("-o - --lang zh_TW").out.contains(QStringLiteral(">Handshake</title>")));
    }

    void theStepIsTheOneAsked()
    {
        QVERIFY(runExport("-o - --at 0").out.contains(QStringLiteral("After step 0 of 3")));
        QVERIFY(runExport("-o - --at 2").out.contains(QStringLiteral("After step 2 of 3")));
        QCOMPARE(runExport("-o - --at 3").out, runExport("-o -").out);
    }

    void aStepBeyondTheEndIsRefused()
    {
        const Outcome outcome = runExport("-o - --at 4");
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QString());
        QCOMPARE(outcome.err, QStringLiteral("synfin: --at is 4; the last step is 3\n"));
    }

    void aBrokenExpectationIsToldAndThePictureIsThere()
    {
        std::string text(handshake);
        text.replace(text.find("SYN-RECEIVED"), 12, "ESTABLISHED");
        const Outcome outcome = runExport("-o -", text);
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.endsWith(QStringLiteral("</svg>\n")));
        QVERIFY2(outcome.err.startsWith(QStringLiteral("-:12:")), qPrintable(outcome.err));
    }

    void aScenarioThatCannotBeReadIsRefused()
    {
        const QTemporaryDir dir;
        const Outcome outcome = runExport("-o " + dir.filePath(QStringLiteral("a.svg")).toStdString(), "format = 2\n");
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.startsWith(QStringLiteral("-:1:")), qPrintable(outcome.err));
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void bundledScenariosAreFound()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.png"));
        std::istringstream in;
        std::ostringstream out, err;
        const auto result = app::runCommandLine({"export", "normal", "-o", path.toStdString()}, in, out, err);
        QCOMPARE(err.str(), std::string());
        QCOMPARE(result.status, std::optional(0));
        QVERIFY(QImage(path).width() > 1000);
    }

    void aFailureToWriteIsToldOnce()
    {
        const QTemporaryDir dir;
        const Outcome outcome = runExport("-o " + dir.filePath(QStringLiteral("none/a.svg")).toStdString());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.startsWith(QStringLiteral("synfin: cannot write ")));
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void standardOutputThatIsFullIsTold()
    {
        std::istringstream in{std::string(handshake)};
        std::ofstream full("/dev/full");
        std::ostringstream err;
        QCOMPARE(app::runCommandLine(words("export - -o - --view diagram"), in, full, err).status, std::optional(2));
        QCOMPARE(err.str(), std::string("synfin: standard output: No space left on device\n"));
    }
};

QTEST_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
