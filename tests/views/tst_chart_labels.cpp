// What is written on the sequence chart can be read: no text lies over another, none over a segment's line.

#include "chart_histories.h"
#include "model/explore/question.h"
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"
#include "views/picture/chart.h"
#include "views/picture/measure.h"

#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

#include <algorithm>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::tests;

namespace {

// One line of a label, as it is turned.
struct Text {
    QString group;
    QString words;
    QPolygonF box;
};

std::vector<Text> textsOf(const std::vector<Group>& groups)
{
    std::vector<Text> texts;
    for (const Group& group : groups) {
        for (const Shape& shape : group.shapes) {
            const auto* label = std::get_if<TextShape>(&shape);
            if (!label)
                continue;
            const std::vector<QRectF> boxes = lineBoxes(*label);
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                QString words;
                for (const TextRun& run : label->lines[i])
                    words += run.text;
                const QRectF& box = boxes[i];
                const QPolygonF corners({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()});
                texts.push_back({group.id, words, placement(*label).map(corners)});
            }
        }
    }
    return texts;
}

// The lines that segments are drawn with, without bands and what is still to come.
std::vector<std::pair<QString, OrientedBox>> linesOf(const std::vector<Group>& groups, double scale)
{
    std::vector<std::pair<QString, OrientedBox>> lines;
    for (const Group& group : groups) {
        if (!group.id.startsWith(QLatin1String("seg_")))
            continue;
        for (const Shape& shape : group.shapes) {
            const auto* line = std::get_if<LineShape>(&shape);
            if (line && line->points.size() == 2 && line->pen.width < 4 * scale && line->pen.opacity > 0.9)
                lines.emplace_back(group.id,
                                   OrientedBox::around(QLineF(line->points[0], line->points[1]), line->pen.width));
        }
    }
    return lines;
}

QStringList collisions(const std::vector<Group>& groups, double scale)
{
    QStringList found;
    const std::vector<Text> texts = textsOf(groups);
    const auto lines = linesOf(groups, scale);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            if (texts[i].box.intersects(texts[j].box))
                found << QStringLiteral("%1 \"%2\" over %3 \"%4\"")
                             .arg(texts[i].group, texts[i].words, texts[j].group, texts[j].words);
        }
        for (const auto& [id, line] : lines) {
            if (texts[i].box.intersects(line.corners()))
                found << QStringLiteral("%1 \"%2\" over the line of %3").arg(texts[i].group, texts[i].words, id);
        }
    }
    return found;
}

// Words of Chinese characters, about as many as a translation would have.
class HanWords final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString some = QStringLiteral("关闭连接发送接收超时重传");
        QString text;
        for (const QString& word : QString::fromUtf8(source).split(u' ')) {
            const bool kept = word.contains(u'%') || word.toUpper() == word;
            text += kept ? word : some.left(std::max<qsizetype>(2, word.size() / 2));
        }
        return text;
    }
    bool isEmpty() const override { return false; }
};

// Half as long again as English.
class LongWords final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + u' ' + QString(text.size() / 2, u'm');
    }
    bool isEmpty() const override { return false; }
};

template <class Words> Wording wordsOf(const QString& lang, Naming naming)
{
    return {lang, naming, std::make_shared<Words>()};
}

struct Story {
    QString name;
    sim::History history;
};

const std::vector<Story>& stories()
{
    static const std::vector<Story> all = [] {
        std::vector<Story> list;
        const QDir folder(QStringLiteral(SYNFIN_SOURCE_DIR "/resources/scenarios"));
        for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto reading = scenario::read(file.readAll().toStdString(), info.fileName().toStdString());
            if (reading.scenario)
                list.push_back({info.completeBaseName(), scenario::run(*reading.scenario).history});
        }
        const QDir questions(QStringLiteral(SYNFIN_SOURCE_DIR "/resources/questions"));
        for (const QFileInfo& info : questions.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto reading = explore::readQuestion(file.readAll().toStdString(), info.fileName().toStdString());
            if (!reading.question)
                continue;
            const explore::Report report = explore::search(reading.question->searchWithout());
            list.push_back({QStringLiteral("why ") + info.completeBaseName(),
                            scenario::run(explore::scenarioOf(*reading.question, report.broken.at(0))).history});
        }
        for (NamedHistory& named : allHistories())
            list.push_back({QStringLiteral("test ") + QLatin1String(named.name), std::move(named.history)});
        return list;
    }();
    return all;
}

} // namespace

class TestChartLabels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBundledScenariosAreThere() { QVERIFY(stories().size() >= 45 + allHistories().size()); }

    void nothingIsOverAnything_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<double>("scale");
        for (int i = 0; i < static_cast<int>(stories().size()); ++i) {
            for (const double scale : {0.8, 1.0, 1.25, 1.5})
                QTest::addRow("%s at %.2f", qPrintable(stories()[static_cast<std::size_t>(i)].name), scale)
                    << i << scale;
        }
    }
    void nothingIsOverAnything()
    {
        QFETCH(int, number);
        QFETCH(double, scale);
        const sim::History& history = stories()[static_cast<std::size_t>(number)].history;
        for (const Naming naming : {Naming::Rfc, Naming::Textbook, Naming::Linux, Naming::Windows}) {
            for (const NumberStyle numbers : {NumberStyle::Absolute, NumberStyle::Relative, NumberStyle::Symbolic}) {
                Chart chart(ChartStyle{Wording(QStringLiteral("en"), naming), scale, 1, numbers, false});
                chart.follow(history);
                for (const double width : {chart.minimumWidth(), 540 * scale, 800 * scale}) {
                    chart.setWidth(width);
                    const double bottom = chart.box().bottom() + 300;
                    const QStringList found =
                        collisions(chart.groups({0, bottom, static_cast<double>(history.lastStep()), {}}), scale);
                    QVERIFY2(found.isEmpty(),
                             qPrintable(QStringLiteral("%1 px wide: ").arg(chart.width()) + found.join(u'\n')));
                }
            }
        }
    }

    void norInAnotherLanguage_data() { neitherOnTheWay_data(); }
    void norInAnotherLanguage()
    {
        QFETCH(int, number);
        const sim::History& history = stories()[static_cast<std::size_t>(number)].history;
        const QString chinese = QStringLiteral("zh_CN");
        for (const Wording& wording :
             {wordsOf<HanWords>(chinese, Naming::Textbook), wordsOf<HanWords>(chinese, Naming::Windows),
              wordsOf<LongWords>(QStringLiteral("en"), Naming::Rfc)}) {
            for (const double scale : {0.8, 1.0, 1.5}) {
                Chart chart(ChartStyle{wording, scale, 1, NumberStyle::Absolute, false});
                chart.follow(history);
                chart.setWidth(640 * scale);
                const ChartRange all{0, chart.box().bottom() + 300, static_cast<double>(history.lastStep()), {}};
                const QStringList found = collisions(chart.groups(all), scale);
                QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
            }
        }
    }

    void neitherOnTheWay_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(stories().size()); ++i)
            QTest::newRow(qPrintable(stories()[static_cast<std::size_t>(i)].name)) << i;
    }
    void neitherOnTheWay()
    {
        QFETCH(int, number);
        const sim::History& history = stories()[static_cast<std::size_t>(number)].history;
        Chart chart;
        chart.setWidth(540);
        chart.follow(history);
        for (double moment = 0; moment <= history.lastStep(); moment += 0.25) {
            const QStringList found = collisions(chart.groups({0, chart.box().bottom() + 300, moment, {}}), 1);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("at %1: ").arg(moment) + found.join(u'\n')));
        }
    }

    void labelsStayBetweenTheLifelines_data() { neitherOnTheWay_data(); }
    void labelsStayBetweenTheLifelines()
    {
        QFETCH(int, number);
        const sim::History& history = stories()[static_cast<std::size_t>(number)].history;
        Chart chart;
        chart.setWidth(540);
        chart.follow(history);
        const Lanes& lanes = chart.layout().lanes();
        const auto groups = chart.groups({0, chart.box().bottom() + 300, static_cast<double>(history.lastStep()), {}});
        for (const Text& text : textsOf(groups)) {
            const QRectF box = text.box.boundingRect();
            QVERIFY2(box.left() >= 0 && box.right() <= chart.width(), qPrintable(text.words));
            if (text.group.startsWith(QLatin1String("seg_")))
                QVERIFY2(box.left() > lanes.inner(Side::Client) && box.right() < lanes.inner(Side::Server),
                         qPrintable(text.words));
        }
    }

    void theExportHasRoom_data() { nothingIsOverAnything_data(); }
    void theExportHasRoom()
    {
        QFETCH(int, number);
        QFETCH(double, scale);
        const sim::History& history = stories()[static_cast<std::size_t>(number)].history;
        ChartStyle style;
        style.fontScale = scale;
        const Picture picture = Chart::picture(history, history.lastStep(), style, QString());
        const QStringList found = collisions(picture.groups, scale);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(TestChartLabels)
#include "tst_chart_labels.moc"
