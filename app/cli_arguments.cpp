#include "app/cli_arguments.h"

#include "model/scenario/diagnostic.h"
#include "model/scenario/words.h"

#include <algorithm>

namespace synfin::app {

namespace {

[[nodiscard]] const Option* find(const std::vector<Option>& options, std::string_view name)
{
    const auto found = std::ranges::find(options, name, &Option::name);
    return found == options.end() ? nullptr : &*found;
}

[[nodiscard]] WrongUse unknownOption(std::string_view command, std::string_view name,
                                     const std::vector<Option>& options)
{
    std::vector<std::string_view> known;
    for (const Option& option : options)
        known.push_back(option.name);
    known.emplace_back("--help");
    const std::string guess = scenario::didYouMean(name, known);
    return {"unknown option " + scenario::quoted(name) + " of " + std::string(command)
            + (guess.empty() ? "; expected " + scenario::either(known) : guess)};
}

} // namespace

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

Arguments parseArguments(std::string_view command, const std::vector<std::string>& words,
                         const std::vector<Option>& options)
{
    Arguments arguments;
    bool onlyOperands = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (onlyOperands || word == "-" || !word.starts_with('-')) {
            arguments.operands.push_back(word);
            continue;
        }
        if (word == "--") {
            onlyOperands = true;
            continue;
        }
        if (word == "--help" || word == "-h") {
            arguments.options["--help"] = "";
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option* option = find(options, name);
        if (option == nullptr)
            throw unknownOption(command, name, options);
        if (!option->takesValue) {
            if (equals != std::string::npos)
                throw WrongUse{name + " takes no value"};
            arguments.options[name] = "";
        } else if (equals != std::string::npos) {
            arguments.options[name] = word.substr(equals + 1);
        } else if (i + 1 < words.size()) {
            arguments.options[name] = words[++i];
        } else {
            throw WrongUse{name + " needs a value"};
        }
    }
    return arguments;
}

} // namespace synfin::app
