#include "views/picture/space_cells.h"

#include <algorithm>
#include <optional>

namespace synfin::picture {

namespace {

using Control = SpaceCell::Control;

// Cuts [from, to) into cells where a control stands in it, which is one octet.
void add(std::vector<SpaceCell>& cells, Cell cell, std::uint32_t from, std::uint32_t to,
         std::optional<std::uint32_t> fin)
{
    const auto put = [&](std::uint32_t a, std::uint32_t b, Control control) {
        if (a < b)
            cells.push_back({cell, a, b - a, control});
    };
    if (from >= to)
        return;
    if (from == 0) {
        put(0, 1, Control::Syn);
        from = 1;
    }
    const bool hasFin = fin && *fin >= from && *fin < to;
    put(from, hasFin ? *fin : to, Control::None);
    if (hasFin) {
        put(*fin, *fin + 1, Control::Fin);
        put(*fin + 1, to, Control::None);
    }
}

} // namespace

std::vector<SpaceCell> sendSpace(const tcp::Tcb& tcb)
{
    if (!tcb.hasSend())
        return {};
    std::vector<SpaceCell> cells;
    const std::uint32_t una = tcb.sndUna - tcb.iss;
    const std::uint32_t nxt = tcb.sndNxt - tcb.iss;
    const std::uint32_t edge = std::max(nxt, una + tcb.sndWnd); // a window that shrank takes nothing back
    std::optional<std::uint32_t> fin;
    if (tcb.finSent)
        fin = tcb.finSeq - tcb.iss;
    add(cells, Cell::Acknowledged, 0, una, fin);
    add(cells, Cell::Sent, una, nxt, fin);
    add(cells, Cell::Usable, nxt, edge, {});
    cells.push_back({Cell::Beyond, edge, 0, Control::None});
    return cells;
}

std::vector<SpaceCell> receiveSpace(const tcp::Tcb& tcb)
{
    if (!tcb.hasReceive())
        return {};
    std::vector<SpaceCell> cells;
    std::uint32_t at = tcb.rcvNxt - tcb.irs;
    const std::uint32_t edge = at + tcb.rcvWnd;
    add(cells, Cell::Acknowledged, 0, at, tcb.finReceived ? std::optional<std::uint32_t>(at - 1) : std::nullopt);
    for (std::size_t i = 0; i < tcb.heldCount; ++i) {
        const tcp::Held& held = tcb.held[i];
        const std::uint32_t from = std::max(at, held.seq - tcb.irs);
        const std::uint32_t to = held.seq - tcb.irs + held.len + (held.fin ? 1U : 0U);
        if (to <= at)
            continue;
        add(cells, Cell::Usable, at, from, {});
        add(cells, Cell::OutOfOrder, from, to, held.fin ? std::optional(to - 1) : std::nullopt);
        at = to;
    }
    add(cells, Cell::Usable, at, edge, {});
    cells.push_back({Cell::Beyond, std::max(at, edge), 0, Control::None});
    return cells;
}

} // namespace synfin::picture
