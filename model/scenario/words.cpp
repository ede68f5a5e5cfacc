#include "model/scenario/words.h"

#include "model/scenario/diagnostic.h"

#include <algorithm>
#include <array>
#include <utility>

namespace synfin::scenario {

namespace {

constexpr std::size_t longestWord = 40; // longer ones are not slips of the hand

[[nodiscard]] std::string folded(std::string_view word)
{
    std::string out(word);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '_' || c == ' ')
            c = '-';
    }
    return out;
}

// Optimal string alignment: Levenshtein's distance, and neighbours that were swapped count once.
[[nodiscard]] std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

template <typename Range, typename Name>
[[nodiscard]] std::vector<std::string_view> namesOf(const Range& range, Name name)
{
    std::vector<std::string_view> out;
    for (const auto value : range)
        out.push_back(name(value));
    return out;
}

[[nodiscard]] std::vector<tcp::Signal> allSignals()
{
    std::vector<tcp::Signal> out;
    for (int i = 0; i <= static_cast<int>(tcp::Signal::Status); ++i)
        out.push_back(static_cast<tcp::Signal>(i));
    return out;
}

constexpr std::array<std::pair<std::string_view, tcp::State>, 12> otherNames{{
    {"close", tcp::State::Closed},
    {"listening", tcp::State::Listen},
    {"syn-send", tcp::State::SynSent},
    {"syn-rcvd", tcp::State::SynReceived},
    {"syn-recv", tcp::State::SynReceived},
    {"syn-rcv", tcp::State::SynReceived},
    {"estab", tcp::State::Established},
    {"establish", tcp::State::Established},
    {"fin-wait1", tcp::State::FinWait1},
    {"fin-wait2", tcp::State::FinWait2},
    {"timed-wait", tcp::State::TimeWait},
    {"lastack", tcp::State::LastAck},
}};

} // namespace

std::optional<std::string_view> nearest(std::string_view word, Words known)
{
    if (word.empty() || word.size() > longestWord)
        return std::nullopt;
    const std::string meant = folded(word);
    std::optional<std::string_view> best;
    std::size_t bestDistance = 0;
    for (const std::string_view candidate : known) {
        const std::size_t d = distance(meant, folded(candidate));
        const std::size_t allowed = std::max<std::size_t>(1, std::min(meant.size(), candidate.size()) / 2);
        if (d <= allowed && (!best || d < bestDistance)) {
            best = candidate;
            bestDistance = d;
        }
    }
    return best;
}

std::string either(Words words)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            out += i + 1 == words.size() ? " or " : ", ";
        out += words[i];
    }
    return out;
}

std::string didYouMean(std::string_view word, Words known)
{
    const auto meant = nearest(word, known);
    return meant ? "; did you mean " + quoted(*meant) + '?' : std::string();
}

Words stateWords()
{
    static const std::vector<std::string_view> words =
        namesOf(tcp::allStates, [](tcp::State s) { return tcp::name(s); });
    return words;
}

std::optional<tcp::State> stateMeant(std::string_view word)
{
    const std::string meant = folded(word);
    for (const auto& [other, state] : otherNames)
        if (meant == other)
            return state;
    const auto close = nearest(word, stateWords());
    return close ? tcp::stateNamed(*close) : std::nullopt;
}

Words signalWords()
{
    static const std::vector<std::string_view> words =
        namesOf(allSignals(), [](tcp::Signal s) { return tcp::text(s); });
    return words;
}

std::optional<tcp::Signal> signalNamed(std::string_view word)
{
    for (const tcp::Signal s : allSignals())
        if (tcp::text(s) == word)
            return s;
    return std::nullopt;
}

} // namespace synfin::scenario
