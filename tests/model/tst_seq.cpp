#include "model/tcp/seq.h"

#include <gtest/gtest.h>

#include <limits>

using synfin::tcp::before;
using synfin::tcp::beforeOrAt;
using synfin::tcp::inWindow;
using synfin::tcp::Seq;

namespace {

constexpr std::uint32_t top = std::numeric_limits<std::uint32_t>::max();

struct Pair {
    std::uint32_t a;
    std::uint32_t b;
    bool before;
};

class SeqOrder : public testing::TestWithParam<Pair> {};

TEST_P(SeqOrder, isModulo2To32)
{
    const auto [a, b, isBefore] = GetParam();
    EXPECT_EQ(before(Seq(a), Seq(b)), isBefore);
    EXPECT_EQ(beforeOrAt(Seq(a), Seq(b)), isBefore || a == b);
    if (a != b && a - b != 0x8000'0000U) {
        EXPECT_EQ(before(Seq(b), Seq(a)), !isBefore);
    }
}

INSTANTIATE_TEST_SUITE_P(AcrossTheWrap, SeqOrder,
                         testing::Values(Pair{0, 0, false}, Pair{0, 1, true}, Pair{1, 0, false}, Pair{top, 0, true},
                                         Pair{top, 1, true}, Pair{top - 5, 5, true}, Pair{5, top - 5, false},
                                         Pair{0, 0x7fff'ffff, true}, Pair{0, 0x8000'0001, false},
                                         Pair{0x7fff'ffff, 0x8000'0000, true}, Pair{0x8000'0000, 0, true},
                                         Pair{0x8000'0001, 0, true}));

struct Window {
    std::uint32_t seq;
    std::uint32_t left;
    std::uint32_t size;
    bool inside;
};

class SeqWindow : public testing::TestWithParam<Window> {};

TEST_P(SeqWindow, hasItsLeftEdgeAndNotItsRight)
{
    const auto [seq, left, size, inside] = GetParam();
    EXPECT_EQ(inWindow(Seq(seq), Seq(left), size), inside);
}

INSTANTIATE_TEST_SUITE_P(Edges, SeqWindow,
                         testing::Values(Window{100, 100, 0, false}, Window{100, 100, 1, true},
                                         Window{101, 100, 1, false}, Window{99, 100, 1, false},
                                         Window{0, top, 2, true}, Window{1, top, 2, false}, Window{top, top, 1, true},
                                         Window{top - 1, top, 65535, false}, Window{65533, top, 65535, true},
                                         Window{65534, top, 65535, false}));

TEST(Seq, addsAndSubtractsAcrossTheWrap)
{
    EXPECT_EQ(Seq(top) + 1, Seq(0));
    EXPECT_EQ(Seq(0) - 1, Seq(top));
    EXPECT_EQ(Seq(4) - Seq(top), 5U);
    Seq s(top);
    s += 3;
    EXPECT_EQ(s.value(), 2U);
}

} // namespace
