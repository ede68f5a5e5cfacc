// The command palette in the real window, offscreen, with real keys and clicks: whatever can be done is found by
// typing, and done.
#include "app/main_window.h"

#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using tcp::State;

class TestPalette : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    views::Palette* palette() { return m_window->findChild<views::Palette*>(); }
    const sim::World& world() { return session().history().at(session().step()).after; }
    State state(Side side) { return world().at(side).tcb.state; }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }

    // Keys go where the keyboard is.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void openPalette()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette()->isVisible());
        QVERIFY(palette()->line()->hasFocus());
    }
    void find(const QString& words)
    {
        openPalette();
        QTest::keyClicks(QApplication::focusWidget(), words);
    }
    QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < palette()->list()->model()->rowCount(); ++row)
            all << palette()->entry(row).title;
        return all;
    }
    const views::PaletteEntry& current() { return palette()->entry(palette()->list()->currentIndex().row()); }
    void make(const QString& words)
    {
        find(words);
        QVERIFY2(current().possible, qPrintable(current().title + current().about));
        key(Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        finish();
    }
    void speak(const QString& lang)
    {
        app::Look look = m_window->look();
        look.lang = lang;
        m_window->setLook(look);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-palette"));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(app::Look{});
        QDir(m_window->documents().ownFolder()).removeRecursively();
        m_window->resize(1280, 800);
        QVERIFY(m_window->showBundled(QStringLiteral("normal")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
        m_window->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void aConnectionFromCtrlKAlone()
    {
        make(QStringLiteral("play freely"));
        make(QStringLiteral("server listen"));
        make(QStringLiteral("client active open"));
        QCOMPARE(state(Side::Client), State::SynSent);
        make(QStringLiteral("syn lose"));
        QVERIFY(world().wire.empty());
        make(QStringLiteral("client retr"));
        for (const char* arriving : {"syn arrives", "syn,ack arrives", "ack arrives"})
            make(QString::fromLatin1(arriving));
        QCOMPARE(state(Side::Client), State::Established);
        QCOMPARE(state(Side::Server), State::Established);
        make(QStringLiteral("close() client"));
        make(QStringLiteral("deliver"));
        make(QStringLiteral("deliver"));
        make(QStringLiteral("close() server"));
        make(QStringLiteral("deliver"));
        make(QStringLiteral("deliver"));
        QCOMPARE(state(Side::Client), State::TimeWait);
        QCOMPARE(state(Side::Server), State::Closed);
        // What was done last is done again by the two keys.
        make(QStringLiteral("2msl"));
        QCOMPARE(state(Side::Client), State::Closed);
        make(QStringLiteral("go 3"));
        QCOMPARE(session().step(), 3);
    }

    void whatCannotHappenIsFoundWithItsReason()
    {
        find(QStringLiteral("server: send"));
        QVERIFY(!current().possible);
        QVERIFY(!current().about.isEmpty());
        QVERIFY(palette()->line()->accessibleDescription().contains(current().about));
        const int steps = session().lastStep();
        key(Qt::Key_Return);
        QVERIFY2(palette()->isVisible(), "it is still there to be read");
        QCOMPARE(session().lastStep(), steps);
        QCOMPARE(session().history().branchCount(), 1);
    }

    void findsWhatThereIs_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("about");
        const auto row = [](const char* lang, const char* words, const char* title, const char* about) {
            QTest::addRow("%s in %s", words, lang) << QString::fromLatin1(lang) << QString::fromUtf8(words)
                                                   << QString::fromUtf8(title) << QString::fromUtf8(about);
        };
        row("en", "dark", "Theme: Dark", "");
        row("en", "light", "Theme: Light", "✓");
        row("en", "next step", "Next step", "Right");
        row("en", "150 %", "Font size: 150 %", "");
        row("en", "simplified chinese", "Language: 简体中文", "");
        row("en", "中文", "Language: 简体中文", "");
        row("en", "linux", "Names of states: Linux (SYN_RECV, ESTAB)", "");
        row("en", "symbolic", "Sequence numbers: Symbolic (x, y)", "");
        row("en", "export both", "Export: Both side by side…", "Ctrl+E");
        row("en", "simultaneous close", "Both sides close at the same time", "scenario");
        row("en", "why 2msl", "Why wait 2MSL, and not one?", "question");
        row("en", "SYN_RECV state", "SYN_RCVD", "go to step 3: the server comes into this state");
        row("en", "estab state", "ESTABLISHED", "");
        row("en", "closing state", "CLOSING", "no endpoint comes into this state");
        row("en", "5", "Go to step 5", "");
        row("en", "step 99", "Go to step 99", "the last step is 16");
        row("zh_CN", "dark", "主题：深色", "");
        row("zh_CN", "深色", "主题：深色", "");
        row("zh_TW", "theme dark", "佈景主題：深色", "");
        row("zh_CN", "arrives syn", "", "");
    }

    void findsWhatThereIs()
    {
        QFETCH(QString, lang);
        QFETCH(QString, words);
        QFETCH(QString, title);
        QFETCH(QString, about);
        session().seek(2);
        speak(lang);
        openPalette();
        palette()->line()->insert(words);
        const qsizetype row = title.isEmpty() ? 0 : titles().indexOf(title);
        QVERIFY2(row >= 0 && !titles().isEmpty(), qPrintable(titles().join(u'\n')));
        if (!about.isEmpty())
            QCOMPARE(palette()->entry(static_cast<int>(row)).about, about);
    }

    // The palette knows each action of the menus: none can be forgotten.
    void everyActionIsThere()
    {
        openPalette();
        for (const QAction* action : m_window->findChild<app::Actions*>()->withKeys())
            QVERIFY2(titles().filter(app::plainText(action->text())).size() > 0, qPrintable(action->text()));
    }

    void statesAndStepsAreGoneTo()
    {
        make(QStringLiteral("fin_wait_2 state"));
        QCOMPARE(state(Side::Client), State::FinWait2);
        QVERIFY(session().history().at(session().step() - 1).after.at(Side::Client).tcb.state != State::FinWait2);
        make(QStringLiteral("4"));
        QCOMPARE(session().step(), 4);
    }

    void scenariosAreOpened()
    {
        make(QStringLiteral("lost syn scenario"));
        QCOMPARE(session().scenario().id, std::string("lost-syn"));
        const QString folder = m_window->documents().ownFolder();
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(m_window->saveTo(folder + QStringLiteral("/homework.toml")));
        make(QStringLiteral("simultaneous open strict"));
        make(QStringLiteral("homework"));
        QCOMPARE(m_window->documents().path(), folder + QStringLiteral("/homework.toml"));
    }

    void questionsAreAskedInTheirDock()
    {
        make(QStringLiteral("why 2msl"));
        QVERIFY(m_window->findChild<app::WhyDock*>()->isVisible());
        QSignalSpy found(m_window->findChild<app::WhyDock*>(), &app::WhyDock::storyFound);
        QVERIFY(found.count() > 0 || found.wait(60000));
        QCOMPARE(session().scenario().id, std::string("two-msl"));
    }

    void settingsAreChanged()
    {
        make(QStringLiteral("theme dark"));
        QCOMPARE(m_window->look().theme, picture::ThemeName::Dark);
        make(QStringLiteral("chinese simpl"));
        QCOMPARE(m_window->look().lang, QStringLiteral("zh_CN"));
        QTRY_COMPARE(palette()->line()->accessibleName(), QStringLiteral("命令面板"));
        make(QStringLiteral("english"));
        make(QStringLiteral("endpoints"));
        QVERIFY(m_window->findChild<app::EndpointsDock*>()->isVisible());
    }

    void keysMoveInTheListAndTheWindowStaysStill()
    {
        session().seek(3);
        openPalette();
        QListView* const list = palette()->list();
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 2);
        key(Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 1);
        key(Qt::Key_PageDown);
        QVERIFY(list->currentIndex().row() > 5);
        key(Qt::Key_PageUp);
        key(Qt::Key_PageUp);
        QCOMPARE(list->currentIndex().row(), 0);
        for (const Qt::Key typed : {Qt::Key_Space, Qt::Key_Period, Qt::Key_P, Qt::Key_Question, Qt::Key_Home})
            key(typed);
        key(Qt::Key_Left);
        QCOMPARE(session().step(), 3);
        QVERIFY(!session().playing());
        key(Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
        key(Qt::Key_Right);
        finish();
        QCOMPARE(session().step(), 4);
    }

    void goesAgain_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("by Escape") << 0;
        QTest::newRow("by its own key") << 1;
        QTest::newRow("by a click elsewhere") << 2;
    }

    void goesAgain()
    {
        QFETCH(int, how);
        auto* scenarios = m_window->findChild<QComboBox*>(QStringLiteral("scenarios"));
        scenarios->setFocus();
        openPalette();
        if (how == 0)
            key(Qt::Key_Escape);
        else if (how == 1)
            key(Qt::Key_K, Qt::ControlModifier);
        else
            QTest::mouseClick(m_window->findChild<views::Timeline*>(), Qt::LeftButton, {}, QPoint(20, 10));
        QVERIFY(!palette()->isVisible());
        if (how < 2)
            QVERIFY2(scenarios->hasFocus(), "the keyboard goes back to whom it had");
    }

    void byMouse()
    {
        find(QStringLiteral("scenario reset"));
        QListView* const list = palette()->list();
        const QModelIndex second = list->model()->index(1, 0);
        const QString title = palette()->entry(1).title;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(second).center());
        QVERIFY(!palette()->isVisible());
        QVERIFY2(m_window->windowTitle().startsWith(title), qPrintable(m_window->windowTitle()));
    }

    void whatWasUsedLastIsFirst()
    {
        make(QStringLiteral("theme dark"));
        make(QStringLiteral("symbolic"));
        openPalette();
        QCOMPARE(titles().mid(0, 2),
                 QStringList({QStringLiteral("Sequence numbers: Symbolic (x, y)"), QStringLiteral("Theme: Dark")}));
        QVERIFY2(titles().at(2).contains(QStringLiteral("client")), "then what can happen");
    }

    // It lies within the window however small that is and however large the letters are.
    void staysWithinTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("small") << QSize(640, 480) << 1.0;
        QTest::newRow("small, large letters") << QSize(700, 560) << 1.5;
        QTest::newRow("a projector, large letters") << QSize(1920, 1080) << 1.5;
    }

    void staysWithinTheWindow()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        app::Look look = m_window->look();
        look.fontScale = scale;
        m_window->setLook(look);
        openPalette();
        m_window->resize(size);
        QApplication::processEvents();
        QVERIFY(m_window->rect().contains(palette()->geometry()));
        QVERIFY(palette()->list()->height() > 0);
        QVERIFY(palette()->rect().contains(palette()->list()->geometry()));
    }

    void isOfTheStepThatIsLookedAt()
    {
        session().seek(session().lastStep());
        find(QStringLiteral("client connect()"));
        QVERIFY(current().possible);
        session().seek(5);
        QVERIFY(palette()->isVisible());
        QCOMPARE(current().title, QStringLiteral("client: connect()"));
        QVERIFY(!current().possible);
        QVERIFY(m_window->showBundled(QStringLiteral("lost-syn")));
        QVERIFY(current().possible);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
