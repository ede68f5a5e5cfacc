// The session on disk: what was done is there before the next thing is done, whatever branch it was on, and a program
// that is killed at any moment leaves it whole.
//
// SYNFIN_KILLS=1000 kills more often than the tests do.
#include "app/journal.h"
#include "model/scenario/reader.h"
#include "model/scenario/recorder.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"
#include "views/export/wholefile.h"

#include <QtTest>

#include <iostream>
#include <random>

using namespace synfin;
using app::Journal;

namespace {

scenario::Scenario empty()
{
    scenario::Scenario scenario;
    scenario.title.byLanguage["en"] = "What somebody did";
    scenario.start = sim::startWorld(scenario.setup);
    return scenario;
}

// Somebody who does this and that, the same for the same seed: goes on, goes back, does something else, names and
// removes branches.
class Somebody final {
public:
    explicit Somebody(unsigned seed, bool edits = true)
        : m_random(seed), m_edits(edits), m_history(empty().setup, empty().start)
    {
    }

    enum class Did { Nothing, Step, Edit };
    Did something()
    {
        const auto any = [this](int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); };
        if (m_edits && any(12) == 0 && m_history.branchCount() > 1) {
            (void)m_history.removeBranch(any(m_history.branchCount()));
            return Did::Edit;
        }
        if (m_edits && any(12) == 0) {
            m_history.renameBranch(m_history.branch(), "branch " + std::to_string(any(1000)));
            return Did::Edit;
        }
        if (any(6) == 0)
            m_history.selectBranch(any(m_history.branchCount()));
        if (any(5) == 0)
            m_history.seek(any(m_history.size()));
        else
            m_history.seek(m_history.lastStep());
        std::vector<sim::Choice> choices = sim::enabled(m_history.current().after, m_history.setup());
        std::erase_if(choices, [&](const sim::Choice& c) {
            return m_history.current().after.wire.size() > 4 && std::holds_alternative<sim::Duplicate>(c.action);
        });
        const int before = m_history.nodeCount();
        m_history.act(choices[m_random() % choices.size()]);
        return m_history.nodeCount() > before ? Did::Step : Did::Nothing;
    }

    [[nodiscard]] const sim::History& history() const { return m_history; }
    [[nodiscard]] std::string done() const { return scenario::write(scenario::recorded(empty(), m_history, {})); }

private:
    std::mt19937 m_random;
    bool m_edits;
    sim::History m_history;
};

std::optional<QString> keep(Journal& journal, const Somebody& who, Somebody::Did did)
{
    return did == Somebody::Did::Edit ? journal.rewrite(empty(), who.history(), {})
                                      : journal.add(empty(), who.history(), {});
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What a journal says was done, as a file that is written from it: branches in the order in which they were left.
std::string understood(const QByteArray& text)
{
    const scenario::Reading reading = scenario::read(text.toStdString(), "kept.toml");
    if (!reading.scenario)
        return "cannot be read: " + scenario::format(reading.diagnostics.front());
    const scenario::Run run = scenario::run(*reading.scenario);
    if (!run.diagnostics.empty())
        return "does not hold: " + scenario::format(run.diagnostics.front());
    return scenario::write(scenario::recorded(*reading.scenario, run.history, run.say));
}

// The program that is killed: says the number of each thing when it is on disk.
int live(const QString& folder, unsigned seed)
{
    Somebody who(seed);
    Journal journal(folder);
    for (int n = 1; n < 100'000; ++n) {
        const Somebody::Did did = who.something();
        if (keep(journal, who, did))
            return 1;
        if (views::writeWhole(folder + QStringLiteral("/saved"), QByteArray::fromStdString(who.done())))
            return 1;
        std::cout << n << std::endl;
    }
    return 0;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsDoneOnEveryBranch()
    {
        for (unsigned seed = 0; seed < 40; ++seed) {
            QTemporaryDir dir;
            Journal journal(dir.path());
            Somebody who(seed);
            for (int n = 0; n < 60; ++n) {
                const Somebody::Did did = who.something();
                QCOMPARE(keep(journal, who, did), std::nullopt);
                if (journal.path().isEmpty())
                    continue;
                const QByteArray text = bytesOf(journal.path());
                QCOMPARE(Journal::wholePart(text), text);
                const std::string is = understood(text);
                QVERIFY2(is == who.done(), (is + "\n--- but it was ---\n" + who.done()).c_str());
            }
        }
    }

    void writesNothingUntilSomethingIsDone()
    {
        QTemporaryDir dir;
        Journal journal(dir.path());
        journal.begin();
        QVERIFY(QDir(dir.path()).isEmpty());
        QVERIFY(app::keptSessions(dir.path()).empty());
    }

    void addsAndDoesNotWriteAllAnew()
    {
        QTemporaryDir dir;
        Journal journal(dir.path());
        sim::History history(empty().setup, empty().start);
        QByteArray before;
        for (const sim::Choice& choice :
             std::vector<sim::Choice>{{sim::CallChoice{sim::Side::Client, {tcp::Call::OpenActive}}, {}},
                                      {sim::Drop{1}, {}},
                                      {sim::TimeoutChoice{sim::Side::Client, tcp::Timer::Retransmission}, {}}}) {
            history.act(choice);
            QCOMPARE(journal.add(empty(), history, {}), std::nullopt);
            const QByteArray now = bytesOf(journal.path());
            QVERIFY(now.size() > before.size());
            QVERIFY(now.startsWith(before));
            before = now;
        }
        history.seek(1); // another branch, and the first again: only added to
        history.act({sim::Duplicate{1}, {}});
        QCOMPARE(journal.add(empty(), history, {}), std::nullopt);
        history.selectBranch(0);
        history.seek(history.lastStep());
        history.act({sim::Drop{2}, {}});
        QCOMPARE(journal.add(empty(), history, {}), std::nullopt);
        QVERIFY(bytesOf(journal.path()).startsWith(before));
    }

    // At every byte at which the writing can be cut.
    void isWholeWhereverItIsCut()
    {
        QTemporaryDir dir;
        Journal journal(dir.path());
        Somebody who(3, false);                          // edits are written beside the file and put in its place
        QList<std::pair<qsizetype, std::string>> states; // how long the file was, and what had been done
        QByteArray text;
        for (int n = 0; n < 30; ++n) {
            QCOMPARE(keep(journal, who, who.something()), std::nullopt);
            const QByteArray now = bytesOf(journal.path());
            if (!now.startsWith(text))
                states.clear();
            text = now;
            states.append({text.size(), who.done()});
        }
        QVERIFY(states.size() > 5);
        for (qsizetype cut = states.first().first; cut <= text.size(); ++cut) {
            const QByteArray whole = Journal::wholePart(text.left(cut));
            const auto last =
                std::find_if(states.crbegin(), states.crend(), [&](const auto& s) { return s.first <= cut; });
            QCOMPARE(whole.size(), last->first);
            QCOMPARE(understood(whole), last->second);
        }
        QVERIFY(Journal::wholePart("# so far").isEmpty());
        QVERIFY(Journal::wholePart({}).isEmpty());
    }

    void tellsOnceThatNothingCanBeKeptAndTriesAgain()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("not-a-folder"));
        QCOMPARE(views::writeWhole(file, "x"), std::nullopt);
        Journal journal(file + QStringLiteral("/sessions"));
        Somebody who(1);
        who.something();
        const auto why = journal.add(empty(), who.history(), {});
        QVERIFY(why && why->contains(file));
        who.something();
        QCOMPARE(journal.add(empty(), who.history(), {}), std::nullopt);
        QVERIFY(QFile::remove(file));
        who.something();
        QCOMPARE(journal.add(empty(), who.history(), {}), std::nullopt);
        QCOMPARE(understood(bytesOf(journal.path())), who.done());
    }

    // The disk is full in the middle of a step.
    void writesAllAnewWhereAddingFails()
    {
        QTemporaryDir dir;
        Journal journal(dir.path());
        Somebody who(1);
        while (journal.path().isEmpty())
            QCOMPARE(keep(journal, who, who.something()), std::nullopt);
        QVERIFY(QFile::remove(journal.path()));
        QVERIFY(QDir().mkdir(journal.path())); // nobody can add to that
        Somebody::Did did = Somebody::Did::Nothing;
        while (did != Somebody::Did::Step)
            did = who.something();
        QVERIFY(journal.add(empty(), who.history(), {}).has_value());
        QVERIFY(QDir().rmdir(journal.path()));
        did = Somebody::Did::Nothing;
        while (did != Somebody::Did::Step)
            did = who.something();
        QCOMPARE(journal.add(empty(), who.history(), {}), std::nullopt);
        QCOMPARE(understood(bytesOf(journal.path())), who.done());
    }

    void leavesSessionsOfOthersAlone()
    {
        QTemporaryDir dir;
        Journal mine(dir.path());
        Journal other(dir.path());
        Somebody who(1);
        who.something();
        QCOMPARE(mine.add(empty(), who.history(), {}), std::nullopt);
        QCOMPARE(other.add(empty(), who.history(), {}), std::nullopt);
        QVERIFY(mine.path() != other.path());
        QVERIFY2(app::keptSessions(dir.path()).empty(), "both programs run");
        const QString path = mine.path();
        mine.begin();
        const auto kept = app::keptSessions(dir.path());
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(kept.front().path, path);
        QCOMPARE(kept.front().title, empty().title);
        other.forget();
        QCOMPARE(app::keptSessions(dir.path()).size(), 1U);
    }

    void keepsNoMoreThanSome()
    {
        QTemporaryDir dir;
        Somebody who(1);
        who.something();
        for (int n = 0; n < 25; ++n) {
            Journal journal(dir.path());
            QCOMPARE(journal.add(empty(), who.history(), {}), std::nullopt);
        }
        QCOMPARE(app::keptSessions(dir.path()).size(), 20U);
        QCOMPARE(app::keptSessions(dir.path()).size(), 20U);
        QCOMPARE(QDir(dir.path()).entryList({QStringLiteral("*.toml")}).size(), 20);
    }

    // What the program said was on disk is there, and no more than the next thing beside it.
    void survivesBeingKilledAtAnyMoment()
    {
        const int kills =
            qEnvironmentVariableIntValue("SYNFIN_KILLS") > 0 ? qEnvironmentVariableIntValue("SYNFIN_KILLS") : 200;
        std::mt19937 random(2026);
        for (int kill = 0; kill < kills; ++kill) {
            QTemporaryDir dir;
            const auto seed = static_cast<unsigned>(random());
            const int from = static_cast<int>(random() % 30);
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--live"), dir.path(), QString::number(seed)});
            int said = 0;
            while (said <= from) {
                QVERIFY(program.waitForReadyRead(60'000));
                while (program.canReadLine())
                    said = program.readLine().trimmed().toInt();
            }
            program.kill();
            QVERIFY(program.waitForFinished());
            while (program.canReadLine())
                said = program.readLine().trimmed().toInt();

            const auto kept = app::keptSessions(dir.path());
            QVERIFY(!kept.empty());
            const std::string is = understood(Journal::wholePart(bytesOf(kept.front().path)));
            const std::string saved = bytesOf(dir.filePath(QStringLiteral("saved"))).toStdString();
            Somebody who(seed);
            for (int n = 0; n < said; ++n)
                who.something();
            const std::string told = who.done();
            who.something();
            const std::string begun = who.done();
            const QByteArray where = "kill " + QByteArray::number(kill) + ", seed " + QByteArray::number(seed);
            QVERIFY2(is == told || is == begun,
                     (where.toStdString() + '\n' + is + "\n--- but it was ---\n" + told).c_str());
            QVERIFY2(saved == told || saved == begun, where.constData());
        }
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--live") == 0)
        return live(QString::fromLocal8Bit(argv[2]), static_cast<unsigned>(std::stoul(argv[3])));
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
