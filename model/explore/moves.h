// What can happen next in a packed world: what sim::enabled() offers, within the bounds. Internal to model/explore.
#pragma once

#include "model/explore/worlds.h"

namespace synfin::explore {

struct Move {
    enum class Kind : std::uint8_t { Call, Timeout, Crash, Deliver, Drop, Duplicate, BlindReset, Tick };
    Kind kind = Kind::Tick;
    sim::Side side = sim::Side::Client; // where; not for Deliver, Drop, Duplicate and Tick
    tcp::Call call = tcp::Call::Status;
    tcp::Timer timer = tcp::Timer::Retransmission;
    Id segment = noId;
};

// What a move leads to.
struct Successor {
    Move move;
    Packed world;
    const Outcome* outcome = nullptr; // of the engine; nothing where it was not asked. Until the next step is asked for
};

class Moves final {
public:
    Moves(const sim::Setup&, const Bounds&, Catalogue&);

    // Appended to `out`. Returns how many steps were not followed since the wire is full.
    int from(const Packed&, std::vector<Successor>& out);

    // The world after the segment at `slot` has arrived, a timer has expired or a call was made, whatever the bounds
    // say. Nothing if the call is refused or too much would be on the wire.
    [[nodiscard]] std::optional<Successor> called(const Packed&, sim::Side, tcp::Call);
    [[nodiscard]] std::optional<Successor> expired(const Packed&, sim::Side, tcp::Timer);
    [[nodiscard]] std::optional<Successor> delivered(const Packed&, std::size_t slot);

    [[nodiscard]] static tcp::Segment blindReset();

private:
    [[nodiscard]] bool mayEnd(const Packed&, sim::Side) const;
    [[nodiscard]] bool mayClose(const Packed&, sim::Side) const;
    [[nodiscard]] bool within(const Packed&, sim::Side, tcp::Call) const;
    [[nodiscard]] std::optional<Successor> after(const Packed&, sim::Side, const Outcome&, const Move&);
    [[nodiscard]] bool overdue(const Packed&, std::vector<Successor>&);
    [[nodiscard]] bool overAtOnce(const Packed&, std::vector<Successor>&);
    [[nodiscard]] bool put(Packed&, Id transit) const;
    static void take(Packed&, std::size_t slot);
    [[nodiscard]] bool isFirst(const Packed&, std::size_t slot) const;
    [[nodiscard]] static bool repeated(const Packed&, std::size_t slot); // like the one before it
    void deliveries(const Packed&, std::vector<Successor>&);
    void calls(const Packed&, sim::Side, std::vector<Successor>&);
    void timeouts(const Packed&, sim::Side, std::vector<Successor>&);
    void expire(const Packed&, sim::Side, tcp::Timer, std::vector<Successor>&);
    void mishaps(const Packed&, sim::Side, std::vector<Successor>&);
    void losses(const Packed&, std::vector<Successor>&);
    void tick(const Packed&, std::vector<Successor>&);

    const Bounds& m_bounds;
    bool m_halfDuplex;
    bool m_noTimeWait;
    Catalogue& m_catalogue;
    int m_notFollowed = 0;
};

} // namespace synfin::explore
