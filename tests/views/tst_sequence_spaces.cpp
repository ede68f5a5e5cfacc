// The sequence spaces: every number in its cell, also across the wrap, and a drawing that can be read at every size.
#include "tests/model/tcbs.h"
#include "views/picture/measure.h"
#include "views/picture/sequence_spaces.h"

#include <QtTest>

using namespace synfin;
using namespace synfin::picture;
using tcp::State;

namespace {

sim::World worldOf(const tcp::Tcb& client, const tcp::Tcb& server = {})
{
    return sim::startWorld(sim::Setup{}, client, server);
}

std::uint32_t endOf(const SpaceCell& cell)
{
    return cell.from + cell.length;
}

} // namespace

class TestSequenceSpaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsFollowOneAnother_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<quint32>("iss");
        for (const State state : tcp::allStates) {
            for (const quint32 iss : {0U, 1000U, 0xffff'fff0U, 0xffff'ffffU})
                QTest::addRow("%s from %u", tcp::name(state).data(), iss) << static_cast<int>(state) << iss;
        }
    }

    void cellsFollowOneAnother()
    {
        QFETCH(int, state);
        QFETCH(quint32, iss);
        const tcp::Tcb tcb =
            test::tcbIn(static_cast<State>(state), tcp::Open::Active, tcp::Seq(iss), tcp::Seq(iss + 7));
        const auto check = [](const std::vector<SpaceCell>& cells, std::uint32_t next, std::uint32_t edge) {
            QVERIFY(!cells.empty());
            QCOMPARE(cells.front().from, 0U);
            QVERIFY(cells.front().control == SpaceCell::Control::Syn);
            for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
                QVERIFY(cells[i].length > 0);
                QCOMPARE(endOf(cells[i]), cells[i + 1].from);
                // New numbers begin where the RFC's variable points to.
                QCOMPARE(cells[i].cell == Cell::Usable, cells[i].from >= next);
            }
            QVERIFY(cells.back().cell == Cell::Beyond);
            QCOMPARE(cells.back().from, edge);
        };
        if (!tcb.hasSend())
            QVERIFY(sendSpace(tcb).empty());
        else
            check(sendSpace(tcb), tcb.sndNxt - tcb.iss,
                  std::max(tcb.sndNxt - tcb.iss, tcb.sndUna - tcb.iss + tcb.sndWnd));
        if (!tcb.hasReceive())
            QVERIFY(receiveSpace(tcb).empty());
        else
            check(receiveSpace(tcb), tcb.rcvNxt - tcb.irs, tcb.rcvNxt - tcb.irs + tcb.rcvWnd);
        // The same cells whatever number the count begins with.
        QVERIFY(sendSpace(tcb) == sendSpace(test::tcbIn(static_cast<State>(state), tcp::Open::Active)));
    }

    void figure3()
    {
        tcp::Tcb tcb = test::tcbIn(State::FinWait1, tcp::Open::Active);
        tcb.sndUna = tcb.sndUna - 4; // 4 octets and the FIN are on their way
        using Control = SpaceCell::Control;
        const std::vector<SpaceCell> expected{
            {Cell::Acknowledged, 0, 1, Control::Syn}, {Cell::Acknowledged, 1, 6, Control::None},
            {Cell::Sent, 7, 4, Control::None},        {Cell::Sent, 11, 1, Control::Fin},
            {Cell::Usable, 12, 995, Control::None},   {Cell::Beyond, 1007, 0, Control::None}};
        QVERIFY(sendSpace(tcb) == expected);
    }

    void figure4WithWhatArrivedOutOfOrder()
    {
        tcp::Tcb tcb = test::tcbIn(State::Established, tcp::Open::Active);
        tcb.held[0] = {tcb.rcvNxt + 5, 3, false};
        tcb.held[1] = {tcb.rcvNxt + 10, 2, true};
        tcb.heldCount = 2;
        using Control = SpaceCell::Control;
        const std::vector<SpaceCell> expected{
            {Cell::Acknowledged, 0, 1, Control::Syn}, {Cell::Acknowledged, 1, 10, Control::None},
            {Cell::Usable, 11, 5, Control::None},     {Cell::OutOfOrder, 16, 3, Control::None},
            {Cell::Usable, 19, 2, Control::None},     {Cell::OutOfOrder, 21, 2, Control::None},
            {Cell::OutOfOrder, 23, 1, Control::Fin},  {Cell::Usable, 24, 987, Control::None},
            {Cell::Beyond, 1011, 0, Control::None}};
        QVERIFY(receiveSpace(tcb) == expected);
    }

    void aWindowThatShrankTakesNothingBack()
    {
        tcp::Tcb tcb = test::tcbIn(State::Established, tcp::Open::Active);
        tcb.sndUna = tcb.iss + 1;
        tcb.sndWnd = 3;
        const std::vector<SpaceCell> cells = sendSpace(tcb);
        QCOMPARE(cells.size(), 3U);
        QVERIFY(cells[1].cell == Cell::Sent);
        QCOMPARE(cells[1].length, 10U);
        QCOMPARE(cells.back().from, 11U);
    }

    // From 1 octet to 65,535 and beyond, each cell can be seen, a longer one is wider, and nothing leaves the picture.
    void staysReadable_data()
    {
        QTest::addColumn<QString>("lang");
        QTest::addColumn<double>("fontScale");
        QTest::addColumn<double>("width");
        for (const char* lang : {"en", "zh_CN", "zh_TW"}) {
            for (const double scale : {0.8, 1.0, 1.5, 2.0}) {
                for (const double width : {200.0, 340.0, 900.0})
                    QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3").arg(QLatin1String(lang)).arg(scale).arg(width)))
                        << QString::fromLatin1(lang) << scale << width;
            }
        }
    }

    void staysReadable()
    {
        QFETCH(QString, lang);
        QFETCH(double, fontScale);
        QFETCH(double, width);
        for (const auto numbers : {NumberStyle::Absolute, NumberStyle::Relative, NumberStyle::Symbolic}) {
            double before = 0;
            for (const std::uint32_t octets : {1U, 2U, 100U, 1460U, 65'535U, 1'000'000'000U}) {
                tcp::Tcb tcb = test::tcbIn(State::FinWait1, tcp::Open::Active, tcp::Seq(4'294'967'000U));
                tcb.sndUna = tcb.iss + 1;
                tcb.finSeq = tcb.iss + 1 + octets;
                tcb.sndNxt = tcb.finSeq + 1;
                tcb.sndWnd = octets + 2;
                tcb.held[0] = {tcb.rcvNxt + 1, octets, true};
                tcb.heldCount = 1;
                tcb.rcvWnd = octets + 4;
                const Picture picture = sequenceSpaces(worldOf(tcb), {}, {Wording(lang), fontScale, numbers, width});
                QVERIFY(picture.box.width() >= width);
                double sent = 0;
                std::vector<QRectF> texts;
                for (const Group& group : picture.groups) {
                    QVERIFY2(picture.box.contains(bounds(group)), qPrintable(group.id));
                    for (const Shape& shape : group.shapes) {
                        if (const auto* text = std::get_if<TextShape>(&shape))
                            texts.push_back(outline(*text).boundingRect());
                        const auto* rect = std::get_if<RectShape>(&shape);
                        if (rect != nullptr)
                            QVERIFY(rect->rect.width() >= 6);
                        if (rect != nullptr && group.id == QLatin1String("client_send") && rect->fill.opacity == 1
                            && rect->fill.ink == Ink::Client && sent == 0)
                            sent = rect->rect.width();
                    }
                }
                for (std::size_t i = 0; i < texts.size(); ++i)
                    for (std::size_t j = i + 1; j < texts.size(); ++j)
                        QVERIFY(!texts[i].intersects(texts[j]));
                QVERIFY2(sent > before || octets > 65'535, "more octets are not wider");
                before = sent;
            }
        }
    }

    void saysItAllInWords()
    {
        tcp::Tcb tcb = test::tcbIn(State::Established, tcp::Open::Active, tcp::Seq(0xffff'ffffU), tcp::Seq(300));
        tcb.sndUna = tcb.iss + 1;
        const Picture picture = sequenceSpaces(worldOf(tcb), {}, {});
        const Group& send = picture.groups.front();
        QCOMPARE(send.id, QStringLiteral("client_send"));
        QVERIFY(send.interactive);
        QCOMPARE(send.about, QStringLiteral("SYN, acknowledged: 4294967295\n"
                                            "sent, not acknowledged: 0 to 9, 10 octets\n"
                                            "may be sent: 10 to 999, 990 octets\n"
                                            "beyond the window: from 1000 on"));
        const Picture relative = sequenceSpaces(worldOf(tcb), {}, {Wording(), 1, NumberStyle::Relative, 340});
        QVERIFY(relative.groups.front().about.contains(QStringLiteral("sent, not acknowledged: 1 to 10, 10 octets")));
        const Picture symbolic = sequenceSpaces(worldOf(tcb), {}, {Wording(), 1, NumberStyle::Symbolic, 340});
        QVERIFY(symbolic.groups[1].about.startsWith(QStringLiteral("SYN, received: y\nreceived: y+1 to y+10")));
        QCOMPARE(picture.groups[2].about, QStringLiteral("There are no numbers yet."));
    }
};

QTEST_MAIN(TestSequenceSpaces)
#include "tst_sequence_spaces.moc"
