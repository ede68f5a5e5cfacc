// The workshop of step(): one event is worked off on a copy of the TCB, and what it causes is gathered in a Step.
// Internal to model/tcp.
#pragma once

#include "model/tcp/step.h"

namespace synfin::tcp {

// Something is on the retransmission queue, or waits for a window that may have opened unseen (§3.8.6.1).
[[nodiscard]] bool watched(const Tcb&, const Profile&);

class Engine final {
public:
    Engine(const Tcb& before, const Profile& profile) : m_before(before), m_profile(profile), m_tcb(before) {}

    void call(const UserCall&);
    void arrives(const Segment&);
    void timeout(Timer);

    // What came of it. The engine is used up.
    [[nodiscard]] Step finish();

private:
    // engine_calls.cpp, §3.10.1 to §3.10.6
    void openPassive();
    void openActive(Reason fromListen);
    void send(const UserCall&);
    void receive(std::uint32_t wanted);
    void shutdown();
    void close();
    void closeUnread();
    void abort();
    void status();

    // engine_arrivals.cpp, §3.10.7
    void arrivesInClosed(const Segment&);
    void arrivesInListen(const Segment&);
    void arrivesInSynSent(const Segment&);
    void arrivesInOtherStates(Segment);
    void acceptSyn(const Segment&);
    [[nodiscard]] bool reopens(const Segment&) const; // TIME-WAIT gives way to a new connection
    void reopen(const Segment&);
    void returnToTimeWait(Cause);
    // The checks of §3.10.7.4 by their number. False: the segment has been dealt with.
    [[nodiscard]] bool firstSequence(Segment&);
    void trimSyn(Segment&) const;
    [[nodiscard]] bool secondRst(const Segment&);
    [[nodiscard]] bool fourthSyn(const Segment&);
    [[nodiscard]] bool fifthAck(const Segment&);
    [[nodiscard]] bool acknowledge(const Segment&); // the processing for ESTABLISHED, which other states share
    void seventhText(const Segment&);
    void eighthFin(Seq fin);
    [[nodiscard]] bool acceptable(const Segment&) const; // Table 6
    [[nodiscard]] bool inReceiveWindow(Seq) const;
    [[nodiscard]] bool textComesTooLate(const Segment&);
    void takeText(Seq from, std::uint32_t len, bool fin);
    void takeNext(const Held&);           // begins at or before RCV.NXT
    [[nodiscard]] bool hold(const Held&); // false: there is no room for another piece
    void takeHeld();
    void afterArrival();

    // engine_timeouts.cpp, §3.10.8
    void retransmissionTimeout();
    void countRetry();

    // engine_output.cpp
    void transmit(Segment);
    void sendSyn();
    void sendSynAck();
    void sendAck();
    void oweAck();
    void sendReset(const Segment& inAnswerTo);
    void sendAbort(); // the reset of §3.10.5, in answer to nothing
    bool flush();     // sends what the window allows, then the FIN that waits behind it; true if FIN went out
    void retransmitFront();
    void takeIss();
    void settleTimers();

    void enter(State, Cause);
    void returnToListen(Cause);
    void deleteTcb(Cause);
    void enterTimeWait(Cause);
    [[nodiscard]] bool omits(Safeguard s) const { return m_profile.without.contains(s); }
    void startTimer(Timer, Duration);
    void stopTimer(Timer);
    void tell(Signal signal) { m_step.signals.push_back(signal); }
    void because(Reason reason) { m_step.reason = reason; }
    [[nodiscard]] bool callsOutstanding() const; // queued SENDs or RECEIVEs that must be answered

    const Tcb& m_before;
    const Profile& m_profile;
    Tcb m_tcb;
    Step m_step;
    std::optional<Cause> m_cause; // of the last change of state
    bool m_ackDue = false;        // an acknowledgment is owed; what is sent later in the step may carry it
    bool m_ackMayWait = false;    // an acknowledgment is owed that may be put off
    bool m_progress = false;      // something new was acknowledged
    bool m_timedOut = false;      // the retransmission timer has just expired
};

} // namespace synfin::tcp
