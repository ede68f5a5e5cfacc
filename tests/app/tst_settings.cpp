// The settings of a run and time that goes on by itself, in the real window.
#include "app/main_window.h"
#include "views/panels/settings_dialog.h"

#include <QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace synfin;
using app::MainWindow;
using sim::Side;
using tcp::State;
using namespace std::chrono_literals;

class TestSettings : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    app::Session& session() { return m_window->session(); }
    views::SettingsDialog* dialog() { return m_window->findChild<views::SettingsDialog*>(); }
    template <typename T> T* editor(const char* key)
    {
        return qobject_cast<T*>(dialog()->editor(QString::fromLatin1(key)));
    }
    State state(Side side) { return session().history().at(session().step()).after.at(side).tcb.state; }
    void openSettings()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(dialog() != nullptr);
        QApplication::setActiveWindow(dialog()); // offscreen there is no one else to do so
    }
    void press(const char* words)
    {
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == QString::fromLatin1(words)) {
                QVERIFY2(button->isEnabled(), words);
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(words);
    }
    bool enabled(const char* words)
    {
        for (QPushButton* button : dialog()->findChildren<QPushButton*>())
            if (button->text().remove(u'&') == QString::fromLatin1(words))
                return button->isEnabled();
        return false;
    }
    void type(const char* key, const char* text)
    {
        auto* const line = editor<QLineEdit>(key);
        QVERIFY2(line != nullptr, key);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
    }
    void finish() { session().animation().setCurrentTime(session().animation().duration()); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("synfin-test-settings"));
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

    void openByTheirKeyAndSayWhatHolds()
    {
        openSettings();
        QVERIFY(dialog() != nullptr);
        QVERIFY(dialog()->entered().has_value());
        QCOMPARE(dialog()->entered()->setup, session().history().setup());
        QCOMPARE(editor<QLineEdit>("delay")->text(), QStringLiteral("50ms"));
        QCOMPARE(editor<QLineEdit>("msl")->text(), QStringLiteral("2min"));
        QVERIFY(!enabled("Apply"));
        QVERIFY(!enabled("As it was"));
        for (const char* id : {"blind-reset-challenged", "fin-wait-2-linux", "old-segment-next-incarnation"}) {
            if (!m_window->showBundled(QString::fromLatin1(id)))
                continue;
            QCOMPARE(dialog()->entered()->setup, session().history().setup());
        }
    }

    void sayWhatAChangeAffectsBeforeItIsMade()
    {
        session().seek(4);
        openSettings();
        type("delay", "70ms");
        QCOMPARE(dialog()->effect(), QStringLiteral("All that was done goes as it went, at other times."));
        QCOMPARE(session().history().setup().delay, tcp::Duration(50ms));
        press("As it was");
        QCOMPARE(editor<QLineEdit>("delay")->text(), QStringLiteral("50ms"));
        type("delay", "70ms");
        press("Apply");
        QCOMPARE(session().history().setup().delay, tcp::Duration(70ms));
        QCOMPARE(session().step(), 4);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(!enabled("Apply"));
        // And back again, from either window.
        dialog()->setFocus();
        QTest::keyClick(dialog(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(session().history().setup().delay, tcp::Duration(50ms));
        QCOMPARE(session().step(), 4);
        QCOMPARE(editor<QLineEdit>("delay")->text(), QStringLiteral("50ms"));
    }

    void sayFromWhichStepItGoesDifferently()
    {
        m_window->showBundled(QStringLiteral("listen-send"));
        const int steps = session().lastStep();
        session().last();
        openSettings();
        auto* const base = editor<QComboBox>("base");
        base->setFocus();
        QTest::keyClicks(base, QStringLiteral("linux"));
        QCOMPARE(base->currentText(), QStringLiteral("linux"));
        Q_EMIT base->activated(base->currentIndex());
        QVERIFY(!editor<QCheckBox>("listen-becomes-active")->isChecked());
        QVERIFY2(dialog()->effect().startsWith(QStringLiteral("From step ")), qPrintable(dialog()->effect()));
        QVERIFY2(dialog()->effect().contains(QStringLiteral("in LISTEN then, and not in SYN_SENT")),
                 qPrintable(dialog()->effect()));
        QVERIFY(dialog()->effect().contains(QStringLiteral("can then no longer happen")));
        press("Apply");
        QVERIFY(session().lastStep() < steps);
        QCOMPARE(session().history().setup().profile, *tcp::profileNamed("linux"));
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(session().lastStep(), steps);
    }

    void refuseWhatTheReaderRefuses()
    {
        openSettings();
        for (const auto& [key, text, words] : std::vector<std::tuple<const char*, const char*, const char*>>{
                 {"delay", "50 ms", "expected a number and its unit"},
                 {"delay", "", "delay is"},
                 {"client/iss", "4294967296", "4294967296"},
                 {"client/iss", "1] #", "iss is a string"},
                 {"delayed-ack", "1s", "less than 500ms"},
                 {"msl", "\"", "msl is"}}) {
            type(key, text);
            if (*text == '\0')
                QTest::keyClick(editor<QLineEdit>(key), Qt::Key_Backspace);
            QVERIFY2(!dialog()->entered(), text);
            QVERIFY2(dialog()->effect().contains(QString::fromLatin1(words)), qPrintable(dialog()->effect()));
            QVERIFY(!enabled("Apply"));
            press("As it was");
            QVERIFY(dialog()->entered().has_value());
        }
    }

    void leaveARuleOut()
    {
        openSettings();
        QTest::keyClick(editor<QCheckBox>("time-wait"), Qt::Key_Space);
        QVERIFY(editor<QCheckBox>("time-wait")->isChecked());
        QVERIFY(dialog()->entered().has_value());
        QVERIFY2(dialog()->effect().startsWith(QStringLiteral("From step ")), qPrintable(dialog()->effect()));
        press("Apply");
        QVERIFY(session().history().setup().profile.without.contains(tcp::Safeguard::TimeWait));
    }

    // Without a scenario: connect, and time does the rest.
    void timeGoesOnByItselfInFreePlay()
    {
        m_window->playFreely();
        QVERIFY(session().course().byItself);
        QVERIFY(!session().upcoming());
        QCOMPARE(session().act({sim::CallChoice{Side::Server, {tcp::Call::OpenPassive}}, {}}), std::nullopt);
        QCOMPARE(session().act({sim::CallChoice{Side::Client, {tcp::Call::OpenActive}}, {}}), std::nullopt);
        QVERIFY(m_window->findChild<views::CaptionPanel*>()->isVisible());
        for (int n = 0; n < 3; ++n)
            QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(state(Side::Client), State::Established);
        QCOMPARE(state(Side::Server), State::Established);
        const int steps = session().lastStep();
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(session().lastStep(), steps); // nothing more happens by itself
        // Back, something else, and time goes on from there in a branch.
        session().seek(2);
        QCOMPARE(session().act({sim::Drop{1}, {}}), std::nullopt);
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QVERIFY(std::holds_alternative<sim::TimeoutChoice>(session().history().at(4).choice->action));
        QCOMPARE(session().history().branchCount(), 2);
        // By hand, nothing happens.
        QTest::keyClick(m_window.get(), Qt::Key_T);
        QVERIFY(!session().course().byItself);
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(session().lastStep(), 4);
    }

    void playingGoesOnUntilNothingIsLeft()
    {
        m_window->playFreely();
        session().act({sim::CallChoice{Side::Server, {tcp::Call::OpenPassive}}, {}});
        session().act({sim::CallChoice{Side::Client, {tcp::Call::OpenActive}}, {}});
        QTest::keyClick(m_window.get(), Qt::Key_P);
        for (int n = 0; n < 20 && session().playing(); ++n)
            finish();
        QVERIFY(!session().playing());
        QCOMPARE(state(Side::Server), State::Established);
    }

    void chanceLosesWhatItsSeedSays()
    {
        m_window->playFreely();
        session().act({sim::CallChoice{Side::Server, {tcp::Call::OpenPassive}}, {}});
        session().act({sim::CallChoice{Side::Client, {tcp::Call::OpenActive}}, {}});
        openSettings();
        editor<QSpinBox>("loss")->setFocus();
        editor<QSpinBox>("loss")->selectAll();
        QTest::keyClicks(editor<QSpinBox>("loss"), QStringLiteral("100"));
        press("Apply");
        QCOMPARE(session().course().lossPercent, 100);
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(session().history().at(3).reason, tcp::Reason::Lost);
        QVERIFY(m_window->documents().text().contains("loss = \"100%\""));
        QVERIFY(m_window->documents().text().contains("delivery = \"by-itself\""));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
