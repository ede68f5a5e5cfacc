// The Chinese words: nothing is left out, nothing is lost on the way, and each language keeps its own characters and
// punctuation.
#include "app/actions.h"
#include "model/explore/property.h"
#include "model/scenario/profile_keys.h"
#include "model/tcp/reason.h"
#include "model/tcp/rules.h"
#include "model/tcp/signal.h"
#include "views/picture/wording.h"

#include <QtTest>

using namespace synfin;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    QString type; // empty: finished
};

const QStringList languages{QStringLiteral("zh_CN"), QStringLiteral("zh_TW")};

// A simplified character and the traditional one, in turn: common ones of which each belongs to one script only.
constexpr const char* pairs =
    "连連线線发發报報开開关關闭閉视視络絡户戶务務传傳认認对對队隊丢丟弃棄过過时時间間进進状狀态態图圖画畫应應该該动動"
    "执執数數记記忆憶错錯误誤选選择擇显顯语語标標题題设設输輸导導减減压壓缩縮类類样樣从從会會来來给給让讓这這个個们們"
    "为為无無还還没沒尔爾长長门門问問见見现現实實际際规規则則条條义義严嚴丧喪两兩习習书書买買乱亂争爭亏虧产產仪儀众眾"
    "伤傷兴興册冊写寫军軍农農冲衝决決况況净淨凉涼击擊刚剛创創删刪别別剂劑剧劇劝勸办辦励勵劳勞势勢区區医醫华華协協单單"
    "卖賣卫衛却卻厅廳历歷厉厲县縣参參双雙变變叙敘号號启啟员員响響唤喚团團园園围圍国國圆圓场場块塊坚堅处處备備夺奪奋奮"
    "奖獎娱娛学學宝寶审審宽寬宾賓层層属屬师師带帶帮幫库庫废廢张張弹彈强強归歸当當录錄彻徹总總戏戲战戰扩擴扬揚护護拟擬"
    "拦攔换換损損携攜摆擺断斷旧舊暂暫术術杂雜权權栏欄树樹检檢楼樓毕畢汇匯沟溝浅淺测測济濟涨漲温溫渐漸满滿滞滯灭滅点點"
    "热熱独獨电電畅暢码碼础礎积積称稱简簡级級纪紀约約纳納练練组組细細终終经經结結统統继繼续續维維综綜缓緩编編职職联聯"
    "节節虽雖补補装裝观觀觉覺计計订訂讨討训訓议議讲講许許论論访訪证證评評识識诉訴词詞译譯试試话話询詢详詳说說请請读讀"
    "课課谁誰调調谈談负負财財责責败敗货貨质質购購贴貼费費资資转轉轮輪软軟轻輕载載较較辅輔辆輛边邊达達迁遷运運远遠违違"
    "迟遲递遞逻邏遗遺邮郵释釋链鏈锁鎖键鍵闪閃阅閱阶階随隨难難静靜页頁项項须須预預频頻驱驅驶駛验驗复複后後里裡于於并並"
    "与與么麼余餘尽盡";

QString file(const QString& path)
{
    QFile file(QStringLiteral(SYNFIN_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Message> readMessages(const QString& lang)
{
    QList<Message> messages;
    QXmlStreamReader reader(file(QStringLiteral("resources/i18n/synfin_%1.ts").arg(lang)));
    QString context;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("TS") && reader.attributes().value(QLatin1String("language")) != lang)
            return {};
        if (reader.name() == QLatin1String("name"))
            context = reader.readElementText();
        else if (reader.name() == QLatin1String("source"))
            messages.push_back({context, reader.readElementText(), {}, {}});
        else if (reader.name() == QLatin1String("translation")) {
            messages.back().type = reader.attributes().value(QLatin1String("type")).toString();
            messages.back().translation = reader.readElementText();
        }
    }
    return reader.hasError() ? QList<Message>() : messages;
}

QStringList keys(const QList<Message>& messages)
{
    QStringList list;
    for (const Message& message : messages)
        list << message.context + QStringLiteral(": ") + message.source;
    list.sort();
    return list;
}

QStringList matches(const QString& text, const QString& pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

bool hasHan(const QString& text)
{
    return !matches(text, QStringLiteral("[\u4E00-\u9FFF]")).isEmpty();
}

// Placeholders, filters of file dialogs and mnemonics out of the way: what is left must follow the rules of a text.
QString plain(QString text)
{
    text.replace(QRegularExpression(QStringLiteral("%\\d+")), QStringLiteral("\uFFFC"));
    text.remove(QRegularExpression(QStringLiteral(" \\(\\*[^)]*\\)")));
    text.replace(QLatin1String(";;"), QLatin1String("\n"));
    return text.remove(QRegularExpression(QStringLiteral("\\(&\\w\\)")));
}

// The literals of one text in C++ source, put together as the compiler does.
QString unquoted(const QString& literals)
{
    QString text;
    for (auto it = QRegularExpression(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"")).globalMatch(literals); it.hasNext();)
        text += it.next().captured(1);
    return text.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\n"), QLatin1String("\n"));
}

void addModelTexts()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QString>("source");
    for (const QString& lang : languages) {
        const auto add = [&](const char* context, std::string_view text) {
            const QString source = QString::fromUtf8(text.data(), qsizetype(text.size()));
            if (!source.isEmpty())
                QTest::addRow("%s %s: %s", qPrintable(lang), context, qPrintable(source))
                    << lang << QByteArray(context) << source;
        };
        for (const tcp::Reason reason : tcp::allReasons())
            add("Reason", tcp::sentence(reason));
        for (const tcp::Rule& rule : tcp::allRules()) {
            add("Rule", rule.event);
            add("Rule", rule.action);
        }
        for (int signal = 0; signal <= static_cast<int>(tcp::Signal::Status); ++signal)
            add("Signal", tcp::text(static_cast<tcp::Signal>(signal)));
        for (const explore::Property property : explore::allProperties)
            add("Property", sentence(property));
        for (const scenario::ProfileKey& key : scenario::profileKeys())
            add("Profile", key.about);
    }
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothLanguagesHoldTheSameMessages();
    void everyTextOfTheSourcesIsThere();
    void modelTextIsTranslated_data() { addModelTexts(); }
    void modelTextIsTranslated();
    void statesAreRenamedInModelText_data() { addModelTexts(); }
    void statesAreRenamedInModelText();
    void messageIsFinished_data() { addMessages(); }
    void messageIsFinished();
    void messageKeepsPlaceholdersAndMnemonics_data() { addMessages(); }
    void messageKeepsPlaceholdersAndMnemonics();
    void messageIsPunctuatedAsInItsLanguage_data() { addMessages(); }
    void messageIsPunctuatedAsInItsLanguage();
    void messageIsInItsScript_data() { addMessages(); }
    void messageIsInItsScript();
    void menusSpeakTheLanguage_data();
    void menusSpeakTheLanguage();

private:
    void addMessages() const;

    QHash<QString, QList<Message>> m_messages;
};

void TestTranslations::initTestCase()
{
    for (const QString& lang : languages) {
        m_messages[lang] = readMessages(lang);
        QVERIFY2(!m_messages[lang].isEmpty(), qPrintable(lang));
    }
}

void TestTranslations::addMessages() const
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("type");
    for (const QString& lang : languages) {
        for (const Message& message : m_messages[lang]) {
            QTest::addRow("%s %s: %s", qPrintable(lang), qPrintable(message.context), qPrintable(message.source))
                << lang << message.source << message.translation << message.type;
        }
    }
}

void TestTranslations::bothLanguagesHoldTheSameMessages()
{
    const QStringList list = keys(m_messages[QStringLiteral("zh_CN")]);
    QCOMPARE(keys(m_messages[QStringLiteral("zh_TW")]), list);
    QCOMPARE(QSet<QString>(list.begin(), list.end()).size(), list.size());
}

// Where it is not: build the target update_translations and translate what is new.
void TestTranslations::everyTextOfTheSourcesIsThere()
{
    QSet<QString> known;
    for (const Message& message : m_messages[QStringLiteral("zh_CN")])
        known << message.context + u'/' + message.source << message.source;
    const QString literals = QStringLiteral("((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)");
    const QRegularExpression marked(
        QStringLiteral("\\b(?:QT_TRANSLATE_NOOP|translate)\\(\\s*\"([\\w:]+)\"\\s*,\\s*") + literals);
    const QRegularExpression said(QStringLiteral("\\btr\\(\\s*") + literals);
    int texts = 0;
    QStringList missing;
    for (const QString& folder : {QStringLiteral("app"), QStringLiteral("views")}) {
        const QDir root(QStringLiteral(SYNFIN_SOURCE_DIR));
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString source = file(root.relativeFilePath(files.next()));
            QStringList found;
            for (auto it = marked.globalMatch(source); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                found << match.captured(1) + u'/' + unquoted(match.captured(2));
            }
            for (auto it = said.globalMatch(source); it.hasNext();)
                found << unquoted(it.next().captured(1));
            texts += int(found.size());
            for (const QString& text : found) {
                if (!known.contains(text))
                    missing << files.fileName() + QStringLiteral(": ") + text;
            }
        }
    }
    QVERIFY(texts > 60);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::modelTextIsTranslated()
{
    QFETCH(QString, lang);
    QFETCH(QByteArray, context);
    QFETCH(QString, source);
    const QString text = picture::Wording(lang, picture::Naming::Rfc).text(context.constData(), source.toStdString());
    QVERIFY(text != source);
    QVERIFY(hasHan(text));
    if (context != "Reason")
        return;
    // Whatever is named in capitals is named in the translation too: states, calls, segments, RFCs.
    const QString names = QStringLiteral("\\b[A-Z0-9][A-Z0-9.-]*[A-Z0-9]\\b");
    const QStringList kept = matches(text, names);
    for (const QString& name : matches(source, names))
        QVERIFY2(kept.contains(name), qPrintable(name + u' ' + text));
    for (const tcp::State state : tcp::allStates) {
        const auto named = [state](const QString& where) {
            return where.contains(QRegularExpression(QStringLiteral("(?<![A-Z-])%1(?![A-Z-])")
                                                         .arg(picture::stateName(state, picture::Naming::Rfc))));
        };
        QVERIFY2(named(source) || !named(text), qPrintable(text));
    }
}

void TestTranslations::statesAreRenamedInModelText()
{
    QFETCH(QString, lang);
    QFETCH(QByteArray, context);
    QFETCH(QString, source);
    using picture::Naming;
    for (const Naming naming : {Naming::Textbook, Naming::Linux, Naming::Windows}) {
        const QString text = picture::Wording(lang, naming).text(context.constData(), source.toStdString());
        for (const tcp::State state : tcp::allStates) {
            const QString rfc = picture::stateName(state, Naming::Rfc);
            if (rfc.contains(u'-') && source.contains(rfc)) {
                QVERIFY2(!text.contains(rfc), qPrintable(text));
                QVERIFY2(text.contains(picture::stateName(state, naming)), qPrintable(text));
            }
        }
    }
}

void TestTranslations::messageIsFinished()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(QString, type);
    QCOMPARE(type, QString());
    QVERIFY(!translation.isEmpty());
    QCOMPARE(translation, translation.trimmed());
    // Words in small letters are English; placeholders, file types and names of programs are not.
    const QString words = plain(source).remove(QRegularExpression(QStringLiteral("SynFin|Linux|Windows")));
    if (!matches(words, QStringLiteral("[a-z]{2}")).isEmpty())
        QVERIFY2(hasHan(translation), qPrintable(translation));
}

void TestTranslations::messageKeepsPlaceholdersAndMnemonics()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    const QString placeholder = QStringLiteral("%L?\\d+|%n");
    QCOMPARE(matches(translation, placeholder), matches(source, placeholder));
    const QStringList letter = matches(source, QStringLiteral("&\\w"));
    QCOMPARE(matches(translation, QStringLiteral("&\\w")).join(u' '), letter.join(u' ').toUpper());
    if (!letter.isEmpty())
        QVERIFY(translation.contains(QStringLiteral("(%1)").arg(letter.first().toUpper())));
    QCOMPARE(translation.endsWith(u'…'), source.endsWith(u'…'));
}

void TestTranslations::messageIsPunctuatedAsInItsLanguage()
{
    QFETCH(QString, lang);
    QFETCH(QString, source);
    QFETCH(QString, translation);
    if (translation == source)
        return;
    const QString text = plain(translation);
    const auto hasNo = [&text](const char16_t* pattern) { return matches(text, QString::fromUtf16(pattern)).isEmpty(); };
    QVERIFY2(hasNo(u"[\u4E00-\u9FFF][,.;:!?]|[,.;:!?][\u4E00-\u9FFF]|[,;:!?](\\s|$)|[()\"']"), qPrintable(text));
    QVERIFY2(hasNo(u"[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0E\uFF0D]"), qPrintable(text));
    QVERIFY2(hasNo(u"\\s[，。；：？！、（）“”「」]|[，。；：？！、（）“”「」]\\s|\\s\\s"), qPrintable(text));
    // A space between Chinese and Latin or digits.
    QVERIFY2(hasNo(u"[\u4E00-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u4E00-\u9FFF]"), qPrintable(text));
    QCOMPARE(text.endsWith(u'。'), source.endsWith(u'.'));
    QVERIFY2(lang == QLatin1String("zh_CN") ? hasNo(u"[「」『』]") : hasNo(u"[“”‘’]"), qPrintable(text));
    for (const char16_t* pair : {u"“”", u"「」", u"（）"})
        QCOMPARE(text.count(QChar(pair[0])), text.count(QChar(pair[1])));
}

void TestTranslations::messageIsInItsScript()
{
    QFETCH(QString, lang);
    QFETCH(QString, translation);
    const QString both = QString::fromUtf8(pairs);
    QCOMPARE(both.size() % 2, 0);
    const qsizetype foreign = lang == QLatin1String("zh_CN") ? 1 : 0;
    for (qsizetype i = 0; i < both.size(); i += 2)
        QVERIFY2(!translation.contains(both[i + foreign]), qPrintable(QString(both[i + foreign]) + u' ' + translation));
}

void TestTranslations::menusSpeakTheLanguage_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("open");
    QTest::newRow("zh_CN") << languages[0] << QStringLiteral("打开(&O)…");
    QTest::newRow("zh_TW") << languages[1] << QStringLiteral("開啟(&O)…");
}

void TestTranslations::menusSpeakTheLanguage()
{
    QFETCH(QString, lang);
    QFETCH(QString, open);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/synfin_%1.qm").arg(lang)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const app::Actions actions(nullptr);
    QCOMPARE(actions.open->text(), open);
    for (const QAction* action : actions.withKeys())
        QVERIFY2(hasHan(action->text()), qPrintable(action->text()));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
