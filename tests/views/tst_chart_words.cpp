// What is written on the sequence chart.

#include "chart_histories.h"
#include "views/picture/chart_words.h"

#include <QtTest/QTest>

using namespace synfin;
using namespace synfin::picture;
using namespace synfin::tests;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x00a0), u' ').replace(QChar(0x2212), u'-').replace(QChar(0x2032), u'\'');
}

QString textOf(const std::vector<TextRun>& line)
{
    QString text;
    for (const TextRun& run : line)
        text += run.text;
    return plain(text);
}

} // namespace

class TestChartWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64{0} << QStringLiteral("0 µs");
        QTest::newRow("us") << qint64{999} << QStringLiteral("999 µs");
        QTest::newRow("50 ms") << qint64{50'000} << QStringLiteral("50 ms");
        QTest::newRow("1 s") << qint64{1'000'000} << QStringLiteral("1 s");
        QTest::newRow("1.5 s") << qint64{1'500'000} << QStringLiteral("1.5 s");
        QTest::newRow("240 s") << qint64{240'000'000} << QStringLiteral("240 s");
        QTest::newRow("rounded") << qint64{239'950'000} << QStringLiteral("240 s");
        QTest::newRow("nearly an hour") << qint64{3'599'000'000} << QStringLiteral("3599 s");
        QTest::newRow("an hour") << qint64{3'600'000'000} << QStringLiteral("1 h");
        QTest::newRow("an hour and a half") << qint64{5'400'000'000} << QStringLiteral("1.5 h");
        QTest::newRow("a day") << qint64{86'400'000'000} << QStringLiteral("24 h");
        QTest::newRow("a year") << qint64{31'536'000'000'000} << QStringLiteral("8760 h");
    }
    void durations()
    {
        QFETCH(qint64, micros);
        QFETCH(QString, text);
        QCOMPARE(plain(durationText(tcp::Duration(micros))), text);
    }

    void theClockTellsDelaysApart()
    {
        QCOMPARE(plain(clockText(430ms, 50ms)), QStringLiteral("0.43 s"));
        QCOMPARE(plain(clockText(240650ms, 50ms)), QStringLiteral("240.65 s"));
        QCOMPARE(plain(clockText(3599990ms, 50ms)), QStringLiteral("3599.99 s"));
        QCOMPARE(plain(clockText(97265250ms, 50ms)), QStringLiteral("27:01:05.25"));
        QCOMPARE(plain(clockText(3659998ms, 50ms)), QStringLiteral("1:01:00.00"));
        QVERIFY(clockText(12ms, 1ms) != clockText(13ms, 1ms));
        QVERIFY(clockText(12us, 1us) != clockText(13us, 1us));
    }

    void numbers_data()
    {
        QTest::addColumn<quint32>("value");
        QTest::addColumn<int>("style");
        QTest::addColumn<int>("connection");
        QTest::addColumn<QString>("text");
        const int absolute = static_cast<int>(NumberStyle::Absolute);
        const int relative = static_cast<int>(NumberStyle::Relative);
        const int symbolic = static_cast<int>(NumberStyle::Symbolic);
        QTest::newRow("absolute") << 101u << absolute << 0 << QStringLiteral("101");
        QTest::newRow("relative ISN") << 100u << relative << 0 << QStringLiteral("0");
        QTest::newRow("relative") << 121u << relative << 0 << QStringLiteral("21");
        QTest::newRow("relative, before") << 90u << relative << 0 << QStringLiteral("-10");
        QTest::newRow("symbolic ISN") << 100u << symbolic << 0 << QStringLiteral("x");
        QTest::newRow("symbolic") << 101u << symbolic << 0 << QStringLiteral("x+1");
        QTest::newRow("symbolic, before") << 90u << symbolic << 0 << QStringLiteral("x-10");
        QTest::newRow("second connection") << 101u << symbolic << 1 << QStringLiteral("x'+1");
    }
    void numbers()
    {
        QFETCH(quint32, value);
        QFETCH(int, style);
        QFETCH(int, connection);
        QFETCH(QString, text);
        const NumberBase base{tcp::Seq(100), connection};
        QCOMPARE(plain(numberText(tcp::Seq(value), base, Side::Client, static_cast<NumberStyle>(style))), text);
    }

    void numbersWrap()
    {
        const NumberBase base{tcp::Seq(0xffff'ffff), 0};
        QCOMPARE(numberText(tcp::Seq(0), base, Side::Server, NumberStyle::Symbolic), QStringLiteral("y+1"));
        QCOMPARE(numberText(tcp::Seq(9), base, Side::Server, NumberStyle::Relative), QStringLiteral("10"));
    }

    void theHandshakeAsInTextbooks()
    {
        ChartStory story;
        story.follow(normal());
        ChartStyle style;
        style.numbers = NumberStyle::Symbolic;
        const ChartSizes sizes(1);
        const auto numbersOf = [&](int track) {
            return textOf(segmentLabel(story.track(track), style, sizes, Leg::Whole).numbers);
        };
        QCOMPARE(numbersOf(0), QStringLiteral("seq=x"));
        QCOMPARE(numbersOf(1), QStringLiteral("seq=y ack=x+1"));
        QCOMPARE(numbersOf(2), QStringLiteral("seq=x+1 ack=y+1"));
        style.numbers = NumberStyle::Relative;
        QCOMPARE(numbersOf(1), QStringLiteral("seq=0 ack=1"));
        style.numbers = NumberStyle::Absolute;
        QCOMPARE(numbersOf(1), QStringLiteral("seq=300 ack=101"));
        QCOMPARE(textOf(segmentLabel(story.track(3), style, sizes, Leg::Whole).control),
                 QStringLiteral("PSH,ACK · 20 bytes"));
    }

    void marks()
    {
        const Wording wording;
        ChartStory story;
        story.follow(normal());
        QCOMPARE(markText(story.mark(0), wording), QString());
        QCOMPARE(markText(story.mark(1), wording), QStringLiteral("listen()"));
        QCOMPARE(markText(story.mark(2), wording), QStringLiteral("connect()"));
        QCOMPARE(markText(story.mark(3), wording), QString());
        QCOMPARE(markText(story.mark(6), wording), QStringLiteral("send(20)"));
        Mark timeWait = story.mark(story.size() - 1);
        QCOMPARE(markText(timeWait, wording), QStringLiteral("2MSL timeout"));
        timeWait.reason = tcp::Reason::TimeWaitHalved;
        QCOMPARE(markText(timeWait, wording), QStringLiteral("MSL timeout"));
        timeWait.reason = tcp::Reason::TimeWaitOmitted;
        QCOMPARE(markText(timeWait, Wording(QStringLiteral("en"), Naming::Rfc)), QStringLiteral("no TIME-WAIT"));
        story.follow(lostSyn());
        QCOMPARE(plain(markText(story.mark(4), wording)), QStringLiteral("retransmission timeout (1 s)"));
        QCOMPARE(plain(markText(story.mark(6), wording)), QStringLiteral("retransmission timeout (2 s)"));
    }

    void silences()
    {
        const Wording wording;
        Mark end;
        QCOMPARE(plain(silenceText(1500ms, end, wording)), QStringLiteral("1.5 s"));
        end.kind = Mark::Kind::Timeout;
        end.timer = tcp::Timer::TimeWait;
        end.ran = 240s;
        // The last ACK was on its way for a part of it.
        QCOMPARE(plain(silenceText(239'950ms, end, wording)), QStringLiteral("240 s (2 MSL)"));
        QCOMPARE(plain(silenceText(100s, end, wording)), QStringLiteral("100 s"));
        end.reason = tcp::Reason::TimeWaitHalved;
        end.ran = 120s;
        QCOMPARE(plain(silenceText(119'950ms, end, wording)), QStringLiteral("120 s (1 MSL)"));
        end.timer = tcp::Timer::Retransmission;
        end.ran = 2s;
        QCOMPARE(plain(silenceText(1975ms, end, wording)), QStringLiteral("2 s"));
    }

    void tooltipsTellTheWholeSegment()
    {
        ChartStory story;
        story.follow(lostSyn());
        const ChartStyle style;
        QCOMPARE(segmentTitle(story.track(0), style.wording), QStringLiteral("SYN from client to server"));
        const QString onWay = plain(segmentAbout(story, story.track(0), style, 2));
        QVERIFY(onWay.contains(QStringLiteral("SEQ 100, CTL SYN, LEN 0, WND 65535")));
        QVERIFY(onWay.contains(QStringLiteral("on its way")));
        const QString lost = plain(segmentAbout(story, story.track(0), style, 3));
        QVERIFY(lost.contains(QStringLiteral("lost at 0.03 s")) || lost.contains(QStringLiteral("lost at 0.02 s")));
        QVERIFY(lost.contains(QStringLiteral("The network loses the segment")));
        QVERIFY(segmentTitle(story.track(1), style.wording).contains(QStringLiteral("retransmission")));
    }

    void tooltipsUseTheReadersNames()
    {
        ChartStory story;
        story.follow(normal());
        ChartStyle style;
        style.wording = Wording(QStringLiteral("en"), Naming::Linux);
        const Track& syn = story.track(0);
        const QString about = segmentAbout(story, syn, style, syn.endStep);
        QVERIFY(about.contains(QStringLiteral("SYN_RECV")));
        QVERIFY(!about.contains(QStringLiteral("SYN-RECEIVED")));
    }
};

QTEST_MAIN(TestChartWords)
#include "tst_chart_words.moc"
