#include "model/trace/phrases.h"
#include "model/trace/trace.h"

#include <algorithm>

namespace synfin::trace {

namespace {

using sim::Side;

constexpr std::size_t stateWidth = 12; // SYN-RECEIVED

} // namespace

std::string writeText(const sim::History& history, std::string_view title)
{
    int decimals = 0;
    for (int i = 0; i < history.size(); ++i)
        decimals = std::max(decimals, decimalsFor(history.at(i).time));
    const std::size_t timeWidth =
        std::max<std::size_t>(4, secondsText(history.at(history.lastStep()).time, decimals).size()) + 2;
    const std::size_t stepWidth = std::max<std::size_t>(4, std::to_string(history.lastStep()).size());
    const std::string margin(stepWidth + 2 + timeWidth + 2, ' ');

    std::string out = oneLine(title) + "\n\n" + right("step", stepWidth) + "  " + right("time", timeWidth) + "  "
                      + left("client", stateWidth) + "  " + left("server", stateWidth) + "  what happens, and why\n";
    for (int i = 0; i < history.size(); ++i) {
        const sim::StepRecord& record = history.at(i);
        out += right(std::to_string(i), stepWidth) + "  " + right(secondsText(record.time, decimals) + " s", timeWidth)
               + "  " + left(tcp::name(stateAt(record, Side::Client)), stateWidth) + "  "
               + left(tcp::name(stateAt(record, Side::Server)), stateWidth) + "  " + eventText(record) + '\n';
        if (i > 0)
            out += margin + sim::explanation(record) + '\n';
    }
    return out;
}

} // namespace synfin::trace
