// The send and receive sequence spaces of both endpoints, as figures 3 and 4 of RFC 9293 draw them (§3.3.1).
//
// Each space is a bar of cells in the order of the numbers: what is acknowledged, what is sent and not acknowledged,
// what may be sent, and the beginning of what lies beyond the window; or what is received, what may be received (with
// what has arrived out of order), and beyond. SYN and FIN are cells of their own.
//
// The scale: a cell's width grows by the same amount each time its octets double, and the bar always fills the width,
// so that 1 octet can still be seen beside 65,535. Numbers are taken as distances from the initial one, modulo 2^32, so
// a bar looks the same across the wrap.
#pragma once

#include "model/sim/world.h"
#include "views/picture/chart_style.h"
#include "views/picture/picture.h"
#include "views/picture/space_cells.h"

namespace synfin::picture {

struct SpacesStyle {
    Wording wording = Wording();
    double fontScale = 1;
    NumberStyle numbers = NumberStyle::Absolute;
    double width = 340; // of the picture; it is wider where its words would not fit
};

// Ids: "client_send", "client_receive", "server_send", "server_receive", interactive, each with a description that
// names every cell with its numbers; and "legend".
[[nodiscard]] Picture sequenceSpaces(const sim::World&, const sim::Setup&, const SpacesStyle&);

} // namespace synfin::picture
