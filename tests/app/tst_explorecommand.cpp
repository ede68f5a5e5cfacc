// synfin explore as a whole: what it says, what it writes, how it ends.
#include "app/cli.h"
#include "app/library.h"
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <nlohmann/json.hpp>

#include <sstream>

using namespace synfin;
using Json = nlohmann::ordered_json;

namespace {

struct Ran {
    int status;
    QString out;
    QString err;
};

Ran run(const QString& line)
{
    std::vector<std::string> words{"explore"};
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const app::CommandLineResult result = app::runCommandLine(words, in, out, err);
    return {result.status.value_or(-1), QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

} // namespace

class tst_explorecommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sayWhatWasFound()
    {
        const Ran ran = run(QStringLiteral("--untimed"));
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY(ran.out.startsWith(QStringLiteral("Within: each side: opens 1, closes 1; network: in order, ")));
        QVERIFY(ran.out.contains(QStringLiteral("Pairs of states: 48 (client, server), 28 without regard")));
        QVERIFY(ran.out.contains(QStringLiteral("That is all there is within these bounds.")));
        QCOMPARE(ran.out.count(QStringLiteral("\nholds ")), 6);
        QCOMPARE(ran.err, QString());
    }

    void jsonSaysTheSame()
    {
        const Ran ran = run(QStringLiteral("--untimed --json"));
        QCOMPARE(ran.status, app::statusDone);
        const Json json = Json::parse(ran.out.toStdString());
        QCOMPARE(json.at("ordered_pairs").get<int>(), 48);
        QCOMPARE(json.at("unordered_pairs").get<int>(), 28);
        QCOMPARE(json.at("end").get<std::string>(), std::string("exhausted"));
        QCOMPARE(json.at("pairs").size(), std::size_t{48});
        QCOMPARE(json.at("properties").size(), std::size_t{6});
        QCOMPARE(json.at("bounds").at("timed").get<bool>(), false);
        QCOMPARE(json.at("rules_taken").size() + json.at("rules_not_taken").size(), tcp::allRules().size());
    }

    void bothSidesOrEachForItself()
    {
        const Json json =
            Json::parse(run(QStringLiteral("--json --opens 2,1 --closes 0 --timeouts 3")).out.toStdString());
        QCOMPARE(json.at("bounds").at("client").at("opens").get<int>(), 2);
        QCOMPARE(json.at("bounds").at("server").at("opens").get<int>(), 1);
        QCOMPARE(json.at("bounds").at("client").at("closes").get<int>(), 0);
        QCOMPARE(json.at("bounds").at("server").at("timeouts").get<int>(), 3);
    }

    void depthAndWorldsEndIt()
    {
        QVERIFY(run(QStringLiteral("--depth 3")).out.contains(QStringLiteral("Stopped at depth 3")));
        QVERIFY(
            run(QStringLiteral("--worlds 50")).out.contains(QStringLiteral("Stopped after as many worlds as asked")));
    }

    void aSearchThatIsCutShortProvesNothing()
    {
        const Ran cut = run(QStringLiteral("--depth 2"));
        QVERIFY(cut.out.contains(QStringLiteral("unbroken can-end")));
        QVERIFY(!cut.out.contains(QStringLiteral("\nholds ")));
        const Json json = Json::parse(run(QStringLiteral("--depth 2 --json")).out.toStdString());
        QVERIFY(json.at("properties").at(0).at("holds").is_null());
        QVERIFY(run(QStringLiteral("--depth 2 -o x.toml")).err.contains(QStringLiteral("as far as the search went")));
    }

    void everyQuestionHasItsStory_data()
    {
        QTest::addColumn<QString>("id");
        QVERIFY(app::bundledQuestions().size() >= 9);
        for (const explore::Question& question : app::bundledQuestions())
            QTest::newRow(question.id.c_str()) << QString::fromStdString(question.id);
    }

    void everyQuestionHasItsStory()
    {
        QFETCH(QString, id);
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("why.toml"));
        const Ran without = run(QStringLiteral("--question %1 -o %2").arg(id, file));
        QCOMPARE(without.status, app::statusDoesNotHold);
        QVERIFY(without.out.contains(QStringLiteral("\nBROKEN ")));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const scenario::Reading story = scenario::read(written.readAll().toStdString(), "why.toml");
        QVERIFY(story.scenario.has_value());
        const scenario::Run played = scenario::run(*story.scenario);
        QVERIFY(played.complete);
        QVERIFY(played.diagnostics.empty());
        for (const char* language : {"en", "zh_CN", "zh_TW"}) {
            QVERIFY(story.scenario->title.byLanguage.contains(language));
            QVERIFY(story.scenario->steps.back().say.byLanguage.contains(language));
        }

        const Ran with = run(QStringLiteral("--question %1 --with").arg(id));
        QVERIFY2(with.status == app::statusDone, qPrintable(with.out));
        QVERIFY(with.out.contains(QStringLiteral("That is all there is within these bounds.")));
    }

    void leavingARuleOutAsksItsQuestion()
    {
        const Ran ran = run(QStringLiteral("--without time-wait -o -"));
        QCOMPARE(ran.status, app::statusDoesNotHold);
        const scenario::Reading story = scenario::read(ran.out.toStdString(), "-");
        QVERIFY2(story.scenario.has_value(), qPrintable(ran.out));
        QVERIFY(story.scenario->setup.profile.without.contains(tcp::Safeguard::TimeWait));
        for (const tcp::Safeguard safeguard : tcp::allSafeguards) {
            const QString name = QString::fromUtf8(tcp::name(safeguard).data());
            QVERIFY2(run(QStringLiteral("--without %1").arg(name)).status == app::statusDoesNotHold, qPrintable(name));
        }
    }

    void withBoundsItIsOneSearchAmongOthers()
    {
        const Ran ran = run(QStringLiteral("--without time-wait --opens 1 --first"));
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY(!ran.out.contains(QStringLiteral("Why ")));
    }

    void nothingToTellIsSaid()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("why.toml"));
        const Ran ran = run(QStringLiteral("-o %1").arg(file));
        QCOMPARE(ran.status, app::statusDone);
        QVERIFY(ran.err.contains(QStringLiteral("nothing is broken, so there is no story to write")));
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_APPLESS_MAIN(tst_explorecommand)
#include "tst_explorecommand.moc"
