#include "model/explore/property.h"

#include <algorithm>

namespace synfin::explore {

std::string_view name(Property p)
{
    switch (p) {
    case Property::Agreement: return "agreement";
    case Property::Delivery: return "delivery";
    case Property::Closing: return "closing";
    case Property::Wanted: return "wanted";
    case Property::Orderly: return "orderly";
    case Property::CanEnd: return "can-end";
    }
    return {};
}

std::string_view sentence(Property p)
{
    switch (p) {
    case Property::Agreement:
        return "When nothing is on the wire and no timer will send anything, both sides are ESTABLISHED or neither is, "
               "and each expects what the other sends next.";
    case Property::Delivery:
        return "What is delivered is what was sent, in order, and never belongs to another connection.";
    case Property::Closing: return "No connection is closed by a FIN that belongs to another.";
    case Property::Wanted: return "Whoever becomes ESTABLISHED has a peer that means the same connection.";
    case Property::Orderly:
        return "No connection is ended by a reset, unless a user aborted, a host crashed or a side gave up.";
    case Property::CanEnd: return "Every connection can still come to its end.";
    }
    return {};
}

std::optional<Property> propertyNamed(std::string_view word)
{
    const auto* found = std::ranges::find(allProperties, word, [](Property p) { return name(p); });
    return found == allProperties.end() ? std::nullopt : std::optional(*found);
}

} // namespace synfin::explore
