// The widget of the sequence chart: scrolling, following, zooming, clicking.

#include "chart_histories.h"
#include "views/chart/chart_view.h"
#include "views/picture/measure.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace synfin;
using namespace synfin::tests;
using picture::ThemeName;
using views::ChartView;
using views::GroupItem;

namespace {

double nowY(const ChartView& view)
{
    return view.chart().axis().yOf(view.moment());
}

// From 0 at the upper edge of the viewport to 1 at the lower.
double placeOfNow(const ChartView& view)
{
    return (nowY(view) - view.mapToScene(0, 0).y()) / view.viewport()->height();
}

int itemCount(const ChartView& view)
{
    return static_cast<int>(view.scene()->items().size());
}

void turnWheel(ChartView& view, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const QPointF at = view.viewport()->rect().center();
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(view.viewport(), &event);
}

std::unique_ptr<ChartView> viewOf(const sim::History& history, double moment, const QSize& size = {540, 560})
{
    auto view = std::make_unique<ChartView>();
    view->resize(size);
    view->show();
    view->show(history, moment);
    return view;
}

// A point on the line of a segment, in the viewport.
QPoint onSegment(const ChartView& view, const QString& id)
{
    const QPolygonF line = view.pictureScene()->item(id)->group().hitLine;
    return view.mapFromScene(line.front() * 0.4 + line.back() * 0.6);
}

} // namespace

class TestChartView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsItsWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {540, 600, 800, 1200})
            QTest::addRow("%d", width) << width;
    }
    void fillsItsWidth()
    {
        QFETCH(int, width);
        const auto view = viewOf(normal(), 5, {width, 560});
        QCOMPARE(view->chart().width(), static_cast<double>(view->viewport()->width()));
        QCOMPARE(view->horizontalScrollBar()->maximum(), view->horizontalScrollBar()->minimum());
        view->resize(width + 100, 560);
        QCOMPARE(view->chart().width(), static_cast<double>(view->viewport()->width()));
    }

    void belowItsLeastWidthItScrolls()
    {
        const auto view = viewOf(normal(), 5, {260, 560});
        QCOMPARE(view->chart().width(), view->chart().minimumWidth());
        QVERIFY(view->horizontalScrollBar()->maximum() > 0);
    }

    void nowStaysInTheLowerThird()
    {
        const sim::History history = normal();
        const auto view = viewOf(history, 0);
        QCOMPARE(view->mapToScene(0, 0).y(), -view->chart().headerHeight());
        for (double moment = 0; moment <= history.lastStep(); moment += 0.1) {
            view->show(history, moment);
            QVERIFY(placeOfNow(*view) < 0.81);
            if (view->verticalScrollBar()->value() > view->verticalScrollBar()->minimum())
                QVERIFY(placeOfNow(*view) > 0.66);
        }
        for (double moment = history.lastStep(); moment >= 0; moment -= 0.1) {
            view->show(history, moment);
            QVERIFY(placeOfNow(*view) < 0.82 && placeOfNow(*view) > 0.05);
        }
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->minimum());
    }

    void aJumpBringsNowIntoSight()
    {
        const sim::History history = longHistory(400);
        const auto view = viewOf(history, 0);
        for (const double moment : {400.0, 3.0, 250.5, 100.0}) {
            view->show(history, moment);
            QVERIFY(placeOfNow(*view) > 0.05 && placeOfNow(*view) < 0.82);
        }
    }

    void whoeverScrolledAwayIsLeftAloneWhileItPlays()
    {
        const sim::History history = longHistory(100);
        const auto view = viewOf(history, 60);
        view->setPlaying(true);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->minimum());
        QVERIFY(view->away());
        for (double moment = 60; moment < 63; moment += 0.1)
            view->show(history, moment);
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->minimum());
        // Scrolling back to it is enough to follow again.
        view->verticalScrollBar()->setValue(static_cast<int>(nowY(*view)) - 300);
        QVERIFY(!view->away());
        view->show(history, 70);
        QVERIFY(placeOfNow(*view) < 0.81);
    }

    void aStepBringsBackWhoeverScrolledAway()
    {
        const sim::History history = longHistory(100);
        const auto view = viewOf(history, 60);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->minimum());
        QVERIFY(view->away());
        view->show(history, 60); // nothing has moved
        QVERIFY(view->away());
        view->show(history, 61);
        QVERIFY(!view->away());
        QVERIFY(placeOfNow(*view) > 0.05 && placeOfNow(*view) < 0.81);
        view->setPlaying(true);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->minimum());
        view->bringNowBack();
        QVERIFY(placeOfNow(*view) > 0.05 && placeOfNow(*view) < 0.81);
    }

    void theHeaderStaysAtTheUpperEdge()
    {
        const sim::History history = longHistory(100);
        const auto view = viewOf(history, 80);
        for (const int value : {0, 150, 1000}) {
            view->verticalScrollBar()->setValue(value);
            const QRectF header = view->pictureScene()->item(QStringLiteral("header"))->boundingRect();
            QVERIFY(std::abs(view->mapFromScene(header.topLeft()).y()) <= 2);
        }
    }

    void onlyWhatIsInSightIsOnTheScene()
    {
        const sim::History brief = longHistory(100);
        const sim::History history = longHistory(20'000);
        const auto few = viewOf(brief, 90);
        QVERIFY(itemCount(*few) < 40);
        const auto view = viewOf(history, 10'000);
        QVERIFY(itemCount(*view) <= itemCount(*few) + 6);
        QVERIFY(!view->pictureScene()->item(QStringLiteral("seg_1")));
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->minimum());
        QVERIFY(view->pictureScene()->item(QStringLiteral("seg_1")));
        few->verticalScrollBar()->setValue(few->verticalScrollBar()->minimum());
        QCOMPARE(itemCount(*view), itemCount(*few));
    }

    void theSceneRectangleHoldsTheHistory()
    {
        sim::History history = normal();
        const auto view = viewOf(history, 3);
        const double last = view->chart().axis().y(view->chart().axis().last());
        QVERIFY(view->sceneRect().contains(QRectF(0, -10, view->chart().width(), last + 20)));
        history.seek(history.lastStep());
        QVERIFY(!history.act({sim::CallChoice{Side::Client, {Call::OpenActive, 0, false}}, 300s}));
        view->show(history, history.lastStep());
        QVERIFY(view->sceneRect().bottom() > last + 50);
        QCOMPARE(view->scene()->sceneRect(), view->sceneRect());
    }

    void clicksAreTold()
    {
        const sim::History history = normal();
        const auto view = viewOf(history, 5);
        QSignalSpy steps(view.get(), &ChartView::stepClicked);
        QSignalSpy segments(view.get(), &ChartView::segmentClicked);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, onSegment(*view, QStringLiteral("seg_2")));
        QCOMPARE(segments.size(), 1);
        QCOMPARE(segments.first().first().toInt(), 2);
        QCOMPARE(steps.size(), 0);
        const picture::Group& mark = view->pictureScene()->item(QStringLiteral("step_2"))->group();
        const QPointF circle = std::get<picture::EllipseShape>(mark.shapes.front()).rect.center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(circle));
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().first().toInt(), 2);
        // Between the lines there is nothing to click.
        const QPointF nothing(view->viewport()->width() / 2.0, view->viewport()->height() - 10.0);
        QMouseEvent press(QEvent::MouseButtonPress, nothing, view->viewport()->mapToGlobal(nothing), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &press);
        QCOMPARE(segments.size() + steps.size(), 2);
    }

    void hoveringTellsWhat()
    {
        const auto view = viewOf(normal(), 5);
        QSignalSpy hovered(view.get(), &ChartView::hovered);
        QTest::mouseMove(view->viewport(), QPoint(3, view->viewport()->height() - 3));
        QTest::mouseMove(view->viewport(), onSegment(*view, QStringLiteral("seg_1")));
        QVERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().first().toString(), QStringLiteral("SYN from client to server"));
        QTest::mouseMove(view->viewport(), QPoint(3, view->viewport()->height() - 3));
        QCOMPARE(hovered.last().first().toString(), QString());
    }

    void theKeyboardReachesSegments()
    {
        const auto view = viewOf(normal(), 5);
        QSignalSpy segments(view.get(), &ChartView::segmentClicked);
        view->activateWindow();
        view->setFocus(Qt::OtherFocusReason);
        view->pictureScene()->focusGroup(QStringLiteral("seg_2"));
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(segments.size(), 1);
        QCOMPARE(segments.first().first().toInt(), 2);
    }

    void theWheelScrolls()
    {
        const auto view = viewOf(longHistory(100), 60);
        const int before = view->verticalScrollBar()->value();
        turnWheel(*view, 120);
        QVERIFY(view->verticalScrollBar()->value() < before);
        QCOMPARE(view->chart().layout().sizes().px(1), 1.0);
    }

    void theWheelWithControlMakesEverythingLarger()
    {
        const auto view = viewOf(longHistory(100), 60, {800, 560});
        const double height = view->chart().box().height();
        turnWheel(*view, 120, Qt::ControlModifier);
        QVERIFY(view->chart().layout().sizes().px(1) > 1.05);
        QVERIFY(view->chart().box().height() > height);
        QCOMPARE(view->chart().width(), static_cast<double>(view->viewport()->width()));
        QVERIFY(placeOfNow(*view) > 0.05 && placeOfNow(*view) < 0.95);
        for (int i = 0; i < 60; ++i)
            turnWheel(*view, 120, Qt::ControlModifier);
        QVERIFY(view->chart().layout().sizes().px(1) <= 2.5);
        view->resetZoom();
        QCOMPARE(view->chart().layout().sizes().px(1), 1.0);
        QCOMPARE(view->chart().box().height(), height);
        view->zoomOut();
        QVERIFY(view->chart().layout().sizes().px(1) < 1);
        view->zoomIn();
        QCOMPARE(view->chart().layout().sizes().px(1), 1.0);
    }

    void theWheelWithControlAndShiftStretchesTime()
    {
        const auto view = viewOf(longHistory(100), 60, {800, 560});
        const double height = view->chart().box().height();
        turnWheel(*view, 120, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view->chart().layout().sizes().px(1), 1.0);
        QVERIFY(view->chart().box().height() > height);
        view->stretchTime(1 / 1.1);
        QVERIFY(std::abs(view->chart().box().height() - height) < 1);
    }

    // What was in the middle of the view is still there.
    void zoomingKeepsThePlace()
    {
        const auto view = viewOf(longHistory(200), 150, {800, 560});
        view->verticalScrollBar()->setValue(2'000);
        const auto middle = [&] {
            return view->chart().axis().momentAt(view->mapToScene(0, view->viewport()->height() / 2).y());
        };
        const double before = middle();
        QVERIFY(view->away());
        view->zoomIn();
        QVERIFY(std::abs(middle() - before) < 0.1);
        view->setFontScale(1.5);
        QVERIFY(std::abs(middle() - before) < 0.1);
    }

    void lookAndWordsCanBeChanged()
    {
        const auto view = viewOf(normal(), 5);
        view->setTheme(picture::Theme(ThemeName::Dark));
        QCOMPARE(view->backgroundBrush().color(), picture::Theme(ThemeName::Dark).color(picture::Ink::Background));
        view->setTheme(picture::Theme(ThemeName::Print));
        QVERIFY(view->chart().layout().style().patterns);
        view->setTheme(picture::Theme(ThemeName::Light));
        QVERIFY(!view->chart().layout().style().patterns);
        view->setWording(picture::Wording(QStringLiteral("en"), picture::Naming::Linux));
        const auto textOf = [&](const QString& id) {
            for (const picture::Shape& shape : view->pictureScene()->item(id)->group().shapes) {
                if (const auto* text = std::get_if<picture::TextShape>(&shape))
                    return text->lines.front().back().text;
            }
            return QString();
        };
        QCOMPARE(textOf(QStringLiteral("name_server_2")), QStringLiteral("SYN_RECV"));
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("ESTAB")));
        view->setNumberStyle(picture::NumberStyle::Symbolic);
        QVERIFY(textOf(QStringLiteral("seg_1")).contains(QStringLiteral("seq=x")));
        view->setFontScale(2);
        QCOMPARE(view->chart().layout().sizes().px(1), 2.0);
    }

    void saysWhatItShows()
    {
        const sim::History history = normal();
        const auto view = viewOf(history, 3);
        QCOMPARE(view->accessibleName(), QStringLiteral("Sequence chart"));
        QCOMPARE(view->accessibleDescription(),
                 QStringLiteral("Step 3 of %1. Client: SYN_SENT. Server: SYN_RCVD.").arg(history.lastStep()));
        QVERIFY(view->pictureScene()
                    ->item(QStringLiteral("seg_1"))
                    ->toolTip()
                    .contains(QStringLiteral("SYN from client to server")));
    }

    void withoutAHistoryItIsEmpty()
    {
        ChartView view;
        view.resize(540, 560);
        view.show();
        view.setFontScale(1.5);
        view.zoomIn();
        view.bringNowBack();
        QVERIFY(view.pictureScene()->described().empty());
    }
};

QTEST_MAIN(TestChartView)
#include "tst_chart_view.moc"
