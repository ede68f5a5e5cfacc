// What the table of an endpoint says: its rows, their values at a moment, and what changed.
#pragma once

#include "model/sim/history.h"
#include "views/picture/chart_style.h"
#include "views/picture/wording.h"

#include <array>

namespace synfin::views {

enum class EndpointRow {
    State,
    Socket, // what a program could do with its socket now
    SndUna,
    SndNxt,
    SndWnd,
    Iss,
    RcvNxt,
    RcvWnd,
    Irs,
    ToSend, // octets that wait for the window or for the handshake
    ToRead,
    OutOfOrder,
    SentAgain,
    Timers,
};
inline constexpr std::array allEndpointRows{
    EndpointRow::State,  EndpointRow::Socket,     EndpointRow::SndUna,    EndpointRow::SndNxt, EndpointRow::SndWnd,
    EndpointRow::Iss,    EndpointRow::RcvNxt,     EndpointRow::RcvWnd,    EndpointRow::Irs,    EndpointRow::ToSend,
    EndpointRow::ToRead, EndpointRow::OutOfOrder, EndpointRow::SentAgain, EndpointRow::Timers};

[[nodiscard]] QString rowName(EndpointRow, const picture::Wording&);
// What it is, with the section of the RFC.
[[nodiscard]] QString rowAbout(EndpointRow, const picture::Wording&);

struct EndpointValue {
    QString now;    // "–" for a number that does not exist
    QString before; // what stood there a step before, if that says something
    bool changed = false;
    friend bool operator==(const EndpointValue&, const EndpointValue&) = default;
};
// After a step of the branch that is looked at.
[[nodiscard]] EndpointValue endpointValue(EndpointRow, const sim::History&, int step, sim::Side, picture::NumberStyle,
                                          const picture::Wording&);

// "101", or where it changed "▸ 100 → 101".
[[nodiscard]] QString cellText(const EndpointValue&);
// "SND.NXT of the client: 101, was 100".
[[nodiscard]] QString cellSpoken(EndpointRow, sim::Side, const EndpointValue&, const picture::Wording&);

} // namespace synfin::views
