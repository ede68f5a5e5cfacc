// What is exported of a real history: the diagram, the chart, and both.
#include "model/sim/history.h"
#include "tests/views/svgdocument.h"
#include "tests/views/svgreaders.h"
#include "views/export/exporter.h"
#include "views/export/svg.h"
#include "views/export/svg_text.h"
#include "views/picture/measure.h"

#include <QtTest>

using namespace synfin;
using picture::Group;
using picture::Picture;
using views::ExportFormat;
using views::ExportRequest;
using views::ExportView;

namespace {

// The usual life of a connection, every segment delivered as soon as it can be.
sim::History usualLife()
{
    sim::History history;
    const auto call = [&](sim::Side at, tcp::Call what, std::uint32_t bytes = 0) {
        history.act({sim::CallChoice{at, {what, bytes, false}}, {}});
        while (!history.current().after.wire.empty())
            history.act({sim::Deliver{history.current().after.wire.front().id}, {}});
    };
    call(sim::Side::Server, tcp::Call::OpenPassive);
    call(sim::Side::Client, tcp::Call::OpenActive);
    call(sim::Side::Client, tcp::Call::Send, 20);
    call(sim::Side::Client, tcp::Call::Close);
    call(sim::Side::Server, tcp::Call::Close);
    history.act({sim::TimeoutChoice{sim::Side::Client, tcp::Timer::TimeWait}, {}});
    return history;
}

QString idOf(const char* prefix, std::string_view name)
{
    QString id = QString::fromUtf8(name.data(), qsizetype(name.size())).toLower().replace(u'-', u'_');
    return QLatin1String(prefix) + id;
}

const test::Element* byId(const test::Element& root, const QString& id)
{
    for (const test::Element* group : test::all(root, "g")) {
        if (group->at("id") == id)
            return group;
    }
    return nullptr;
}

void requestRows()
{
    QTest::addColumn<ExportRequest>("request");
    for (std::size_t view = 0; view < 3; ++view) {
        for (const auto& [theme, name] : {std::pair(picture::ThemeName::Light, "light"),
                                          std::pair(picture::ThemeName::Dark, "dark"),
                                          std::pair(picture::ThemeName::Print, "print")}) {
            for (const char* lang : {"en", "zh_CN"}) {
                ExportRequest request;
                request.view = static_cast<ExportView>(view);
                request.theme = theme;
                request.lang = QLatin1String(lang);
                QTest::addRow("%s, %s, %s", views::exportViewWords[view].data(), name, lang) << request;
            }
        }
    }
}

} // namespace

class TestExportPicture final : public QObject {
    Q_OBJECT

private:
    sim::History m_life = usualLife();

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_life.current().after.at(sim::Side::Client).tcb.state, tcp::State::Closed);
        QCOMPARE(m_life.current().after.at(sim::Side::Server).tcb.state, tcp::State::Closed);
        QVERIFY(m_life.lastStep() >= 12);
    }

    void diagramHasAllStatesAndRules_data()
    {
        QTest::addColumn<int>("view");
        QTest::newRow("diagram") << int(ExportView::Diagram);
        QTest::newRow("both") << int(ExportView::Both);
    }

    void diagramHasAllStatesAndRules()
    {
        QFETCH(int, view);
        ExportRequest request;
        request.view = static_cast<ExportView>(view);
        const test::Element root = test::parse(views::toSvg(pictureOf(m_life, 3, request), picture::Theme()));
        for (const tcp::State state : tcp::allStates)
            QVERIFY2(byId(root, idOf("state_", tcp::name(state))), tcp::name(state).data());
        int drawn = 0;
        for (const tcp::Rule& rule : tcp::allRules()) {
            if (!rule.drawn)
                continue;
            ++drawn;
            const test::Element* group = byId(root, idOf("rule_", rule.id));
            QVERIFY2(group, rule.id.data());
            const QStringList classes = group->at("class").split(u' ');
            QVERIFY(classes.contains(QLatin1String("rule")));
            const std::string_view role = tcp::name(rule.role);
            QVERIFY2(classes.contains(QLatin1String(role.data(), qsizetype(role.size()))), rule.id.data());
            QVERIFY2(!test::all(*group, "polygon").empty(), rule.id.data());
            const auto paths = test::all(*group, "path");
            QVERIFY2(!paths.empty(), rule.id.data());
            for (const test::Element* path : paths)
                QCOMPARE(!path->at("stroke-dasharray").isEmpty(), rule.role == tcp::Role::Server);
        }
        QCOMPARE(drawn, 21);
    }

    void documentsAreWhole_data() { requestRows(); }
    void documentsAreWhole()
    {
        QFETCH(ExportRequest, request);
        const Picture whole = pictureOf(m_life, m_life.lastStep(), request);
        const QByteArray svg = views::toSvg(whole, picture::Theme(request.theme));
        const test::Element root = test::parse(svg);
        QCOMPARE(root.name, QStringLiteral("svg"));
        QCOMPARE(root.at("lang"), views::languageTag(request.lang));
        QVERIFY(!whole.title.isEmpty());
        QVERIFY(!whole.about.isEmpty());

        const QStringList ids = test::ids(root);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        for (const QString& id : root.at("aria-labelledby").split(u' '))
            QVERIFY(ids.contains(id));
        for (const test::Element* group : test::all(root, "g")) {
            QVERIFY2(!group->children.empty(), qPrintable(group->at("id")));
            QCOMPARE(group->children.front().name, QStringLiteral("title"));
        }

        // Every line of every label is there as text, and inside.
        QStringList texts;
        for (const test::Element* text : test::all(root, "text"))
            texts << text->text;
        for (const Group& group : whole.groups) {
            for (const picture::Shape& shape : group.shapes) {
                const auto* label = std::get_if<picture::TextShape>(&shape);
                if (!label)
                    continue;
                QVERIFY2(whole.box.contains(bounds(*label)), qPrintable(group.id));
                for (const auto& line : label->lines) {
                    QString words;
                    for (const picture::TextRun& run : line)
                        words += run.text;
                    QVERIFY2(words.isEmpty() || texts.contains(words), qPrintable(words));
                }
            }
        }
    }

    // The chart's diagonals and lifelines may reach to the edge, never beyond.
    void everythingIsInTheBox_data() { requestRows(); }
    void everythingIsInTheBox()
    {
        QFETCH(ExportRequest, request);
        for (const double moment : {0.0, 3.5, 8.0, double(m_life.lastStep())}) {
            const Picture whole = pictureOf(m_life, moment, request);
            for (const Group& group : whole.groups) {
                const QRectF box = bounds(group);
                QVERIFY2(box.isNull() || whole.box.adjusted(-1, -1, 1, 1).contains(box), qPrintable(group.id));
            }
        }
    }

    void readersDrawThePictureAlike_data()
    {
        QTest::addColumn<ExportRequest>("request");
        ExportRequest request;
        QTest::newRow("light") << request;
        request.theme = picture::ThemeName::Dark;
        QTest::newRow("dark") << request;
        request.theme = picture::ThemeName::Print;
        QTest::newRow("print") << request;
        request.lang = QStringLiteral("zh_CN");
        QTest::newRow("print, zh_CN") << request;
    }

    void readersDrawThePictureAlike()
    {
        QFETCH(ExportRequest, request);
        constexpr double scale = 2;
        const Picture whole = pictureOf(m_life, m_life.lastStep(), request);
        const picture::Theme theme(request.theme);
        const QByteArray svg = views::toSvg(whole, theme);
        const QImage qt = test::drawnByQt(svg, scale);
        const QImage librsvg = test::drawnByLibrsvg(svg, scale);
        QVERIFY2(!qt.isNull(), "QSvgRenderer");
        QVERIFY2(!librsvg.isNull(), "rsvg-convert, of the package librsvg2-bin");
        const test::Difference d = test::blurredDifference(qt, librsvg, 6);
        QVERIFY2(d.mean <= 0.6 && d.worst <= 24,
                 qPrintable(QStringLiteral("mean %1, worst %2").arg(d.mean).arg(d.worst)));
        // And neither has left a group out: where it has ink, each has drawn something other than the ground.
        for (const Group& group : whole.groups) {
            const QRectF part = bounds(group).translated(-whole.box.topLeft());
            const QRectF scaled(part.topLeft() * scale, part.size() * scale);
            if (part.isNull() || group.opacity < 0.1)
                continue;
            const QRgb ground = theme.color(picture::Ink::Background).rgb();
            QVERIFY2(test::inked(qt, scaled, ground), qPrintable(group.id));
            QVERIFY2(test::inked(librsvg, scaled, ground), qPrintable(group.id));
        }
    }

    void namesAreAsAsked_data()
    {
        QTest::addColumn<int>("naming");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("otherwise");
        QTest::newRow("rfc") << int(picture::Naming::Rfc) << QStringLiteral("SYN-RECEIVED") << QStringLiteral("SYN_RCVD");
        QTest::newRow("textbook") << int(picture::Naming::Textbook) << QStringLiteral("SYN_RCVD")
                                  << QStringLiteral("SYN-RECEIVED");
        QTest::newRow("linux") << int(picture::Naming::Linux) << QStringLiteral("SYN_RECV") << QStringLiteral("SYN_RCVD");
        QTest::newRow("windows") << int(picture::Naming::Windows) << QStringLiteral("SYN_RECEIVED")
                                 << QStringLiteral("SYN_RCVD");
    }

    void namesAreAsAsked()
    {
        QFETCH(int, naming);
        QFETCH(QString, there);
        QFETCH(QString, otherwise);
        ExportRequest request;
        request.naming = static_cast<picture::Naming>(naming);
        const QString svg = QString::fromUtf8(views::toSvg(pictureOf(m_life, 5, request), picture::Theme()));
        QVERIFY(svg.contains(u'>' + there + u'<'));
        QVERIFY(!svg.contains(otherwise));
    }

    void titleAndSituationAreTold()
    {
        ExportRequest request;
        request.title = QStringLiteral("A story <&>");
        const Picture whole = pictureOf(m_life, 2, request);
        QCOMPARE(whole.title, request.title);
        QVERIFY(whole.about.contains(QStringLiteral("After step 2 of %1").arg(m_life.lastStep())));
        QVERIFY(whole.about.contains(QStringLiteral("SYN_SENT")));
    }

    void momentsOutsideAreClamped()
    {
        const ExportRequest request;
        QCOMPARE(pictureOf(m_life, -1, request), pictureOf(m_life, 0, request));
        QCOMPARE(pictureOf(m_life, 1e9, request), pictureOf(m_life, m_life.lastStep(), request));
        QCOMPARE(pictureOf(m_life, qQNaN(), request), pictureOf(m_life, 0, request));
    }

    void sameBytesEveryTime()
    {
        const ExportRequest request;
        const QByteArray once = views::toSvg(pictureOf(m_life, 7, request), picture::Theme());
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray again = views::toSvg(pictureOf(usualLife(), 7, request), picture::Theme());
        QLocale::setDefault(QLocale::c());
        QCOMPARE(again, once);
    }

    void fileEndingsChooseTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("a.b.pdf") << QByteArray("%PDF-");
        QTest::newRow("capitals") << QStringLiteral("A.SVG") << QByteArray("<?xml");
    }

    void fileEndingsChooseTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const QTemporaryDir dir;
        ExportRequest request;
        request.path = dir.filePath(name);
        QCOMPARE(exportPicture(m_life, 4, request).error, QString());
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
    }

    void failuresAreTold()
    {
        const QTemporaryDir dir;
        ExportRequest request;
        request.path = dir.filePath(QStringLiteral("a.jpeg"));
        QVERIFY(exportPicture(m_life, 4, request).error.contains(QStringLiteral("does not end in .svg, .png or .pdf")));
        request.path = dir.filePath(QStringLiteral("none/a.svg"));
        QVERIFY(exportPicture(m_life, 4, request).error.contains(QStringLiteral("does not exist")));
        request.path = dir.filePath(QStringLiteral("a.png"));
        request.pngScale = 1000;
        QVERIFY(exportPicture(m_life, 4, request).error.contains(QStringLiteral("too large for PNG")));
        QVERIFY(QDir(dir.path()).isEmpty());
    }
};

QTEST_MAIN(TestExportPicture)
#include "tst_exportpicture.moc"
