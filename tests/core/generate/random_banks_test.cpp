// The kinds against the verifier, on banks nobody thought of: whatever a kind draws, the verifier finds nothing wrong.
#include <array>
#include <map>

#include <doctest/doctest.h>

#include "core/fact/check.hpp"
#include "core/generate/generate.hpp"
#include "core/verify/verify.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/support/a_rich_bank.hpp"
#include "tests/support/properties.hpp"

using namespace signatory;
using namespace signatory::generate;
using item::Direction;

namespace {

constexpr std::array states{"armenia", "belarus", "cuba", "denmark", "egypt", "france", "ghana", "hungary", "india", "japan"};
constexpr std::array organisations{"alliance", "league", "pact", "council", "union"};
constexpr std::array places{"minsk", "oslo", "paris", "rome", "vienna"};
constexpr std::array treaty_ids{"accord", "bargain", "compact", "deal", "entente", "framework", "guarantee"};

// Evenly from the whole range in every case: a growing size would make most of the banks too poor to ask anything.
int some(int least, int limit) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, limit)); }
bool one_in(int n) { return some(0, n) == 0; }
template <class List> std::string one_of(const List& list) {
    return list[static_cast<std::size_t>(some(0, static_cast<int>(list.size())))];
}

fact::Date some_date() {
    const int year = some(1990, 2012), month = some(1, 13);
    if (one_in(5)) return {year, 0, 0};
    if (one_in(5)) return {year, month, 0};
    return {year, month, some(1, 29)};
}

void add_membership(test::ABank& bank, const std::string& relation) {
    bank.fact(one_of(states), relation, test::entity(one_of(organisations)));
    const fact::Date from = some_date(), until = some_date();
    bank.from(fact::to_string(from));
    if (one_in(2) && fact::surely_before(from, until)) bank.until(fact::to_string(until));
}

// What makes a bank awkward: doubts, disputes, claims, names within names.
void add_doubts(test::ABank& bank) {
    if (one_in(8)) bank.uncertain();
    if (one_in(8)) bank.disputed();
}

fact::Relation some_membership(std::string id) {
    test::ARelation relation = test::membership(std::move(id)).family("standing");
    fact::Relation made = relation;
    made.complete.everywhere = one_in(2);
    if (one_in(3)) made.complete.entities.push_back(one_of(organisations));
    return test::fully_worded(made);
}

// The bank without the facts that check() finds fault with: said twice, two values at a time.
std::shared_ptr<const fact::FactBank> accepted(fact::Records records) {
    for (auto findings = fact::check(records); !findings.empty(); findings = fact::check(records)) {
        if (findings.front().place.section != fact::Section::facts) RC_FAIL(findings.front().what); // our own slip
        const auto refused = records.facts.begin() + static_cast<std::ptrdiff_t>(findings.front().place.index);
        std::erase_if(records.claims, [&](const fact::Claim& claim) { return claim.fact == refused->id; });
        records.facts.erase(refused);
    }
    return std::make_shared<const fact::FactBank>(std::move(records));
}

std::shared_ptr<const fact::FactBank> some_bank() {
    test::ABank bank;
    bank.as_of("2011-06-30");
    for (const char* id : states) bank.state(id);
    for (const char* id : organisations) bank.organisation(id, std::string("the ") + id);
    for (const char* id : places) bank.place(id);
    for (const char* id : treaty_ids) bank.treaty(id);
    bank.entity("state", "republic-of-armenia").called("Republic of Armenia");
    bank.relation(some_membership("member-of")).relation(some_membership("observer-of"));
    bank.relation(test::fully_worded(test::signing())).relation(test::fully_worded(test::seat()));
    bank.relation(test::fully_worded(test::a_relation("kept-in").between("treaty", "place").one().says("statement", "{subject} is kept in {object}.")
                                          .says("ask_object", "Where is {subject} kept?").says("ask_subject", "Which treaty is kept in {object}?")
                                          .says("explanation", "{subject} is kept in {object}.")));
    bank.relation(test::a_relation("length").between("treaty", "number").one().says("statement", "{subject} has {object} words.")
                      .says("ask_object", "How many words has {subject}?").says("ask_subject", "").says("explanation", "{subject} has {object} words."));
    bank.source("rumour");
    for (int left = some(12, 50); left > 0; --left) {
        add_membership(bank, one_in(4) ? "observer-of" : "member-of");
        add_doubts(bank);
    }
    std::size_t shelf = 0; // three places, each with at least two treaties, but for a doubt
    for (const char* treaty : treaty_ids) {
        bank.fact(treaty, "kept-in", test::entity(places.at(shelf++ % 3)));
        if (one_in(9)) bank.uncertain();
        if (one_in(4)) continue;
        bank.fact(treaty, "signed-on", some_date());
        add_doubts(bank);
        if (one_in(6)) bank.claimed(treaty, "signed-on", some_date()).said_by(one_in(2) ? "rumour" : "treaty");
        if (one_in(2)) bank.fact(treaty, "length", static_cast<double>(some(1, 40) * 500));
    }
    for (const char* organisation : organisations) {
        if (one_in(8)) continue;
        bank.fact(organisation, "seat-of", test::entity(one_of(places)));
        if (one_in(6)) bank.claimed(organisation, "seat-of", test::entity(one_of(places))).said_by("rumour");
    }
    return accepted(bank.records());
}

// What the verifier says of each kind's draws before any is dropped: "kind: reason" -> how often.
std::map<std::string, int> refusals(const Pool& pool, Random& random, std::map<std::string_view, int>& drawn) {
    std::map<std::string, int> found;
    for (const QuestionKind& kind : question_kinds())
        for (const RelationPool& relation : pool.relations)
            for (const Direction direction : item::directions) {
                if (!kind.fits(pool, *relation.relation, direction)) continue;
                for (const std::size_t options : {4U, 3U, 3U}) {
                    const auto item = kind.draw(pool, relation, direction, options, random);
                    if (!item) continue;
                    ++drawn[kind.name];
                    for (const auto& refusal : verify::verify(*pool.bank, *item))
                        ++found[std::string(kind.name) + ": " + std::string(refusal.reason) + ": " + item->stem + " " + refusal.what];
                }
            }
    return found;
}

} // namespace

TEST_CASE("on random banks, the verifier refuses nothing that a kind draws") {
    std::map<std::string_view, int> drawn;
    CHECK(test::always("drawn is proven", 200, [&] {
        const auto bank = some_bank();
        Random random(*rc::gen::arbitrary<std::uint64_t>());
        std::optional<fact::Date> as_of;
        if (one_in(2)) as_of = fact::Date{some(1995, 2011), some(1, 13), some(1, 29)};
        const Pool pool = make_pool(bank, {}, as_of);
        for (const auto& [refusal, times] : refusals(pool, random, drawn)) RC_FAIL(refusal);
    }));
    for (const QuestionKind& kind : question_kinds()) {
        INFO(kind.name);
        CHECK(drawn[kind.name] > 5); // the cases are worth something
    }
}

TEST_CASE("on random banks, every card a deck holds can be asked, whatever the seed") {
    int asked = 0;
    CHECK(test::always("cards are askable", 12, [&] {
        const auto bank = some_bank();
        const Pool pool = make_pool(bank, {}, std::nullopt);
        for (const CardQuestion& card : askable_cards(pool)) {
            const auto item = item_for(pool, card, *rc::gen::arbitrary<std::uint64_t>());
            RC_ASSERT(item.has_value());
            RC_ASSERT(item->asks == std::vector<std::string>{card.fact->id});
            ++asked;
        }
    }));
    CHECK(asked > 200);
}
