// The real window, offscreen, driven by keys and the mouse. Animations are moved by hand, never waited for.
#include "app/library.h"
#include "app/main_window.h"

#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTextBrowser>

#include <cmath>

using namespace synfin;
using app::MainWindow;

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensPausedOnTheUsualLife();
    void stepsWithEveryKey_data();
    void stepsWithEveryKey();
    void goesToTheEndsWithHomeAndEnd();
    void playsAndPausesWithP();
    void stepsWithTheButtons();
    void followsTheTimeline();
    void goesToTheStepOfASegment();
    void goesToTheStepOfAnArrow();
    void captionTellsWhatHappenedAndWhy();
    void captionPaintsTheStatesOfWhoMoved();
    void fitsTheScreenWhenItOpens();
    void listsItsKeys();
    void choosesAScenario();
    void drawsALineBetweenKindsOfScenarios();
    void showsEveryBundledScenarioAtEveryStep();
    void changesItsLook();
    void exportsWhatIsShown_data();
    void exportsWhatIsShown();
    void tellsWhatCannotBeWritten();
    void tellsWhatCannotBeRead();
    void opensAFile();
    void takesAFileThatIsDropped();
    void presentsFullScreenAndComesBack();
    void keysAreUnique();
    void hasAccessibleNames();

private:
    void key(Qt::Key k, Qt::KeyboardModifiers m = {}) { QTest::keyClick(m_window.get(), k, m); }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }
    app::Session& session() { return m_window->session(); }
    template <typename View> QPoint pointOf(View* view, const QString& id);
    void closeMessages();
    QString write(const QByteArray& toml);

    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("synfin-test"));
    QSettings().clear();
}

void TestWindow::init()
{
    // The offscreen platform says this of itself; any other warning is a defect.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_window = std::make_unique<MainWindow>(app::Look{});
    m_window->resize(1280, 800);
    QVERIFY(m_window->showBundled(QStringLiteral("normal")));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindow::cleanup()
{
    m_window.reset();
}

// A place in the view where a click hits that thing and nothing above it.
template <typename View> QPoint TestWindow::pointOf(View* view, const QString& id)
{
    const views::GroupItem* item = view->pictureScene()->item(id);
    if (item == nullptr)
        return {};
    const QRect all = view->mapFromScene(item->sceneBoundingRect()).boundingRect() & view->viewport()->rect();
    QList<QPoint> hits;
    for (int y = all.top(); y <= all.bottom(); y += 2) {
        for (int x = all.left(); x <= all.right(); x += 2) {
            if (view->itemAt(x, y) == item)
                hits << QPoint(x, y);
        }
    }
    return hits.value(hits.size() / 2);
}

void TestWindow::closeMessages()
{
    for (QMessageBox* box : m_window->findChildren<QMessageBox*>())
        box->close();
}

QString TestWindow::write(const QByteArray& toml)
{
    QFile file(m_dir.filePath(QStringLiteral("story.toml")));
    if (file.open(QIODevice::WriteOnly))
        file.write(toml);
    return file.fileName();
}

void TestWindow::opensPausedOnTheUsualLife()
{
    QCOMPARE(session().scenario().id, std::string("normal"));
    QCOMPARE(session().moment(), 0.0);
    QVERIFY(!session().playing());
    const auto* caption = m_window->findChild<views::CaptionPanel*>();
    QVERIFY(!caption->caption().headline.isEmpty());
    QVERIFY(caption->caption().next.contains(QStringLiteral("listen()")));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("SynFin")));
}

void TestWindow::stepsWithEveryKey_data()
{
    QTest::addColumn<Qt::Key>("forth");
    QTest::addColumn<Qt::Key>("back");
    QTest::newRow("arrows") << Qt::Key_Right << Qt::Key_Left;
    QTest::newRow("remote") << Qt::Key_PageDown << Qt::Key_PageUp;
    QTest::newRow("space") << Qt::Key_Space << Qt::Key_Left;
    QTest::newRow("full stop") << Qt::Key_Period << Qt::Key_PageUp;
}

void TestWindow::stepsWithEveryKey()
{
    QFETCH(Qt::Key, forth);
    QFETCH(Qt::Key, back);
    key(forth);
    finish();
    QCOMPARE(session().moment(), 1.0);
    key(forth);
    finish();
    QCOMPARE(session().moment(), 2.0);
    key(back);
    finish();
    QCOMPARE(session().moment(), 1.0);
}

void TestWindow::goesToTheEndsWithHomeAndEnd()
{
    key(Qt::Key_End);
    QCOMPARE(session().step(), session().lastStep());
    QVERIFY(session().history().current().after.at(sim::Side::Client).tcb.state == tcp::State::Closed);
    key(Qt::Key_Home);
    QCOMPARE(session().step(), 0);
}

void TestWindow::playsAndPausesWithP()
{
    key(Qt::Key_P);
    QVERIFY(session().playing());
    finish();
    finish();
    QCOMPARE(session().moment(), 2.0);
    key(Qt::Key_P);
    QVERIFY(!session().playing());
}

void TestWindow::stepsWithTheButtons()
{
    auto* bar = m_window->findChild<QToolBar*>();
    QList<QToolButton*> buttons;
    for (QAction* action : bar->actions()) {
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
        if (button != nullptr)
            buttons << button;
    }
    QCOMPARE(buttons.size(), 8); // five for steps, and three that open docks
    QTest::mouseClick(buttons.at(3), Qt::LeftButton);
    finish();
    QCOMPARE(session().moment(), 1.0);
    QTest::mouseClick(buttons.at(4), Qt::LeftButton);
    QCOMPARE(session().step(), session().lastStep());
    QVERIFY(!buttons.at(3)->isEnabled());
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    finish();
    QCOMPARE(session().step(), session().lastStep() - 1);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(session().step(), 0);
    QVERIFY(!buttons.at(0)->isEnabled());
    QTest::mouseClick(buttons.at(2), Qt::LeftButton);
    QVERIFY(session().playing());
}

void TestWindow::followsTheTimeline()
{
    auto* timeline = m_window->findChild<views::Timeline*>();
    const auto at = [timeline](double moment) {
        return QPoint(static_cast<int>(std::lround(timeline->xOf(moment))), timeline->height() / 2);
    };
    QTest::mouseClick(timeline, Qt::LeftButton, {}, at(4));
    QCOMPARE(session().moment(), 4.0);
    QTest::mousePress(timeline, Qt::LeftButton, {}, at(4));
    QTest::mouseMove(timeline, at(5.5));
    QVERIFY(std::abs(session().moment() - 5.5) < 0.1);
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, at(6.2));
    QCOMPARE(session().moment(), 6.0);
    QCOMPARE(timeline->value(), 6);
}

void TestWindow::goesToTheStepOfASegment()
{
    session().seek(5);
    auto* chart = m_window->findChild<views::ChartView*>();
    const QPoint place = pointOf(chart, QStringLiteral("seg_1"));
    QVERIFY(!place.isNull());
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(session().step(), session().history().stepEnding(1));
    const QPoint again = pointOf(chart, QStringLiteral("seg_1"));
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, again);
    QCOMPARE(session().step(), session().history().stepSending(1));
}

void TestWindow::goesToTheStepOfAnArrow()
{
    session().last();
    auto* diagram = m_window->findChild<views::DiagramView*>();
    const QPoint place = pointOf(diagram, QStringLiteral("rule_established_close"));
    QVERIFY(!place.isNull());
    QTest::mouseClick(diagram->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(session().history().at(session().step()).rule == tcp::ruleNamed("established-close"));
}

void TestWindow::captionTellsWhatHappenedAndWhy()
{
    const auto* caption = m_window->findChild<views::CaptionPanel*>();
    session().seek(3);
    QVERIFY(caption->caption().why.contains(QStringLiteral("RFC\u00a09293\u00a0§3.10.7.2")));
    QVERIFY(caption->caption().why.contains(QStringLiteral("SYN arrives at the server")));
    QVERIFY(caption->caption().headline.contains(QStringLiteral("SYN")));
    session().last();
    QVERIFY(!caption->caption().next.contains(QStringLiteral("Next")));
}

void TestWindow::captionPaintsTheStatesOfWhoMoved()
{
    m_window->playFreely();
    const picture::Theme theme(m_window->look().theme);
    const auto* caption = m_window->findChild<views::CaptionPanel*>();
    const auto act = [&](sim::Action action) {
        QCOMPARE(m_window->session().act({std::move(action), {}}), std::nullopt);
        m_window->session().last();
    };
    act(sim::CallChoice{sim::Side::Server, {tcp::Call::OpenPassive}});
    QVERIFY2(caption->caption().headline.contains(theme.color(picture::Ink::Server).name()
                                                  + QStringLiteral("\">CLOSED → LISTEN")),
             qPrintable(caption->caption().headline));
    act(sim::CallChoice{sim::Side::Client, {tcp::Call::OpenActive}});
    act(sim::Crash{sim::Side::Client});
    QVERIFY2(caption->caption().headline.contains(theme.color(picture::Ink::Client).name()
                                                  + QStringLiteral("\">SYN_SENT → CLOSED")),
             qPrintable(caption->caption().headline));
}

void TestWindow::fitsTheScreenWhenItOpens()
{
    MainWindow window(app::Look{});
    window.showBundled(QStringLiteral("normal"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QSize room = window.screen()->availableSize();
    QVERIFY2(window.height() <= room.height(), qPrintable(QString::number(window.height())));
    QVERIFY(window.width() <= room.width());
}

void TestWindow::listsItsKeys()
{
    app::Look large = m_window->look();
    large.fontScale = app::fontScales().last();
    m_window->setLook(large);
    QTest::keyClick(m_window.get(), Qt::Key_Question);
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("keys"));
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QVERIFY(dialog->height() <= m_window->height());
    const QString text = dialog->findChild<QTextBrowser*>()->toPlainText();
    for (const QAction* action : m_window->findChild<app::Actions*>()->withKeys())
        QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("keys")) == nullptr);
}

void TestWindow::choosesAScenario()
{
    auto* box = m_window->findChild<QComboBox*>(QStringLiteral("scenarios"));
    QVERIFY(box->count() >= 20);
    session().seek(3);
    const int row = box->findData(QStringLiteral("simultaneous-open"));
    QVERIFY(row >= 0);
    box->setFocus();
    box->setCurrentIndex(row - 1);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(session().scenario().id, std::string("simultaneous-open"));
    QCOMPARE(session().moment(), 0.0);
    QVERIFY(!m_window->showBundled(QStringLiteral("no-such-story")));
}

void TestWindow::drawsALineBetweenKindsOfScenarios()
{
    const auto* box = m_window->findChild<QComboBox*>(QStringLiteral("scenarios"));
    std::string kind = app::bundledScenarios().front().kind;
    int row = 0;
    for (const scenario::Scenario& each : app::bundledScenarios()) {
        if (each.kind != kind)
            QVERIFY2(!box->itemData(row++).isValid(), each.id.c_str());
        kind = each.kind;
        QCOMPARE(box->itemData(row++).toString().toStdString(), each.id);
    }
    QCOMPARE(row, box->count());
}

// What the window shows agrees with the world at every step: the present states are marked on their boxes.
void TestWindow::showsEveryBundledScenarioAtEveryStep()
{
    auto* box = m_window->findChild<QComboBox*>(QStringLiteral("scenarios"));
    const auto* caption = m_window->findChild<views::CaptionPanel*>();
    for (int row = 0; row < box->count(); ++row) {
        if (!box->itemData(row).isValid())
            continue; // a line between two kinds
        QVERIFY(m_window->showBundled(box->itemData(row).toString()));
        for (int step = 0; step <= session().lastStep(); ++step) {
            session().setMoment(step - 0.5);
            session().seek(step);
            QVERIFY2(!caption->caption().headline.isEmpty(), qPrintable(box->itemData(row).toString()));
            QVERIFY(!m_window->grab().isNull());
        }
    }
}

void TestWindow::changesItsLook()
{
    const QImage light = m_window->grab().toImage();
    app::Look look = m_window->look();
    look.theme = picture::ThemeName::Dark;
    m_window->setLook(look);
    const QImage dark = m_window->grab().toImage();
    QVERIFY(light.pixelColor(400, 780).lightness() > 150);
    QVERIFY(dark.pixelColor(400, 780).lightness() < 100);
    session().seek(3);
    const auto* caption = m_window->findChild<views::CaptionPanel*>();
    for (const auto& [naming, name] :
         {std::pair(picture::Naming::Rfc, "SYN-RECEIVED"), std::pair(picture::Naming::Textbook, "SYN_RCVD"),
          std::pair(picture::Naming::Linux, "SYN_RECV"), std::pair(picture::Naming::Windows, "SYN_RECEIVED")}) {
        look.naming = naming;
        m_window->setLook(look);
        QVERIFY2(caption->caption().why.contains(QLatin1String(name)), name);
    }
    look.fontScale = 1.5;
    look.resets = true;
    look.numbers = picture::NumberStyle::Symbolic;
    m_window->setLook(look);
    QCOMPARE(app::loadLook(), look);
}

void TestWindow::exportsWhatIsShown_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<QString>("ending");
    for (const int view : {0, 1, 2}) {
        for (const char* ending : {"svg", "png", "pdf"})
            QTest::addRow("%s.%s", views::exportViewWords[std::size_t(view)].data(), ending)
                << view << QString::fromLatin1(ending);
    }
}

void TestWindow::exportsWhatIsShown()
{
    QFETCH(int, view);
    QFETCH(QString, ending);
    session().seek(4);
    const QString path = m_dir.filePath(QStringLiteral("picture.") + ending);
    QVERIFY(m_window->exportTo(path, static_cast<views::ExportView>(view)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray start = file.read(2000);
    if (ending == QLatin1String("svg"))
        QVERIFY(start.contains("<svg"));
    else
        QVERIFY(start.startsWith(ending == QLatin1String("png") ? "\x89PNG" : "%PDF"));
}

void TestWindow::tellsWhatCannotBeWritten()
{
    QVERIFY(!m_window->exportTo(m_dir.filePath(QStringLiteral("no/such/folder/a.svg")), views::ExportView::Both));
    QVERIFY(m_window->lastMessage().contains(QStringLiteral("a.svg")));
    closeMessages();
}

void TestWindow::tellsWhatCannotBeRead()
{
    session().seek(3);
    const QString path = write("format = 1\ntitel = \"x\"\n");
    QVERIFY(!m_window->openFile(path));
    QVERIFY2(m_window->lastMessage().contains(QStringLiteral("story.toml:2:1")), qPrintable(m_window->lastMessage()));
    closeMessages();
    QVERIFY(!m_window->openFile(m_dir.filePath(QStringLiteral("nothing.toml"))));
    QVERIFY(m_window->lastMessage().contains(QStringLiteral("nothing.toml")));
    closeMessages();
    QCOMPARE(session().scenario().id, std::string("normal"));
    QCOMPARE(session().step(), 3);
}

void TestWindow::opensAFile()
{
    const QString path = write("format = 1\ntitle = \"Mine\"\n[[step]]\nat = \"client\"\ncall = \"open-active\"\n");
    QVERIFY(m_window->openFile(path));
    QCOMPARE(session().lastStep(), 1);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Mine")));
}

void TestWindow::takesAFileThatIsDropped()
{
    const QString path = write("format = 1\ntitle = \"Dropped\"\n[[step]]\nat = \"client\"\ncall = \"open-active\"\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Dropped")));
}

void TestWindow::presentsFullScreenAndComesBack()
{
    key(Qt::Key_F5);
    QVERIFY(m_window->isFullScreen());
    QVERIFY(!m_window->menuBar()->isVisible());
    key(Qt::Key_Space);
    finish();
    QCOMPARE(session().moment(), 1.0);
    key(Qt::Key_Escape);
    QVERIFY(!m_window->isFullScreen());
    QVERIFY(m_window->menuBar()->isVisible());
}

void TestWindow::keysAreUnique()
{
    QMap<QString, QString> taken;
    for (const QAction* action : m_window->actions()) {
        for (const QKeySequence& sequence : action->shortcuts()) {
            const QString text = sequence.toString();
            QVERIFY2(!taken.contains(text), qPrintable(text + u' ' + action->text() + u' ' + taken.value(text)));
            taken.insert(text, action->text());
        }
    }
    QVERIFY(taken.size() >= 15);
}

void TestWindow::hasAccessibleNames()
{
    for (const QWidget* widget : {static_cast<QWidget*>(m_window->findChild<views::DiagramView*>()),
                                  static_cast<QWidget*>(m_window->findChild<views::ChartView*>()),
                                  static_cast<QWidget*>(m_window->findChild<views::Timeline*>()),
                                  static_cast<QWidget*>(m_window->findChild<QComboBox*>(QStringLiteral("scenarios")))})
        QVERIFY(!widget->accessibleName().isEmpty());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
