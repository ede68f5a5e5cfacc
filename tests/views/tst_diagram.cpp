// What the state diagram shows at every moment: states, transitions, walks, legend, resets.
#include "diagram_stories.h"

#include "views/picture/diagram_routes.h"
#include "views/picture/diagram_words.h"
#include "views/picture/measure.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QtTest>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::picture::diagram;

namespace {

QString withoutSpaces(QString text)
{
    return text.remove(u' ');
}

// The words of a group in one ink, whatever the lines they were broken into.
QString textIn(const Group& group, Ink ink, int weight)
{
    QString text;
    for (const TextShape& shape : test::shapesOf<TextShape>(group)) {
        for (const std::vector<TextRun>& line : shape.lines) {
            for (const TextRun& run : line) {
                if (run.ink == ink && run.weight == weight)
                    text += run.text;
            }
        }
    }
    return withoutSpaces(text);
}

QString allText(const Group& group)
{
    QString text;
    for (const TextShape& shape : test::shapesOf<TextShape>(group)) {
        for (const std::vector<TextRun>& line : shape.lines) {
            for (const TextRun& run : line)
                text += run.text;
        }
    }
    return withoutSpaces(text);
}

int countOf(const std::vector<Group>& groups, const QString& id)
{
    return static_cast<int>(std::ranges::count(groups, id, &Group::id));
}

Diagram diagramWith(bool resets)
{
    DiagramOptions options;
    options.showResets = resets;
    return Diagram(Wording(), options);
}

} // namespace

class TestDiagram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsOneBoxWithItsName_data()
    {
        QTest::addColumn<int>("naming");
        QTest::newRow("RFC") << static_cast<int>(Naming::Rfc);
        QTest::newRow("textbook") << static_cast<int>(Naming::Textbook);
        QTest::newRow("Linux") << static_cast<int>(Naming::Linux);
        QTest::newRow("Windows") << static_cast<int>(Naming::Windows);
    }
    void everyStateIsOneBoxWithItsName()
    {
        QFETCH(int, naming);
        const auto names = static_cast<Naming>(naming);
        const Diagram diagram(Wording(QStringLiteral("en"), names));
        for (const tcp::State s : tcp::allStates) {
            QCOMPARE(countOf(diagram.picture().groups, stateId(s)), 1);
            const Group* group = test::groupNamed(diagram.picture().groups, stateId(s));
            QCOMPARE(group->title, stateName(s, names));
            QCOMPARE(allText(*group), stateName(s, names));
            QVERIFY(group->interactive);
            QVERIFY(group->about.endsWith(u'.'));
            const auto boxes = test::shapesOf<RectShape>(*group);
            QCOMPARE(boxes.size(), std::size_t(1));
            QCOMPARE(boxes[0].rect, diagram.layout().box(s));
        }
    }

    void statesStandAsInTheTextbooks()
    {
        const Diagram diagram = diagramWith(false);
        using enum tcp::State;
        const auto at = [&](tcp::State s) { return diagram.layout().box(s).center(); };
        for (const tcp::State s : {Listen, Established, Closing, TimeWait})
            QCOMPARE(at(s).x(), at(Closed).x());
        for (const tcp::State s : {FinWait1, FinWait2})
            QCOMPARE(at(s).x(), at(SynReceived).x());
        for (const tcp::State s : {CloseWait, LastAck})
            QCOMPARE(at(s).x(), at(SynSent).x());
        QCOMPARE(at(Closed).x() - at(SynReceived).x(), at(SynSent).x() - at(Closed).x());
        QCOMPARE(at(SynReceived).y(), at(SynSent).y());
        QCOMPARE(at(FinWait1).y(), at(CloseWait).y());
        QCOMPARE(at(FinWait1).y(), at(Closing).y());
        QCOMPARE(at(FinWait2).y(), at(LastAck).y());
        QCOMPARE(at(FinWait2).y(), at(TimeWait).y());
        const std::array order{at(Closed).y(),      at(Listen).y(),   at(SynSent).y(),
                               at(Established).y(), at(FinWait1).y(), at(FinWait2).y()};
        QVERIFY(std::ranges::is_sorted(order, std::less_equal<>()));
        QVERIFY(at(SynReceived).x() < at(SynSent).x());
    }

    void thePictureFitsAWindow_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
        QTest::newRow("zh_TW") << QStringLiteral("zh_TW");
    }
    void thePictureFitsAWindow()
    {
        QFETCH(QString, lang);
        const QSizeF size = Diagram(Wording(lang)).picture().box.size();
        const double aspect = size.width() / size.height();
        QVERIFY2(aspect > 1.2 && aspect < 1.45, qPrintable(QString::number(aspect)));
        // A state's name is then at least 13 pixels high in a window of 1280×800.
        QVERIFY(std::min(740 / size.width(), 560 / size.height()) * 16 >= 13);
    }

    void everyDrawnRuleIsOneArrowInItsRolesStyle_data()
    {
        QTest::addColumn<QString>("id");
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (rule.drawn)
                QTest::newRow(std::string(rule.id).c_str()) << QString::fromStdString(std::string(rule.id));
        }
    }
    void everyDrawnRuleIsOneArrowInItsRolesStyle()
    {
        QFETCH(QString, id);
        const tcp::Rule* rule = tcp::ruleNamed(id.toStdString());
        for (const bool resets : {false, true}) {
            const Diagram diagram = diagramWith(resets);
            QCOMPARE(countOf(diagram.picture().groups, ruleGroupId(*rule)), 1);
            const Group* group = test::groupNamed(diagram.picture().groups, ruleGroupId(*rule));
            QVERIFY(group->interactive);
            QCOMPARE(group->hitWidth, 10);
            QCOMPARE(group->title, ruleTitle(*rule, diagram.wording()));
            QVERIFY(group->about.contains(QString::fromStdString(std::string(rule->section))));
            const auto lines = test::shapesOf<LineShape>(*group);
            QCOMPARE(lines.size(), std::size_t(1));
            const bool usual = rule->role != tcp::Role::Unusual;
            QCOMPARE(lines[0].pen.ink, roleInk(rule->role));
            QCOMPARE(lines[0].pen.dash.empty(), rule->role != tcp::Role::Server);
            QCOMPARE(lines[0].pen.width > 2.5, usual);
            QVERIFY(lines[0].radius > 0);
            const auto heads = test::shapesOf<PolygonShape>(*group);
            QCOMPARE(heads.size(), std::size_t(1));
            QCOMPARE(heads[0].fill.ink, roleInk(rule->role));
            const Ink eventInk = usual ? Ink::Text : Ink::TextMuted;
            const Ink actionInk = usual ? roleInk(rule->role) : Ink::TextMuted;
            const QString event = withoutSpaces(ruleEvent(*rule, diagram.wording()));
            const QString action = withoutSpaces(ruleAction(*rule, diagram.wording()));
            QCOMPARE(allText(*group), event + action);
            QCOMPARE(textIn(*group, eventInk, usual ? 600 : 400), usual ? event : event + action);
            if (usual)
                QCOMPARE(textIn(*group, actionInk, 400), action);
        }
    }

    void theEventStandsOverTheAction()
    {
        const Diagram diagram = diagramWith(false);
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (!rule.drawn || rule.action.empty())
                continue;
            const Group* group = test::groupNamed(diagram.picture().groups, ruleGroupId(rule));
            std::vector<std::pair<double, QString>> lines;
            for (const TextShape& text : test::shapesOf<TextShape>(*group)) {
                for (std::size_t i = 0; i < text.lines.size(); ++i)
                    lines.emplace_back(text.at.y() + text.lineHeight * static_cast<double>(i), text.lines[i][0].text);
            }
            std::ranges::sort(lines);
            QString read;
            for (const auto& line : lines)
                read += line.second;
            QCOMPARE(withoutSpaces(read), withoutSpaces(ruleEvent(rule, diagram.wording()) +
                                                        ruleAction(rule, diagram.wording())));
        }
    }

    void theFigureHasTwentyOneRows()
    {
        QSet<int> numbers;
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (rule.drawn)
                numbers.insert(rule.number);
        }
        QCOMPARE(numbers.size(), static_cast<qsizetype>(figureRows));
        int arrows = 0;
        const Diagram diagram = diagramWith(false);
        for (const Group& group : diagram.picture().groups)
            arrows += group.id.startsWith(QLatin1String("rule_"));
        QCOMPARE(arrows, static_cast<int>(figureRows));
    }

    void theOtherRulesAreShownOnDemand()
    {
        const Diagram without = diagramWith(false);
        const Diagram with = diagramWith(true);
        int others = 0;
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (rule.drawn)
                continue;
            ++others;
            QCOMPARE(countOf(without.picture().groups, ruleGroupId(rule)), 0);
            QCOMPARE(countOf(with.picture().groups, ruleGroupId(rule)), 1);
            const Group* group = test::groupNamed(with.picture().groups, ruleGroupId(rule));
            QVERIFY(group->interactive);
            QCOMPARE(group->title, ruleTitle(rule, with.wording()));
            QVERIFY(!allText(*group).isEmpty());
            // It hangs at the state that it leaves, under the name of the one that it leads to.
            const QString card = QStringLiteral("exits_") + stateId(rule.from).mid(6);
            const Group* exits = test::groupNamed(with.picture().groups, card);
            QVERIFY2(exits, qPrintable(card));
            QVERIFY(allText(*exits).contains(with.wording().state(rule.to)));
            QCOMPARE(test::shapesOf<LineShape>(*exits)[0].pen.ink, Ink::ResetPath);
            QVERIFY(!test::shapesOf<LineShape>(*exits)[0].pen.dash.empty());
        }
        QVERIFY(others > 40);
    }

    void numbersFollowTheUsualWalks_data()
    {
        QTest::addColumn<bool>("client");
        QTest::newRow("client") << true;
        QTest::newRow("server") << false;
    }
    void numbersFollowTheUsualWalks()
    {
        QFETCH(bool, client);
        const tcp::Role role = client ? tcp::Role::Client : tcp::Role::Server;
        const Diagram diagram = diagramWith(false);
        const std::vector<const tcp::Rule*> walk = tcp::usualWalk(role);
        QCOMPARE(walk.size(), std::size_t(6));
        for (int number = 1; number <= 7; ++number) {
            const tcp::State s = number <= 6 ? walk[static_cast<std::size_t>(number - 1)]->from : walk.back()->to;
            QCOMPARE(countOf(diagram.picture().groups, walkId(role, number)), 1);
            const Group* badge = test::groupNamed(diagram.picture().groups, walkId(role, number));
            QCOMPARE(allText(*badge), QString::number(number));
            QVERIFY(badge->title.contains(diagram.wording().state(s)));
            QCOMPARE(badge->about.isEmpty(), number == 7);
            QCOMPARE(test::shapesOf<EllipseShape>(*badge).size(), std::size_t(client ? 1 : 0));
            QCOMPARE(test::shapesOf<RectShape>(*badge).size(), std::size_t(client ? 0 : 1));
            const Fill fill = client ? test::shapesOf<EllipseShape>(*badge)[0].fill
                                     : test::shapesOf<RectShape>(*badge)[0].fill;
            QCOMPARE(fill.ink, client ? Ink::Client : Ink::Server);
            // At a corner of its own state's box, and of no other.
            const QPointF middle = bounds(*badge).center();
            for (const tcp::State other : tcp::allStates) {
                const QRectF box = diagram.layout().box(other);
                double nearest = 1e9;
                for (const QPointF& corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
                    nearest = std::min(nearest, QLineF(middle, corner).length());
                QCOMPARE(nearest < 10, other == s);
            }
        }
        QCOMPARE(countOf(diagram.picture().groups, walkId(role, 8)), 0);
    }

    void badgesDoNotCoverOneAnother()
    {
        const Diagram diagram = diagramWith(false);
        std::vector<QRectF> badges;
        for (const Group& group : diagram.picture().groups) {
            if (group.id.startsWith(QLatin1String("walk_")))
                badges.push_back(bounds(group));
        }
        QCOMPARE(badges.size(), std::size_t(14));
        for (std::size_t i = 0; i < badges.size(); ++i) {
            for (std::size_t k = i + 1; k < badges.size(); ++k)
                QVERIFY(!badges[i].intersects(badges[k]));
        }
    }

    void framesHoldTheStatesOfTheirClose()
    {
        const Diagram diagram = diagramWith(true);
        const std::vector<Group>& groups = diagram.picture().groups;
        using enum tcp::State;
        for (const tcp::State s : tcp::allStates) {
            const bool active = s == FinWait1 || s == FinWait2 || s == Closing || s == TimeWait;
            const bool passive = s == CloseWait || s == LastAck;
            const QRectF box = diagram.layout().box(s);
            QCOMPARE(diagram.layout().activeFrame.contains(box), active);
            QCOMPARE(diagram.layout().activeFrame.intersects(box), active);
            QCOMPARE(diagram.layout().passiveFrame.contains(box), passive);
            QCOMPARE(diagram.layout().passiveFrame.intersects(box), passive);
        }
        QCOMPARE(allText(*test::groupNamed(groups, QStringLiteral("frame_active_close"))),
                 QStringLiteral("activeclose"));
        QCOMPARE(allText(*test::groupNamed(groups, QStringLiteral("frame_passive_close"))),
                 QStringLiteral("passiveclose"));
    }

    void theLegendShowsWhatIsDrawn()
    {
        for (const bool resets : {false, true}) {
            const Diagram diagram = diagramWith(resets);
            const Group* legend = test::groupNamed(diagram.picture().groups, QStringLiteral("legend"));
            QVERIFY(legend);
            std::vector<Pen> pens;
            for (const LineShape& line : test::shapesOf<LineShape>(*legend))
                pens.push_back(line.pen);
            for (const tcp::Role role : {tcp::Role::Client, tcp::Role::Server, tcp::Role::Unusual})
                QVERIFY(std::ranges::count(pens, arrowStyle(role).pen) == 1);
            QCOMPARE(std::ranges::count(pens, resetStyle().pen), resets ? 1 : 0);
            int rings = 0;
            for (const RectShape& rect : test::shapesOf<RectShape>(*legend))
                rings += rect.fill.ink == Ink::None && rect.pen.dash.empty() == (rect.pen.ink == Ink::Client);
            QCOMPARE(rings, 2);
        }
    }

    void partsCanBeLeftOut()
    {
        DiagramOptions options;
        options.showLegend = false;
        options.showNumbers = false;
        const Diagram diagram(Wording(), options);
        for (const Group& group : diagram.picture().groups) {
            QVERIFY(group.id != QLatin1String("legend"));
            QVERIFY(!group.id.startsWith(QLatin1String("walk_")));
        }
    }

    void idsAreUniqueAndPlain()
    {
        static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9_]*$"));
        for (const bool resets : {false, true}) {
            QSet<QString> seen;
            const Diagram diagram = diagramWith(resets);
            for (const Group& group : diagram.picture().groups) {
                QVERIFY2(plain.match(group.id).hasMatch(), qPrintable(group.id));
                QVERIFY2(!seen.contains(group.id), qPrintable(group.id));
                QVERIFY2(!group.title.isEmpty(), qPrintable(group.id));
                seen.insert(group.id);
            }
        }
        QCOMPARE(stateId(tcp::State::SynSent), QStringLiteral("state_syn_sent"));
        QCOMPARE(ruleGroupId(*tcp::ruleNamed("listen-rcv-syn")), QStringLiteral("rule_listen_rcv_syn"));
    }

    void theSameWordsMakeTheSamePicture()
    {
        QCOMPARE(diagramWith(true).picture() == diagramWith(true).picture(), true);
        QVERIFY(!(diagramWith(true).picture() == diagramWith(false).picture()));
        QCOMPARE(diagramWith(false).picture().lang, QStringLiteral("en"));
    }

    void wordsGrowAndTheLayoutMakesRoom()
    {
        DiagramOptions large;
        large.fontScale = 2;
        const Diagram diagram(Wording(), large);
        const Group* state = test::groupNamed(diagram.picture().groups, QStringLiteral("state_closed"));
        QCOMPARE(test::shapesOf<TextShape>(*state)[0].lines[0][0].size, 32);
        QVERIFY(diagram.picture().box.width() > 1.3 * diagramWith(false).picture().box.width());
        const Group* arrow = test::groupNamed(diagram.picture().groups, QStringLiteral("rule_closed_active_open"));
        QCOMPARE(test::shapesOf<LineShape>(*arrow)[0].pen.width, arrowStyle(tcp::Role::Client).pen.width);
    }

    void wordsAreBrokenWhereALineMayEnd()
    {
        const TextStyle style{Ink::Text, 14, 400};
        const QString text = QStringLiteral("rcv FIN, ACK of FIN");
        QCOMPARE(wrapped(text, style, 1000), QStringList{text});
        const QStringList two = wrapped(text, style, textWidth(text, style) * 0.6);
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.join(u' '), text);
        // About equally long, and no line longer than was asked for.
        QVERIFY(std::abs(textWidth(two[0], style) - textWidth(two[1], style)) < 0.4 * textWidth(text, style));
        for (const QString& line : two)
            QVERIFY(textWidth(line, style) <= textWidth(text, style) * 0.6);
        QCOMPARE(wrapped(QStringLiteral("SYN,ACK,FIN"), style, 10).size(), 1);
        const QString han = QStringLiteral("收到对方的连接请求，回答");
        const QStringList lines = wrapped(han, style, textWidth(han, style) * 0.55);
        QVERIFY(lines.size() == 2);
        QVERIFY(!lines[1].startsWith(u'，'));
    }
};

QTEST_MAIN(TestDiagram)
#include "tst_diagram.moc"
