// The dock "Why?" in the real window, offscreen: questions are chosen with the mouse and the keyboard, and what comes
// of it is waited for by its signals.
#include "app/inquiry.h"
#include "app/library.h"
#include "app/main_window.h"
#include "app/why_dock.h"

#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

using namespace synfin;
using app::Inquiry;
using app::MainWindow;
using explore::Question;

namespace {

const Question& bundled(const char* id)
{
    return *std::ranges::find(app::bundledQuestions(), id, &Question::id);
}

// What the rule protects from is not looked for, so the search goes through everything.
Question harmless()
{
    Question question = bundled("fin-again");
    question.id = "harmless";
    question.property = explore::Property::Delivery;
    return question;
}

// Goes on for much longer than anybody waits, and finds nothing.
Question endless()
{
    Question question = harmless();
    question.id = "endless";
    question.question.byLanguage["en"] = "Why so long?";
    question.bounds.network = explore::Network::Reordering;
    question.bounds.losses = question.bounds.duplicates = 7;
    for (explore::SideBounds& side : question.bounds.sides)
        side.opens = side.sends = side.closes = side.timeouts = 7;
    return question;
}

// Breaks at once without its rule; the search with it is as long.
Question longToProve()
{
    Question question = bundled("three-messages");
    question.id = "long-to-prove";
    question.bounds.duplicates = question.bounds.losses = 7;
    for (explore::SideBounds& side : question.bounds.sides)
        side.opens = side.sends = side.closes = side.timeouts = 7;
    return question;
}

const QStringList languages{QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("zh_TW")};

QString said(const scenario::LocalText& text, const QString& lang)
{
    return QString::fromStdString(std::string(text.in(lang.toStdString())));
}

} // namespace

class TestWhy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isClosedAtFirst();
    void opensAndClosesWithItsKey();
    void opensWithItsButton();
    void listsTheQuestionsInTheirOrder();
    void asks_data();
    void asks();
    void answersEveryQuestion_data();
    void answersEveryQuestion();
    void saysHowLongTimeWaitWas_data();
    void saysHowLongTimeWaitWas();
    void tellsTheProof();
    void answersAgainAtOnce();
    void cancels_data();
    void cancels();
    void leavesEscToTheWindowOtherwise();
    void cancelsTheProof();
    void dropsASearchForAnother();
    void closesWhileItSearches();
    void isDestroyedWhileItSearches();
    void saysWhenNothingIsFound();
    void speaksTheChosenLanguage();
    void namesTheStoryInTheListOfScenarios();
    void isReachedWithTheKeyboardAlone_data();
    void isReachedWithTheKeyboardAlone();
    void hasAccessibleNames();
    void leavesThePicturesTheirRoom();
    void sharesItsPlaceWithWhatCanHappen();
    void remembersItsWidth();
    void remembersWhereItWas();
    void isHiddenWhilePresenting();
    void storiesHaveIdsOfTheirOwn();

private:
    void show(std::vector<Question>);
    void open() { QTest::keyClick(m_window.get(), Qt::Key_W); }
    void click(int row);
    app::Session& session() { return m_window->session(); }
    app::WhyDock* dock() { return m_window->findChild<app::WhyDock*>(); }
    Inquiry* inquiry() { return m_window->findChild<Inquiry*>(); }
    QListWidget* list() { return m_window->findChild<QListWidget*>(QStringLiteral("questions")); }
    QPushButton* cancel() { return m_window->findChild<QPushButton*>(QStringLiteral("cancel")); }
    QString progress() { return m_window->findChild<QLabel*>(QStringLiteral("progress"))->text(); }
    QString finding() { return m_window->findChild<QTextBrowser*>(QStringLiteral("finding"))->toPlainText(); }

    std::unique_ptr<MainWindow> m_window;
};

void TestWhy::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-why"));
}

void TestWhy::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    QSettings().clear();
    show(app::bundledQuestions());
}

void TestWhy::cleanup()
{
    m_window.reset();
}

void TestWhy::show(std::vector<Question> questions)
{
    m_window = std::make_unique<MainWindow>(app::Look{}, [questions] { return questions; });
    m_window->resize(1280, 800);
    QVERIFY(m_window->showBundled(QStringLiteral("normal")));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWhy::click(int row)
{
    list()->scrollToItem(list()->item(row));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(row)).center());
}

void TestWhy::isClosedAtFirst()
{
    QVERIFY(!dock()->isVisible());
    QCOMPARE(session().scenario().id, std::string("normal"));
}

void TestWhy::opensAndClosesWithItsKey()
{
    open();
    QVERIFY(dock()->isVisible());
    QVERIFY(list()->hasFocus());
    QVERIFY(!inquiry()->running());
    open();
    QVERIFY(!dock()->isVisible());
    QVERIFY(!m_window->focusWidget() || m_window->centralWidget()->isAncestorOf(m_window->focusWidget())
            || m_window->focusWidget() == m_window->centralWidget());
}

void TestWhy::opensWithItsButton()
{
    QToolButton* button = nullptr;
    for (QToolButton* each : m_window->findChild<QToolBar*>()->findChildren<QToolButton*>()) {
        if (each->text() == QLatin1String("Why?"))
            button = each;
    }
    QVERIFY(button != nullptr);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(dock()->isVisible());
    QVERIFY(button->isChecked());
    dock()->close();
    QVERIFY(!button->isChecked());
}

void TestWhy::listsTheQuestionsInTheirOrder()
{
    open();
    QCOMPARE(list()->count(), int(app::bundledQuestions().size()));
    app::Look look = m_window->look();
    for (const QString& lang : languages) {
        look.lang = lang;
        look.naming = picture::Naming::Rfc;
        m_window->setLook(look);
        for (int row = 0; row < list()->count(); ++row)
            QCOMPARE(list()->item(row)->text(), said(app::bundledQuestions()[std::size_t(row)].question, lang));
    }
}

void TestWhy::asks_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("click") << 0;
    QTest::newRow("double click") << 1;
    QTest::newRow("Return") << 2;
    QTest::newRow("Enter") << 3;
}

void TestWhy::asks()
{
    QFETCH(int, how);
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    if (how < 2) {
        click(3);
        if (how == 1)
            QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {},
                               list()->visualItemRect(list()->item(3)).center());
    } else {
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY2(!inquiry()->running(), "looking through the list asks nothing");
        QTest::keyClick(list(), how == 2 ? Qt::Key_Return : Qt::Key_Enter);
    }
    QVERIFY(inquiry()->running());
    QVERIFY(cancel()->isVisible());
    QVERIFY(progress().contains(QStringLiteral("Without the rule")));
    QVERIFY(ended.wait(60'000));
    QCOMPARE(ended.size(), 1);
    QVERIFY(!cancel()->isVisible());
    QCOMPARE(progress(), QString());
    QCOMPARE(session().scenario().kind, std::string("why"));
    QCOMPARE(session().scenario().id, app::bundledQuestions()[3].id);
}

void TestWhy::answersEveryQuestion_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < app::bundledQuestions().size(); ++i)
        QTest::newRow(app::bundledQuestions()[i].id.c_str()) << int(i);
}

// The story opens paused at its start, under its title, and says at its last step what went wrong.
void TestWhy::answersEveryQuestion()
{
    QFETCH(int, row);
    const Question& question = app::bundledQuestions()[std::size_t(row)];
    app::Look look = m_window->look();
    look.naming = picture::Naming::Rfc;
    m_window->setLook(look);
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(row);
    QVERIFY(ended.wait(60'000));
    QVERIFY2(m_window->lastMessage().isEmpty(), qPrintable(m_window->lastMessage()));
    QVERIFY(m_window->windowTitle().contains(said(question.title, languages[0])));
    QCOMPARE(session().moment(), 0.0);
    QVERIFY(!session().playing());
    const views::WhyFinding known = inquiry()->finding(QString::fromStdString(question.id));
    QCOMPARE(session().lastStep(), known.without->steps.value_or(-1));
    QCOMPARE(known.with->end, explore::End::Exhausted);
    QTest::keyClick(list(), Qt::Key_End);
    QCOMPARE(session().step(), session().lastStep());
    const QString headline = m_window->findChild<views::CaptionPanel*>()->caption().headline;
    QTextDocument plain;
    plain.setHtml(headline);
    QCOMPARE(plain.toPlainText(), said(question.caption, languages[0]));
    QVERIFY(finding().contains(said(question.answer, languages[0])));
    QVERIFY(finding().contains(QString::fromUtf8(sentence(question.property).data())));
}

void TestWhy::saysHowLongTimeWaitWas_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 1 << QStringLiteral("Client: no TIME_WAIT.");
    QTest::newRow("half") << 3 << QStringLiteral("Client: MSL timeout.");
}

void TestWhy::saysHowLongTimeWaitWas()
{
    QFETCH(int, row);
    QFETCH(QString, text);
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(row);
    QVERIFY(ended.wait(60'000));
    QStringList told;
    for (int step = 0; step <= session().lastStep(); ++step) {
        session().seek(step);
        told << m_window->findChild<views::CaptionPanel*>()->caption().why;
    }
    QVERIFY2(told.join(u' ').contains(text), qPrintable(told.join(u'\n')));
    QVERIFY(!told.join(u' ').contains(QStringLiteral("2MSL timeout")));
}

void TestWhy::tellsTheProof()
{
    const Question& question = bundled("two-msl");
    const explore::Report without = explore::search(question.searchWithout());
    const explore::Report with = explore::search(question.searchWith());
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(3);
    QVERIFY(ended.wait(60'000));
    const QLocale english(QStringLiteral("en"));
    const auto count = [&](std::uint64_t n) { return english.toString(qulonglong(n)); };
    QVERIFY2(finding().contains(QStringLiteral("After %1 steps").arg(without.broken.front().story.size())),
             qPrintable(finding()));
    QVERIFY2(finding().contains(QStringLiteral("a search through %1 worlds").arg(count(without.worlds))),
             qPrintable(finding()));
    QVERIFY2(
        finding().contains(QStringLiteral("With the rule: %1 worlds searched, none found.").arg(count(with.worlds))),
        qPrintable(finding()));
    QVERIFY(finding().contains(QStringLiteral("a proof by exhaustion")));
}

void TestWhy::answersAgainAtOnce()
{
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(0);
    QVERIFY(ended.wait(60'000));
    const QString found = finding();
    click(8);
    QVERIFY(ended.wait(60'000));
    QVERIFY(finding() != found);
    session().seek(3);
    click(0);
    QVERIFY(!inquiry()->running());
    QCOMPARE(finding(), found);
    QCOMPARE(session().scenario().id, app::bundledQuestions()[0].id);
    QCOMPARE(session().moment(), 0.0);
}

void TestWhy::cancels_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("Esc") << true;
}

void TestWhy::cancels()
{
    QFETCH(bool, byKey);
    show({endless()});
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    QSignalSpy changed(inquiry(), &Inquiry::changed);
    click(0);
    while (inquiry()->finding(QStringLiteral("endless")).running->worlds == 0)
        QVERIFY(changed.wait(60'000));
    QVERIFY2(progress().contains(QRegularExpression(QStringLiteral("[1-9][0-9,]+ worlds, depth [1-9]"))),
             qPrintable(progress()));
    QVERIFY(ended.isEmpty());
    if (byKey)
        QTest::keyClick(list(), Qt::Key_Escape);
    else
        QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(ended.wait(60'000));
    QVERIFY(!inquiry()->running());
    QVERIFY(!cancel()->isVisible());
    QVERIFY2(finding().contains(QStringLiteral("Cancelled after")), qPrintable(finding()));
    QCOMPARE(session().scenario().id, std::string("normal"));
    // The same again, anew.
    click(0);
    QVERIFY(inquiry()->running());
    QVERIFY(!finding().contains(QStringLiteral("Cancelled after")));
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(ended.wait(60'000));
}

void TestWhy::leavesEscToTheWindowOtherwise()
{
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(m_window->isFullScreen());
    open();
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!m_window->isFullScreen());
}

// What was found before is kept, and only what is missing is searched for when the question is chosen again.
void TestWhy::cancelsTheProof()
{
    show({longToProve()});
    open();
    const QString id = QStringLiteral("long-to-prove");
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    QSignalSpy found(inquiry(), &Inquiry::storyFound);
    click(0);
    QVERIFY(found.wait(60'000));
    QCOMPARE(session().scenario().kind, std::string("why"));
    QVERIFY(progress().contains(QStringLiteral("With the rule")));
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(ended.wait(60'000));
    QVERIFY2(finding().contains(QStringLiteral("none had been found until then")), qPrintable(finding()));
    QVERIFY(!finding().contains(QStringLiteral("proof")));
    click(0);
    QVERIFY(inquiry()->finding(id).without.has_value());
    QVERIFY(progress().contains(QStringLiteral("With the rule")));
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(ended.wait(60'000));
}

void TestWhy::dropsASearchForAnother()
{
    show({endless(), bundled("two-msl")});
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    QSignalSpy changed(inquiry(), &Inquiry::changed);
    click(0);
    while (inquiry()->finding(QStringLiteral("endless")).running->worlds == 0)
        QVERIFY(changed.wait(60'000));
    click(1);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toString(), QStringLiteral("endless"));
    QVERIFY(ended.wait(60'000));
    QCOMPARE(ended.last().first().toString(), QStringLiteral("two-msl"));
    QVERIFY(!inquiry()->running());
    QCOMPARE(session().scenario().id, std::string("two-msl"));
    QVERIFY(finding().contains(QStringLiteral("a proof by exhaustion")));
    QCOMPARE(inquiry()->finding(QStringLiteral("endless")).without->end, explore::End::Interrupted);
    // There and back again before the first has heard of it.
    click(0);
    click(1);
    click(0);
    QVERIFY(inquiry()->running());
    QVERIFY(inquiry()->finding(QStringLiteral("endless")).running.has_value());
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(ended.wait(60'000));
    QVERIFY(finding().contains(QStringLiteral("Cancelled after")));
}

void TestWhy::closesWhileItSearches()
{
    show({endless()});
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(0);
    QVERIFY(inquiry()->running());
    m_window->close();
    QVERIFY(ended.wait(60'000));
    QVERIFY(!inquiry()->running());
}

void TestWhy::isDestroyedWhileItSearches()
{
    show({endless()});
    open();
    click(0);
    QVERIFY(inquiry()->running());
    m_window.reset();
}

void TestWhy::saysWhenNothingIsFound()
{
    show({harmless()});
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(0);
    QVERIFY(ended.wait(60'000));
    QVERIFY2(finding().contains(QStringLiteral("Nothing went wrong in any of the")), qPrintable(finding()));
    QVERIFY(!finding().contains(QStringLiteral("proof")));
    QCOMPARE(session().scenario().id, std::string("normal"));
}

void TestWhy::speaksTheChosenLanguage()
{
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(3);
    QVERIFY(ended.wait(60'000));
    app::Look look = m_window->look();
    look.naming = picture::Naming::Rfc;
    for (const QString& lang : languages) {
        look.lang = lang;
        m_window->setLook(look);
        const Question& question = bundled("two-msl");
        QVERIFY(finding().contains(said(question.answer, lang)));
        QVERIFY(finding().contains(said(question.question, lang)));
        QVERIFY(m_window->windowTitle().contains(said(question.title, lang)));
        if (lang == languages[0])
            continue;
        static const QRegularExpression english(QStringLiteral("[a-z]{2}"));
        QVERIFY2(!finding().contains(english), qPrintable(finding()));
        QVERIFY(!dock()->windowTitle().contains(english));
        QVERIFY(!cancel()->text().contains(english));
    }
    QVERIFY(!inquiry()->running());
}

void TestWhy::namesTheStoryInTheListOfScenarios()
{
    open();
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    click(0);
    QVERIFY(ended.wait(60'000));
    const auto* box = m_window->findChild<QComboBox*>(QStringLiteral("scenarios"));
    QCOMPARE(box->currentIndex(), -1);
    QCOMPARE(box->placeholderText(), said(bundled("three-messages").title, languages[0]));
    QVERIFY(m_window->showBundled(QStringLiteral("normal")));
    QCOMPARE(box->currentData().toString(), QStringLiteral("normal"));
}

void TestWhy::isReachedWithTheKeyboardAlone_data()
{
    QTest::addColumn<Qt::Key>("press");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Space") << Qt::Key_Space;
}

// From the key that opens it: list, text, and back; the keys that step the story work from there too.
void TestWhy::isReachedWithTheKeyboardAlone()
{
    QFETCH(Qt::Key, press);
    show({endless(), bundled("three-messages")});
    open();
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(inquiry()->running());
    QTest::keyClick(list(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), cancel());
    QSignalSpy ended(inquiry(), &Inquiry::ended);
    QTest::keyClick(cancel(), press);
    QVERIFY(ended.wait(60'000));
    QVERIFY2(finding().contains(QStringLiteral("Cancelled after")), qPrintable(finding()));
    QCOMPARE(session().moment(), 0.0);
    QCOMPARE(m_window->focusWidget(), list());
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(ended.wait(60'000));
    QTest::keyClick(list(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("finding"));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    session().animation().setCurrentTime(session().animation().duration());
    QCOMPARE(session().moment(), 1.0);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Right);
    session().animation().setCurrentTime(session().animation().duration());
    QCOMPARE(session().moment(), 2.0);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Backtab);
    QCOMPARE(m_window->focusWidget(), list());
}

void TestWhy::hasAccessibleNames()
{
    open();
    QVERIFY(!list()->accessibleName().isEmpty());
    QVERIFY(!m_window->findChild<QTextBrowser*>(QStringLiteral("finding"))->accessibleName().isEmpty());
    QVERIFY(!cancel()->text().isEmpty());
    QVERIFY(!dock()->windowTitle().isEmpty());
}

void TestWhy::leavesThePicturesTheirRoom()
{
    const auto* chart = m_window->findChild<views::ChartView*>();
    const auto* diagram = m_window->findChild<views::DiagramView*>();
    const QSize before = m_window->size();
    open();
    QCoreApplication::processEvents(); // the layout
    QVERIFY(chart->width() < 500);
    QCOMPARE(m_window->size(), before);
    QVERIFY(dock()->width() <= 320);
    QVERIFY(diagram->width() >= 520);
    // Both lifelines are in sight.
    QVERIFY(chart->chart().minimumWidth() <= chart->viewport()->width());
    QVERIFY(list()->width() >= 220);
}

// In a small window both beside the pictures would leave them nothing: one lies behind the other, and its key brings it
// to the front.
void TestWhy::sharesItsPlaceWithWhatCanHappen()
{
    const auto* chart = m_window->findChild<views::ChartView*>();
    auto* other = m_window->findChild<QDockWidget*>(QStringLiteral("offersDock"));
    const auto inFront = [](const QWidget* widget) { return !widget->visibleRegion().isEmpty(); };
    open();
    QCoreApplication::processEvents();
    QVERIFY(inFront(dock()));
    QTest::keyClick(m_window.get(), Qt::Key_N);
    QCoreApplication::processEvents();
    QVERIFY(inFront(other) && !inFront(dock()));
    QVERIFY(chart->width() >= 330);
    QVERIFY(chart->chart().minimumWidth() <= chart->viewport()->width());
    open();
    QCoreApplication::processEvents();
    QVERIFY(inFront(dock()) && !inFront(other));
    QVERIFY(list()->hasFocus());
    open();
    QCoreApplication::processEvents();
    QVERIFY(!dock()->isVisible());
    QVERIFY(inFront(other));
}

void TestWhy::remembersItsWidth()
{
    open();
    QCoreApplication::processEvents();
    const QPoint edge(dock()->x() - 2, dock()->y() + dock()->height() / 2);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(m_window.get(), edge - QPoint(60, 0));
    QCoreApplication::processEvents();
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, edge - QPoint(60, 0));
    QCoreApplication::processEvents();
    const int width = dock()->width();
    QVERIFY(width > 330);
    m_window->close();
    show(app::bundledQuestions());
    QVERIFY(dock()->isVisible());
    QCOMPARE(dock()->width(), width);
}

void TestWhy::remembersWhereItWas()
{
    open();
    m_window->addDockWidget(Qt::LeftDockWidgetArea, dock());
    m_window->resizeDocks({dock()}, {400}, Qt::Horizontal);
    QCoreApplication::processEvents();
    QCOMPARE(dock()->width(), 400);
    m_window->close();
    show(app::bundledQuestions());
    QVERIFY(dock()->isVisible());
    QCOMPARE(m_window->dockWidgetArea(dock()), Qt::LeftDockWidgetArea);
    QCOMPARE(dock()->width(), 400);
    open();
    m_window->close();
    show(app::bundledQuestions());
    QVERIFY(!dock()->isVisible());
    // Closed while presenting, when the dock and the tools are hidden.
    open();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    m_window->close();
    show(app::bundledQuestions());
    QVERIFY(dock()->isVisible());
    QVERIFY(m_window->findChild<QToolBar*>()->isVisible());
}

void TestWhy::isHiddenWhilePresenting()
{
    open();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!dock()->isVisible());
    open();
    QVERIFY(dock()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(dock()->isVisible());
}

// Else the list of scenarios would name another one.
void TestWhy::storiesHaveIdsOfTheirOwn()
{
    for (const Question& question : app::bundledQuestions())
        QVERIFY2(app::bundledScenario(QString::fromStdString(question.id)) == nullptr, question.id.c_str());
}

QTEST_MAIN(TestWhy)
#include "tst_why.moc"
