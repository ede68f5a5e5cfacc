#include "views/scene/picturescene.h"

#include <QtTest>
#include <QtWidgets/QGraphicsView>
#include <QtWidgets/QPushButton>

using namespace synfin;
using picture::Group;
using picture::Ink;
using views::GroupItem;
using views::PictureScene;

namespace {

Group box(const QString& id, const QRectF& rect, bool interactive = true)
{
    Group group;
    group.id = id;
    group.title = id.toUpper();
    group.interactive = interactive;
    group.shapes = {picture::RectShape{rect, 6, {Ink::BoxFill, 1}, {Ink::BoxStroke, 2, {}, 1, false}}};
    return group;
}

Group arrow(const QString& id, const QPolygonF& points)
{
    Group group;
    group.id = id;
    group.title = id;
    group.interactive = true;
    group.hitLine = points;
    group.shapes = {picture::LineShape{points, 8, {Ink::Client, 2, {}, 1, false}}};
    return group;
}

// Three boxes in a triangle, and an arrow between the lower two.
std::vector<Group> triangle()
{
    return {box(QStringLiteral("top"), QRectF(100, 20, 60, 30)), box(QStringLiteral("left"), QRectF(20, 150, 60, 30)),
            box(QStringLiteral("right"), QRectF(200, 150, 60, 30)),
            arrow(QStringLiteral("across"), QPolygonF({{80, 165}, {200, 165}}))};
}

} // namespace

class TestScenePicture final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PictureScene> m_scene;
    std::unique_ptr<QWidget> m_window; // the view between two others, so that Tab has somewhere to go
    QPushButton* m_before = nullptr;
    QGraphicsView* m_view = nullptr;
    QPushButton* m_after = nullptr;

    GroupItem* item(const char* id) const { return m_scene->item(QLatin1String(id)); }
    QPoint at(double x, double y) const { return m_view->mapFromScene(QPointF(x, y)); }
    void press(int key) const { QTest::keyClick(m_view, static_cast<Qt::Key>(key)); }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<PictureScene>(picture::Theme());
        m_scene->setSceneRect(0, 0, 300, 200);
        m_scene->setGroups(0, triangle());
        m_window = std::make_unique<QWidget>();
        m_before = new QPushButton(m_window.get());
        m_view = new QGraphicsView(m_scene.get(), m_window.get());
        m_after = new QPushButton(m_window.get());
        m_before->setGeometry(0, 0, 40, 20);
        m_view->setGeometry(0, 20, 320, 220);
        m_after->setGeometry(40, 0, 40, 20);
        m_window->resize(320, 240);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_view->setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        m_scene.reset();
    }

    void unchangedGroupsAreLeftAlone()
    {
        GroupItem* const top = item("top");
        GroupItem* const left = item("left");
        const double z = item("right")->zValue();
        QSignalSpy changed(m_scene.get(), &QGraphicsScene::changed);
        std::vector<Group> groups = triangle();
        m_scene->setGroups(0, groups);
        QCoreApplication::processEvents();
        changed.clear();

        groups[1].about = QStringLiteral("changed");
        groups.insert(groups.begin(), box(QStringLiteral("first"), QRectF(250, 20, 20, 20)));
        groups.insert(groups.begin() + 2, box(QStringLiteral("new"), QRectF(20, 20, 20, 20)));
        m_scene->setGroups(0, groups);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(item("top"), top);
        QCOMPARE(item("left"), left);
        QCOMPARE(left->group().about, QStringLiteral("changed"));
        QCOMPARE(item("right")->zValue(), z);
        for (const QRectF& region : qvariant_cast<QList<QRectF>>(changed.takeFirst().front()))
            QVERIFY(!region.intersects(QRectF(205, 155, 50, 20))); // "right" was not painted again
    }

    void vanishedGroupsGo()
    {
        std::vector<Group> groups = triangle();
        groups.erase(groups.begin());
        m_scene->setGroups(0, groups);
        QVERIFY(!item("top"));
        QCOMPARE(m_scene->items().size(), qsizetype(3));
        m_scene->setGroups(0, {});
        QVERIFY(m_scene->items().isEmpty());
    }

    void layersAreApart()
    {
        GroupItem* const top = item("top");
        m_scene->setGroups(1, {box(QStringLiteral("ring"), QRectF(95, 15, 70, 40), false)});
        QCOMPARE(item("top"), top);
        QCOMPARE(m_scene->items().size(), qsizetype(5));
        QVERIFY(item("ring")->zValue() > top->zValue());
        m_scene->setGroups(1, {});
        QCOMPARE(m_scene->items().size(), qsizetype(4));
    }

    void drawnInTheOrderOfTheList_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        const auto row = [](const char* name, const char* before, const char* after) {
            QTest::newRow(name) << QString::fromLatin1(before).split(u' ', Qt::SkipEmptyParts)
                                << QString::fromLatin1(after).split(u' ', Qt::SkipEmptyParts);
        };
        row("from nothing", "", "a b c");
        row("appended", "a b", "a b c d");
        row("in front", "a b", "c d e a b");
        row("between", "a b", "a c d e f g h i j k l m b");
        row("turned round", "a b c d", "d c b a");
        row("all mixed", "a b c d e", "e x b y a c z");
    }

    void drawnInTheOrderOfTheList()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        const auto groups = [](const QStringList& ids) {
            std::vector<Group> list;
            for (const QString& id : ids)
                list.push_back(box(id, QRectF(0, 0, 10, 10)));
            return list;
        };
        m_scene->setGroups(0, groups(before));
        // Many rounds of coming and going must not wear the order out.
        for (int round = 0; round < 50; ++round) {
            m_scene->setGroups(0, groups(after));
            QStringList drawn;
            for (QGraphicsItem* one : m_scene->items(Qt::AscendingOrder))
                drawn << static_cast<GroupItem*>(one)->group().id;
            QCOMPARE(drawn, after);
            m_scene->setGroups(0, groups(before));
        }
    }

    void zComesBeforeTheOrder()
    {
        std::vector<Group> groups = triangle();
        groups[0].z = 5;
        m_scene->setGroups(0, groups);
        Group low = box(QStringLiteral("low"), QRectF(0, 0, 10, 10));
        low.z = -1;
        m_scene->setGroups(1, {low});
        QVERIFY(item("top")->zValue() > item("across")->zValue());
        QVERIFY(item("low")->zValue() < item("left")->zValue());
    }

    void clicksAreTold_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<QString>("id");
        QTest::newRow("in a box") << QPointF(130, 35) << QStringLiteral("top");
        QTest::newRow("on the line") << QPointF(140, 165) << QStringLiteral("across");
        QTest::newRow("beside the line, within its reach") << QPointF(140, 169) << QStringLiteral("across");
        QTest::newRow("out of the line's reach") << QPointF(140, 174) << QString();
        QTest::newRow("nowhere") << QPointF(140, 100) << QString();
    }

    void clicksAreTold()
    {
        QFETCH(QPointF, at);
        QFETCH(QString, id);
        QSignalSpy clicked(m_scene.get(), &PictureScene::groupClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->mapFromScene(at));
        QCOMPARE(clicked.size(), id.isEmpty() ? 0 : 1);
        if (!id.isEmpty())
            QCOMPARE(clicked.front().front().toString(), id);
    }

    void aPressDraggedOffIsTakenBack()
    {
        QSignalSpy clicked(m_scene.get(), &PictureScene::groupClicked);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at(130, 35));
        QTest::mouseMove(m_view->viewport(), at(140, 100));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(140, 100));
        QCOMPARE(clicked.size(), 0);
    }

    void whatIsNotInteractiveLetsClicksThrough()
    {
        m_scene->setGroups(1, {box(QStringLiteral("ring"), QRectF(95, 15, 70, 40), false)});
        QSignalSpy clicked(m_scene.get(), &PictureScene::groupClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(130, 35));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.front().front().toString(), QStringLiteral("top"));
    }

    void hoveringIsTold()
    {
        QSignalSpy hovered(m_scene.get(), &PictureScene::groupHovered);
        QTest::mouseMove(m_view->viewport(), at(130, 35));
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered.back().front().toString(), QStringLiteral("top"));
        QVERIFY(item("top")->hovered());
        QTest::mouseMove(m_view->viewport(), at(140, 100));
        QTRY_COMPARE(hovered.size(), 2);
        QCOMPARE(hovered.back().front().toString(), QString());
        QVERIFY(!item("top")->hovered());
    }

    void hoveredGroupThatVanishesIsToldAsLeft()
    {
        QSignalSpy hovered(m_scene.get(), &PictureScene::groupHovered);
        QTest::mouseMove(m_view->viewport(), at(130, 35));
        QTRY_COMPARE(hovered.size(), 1);
        m_scene->setGroups(0, {});
        QCOMPARE(hovered.back().front().toString(), QString());
    }

    void tabGoesThroughAllAndOn()
    {
        m_before->setFocus();
        QTest::keyClick(m_before, Qt::Key_Tab);
        QVERIFY(m_view->hasFocus());
        QStringList seen{m_scene->focusedGroup()};
        for (int i = 0; i < 3; ++i) {
            press(Qt::Key_Tab);
            seen << m_scene->focusedGroup();
        }
        QCOMPARE(seen, QStringList({QStringLiteral("top"), QStringLiteral("left"), QStringLiteral("across"),
                                    QStringLiteral("right")}));
        press(Qt::Key_Tab);
        QVERIFY(m_after->hasFocus());
        QCOMPARE(m_scene->focusedGroup(), QString());
        QTest::keyClick(m_after, Qt::Key_Backtab);
        QCOMPARE(m_scene->focusedGroup(), QStringLiteral("right"));
    }

    void arrowsGoToTheNearest()
    {
        m_scene->focusGroup(QStringLiteral("top"));
        press(Qt::Key_Down);
        QCOMPARE(m_scene->focusedGroup(), QStringLiteral("across"));
        press(Qt::Key_Left);
        QCOMPARE(m_scene->focusedGroup(), QStringLiteral("left"));
        press(Qt::Key_Up);
        QCOMPARE(m_scene->focusedGroup(), QStringLiteral("top"));
        press(Qt::Key_Up);
        QCOMPARE(m_scene->focusedGroup(), QStringLiteral("top"));
        press(Qt::Key_Escape);
        QCOMPARE(m_scene->focusedGroup(), QString());
    }

    void enterActivates()
    {
        QSignalSpy activated(m_scene.get(), &PictureScene::groupActivated);
        press(Qt::Key_Return);
        QCOMPARE(activated.size(), 0);
        m_scene->focusGroup(QStringLiteral("left"));
        press(Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toString(), QStringLiteral("left"));
    }

    void toolTipsAreEscaped()
    {
        Group odd = box(QStringLiteral("odd"), QRectF(0, 0, 10, 10));
        odd.title = QStringLiteral("<SYN> & more");
        odd.about = QStringLiteral("a < b");
        m_scene->setGroups(2, {odd});
        const QString tip = item("odd")->toolTip();
        QVERIFY(tip.contains(QStringLiteral("<b>&lt;SYN&gt; &amp; more</b>")));
        QVERIFY(tip.contains(QStringLiteral("a &lt; b")));
    }

    void describesWhatCanBePointedAt()
    {
        m_scene->setGroups(1, {box(QStringLiteral("ring"), QRectF(95, 15, 70, 40), false)});
        const auto list = m_scene->described();
        QCOMPARE(list.size(), std::size_t(4));
        QCOMPARE(list[0].id, QStringLiteral("top"));
        QCOMPARE(list[0].title, QStringLiteral("TOP"));
    }

    void outlinesStayWithinTheBounds()
    {
        for (const char* id : {"top", "across"}) {
            const GroupItem* one = item(id);
            m_scene->focusGroup(QLatin1String(id));
            const QRectF bounds = one->boundingRect();
            const QRectF wide = bounds.adjusted(-20, -20, 20, 20);
            QImage image(wide.size().toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.translate(-wide.topLeft());
            const_cast<GroupItem*>(one)->paint(&painter, nullptr, nullptr);
            painter.end();
            const QRect inside = bounds.translated(-wide.topLeft()).toAlignedRect();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) == 0)
                        continue;
                    ++inked;
                    QVERIFY2(inside.contains(x, y), id);
                }
            }
            QVERIFY(inked > 100);
        }
    }

    void themeChangesTheGround()
    {
        const picture::Theme dark(picture::ThemeName::Dark);
        m_scene->setTheme(dark);
        QCOMPARE(m_scene->backgroundBrush().color(), dark.color(Ink::Background));
        QCOMPARE(m_scene->theme().themeName(), picture::ThemeName::Dark);
    }
};

QTEST_MAIN(TestScenePicture)
#include "tst_scenepicture.moc"
