#include "model/scenario/local_text.h"

#include <algorithm>

namespace synfin::scenario {

std::string_view LocalText::in(std::string_view language) const
{
    for (const std::string_view wanted : {language, std::string_view("en")})
        if (const auto found = byLanguage.find(wanted); found != byLanguage.end())
            return found->second;
    return byLanguage.empty() ? std::string_view() : std::string_view(byLanguage.begin()->second);
}

bool isLanguage(std::string_view tag)
{
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const std::size_t split = tag.find('_');
    const std::string_view language = tag.substr(0, split);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, small))
        return false;
    if (split == std::string_view::npos)
        return true;
    const std::string_view territory = tag.substr(split + 1);
    return territory.size() == 2 && std::ranges::all_of(territory, capital);
}

} // namespace synfin::scenario
