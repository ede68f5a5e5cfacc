// All endpoints and segments that a search has met, each kept once and known by a small number, and every step that was
// taken from one of them: the engine is asked once for each pair of endpoint and event. Internal to model/explore.
#pragma once

#include "model/explore/bounds.h"
#include "model/sim/world.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace synfin::explore {

using Id = std::uint16_t;
inline constexpr Id noId = 0; // the first of each table is never used for anything else

// Time in a search passes in ticks, half an MSL each. A segment lives for two of them, and a timer that has run over
// one tick expires before the next.
inline constexpr unsigned ticksInMsl = 2;

// Text or FIN meant for another incarnation that waits in the gap queue.
struct Foreign {
    tcp::Seq seq;
    std::uint32_t length = 0; // of the text
    bool fin = false;         // behind it
    friend constexpr bool operator==(const Foreign&, const Foreign&) = default;
};

// An endpoint in a search: a TCB without what only says how long things take, which timers run, and with what
// incarnation of the peer it is synchronized.
struct Position {
    sim::Side side = sim::Side::Client;
    tcp::Tcb tcb;
    std::uint8_t timers = 0; // bits by tcp::Timer
    // Until a timer may expire; none for those that send, which expire when they like, but before a tick is over.
    std::array<std::uint8_t, tcp::timerCount> ticks{};
    std::uint32_t incarnation = 0;        // which connection of this host this is
    tcp::Seq iss;                         // of that connection, also after its end
    bool synchronizedOnce = false;        // it has been ESTABLISHED
    std::uint32_t peer = 0;               // which of the peer's it is synchronized with; 0 for none
    std::uint32_t earlierIncarnation = 0; // the same two for Tcb::earlier
    std::uint32_t earlierPeer = 0;
    std::vector<Foreign> foreign;
    [[nodiscard]] bool runs(tcp::Timer t) const { return (timers >> static_cast<unsigned>(t) & 1U) != 0; }
    friend bool operator==(const Position&, const Position&) = default;
};

// A segment on the wire in a search.
struct Transit {
    sim::Side from = sim::Side::Client;
    tcp::Segment segment;
    std::uint32_t number = 0;      // of the connection at its sender, as in sim::Flight
    std::uint32_t incarnation = 0; // the sender's; 0 for an attacker's
    std::uint32_t meant = 0;       // the receiver's that the sender is synchronized with; 0 for none
    std::uint8_t age = 0;          // ticks
    friend bool operator==(const Transit&, const Transit&) = default;
};

// What the search asks of an endpoint all the time, without looking at its TCB.
struct Traits {
    tcp::State state = tcp::State::Closed;
    std::uint8_t timers = 0; // that run, by tcp::Timer
    std::uint8_t ripe = 0;   // of those, the ones that have no ticks left
    bool sending = false;    // a timer runs that would send something
    bool waiting = false;    // a timer runs that has ticks left
    bool over = false;       // a timer that does not send has none left: no time passes before it expires
};

struct Outcome {
    Id next = noId;
    std::uint32_t sentBegin = 0;
    std::uint8_t sentCount = 0;
    bool refused = false;      // a call that could only be answered with an error
    bool foreignText = false;  // text was taken that was meant for another incarnation
    bool foreignFin = false;   // and so was a FIN
    bool establishes = false;  // the handshake is complete on this side
    bool endedByReset = false; // while either direction was still open
    bool gaveUp = false;       // R2 or the user time-out
    bool rearmed = false;      // a timer that sends was started, stopped or expired
    std::uint16_t rule = 0;    // 1 + index in allRules(), then those of rulesWithoutSafeguards(); 0 for none
};

class Catalogue final {
public:
    Catalogue(const sim::Setup&, const Bounds&);

    [[nodiscard]] Id start(sim::Side); // CLOSED
    [[nodiscard]] bool full() const { return m_full; }

    [[nodiscard]] const Position& position(Id id) const { return m_positions[id]; }
    [[nodiscard]] const Traits& traits(Id id) const { return m_traits[id]; }
    [[nodiscard]] const Transit& transit(Id id) const { return m_transits[id]; }
    [[nodiscard]] sim::Side from(Id transit) const { return m_from[transit]; }
    [[nodiscard]] Id idOf(const Transit&);

    // References that stay.
    [[nodiscard]] const Outcome& call(Id, tcp::Call);
    [[nodiscard]] const Outcome& timeout(Id, tcp::Timer);
    [[nodiscard]] const Outcome& arrival(Id, Id transit);
    [[nodiscard]] Id crashed(Id);
    [[nodiscard]] std::span<const Id> sent(const Outcome&) const;

    [[nodiscard]] Id ticked(Id position); // its timers are a tick nearer to their end
    [[nodiscard]] Id aged(Id transit);    // noId when it is older than a segment gets

    [[nodiscard]] std::size_t positions() const { return m_positions.size() - 1; }
    [[nodiscard]] std::size_t transits() const { return m_transits.size() - 1; }
    [[nodiscard]] std::size_t steps() const { return m_outcomes.size(); }

    [[nodiscard]] static tcp::UserCall userCall(tcp::Call call)
    {
        return {call, call == tcp::Call::Send ? 1U : 0U, false};
    }

private:
    struct PositionHash {
        std::size_t operator()(const Position&) const;
    };
    struct TransitHash {
        std::size_t operator()(const Transit&) const;
    };
    // From (position, segment) to an outcome: open addressing, empty where the key is 0.
    class Memo final {
    public:
        [[nodiscard]] const Outcome* find(std::uint64_t key) const { return m_slots[place(key)].value; }
        void insert(std::uint64_t key, const Outcome* value);

    private:
        struct Slot {
            std::uint64_t key = 0;
            const Outcome* value = nullptr;
        };
        [[nodiscard]] std::size_t place(std::uint64_t key) const;
        std::vector<Slot> m_slots = std::vector<Slot>(1U << 12U);
        std::size_t m_used = 0;
    };

    [[nodiscard]] Id idOf(const Position&);
    [[nodiscard]] const Outcome& known(Id, std::size_t event, const tcp::Event&);
    [[nodiscard]] const Outcome& remember(const Outcome&);
    static void followIncarnations(const Position& before, Position& next, const Transit*);
    static void followText(const Position& before, Position& next, const Transit*, Outcome&);
    [[nodiscard]] Outcome step(const Position&, const tcp::Event&, const Transit*);

    sim::Setup m_setup;
    bool m_countsRetries;
    bool m_full = false;
    std::deque<Position> m_positions;
    std::vector<Traits> m_traits;
    std::unordered_map<Position, Id, PositionHash> m_positionIds;
    std::deque<Transit> m_transits;
    std::vector<sim::Side> m_from;
    std::vector<Id> m_youngest; // by transit: the same segment just sent
    std::vector<Id> m_aged;     // by transit, once asked
    std::unordered_map<Transit, Id, TransitHash> m_transitIds;
    using Known = std::array<const Outcome*, tcp::allCalls.size() + tcp::allTimers.size()>;
    std::vector<Known> m_known; // by position: what calls and time-outs lead to, once asked
    Memo m_arrivals;
    std::deque<Outcome> m_outcomes;
    std::vector<Id> m_sent;
};

} // namespace synfin::explore
