#include "core/explain/illustration.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/explain/moments_of_item.hpp"
#include "core/generate/phrase.hpp"
#include "core/history/standing.hpp"
#include "core/item/mark.hpp"

namespace signatory::explain {
namespace {

using fact::Entity;
using fact::Fact;
using fact::FactBank;
using item::Item;

const Entity* entity_of(const FactBank& bank, const fact::Value& value) {
    const auto* reference = std::get_if<fact::EntityReference>(&value);
    return reference == nullptr ? nullptr : bank.entity(reference->id);
}

const Entity* with_code(const Entity* entity) { return entity == nullptr || entity->iso.empty() ? nullptr : entity; }

const Fact* asked_fact(const FactBank& bank, const Item& item) { return item.asks.empty() ? nullptr : bank.fact(item.asks.front()); }

// -- A map -------------------------------------------------------------------------------------------------------

void show(StateMap& map, const Entity* state, Role role) {
    if (with_code(state) == nullptr) return;
    const auto found = std::ranges::find(map.states, state, &ShownState::state);
    if (found == map.states.end()) map.states.push_back({state, role});
    else if (role != Role::asked) found->role = std::max(found->role, role);
}

// A state whose name was typed.
const Entity* typed_state(const FactBank& bank, const Item& item, const item::Response& response) {
    const auto* typed = std::get_if<item::Typed>(&response);
    if (typed == nullptr) return nullptr;
    const std::string words = item::normalised(typed->text);
    const auto found = std::ranges::find_if(bank.entities(), [&](const Entity& entity) {
        return !entity.iso.empty() && (item::normalised(generate::display_name(entity, item.language)) == words ||
                                       item::normalised(generate::in_language(entity.name, item.language)) == words);
    });
    return found == bank.entities().end() ? nullptr : &*found;
}

// Of what it is asked who belonged to it.
const Entity* joined_body(const FactBank& bank, const Item& item) {
    if (item.certificate.assertions.empty()) return nullptr;
    const item::Assertion& asked = item.certificate.assertions.front();
    const Entity* body = entity_of(bank, asked.object);
    if (body == nullptr) return nullptr;
    for (const history::Body& each : history::bodies_of(bank)) {
        if (each.entity != body) continue;
        const auto is_asked = [&](const fact::Relation* relation) { return relation->id == asked.relation; };
        return is_asked(each.joining) || std::ranges::any_of(each.others, is_asked) ? body : nullptr;
    }
    return nullptr;
}

// The date asked; else today, unless the fact was over by then.
fact::Date date_of_map(const FactBank& bank, const Item& item) {
    if (!item.certificate.at.empty()) return fact::date_of(fact::last_day(item.certificate.at.front()));
    const Fact* asked = asked_fact(bank, item);
    const bool over = asked != nullptr && asked->until && asked->from;
    return fact::date_of(fact::last_day(over ? *asked->from : bank.header().as_of));
}

std::optional<StateMap> map_of(const FactBank& bank, const Item& item, const item::Response& response) {
    StateMap map;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        show(map, with_code(entity_of(bank, item.options[option].value)), role_of(item, response, option));
    const std::size_t options = map.states.size();
    if (const Entity* typed = typed_state(bank, item, response)) {
        const bool wrong = item::mark(item, response).correctness == item::Correctness::wrong;
        show(map, typed, wrong ? Role::own : Role::right);
    }
    map.body = joined_body(bank, item);
    const bool is_count = item.response_kind == item::ResponseKind::number; // of all who belong: no one state is asked about
    if (const Fact* asked = asked_fact(bank, item); asked != nullptr && !is_count && (options > 0 || map.body != nullptr)) {
        show(map, bank.entity(asked->subject), Role::asked);
        show(map, entity_of(bank, asked->object), Role::asked);
    }
    const bool typed = std::holds_alternative<item::Typed>(response) || item.options.size() == 1;
    const bool enough = options >= 2 || (options == 1 && typed) || (options == 0 && map.body != nullptr && (is_count || !map.states.empty()));
    if (!enough) return std::nullopt;
    map.at = date_of_map(bank, item);
    return map;
}

// -- Two clauses -------------------------------------------------------------------------------------------------

bool is_clause(const FactBank& bank, std::string_view id) {
    const Entity* entity = bank.entity(id);
    return entity != nullptr && entity->type == "clause";
}

// The fact that the wrong option would have been right for: another clause says this, or this clause says another thing.
const Fact* fact_of_own(const FactBank& bank, const Item& item, const Fact& asked, std::size_t option) {
    const fact::Value& value = item.options[option].value;
    const Entity* entity = entity_of(bank, value);
    const auto facts = entity != nullptr && is_clause(bank, entity->id) ? bank.facts_about(entity->id, asked.relation) : bank.facts_with(asked.relation, value);
    return facts.empty() ? nullptr : facts.front();
}

std::optional<TwoClauses> clauses_of(const FactBank& bank, const Item& item, const item::Response& response) {
    const auto* choice = std::get_if<item::Choice>(&response);
    const Fact* asked = asked_fact(bank, item);
    if (choice == nullptr || choice->option >= item.options.size() || is_key(item, choice->option) || asked == nullptr) return std::nullopt;
    if (!is_clause(bank, asked->subject)) return std::nullopt;
    const Fact* own = fact_of_own(bank, item, *asked, choice->option);
    if (own == nullptr || own == asked || !is_clause(bank, own->subject)) return std::nullopt;
    return TwoClauses{own, asked};
}

// -- In words ----------------------------------------------------------------------------------------------------

std::string with_role(std::string words, Role role) {
    if (const std::string_view told = words_of(role); !told.empty()) words += fmt::format(" ({})", told);
    return words;
}

std::string read(const FactBank& bank, const StateMap& map) {
    const std::string_view language = bank.header().language;
    std::string words = "A map";
    if (map.body != nullptr) words += fmt::format(" of {} on {}", generate::sentence_name(*map.body, language), generate::written(map.at, language));
    std::string_view before = ": ";
    for (const ShownState& shown : map.states) {
        words += std::string(before) + with_role(generate::display_name(*shown.state, language), shown.role);
        before = ", ";
    }
    return words + ".";
}

std::string read(const FactBank& bank, const TimeStrip& strip) {
    const std::string_view language = bank.header().language;
    std::string words = "In order of time: ";
    std::string_view separator;
    for (const Moment& moment : strip.moments) {
        std::string when = generate::written(moment.from, language);
        if (moment.until) when += " to " + generate::written(*moment.until, language);
        const std::string told = moment.label == when ? when : fmt::format("{}, {}", moment.label, when);
        words += std::string(separator) + with_role(told, moment.role);
        separator = "; ";
    }
    if (strip.asked && strip.asked_until) words += fmt::format(". Asked: between {} and {}", generate::written(*strip.asked, language), generate::written(*strip.asked_until, language));
    else if (strip.asked) words += fmt::format(". Asked: {}", generate::written(*strip.asked, language));
    return words + ".";
}

std::string read(const FactBank& bank, const TwoClauses& clauses) {
    const std::string_view language = bank.header().language;
    return fmt::format("Your answer: {} The right answer: {}", generate::explanation(bank, *clauses.own, language), generate::explanation(bank, *clauses.key, language));
}

std::string read(const FactBank&, std::monostate) { return {}; }

} // namespace

std::string_view words_of(Role role) {
    switch (role) {
    case Role::asked: return "Asked about";
    case Role::key: return "Right answer";
    case Role::own: return "Your answer";
    case Role::right: return "Your answer, right";
    case Role::other: break;
    }
    return {};
}

Illustration illustration_of(const FactBank& bank, const Item& item, const item::Response& response) {
    if (auto strip = strip_of_options(bank, item, response)) return *std::move(strip);
    if (auto strip = strip_of_spans(bank, item, response)) return *std::move(strip);
    if (auto map = map_of(bank, item, response)) return *std::move(map);
    if (const auto clauses = clauses_of(bank, item, response)) return *clauses;
    return {};
}

std::string read_out(const FactBank& bank, const Illustration& illustration) {
    return std::visit([&](const auto& shown) { return read(bank, shown); }, illustration);
}

} // namespace signatory::explain
