// A visitor of std::variant made from one function for each alternative: std::visit(Overloaded{[](A) …, [](B) …}, v).
#pragma once

namespace synfin {

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>; // compilers before clang 17 need it said

} // namespace synfin
