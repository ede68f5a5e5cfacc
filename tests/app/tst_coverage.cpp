// What has been seen: counted as it is walked, kept in a file that nothing loses, and shown with a way to the rest.
#include "app/coverage_dock.h"
#include "app/library.h"
#include "app/main_window.h"
#include "model/explore/quest.h"
#include "views/scene/picturescene.h"

#include <QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace synfin;
using app::CoverageFile;
using app::MainWindow;
using app::SeenRules;

namespace {

const tcp::Rule* rule(const char* id)
{
    return tcp::ruleNamed(id);
}

SeenRules rules(std::initializer_list<const char*> ids)
{
    SeenRules set;
    for (const char* id : ids)
        set.insert(rule(id));
    return set;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCoverage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    app::CoverageDock* dock() { return m_window->findChild<app::CoverageDock*>(); }
    views::CoveragePanel* panel() { return m_window->findChild<views::CoveragePanel*>(); }
    QString mark(const char* id) { return panel()->itemOf(*rule(id))->text(1); }
    void clickOn(const char* id)
    {
        QTreeWidget* const list = panel()->list();
        QTreeWidgetItem* const item = panel()->itemOf(*rule(id));
        list->scrollToItem(item);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
    }
    void open()
    {
        m_window = std::make_unique<MainWindow>(app::Look{});
        m_window->resize(1280, 800);
        QVERIFY(m_window->showBundled(QStringLiteral("normal")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
        auto* guide = m_window->findChild<app::Guide*>();
        QSignalSpy ready(guide, &app::Guide::ready);
        QTest::keyClick(m_window.get(), Qt::Key_C);
        QVERIFY(dock()->isVisible());
        QVERIFY(guide->prepared() || ready.wait(30'000));
    }
    [[nodiscard]] static QString path() { return CoverageFile::standardPath(); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-coverage"));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        QDir(QFileInfo(path()).absolutePath()).removeRecursively();
    }

    void cleanup() { m_window.reset(); }

    void nothingHasBeenSeenAtFirst()
    {
        open();
        QVERIFY(panel()->list()->hasFocus());
        QCOMPARE(mark("closed-passive-open"), QStringLiteral("○ never"));
        QVERIFY(panel()
                    ->findChild<QLabel*>(QStringLiteral("coverageCount"))
                    ->text()
                    .startsWith(QStringLiteral("Seen: 0 of %1 transitions, 0 of the 21").arg(tcp::allRules().size())));
        QVERIFY(!panel()->clear()->isEnabled());
        QVERIFY(!QFileInfo::exists(path()));
    }

    void countsWhatIsWalked()
    {
        open();
        session().seek(1);
        QCOMPARE(mark("closed-passive-open"), QStringLiteral("● here"));
        QCOMPARE(mark("closed-active-open"), QStringLiteral("○ never"));
        session().seek(5); // what was passed over has been walked too
        QCOMPARE(mark("syn-received-rcv-ack"), QStringLiteral("● here"));
        session().first();
        QCOMPARE(mark("syn-received-rcv-ack"), QStringLiteral("● here"));
        QVERIFY(m_window->showBundled(QStringLiteral("refused")));
        QCOMPARE(mark("syn-received-rcv-ack"), QStringLiteral("◐ before"));
        session().last();
        QCOMPARE(mark("syn-sent-rcv-rst"), QStringLiteral("● here"));
    }

    void countsAllBranches()
    {
        open();
        session().seek(1);
        QVERIFY(!session().act({sim::CallChoice{sim::Side::Server, {tcp::Call::Close, 0, false}}, {}}));
        session().animation().setCurrentTime(session().animation().duration());
        QCOMPARE(session().history().branchCount(), 2);
        QCOMPARE(mark("listen-close"), QStringLiteral("● here"));
        session().selectBranch(0);
        session().seek(3);
        QCOMPARE(mark("listen-close"), QStringLiteral("● here"));
        QCOMPARE(mark("listen-rcv-syn"), QStringLiteral("● here"));
    }

    void keepsItForTheNextSession()
    {
        open();
        session().seek(3);
        m_window.reset();
        open();
        QCOMPARE(mark("listen-rcv-syn"), QStringLiteral("◐ before"));
        QCOMPARE(mark("established-close"), QStringLiteral("○ never"));
    }

    // Two programs that know nothing of each other.
    void mergesWhatTwoProgramsWrite()
    {
        const CoverageFile one(path());
        const CoverageFile other(path());
        QVERIFY(one.add(rules({"listen-close"})).problem.isEmpty());
        QVERIFY(other.add(rules({"listen-send"})).problem.isEmpty());
        QVERIFY(one.add(rules({"listen-abort"})).seen == rules({"listen-close", "listen-send", "listen-abort"}));
        QVERIFY(other.read().seen == rules({"listen-close", "listen-send", "listen-abort"}));
    }

    void losesNothingWhereManyWriteAtOnce()
    {
        const auto all = tcp::allRules();
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        for (std::size_t i = 0; i < all.size(); ++i)
            pool.start([&all, i] { static_cast<void>(CoverageFile(path()).add({&all[i]})); });
        pool.waitForDone();
        QCOMPARE(CoverageFile(path()).read().seen.size(), all.size());
    }

    void doesNotDeleteWhatItCannotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("seen: all");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"seen\": [\"listen-cl");
        QTest::newRow("another format") << QByteArray("{\"format\": 2, \"seen\": []}");
        QTest::newRow("no list") << QByteArray("{\"format\": 1, \"seen\": 3}");
        QTest::newRow("something else") << QByteArray("[1, 2]");
    }

    void doesNotDeleteWhatItCannotUnderstand()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir().mkpath(QFileInfo(path()).absolutePath()));
        put(path() + QStringLiteral(".broken"), "from before");
        put(path(), bytes);
        open();
        QVERIFY2(panel()->told().contains(QStringLiteral("cannot be understood")), qPrintable(panel()->told()));
        QVERIFY(panel()->findChild<QLabel*>(QStringLiteral("coverageTold"))->isVisible());
        QCOMPARE(bytesOf(path() + QStringLiteral(".broken")), QByteArray("from before"));
        QCOMPARE(bytesOf(path() + QStringLiteral(".broken2")), bytes);
        session().seek(1);
        QVERIFY(CoverageFile(path()).read().seen == rules({"closed-passive-open"}));
        m_window.reset();
        open();
        QVERIFY(panel()->told().isEmpty()); // told once
    }

    void movesAsideWhatCannotBeRead()
    {
        QVERIFY(QDir().mkpath(path())); // a folder in its place
        const CoverageFile::Read all = CoverageFile(path()).add(rules({"listen-close"}));
        QVERIFY(all.problem.contains(path() + QStringLiteral(".broken")));
        QVERIFY(QFileInfo(path() + QStringLiteral(".broken")).isDir());
        QVERIFY(CoverageFile(path()).read().seen == rules({"listen-close"}));
    }

    void passesOverIdsThatItDoesNotKnow()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).absolutePath()));
        put(path(), "{\"format\": 1, \"seen\": [\"listen-close\", \"of a later version\", 7]}");
        const CoverageFile::Read read = CoverageFile(path()).read();
        QVERIFY(read.problem.isEmpty());
        QVERIFY(read.seen == rules({"listen-close"}));
    }

    // A file in the place of the folder: nothing can be written, as where a disk is read-only.
    void goesOnWhereNothingCanBeKept()
    {
        const QString folder = QFileInfo(path()).absolutePath();
        QVERIFY(QDir().mkpath(QFileInfo(folder).absolutePath()));
        put(folder, "in the way");
        open();
        session().seek(1);
        QCOMPARE(mark("closed-passive-open"), QStringLiteral("● here"));
        QVERIFY2(panel()->told().startsWith(QStringLiteral("What you see is not kept")), qPrintable(panel()->told()));
        m_window.reset();
        QVERIFY(QFile::remove(folder));
    }

    void forgetsOnlyWhenToldTwice()
    {
        open();
        session().seek(3);
        for (const bool really : {false, true}) {
            QTest::mouseClick(panel()->clear(), Qt::LeftButton);
            auto* box = m_window->findChild<QMessageBox*>();
            QVERIFY(box != nullptr);
            QCOMPARE(bytesOf(path()).isEmpty(), false);
            if (really) {
                for (QAbstractButton* button : box->buttons())
                    if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                        QTest::mouseClick(button, Qt::LeftButton);
            } else {
                QTest::keyClick(box, Qt::Key_Return); // the default is to keep it
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(QFileInfo::exists(path()), !really);
            QCOMPARE(mark("listen-rcv-syn"), really ? QStringLiteral("○ never") : QStringLiteral("● here"));
        }
    }

    void goesThereByMouse()
    {
        open();
        session().last();
        clickOn("established-close"); // walked here
        QVERIFY(session().history().at(session().step()).rule == rule("established-close"));
        QCOMPARE(session().scenario().id, std::string("normal"));
        clickOn("closing-rcv-ack"); // in a bundled scenario
        QVERIFY(session().history().at(session().step()).rule == rule("closing-rcv-ack"));
        QVERIFY(app::bundledScenario(QString::fromStdString(session().scenario().id)) != nullptr);
    }

    void findsAStoryWhereNoScenarioHasOne()
    {
        open();
        QSignalSpy found(dock(), &app::CoverageDock::storyFound);
        clickOn("syn-received-close");
        QVERIFY(!found.isEmpty() || found.wait(30'000));
        QVERIFY(session().history().at(session().lastStep()).rule == rule("syn-received-close"));
        QCOMPARE(session().step(), session().lastStep());
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Here is how: SYN_RCVD → FIN_WAIT_1")));
        QVERIFY(panel()->told().isEmpty());
        // Without another search.
        QVERIFY(m_window->showBundled(QStringLiteral("normal")));
        clickOn("syn-received-close");
        QCOMPARE(found.size(), 2);
    }

    void saysWhereThereIsNoStory()
    {
        open();
        QSignalSpy none(m_window->findChild<app::Guide*>(), &app::Guide::notFound);
        clickOn("close-wait-queued-close");
        QVERIFY(panel()->told().startsWith(QStringLiteral("Looking")));
        QVERIFY(!none.isEmpty() || none.wait(60'000));
        QVERIFY(panel()->told().startsWith(QStringLiteral("No story")));
        QCOMPARE(session().scenario().id, std::string("normal"));
    }

    void goesThereByKeyboard()
    {
        open();
        QTreeWidget* const list = panel()->list();
        while (list->currentItem() != panel()->itemOf(*rule("listen-send")))
            QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(session().history().at(session().step()).rule == rule("listen-send"));
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentItem(), list->topLevelItem(0));
        QVERIFY(session().step() > 0); // Home was the list's
    }

    void offersWhatIsMostWorthSeeing()
    {
        open();
        QCOMPARE(panel()->next()->text(), QStringLiteral("You have never seen ESTABLISHED: here is how"));
        panel()->next()->setFocus();
        const int step = session().step();
        QTest::keyClick(panel()->next(), Qt::Key_Space);
        QVERIFY(session().step() != step);
        QCOMPARE(session().history().at(session().step()).rule->to, tcp::State::Established);
        // One after the other, until the whole figure has been walked.
        QSignalSpy stories(dock(), &app::CoverageDock::storyFound);
        for (int i = 0; i < 40 && panel()->next()->isEnabled(); ++i) {
            const tcp::Rule* wanted = panel()->worthSeeing();
            const auto before = stories.size();
            QTest::keyClick(panel()->next(), Qt::Key_Return);
            if (panel()->told().startsWith(QStringLiteral("Looking")) && stories.size() == before)
                QVERIFY(stories.wait(30'000));
            QVERIFY2(panel()->itemOf(*wanted)->text(1) == QStringLiteral("● here"), wanted->id.data());
        }
        QCOMPARE(panel()->next()->text(), QStringLiteral("You have seen the whole figure."));
        QVERIFY(panel()
                    ->findChild<QLabel*>(QStringLiteral("coverageCount"))
                    ->text()
                    .contains(QStringLiteral("21 of the 21 in the figure")));
    }

    void marksTheDiagram()
    {
        open();
        auto* diagram = m_window->findChild<views::DiagramView*>();
        const auto group = [&](const char* id) { return diagram->pictureScene()->item(QLatin1String(id))->group(); };
        const picture::Group before = group("rule_listen_rcv_syn");
        session().seek(2);
        panel()->onDiagram()->setFocus();
        QTest::keyClick(panel()->onDiagram(), Qt::Key_Space);
        QVERIFY(panel()->onDiagram()->isChecked());
        QVERIFY(group("rule_listen_rcv_syn").opacity < 0.5);
        QVERIFY(group("state_closing").opacity < 0.5);
        QCOMPARE(group("state_listen").opacity, 1.0);
        session().seek(3);
        QCOMPARE(group("rule_listen_rcv_syn").opacity, 1.0);
        QCOMPARE(group("rule_listen_rcv_syn").shapes.size(), before.shapes.size() + 1);
        QTest::keyClick(panel()->onDiagram(), Qt::Key_Space);
        QVERIFY(group("rule_listen_rcv_syn") == before);
        QCOMPARE(group("state_closing").opacity, 1.0);
    }
};

QTEST_MAIN(TestCoverage)
#include "tst_coverage.moc"
