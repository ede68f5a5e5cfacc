// What the sequence chart tells of a history: segments with their beginning and end, what happened at each step, and
// how long each endpoint was in which state. Knows nothing of pixels. Grows with the branch that is looked at.
#pragma once

#include "model/sim/history.h"
#include "views/picture/number_base.h"

#include <array>
#include <optional>
#include <vector>

namespace synfin::picture {

enum class Fate { OnWire, Delivered, Lost };

// A segment.
struct Track {
    sim::Flight flight;
    int sentStep = 0;  // for an injected one the step of its arrival
    int slot = 0;      // the how manieth of the segments that this step sent
    int endStep = -1;  // delivered or lost; -1 while on the wire
    int heldStep = -1; // the first at which the network held it back; -1 if it never did
    Fate fate = Fate::OnWire;
    bool late = false;                 // ended more than a delay after the wire alone would have delivered it
    bool old = false;                  // delivered when its connection was over, or one of its sides in a newer one
    std::optional<NumberBase> seqBase; // nothing where the numbers belong to no known connection
    std::optional<NumberBase> ackBase;
};

// What happened at a step. A crash, a call or a time-out is drawn at the lifeline; the rest shows on the segments.
struct Mark {
    enum class Kind { Start, Call, Timeout, Crash, Arrival, Loss, Duplication, Delay };
    Kind kind = Kind::Start;
    std::optional<sim::Side> at;
    tcp::UserCall call;               // Call
    tcp::Timer timer{};               // Timeout
    std::optional<tcp::Duration> ran; // Timeout: how long the timer had been set to
    std::vector<tcp::Signal> signals;
    tcp::Reason reason = tcp::Reason::Nothing;
    tcp::Duration time{};
    int ended = -1;    // the track that arrived, was lost, duplicated or held back
    int firstSent = 0; // tracks firstSent … firstSent + sent - 1 were put on the wire
    int sent = 0;
    bool quiet = false; // nothing is on its way after this step that is not overdue
    // Is `ended` a track whose way ends here?
    [[nodiscard]] bool endsTrack() const { return ended >= 0 && (kind == Kind::Arrival || kind == Kind::Loss); }
};

struct Span {
    tcp::State state{};
    int from = 0; // step; lasts until the next span's
};

class ChartStory final {
public:
    // Takes in the steps that are new. Where the history is not the one seen before, or not in its beginning, starts
    // over; that is found out by comparing the steps last seen and a few before. Returns the first step that is new or
    // may have changed.
    int follow(const sim::History&);
    void clear();

    [[nodiscard]] int size() const { return static_cast<int>(m_marks.size()); }
    [[nodiscard]] const sim::Setup& setup() const { return m_setup; }
    [[nodiscard]] const Mark& mark(int step) const { return m_marks[static_cast<std::size_t>(step)]; }
    [[nodiscard]] int trackCount() const { return static_cast<int>(m_tracks.size()); }
    [[nodiscard]] const Track& track(int index) const { return m_tracks[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int trackOf(int segmentId) const;                           // -1 if there is none
    [[nodiscard]] const std::vector<int>& onWire() const { return m_onWire; } // at the end; in the order of arrival
    [[nodiscard]] const std::vector<Span>& spans(sim::Side s) const { return m_spans[sim::index(s)]; }
    [[nodiscard]] int spanAt(sim::Side, int step) const; // index into spans()
    // The track that this one is a copy of, or -1.
    [[nodiscard]] int originalOf(const Track&) const;

private:
    struct Seen {
        int step;
        tcp::Duration time;
        std::optional<sim::Choice> choice;
        sim::World after;
    };
    [[nodiscard]] bool begins(const sim::History&) const;
    void remember(const sim::History&);
    void take(const sim::StepRecord&, const sim::World* before);
    void begin(const sim::Flight&, int step, int slot);
    void end(int track, int step, Fate, tcp::Duration);
    void hold(int track, int step, const sim::Flight&);
    void putOnWire(int track);
    void noteNumbers(const sim::World&);
    void notePeer(const sim::StepRecord&, const sim::World* before);
    [[nodiscard]] std::uint32_t meantBy(const sim::Flight&, const sim::StepRecord&, std::uint32_t peerBefore) const;
    [[nodiscard]] bool isOld(int track, const sim::World& before) const;
    [[nodiscard]] std::optional<NumberBase> baseOf(sim::Side owner, tcp::Seq number) const;

    sim::Setup m_setup;
    std::vector<Mark> m_marks;
    std::vector<Track> m_tracks;
    std::vector<int> m_trackOf; // by segment id
    std::vector<int> m_onWire;
    std::array<std::vector<Span>, 2> m_spans;
    std::array<std::vector<tcp::Seq>, 2> m_isns;
    // With which of the peer's connections a side is synchronized, by tcp::Host::connections; 0 for none.
    std::array<std::uint32_t, 2> m_peers{};
    std::vector<std::uint32_t> m_meant; // by track: the receiver's connection that it was sent to; 0 if that is open
    std::vector<Seen> m_seen;
};

} // namespace synfin::picture
