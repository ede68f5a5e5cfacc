// The words of the state diagram.
#pragma once

#include "views/picture/diagram_content.h"

namespace synfin::picture::diagram {

[[nodiscard]] QString ruleEvent(const tcp::Rule&, const Wording&);
[[nodiscard]] QString ruleAction(const tcp::Rule&, const Wording&); // empty where there is none
[[nodiscard]] QString ruleTitle(const tcp::Rule&, const Wording&);  // "LISTEN → SYN_RCVD"
[[nodiscard]] QString ruleAbout(const tcp::Rule&, const Wording&);  // event, action, section

// What the state means and who can be in it.
[[nodiscard]] QString stateAbout(tcp::State, const Wording&);

[[nodiscard]] QString diagramTitle(const Wording&);
[[nodiscard]] QString diagramAbout(const Wording&);
[[nodiscard]] QString activeCloseText(const Wording&);
[[nodiscard]] QString passiveCloseText(const Wording&);
[[nodiscard]] QString legendTitle(const Wording&);
[[nodiscard]] QString legendText(LegendRow::Sample, const Wording&);
[[nodiscard]] QString walkText(tcp::Role, const Wording&);  // "usual path of the client"
[[nodiscard]] QString crashText(const Wording&);
[[nodiscard]] QString standsIn(bool client, tcp::State, const Wording&); // "The client is in LISTEN"
// "Client, 3: SYN_SENT → ESTABLISHED"
[[nodiscard]] QString walkedText(bool client, int number, tcp::State from, tcp::State to, const Wording&);

// The transitions out of a state that the figure leaves out, in the order in which a card lists them, and what it
// calls them: one or two words.
[[nodiscard]] std::vector<const tcp::Rule*> exitRules(tcp::State);
[[nodiscard]] QString exitText(const tcp::Rule&, const Wording&);
[[nodiscard]] QString exitsTitle(tcp::State, const Wording&);

// "state_syn_sent", "rule_listen_rcv_syn", "walk_client_3".
[[nodiscard]] QString stateId(tcp::State);
[[nodiscard]] QString walkId(tcp::Role, int number);
[[nodiscard]] QString ruleGroupId(const tcp::Rule&);

} // namespace synfin::picture::diagram
