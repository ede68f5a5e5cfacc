// What can happen now, with real clicks and keys.
#include "views/panels/branch_bar.h"
#include "views/panels/offer_words.h"
#include "views/panels/offers_panel.h"

#include <QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListView>

using namespace synfin;
using sim::Side;
using views::BranchBar;
using views::OffersPanel;

namespace {

sim::Choice call(Side at, tcp::Call what)
{
    return {sim::CallChoice{at, {what, what == tcp::Call::Send ? 1U : 0U, false}}, {}};
}

} // namespace

class TestOffersPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OffersPanel> m_panel;
    sim::Setup m_setup;
    sim::World m_world;
    std::vector<sim::Choice> m_chosen;

    QPoint middleOf(Side side, int row) const
    {
        const QListView* list = m_panel->list(side);
        return list->visualRect(list->model()->index(row, 0)).center();
    }
    QString titleAt(Side side, int row) const { return m_panel->list(side)->model()->index(row, 0).data().toString(); }

private Q_SLOTS:
    void init()
    {
        m_world = sim::startWorld(m_setup);
        m_chosen.clear();
        m_panel = std::make_unique<OffersPanel>();
        m_panel->resize(360, 760);
        connect(m_panel.get(), &OffersPanel::chosen, this, [this](const sim::Choice& c) {
            m_chosen.push_back(c);
            m_world = sim::advance(m_world, c, m_setup).after;
            m_panel->show(m_world, m_setup);
        });
        m_panel->show(m_world, m_setup);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void showsAllThatThereIsAndTheRestOnDemand()
    {
        const int all = m_panel->list(Side::Client)->model()->rowCount();
        QTest::mouseClick(m_panel->impossibleToo(), Qt::LeftButton, {},
                          QPoint(8, m_panel->impossibleToo()->height() / 2));
        const int possible = m_panel->list(Side::Client)->model()->rowCount();
        QCOMPARE(possible, 2); // OPEN, passive and active
        QVERIFY(all > 8);
        for (int row = 0; row < possible; ++row)
            QVERIFY(m_panel->offerAt(Side::Client, row).possible);
    }

    void aClickMakesItHappen()
    {
        const int row = m_panel->rowOf(Side::Client, call(Side::Client, tcp::Call::OpenActive).action);
        QVERIFY(row >= 0);
        QTest::mouseClick(m_panel->list(Side::Client)->viewport(), Qt::LeftButton, {}, middleOf(Side::Client, row));
        QCOMPARE(m_chosen.size(), std::size_t{1});
        QCOMPARE(m_chosen.front(), call(Side::Client, tcp::Call::OpenActive));
        // The segment is about to reach the other side, before everything else there.
        QCOMPARE(titleAt(Side::Server, 0), QStringLiteral("SYN arrives"));
    }

    void aDoubleClickMakesItHappenOnce()
    {
        const int row = m_panel->rowOf(Side::Client, call(Side::Client, tcp::Call::OpenActive).action);
        const QPoint place = middleOf(Side::Client, row);
        QWidget* const viewport = m_panel->list(Side::Client)->viewport();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, place);
        QCOMPARE(m_chosen.size(), std::size_t{1});
        QTest::mouseClick(
            viewport, Qt::LeftButton, {},
            middleOf(Side::Client, m_panel->rowOf(Side::Client, call(Side::Client, tcp::Call::Close).action)));
        QCOMPARE(m_chosen.size(), std::size_t{2});
    }

    void whatCannotHappenOnlySaysWhy()
    {
        const int row = m_panel->rowOf(Side::Client, call(Side::Client, tcp::Call::Close).action);
        QTest::mouseClick(m_panel->list(Side::Client)->viewport(), Qt::LeftButton, {}, middleOf(Side::Client, row));
        QVERIFY(m_chosen.empty());
        QVERIFY2(m_panel->detail().contains(QStringLiteral("CLOSE is answered with an error")),
                 qPrintable(m_panel->detail()));
    }

    void keysDoWhatTheMouseDoes()
    {
        QListView* const list = m_panel->list(Side::Server);
        QApplication::setActiveWindow(m_panel.get());
        list->setFocus();
        QVERIFY(list->currentIndex().isValid());
        const int row = m_panel->rowOf(Side::Server, call(Side::Server, tcp::Call::OpenPassive).action);
        while (list->currentIndex().row() < row)
            QTest::keyClick(list, Qt::Key_Down);
        QVERIFY2(m_panel->detail().contains(QStringLiteral("LISTEN")), qPrintable(m_panel->detail()));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_chosen.size(), std::size_t{1});
        QCOMPARE(m_world.at(Side::Server).tcb.state, tcp::State::Listen);
        // The same call is no longer possible, and stays where the keyboard is.
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_chosen.size(), std::size_t{1});
    }

    void pointingTellsWhatIsLookedAt()
    {
        const tcp::Rule* rule = nullptr;
        bool away = false;
        connect(m_panel.get(), &OffersPanel::pointedAt, this, [&](const sim::Offer* offer) {
            rule = offer != nullptr && offer->preview ? offer->preview->rule : nullptr;
            away = offer == nullptr;
        });
        QListView* const list = m_panel->list(Side::Client);
        list->setCurrentIndex(
            list->model()->index(m_panel->rowOf(Side::Client, call(Side::Client, tcp::Call::OpenActive).action), 0));
        QVERIFY(rule != nullptr);
        QCOMPARE(QString::fromUtf8(rule->id.data()), QStringLiteral("closed-active-open"));
        m_panel->show(m_world, m_setup);
        QVERIFY2(away, "what was pointed at may be gone");
    }

    void everyOfferHasWordsInEveryLanguage()
    {
        for (const char* language : {"en", "zh_CN", "zh_TW"}) {
            const picture::Wording wording(QString::fromLatin1(language), picture::Naming::Textbook);
            sim::World world = m_world;
            for (const sim::Choice& c :
                 {call(Side::Server, tcp::Call::OpenPassive), call(Side::Client, tcp::Call::OpenActive)})
                world = sim::advance(world, c, m_setup).after;
            for (const sim::Offer& offer : sim::offers(world, m_setup)) {
                QVERIFY(!views::offerTitle(offer, wording).isEmpty());
                QVERIFY(!views::offerDetail(offer, wording).isEmpty());
            }
        }
    }

    void branchesAreTabs()
    {
        BranchBar bar;
        QSignalSpy selected(&bar, &BranchBar::branchSelected);
        QSignalSpy removed(&bar, &BranchBar::removalAsked);
        bar.showBranches({{QStringLiteral("one"), {}}}, 0);
        QVERIFY(!bar.isVisibleTo(nullptr));
        bar.showBranches({{QStringLiteral("one"), {}}, {QStringLiteral("two"), {}}, {QStringLiteral("three"), {}}}, 1);
        QCOMPARE(bar.count(), 3);
        QCOMPARE(bar.currentIndex(), 1);
        QCOMPARE(selected.size(), 0);
        bar.resize(600, 40);
        bar.show();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(2).center() - QPoint(8, 0));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toInt(), 2);
        QTest::keyClick(&bar, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].toInt(), 2);
        bar.showBranches({{QStringLiteral("one"), {}}}, 0);
        QVERIFY(bar.isHidden());
    }
};

QTEST_MAIN(TestOffersPanel)
#include "tst_offers_panel.moc"
