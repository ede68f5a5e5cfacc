// Worlds packed into 32 bytes, and the set of those that are known. Internal to model/explore.
#pragma once

#include "model/explore/catalogue.h"

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

namespace synfin::explore {

// What has been used up of the bounds, and what else a world remembers: small numbers in 64 bits.
enum class Count : std::uint8_t {
    Opens, // of the client; the server's stands behind it, and so on
    Sends = Opens + 2,
    Receives = Sends + 2,
    Closes = Receives + 2,
    Aborts = Closes + 2,
    Crashes = Aborts + 2,
    Losses = Crashes + 2,
    Duplicates,
    Resets,                  // two bits
    Timeouts,                // of the client, then of the server: four bits each
    Unwanted = Timeouts + 2, // 1: a user aborted, a host crashed, or a side gave up
    Due,                     // of the client, then of the server: its retransmission timer has run over a tick
};

struct Packed {
    std::uint64_t counts = 0;
    std::array<Id, mostOnWire> wire{}; // those to the server, then those to the client, then noId
    std::array<Id, 2> sides{};
    std::uint32_t parent = 0;

    [[nodiscard]] bool sameWorld(const Packed& other) const
    {
        const Words a = words();
        const Words b = other.words();
        return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | ((a[3] ^ b[3]) & 0xffff'ffffU)) == 0;
    }
    [[nodiscard]] std::uint32_t hash() const;

    [[nodiscard]] unsigned get(Count count, std::size_t side = 0) const
    {
        const Field field = fieldOf(count, side);
        return static_cast<unsigned>(counts >> field.shift & ((1U << field.bits) - 1));
    }
    void increase(Count count, std::size_t side = 0) { counts += std::uint64_t{1} << fieldOf(count, side).shift; }
    void set(Count count, bool value, std::size_t side = 0)
    {
        const std::uint64_t bit = std::uint64_t{1} << fieldOf(count, side).shift;
        counts = value ? counts | bit : counts & ~bit;
    }

private:
    using Words = std::array<std::uint64_t, 4>; // the parent is in the upper half of the last
    [[nodiscard]] Words words() const { return std::bit_cast<Words>(*this); }

    struct Field {
        unsigned shift;
        unsigned bits;
    };
    [[nodiscard]] static constexpr Field fieldOf(Count count, std::size_t side)
    {
        const auto n = static_cast<unsigned>(count) + static_cast<unsigned>(side);
        constexpr auto threeBits = static_cast<unsigned>(Count::Resets);
        if (n < threeBits)
            return {3 * n, 3};
        constexpr unsigned resets = 3 * threeBits;
        if (n == threeBits)
            return {resets, 2};
        if (n <= threeBits + 2)
            return {resets + 2 + 4 * (n - threeBits - 1), 4};
        return {resets + 10 + (n - threeBits - 3), 1};
    }
};
static_assert(sizeof(Packed) == 32 && std::endian::native == std::endian::little);

// In the order in which they were found, so that an index stands for a world and a parent comes before its children.
class Worlds final {
public:
    Worlds();

    // The index, and whether the world is new. Indices stay.
    struct Found {
        std::uint32_t index;
        bool isNew;
    };
    [[nodiscard]] Found insert(const Packed&, std::uint32_t hash);
    // Brings into the cache what insert() will look at: first the place in the table, then the world that stands there.
    void prefetch(std::uint32_t hash) const { __builtin_prefetch(&m_table[hash & (m_table.size() - 1)]); }
    void prefetchWorld(std::uint32_t hash) const
    {
        const Slot& slot = m_table[hash & (m_table.size() - 1)];
        if (slot.index != empty && slot.hash == hash)
            __builtin_prefetch(&(*this)[slot.index]);
    }

    [[nodiscard]] const Packed& operator[](std::uint32_t index) const { return m_chunks[index >> shift][index & mask]; }
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] std::uint64_t bytes() const;

private:
    static constexpr unsigned shift = 16;
    static constexpr std::uint32_t mask = (1U << shift) - 1;
    static constexpr std::uint32_t empty = 0xffff'ffff;

    void grow();

    // Beside the index stands the hash: no other world is looked up in vain, and the table grows without the worlds.
    struct Slot {
        std::uint32_t index = empty;
        std::uint32_t hash = 0;
    };
    std::vector<std::unique_ptr<Packed[]>> m_chunks; // NOLINT(*-avoid-c-arrays)
    std::uint32_t m_size = 0;
    std::vector<Slot> m_table;
};

} // namespace synfin::explore
