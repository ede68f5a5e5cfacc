#include "app/cli_source.h"

#include "app/cli_arguments.h"
#include "app/library.h"
#include "model/scenario/words.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace synfin::app {

namespace {

// One byte more than the reader takes, so that it can say that the text is too long.
constexpr std::size_t mostBytes = scenario::largestFile + 1;

[[nodiscard]] std::string systemError()
{
    return std::strerror(errno);
}

[[nodiscard]] std::string textOfFile(const std::string& path)
{
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        throw WrongUse{path + ": " + systemError()};
    std::string text;
    std::array<char, 65'536> buffer;
    while (text.size() < mostBytes) {
        const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), file.get());
        text.append(buffer.data(), n);
        if (std::ferror(file.get()) != 0)
            throw WrongUse{path + ": " + systemError()};
        if (n == 0)
            break;
    }
    return text;
}

[[nodiscard]] std::string textOfStream(std::istream& in)
{
    std::string text;
    std::array<char, 65'536> buffer;
    errno = 0;
    while (text.size() < mostBytes && in) {
        in.read(buffer.data(), buffer.size());
        text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (text.empty() && errno != 0)
        throw WrongUse{"standard input: " + systemError()};
    return text;
}

[[nodiscard]] bool exists(const std::string& path)
{
    struct stat ignored {};
    return ::stat(path.c_str(), &ignored) == 0;
}

} // namespace

scenario::Reading readScenario(const std::string& file, std::istream& in)
{
    return scenario::read(file == "-" ? textOfStream(in) : textOfFile(file), file);
}

scenario::Reading findScenario(const std::string& name, std::istream& in)
{
    if (name == "-" || std::ranges::find(name, '/') != name.end() || name.ends_with(".toml"))
        return readScenario(name, in);
    if (const scenario::Scenario* bundled = bundledScenario(QString::fromStdString(name)))
        return {*bundled, {}};
    if (exists(name))
        return readScenario(name, in);
    std::vector<std::string_view> ids;
    for (const scenario::Scenario& s : bundledScenarios())
        ids.push_back(s.id);
    const std::string guess = scenario::didYouMean(name, ids);
    throw WrongUse{"there is no scenario " + scenario::quoted(name) + " and no file of that name"
                   + (guess.empty() ? "; see synfin scenarios" : guess)};
}

bool isBundled(const std::string& id)
{
    return bundledScenario(QString::fromStdString(id)) != nullptr;
}

} // namespace synfin::app
