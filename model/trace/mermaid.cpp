#include "model/trace/phrases.h"
#include "model/trace/sequence.h"
#include "model/trace/trace.h"

namespace synfin::trace {

namespace {

using sim::Side;

// ';' would end the statement and '#' begin a character's number; '<' and '>' would be markup.
[[nodiscard]] std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : oneLine(text)) {
        switch (c) {
        case ';': out += "#59;"; break;
        case '#': out += "#35;"; break;
        case '<': out += "#lt;"; break;
        case '>': out += "#gt;"; break;
        case '"': out += "#quot;"; break;
        default: out += c;
        }
    }
    return out;
}

[[nodiscard]] char actor(Side side)
{
    return side == Side::Client ? 'C' : 'S';
}

// The client's lines are solid, the server's dashed, as everywhere.
[[nodiscard]] std::string_view arrowSign(const SequenceArrow& arrow)
{
    const bool solid = arrow.from == Side::Client;
    switch (arrow.end) {
    case SequenceArrow::End::Arrived: return solid ? "->>" : "-->>";
    case SequenceArrow::End::Lost: return solid ? "-x" : "--x";
    case SequenceArrow::End::OnItsWay: return solid ? "-)" : "--)";
    }
    return {};
}

[[nodiscard]] std::string line(const SequenceNote& note)
{
    std::string out =
        std::string("Note ") + (note.side == Side::Client ? "left" : "right") + " of " + actor(note.side) + ": ";
    for (std::size_t i = 0; i < note.lines.size(); ++i)
        out += (i == 0 ? "" : "<br/>") + escaped(note.lines[i]);
    return out;
}

[[nodiscard]] std::string line(const SequenceArrow& arrow)
{
    return actor(arrow.from) + std::string(arrowSign(arrow)) + actor(sim::peer(arrow.from)) + ": "
           + escaped(arrow.text);
}

} // namespace

std::string writeMermaid(const sim::History& history, std::string_view title)
{
    std::string out =
        "sequenceDiagram\n    title " + escaped(title) + "\n    participant C as client\n    participant S as server\n";
    for (const SequenceItem& item : sequence(history))
        out += "    " + std::visit([](const auto& i) { return line(i); }, item) + '\n';
    return out;
}

} // namespace synfin::trace
