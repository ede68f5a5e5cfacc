// What must hold in every world that a search reaches.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace synfin::explore {

enum class Property : std::uint8_t {
    Agreement, // at rest, both sides or neither are ESTABLISHED, and each expects the number that the other sends next
    Delivery,  // text that is taken was meant for this connection
    Closing,   // so was a FIN that is taken
    Wanted,    // who becomes ESTABLISHED has a peer that means the same connection
    Orderly,   // no connection of which a direction is still open is ended by a reset
    CanEnd,    // from every world with nothing on the wire, both sides can come to CLOSED
};
inline constexpr std::array allProperties{Property::Agreement, Property::Delivery, Property::Closing,
                                          Property::Wanted,    Property::Orderly,  Property::CanEnd};

// At rest: nothing is on the wire, and no timer runs that would send something. Agreement, Wanted and Orderly are not
// asked of worlds in which a user aborted, a host crashed, or a side gave up: there they need not hold (§3.5.1).

[[nodiscard]] std::string_view name(Property);     // "agreement", "delivery", "closing", "wanted", "orderly", "can-end"
[[nodiscard]] std::string_view sentence(Property); // what holds, in English, with its full stop
[[nodiscard]] std::optional<Property> propertyNamed(std::string_view);

} // namespace synfin::explore
