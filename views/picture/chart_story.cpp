#include "views/picture/chart_story.h"

#include <algorithm>

namespace synfin::picture {

namespace {

// A number this far before the initial one still belongs to the same count: an old duplicate.
constexpr std::uint32_t nearby = 1'000'000;

// The retransmission time-out doubles with each retry, up to the profile's limit (RFC 6298 §5.5).
tcp::Duration retransmissionTimeout(const tcp::Profile& profile, int retries)
{
    tcp::Duration d = profile.retransmissionTimeout;
    for (int i = 0; i < retries && d < profile.maxRetransmissionTimeout; ++i)
        d *= 2;
    return std::min(d, std::max(profile.maxRetransmissionTimeout, profile.retransmissionTimeout));
}

std::optional<tcp::Duration> ranFor(tcp::Timer timer, const tcp::Profile& profile, const tcp::Tcb& tcb)
{
    switch (timer) {
    case tcp::Timer::Retransmission: return retransmissionTimeout(profile, tcb.retries);
    case tcp::Timer::TimeWait: return tcp::timeWaitLength(profile);
    case tcp::Timer::FinWait2: return profile.finWait2Timeout;
    case tcp::Timer::User: return profile.userTimeout;
    case tcp::Timer::DelayedAck: return profile.delayedAck;
    }
    return {};
}

Mark::Kind kindOf(const sim::Action& action)
{
    struct {
        Mark::Kind operator()(const sim::CallChoice&) const { return Mark::Kind::Call; }
        Mark::Kind operator()(const sim::Deliver&) const { return Mark::Kind::Arrival; }
        Mark::Kind operator()(const sim::Drop&) const { return Mark::Kind::Loss; }
        Mark::Kind operator()(const sim::Duplicate&) const { return Mark::Kind::Duplication; }
        Mark::Kind operator()(const sim::Delay&) const { return Mark::Kind::Delay; }
        Mark::Kind operator()(const sim::Inject&) const { return Mark::Kind::Arrival; }
        Mark::Kind operator()(const sim::TimeoutChoice&) const { return Mark::Kind::Timeout; }
        Mark::Kind operator()(const sim::Crash&) const { return Mark::Kind::Crash; }
    } kind;
    return std::visit(kind, action);
}

} // namespace

void ChartStory::clear()
{
    *this = ChartStory();
}

bool ChartStory::begins(const sim::History& history) const
{
    if (m_marks.empty() || history.size() < size() || !(history.setup() == m_setup))
        return false;
    return std::all_of(m_seen.begin(), m_seen.end(), [&history](const Seen& seen) {
        const sim::StepRecord& record = history.at(seen.step);
        return record.time == seen.time && record.choice == seen.choice && record.after == seen.after;
    });
}

// The last step and those at half, a quarter … of the way: enough to notice another history, and O(log n).
void ChartStory::remember(const sim::History& history)
{
    m_seen.clear();
    for (int step = size() - 1; step > 0; step /= 2) {
        const sim::StepRecord& record = history.at(step);
        m_seen.push_back({step, record.time, record.choice, record.after});
    }
    m_seen.push_back({0, history.at(0).time, history.at(0).choice, history.at(0).after});
}

int ChartStory::follow(const sim::History& history)
{
    if (!begins(history)) {
        clear();
        m_setup = history.setup();
    }
    const int first = size();
    if (first == history.size())
        return first;
    for (int step = first; step < history.size(); ++step)
        take(history.at(step), step > 0 ? &history.at(step - 1).after : nullptr);
    remember(history);
    return first;
}

void ChartStory::take(const sim::StepRecord& record, const sim::World* before)
{
    const int step = size();
    Mark mark;
    mark.at = record.at;
    mark.signals = record.signals;
    mark.reason = record.reason;
    mark.time = record.time;
    if (record.choice) {
        mark.kind = kindOf(record.choice->action);
        if (const auto* call = std::get_if<sim::CallChoice>(&record.choice->action))
            mark.call = call->call;
        if (const auto* timeout = std::get_if<sim::TimeoutChoice>(&record.choice->action)) {
            mark.timer = timeout->timer;
            if (before)
                mark.ran = ranFor(timeout->timer, m_setup.profile, before->at(timeout->at).tcb);
        }
    }
    noteNumbers(record.after);
    if (record.segment && mark.kind == Mark::Kind::Arrival && record.segment->injected
        && trackOf(record.segment->id) < 0)
        begin(*record.segment, step, 0);
    mark.ended = record.segment ? trackOf(record.segment->id) : -1;
    if (mark.ended >= 0 && mark.kind == Mark::Kind::Arrival) {
        end(mark.ended, step, Fate::Delivered, record.time);
        m_tracks[static_cast<std::size_t>(mark.ended)].old = before && isOld(mark.ended, *before);
    }
    if (mark.ended >= 0 && mark.kind == Mark::Kind::Loss)
        end(mark.ended, step, Fate::Lost, record.time);
    if (mark.ended >= 0 && mark.kind == Mark::Kind::Delay)
        hold(mark.ended, step, *record.segment);

    mark.firstSent = trackCount();
    const std::vector<sim::Flight>& sent = step == 0 ? record.after.wire : record.sent;
    const std::uint32_t peerBefore = record.at ? m_peers[sim::index(*record.at)] : 0;
    notePeer(record, before);
    for (const sim::Flight& flight : sent) {
        if (trackOf(flight.id) >= 0)
            continue;
        begin(flight, step, mark.sent++);
        m_meant.back() = meantBy(flight, record, peerBefore);
    }
    mark.quiet = std::all_of(record.after.wire.begin(), record.after.wire.end(),
                             [&record](const sim::Flight& f) { return f.arrives < record.time; });
    m_marks.push_back(std::move(mark));
    for (const sim::Side s : sim::bothSides) {
        std::vector<Span>& spans = m_spans[sim::index(s)];
        const tcp::State state = record.after.at(s).tcb.state;
        if (spans.empty() || spans.back().state != state)
            spans.push_back({state, step});
    }
}

void ChartStory::begin(const sim::Flight& flight, int step, int slot)
{
    Track track;
    track.flight = flight;
    track.sentStep = step;
    track.slot = slot;
    // A reset for a segment without ACK has SEQ=0 (§3.5.2), which is no place in anybody's numbers.
    const bool zero = flight.segment.ctl.rst && flight.segment.ack && flight.segment.seq == tcp::Seq(0);
    if (!zero)
        track.seqBase = baseOf(flight.from, flight.segment.seq);
    if (flight.segment.ack)
        track.ackBase = baseOf(flight.to(), *flight.segment.ack);
    const int index = trackCount();
    const auto id = static_cast<std::size_t>(std::max(flight.id, 0));
    if (m_trackOf.size() <= id)
        m_trackOf.resize(id + 1, -1);
    m_trackOf[id] = index;
    m_tracks.push_back(std::move(track));
    m_meant.push_back(0);
    putOnWire(index);
}

void ChartStory::putOnWire(int index)
{
    const auto later = [this](tcp::Duration arrives, int other) { return arrives < this->track(other).flight.arrives; };
    m_onWire.insert(std::upper_bound(m_onWire.begin(), m_onWire.end(), track(index).flight.arrives, later), index);
}

void ChartStory::hold(int index, int step, const sim::Flight& flight)
{
    Track& track = m_tracks[static_cast<std::size_t>(index)];
    track.flight = flight;
    if (track.heldStep < 0)
        track.heldStep = step;
    std::erase(m_onWire, index);
    putOnWire(index);
}

void ChartStory::end(int index, int step, Fate fate, tcp::Duration time)
{
    Track& track = m_tracks[static_cast<std::size_t>(index)];
    track.endStep = step;
    track.fate = fate;
    track.late = time - (track.flight.arrives - track.flight.held) > m_setup.delay;
    std::erase(m_onWire, index);
}

// Synchronized with whoever sent the SYN that was taken, until the TCB is gone.
void ChartStory::notePeer(const sim::StepRecord& record, const sim::World* before)
{
    for (const sim::Side s : sim::bothSides) {
        const tcp::Tcb& now = record.after.at(s).tcb;
        std::uint32_t& peer = m_peers[sim::index(s)];
        if (!now.hasReceive())
            peer = 0;
        else if (before == nullptr)
            peer = record.after.at(sim::peer(s)).tcb.host.connections;
        else if (record.segment && record.at == s
                 && (!before->at(s).tcb.hasReceive() || before->at(s).tcb.irs != now.irs))
            peer = record.segment->incarnation;
    }
}

// A segment that acknowledges, or resets, speaks of a connection of its receiver's: the one that the sender is or was
// synchronized with, or where it has none, that of the segment that it answers.
std::uint32_t ChartStory::meantBy(const sim::Flight& flight, const sim::StepRecord& record,
                                  std::uint32_t peerBefore) const
{
    if (flight.copyOf)
        return trackOf(*flight.copyOf) >= 0 ? m_meant[static_cast<std::size_t>(trackOf(*flight.copyOf))] : 0;
    if (!flight.segment.ack && !flight.segment.ctl.rst)
        return 0;
    const std::uint32_t peer = m_peers[sim::index(flight.from)];
    if (peer != 0 || peerBefore != 0)
        return peer != 0 ? peer : peerBefore;
    return record.segment ? record.segment->incarnation : 0;
}

bool ChartStory::isOld(int index, const sim::World& before) const
{
    const sim::Flight& flight = track(index).flight;
    const std::uint32_t meant = m_meant[static_cast<std::size_t>(index)];
    const tcp::Tcb& sender = before.at(flight.from).tcb;
    if (flight.injected || flight.incarnation == 0)
        return false;
    const bool onlyAsks = flight.segment.ctl.syn && !flight.segment.ack;
    return sender.host.connections > flight.incarnation || (onlyAsks && !sender.hasSend())
           || (meant != 0 && before.at(flight.to()).tcb.host.connections > meant);
}

int ChartStory::trackOf(int segmentId) const
{
    const auto id = static_cast<std::size_t>(std::max(segmentId, 0));
    return id < m_trackOf.size() ? m_trackOf[id] : -1;
}

int ChartStory::originalOf(const Track& track) const
{
    return track.flight.copyOf ? trackOf(*track.flight.copyOf) : -1;
}

int ChartStory::spanAt(sim::Side side, int step) const
{
    const std::vector<Span>& all = spans(side);
    const auto it =
        std::upper_bound(all.begin(), all.end(), step, [](int value, const Span& span) { return value < span.from; });
    return std::max(0, static_cast<int>(it - all.begin()) - 1);
}

void ChartStory::noteNumbers(const sim::World& world)
{
    for (const sim::Side s : sim::bothSides) {
        const tcp::Tcb& tcb = world.at(s).tcb;
        std::vector<tcp::Seq>& isns = m_isns[sim::index(s)];
        if (tcb.hasSend() && (isns.empty() || isns.back() != tcb.iss))
            isns.push_back(tcb.iss);
    }
}

// The latest connection whose numbers begin at or before this one; else the latest one that begins a little after it.
std::optional<NumberBase> ChartStory::baseOf(sim::Side owner, tcp::Seq number) const
{
    const std::vector<tcp::Seq>& isns = m_isns[sim::index(owner)];
    for (std::size_t i = isns.size(); i > 0 && i + 3 > isns.size(); --i) {
        if (tcp::beforeOrAt(isns[i - 1], number))
            return NumberBase{isns[i - 1], static_cast<int>(i - 1)};
    }
    if (!isns.empty() && isns.back() - number < nearby)
        return NumberBase{isns.back(), static_cast<int>(isns.size() - 1)};
    return {};
}

} // namespace synfin::picture
