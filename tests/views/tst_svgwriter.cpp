#include "tests/views/svgdocument.h"
#include "tests/views/svgsample.h"
#include "views/export/svg.h"
#include "views/export/svg_text.h"

#include <QtTest>

using namespace synfin;
using namespace synfin::picture;
using test::all;
using test::Element;
using test::ids;
using test::parse;
using views::toSvg;

namespace {

Picture oneText(const QString& text)
{
    Picture p;
    p.box = QRectF(0, 0, 200, 40);
    p.title = text;
    p.about = text;
    p.groups = {test::sampleGroup("label", "", "",
                                  {test::sampleText({10, 20}, Anchor::Start, {{TextRun{text}}})})};
    p.groups.front().title = text;
    return p;
}

} // namespace

class TestSvgWriter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 12.0 << QStringLiteral("12");
        QTest::newRow("hundred") << 100.0 << QStringLiteral("100");
        QTest::newRow("half") << 0.5 << QStringLiteral("0.5");
        QTest::newRow("two decimals") << -3.25 << QStringLiteral("-3.25");
        QTest::newRow("rounded") << 1.0 / 3 << QStringLiteral("0.33");
        QTest::newRow("no minus zero") << -0.001 << QStringLiteral("0");
        QTest::newRow("large") << 1234567.0 << QStringLiteral("1234567");
        QTest::newRow("not a number") << std::nan("") << QStringLiteral("0");
    }

    void numbers()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(views::svgNumber(value), text);
    }

    void sameBytesAsEver()
    {
        QFile golden(QStringLiteral(SYNFIN_TEST_DATA "/sample.svg"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QByteArray svg = toSvg(test::samplePicture(), Theme());
        const QString written = QDir::temp().filePath(QStringLiteral("sample.svg"));
        const bool same = svg == golden.readAll();
        if (!same) {
            QFile file(written);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(svg);
        }
        QVERIFY2(same, qPrintable(QStringLiteral("compare with ") + written));
    }

    void sameBytesInEveryLocale()
    {
        const QByteArray svg = toSvg(test::samplePicture(), Theme());
        const QLocale before;
        for (const QLocale::Language language : {QLocale::German, QLocale::Arabic, QLocale::Chinese}) {
            QLocale::setDefault(QLocale(language));
            const QByteArray again = toSvg(test::samplePicture(), Theme());
            QLocale::setDefault(before);
            QCOMPARE(again, svg);
        }
    }

    void rootIsFitToEmbed()
    {
        Picture picture = test::samplePicture();
        picture.lang = QStringLiteral("zh_CN");
        const Element root = parse(toSvg(picture, Theme()));
        QCOMPARE(root.name, QStringLiteral("svg"));
        QCOMPARE(root.at("viewBox"), QStringLiteral("0 0 420 300"));
        QCOMPARE(root.at("width"), QStringLiteral("420"));
        QCOMPARE(root.at("height"), QStringLiteral("300"));
        QCOMPARE(root.at("role"), QStringLiteral("img"));
        QCOMPARE(root.at("lang"), QStringLiteral("zh-CN"));
        QCOMPARE(root.at("xml:lang"), QStringLiteral("zh-CN"));
        QStringList described;
        for (const QString& id : root.at("aria-labelledby").split(u' ')) {
            for (const Element& child : root.children) {
                if (child.at("id") == id)
                    described << child.name + u':' + child.text;
            }
        }
        QCOMPARE(described, QStringList({QStringLiteral("title:") + picture.title,
                                         QStringLiteral("desc:") + picture.about}));
    }

    void withoutDescriptionNothingPointsToIt()
    {
        Picture picture = test::samplePicture();
        picture.about.clear();
        const Element root = parse(toSvg(picture, Theme()));
        QCOMPARE(root.at("aria-labelledby"), root.children.front().at("id"));
    }

    void idsAreUniqueAndLegal()
    {
        Picture picture = test::samplePicture();
        for (const char* id : {"seg_1", "seg_1", "2nd", "a-b.c d", "", "picture_title", "\xc3\xa9"}) {
            picture.groups.push_back(test::sampleGroup("x", "", "", {}));
            picture.groups.back().id = QString::fromUtf8(id);
        }
        const QStringList list = ids(parse(toSvg(picture, Theme())));
        QCOMPARE(list.size(), qsizetype(picture.groups.size() + 2));
        QCOMPARE(QSet<QString>(list.begin(), list.end()).size(), list.size());
        static const QRegularExpression legal(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
        for (const QString& id : list)
            QVERIFY2(legal.match(id).hasMatch(), qPrintable(id));
        QVERIFY(list.contains(QStringLiteral("seg_1_2")));
    }

    void everyGroupSaysWhatItIsFirst()
    {
        const Element root = parse(toSvg(test::samplePicture(), Theme()));
        const auto groups = all(root, "g");
        QCOMPARE(groups.size(), test::samplePicture().groups.size());
        for (const Element* group : groups) {
            QVERIFY(!group->children.empty());
            QCOMPARE(group->children.front().name, QStringLiteral("title"));
            QVERIFY(!group->children.front().text.isEmpty());
        }
    }

    void drawnFromTheBackToTheFront()
    {
        const Element root = parse(toSvg(test::samplePicture(), Theme()));
        const auto groups = all(root, "g");
        QCOMPARE(groups.front()->at("id"), QStringLiteral("frame_client"));
        QCOMPARE(groups.back()->at("id"), QStringLiteral("mark"));
    }

    void textStaysText()
    {
        const Element root = parse(toSvg(test::samplePicture(), Theme()));
        QStringList texts;
        for (const Element* text : all(root, "text"))
            texts << text->text;
        QCOMPARE(texts, QStringList({QStringLiteral("CLOSED"), QStringLiteral("SYN_SENT"), QStringLiteral("active open"),
                                     QStringLiteral("snd SYN"), QStringLiteral("listen()"),
                                     QStringLiteral("SYN seq=100"), QStringLiteral("1")}));
    }

    // As attributes, all on the <text>: Qt's reader forgets what a style sheet says as soon as one attribute is there.
    void textHasItsPropertiesInOnePlace()
    {
        const Element root = parse(toSvg(test::samplePicture(), Theme()));
        for (const Element* text : all(root, "text")) {
            QVERIFY(!text->at("font-family").isEmpty());
            QVERIFY(!text->at("font-family").contains(u','));
            QVERIFY(!text->at("font-size").isEmpty());
            QVERIFY(!text->at("fill").isEmpty());
            QVERIFY(text->at("style").isEmpty());
        }
        const QString sheet = all(root, "style").front()->text;
        QVERIFY(sheet.contains(QStringLiteral("sans-serif}")));
        QVERIFY(sheet.contains(QStringLiteral("'Noto Sans CJK SC'")));
        QVERIFY(!sheet.contains(QStringLiteral("font-size")));
    }

    void chineseIsInAFontOfItsOwn_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("family");
        QTest::newRow("simplified") << QStringLiteral("zh_CN") << QStringLiteral("Noto Sans CJK SC");
        QTest::newRow("traditional") << QStringLiteral("zh_TW") << QStringLiteral("Noto Sans CJK TC");
        QTest::newRow("in an English picture") << QStringLiteral("en") << QStringLiteral("Noto Sans CJK SC");
    }

    void chineseIsInAFontOfItsOwn()
    {
        QFETCH(QString, lang);
        QFETCH(QString, family);
        Picture picture = oneText(QStringLiteral("rcv SYN，发送 ACK"));
        picture.lang = lang;
        const Element root = parse(toSvg(picture, Theme()));
        const Element* text = all(root, "text").front();
        QCOMPARE(text->at("font-family"), QStringLiteral("Inter"));
        QCOMPARE(text->text, QStringLiteral("rcv SYN，发送 ACK"));
        QCOMPARE(text->children.size(), std::size_t(1)); // " ACK" is as the text itself
        QCOMPARE(text->children.front().text, QStringLiteral("，发送"));
        QCOMPARE(text->children.front().at("font-family"), family);
        // Where style sheets are read, a list of families stands above that.
        QCOMPARE(text->children.front().at("class"), QStringLiteral("sans"));
        const QString sheet = all(root, "style").front()->text;
        QVERIFY(sheet.contains(family));
        QVERIFY(sheet.indexOf(family) <= sheet.indexOf(QStringLiteral("Noto Sans CJK SC")));
    }

    void nothingThatReadersDisagreeOn()
    {
        const QByteArray svg = toSvg(test::samplePicture(), Theme());
        const Element root = parse(svg);
        for (const char* name : {"marker", "filter", "clipPath", "mask", "use", "foreignObject", "image", "script"})
            QVERIFY2(all(root, name).empty(), name);
        QVERIFY(!svg.contains(" opacity="));
        for (const Element* span : all(root, "tspan"))
            QVERIFY(span->at("x").isEmpty() && span->at("y").isEmpty() && span->at("dy").isEmpty());
    }

    void onlyTheServersArrowsAreDashed()
    {
        const Element root = parse(toSvg(test::samplePicture(), Theme()));
        for (const Element* group : all(root, "g")) {
            if (!group->at("class").startsWith(QStringLiteral("rule")))
                continue;
            for (const Element* path : all(*group, "path"))
                QCOMPARE(!path->at("stroke-dasharray").isEmpty(), group->at("class") == QStringLiteral("rule server"));
        }
    }

    void oddCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label"); // as it is to be read back
        const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
        same("markup", QStringLiteral("<b>\"SYN\" & 'ACK'</b> ]]> <!-- -->"));
        same("entities", QStringLiteral("&amp; &#65; &lt;"));
        same("Chinese", QStringLiteral("三次握手：①→⑦"));
        same("beyond the first plane", QString::fromUcs4(U"\U0001F91D"));
        same("spaces", QStringLiteral("  two  spaces "));
        QTest::newRow("ends of lines") << QStringLiteral("a\nb\tc\rd") << QStringLiteral("a b c d");
        QTest::newRow("control characters")
            << QStringLiteral("a\x01"
                              "b\x1b")
            << QStringLiteral("a�b�");
        QTest::newRow("null") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"))
                              << QStringLiteral("a�b");
        QTest::newRow("half a pair") << QString(QStringLiteral("a") + QChar(0xd83e)) << QStringLiteral("a�");
        QTest::newRow("no character") << QString(QStringLiteral("a") + QChar(0xffff)) << QStringLiteral("a�");
    }

    void oddCharacters()
    {
        QFETCH(QString, text);
        QFETCH(QString, label);
        const QByteArray svg = toSvg(oneText(text), Theme());
        const Element root = parse(svg);
        QCOMPARE(root.name, QStringLiteral("svg"));
        const Element* written = all(root, "text").front();
        QCOMPARE(written->text, label);
        QCOMPARE(written->at("xml:space"),
                 written->children.empty() && label == label.simplified() ? QString() : QStringLiteral("preserve"));
        QCOMPARE(all(root, "g").front()->children.front().text.simplified(), label.simplified());
    }

    void coloursAreTheThemes_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(ThemeName::Light);
        QTest::newRow("dark") << int(ThemeName::Dark);
        QTest::newRow("print") << int(ThemeName::Print);
    }

    void coloursAreTheThemes()
    {
        QFETCH(int, theme);
        const Theme colours(static_cast<ThemeName>(theme));
        const Element root = parse(toSvg(test::samplePicture(), colours));
        QCOMPARE(all(root, "rect").front()->at("fill"), colours.color(Ink::Background).name());
        QCOMPARE(all(root, "path").front()->at("stroke"), colours.color(Ink::Client).name());
    }

    void emptyThingsLeaveNoTrace()
    {
        Picture picture;
        picture.box = QRectF(0, 0, 10, 10);
        picture.title = QStringLiteral("empty");
        picture.groups = {test::sampleGroup(
            "g", "", "g",
            {LineShape{{}, 0, {Ink::Client, 1, {}, 1, false}}, PolygonShape{{}, {Ink::Client, 1}, {}},
             test::sampleText({0, 0}, Anchor::Start, {{}, {TextRun{}}})})};
        const Element root = parse(toSvg(picture, Theme()));
        QCOMPARE(all(root, "g").front()->children.size(), std::size_t(1));
    }
};

QTEST_MAIN(TestSvgWriter)
#include "tst_svgwriter.moc"
