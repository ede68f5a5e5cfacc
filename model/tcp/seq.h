// A sequence number of TCP: 32 bits that wrap. RFC 9293 §3.4.
//
// Sequence numbers have no order, only a distance modulo 2^32, so there is no operator<. "Before" is meant as in the
// RFC: a precedes b when b lies less than 2^31 ahead of a.
#pragma once

#include <cstdint>

namespace synfin::tcp {

class Seq final {
public:
    constexpr Seq() = default;
    constexpr explicit Seq(std::uint32_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::uint32_t value() const { return m_value; }

    friend constexpr bool operator==(Seq, Seq) = default;
    friend constexpr Seq operator+(Seq a, std::uint32_t octets) { return Seq(a.m_value + octets); }
    friend constexpr Seq operator-(Seq a, std::uint32_t octets) { return Seq(a.m_value - octets); }
    // How far a lies ahead of b, modulo 2^32.
    friend constexpr std::uint32_t operator-(Seq a, Seq b) { return a.m_value - b.m_value; }
    constexpr Seq& operator+=(std::uint32_t octets)
    {
        m_value += octets;
        return *this;
    }

private:
    std::uint32_t m_value = 0;
};

// a < b in the sense of §3.4.
[[nodiscard]] constexpr bool before(Seq a, Seq b)
{
    return static_cast<std::int32_t>(a - b) < 0;
}

// a =< b in the sense of §3.4.
[[nodiscard]] constexpr bool beforeOrAt(Seq a, Seq b)
{
    return static_cast<std::int32_t>(a - b) <= 0;
}

// left =< s < left + size; nothing is inside a window of size 0.
[[nodiscard]] constexpr bool inWindow(Seq s, Seq left, std::uint32_t size)
{
    return s - left < size;
}

} // namespace synfin::tcp
