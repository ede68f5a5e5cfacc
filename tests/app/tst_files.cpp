// Files, the clipboard and sessions that were not saved, in the real window: nothing that was done is lost, whatever is
// opened, written by others, or killed.
#include "app/library.h"
#include "app/main_window.h"
#include "views/panels/notice_bar.h"

#include <QtGui/QClipboard>
#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace synfin;
using app::MainWindow;
using sim::Side;

namespace {

const sim::Choice opens{sim::CallChoice{Side::Client, {tcp::Call::OpenActive}}, {}};
const sim::Choice listens{sim::CallChoice{Side::Server, {tcp::Call::OpenPassive}}, {}};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

const QByteArray byHand = "# my notes\nformat = 1\ntitle = \"By hand\"\n\n[[step]]\nat = \"client\" # here\n"
                          "call = \"open-active\"\n";

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    app::Documents& documents() { return m_window->documents(); }
    views::NoticeBar* notices() { return m_window->findChild<views::NoticeBar*>(); }
    QComboBox* scenarios() { return m_window->findChild<QComboBox*>(QStringLiteral("scenarios")); }
    QString file(const char* name) { return m_dir->filePath(QString::fromLatin1(name)); }
    QAction* action(const char* text)
    {
        for (QAction* each : m_window->findChildren<QAction*>())
            if (each->text().remove(u'&') == QString::fromLatin1(text))
                return each;
        return nullptr;
    }
    void clickNotice(const char* words)
    {
        for (QPushButton* button : notices()->findChildren<QPushButton*>()) {
            if (button->text() == QString::fromLatin1(words)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(words);
    }
    views::ProblemsDialog* problems() { return m_window->findChild<views::ProblemsDialog*>(); }

    void start()
    {
        app::Look look;
        look.animated = false;
        m_window = std::make_unique<MainWindow>(look);
        m_window->resize(1280, 800);
        m_window->showBundled(QStringLiteral("normal"));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->offerKeptSession();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-files"));
    }

    void init()
    {
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        m_dir = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_window.reset(); }

    void aSessionThatWasNotSavedIsOfferedBack()
    {
        QVERIFY2(notices()->text().isEmpty(), "there is none yet");
        QVERIFY(!m_window->isWindowModified());
        documents().playFreely();
        QCOMPARE(session().act(listens), std::nullopt);
        QCOMPARE(session().act(opens), std::nullopt);
        session().seek(1);
        QCOMPARE(session().act({sim::Crash{Side::Server}, {}}), std::nullopt);
        QVERIFY(m_window->isWindowModified());
        const sim::World last = session().history().at(2).after;
        m_window.reset();
        start();
        QVERIFY2(notices()->text().contains(QStringLiteral("Free play")), qPrintable(notices()->text()));
        QVERIFY(notices()->isVisible());
        QVERIFY2(!notices()->isAncestorOf(QApplication::focusWidget()), "it stands in nobody's way");
        clickNotice("Take it back");
        QVERIFY(!notices()->isVisible());
        QCOMPARE(session().history().branchCount(), 2);
        QCOMPARE(session().history().branch(), 1);
        QCOMPARE(session().step(), 2);
        QVERIFY(session().history().current().after == last);
        QVERIFY(m_window->isWindowModified());
        // And it is still kept, with what is done now.
        QCOMPARE(session().act(opens), std::nullopt);
        m_window.reset();
        start();
        clickNotice("Take it back");
        QCOMPARE(session().lastStep(), 3);
    }

    void aSessionIsDiscardedOnlyWhenAsked()
    {
        QCOMPARE(session().act(opens), std::nullopt);
        m_window.reset();
        start();
        clickNotice("Later");
        m_window.reset();
        start();
        QVERIFY(notices()->isVisible());
        clickNotice("Discard it");
        QVERIFY(documents().kept().empty());
        clickNotice("Have it back");
        QCOMPARE(documents().kept().size(), 1U);
        clickNotice("Discard it");
        clickNotice("All right");
        QVERIFY(!notices()->isVisible());
        documents().forgetDiscarded();
        QVERIFY(documents().kept().empty());
        QCOMPARE(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sessions"))
                     .entryList(QDir::Files)
                     .size(),
                 0);
    }

    void openingAnotherKeepsWhatWasDone()
    {
        QCOMPARE(session().act(opens), std::nullopt);
        const int steps = session().history().branchEnd(1);
        QVERIFY(m_window->showBundled(QStringLiteral("half-close")));
        QVERIFY(!m_window->isWindowModified());
        QMenu* const menu = action("Unsaved sessions")->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(menu->actions().first()->isEnabled());
        menu->actions().first()->trigger();
        QCOMPARE(session().lastStep(), steps);
        QVERIFY(m_window->isWindowModified());
    }

    void whatIsSavedIsNoLongerKept()
    {
        QCOMPARE(session().act(opens), std::nullopt);
        QVERIFY(m_window->saveTo(file("mine.toml")));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(documents().ours());
        QCOMPARE(bytesOf(file("mine.toml")), documents().text());
        m_window.reset();
        start();
        QVERIFY(notices()->text().isEmpty());
        QVERIFY(m_window->openFile(file("mine.toml")));
        QVERIFY2(documents().ours(), "nothing in it would be lost");
        write(file("mine.toml"), "# a note\n" + bytesOf(file("mine.toml")));
        QVERIFY(m_window->openFile(file("mine.toml")));
        QVERIFY2(!documents().ours(), "somebody has edited it");
        QCOMPARE(session().history().branchCount(), 2);
    }

    void savingElsewhereKeepsCommentsOfWhatWasNotChanged()
    {
        write(file("hand.toml"), byHand);
        QVERIFY(m_window->openFile(file("hand.toml")));
        QVERIFY(m_window->saveTo(file("copy.toml")));
        QCOMPARE(bytesOf(file("copy.toml")), byHand);
    }

    void whatCannotBeSavedIsStillKept()
    {
        QCOMPARE(session().act(opens), std::nullopt);
        QVERIFY(!m_window->saveTo(file("no/such/folder/x.toml")));
        QVERIFY2(m_window->lastMessage().contains(QStringLiteral("folder")), qPrintable(m_window->lastMessage()));
        QVERIFY(m_window->isWindowModified());
        m_window.reset();
        start();
        QVERIFY(notices()->isVisible());
    }

    void filesThatWereOpenedAreListed()
    {
        write(file("hand.toml"), byHand);
        QVERIFY(m_window->openFile(file("hand.toml")));
        QVERIFY(m_window->saveTo(file("a&b.toml")));
        m_window.reset();
        start();
        QMenu* const menu = action("Open recent")->menu();
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().at(0)->text().startsWith(QStringLiteral("a&&b.toml")));
        QVERIFY(menu->actions().at(1)->text().startsWith(QStringLiteral("hand.toml")));
        menu->actions().at(1)->trigger();
        QCOMPARE(documents().path(), file("hand.toml"));
        // One that is gone is told, and listed no more.
        QVERIFY(QFile::remove(file("a&b.toml")));
        QVERIFY(!m_window->openFile(file("a&b.toml")));
        QVERIFY(m_window->lastMessage().contains(QStringLiteral("a&b.toml")));
        QCOMPARE(app::Documents::recent(), QStringList{file("hand.toml")});
        Q_EMIT menu->aboutToShow();
        menu->actions().last()->trigger();
        QVERIFY(app::Documents::recent().isEmpty());
    }

    void scenariosOfTheUsersOwnAreListedBesideTheBundled()
    {
        const int bundled = scenarios()->count();
        QVERIFY(QDir().mkpath(documents().ownFolder()));
        QVERIFY(m_window->saveTo(documents().ownFolder() + QStringLiteral("/mine.toml")));
        QTRY_COMPARE(scenarios()->count(), bundled + 2); // and a line before it
        write(documents().ownFolder() + QStringLiteral("/broken.toml"), "format = 2\n");
        QTRY_COMPARE(scenarios()->count(), bundled + 3);
        QCOMPARE(scenarios()->itemText(bundled + 1), QStringLiteral("broken.toml"));
        // A very long one is not read for its title alone.
        const QString longest = documents().ownFolder() + QStringLiteral("/ages.toml");
        write(longest, "format = 1\ntitle = \"Ages\"\n" + QByteArray("# a line that is not short\n").repeated(40'000));
        QTRY_COMPARE(scenarios()->count(), bundled + 4);
        QCOMPARE(scenarios()->itemText(bundled + 1), QStringLiteral("ages.toml"));
        QVERIFY(QFile::remove(longest));
        QTRY_COMPARE(scenarios()->count(), bundled + 3);
        const int shown = scenarios()->currentIndex();
        QVERIFY(scenarios()->currentText().contains(QStringLiteral("mine.toml")));
        Q_EMIT scenarios()->activated(bundled + 1);
        QVERIFY(problems() != nullptr);
        QCOMPARE(scenarios()->currentIndex(), shown);
        QVERIFY(documents().path().endsWith(QStringLiteral("mine.toml")));
    }

    void whatTheCommandLineNamesIsTheFile()
    {
        write(file("hand.toml"), byHand);
        const app::LoadedScenario loaded = app::loadScenarioFile(file("hand.toml"));
        documents().showFromCommandLine(*loaded.scenario);
        QCOMPARE(documents().path(), file("hand.toml"));
        documents().showFromCommandLine(*app::bundledScenario(QStringLiteral("half-close")));
        QCOMPARE(session().scenario().id, "half-close");
        QVERIFY(documents().path().isEmpty());
        const app::LoadedScenario piped = app::loadScenarioText(byHand, QStringLiteral("-"));
        documents().showFromCommandLine(*piped.scenario);
        QVERIFY(documents().path().isEmpty());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("By hand")));
    }

    void problemsAreShownAtTheirLines()
    {
        const QByteArray broken =
            "format = 1\n\n[[step]]\nat = \"clent\"\ncall = \"open-active\"\n\n[[step]]\nwhat = 1\n";
        write(file("broken.toml"), broken);
        QVERIFY(!m_window->openFile(file("broken.toml")));
        QCOMPARE(session().scenario().id, "normal");
        QVERIFY(m_window->lastMessage().contains(QStringLiteral("broken.toml:4:6: ")));
        views::ProblemsDialog* const dialog = problems();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->list()->count(), 3);
        QCOMPARE(dialog->text()->textCursor().blockNumber(), 3);
        QVERIFY(dialog->text()->textCursor().block().text().contains(QStringLiteral("clent")));
        QTest::keyClick(dialog->list(), Qt::Key_Down);
        QCOMPARE(dialog->text()->textCursor().blockNumber(), 6);
        QTest::keyClick(dialog->list(), Qt::Key_Escape);
        QTRY_VERIFY(problems() == nullptr);
    }

    void whatDoesNotHoldIsShownToo()
    {
        QVERIFY(m_window->openText(byHand + "expect = { client = \"LISTEN\" }\n", QStringLiteral("x.toml")));
        QVERIFY(problems() != nullptr);
        QCOMPARE(session().lastStep(), 1);
    }

    void aFileThatOthersChangeIsReadAgainOnRequest()
    {
        write(file("hand.toml"), byHand);
        QVERIFY(m_window->openFile(file("hand.toml")));
        session().last();
        QCOMPARE(session().act({sim::Drop{1}, {}}), std::nullopt);
        write(file("hand.toml"), byHand + "[[step]]\ndeliver = \"next\"\n");
        QTRY_VERIFY(notices()->text().contains(QStringLiteral("hand.toml")));
        QCOMPARE(session().history().at(2).reason, tcp::Reason::Lost);
        clickNotice("Reload");
        QCOMPARE(session().lastStep(), 2);
        QVERIFY(session().history().at(2).reason != tcp::Reason::Lost);
        QCOMPARE(session().step(), 2);
        QCOMPARE(documents().kept().size(), 1U); // what was done before
        // With errors: they are shown, and what is there stays.
        write(file("hand.toml"), "format = 1\n[[step]]\n");
        QTRY_VERIFY(notices()->isVisible());
        clickNotice("Reload");
        QVERIFY(problems() != nullptr);
        QCOMPARE(session().lastStep(), 2);
    }

    // An editor writes beside the file and puts it in its place.
    void aFileThatIsReplacedIsNoticedEachTime()
    {
        write(file("hand.toml"), byHand);
        QVERIFY(m_window->openFile(file("hand.toml")));
        for (int n = 0; n < 3; ++n) {
            write(file("new"), byHand + QByteArray("# ") + QByteArray::number(n) + '\n');
            QVERIFY(QFile::remove(file("hand.toml")));
            QVERIFY(QFile::rename(file("new"), file("hand.toml")));
            QTRY_VERIFY(notices()->isVisible());
            clickNotice("Leave as it is");
            QVERIFY(!notices()->isVisible());
        }
        QCOMPARE(documents().text(), byHand);
    }

    void ourOwnSavingIsNoNews()
    {
        write(file("hand.toml"), byHand);
        QVERIFY(m_window->openFile(file("hand.toml")));
        QCOMPARE(session().act(listens), std::nullopt);
        QVERIFY(m_window->saveTo(file("hand.toml")));
        documents().look();
        QVERIFY(!notices()->isVisible());
        write(file("hand.toml"), byHand);
        documents().look();
        QVERIFY(notices()->isVisible());
    }

    void goesThroughTheClipboardAsText()
    {
        QCOMPARE(session().act(opens), std::nullopt);
        const QByteArray text = documents().text();
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), text);
        QVERIFY(m_window->showBundled(QStringLiteral("half-close")));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(session().history().branchCount(), 2);
        QCOMPARE(documents().text(), text);
        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(problems() != nullptr);
        QCOMPARE(documents().text(), text);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!m_window->lastMessage().isEmpty());
    }

    void takesWhatIsDropped()
    {
        write(file("hand.toml"), byHand);
        QMimeData fileData;
        fileData.setUrls({QUrl::fromLocalFile(file("hand.toml"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &fileData, Qt::LeftButton, {});
        QVERIFY(QApplication::sendEvent(m_window.get(), &enter) && enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &fileData, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(documents().path(), file("hand.toml"));
        QMimeData textData;
        textData.setText(QString::fromUtf8(byHand).replace(QStringLiteral("By hand"), QStringLiteral("Dropped")));
        QDragEnterEvent enterText({10, 10}, Qt::CopyAction, &textData, Qt::LeftButton, {});
        QVERIFY(QApplication::sendEvent(m_window.get(), &enterText) && enterText.isAccepted());
        QDropEvent dropText({10, 10}, Qt::CopyAction, &textData, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &dropText);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Dropped")));
        QVERIFY(documents().path().isEmpty());
    }

    void reloadingStartsABundledScenarioAgain()
    {
        session().seek(3);
        QCOMPARE(session().act({sim::Crash{Side::Client}, {}}), std::nullopt);
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(session().history().branchCount(), 1);
        QCOMPARE(session().scenario().id, "normal");
        QCOMPARE(documents().kept().size(), 1U);
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
