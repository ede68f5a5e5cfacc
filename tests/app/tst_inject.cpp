// The form for a segment out of nowhere, and the numbers of calls, in the real window: what is told beforehand happens.
#include "app/main_window.h"
#include "views/panels/inject_dialog.h"

#include <QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

#include <random>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using tcp::State;

class TestInject : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    const sim::StepRecord& done() { return session().history().at(session().step()); }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }
    views::InjectDialog* form() { return m_window->findChild<views::InjectDialog*>(); }
    template <class T> T* part(const char* name) { return form()->findChild<T*>(QString::fromLatin1(name)); }
    views::NumberField* field(const char* name) { return part<views::NumberField>(name); }
    void type(views::NumberField* field, const QString& digits)
    {
        field->edit()->selectAll();
        QTest::keyClick(field->edit(), Qt::Key_Backspace);
        QTest::keyClicks(field->edit(), digits);
    }
    void press(QPushButton* button) { QTest::mouseClick(button, Qt::LeftButton); }
    QPushButton* ready(const QString& text)
    {
        for (QPushButton* button : form()->findChildren<QPushButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    views::OffersPanel* offers() { return m_window->findChild<views::OffersPanel*>(); }
    // The first offer of that side that `fits`.
    template <class Fits> const sim::Offer* offer(Side side, Fits fits)
    {
        for (int row = 0; row < offers()->list(side)->model()->rowCount(); ++row)
            if (fits(offers()->offerAt(side, row).choice.action))
                return &offers()->offerAt(side, row);
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-inject"));
        QSettings().clear();
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(app::Look{});
        m_window->resize(1280, 800);
        QVERIFY(m_window->showBundled(QStringLiteral("normal")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        session().seek(5); // both are ESTABLISHED
        QCOMPARE(session().history().at(5).after.at(Side::Server).tcb.state, State::Established);
    }

    void cleanup() { m_window.reset(); }

    void aKeyOpensItAndItStaysBesideTheWindow()
    {
        QTest::keyClick(m_window.get(), Qt::Key_I);
        QVERIFY(form() != nullptr && form()->isVisible() && !form()->isModal());
        QTest::keyClick(m_window.get(), Qt::Key_I);
        QCOMPARE(m_window->findChildren<views::InjectDialog*>().size(), 1);
        form()->close();
        QTRY_VERIFY(form() == nullptr);
        // And from the list of what can happen.
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_N);
        press(m_window->findChild<QPushButton*>(QStringLiteral("injectSegment")));
        QVERIFY(form() != nullptr && form()->isVisible());
    }

    void whatItTellsComesTrue_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("told");
        QTest::addColumn<int>("reason");
        QTest::newRow("blind reset") << "Blind RST"
                                     << "answers with ACK and stays in ESTABLISHED" << int(tcp::Reason::RstChallenged);
        QTest::newRow("old SYN") << "Old duplicate SYN"
                                 << "stays in ESTABLISHED" << int(tcp::Reason::SynChallenged);
        QTest::newRow("reboot") << "Peer rebooted: SYN"
                                << "stays in ESTABLISHED" << int(tcp::Reason::SynChallenged);
    }
    void whatItTellsComesTrue()
    {
        QFETCH(QString, name);
        QFETCH(QString, told);
        QFETCH(int, reason);
        QTest::keyClick(m_window.get(), Qt::Key_I);
        press(ready(name));
        QVERIFY2(form()->sentence().contains(told), qPrintable(form()->sentence()));
        QVERIFY2(form()->sentence().contains(QStringLiteral("RFC\u00a09293")), qPrintable(form()->sentence()));
        press(part<QPushButton>("injectButton"));
        finish();
        QVERIFY(done().segment && done().segment->injected);
        QCOMPARE(static_cast<int>(done().reason), reason);
        QCOMPARE(done().after.at(Side::Server).tcb.state, State::Established);
        QCOMPARE(session().history().branchCount(), 2);
    }

    // The number that is exactly expected ends the connection; the one beside it does not.
    void theNumbersThatMeanSomethingAreOffered()
    {
        QTest::keyClick(m_window.get(), Qt::Key_I);
        press(ready(QStringLiteral("Blind RST")));
        QComboBox* const hints = field("seq")->hints();
        QVERIFY(hints->itemText(0).contains(QStringLiteral("RCV.NXT")));
        QApplication::setActiveWindow(form());
        hints->setFocus();
        QTest::keyClick(hints, Qt::Key_Home);
        QCOMPARE(field("seq")->edit()->text(), QStringLiteral("101"));
        QVERIFY2(form()->sentence().contains(QStringLiteral("goes to CLOSED")), qPrintable(form()->sentence()));
        type(field("seq"), QStringLiteral("102"));
        QCOMPARE(hints->currentIndex(), -1);
        QVERIFY2(form()->sentence().contains(QStringLiteral("stays in ESTABLISHED")), qPrintable(form()->sentence()));
        type(field("seq"), QStringLiteral("100"));
        QVERIFY(hints->currentText().contains(QStringLiteral("old duplicate")));
    }

    void whatIsNoNumberCannotBeTyped()
    {
        QTest::keyClick(m_window.get(), Qt::Key_I);
        type(field("seq"), QStringLiteral("-12a3"));
        QCOMPARE(field("seq")->edit()->text(), QStringLiteral("123"));
        type(field("seq"), QStringLiteral("42949672959"));
        QCOMPARE(field("seq")->edit()->text(), QStringLiteral("4294967295"));
        type(field("seq"), QString());
        QVERIFY(!part<QPushButton>("injectButton")->isEnabled());
        QVERIFY2(form()->sentence().contains(QStringLiteral("A number is missing")), qPrintable(form()->sentence()));
        type(field("seq"), QStringLiteral("7"));
        QVERIFY(part<QPushButton>("injectButton")->isEnabled());
    }

    void byKeyboardAlone()
    {
        QTest::keyClick(m_window.get(), Qt::Key_I);
        QApplication::setActiveWindow(form());
        auto* const ack = part<QCheckBox>("ack");
        ack->setFocus();
        QVERIFY(!field("ackNumber")->isEnabled());
        QTest::keyClick(ack, Qt::Key_Space);
        QVERIFY(field("ackNumber")->isEnabled());
        QCOMPARE(field("ackNumber")->edit()->text(), QStringLiteral("301"));
        auto* const rst = part<QCheckBox>("rst");
        rst->setFocus();
        QTest::keyClick(rst, Qt::Key_Space);
        field("seq")->edit()->setFocus();
        type(field("seq"), QStringLiteral("101"));
        QTest::keyClick(field("seq")->edit(), Qt::Key_Return);
        finish();
        QVERIFY(done().segment && done().segment->injected);
        QCOMPARE(done().segment->segment.ack, std::optional(tcp::Seq(301)));
        QVERIFY(!done().segment->segment.ctl.rst);
    }

    // It sees the step that is looked at, and keeps what was filled in.
    void itFollowsTheMoment()
    {
        QTest::keyClick(m_window.get(), Qt::Key_I);
        press(ready(QStringLiteral("Blind RST")));
        const QString number = field("seq")->edit()->text();
        session().seek(1);
        QCOMPARE(field("seq")->edit()->text(), number);
        QVERIFY2(form()->sentence().contains(QStringLiteral("LISTEN")), qPrintable(form()->sentence()));
        for (const QString& lang : {QStringLiteral("zh_CN"), QStringLiteral("zh_TW")}) {
            app::Look look = m_window->look();
            look.lang = lang;
            m_window->setLook(look);
            QVERIFY2(!form()->sentence().contains(QStringLiteral("sends")), qPrintable(form()->sentence()));
            QCOMPARE(field("seq")->edit()->text(), number);
        }
    }

    void callsTakeTheirNumbers()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N);
        auto* const bytes = offers()->findChild<QSpinBox*>(QStringLiteral("sendBytes"));
        bytes->setFocus();
        bytes->selectAll();
        QTest::keyClicks(bytes, QStringLiteral("2000"));
        auto* const push = offers()->findChild<QCheckBox*>(QStringLiteral("push"));
        push->setFocus();
        QTest::keyClick(push, Qt::Key_Space);
        const sim::Action send = sim::CallChoice{Side::Client, {tcp::Call::Send, 2000, true}};
        const int row = offers()->rowOf(Side::Client, send);
        QVERIFY(row >= 0);
        QVERIFY2(
            offers()->list(Side::Client)->model()->index(row, 0).data().toString().contains(QStringLiteral("2000")),
            "it says how many");
        QListView* const list = offers()->list(Side::Client);
        list->scrollTo(list->model()->index(row, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
        finish();
        QCOMPARE(done().choice->action, send);
        std::uint32_t sent = 0;
        for (const sim::Flight& flight : done().sent)
            sent += flight.segment.len;
        QCOMPARE(sent, 2000U);
        // What arrives is taken in parts.
        while (!done().after.wire.empty()) {
            session().act({sim::Deliver{done().after.wire.front().id}, {}});
            finish();
        }
        auto* const wanted = offers()->findChild<QSpinBox*>(QStringLiteral("receiveBytes"));
        wanted->setFocus();
        wanted->selectAll();
        QTest::keyClicks(wanted, QStringLiteral("500"));
        const sim::Action take = sim::CallChoice{Side::Server, {tcp::Call::Receive, 500, false}};
        QVERIFY(offers()->rowOf(Side::Server, take) >= 0);
    }

    void segmentsAreHeldBackForAsLongAsSet()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N);
        session().seek(2);
        auto* const hold = offers()->findChild<QDoubleSpinBox*>(QStringLiteral("holdFor"));
        hold->setFocus();
        hold->selectAll();
        QTest::keyClicks(hold, QStringLiteral("2.5"));
        const sim::Offer* found =
            offer(Side::Server, [](const sim::Action& action) { return std::holds_alternative<sim::Delay>(action); });
        QVERIFY(found != nullptr);
        QCOMPARE(std::get<sim::Delay>(found->choice.action).by, tcp::Duration(std::chrono::milliseconds(2500)));
    }

    // Whatever is filled in, what the sentence says of it is what happens.
    void filledInAtRandom()
    {
        app::Look look = m_window->look();
        look.animated = false;
        m_window->setLook(look);
        QTest::keyClick(m_window.get(), Qt::Key_I);
        std::mt19937 random(5);
        const auto one = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        const char* const bits[]{"syn", "fin", "rst", "psh", "ack"};
        for (int event = 0; event < 120; ++event) {
            if (one(6) == 0)
                session().seek(one(session().lastStep() + 1));
            part<QComboBox>("side")->setCurrentIndex(one(2));
            for (const char* bit : bits)
                part<QCheckBox>(bit)->setChecked(one(2) == 0);
            for (const char* name : {"seq", "ackNumber"}) {
                QComboBox* const hints = field(name)->hints();
                if (hints->count() > 0)
                    field(name)->setNumber(tcp::Seq(hints->itemData(one(hints->count())).toUInt()));
            }
            part<QSpinBox>("len")->setValue(one(3) * 100);
            const auto choice = form()->choice();
            QVERIFY(choice);
            const QString told = form()->sentence();
            press(part<QPushButton>("injectButton"));
            QCOMPARE(done().choice, choice);
            const Side side = std::get<sim::Inject>(choice->action).at;
            const QString state = m_window->look().wording().state(done().after.at(side).tcb.state);
            QVERIFY2(told.contains(state), qPrintable(told + u' ' + state));
            QCOMPARE(told.contains(QStringLiteral("answers with")), !done().sent.empty());
        }
    }
};

QTEST_MAIN(TestInject)
#include "tst_inject.moc"
