// Something wrong in a file, and where. Lines and columns count from 1; a column is a character, not a byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synfin::scenario {

struct Place {
    int line = 1;
    int column = 1;
    friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

// A value together with where it stands, for messages that come after reading.
template <typename T> struct Placed {
    T value;
    Place place;
    friend bool operator==(const Placed&, const Placed&) = default;
};

struct Diagnostic {
    std::string file;
    Place place;
    std::string message; // one line, no full stop
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "FILE:LINE:COLUMN: message"
[[nodiscard]] std::string format(const Diagnostic&);

// Collects what is wrong in one file.
class Problems final {
public:
    explicit Problems(std::string file) : m_file(std::move(file)) {}
    void add(Place, std::string message);
    [[nodiscard]] bool none() const { return m_found.empty(); }
    [[nodiscard]] std::size_t count() const { return m_found.size(); }
    [[nodiscard]] std::vector<Diagnostic> take(); // in the order of their places

private:
    std::string m_file;
    std::vector<Diagnostic> m_found;
};

// The text in double quotes, fit to stand in a one-line message: control characters written out, very long text cut.
[[nodiscard]] std::string quoted(std::string_view);

} // namespace synfin::scenario
