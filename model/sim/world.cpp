#include "model/sim/world.h"

#include "model/overloaded.h"

#include <algorithm>

namespace synfin::sim {

namespace {

void order(Endpoint& endpoint, const std::array<tcp::TimerOrder, tcp::timerCount>& orders, Duration now)
{
    for (std::size_t i = 0; i < orders.size(); ++i) {
        switch (orders[i].kind) {
        case tcp::TimerOrder::Kind::Keep: break;
        case tcp::TimerOrder::Kind::Stop: endpoint.timers[i].reset(); break;
        case tcp::TimerOrder::Kind::Start: endpoint.timers[i] = now + orders[i].after; break;
        }
    }
}

// One choice being made: the record is built up here.
class Advance final {
public:
    Advance(const World& world, const Choice& choice, const Setup& setup) : m_setup(setup)
    {
        m_record.choice = choice;
        m_record.after = world;
        World& next = m_record.after;
        next.now = std::max(next.now, choice.notBefore);
    }

    StepRecord make()
    {
        std::visit([this](const auto& action) { apply(action); }, m_record.choice->action);
        m_record.time = m_record.after.now;
        return std::move(m_record);
    }

private:
    void apply(const CallChoice& choice) { step(choice.at, choice.call); }

    void apply(const TimeoutChoice& choice)
    {
        if (const auto expiry = world().at(choice.at).expiry(choice.timer))
            world().now = std::max(world().now, *expiry);
        world().at(choice.at).timers[static_cast<std::size_t>(choice.timer)].reset();
        step(choice.at, tcp::Timeout{choice.timer});
    }

    void apply(const Deliver& choice)
    {
        const Flight flight = take(choice.id);
        world().now = std::max(world().now, flight.arrives);
        m_record.segment = flight;
        step(flight.to(), tcp::Arrival{flight.segment});
    }

    void apply(const Drop& choice)
    {
        const Flight flight = take(choice.id);
        // Lost on the way: seen when half of the way is over, unless that has passed.
        world().now = std::max(world().now, flight.sent + (flight.arrives - flight.held - flight.sent) / 2);
        m_record.segment = flight;
        m_record.reason = tcp::Reason::Lost;
    }

    void apply(const Duplicate& choice)
    {
        const Flight original = *world().find(choice.id);
        m_record.segment = original;
        m_record.reason = tcp::Reason::Duplicated;
        Flight copy = original;
        copy.id = world().nextId++;
        copy.copyOf = original.id;
        copy.arrives = std::max(original.arrives, world().now + m_setup.delay);
        world().wire.push_back(copy);
        m_record.sent.push_back(copy);
    }

    void apply(const Delay& choice)
    {
        const auto found = std::ranges::find(world().wire, choice.id, &Flight::id);
        const Duration arrives = std::max(found->arrives, world().now) + choice.by;
        found->held += arrives - found->arrives;
        found->arrives = arrives;
        m_record.segment = *found;
        m_record.reason = tcp::Reason::Delayed;
    }

    void apply(const Inject& choice)
    {
        Flight flight;
        flight.id = world().nextId++;
        flight.from = peer(choice.at);
        flight.segment = choice.segment;
        flight.sent = flight.arrives = world().now;
        flight.injected = true;
        m_record.segment = flight;
        step(choice.at, tcp::Arrival{choice.segment});
    }

    void apply(const Crash& choice)
    {
        Endpoint& endpoint = world().at(choice.at);
        const tcp::Host host = endpoint.tcb.host;
        endpoint.tcb = tcp::Tcb{};
        endpoint.tcb.host = host;
        endpoint.timers = {};
        m_record.at = choice.at;
        m_record.reason = tcp::Reason::Crash;
    }

    void step(Side side, const tcp::Event& event)
    {
        Endpoint& endpoint = world().at(side);
        tcp::Step done = tcp::step(endpoint.tcb, event, m_setup.profile);
        if (done.next.host.connections != endpoint.tcb.host.connections)
            done.next.host.nextIss = issOf(m_setup, side, done.next.host.connections);
        endpoint.tcb = done.next;
        order(endpoint, done.timers, world().now);
        m_record.at = side;
        m_record.rule = done.rule;
        m_record.reason = done.reason;
        m_record.signals = std::move(done.signals);
        const auto* timeout = std::get_if<tcp::Timeout>(&event);
        const bool again = timeout != nullptr && timeout->timer == tcp::Timer::Retransmission
                           && done.reason == tcp::Reason::Retransmission;
        for (const tcp::Segment& segment : done.sent) {
            Flight flight;
            flight.id = world().nextId++;
            flight.from = side;
            flight.segment = segment;
            flight.sent = world().now;
            flight.arrives = world().now + m_setup.delay;
            flight.retransmission = again;
            flight.incarnation = endpoint.tcb.host.connections;
            world().wire.push_back(flight);
            m_record.sent.push_back(flight);
        }
    }

    Flight take(int id)
    {
        const auto found = std::ranges::find(world().wire, id, &Flight::id);
        Flight flight = *found;
        world().wire.erase(found);
        return flight;
    }

    World& world() { return m_record.after; }

    const Setup& m_setup;
    StepRecord m_record;
};

bool wouldOnlyFail(const Endpoint& endpoint, const tcp::UserCall& call, const Setup& setup)
{
    const tcp::Step step = tcp::step(endpoint.tcb, call, setup.profile);
    return std::ranges::any_of(step.signals, &refuses);
}

} // namespace

tcp::Seq issOf(const Setup& setup, Side side, std::uint32_t connections)
{
    const std::uint32_t taken = setup.profile.without.contains(tcp::Safeguard::FreshIss) ? 0 : connections;
    const std::vector<tcp::Seq>& list = setup.iss[index(side)];
    if (list.empty())
        return tcp::Seq(taken * tcp::issIncrement);
    if (taken < list.size())
        return list[taken];
    return list.back() + (taken - static_cast<std::uint32_t>(list.size()) + 1) * tcp::issIncrement;
}

bool refuses(tcp::Signal signal)
{
    return signal == tcp::Signal::ErrorAlreadyExists || signal == tcp::Signal::ErrorDoesNotExist
           || signal == tcp::Signal::ErrorConnectionClosing || signal == tcp::Signal::ErrorInsufficientResources
           || signal == tcp::Signal::ErrorRemoteSocketUnspecified;
}

const Flight* World::find(int id) const
{
    const auto found = std::ranges::find(wire, id, &Flight::id);
    return found == wire.end() ? nullptr : &*found;
}

World startWorld(const Setup& setup)
{
    World world;
    for (const Side side : bothSides)
        world.at(side).tcb.host.nextIss = issOf(setup, side, 0);
    return world;
}

World startWorld(const Setup& setup, const tcp::Tcb& client, const tcp::Tcb& server)
{
    World world = startWorld(setup);
    for (const Side side : bothSides) {
        Endpoint& endpoint = world.at(side);
        endpoint.tcb = side == Side::Client ? client : server;
        // Where CLOSE is half-duplex, the FIN that such a connection has sent came from a user who is gone.
        endpoint.tcb.orphaned = setup.profile.halfDuplexClose && endpoint.tcb.closeQueued;
        endpoint.tcb.host.connections = endpoint.tcb.hasSend() ? 1 : 0;
        endpoint.tcb.host.nextIss = issOf(setup, side, endpoint.tcb.host.connections);
        order(endpoint, tcp::initialTimers(endpoint.tcb, setup.profile), world.now);
    }
    return world;
}

std::optional<std::string> impossible(const World& world, const Choice& choice)
{
    const auto onWire = [&world](int id) -> std::optional<std::string> {
        if (world.find(id) != nullptr)
            return std::nullopt;
        return world.wire.empty() ? "the wire is empty" : "segment " + std::to_string(id) + " is not on the wire";
    };
    return std::visit(
        Overloaded{[](const CallChoice&) -> std::optional<std::string> { return std::nullopt; },
                   [](const Inject&) -> std::optional<std::string> { return std::nullopt; },
                   [](const Crash&) -> std::optional<std::string> { return std::nullopt; },
                   [&](const Deliver& d) { return onWire(d.id); }, [&](const Drop& d) { return onWire(d.id); },
                   [&](const Duplicate& d) { return onWire(d.id); },
                   [&](const Delay& d) -> std::optional<std::string> {
                       if (auto gone = onWire(d.id))
                           return gone;
                       if (d.by > Duration::zero())
                           return std::nullopt;
                       return "a segment can only be held back for longer than nothing";
                   },
                   [&](const TimeoutChoice& t) -> std::optional<std::string> {
                       const Endpoint& endpoint = world.at(t.at);
                       const bool runs = endpoint.expiry(t.timer).has_value();
                       if (runs || (t.timer == tcp::Timer::User && endpoint.tcb.exists()))
                           return std::nullopt;
                       return "no " + std::string(tcp::name(t.timer)) + " timer runs at the " + std::string(name(t.at))
                              + ", which is in " + std::string(tcp::name(endpoint.tcb.state));
                   }},
        choice.action);
}

std::vector<Choice> enabled(const World& world, const Setup& setup)
{
    std::vector<Choice> choices;
    for (const Side side : bothSides) {
        const Endpoint& endpoint = world.at(side);
        for (const tcp::Call call : tcp::allCalls) {
            const tcp::UserCall userCall{call, call == tcp::Call::Send ? 1U : 0U, false};
            const bool same = call == tcp::Call::Shutdown && !setup.profile.halfDuplexClose;
            if (call != tcp::Call::Status && !same && !wouldOnlyFail(endpoint, userCall, setup))
                choices.push_back({CallChoice{side, userCall}, {}});
        }
        for (const tcp::Timer timer : tcp::allTimers) {
            if (endpoint.expiry(timer))
                choices.push_back({TimeoutChoice{side, timer}, {}});
        }
        if (endpoint.tcb.exists())
            choices.push_back({Crash{side}, {}});
    }
    for (const Flight& flight : world.wire) {
        choices.push_back({Deliver{flight.id}, {}});
        choices.push_back({Drop{flight.id}, {}});
        choices.push_back({Duplicate{flight.id}, {}});
    }
    return choices;
}

StepRecord advance(const World& world, const Choice& choice, const Setup& setup)
{
    return Advance(world, choice, setup).make();
}

std::string explanation(const StepRecord& record)
{
    return tcp::explanation(record.reason);
}

} // namespace synfin::sim
