// A fuzzer of the engine: the bytes choose a profile, two endpoints, and what happens to them. Whatever it is, each
// step keeps what tests/model/properties.h says.
#include "tests/fuzz/input.h"
#include "tests/model/choices.h"
#include "tests/model/properties.h"
#include "tests/model/tcbs.h"

#include <algorithm>

using namespace synfin;
using namespace synfin::tcp;

namespace {

// Sequence numbers that wrap soon, or become negative soon if somebody compares them so.
constexpr std::array<Seq, 5> starts{Seq(1'000), Seq(0), Seq(0xffff'fff0), Seq(0x7fff'fff0), Seq(0x8000'0000)};
constexpr std::array<std::uint32_t, 6> buffers{65'535, 1'000, 10, 1, 0, 1U << 30U};
constexpr std::size_t profileBytes = 48;
constexpr std::size_t startBytes = 16;
constexpr std::size_t mostEvents = 500;
constexpr std::size_t mostOnWire = 64;
constexpr std::uint32_t mostNumbers = 1U << 30U; // so that an ISS is always in the past of its connection

[[nodiscard]] std::string shown(const Event& event)
{
    if (const auto* call = std::get_if<UserCall>(&event))
        return std::string(name(call->call)) + ' ' + std::to_string(call->bytes);
    if (const auto* timeout = std::get_if<Timeout>(&event))
        return "time-out " + std::string(name(timeout->timer));
    const Segment& s = std::get<Arrival>(event).segment;
    return "arrival of " + controlText(s) + " seq " + std::to_string(s.seq.value()) + " ack "
           + (s.ack ? std::to_string(s.ack->value()) : "none") + " len " + std::to_string(s.len) + " wnd "
           + std::to_string(s.wnd);
}

[[nodiscard]] std::string shown(const Tcb& t)
{
    const auto number = [](const char* label, std::uint32_t value) { return label + std::to_string(value); };
    std::string out(name(t.state));
    if (t.hasSend())
        out += number(" iss ", t.iss.value()) + number(" una ", t.sndUna.value()) + number(" nxt ", t.sndNxt.value())
               + number(" wnd ", t.sndWnd) + number(" queued ", t.sndQueued);
    if (t.hasReceive())
        out += number(" irs ", t.irs.value()) + number(" rcv.nxt ", t.rcvNxt.value());
    out += number(" rcv.wnd ", t.rcvWnd) + number(" rcv.queued ", t.rcvQueued);
    for (std::size_t i = 0; i < t.heldCount; ++i)
        out += number(" held ", t.held[i].seq.value()) + number("+", t.held[i].len) + (t.held[i].fin ? "F" : "");
    return out;
}

class Pair final {
public:
    explicit Pair(std::span<const std::uint8_t> bytes)
    {
        // Each part has its place, so that a profile with more to choose leaves the corpus what it was.
        const auto part = [&bytes](std::size_t size) {
            const auto taken = bytes.first(std::min(size, bytes.size()));
            bytes = bytes.subspan(taken.size());
            return fuzz::Bytes(taken);
        };
        fuzz::Bytes profile = part(profileBytes);
        fuzz::Bytes ends = part(startBytes);
        m_bytes = fuzz::Bytes(bytes);
        m_profile = test::anyProfile(profile);
        const Seq ours = test::oneFrom(ends, starts);
        const Seq peers = test::oneFrom(ends, starts) + 7'000;
        start(m_ends[0], ours, peers, ends);
        start(m_ends[1], peers, ours, ends);
        m_forged = m_ends[0].tcb.exists() || m_ends[1].tcb.exists(); // two such ends need not fit one another
    }

    void run()
    {
        for (std::size_t n = 0; n < mostEvents && !m_bytes.empty(); ++n) {
            const std::uint8_t byte = m_bytes.next();
            const std::size_t side = byte & 1U;
            happens(side, byte >> 1U & 7U);
        }
    }

private:
    struct End {
        Tcb tcb;
        std::array<bool, timerCount> running{};
        std::vector<Segment> coming; // on the way to it
    };

    void start(End& end, Seq ours, Seq peers, fuzz::Bytes& bytes)
    {
        const std::uint32_t state = bytes(static_cast<std::uint32_t>(allStates.size()) * 2);
        const std::uint32_t buffer = test::oneFrom(bytes, buffers);
        end.tcb.host.nextIss = ours;
        if (state < allStates.size())
            end.tcb = test::tcbIn(allStates[state], bytes(2) == 0 ? Open::Active : Open::Passive, ours, peers);
        end.tcb.host.rcvBuffer = buffer;
        if (end.tcb.exists())
            end.tcb.rcvWnd = buffer;
        end.tcb.orphaned = m_profile.halfDuplexClose && end.tcb.closeQueued;
        order(end, initialTimers(end.tcb, m_profile));
        check(test::brokenIn(end.tcb, m_profile));
    }

    void happens(std::size_t side, unsigned what)
    {
        End& end = m_ends[side];
        switch (what) {
        case 0: act(side, test::anyCall(m_bytes)); break;
        case 1:
        case 2:
        case 3:
        case 4: arrives(side); break;
        case 5: expires(side); break;
        case 6:
            if (!end.coming.empty())
                end.coming.erase(end.coming.begin() + static_cast<std::ptrdiff_t>(place(end)));
            break;
        default: m_forged = true; act(side, Arrival{test::edgeSegment(m_bytes, end.tcb)});
        }
    }

    [[nodiscard]] std::size_t place(const End& end) { return m_bytes.next() % end.coming.size(); }

    void arrives(std::size_t side)
    {
        End& end = m_ends[side];
        if (end.coming.empty())
            return;
        const std::uint8_t byte = m_bytes.next();
        const auto segment = end.coming.begin() + static_cast<std::ptrdiff_t>((byte >> 1U) % end.coming.size());
        const Segment arriving = *segment;
        if ((byte & 1U) == 0) // else a copy of it comes later
            end.coming.erase(segment);
        act(side, Arrival{arriving});
    }

    void expires(std::size_t side)
    {
        End& end = m_ends[side];
        const Timer timer = test::oneFrom(m_bytes, allTimers);
        const auto i = static_cast<std::size_t>(timer);
        if (!end.running[i] && !(timer == Timer::User && end.tcb.exists()))
            return;
        end.running[i] = false;
        act(side, Timeout{timer});
    }

    void act(std::size_t side, const Event& event)
    {
        End& end = m_ends[side];
        if (end.tcb.sndNxt - end.tcb.iss > mostNumbers || end.tcb.rcvNxt - end.tcb.irs > mostNumbers)
            return;
        m_story.push_back({side, end.tcb, event});
        const Step done = step(end.tcb, event, m_profile);
        const test::Broken found = test::brokenBy(end.tcb, event, m_profile, done);
        const Step again = step(end.tcb, event, m_profile);
        if (again.next != done.next || again.sent != done.sent || again.signals != done.signals
            || again.timers != done.timers || again.rule != done.rule || again.reason != done.reason)
            check({"the same event gives the same step"});
        end.tcb = done.next;
        order(end, done.timers);
        check(found);
        check(test::brokenTimers(end.tcb, m_profile, end.running));
        std::vector<Segment>& wire = m_ends[1 - side].coming;
        wire.insert(wire.end(), done.sent.begin(), done.sent.end());
        if (wire.size() > mostOnWire)
            wire.resize(mostOnWire);
        if (!m_forged && m_profile.without.empty())
            check(test::brokenBetween(m_ends[0].tcb, m_ends[1].tcb));
    }

    static void order(End& end, const std::array<TimerOrder, timerCount>& orders)
    {
        for (std::size_t i = 0; i < orders.size(); ++i) {
            switch (orders[i].kind) {
            case TimerOrder::Kind::Keep: break;
            case TimerOrder::Kind::Stop: end.running[i] = false; break;
            case TimerOrder::Kind::Start: end.running[i] = true; break;
            }
        }
    }

    // Tells what happened until something broke.
    void check(const test::Broken& found) const
    {
        if (found.empty())
            return;
        for (const auto& [side, before, event] : m_story)
            std::fprintf(stderr, "%zu %s: %s\n", side, shown(before).c_str(), shown(event).c_str());
        for (const End& end : m_ends)
            std::fprintf(stderr, "now %s\n", shown(end.tcb).c_str());
        fuzz::broken(test::listed(found));
    }

    struct Happened {
        std::size_t side;
        Tcb before;
        Event event;
    };

    fuzz::Bytes m_bytes;
    Profile m_profile;
    std::array<End, 2> m_ends;
    std::vector<Happened> m_story;
    bool m_forged = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Pair({data, size}).run();
    return 0;
}
