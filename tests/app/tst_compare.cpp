// Two branches side by side.
#include "app/compare_window.h"
#include "app/main_window.h"

#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollBar>

using namespace synfin;
using app::CompareWindow;
using app::MainWindow;
using sim::Side;

class TestCompare : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    app::Session& session() { return m_window->session(); }
    CompareWindow* compare() { return m_window->findChild<CompareWindow*>(); }
    void open()
    {
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QVERIFY(compare() != nullptr && compare()->isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-compare"));
    }
    void init()
    {
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        app::Look look;
        look.animated = false;
        m_window = std::make_unique<MainWindow>(look);
        m_window->resize(1280, 800);
        m_window->showBundled(QStringLiteral("normal"));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void needsTwoBranches()
    {
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QVERIFY(compare() == nullptr);
    }

    void showsTheFirstDifferenceInBoth()
    {
        session().seek(2);
        session().act({sim::Drop{1}, {}});
        session().act({sim::TimeoutChoice{Side::Client, tcp::Timer::Retransmission}, {}});
        open();
        QCOMPARE(compare()->choice(0)->currentIndex(), 0);
        QCOMPARE(compare()->choice(1)->currentIndex(), 1);
        QVERIFY2(compare()->difference().contains(QStringLiteral("step 3")), qPrintable(compare()->difference()));
        QVERIFY(compare()->difference().contains(QStringLiteral("SYN arrives at the server")));
        QVERIFY(compare()->difference().contains(QStringLiteral("lost")));
        const int whole = session().history().branchEnd(0);
        QCOMPARE(compare()->chart(0)->moment(), double(whole));
        QCOMPARE(compare()->chart(1)->moment(), 4.0);
        // What is in common stands at the same height, and the mark below it.
        for (int side = 0; side < 2; ++side) {
            const auto* mark = compare()->chart(side)->pictureScene()->item(QStringLiteral("difference"));
            QVERIFY(mark != nullptr);
            const double y = mark->sceneBoundingRect().center().y();
            const auto& axis = compare()->chart(side)->chart().axis();
            QVERIFY(y >= axis.yOf(2) && y <= axis.yOf(3));
            QCOMPARE(axis.yOf(2), compare()->chart(0)->chart().axis().yOf(2));
        }
        QVERIFY(compare()->chart(1)->accessibleDescription().contains(QStringLiteral("SYN_SENT")));
    }

    void comparesWhatIsChosen()
    {
        session().seek(2);
        session().act({sim::Drop{1}, {}});
        session().seek(1);
        session().act({sim::Crash{Side::Server}, {}});
        open();
        QCOMPARE(session().history().branch(), 2);
        QCOMPARE(compare()->choice(1)->currentIndex(), 2);
        compare()->choice(0)->setFocus();
        QTest::keyClick(compare()->choice(0), Qt::Key_Down);
        QCOMPARE(compare()->choice(0)->currentIndex(), 1);
        QVERIFY(compare()->difference().contains(QStringLiteral("step 2")));
        QTest::keyClick(compare()->choice(0), Qt::Key_Down);
        QVERIFY(compare()->difference().contains(QStringLiteral("same branch")));
        QVERIFY(compare()->chart(0)->pictureScene()->item(QStringLiteral("difference")) == nullptr);
    }

    void oneThatEndsBeforeTheOtherDiffersThere()
    {
        m_window->playFreely();
        session().act({sim::CallChoice{Side::Client, {tcp::Call::OpenActive}}, {}});
        session().act({sim::Drop{1}, {}});
        session().seek(1);
        session().act({sim::Duplicate{1}, {}});
        session().removeBranch(0);
        session().seek(1);
        session().act({sim::Drop{1}, {}});
        open();
        QVERIFY2(compare()->difference().contains(QStringLiteral("step 2")), qPrintable(compare()->difference()));
    }

    void followsWhatIsDone()
    {
        session().seek(2);
        session().act({sim::Drop{1}, {}});
        open();
        const double before = compare()->chart(1)->moment();
        session().act({sim::TimeoutChoice{Side::Client, tcp::Timer::Retransmission}, {}});
        QCOMPARE(compare()->chart(1)->moment(), before + 1);
        session().renameBranch(1, "it is lost");
        QCOMPARE(compare()->choice(1)->currentText(), QStringLiteral("it is lost"));
        session().removeBranch(1);
        QCOMPARE(compare()->choice(0)->count(), 1);
        m_window->showBundled(QStringLiteral("half-close"));
        QTRY_VERIFY(compare() == nullptr);
    }

    void scrollsBothAndGoesToWhatIsClicked()
    {
        session().seek(2);
        session().act({sim::Drop{1}, {}});
        session().act({sim::TimeoutChoice{Side::Client, tcp::Timer::Retransmission}, {}});
        for (int n = 0; n < 3; ++n)
            session().act({sim::TimeoutChoice{Side::Client, tcp::Timer::Retransmission}, {}});
        open();
        compare()->chart(1)->verticalScrollBar()->setValue(30);
        QCOMPARE(compare()->chart(0)->verticalScrollBar()->value(), 30);
        compare()->chart(0)->verticalScrollBar()->setValue(10);
        QCOMPARE(compare()->chart(1)->verticalScrollBar()->value(), 10);
        Q_EMIT compare()->chart(0)->stepClicked(5);
        QCOMPARE(session().history().branch(), 0);
        QCOMPARE(session().step(), 5);
        Q_EMIT compare()->chart(1)->segmentClicked(2);
        QCOMPARE(session().history().branch(), 1);
        QCOMPARE(session().step(), 4);
    }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
