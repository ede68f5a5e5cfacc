#include "model/tcp/reason.h"

#include <array>

namespace synfin::tcp {

std::span<const Reason> allReasons()
{
    static constexpr std::array all{
#define SYNFIN_REASON(id, section, text) Reason::id,
#include "model/tcp/reasons.def"
#undef SYNFIN_REASON
    };
    return all;
}

std::string_view sentence(Reason reason)
{
    switch (reason) {
#define SYNFIN_REASON(id, section, text)                                                                               \
    case Reason::id:                                                                                                   \
        return text;
#include "model/tcp/reasons.def"
#undef SYNFIN_REASON
    }
    return {};
}

std::string_view section(Reason reason)
{
    switch (reason) {
#define SYNFIN_REASON(id, number, text)                                                                                \
    case Reason::id:                                                                                                   \
        return number;
#include "model/tcp/reasons.def"
#undef SYNFIN_REASON
    }
    return {};
}

std::string explanation(Reason reason)
{
    std::string text(sentence(reason));
    if (!section(reason).empty())
        text.append(" (RFC 9293 §").append(section(reason)).append(")");
    return text;
}

} // namespace synfin::tcp
