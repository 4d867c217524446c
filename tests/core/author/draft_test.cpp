// Edits as values: made, undone, redone; ids that follow names; renaming with every use.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/author/beginnings.hpp"
#include "core/author/edits.hpp"
#include "core/author/ids.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::author;
using fact::Section;

namespace {

Draft a_draft() {
    Version version{test::a_studied_bank().records(), {}};
    const fact::Records& records = version.records;
    version.homes.files = {{"bank.json", "", 1}, {"treaties.json", "", 2}};
    version.homes.sources.assign(records.sources.size(), 0);
    version.homes.entities.assign(records.entities.size(), 0);
    version.homes.relations.assign(records.relations.size(), 0);
    for (const fact::Fact& fact : records.facts) version.homes.facts.push_back(fact.relation == "signed-on" ? 1 : 0);
    return draft_of(std::make_shared<const Version>(std::move(version)));
}

fact::Entity entity_of(const Draft& draft, std::string_view id) {
    return draft.records.entities[index_of(draft.records, Section::entities, id).value()];
}

} // namespace

TEST_CASE("an edit is undone and redone, and the draft knows whether it differs from its files") {
    Draft draft = a_draft();
    CHECK_FALSE(is_changed(draft));
    fact::Entity cuba = entity_of(draft, "cuba");
    cuba.name["en"] = "Republic of Cuba";
    REQUIRE(commit(draft, put(draft, cuba, "name")));
    CHECK(is_changed(draft));
    CHECK(undo(draft)->section == Section::entities);
    CHECK(entity_of(draft, "cuba").name["en"] == "Cuba");
    CHECK_FALSE(is_changed(draft));
    CHECK(redo(draft).has_value());
    CHECK(entity_of(draft, "cuba").name["en"] == "Republic of Cuba");
    CHECK_FALSE(redo(draft).has_value());
}

TEST_CASE("typing a word is one step") {
    Draft draft = a_draft();
    for (const char* name : {"Cub", "Cu", "C", "Ci"}) {
        fact::Entity cuba = entity_of(draft, "cuba");
        cuba.name["en"] = name;
        commit(draft, put(draft, cuba, "name"));
    }
    CHECK(draft.undo.size() == 1);
    undo(draft);
    CHECK(entity_of(draft, "cuba").name["en"] == "Cuba");
}

TEST_CASE("an edit made for another state of the draft changes nothing") {
    Draft draft = a_draft();
    fact::Entity cuba = entity_of(draft, "cuba");
    cuba.iso = "CU";
    const Edit edit = put(draft, cuba, "iso");
    commit(draft, remove(draft, Section::entities, "armenia"));
    CHECK_FALSE(commit(draft, edit));
    CHECK(draft.undo.size() == 1);
}

TEST_CASE("any edits, undone to the last, leave the bank as it was") {
    Draft draft = a_draft();
    const fact::Records before = draft.records;
    commit(draft, add(draft, new_entity(draft.records, "New State", "state")));
    commit(draft, rename(draft, Section::entities, "alliance", "the-alliance"));
    commit(draft, remove(draft, Section::facts, draft.records.facts.front().id));
    commit(draft, rename(draft, Section::sources, "treaty", "text"));
    CHECK_FALSE(same_records(draft.records, before));
    while (undo(draft)) {}
    CHECK(same_records(draft.records, before));
    while (redo(draft)) {}
    CHECK(draft.records.facts.front().sources.front().source == "text");
}

TEST_CASE("renaming an id renames its uses") {
    Draft draft = a_draft();
    REQUIRE(commit(draft, rename(draft, Section::entities, "alliance", "big-alliance")));
    const auto still = std::ranges::count_if(draft.records.facts, [](const fact::Fact& fact) {
        return fact.subject == "alliance" || fact.object == fact::Value{fact::EntityReference{"alliance"}};
    });
    CHECK(still == 0);
    CHECK(fact::check(draft.records).empty());
    CHECK(uses_of(draft.records, Section::entities, "big-alliance").size() == 5);
}

TEST_CASE("ids are made from names and kept apart") {
    CHECK(id_from("Collective Security Treaty") == "collective-security-treaty");
    CHECK(id_from("  Türkiye (Republic of) ") == "turkiye-republic-of");
    CHECK(id_from("ОДКБ") == "odkb");
    CHECK(id_from("Щит Содружества") == "shchit-sodruzhestva");
    CHECK(id_from("…") == "");
    const Draft draft = a_draft();
    CHECK(unique_id(draft.records, Section::entities, "cuba") == "cuba-2");
    CHECK(unique_id(draft.records, Section::entities, "cuba", "cuba") == "cuba");
    CHECK(unique_id(draft.records, Section::facts, "") == "fact");
    CHECK(is_id("cst-1992"));
    for (const char* wrong : {"", "CST", "a--b", "-a", "a-", "a b", "é"}) CHECK_FALSE(is_id(wrong));
}

TEST_CASE("the id of a new record follows its name, with its uses; that of a saved one stays") {
    Draft draft = a_draft();
    commit(draft, add(draft, new_entity(draft.records, "", "state")));
    fact::Entity fresh = draft.records.entities.back();
    CHECK(fresh.id == "entity");
    fact::Fact fact = std::get<fact::Fact>(new_record(draft.records, Section::facts));
    fact.subject = fresh.id;
    commit(draft, add(draft, fact));
    fresh.name["en"] = "Malta";
    REQUIRE(commit(draft, put_following(draft, fresh, "name")));
    CHECK(draft.records.entities.back().id == "malta");
    CHECK(std::ranges::count(draft.records.facts, "malta", &fact::Fact::subject) == 1);
    fact::Entity cuba = entity_of(draft, "cuba");
    cuba.name["en"] = "Kuba";
    commit(draft, put_following(draft, cuba, "name"));
    CHECK(entity_of(draft, "cuba").name["en"] == "Kuba");
}

TEST_CASE("a new fact goes to the file of its like, next to it") {
    Draft draft = a_draft();
    fact::Fact fact = std::get<fact::Fact>(new_record(draft.records, Section::facts));
    fact.relation = "signed-on";
    const Edit edit = add(draft, fact);
    CHECK(edit.changes.front().file == 1);
    CHECK(draft.records.facts[edit.changes.front().index - 1].relation == "signed-on");
    fact.relation = "seat-of";
    CHECK(add(draft, fact).changes.front().file == 0);
}
