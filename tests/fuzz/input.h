// The input of a fuzzer, and how it says that something is broken.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>

namespace synfin::fuzz {

// The bytes one after another; zeros when they are used up.
class Bytes final {
public:
    Bytes() = default;
    explicit Bytes(std::span<const std::uint8_t> bytes) : m_rest(bytes) {}

    [[nodiscard]] bool empty() const { return m_rest.empty(); }
    [[nodiscard]] std::uint8_t next()
    {
        if (m_rest.empty())
            return 0;
        const std::uint8_t byte = m_rest.front();
        m_rest = m_rest.subspan(1);
        return byte;
    }
    // One of 0 to n-1, of one byte: a source for tests/model/choices.h.
    [[nodiscard]] std::uint32_t operator()(std::uint32_t n) { return next() % n; }

private:
    std::span<const std::uint8_t> m_rest;
};

// Ends the program as a fuzzer expects it.
[[noreturn]] inline void broken(const std::string& words)
{
    std::fprintf(stderr, "broken: %s\n", words.c_str());
    std::abort();
}

} // namespace synfin::fuzz
