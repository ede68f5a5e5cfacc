// A text in several languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace synfin::scenario {

struct LocalText {
    std::map<std::string, std::string, std::less<>> byLanguage; // "en", "zh_CN", "zh_TW" …

    [[nodiscard]] bool empty() const { return byLanguage.empty(); }
    // In that language; else in English; else in the first there is; else empty.
    [[nodiscard]] std::string_view in(std::string_view language) const;
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

// "de", "zh_CN": two or three small letters, and a territory in capitals where it matters.
[[nodiscard]] bool isLanguage(std::string_view);

} // namespace synfin::scenario
