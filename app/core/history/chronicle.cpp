#include "core/history/chronicle.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::history {
namespace {

using namespace fact;

std::string short_name(const FactBank& bank, const Entity& entity) {
    return capitalised(generate::display_name(entity, bank.header().language));
}

// Every name a thing goes by, folded, with a space at both ends and for every sign: one stands in another as whole words
// where it is found, “NATO” in “NATO's first summit”.
using Names = std::vector<std::string>;

std::string as_words(std::string name) {
    for (const std::string_view apostrophe : {"'", "\u2019"}) // before folding, which would join what it parts
        for (std::size_t at = name.find(apostrophe); at != name.npos; at = name.find(apostrophe)) name.replace(at, apostrophe.size(), " ");
    std::string words = " " + folded(name) + " ";
    for (char& sign : words)
        if (static_cast<unsigned char>(sign) < 0x80 && std::isalnum(static_cast<unsigned char>(sign)) == 0) sign = ' ';
    return words;
}

void add_names(Names& names, const Words& words) {
    for (const auto& [language, name] : words) names.push_back(as_words(name));
}

Names names_of(const Entity& entity) {
    Names names;
    add_names(names, entity.name);
    add_names(names, entity.short_name);
    for (const auto& [language, aliases] : entity.aliases)
        for (const std::string& alias : aliases) names.push_back(as_words(alias));
    return names;
}

bool any_stands_in(const Names& phrases, const Names& texts) {
    return std::ranges::any_of(texts, [&](const std::string& text) {
        return std::ranges::any_of(phrases, [&](const std::string& phrase) { return text.contains(phrase); });
    });
}

// What bears a date, with the texts that may name an organisation.
struct Dated {
    const Entity* subject = nullptr;
    std::vector<const Fact*> facts;
    Names names, long_names; // long: of several words
    Names texts;
};

// An organisation that bears the name of its treaty: “Warsaw Treaty” in “Warsaw Treaty Organization”.
bool concerns(const Dated& dated, const Names& body) { return any_stands_in(body, dated.texts) || any_stands_in(dated.long_names, body); }

bool is_directly_of(const FactBank& bank, const Entity& body, const Entity& subject) {
    return std::ranges::any_of(bank.facts_touching(subject.id), [&](const Fact* fact) {
        return fact->subject == subject.id && fact->object == Value{EntityReference{body.id}};
    });
}

// Whether states are said to have to do with it, as the signatories of a treaty.
bool has_states(const FactBank& bank, const Entity& subject) {
    return std::ranges::any_of(bank.facts_touching(subject.id), [&](const Fact* fact) {
        const Entity* state = bank.entity(fact->subject);
        return state != nullptr && !state->iso.empty() && fact->subject != subject.id;
    });
}

bool is_disputed(const FactBank& bank, const std::vector<const Fact*>& facts) {
    return std::ranges::any_of(facts, [&](const Fact* fact) {
        return std::ranges::any_of(bank.claims_on(fact->id), [](const Claim* claim) { return claim->verdict == Verdict::disputed; });
    });
}

// "signed on" is "signed" where the date itself is left out.
std::string bare(std::string_view label) {
    for (const std::string_view tail : {" on", " from", " in"})
        if (label.ends_with(tail)) label.remove_suffix(tail.size());
    return std::string(label);
}

// -- Those who came and went -------------------------------------------------------------------------------------

std::string label_of_joining(const FactBank& bank, const std::vector<const Fact*>& facts, std::string_view one, std::string_view many) {
    const auto name = [&](const Fact* fact) {
        const Entity* state = bank.entity(fact->subject);
        return state == nullptr ? fact->subject : short_name(bank, *state);
    };
    if (facts.size() == 1) return fmt::format("{} {}", name(facts.front()), one);
    if (facts.size() == 2) return fmt::format("{}, {} {}", name(facts[0]), name(facts[1]), many);
    return fmt::format("{} {}", facts.size(), many);
}

void add_joinings(const FactBank& bank, Lane& lane) {
    std::map<Date, std::vector<const Fact*>> joined, left;
    for (const Entity* state : lane.body.states)
        for (const Fact* fact : bank.facts_about(state->id, lane.body.joining->id)) {
            if (fact->object != Value{EntityReference{lane.body.entity->id}}) continue;
            if (fact->from) joined[*fact->from].push_back(fact);
            if (fact->until) left[*fact->until].push_back(fact);
        }
    for (auto& [date, facts] : joined) lane.happenings.push_back({Mark::accession, date, {}, facts, label_of_joining(bank, facts, "joins", "join")});
    for (auto& [date, facts] : left) lane.happenings.push_back({Mark::exit, date, {}, facts, label_of_joining(bank, facts, "leaves", "leave")});
}

// Observers, partners, suspensions.
void add_others(const FactBank& bank, Lane& lane) {
    for (const Relation* relation : lane.body.others) {
        std::map<Date, std::vector<const Fact*>> begun;
        for (const Fact* fact : bank.facts_of(relation->id))
            if (fact->object == Value{EntityReference{lane.body.entity->id}} && fact->from) begun[*fact->from].push_back(fact);
        const std::string_view status = generate::slot_text(*relation, "status", bank.header().language);
        const std::string label(status.empty() ? generate::slot_text(*relation, "label", bank.header().language) : status);
        for (auto& [date, facts] : begun) {
            const Entity* state = bank.entity(facts.front()->subject);
            const std::string who = facts.size() == 1 && state != nullptr ? short_name(bank, *state) : fmt::format("{} states", facts.size());
            lane.happenings.push_back({Mark::event, date, {}, facts, fmt::format("{}: {}", who, folded(label))});
        }
    }
}

// -- What bears a date -------------------------------------------------------------------------------------------

void add_dated(const FactBank& bank, const Entity& subject, const std::vector<const Fact*>& dates, bool direct, Lane& lane) {
    const std::string name = short_name(bank, subject);
    if (direct && dates.size() > 1) { // it began and ended
        const auto [first, last] = std::ranges::minmax(dates, {}, [](const Fact* fact) { return first_day(std::get<Date>(fact->object)); });
        lane.happenings.push_back({Mark::operation, std::get<Date>(first->object), std::get<Date>(last->object), {first, last}, name});
        return;
    }
    for (const Fact* fact : dates) {
        const Relation* relation = bank.relation(fact->relation);
        const std::string_view label = generate::slot_text(*relation, "label", bank.header().language);
        const Mark mark = direct ? Mark::operation : has_states(bank, subject) || dates.size() > 1 ? Mark::treaty : Mark::event;
        const bool ambiguous = mark == Mark::treaty;
        lane.happenings.push_back({mark, std::get<Date>(fact->object), {}, {fact}, ambiguous ? fmt::format("{} {}", name, bare(label)) : name});
    }
}

std::vector<Dated> dated_of(const FactBank& bank) {
    std::map<std::string_view, Dated> all; // by subject
    for (const Relation& relation : bank.relations()) {
        if (relation.object_type != ObjectType::date) continue;
        for (const Fact* fact : bank.facts_of(relation.id)) {
            Dated& dated = all[fact->subject];
            dated.subject = bank.entity(fact->subject);
            dated.facts.push_back(fact);
        }
    }
    std::vector<Dated> list;
    for (auto& [id, dated] : all) {
        if (dated.subject == nullptr) continue;
        dated.names = dated.texts = names_of(*dated.subject);
        add_names(dated.texts, dated.subject->in_sentence);
        std::ranges::copy_if(dated.names, std::back_inserter(dated.long_names), [](const std::string& name) { return name.find(' ', 1) + 1 < name.size(); });
        list.push_back(std::move(dated));
    }
    return list;
}

} // namespace

std::vector<Lane> chronicle(const FactBank& bank) {
    std::vector<Lane> lanes;
    const std::vector<Dated> all = dated_of(bank);
    for (Body& body : bodies_of(bank)) {
        Lane lane{std::move(body), {}, {}};
        lane.steps = steps_of(bank, lane.body);
        add_joinings(bank, lane);
        add_others(bank, lane);
        const Entity& entity = *lane.body.entity;
        const Names names = names_of(entity);
        for (const Dated& dated : all) {
            const bool direct = is_directly_of(bank, entity, *dated.subject);
            if (direct || dated.subject == &entity || concerns(dated, names)) add_dated(bank, *dated.subject, dated.facts, direct, lane);
        }
        for (Happening& happening : lane.happenings) happening.disputed = is_disputed(bank, happening.facts);
        std::ranges::sort(lane.happenings, {}, [](const Happening& one) {
            return std::tuple(first_day(one.date), one.mark, std::string_view(one.facts.front()->id));
        });
        lanes.push_back(std::move(lane));
    }
    return lanes;
}

} // namespace signatory::history
