// Lists the sentences of the model that readers see, in a form that lupdate understands: the model itself knows no Qt.
#include "model/explore/property.h"
#include "model/scenario/profile_keys.h"
#include "model/tcp/reason.h"
#include "model/tcp/rules.h"
#include "model/tcp/signal.h"

#include <iostream>
#include <set>
#include <string>

namespace {

void list(const char* context, std::string_view text)
{
    static std::set<std::string> seen;
    if (text.empty() || !seen.insert(std::string(context) + '/' + std::string(text)).second)
        return;
    std::string escaped;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    std::cout << "QT_TRANSLATE_NOOP(\"" << context << "\", \"" << escaped << "\");\n";
}

} // namespace

int main()
{
    using namespace synfin::tcp;
    for (const auto rules : {allRules(), rulesWithoutSafeguards()})
        for (const Rule& rule : rules) {
            list("Rule", rule.event);
            list("Rule", rule.action);
        }
    for (const Reason reason : allReasons())
        list("Reason", sentence(reason));
    for (int signal = 0; signal <= static_cast<int>(Signal::Status); ++signal)
        list("Signal", text(static_cast<Signal>(signal)));
    for (const synfin::explore::Property property : synfin::explore::allProperties)
        list("Property", sentence(property));
    for (const synfin::scenario::ProfileKey& key : synfin::scenario::profileKeys())
        list("Profile", key.about);
}
