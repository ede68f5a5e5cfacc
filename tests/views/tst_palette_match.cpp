// What a few typed words mean, and in which order it is shown.
#include "views/panels/palette_match.h"

#include <QtTest>

using synfin::views::PaletteEntry;
using synfin::views::paletteMatches;

namespace {

PaletteEntry entry(const char* id, const char* title, const QStringList& otherNames = {}, bool possible = true)
{
    PaletteEntry entry;
    entry.id = QString::fromUtf8(id);
    entry.title = QString::fromUtf8(title);
    entry.otherNames = otherNames;
    entry.possible = possible;
    return entry;
}

QStringList ids(const char* names)
{
    return QString::fromUtf8(names).split(u' ');
}

const std::vector<PaletteEntry>& entries()
{
    static const std::vector<PaletteEntry> all{
        entry("connect", "client: connect()", {QStringLiteral("active OPEN")}),
        entry("connect2", "server: connect()", {QStringLiteral("active OPEN")}, false),
        entry("listen", "server: listen()", {QStringLiteral("passive OPEN")}),
        entry("arrive", "SYN arrives at the server", {QStringLiteral("deliver")}),
        entry("lost", "SYN to the server is lost", {QStringLiteral("lose, drop")}),
        entry("syn-rcvd", "SYN_RCVD", {QStringLiteral("SYN-RECEIVED"), QStringLiteral("SYN_RECV")}),
        entry("open", "Open…"),
        entry("reopen", "A connection reopened"),
        entry("dark", "主题：深色", {QStringLiteral("Theme: Dark")}),
        entry("size", "Font size: 150 %"),
    };
    return all;
}

} // namespace

class TestPaletteMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* query, const QStringList& expected) {
            QTest::newRow(name) << QString::fromUtf8(query) << expected;
        };
        row("a word, and the impossible after the possible", "connect", ids("connect reopen connect2"));
        row("words in any order", "connect client", ids("connect"));
        row("the beginnings of words", "serv lis", ids("listen"));
        row("another name", "drop", ids("lost"));
        row("words of title and name together", "lose syn", ids("lost"));
        row("a call by its name in the RFC", "active open", ids("connect connect2"));
        row("the beginning of a title's word before that of a name's before the middle", "open",
            ids("open connect listen connect2 reopen"));
        row("an alias of a state", "SYN_RECV", ids("syn-rcvd"));
        row("the same in small letters", "syn-recv", ids("syn-rcvd"));
        row("in two words", "syn rec", ids("syn-rcvd"));
        row("brackets", "listen()", ids("listen"));
        row("in Chinese", "深色", ids("dark"));
        row("in Chinese, from the middle", "色", ids("dark"));
        row("full width", "ＤＡＲＫ", ids("dark"));
        row("in both languages", "dark 主题", ids("dark"));
        row("the middle of a word", "ark", ids("dark"));
        row("digits", "150", ids("size"));
        row("nothing", "xyzzy", {});
        row("one word of two", "syn xyzzy", {});
        row("blanks do not matter", "   listen  ", ids("listen"));
    }

    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const int place : paletteMatches(query, entries(), {QStringLiteral("reopen")}))
            found << entries()[static_cast<std::size_t>(place)].id;
        QCOMPARE(found, expected);
    }

    void whatWasUsedLastComesFirstWhenNothingIsTyped_data()
    {
        QTest::addColumn<QStringList>("lastUsed");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("nothing was used") << QStringList{} << ids("connect listen arrive");
        QTest::newRow("two were") << ids("size lost") << ids("size lost connect listen");
        QTest::newRow("something that is not there") << ids("gone dark") << ids("dark connect");
        QTest::newRow("something impossible") << ids("connect2 dark") << ids("dark connect");
    }

    void whatWasUsedLastComesFirstWhenNothingIsTyped()
    {
        QFETCH(QStringList, lastUsed);
        QFETCH(QStringList, first);
        QStringList found;
        for (const int place : paletteMatches(QStringLiteral(" "), entries(), lastUsed))
            found << entries()[static_cast<std::size_t>(place)].id;
        QCOMPARE(found.size(), qsizetype(entries().size()));
        QCOMPARE(found.mid(0, first.size()), first);
        QVERIFY2(found.last() == QLatin1String("connect2"), "what is impossible comes last");
    }
};

QTEST_APPLESS_MAIN(TestPaletteMatch)
#include "tst_palette_match.moc"
