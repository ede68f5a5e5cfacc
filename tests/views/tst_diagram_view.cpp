// The state diagram on screen, driven by real mouse and key events.
#include "diagram_stories.h"

#include "views/diagram/diagram_view.h"
#include "views/picture/diagram_words.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace synfin;
using namespace synfin::picture;
using views::DiagramView;
using views::GroupItem;

class TestDiagramView final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DiagramView> m_view;

    QPoint at(QPointF inPicture) const { return m_view->mapFromScene(inPicture); }
    QPoint middleOf(tcp::State s) const
    {
        return at(m_view->diagram().layout().box(s).center() + QPointF(0, 6));
    }
    QPoint onArrow(const char* rule) const
    {
        const diagram::Path& path = m_view->diagram().ground().paths[tcp::ruleNamed(rule)->number];
        return at(path.at(path.length() / 2));
    }
    double scale() const { return m_view->transform().m11(); }
    // Is the whole diagram in sight, as large as it can be?
    bool fits() const
    {
        const QRectF shown = m_view->mapFromScene(m_view->sceneRect()).boundingRect();
        const QSizeF room = m_view->viewport()->size();
        const bool inside = shown.left() >= -2 && shown.top() >= -2 && shown.right() <= room.width() + 2 &&
                            shown.bottom() <= room.height() + 2;
        return inside && (shown.width() >= room.width() - 4 || shown.height() >= room.height() - 4);
    }
    void wheel(int delta, Qt::KeyboardModifiers modifiers, QPoint where) const
    {
        QWheelEvent event(where, m_view->viewport()->mapToGlobal(where), QPoint(), QPoint(0, delta), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &event);
    }
    void drag(QPoint from, QPoint to) const
    {
        QWidget* ground = m_view->viewport();
        QMouseEvent press(QEvent::MouseButtonPress, from, ground->mapToGlobal(from), Qt::LeftButton, Qt::LeftButton,
                          {});
        QMouseEvent move(QEvent::MouseMove, to, ground->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QMouseEvent release(QEvent::MouseButtonRelease, to, ground->mapToGlobal(to), Qt::LeftButton, Qt::NoButton, {});
        for (QMouseEvent* event : {&press, &move, &release})
            QApplication::sendEvent(ground, event);
    }

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<DiagramView>();
        m_view->resize(740, 560);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void aClickOnAStateIsTold()
    {
        QSignalSpy states(m_view.get(), &DiagramView::stateClicked);
        QSignalSpy rules(m_view.get(), &DiagramView::ruleClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(tcp::State::SynReceived));
        QCOMPARE(states.size(), 1);
        QCOMPARE(states[0][0].toString(), QStringLiteral("SYN-RECEIVED"));
        QVERIFY(rules.isEmpty());
    }

    void aClickOnAnArrowIsTold_data()
    {
        QTest::addColumn<QByteArray>("rule");
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (rule.drawn)
                QTest::newRow(std::string(rule.id).c_str()) << QByteArray(rule.id.data(), qsizetype(rule.id.size()));
        }
    }
    void aClickOnAnArrowIsTold()
    {
        QFETCH(QByteArray, rule);
        QSignalSpy rules(m_view.get(), &DiagramView::ruleClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, onArrow(rule.constData()));
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0][0].toString(), QString::fromUtf8(rule));
        // A little beside it still counts.
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, onArrow(rule.constData()) + QPoint(2, 2));
        QCOMPARE(rules.size(), 2);
    }

    void aClickGoesThroughWhatAMomentDraws()
    {
        const test::Story story = test::connected();
        m_view->show(story.history, story.history.lastStep());
        QSignalSpy states(m_view.get(), &DiagramView::stateClicked);
        QSignalSpy rules(m_view.get(), &DiagramView::ruleClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(tcp::State::Established));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, onArrow("syn-sent-rcv-syn-ack"));
        QCOMPARE(states.size(), 1);
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0][0].toString(), QStringLiteral("syn-sent-rcv-syn-ack"));
    }

    void aClickOnANumberMeansItsState()
    {
        QSignalSpy states(m_view.get(), &DiagramView::stateClicked);
        const GroupItem* badge = m_view->pictureScene()->item(QStringLiteral("walk_server_5"));
        QVERIFY(badge);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(badge->boundingRect().center()));
        QCOMPARE(states.size(), 1);
        QCOMPARE(states[0][0].toString(), QStringLiteral("CLOSE-WAIT"));
    }

    void aRuleOfTheTextCanBeClickedWhenShown()
    {
        m_view->setShowResets(true);
        (void)m_view->diagram();
        const GroupItem* chip = m_view->pictureScene()->item(QStringLiteral("rule_established_rcv_rst"));
        QVERIFY(chip);
        QSignalSpy rules(m_view.get(), &DiagramView::ruleClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(chip->boundingRect().center()));
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0][0].toString(), QStringLiteral("established-rcv-rst"));
    }

    void hoveringIsTold()
    {
        QSignalSpy hovered(m_view.get(), &DiagramView::hovered);
        QTest::mouseMove(m_view->viewport(), QPoint(2, 2));
        QTest::mouseMove(m_view->viewport(), middleOf(tcp::State::Closing));
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][0].toString(), QStringLiteral("state_closing"));
        QTest::mouseMove(m_view->viewport(), QPoint(2, 2));
        QTRY_COMPARE(hovered.size(), 2);
        QVERIFY(hovered[1][0].toString().isEmpty());
        const GroupItem* item = m_view->pictureScene()->item(QStringLiteral("state_closing"));
        QVERIFY(item->toolTip().contains(QLatin1String("CLOSING")));
        QVERIFY(item->toolTip().contains(QLatin1String("simultaneous close")));
    }

    void theWholeDiagramStaysInSightUntilTheUserZooms()
    {
        QVERIFY(m_view->fitting());
        QVERIFY(fits());
        m_view->resize(1100, 500);
        QVERIFY(fits());
        m_view->setFontScale(1.5);
        (void)m_view->diagram();
        QVERIFY(fits());
        m_view->zoomBy(1.5);
        QVERIFY(!m_view->fitting());
        const double zoomed = scale();
        m_view->resize(700, 600);
        QCOMPARE(scale(), zoomed);
        m_view->fit();
        QVERIFY(m_view->fitting());
        QVERIFY(fits());
    }

    void theWheelZoomsWithControlOnly()
    {
        const double whole = scale();
        const QPoint where = m_view->viewport()->rect().center() + QPoint(40, 20);
        wheel(120, Qt::NoModifier, where);
        QCOMPARE(scale(), whole);
        const QPointF held = m_view->mapToScene(where);
        wheel(240, Qt::ControlModifier, where);
        QVERIFY(scale() > 1.3 * whole);
        QVERIFY(!m_view->fitting());
        wheel(240, Qt::ControlModifier, where);
        const QPointF now = m_view->mapToScene(where);
        QVERIFY2(QLineF(held, now).length() < 2, qPrintable(QString::number(QLineF(held, now).length())));
        wheel(-120 * 40, Qt::ControlModifier, where);
        QVERIFY(scale() >= whole / 2.01);
        wheel(120 * 100, Qt::ControlModifier, where);
        QVERIFY(scale() <= 8);
    }

    void keysZoom()
    {
        m_view->setFocus();
        const double whole = scale();
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        const double larger = scale();
        QVERIFY(larger > whole);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(qAbs(scale() - whole) < 1e-6);
    }

    void draggingMovesALargeDiagram()
    {
        const QPoint ground(at(m_view->diagram().layout().passiveFrame.topLeft() + QPointF(30, 90)));
        const QPointF before = m_view->mapToScene(QPoint(0, 0));
        drag(ground, ground - QPoint(60, 40));
        QCOMPARE(m_view->mapToScene(QPoint(0, 0)), before);
        m_view->zoomBy(2.5);
        m_view->centerOn(m_view->diagram().layout().passiveFrame.topLeft() + QPointF(30, 90));
        const QPointF start = m_view->mapToScene(QPoint(0, 0));
        drag(m_view->viewport()->rect().center(), m_view->viewport()->rect().center() - QPoint(60, 40));
        const QPointF moved = m_view->mapToScene(QPoint(0, 0)) - start;
        QVERIFY2(qAbs(moved.x() * scale() - 60) < 2 && qAbs(moved.y() * scale() - 40) < 2,
                 qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
    }

    void momentsChangeOnlyWhatIsTheirs()
    {
        const test::Story story = test::usualLife();
        m_view->show(story.history, 0);
        QHash<QString, const GroupItem*> still;
        for (const Group& group : m_view->diagram().picture().groups) {
            still[group.id] = m_view->pictureScene()->item(group.id);
            QVERIFY(still[group.id]);
        }
        for (double moment = 0; moment <= story.history.lastStep(); moment += 0.5) {
            m_view->show(story.history, moment);
            for (const Group& group : m_view->diagram().picture().groups) {
                QCOMPARE(m_view->pictureScene()->item(group.id), still[group.id]);
                QVERIFY(still[group.id]->group() == group);
            }
            for (const Group& group : m_view->diagram().groups(story.history, moment))
                QVERIFY(m_view->pictureScene()->item(group.id)->group() == group);
        }
        QCOMPARE(m_view->sceneRect(), m_view->diagram().picture().box);
    }

    void theMomentStaysWhenTheWordsChange()
    {
        const test::Story story = test::connected();
        m_view->show(story.history, 2);
        m_view->setWording(Wording(QStringLiteral("en"), Naming::Linux));
        m_view->setFontScale(2);
        (void)m_view->diagram();
        const GroupItem* ring = m_view->pictureScene()->item(QStringLiteral("ring_client"));
        QVERIFY(ring);
        const QRectF box = m_view->diagram().layout().box(tcp::State::SynSent);
        QCOMPARE(std::get<RectShape>(ring->group().shapes[0]).rect.center(), box.center());
        const GroupItem* state = m_view->pictureScene()->item(QStringLiteral("state_established"));
        QCOMPARE(state->group().title, QStringLiteral("ESTAB"));
        QVERIFY(m_view->accessibleDescription().contains(QLatin1String("SYN_SENT")));
        QVERIFY(!m_view->accessibleName().isEmpty());
    }

    void changesShowWithoutBeingAskedFor()
    {
        m_view->setShowNumbers(false);
        QTRY_VERIFY(!m_view->pictureScene()->item(QStringLiteral("walk_client_1")));
        m_view->setShowNumbers(true);
        QTRY_VERIFY(m_view->pictureScene()->item(QStringLiteral("walk_client_1")));
        m_view->setTheme(Theme(ThemeName::Dark));
        QCOMPARE(m_view->pictureScene()->theme().themeName(), ThemeName::Dark);
    }
};

QTEST_MAIN(TestDiagramView)
#include "tst_diagram_view.moc"
