#include "model/scenario/step_reader.h"

#include "model/scenario/fields.h"

#include <algorithm>
#include <array>
#include <limits>

namespace synfin::scenario {

namespace {

using sim::Side;

constexpr std::array<std::string_view, 9> actionKeys{"call", "deliver", "drop",    "duplicate", "delay",
                                                     "wait", "segment", "timeout", "crash"};
constexpr std::array<std::string_view, 16> stepKeys{"at",      "call",      "bytes", "push",  "linger", "deliver",
                                                    "drop",    "duplicate", "delay", "by",    "wait",   "segment",
                                                    "timeout", "crash",     "say",   "expect"};
constexpr std::array<std::string_view, 2> sides{"client", "server"};
constexpr std::array<std::string_view, 7> calls{"open-passive", "open-active", "send", "receive",
                                                "shutdown",     "close",       "abort"};
constexpr std::array<std::string_view, 5> timers{"retransmission", "time-wait", "fin-wait-2", "user", "delayed-ack"};
constexpr std::array<std::string_view, 6> controls{"SYN", "FIN", "RST", "PSH", "ACK", ""};

constexpr std::int64_t mostBytes = 1'000'000;
constexpr std::int64_t largestLen = 65'535;
constexpr std::int64_t largestWindow = 1'073'725'440; // 65535 * 2^14, RFC 7323 §2.3
constexpr std::int64_t largestSeq = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t usualWindow = 65'535;

[[nodiscard]] Side sideNamed(std::string_view word)
{
    return word == "server" ? Side::Server : Side::Client;
}

[[nodiscard]] tcp::Seq seqOf(std::int64_t value)
{
    return tcp::Seq(static_cast<std::uint32_t>(value));
}

// A control text in the engine's order; what is wrong with it is a problem.
[[nodiscard]] std::optional<tcp::ParsedControl> readControl(std::string_view key, const Placed<std::string>& text,
                                                            Problems& problems)
{
    if (text.value.empty())
        return tcp::ParsedControl{};
    if (const auto parsed = tcp::parseControl(text.value))
        return parsed;
    constexpr Words names(controls.data(), 5);
    std::string guess;
    std::string_view rest = text.value;
    while (guess.empty() && !rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view name = rest.substr(0, comma);
        if (std::ranges::find(names, name) == names.end())
            guess = didYouMean(name, names);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    problems.add(text.place, std::string(key) + " is " + quoted(text.value) + "; expected some of " + either(names)
                                 + " with commas between, each once" + guess);
    return std::nullopt;
}

class StepReader final {
public:
    StepReader(const toml::table& table, Problems& problems) : m_fields(table, "a step", stepKeys, problems) {}

    [[nodiscard]] std::optional<Step> read()
    {
        Step step;
        step.place = m_fields.place();
        step.say = m_fields.text("say");
        step.expect = readExpectation();
        const auto action = readAction();
        if (!action)
            return std::nullopt;
        step.action = *action;
        return step;
    }

private:
    [[nodiscard]] std::optional<Action> readAction();
    [[nodiscard]] std::optional<std::string_view> actionKey();
    [[nodiscard]] std::optional<Side> readAt(std::string_view action);
    void refuseAt(std::string_view action);
    void refuseKeysOf(std::string_view other, std::initializer_list<std::string_view> keys, std::string_view action);
    [[nodiscard]] std::optional<Action> readCall(std::optional<Side> at);
    [[nodiscard]] std::optional<Action> readSegment(std::optional<Side> at);
    [[nodiscard]] std::optional<Action> readTimeout(std::optional<Side> at);
    [[nodiscard]] std::optional<Action> readCrash(std::optional<Side> at);
    [[nodiscard]] std::optional<Action> readDelay(const std::optional<Target>&);
    [[nodiscard]] std::optional<Target> readTarget(std::string_view action);
    [[nodiscard]] std::optional<Target> readTargetTable(std::string_view action, const toml::table&);
    [[nodiscard]] Expectation readExpectation();
    void readExpectedSent(Fields&, Expectation&);
    void readExpectedSignals(Fields&, Expectation&);
    void readExpectedRule(Fields&, Expectation&);

    Fields m_fields;
};

std::optional<std::string_view> StepReader::actionKey()
{
    std::optional<std::string_view> first;
    for (const std::string_view key : actionKeys) {
        if (!m_fields.has(key))
            continue;
        if (first)
            m_fields.problem(m_fields.keyPlace(key), "a step does one thing, and this one has " + std::string(*first)
                                                         + " and " + std::string(key) + "; expected one of them");
        else
            first = key;
    }
    if (!first)
        m_fields.problem(m_fields.place(), "a step that does nothing; expected " + either(actionKeys));
    return first;
}

std::optional<Side> StepReader::readAt(std::string_view action)
{
    if (const auto word = m_fields.word("at", sides))
        return sideNamed(word->value);
    if (!m_fields.has("at"))
        m_fields.problem(m_fields.place(), "a step with " + std::string(action)
                                               + " needs to know where; expected at = \"client\" or at = \"server\"");
    return std::nullopt;
}

void StepReader::refuseAt(std::string_view action)
{
    if (!m_fields.has("at"))
        return;
    const std::string hint =
        action == "wait" ? "time passes everywhere" : "write " + std::string(action) + " = { to = \"server\" }";
    m_fields.problem(m_fields.keyPlace("at"), "at has no meaning with " + std::string(action) + "; " + hint);
}

// Keys that only mean something with another action.
void StepReader::refuseKeysOf(std::string_view other, std::initializer_list<std::string_view> keys,
                              std::string_view action)
{
    for (const std::string_view key : keys)
        if (m_fields.has(key))
            m_fields.problem(m_fields.keyPlace(key), std::string(key) + " has no meaning with " + std::string(action)
                                                         + "; expected " + std::string(other));
}

std::optional<Action> StepReader::readAction()
{
    const auto key = actionKey();
    if (!key)
        return std::nullopt;
    if (*key != "call")
        refuseKeysOf("call", {"bytes", "push", "linger"}, *key);
    if (!m_fields.has("delay"))
        refuseKeysOf("delay", {"by"}, *key);

    if (*key == "call" || *key == "segment" || *key == "timeout" || *key == "crash") {
        const auto at = readAt(*key);
        if (*key == "call")
            return readCall(at);
        if (*key == "segment")
            return readSegment(at);
        return *key == "timeout" ? readTimeout(at) : readCrash(at);
    }
    refuseAt(*key);
    if (*key == "wait") {
        const auto length = m_fields.duration("wait", tcp::Duration(0));
        return length ? std::optional<Action>(WaitStep{length->value}) : std::nullopt;
    }
    const auto target = readTarget(*key);
    if (*key == "delay")
        return readDelay(target);
    if (!target)
        return std::nullopt;
    if (*key == "deliver")
        return DeliverStep{*target};
    if (*key == "drop")
        return DropStep{*target};
    return DuplicateStep{*target};
}

std::optional<Action> StepReader::readCall(std::optional<Side> at)
{
    const auto word = m_fields.word("call", calls);
    const auto bytes = m_fields.integer("bytes", 0, mostBytes);
    const auto push = m_fields.boolean("push");
    const auto linger = m_fields.integer("linger", 0, 0);
    const auto call = word ? tcp::callNamed(word->value) : std::nullopt;
    if (!at || !call)
        return std::nullopt;
    const bool sends = *call == tcp::Call::Send;
    if (bytes && !sends && *call != tcp::Call::Receive)
        m_fields.problem(m_fields.keyPlace("bytes"), "bytes has no meaning with call = " + quoted(word->value)
                                                         + "; expected call = \"send\" or \"receive\"");
    if (push && !sends)
        m_fields.problem(m_fields.keyPlace("push"),
                         "push has no meaning with call = " + quoted(word->value) + "; expected call = \"send\"");
    const bool closes = *call == tcp::Call::Close;
    if (linger && !closes)
        m_fields.problem(m_fields.keyPlace("linger"),
                         "linger has no meaning with call = " + quoted(word->value) + "; expected call = \"close\"");
    // close() with SO_LINGER 0 is ABORT by another name.
    tcp::UserCall made{closes && linger ? tcp::Call::Abort : *call, sends ? 1U : 0U, push && push->value};
    if (bytes)
        made.bytes = static_cast<std::uint32_t>(bytes->value);
    return CallStep{*at, made};
}

std::optional<Action> StepReader::readSegment(std::optional<Side> at)
{
    const toml::table* table = m_fields.table("segment");
    if (table == nullptr)
        return std::nullopt;
    static constexpr std::array<std::string_view, 5> keys{"seq", "ack", "ctl", "len", "wnd"};
    Fields fields(*table, "a segment", keys, m_fields.problems());
    const auto seq = fields.integer("seq", 0, largestSeq);
    const auto ack = fields.integer("ack", 0, largestSeq);
    const auto len = fields.integer("len", 0, largestLen);
    const auto wnd = fields.integer("wnd", 0, largestWindow);
    for (const char* key : {"seq", "ctl"})
        if (!fields.has(key))
            fields.problem(fields.place(),
                           "a segment without " + std::string(key) + R"(; expected { seq = 90, ctl = "SYN" })");

    std::optional<tcp::ParsedControl> control;
    const toml::node* ctl = fields.find("ctl");
    if (ctl != nullptr && ctl->is_array()) {
        std::string joined;
        if (const auto names = fields.strings("ctl")) {
            for (const Placed<std::string>& name : names->value)
                joined += (joined.empty() ? "" : ",") + name.value;
            control = readControl("ctl", {joined, names->place}, m_fields.problems());
        }
    } else if (const auto text = fields.string("ctl")) {
        control = readControl("ctl", *text, m_fields.problems());
    }
    if (control && control->ack && !fields.has("ack"))
        fields.problem(fields.place("ctl"), "ctl has ACK, but the segment has no ack; expected a number in ack");
    if (!at || !seq || !control || (control->ack && !ack))
        return std::nullopt;

    tcp::Segment segment;
    segment.seq = seqOf(seq->value);
    if (ack)
        segment.ack = seqOf(ack->value);
    segment.ctl = control->ctl;
    segment.len = len ? static_cast<std::uint32_t>(len->value) : 0U;
    segment.wnd = wnd ? static_cast<std::uint32_t>(wnd->value) : usualWindow;
    return SegmentStep{*at, segment};
}

std::optional<Action> StepReader::readTimeout(std::optional<Side> at)
{
    const auto word = m_fields.word("timeout", timers);
    const auto timer = word ? tcp::timerNamed(word->value) : std::nullopt;
    if (!at || !timer)
        return std::nullopt;
    return TimeoutStep{*at, *timer};
}

std::optional<Action> StepReader::readCrash(std::optional<Side> at)
{
    const auto crash = m_fields.boolean("crash");
    if (crash && !crash->value)
        m_fields.problem(crash->place, "crash is false; expected true, or no crash at all");
    if (!at || !crash || !crash->value)
        return std::nullopt;
    return CrashStep{*at};
}

std::optional<Action> StepReader::readDelay(const std::optional<Target>& target)
{
    if (!m_fields.has("by"))
        m_fields.problem(m_fields.place(), "a step with delay needs to know for how long; expected by = \"2s\"");
    const auto by = m_fields.duration("by", tcp::Duration(1));
    if (!target || !by)
        return std::nullopt;
    return DelayStep{*target, by->value};
}

std::optional<Target> StepReader::readTarget(std::string_view action)
{
    static constexpr std::string_view expected = R"("next", { to = "client" }, { to = "server" } or { id = 3 })";
    const toml::node* node = m_fields.find(action);
    if (const auto* word = node->as_string()) {
        if (word->get() == "next")
            return Oldest{};
        static constexpr std::array<std::string_view, 1> words{"next"};
        m_fields.wrong(action, quoted(word->get()), std::string(expected) + didYouMean(word->get(), words));
        return std::nullopt;
    }
    if (const toml::table* table = node->as_table())
        return readTargetTable(action, *table);
    m_fields.wrongKind(action, *node, expected);
    return std::nullopt;
}

std::optional<Target> StepReader::readTargetTable(std::string_view action, const toml::table& table)
{
    static constexpr std::array<std::string_view, 2> keys{"to", "id"};
    Fields fields(table, std::string(action), keys, m_fields.problems());
    const auto to = fields.word("to", sides);
    const auto id = fields.integer("id", 1, std::numeric_limits<int>::max());
    if (fields.has("to") == fields.has("id")) {
        fields.problem(fields.place(),
                       std::string(action) + " needs either to or id; expected { to = \"server\" } or { id = 3 }");
        return std::nullopt;
    }
    if (to)
        return Oldest{sideNamed(to->value)};
    if (id)
        return ById{static_cast<int>(id->value)};
    return std::nullopt;
}

Expectation StepReader::readExpectation()
{
    Expectation expectation;
    const toml::table* table = m_fields.table("expect");
    if (table == nullptr)
        return expectation;
    static constexpr std::array<std::string_view, 5> keys{"client", "server", "sent", "signals", "rule"};
    Fields fields(*table, "expect", keys, m_fields.problems());
    for (const Side side : sim::bothSides)
        expectation.states[sim::index(side)] = fields.state(sim::name(side));
    readExpectedSent(fields, expectation);
    readExpectedSignals(fields, expectation);
    readExpectedRule(fields, expectation);
    return expectation;
}

void StepReader::readExpectedSent(Fields& fields, Expectation& expectation)
{
    const auto texts = fields.strings("sent");
    if (!texts)
        return;
    std::vector<std::string> sent;
    for (const Placed<std::string>& text : texts->value) {
        const auto control = readControl("sent", text, m_fields.problems());
        if (!control)
            continue;
        tcp::Segment segment;
        segment.ctl = control->ctl;
        if (control->ack)
            segment.ack = tcp::Seq();
        sent.push_back(tcp::controlText(segment));
    }
    expectation.sent = {std::move(sent), texts->place};
}

void StepReader::readExpectedSignals(Fields& fields, Expectation& expectation)
{
    const auto texts = fields.strings("signals");
    if (!texts)
        return;
    std::vector<tcp::Signal> expected;
    for (const Placed<std::string>& text : texts->value) {
        if (const auto signal = signalNamed(text.value))
            expected.push_back(*signal);
        else
            fields.problem(text.place, "signals has " + quoted(text.value) + "; expected words of RFC 9293: "
                                           + either(signalWords()) + didYouMean(text.value, signalWords()));
    }
    expectation.signals = {std::move(expected), texts->place};
}

void StepReader::readExpectedRule(Fields& fields, Expectation& expectation)
{
    const auto id = fields.string("rule");
    if (!id)
        return;
    if (!id->value.empty() && tcp::ruleNamed(id->value) == nullptr) {
        std::vector<std::string_view> ids;
        for (const tcp::Rule& rule : tcp::allRules())
            ids.push_back(rule.id);
        fields.wrong("rule", quoted(id->value),
                     "the id of a row of `synfin rules`, or \"\" for none" + didYouMean(id->value, ids));
        return;
    }
    expectation.rule = id;
}

} // namespace

std::optional<Step> readStep(const toml::table& table, Problems& problems)
{
    return StepReader(table, problems).read();
}

} // namespace synfin::scenario
