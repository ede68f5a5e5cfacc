// The table of profiles in the window: it says what the model says, marks what differs, and can be copied.
#include "app/main_window.h"
#include "model/scenario/profile_keys.h"
#include "views/panels/profiles_dialog.h"

#include <QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace synfin;

namespace {

constexpr int keyColumn = 1;
constexpr int firstBase = 2;
constexpr int aboutColumn = 5;
constexpr int sourceColumn = 6;

QString text(std::string_view model)
{
    return QString::fromUtf8(model.data(), qsizetype(model.size()));
}

QString spelled(const scenario::ProfileKey& key, std::size_t base)
{
    return QString::fromStdString(scenario::spelled(key, *tcp::profileNamed(scenario::profileBases()[base])));
}

bool differs(const scenario::ProfileKey& key)
{
    return spelled(key, 0) != spelled(key, 1) || spelled(key, 0) != spelled(key, 2);
}

} // namespace

class TestProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void opensFromTheHelpMenu();
    void saysWhatTheModelSays();
    void showsWhatDiffersFirst();
    void marksWhatDiffersNotByColourAlone();
    void copiesWhatIsSelected();
    void copiesTheWholeTable();
    void speaksTheChosenLanguage();
    void isThereOnce();

private:
    void open();
    views::ProfilesDialog* dialog() { return m_window->findChild<views::ProfilesDialog*>(); }
    QTableWidget* table() { return dialog()->findChild<QTableWidget*>(QStringLiteral("profiles")); }
    QCheckBox* filter() { return dialog()->findChild<QCheckBox*>(QStringLiteral("onlyDifferences")); }
    QString cell(int row, int column) { return table()->item(row, column)->text(); }

    std::unique_ptr<app::MainWindow> m_window;
};

void TestProfiles::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-profiles"));
    QSettings().clear();
}

void TestProfiles::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    app::Look look;
    look.naming = picture::Naming::Rfc;
    m_window = std::make_unique<app::MainWindow>(look);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open();
}

void TestProfiles::open()
{
    const QMenu* help = m_window->menuBar()->actions().last()->menu();
    QVERIFY(help->actions().size() >= 3);
    help->actions().at(1)->trigger();
    QVERIFY(dialog() != nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(dialog()));
}

void TestProfiles::opensFromTheHelpMenu()
{
    QVERIFY(dialog()->isVisible());
    QVERIFY(!dialog()->isModal());
    QVERIFY(!table()->accessibleName().isEmpty());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!dialog() || !dialog()->isVisible());
}

void TestProfiles::saysWhatTheModelSays()
{
    const auto keys = scenario::profileKeys();
    QCOMPARE(table()->rowCount(), int(keys.size()));
    for (std::size_t base = 0; base < scenario::profileBases().size(); ++base)
        QCOMPARE(table()->horizontalHeaderItem(firstBase + int(base))->text(), text(scenario::profileBases()[base]));
    for (int row = 0; row < table()->rowCount(); ++row) {
        const scenario::ProfileKey& key = keys[std::size_t(row)];
        QCOMPARE(cell(row, keyColumn), text(key.key));
        QCOMPARE(cell(row, aboutColumn), text(key.about));
        QCOMPARE(cell(row, sourceColumn), text(key.source));
        for (std::size_t base = 0; base < 3; ++base) {
            const QString value = spelled(key, base);
            QCOMPARE(cell(row, firstBase + int(base)), value.isEmpty() ? QStringLiteral("–") : value);
        }
    }
}

void TestProfiles::showsWhatDiffersFirst()
{
    const auto keys = scenario::profileKeys();
    QVERIFY(filter()->isChecked());
    int shown = 0;
    for (int row = 0; row < table()->rowCount(); ++row) {
        QCOMPARE(!table()->isRowHidden(row), differs(keys[std::size_t(row)]));
        shown += table()->isRowHidden(row) ? 0 : 1;
    }
    QVERIFY(shown > 5 && shown < table()->rowCount());
    QTest::mouseClick(filter(), Qt::LeftButton, {}, QPoint(8, filter()->height() / 2));
    for (int row = 0; row < table()->rowCount(); ++row)
        QVERIFY(!table()->isRowHidden(row));
}

void TestProfiles::marksWhatDiffersNotByColourAlone()
{
    const auto keys = scenario::profileKeys();
    for (int row = 0; row < table()->rowCount(); ++row) {
        const bool marked = differs(keys[std::size_t(row)]);
        QCOMPARE(cell(row, 0), marked ? QStringLiteral("≠") : QString());
        QCOMPARE(!table()->item(row, 0)->data(Qt::AccessibleTextRole).toString().isEmpty(), marked);
        for (int base = 0; base < 3; ++base)
            QCOMPARE(table()->item(row, firstBase + base)->font().bold(),
                     cell(row, firstBase + base) != cell(row, firstBase));
    }
}

void TestProfiles::copiesWhatIsSelected()
{
    table()->setFocus();
    table()->setRangeSelected({0, keyColumn, 1, keyColumn + 1}, true);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("rst\trfc5961\nsyn\trfc5961"));
}

void TestProfiles::copiesTheWholeTable()
{
    auto* copy = dialog()->findChild<QPushButton*>(QStringLiteral("copy"));
    QTest::mouseClick(copy, Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.first().split(u'\t').size(), 6);
    QVERIFY(lines.first().startsWith(QStringLiteral("key\trfc9293\trfc793\tlinux\t")));
    const auto keys = scenario::profileKeys();
    QCOMPARE(lines.size() - 1, qsizetype(std::ranges::count_if(keys, differs)));
    QVERIFY(
        lines.contains(QStringLiteral("msl\t2min\t2min\t30s\tthe maximum segment lifetime; TIME-WAIT lasts twice as "
                                      "long\tRFC 9293 §3.4.2; Linux: TIME-WAIT is 60 s, fixed")));
}

void TestProfiles::speaksTheChosenLanguage()
{
    app::Look look = m_window->look();
    look.lang = QStringLiteral("zh_TW");
    look.naming = picture::Naming::Textbook;
    m_window->setLook(look);
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("行為設定"));
    const auto keys = scenario::profileKeys();
    for (int row = 0; row < table()->rowCount(); ++row) {
        QVERIFY(cell(row, aboutColumn).contains(QRegularExpression(QStringLiteral("[\u4E00-\u9FFF]"))));
        QVERIFY(!cell(row, aboutColumn).contains(QStringLiteral("TIME-WAIT")));
        QCOMPARE(cell(row, sourceColumn), text(keys[std::size_t(row)].source));
    }
    QVERIFY(table()->isRowHidden(table()->rowCount() - 1));
}

void TestProfiles::isThereOnce()
{
    const views::ProfilesDialog* before = dialog();
    open();
    QCOMPARE(dialog(), before);
    QCOMPARE(m_window->findChildren<views::ProfilesDialog*>().size(), 1);
}

QTEST_MAIN(TestProfiles)
#include "tst_profiles.moc"
