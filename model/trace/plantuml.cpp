#include "model/trace/phrases.h"
#include "model/trace/sequence.h"
#include "model/trace/trace.h"

namespace synfin::trace {

namespace {

using sim::Side;

// PlantUML's Creole: pairs of some signs are markup, and '~' before the second takes its meaning from it. Signs that
// mean something when alone are named by their number.
[[nodiscard]] std::string escaped(std::string_view text)
{
    constexpr std::string_view pairs = "*/_-\"#.=[";
    std::string out;
    char before = ' ';
    for (const char c : oneLine(text)) {
        switch (c) {
        case '~': out += "<U+007E>"; break;
        case '\\': out += "<U+005C>"; break;
        case '<': out += "<U+003C>"; break;
        default:
            if (c == before && pairs.find(c) != std::string_view::npos)
                out += '~';
            out += c;
        }
        before = c;
    }
    return out;
}

[[nodiscard]] char actor(Side side)
{
    return side == Side::Client ? 'C' : 'S';
}

// The client's lines are solid, the server's dashed, as everywhere.
[[nodiscard]] std::string arrowSign(const SequenceArrow& arrow)
{
    const std::string shaft = arrow.from == Side::Client ? "-" : "--";
    switch (arrow.end) {
    case SequenceArrow::End::Arrived: return shaft + '>';
    case SequenceArrow::End::Lost: return shaft + ">x";
    case SequenceArrow::End::OnItsWay: return shaft + ">o";
    }
    return {};
}

[[nodiscard]] std::string line(const SequenceNote& note)
{
    std::string out =
        std::string("note ") + (note.side == Side::Client ? "left" : "right") + " of " + actor(note.side) + " : ";
    for (std::size_t i = 0; i < note.lines.size(); ++i)
        out += (i == 0 ? "" : "\\n") + escaped(note.lines[i]);
    return out;
}

[[nodiscard]] std::string line(const SequenceArrow& arrow)
{
    return std::string(1, actor(arrow.from)) + ' ' + arrowSign(arrow) + ' ' + actor(sim::peer(arrow.from)) + " : "
           + escaped(arrow.text);
}

} // namespace

std::string writePlantUml(const sim::History& history, std::string_view title)
{
    std::string out = "@startuml\ntitle " + escaped(title) + "\nparticipant client as C\nparticipant server as S\n";
    for (const SequenceItem& item : sequence(history))
        out += std::visit([](const auto& i) { return line(i); }, item) + '\n';
    return out + "@enduml\n";
}

} // namespace synfin::trace
