// The words behind a command: its options, and what they are about.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace synfin::app {

// Thrown where the command line is used wrongly; its text stands behind "synfin: ".
struct WrongUse {
    std::string message;
};

struct Option {
    std::string_view name; // "--format"
    bool takesValue = false;
};

struct Arguments {
    std::vector<std::string> operands;
    std::map<std::string, std::string, std::less<>> options;
    [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
};

// "--format rfc" and "--format=rfc" are the same; "-" is an operand; "--" makes all that follows operands. `--help` and
// `-h` are options of every command. Throws WrongUse for an option that `command` does not have.
[[nodiscard]] Arguments parseArguments(std::string_view command, const std::vector<std::string>& words,
                                       const std::vector<Option>& options);

} // namespace synfin::app
