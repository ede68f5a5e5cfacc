#include "model/tcp/segment.h"

namespace synfin::tcp {

std::string controlText(const Segment& s)
{
    std::string text;
    const auto add = [&text](bool on, std::string_view bit) {
        if (!on)
            return;
        if (!text.empty())
            text += ',';
        text += bit;
    };
    add(s.ctl.syn, "SYN");
    add(s.ctl.fin, "FIN");
    add(s.ctl.rst, "RST");
    add(s.ctl.psh, "PSH");
    add(s.ack.has_value(), "ACK");
    return text;
}

std::optional<ParsedControl> parseControl(std::string_view text)
{
    ParsedControl parsed;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view bit = text.substr(0, comma);
        if (bit == "SYN")
            parsed.ctl.syn = true;
        else if (bit == "FIN")
            parsed.ctl.fin = true;
        else if (bit == "RST")
            parsed.ctl.rst = true;
        else if (bit == "PSH")
            parsed.ctl.psh = true;
        else if (bit == "ACK")
            parsed.ack = true;
        else
            return std::nullopt;
        if (comma == std::string_view::npos)
            break;
        text.remove_prefix(comma + 1);
        if (text.empty())
            return std::nullopt;
    }
    return parsed;
}

} // namespace synfin::tcp
