#include "model/explore/worlds.h"

#include <bit>

namespace synfin::explore {

namespace {

constexpr std::size_t firstTable = 1U << 12U;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    a = (a ^ 0x9e37'79b9'7f4a'7c15U) * 0xbf58'476d'1ce4'e5b9U;
    b = (b ^ 0x94d0'49bb'1331'11ebU) * 0xd6e8'feb8'6659'fd93U;
    return std::rotl(a, 29) ^ b ^ (a >> 32U) ^ (b >> 31U);
}

} // namespace

std::uint32_t Packed::hash() const
{
    const Words w = words();
    const std::uint64_t h = mixed(mixed(w[0], w[1]), mixed(w[2], w[3] & 0xffff'ffffU));
    return static_cast<std::uint32_t>(h ^ (h >> 32U));
}

Worlds::Worlds() : m_table(firstTable) {}

Worlds::Found Worlds::insert(const Packed& world, std::uint32_t hash)
{
    std::size_t i = hash & (m_table.size() - 1);
    for (; m_table[i].index != empty; i = (i + 1) & (m_table.size() - 1))
        if (m_table[i].hash == hash && (*this)[m_table[i].index].sameWorld(world))
            return {m_table[i].index, false};
    const std::uint32_t index = m_size;
    if ((index & mask) == 0)
        m_chunks.push_back(std::make_unique<Packed[]>(mask + 1)); // NOLINT(*-avoid-c-arrays)
    ++m_size;
    m_chunks.back()[index & mask] = world;
    m_table[i] = {index, hash};
    if (3 * std::size_t{m_size} > 2 * m_table.size())
        grow();
    return {index, true};
}

void Worlds::grow()
{
    std::vector<Slot> old(2 * m_table.size());
    old.swap(m_table);
    for (const Slot& slot : old) {
        if (slot.index == empty)
            continue;
        std::size_t i = slot.hash & (m_table.size() - 1);
        while (m_table[i].index != empty)
            i = (i + 1) & (m_table.size() - 1);
        m_table[i] = slot;
    }
}

std::uint64_t Worlds::bytes() const
{
    return m_chunks.size() * (std::uint64_t{mask} + 1) * sizeof(Packed) + m_table.size() * sizeof(Slot);
}

} // namespace synfin::explore
