// The command line as a function: what it prints where, and with which status it ends.
#include "app/cli.h"
#include "app/cli_arguments.h"

#include <nlohmann/json.hpp>

#include <QtTest/QtTest>

#include <fstream>
#include <sstream>

using namespace synfin;
using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

namespace {

struct Ran {
    int status;
    std::string out;
    std::string err;
    std::optional<scenario::Scenario> scenario;
};

constexpr int window = -1;

Ran run(const Words& arguments, const std::string& input = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    app::CommandLineResult result = app::runCommandLine(arguments, in, out, err);
    return {result.status.value_or(window), out.str(), err.str(), std::move(result.scenario)};
}

QString text(const std::string& s)
{
    return QString::fromStdString(s);
}

Words words(const char* line)
{
    Words out;
    std::istringstream in(line);
    for (std::string word; in >> word;)
        out.push_back(word);
    return out;
}

constexpr const char* good =
    "format = 1\n[[step]]\nat = \"server\"\ncall = \"open-passive\"\nexpect = { server = \"LISTEN\" }\n";
constexpr const char* untrue =
    "format = 1\n[[step]]\nat = \"server\"\ncall = \"open-passive\"\nexpect = { server = \"CLOSED\" }\n";
constexpr const char* impossible =
    "format = 1\n[[step]]\nat = \"server\"\ncall = \"open-passive\"\n[[step]]\ndeliver = \"next\"\n";
constexpr const char* broken = "format = 1\n[[step]]\nat = \"sever\"\ncall = \"close\"\n";

// Takes nothing: a full disk, a pipe without a reader.
class Full final : public std::streambuf {
    int_type overflow(int_type) override { return traits_type::eof(); }
    std::streamsize xsputn(const char*, std::streamsize) override { return 0; }
    int sync() override { return -1; }
};

} // namespace

class tst_cli : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    std::string file(const char* name, const char* content)
    {
        const std::string path = m_dir.filePath(QString::fromLatin1(name)).toStdString();
        std::ofstream(path) << content;
        return path;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* arguments, const char* message) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(message);
        };
        row("trcae", "synfin: unknown command \"trcae\"; did you mean \"trace\"?\n");
        row("connections", "synfin: unknown command \"connections\"");
        row("normla", "synfin: unknown command \"normla\"; did you mean \"normal\"?\n");
        row("--hepl", "synfin: unknown option \"--hepl\"; did you mean \"--help\"?\n");
        row("-x", "synfin: unknown option \"-x\"; see synfin --help\n");
        row("no/such/file.toml", "synfin: no/such/file.toml: No such file or directory\n");
        row("normal refused", "synfin: the window shows one scenario, not also \"refused\"\n");
        row("/", "synfin: /: Is a directory\n");

        row("trace", "synfin: trace needs a scenario: one of synfin scenarios, a file, or -\n");
        row("trace nromal",
            "synfin: there is no scenario \"nromal\" and no file of that name; did you mean \"normal\"?\n");
        row("trace rfc9293-fig14", "did you mean \"rfc9293-fig1");
        row("trace xyzzy", "synfin: there is no scenario \"xyzzy\" and no file of that name; see synfin scenarios\n");
        row("trace normal refused", "synfin: trace takes one scenario, not also \"refused\"\n");
        row("trace normal --format", "synfin: --format needs a value\n");
        row("trace normal --format svg",
            "synfin: --format is \"svg\"; expected text, jsonl, rfc, mermaid, plantuml or ss\n");
        row("trace normal --format=jsno", "did you mean \"jsonl\"?\n");
        row("trace normal --fromat rfc", "synfin: unknown option \"--fromat\" of trace; did you mean \"--format\"?\n");
        row("trace normal -x", "synfin: unknown option \"-x\" of trace; expected --format or --help\n");
        row("trace no.toml", "synfin: no.toml: No such file or directory\n");
        row("trace /", "synfin: /: Is a directory\n");

        row("check", "synfin: check needs the files of scenarios, or - for standard input\n");
        row("check no.toml", "synfin: no.toml: No such file or directory\n");
        row("check --json x", "synfin: unknown option \"--json\" of check; expected --help\n");
        row("rules all", "synfin: rules takes no \"all\"\n");
        row("profiles linux", "synfin: profiles takes no \"linux\"\n");
        row("rules --jsn", "synfin: unknown option \"--jsn\" of rules; did you mean \"--json\"?\n");
        row("rules --json=1", "synfin: --json takes no value\n");
        row("explore normal", "synfin: explore takes no \"normal\"\n");
        row("explore --opens", "synfin: --opens needs a value\n");
        row("explore --opens many", "synfin: --opens is \"many\"; expected a number from 0 to 7\n");
        row("explore --closes 1,8", "synfin: --closes is \"8\"; expected a number from 0 to 7\n");
        row("explore --closes 1,1,1", "synfin: --closes is \"1,1,1\"; expected N, or CLIENT,SERVER\n");
        row("explore --losses -1", "synfin: --losses is \"-1\"; expected a number from 0 to 7\n");
        row("explore --without time-wiat", "did you mean \"time-wait\"?\n");
        row("explore --property orderley", "did you mean \"orderly\"?\n");
        row("explore --profile linus", "did you mean \"linux\"?\n");
        row("explore --question two-mls", "did you mean \"two-msl\"?\n");
        row("explore --question two-msl --losses 1",
            "synfin: --question brings bounds of its own, so --losses has no meaning with it\n");
        row("explore --questions --json",
            "synfin: --questions lists the questions, so --json has no meaning with it\n");
        row("explore -o=", "synfin: -o needs the name of a file, or - for standard output\n");
        row("explore --with", "synfin: --with has no meaning without --question\n");
        row("explore --reordreing", "did you mean \"--reordering\"?\n");
        row("explore --question fin-again -o /no/such/folder/why.toml", "/no/such/folder/why.toml");
        row("scenarios normal", "synfin: scenarios takes no \"normal\"\n");
        row("scenarios --josn", "did you mean \"--json\"?\n");
    }

    void wrongUse()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, message);
        const Ran ran = run(words(arguments.toUtf8().constData()));
        QCOMPARE(ran.status, app::statusWrongUse);
        QVERIFY2(text(ran.err).contains(message), ran.err.c_str());
        QVERIFY(text(ran.err).startsWith(QStringLiteral("synfin: ")));
        QCOMPARE(text(ran.err).count(u'\n'), 1);
        QCOMPARE(ran.out, std::string());
    }

    void help_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("begin");
        for (const auto& [arguments, begin] :
             {std::pair("--help", "SynFin shows how"), std::pair("-h", "SynFin shows how"),
              std::pair("trace --help", "usage: synfin trace SCENARIO [--format text|"),
              std::pair("trace normal -h", "usage: synfin trace"),
              std::pair("check --help", "usage: synfin check FILE..."),
              std::pair("rules --help", "usage: synfin rules [--json]"),
              std::pair("explore --help", "usage: synfin explore [options]"),
              std::pair("profiles --help", "usage: synfin profiles [--json]"),
              std::pair("scenarios --help", "usage: synfin scenarios [--json]"),
              std::pair("--version", "synfin " SYNFIN_VERSION "\n")})
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(begin);
    }

    void help()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, begin);
        const Ran ran = run(words(arguments.toUtf8().constData()));
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY2(text(ran.out).startsWith(begin), ran.out.c_str());
        QCOMPARE(ran.err, std::string());
    }

    void helpNamesTheCommandsThereAre()
    {
        const QString help = text(run({"--help"}).out);
        for (const char* command : {"scenarios", "trace", "check", "rules", "profiles", "export", "explore"})
            QVERIFY(help.contains(QLatin1String("synfin ") + QLatin1String(command)));
        for (const char* later : {"connections"})
            QVERIFY(!help.contains(QLatin1String(later)));
    }

    void withoutWordsTheWindow()
    {
        for (const Words& arguments : {Words{}, Words{"--"}}) {
            const Ran ran = run(arguments);
            QCOMPARE(ran.status, window);
            QVERIFY(!ran.scenario);
        }
    }

    void withAFileTheWindowOnIt()
    {
        const Ran ran = run({file("good.toml", good)});
        QCOMPARE(ran.status, window);
        QVERIFY(ran.scenario.has_value());
        QCOMPARE(ran.scenario->id, std::string("good"));
        QCOMPARE(run({"refused"}).scenario.value().id, std::string("refused"));
        QCOMPARE(run({"--", file("-odd.toml", good)}).scenario.value().id, std::string("-odd"));
        QCOMPARE(run({"-"}, good).scenario.value().steps.size(), std::size_t(1));
    }

    void withABrokenFileNoWindow()
    {
        const std::string path = file("broken.toml", broken);
        const Ran ran = run({path});
        QCOMPARE(ran.status, app::statusWrongUse);
        QVERIFY2(text(ran.err).startsWith(text(path) + QStringLiteral(":3:6: at is \"sever\"")), ran.err.c_str());
    }

    void listsScenarios()
    {
        const Ran ran = run({"scenarios"});
        QCOMPARE(ran.status, app::statusDone);
        const QStringList lines = text(ran.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 38);
        QVERIFY(lines.at(1).startsWith(QStringLiteral("normal ")));

        const Json list = Json::parse(run({"scenarios", "--json"}).out);
        QCOMPARE(list.size(), std::size_t(37));
        QCOMPARE(list[0].at("id").get<std::string>(), std::string("normal"));
        QCOMPARE(list[0].at("kind").get<std::string>(), std::string("whole"));
        QVERIFY(!list[0].at("title").get<std::string>().empty());
    }

    void listsRules()
    {
        const Ran ran = run({"rules"});
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY(text(ran.out).contains(QStringLiteral("time-wait-timeout")));
        const Json rules = Json::parse(run({"rules", "--json"}).out);
        QVERIFY(rules.size() > 21);
        QCOMPARE(rules[0].at("id").get<std::string>(), std::string("closed-passive-open"));
    }

    void tracesBundledFilesAndInput()
    {
        const Ran bundled = run({"trace", "normal"});
        QCOMPARE(bundled.status, app::statusDone);
        QVERIFY(text(bundled.out).startsWith(QStringLiteral("Open, talk, close: the usual life\n")));
        QCOMPARE(bundled.err, std::string());

        const Ran fromFile = run({"trace", file("good.toml", good), "--format", "jsonl"});
        const Ran fromInput = run({"trace", "--format=jsonl", "-"}, good);
        QCOMPARE(fromFile.status, app::statusDone);
        QCOMPARE(fromInput.status, app::statusDone);
        QCOMPARE(fromFile.out, fromInput.out);
        QCOMPARE(text(fromFile.out).count(u'\n'), 2);
        QVERIFY(text(run({"trace", "-"}, good).out).startsWith(QStringLiteral("scenario\n")));
    }

    void tracesInEveryFormat_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("begin");
        QTest::newRow("text") << QStringLiteral("text") << QStringLiteral("RFC 9293 figure 6");
        QTest::newRow("jsonl") << QStringLiteral("jsonl") << QStringLiteral("{\"step\":0,\"time\":0.0,");
        QTest::newRow("rfc") << QStringLiteral("rfc") << QStringLiteral("       TCP Peer A   ");
        QTest::newRow("mermaid") << QStringLiteral("mermaid") << QStringLiteral("sequenceDiagram\n");
        QTest::newRow("plantuml") << QStringLiteral("plantuml") << QStringLiteral("@startuml\n");
        QTest::newRow("ss") << QStringLiteral("ss") << QStringLiteral("RFC 9293 figure 6");
    }

    void tracesInEveryFormat()
    {
        QFETCH(QString, format);
        QFETCH(QString, begin);
        const Ran ran = run({"trace", "rfc9293-fig6", "--format", format.toStdString()});
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY2(text(ran.out).startsWith(begin), ran.out.c_str());
    }

    void tracesWhatCameBeforeAnImpossibleStep()
    {
        const Ran ran = run({"trace", "-", "--format", "jsonl"}, impossible);
        QCOMPARE(ran.status, app::statusDoesNotHold);
        QCOMPARE(text(ran.out).count(u'\n'), 2);
        QCOMPARE(ran.err, std::string("-:5:1: step 2 cannot happen: the wire is empty\n"));
    }

    void tracesAndTellsBrokenExpectations()
    {
        const Ran ran = run({"trace", "-"}, untrue);
        QCOMPARE(ran.status, app::statusDoesNotHold);
        QVERIFY(text(ran.out).contains(QStringLiteral("LISTEN")));
        QCOMPARE(ran.err, std::string("-:5:21: step 1: expected the server in CLOSED, but it is in LISTEN\n"));
    }

    void refusesWhatItCannotRead()
    {
        for (const std::string& input :
             {std::string(broken), std::string("\0\0", 2), std::string("\xff"), std::string()}) {
            const Ran ran = run({"trace", "-"}, input);
            QCOMPARE(ran.status, app::statusWrongUse);
            QCOMPARE(ran.out, std::string());
            QVERIFY2(text(ran.err).startsWith(QStringLiteral("-:")), ran.err.c_str());
            QCOMPARE(text(ran.err).count(u'\n'), 1);
        }
    }

    void checks()
    {
        const std::string path = file("good.toml", good);
        const Ran ran = run({"check", path, "normal"});
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY2(text(ran.out).startsWith(text(path) + QStringLiteral(": 1 step, 1 expectation, all met\nnormal: ")),
                 ran.out.c_str());
        QCOMPARE(ran.err, std::string());
        QCOMPARE(run({"check", "-"}, good).out, std::string("-: 1 step, 1 expectation, all met\n"));
    }

    void checksAllAndEndsWithTheWorst()
    {
        const std::string goodPath = file("good.toml", good);
        const std::string untruePath = file("untrue.toml", untrue);
        const std::string brokenPath = file("broken.toml", broken);

        const Ran one = run({"check", untruePath, goodPath});
        QCOMPARE(one.status, app::statusDoesNotHold);
        QCOMPARE(text(one.err),
                 text(untruePath)
                     + QStringLiteral(":5:21: step 1: expected the server in CLOSED, but it is in LISTEN\n"));
        QVERIFY(text(one.out).startsWith(text(goodPath)));

        const Ran two = run({"check", brokenPath, untruePath, "missing.toml", goodPath});
        QCOMPARE(two.status, app::statusWrongUse);
        QCOMPARE(text(two.err).count(u'\n'), 3);
        QVERIFY(text(two.err).contains(QStringLiteral("synfin: missing.toml: No such file or directory\n")));
        QVERIFY(text(two.out).startsWith(text(goodPath)));

        QCOMPARE(run({"check", "-"}, impossible).status, app::statusDoesNotHold);
    }

    void checksAllBundledFiles()
    {
        Words arguments{"check"};
        const QDir folder(QStringLiteral(SYNFIN_SOURCE_DIR "/resources/scenarios"));
        for (const QString& name : folder.entryList({QStringLiteral("*.toml")}))
            arguments.push_back(folder.filePath(name).toStdString());
        QCOMPARE(arguments.size(), std::size_t(38));
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, app::statusDone);
        QCOMPARE(ran.err, std::string());
    }

    // What is bundled is what lies in the folder: no file is forgotten in the list of resources.
    void bundlesEveryFileOfTheFolder()
    {
        const QDir folder(QStringLiteral(SYNFIN_SOURCE_DIR "/resources/scenarios"));
        QStringList ids;
        for (const Json& row : Json::parse(run({"scenarios", "--json"}).out))
            ids << text(row.at("id").get<std::string>()) + QStringLiteral(".toml");
        ids.sort();
        QCOMPARE(ids, folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name));
    }

    void prefersAFileWhereAFileIsMeant()
    {
        QVERIFY(QDir::setCurrent(m_dir.path()));
        file("plain", good);
        QCOMPARE(run({"trace", "plain"}).status, app::statusDone);
        file("normal", untrue);
        QCOMPARE(run({"check", "normal"}).status, app::statusDone);
        QCOMPARE(run({"check", "./normal"}).status, app::statusDoesNotHold);
    }

    void saysThatOutputFails()
    {
        for (const Words& arguments :
             {Words{"rules"}, Words{"trace", "normal"}, Words{"scenarios", "--json"}, Words{"--help"}}) {
            Full full;
            std::ostream out(&full);
            std::istringstream in;
            std::ostringstream err;
            const app::CommandLineResult result = app::runCommandLine(arguments, in, out, err);
            QCOMPARE(result.status.value_or(window), app::statusWrongUse);
            QVERIFY2(text(err.str()).startsWith(QStringLiteral("synfin: standard output: ")), err.str().c_str());
            QCOMPARE(text(err.str()).count(u'\n'), 1);
        }
    }

    void parsesArguments()
    {
        const std::vector<app::Option> options{{"--format", true}, {"--json"}};
        const app::Arguments a =
            app::parseArguments("x", {"one", "--format", "-", "--json", "-", "--", "--json"}, options);
        QCOMPARE(a.operands, (Words{"one", "-", "--json"}));
        QCOMPARE(a.value("--format").value(), std::string("-"));
        QVERIFY(a.has("--json"));
        QVERIFY(!a.has("--help"));
        QCOMPARE(app::parseArguments("x", {"--format=a=b"}, options).value("--format").value(), std::string("a=b"));
        QCOMPARE(app::parseArguments("x", {"--format="}, options).value("--format").value(), std::string());
        QVERIFY(!app::parseArguments("x", {}, options).value("--format").has_value());
        QVERIFY_THROWS_EXCEPTION(app::WrongUse, (void)app::parseArguments("x", {"--other"}, options));
    }
};

QTEST_GUILESS_MAIN(tst_cli)
#include "tst_cli.moc"
