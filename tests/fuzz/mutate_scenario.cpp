// How libFuzzer changes a scenario: by bytes as it does by itself, or by whole lines and steps, which keeps a text that
// can be read one that can be read.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

// Where the parts begin that are moved about: each line, or each table.
std::vector<std::size_t> beginnings(const std::string& text, bool tables)
{
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!tables || text[at] == '[' || at == 0)
            out.push_back(at);
        const std::size_t end = text.find('\n', at);
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return out;
}

std::string rearranged(const std::string& text, std::mt19937& random)
{
    const std::vector<std::size_t> begins = beginnings(text, random() % 2 == 0);
    if (begins.empty())
        return text;
    const auto part = [&] {
        const std::size_t i = random() % begins.size();
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : text.size();
        return std::pair(begins[i], end - begins[i]);
    };
    const auto [from, length] = part();
    const auto [to, other] = part();
    const std::string taken = text.substr(from, length);
    std::string out = text;
    switch (random() % 4) {
    case 0: out.erase(from, length); break;
    case 1: out.insert(to, taken); break;
    case 2: out.replace(to, other, taken); break;
    default: // changes places
        if (from > to) {
            out.replace(from, length, text.substr(to, other));
            out.replace(to, other, taken);
        }
    }
    return out;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned int seed)
{
    std::mt19937 random(seed);
    if (random() % 2 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const std::string out = rearranged(std::string(reinterpret_cast<const char*>(data), size), random);
    const std::size_t used = std::min(out.size(), maxSize);
    std::memcpy(data, out.data(), used);
    return used;
}
