// The run as someone would see it who asks for the sockets of both hosts after every step.
#include "model/trace/phrases.h"
#include "model/trace/socket_lines.h"
#include "model/trace/trace.h"

#include <algorithm>

namespace synfin::trace {

std::string writeSs(const sim::History& history, std::string_view title)
{
    std::string out = oneLine(title) + "\n\n        " + std::string(socketHeading(SocketTool::Ss)) + '\n';
    int decimals = 0;
    for (int i = 0; i < history.size(); ++i)
        decimals = std::max(decimals, decimalsFor(history.at(i).time));
    for (int i = 0; i < history.size(); ++i) {
        const sim::StepRecord& record = history.at(i);
        out += '\n' + std::to_string(i) + "  " + secondsText(record.time, decimals) + " s  " + eventText(record) + '\n';
        for (const sim::Side side : sim::bothSides) {
            const std::vector<std::string> lines = socketLines(SocketTool::Ss, history, i, side);
            for (const std::string& line : lines)
                out += std::string(sim::name(side)) + "  " + line + '\n';
            if (lines.empty())
                out += std::string(sim::name(side)) + "  (no line: the endpoint is CLOSED)\n";
        }
    }
    return out;
}

} // namespace synfin::trace
