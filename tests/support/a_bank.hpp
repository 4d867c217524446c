// Builds a small fact bank in a few lines: a_bank().state("armenia").organisation("csto", "the CSTO").bank().
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/fact/bank.hpp"
#include "core/support/text.hpp"

namespace signatory::test {

// "1992", "1992-05", "1992-05-15"; a slip throws.
inline fact::Date day(std::string_view text) { return fact::parse_date(text).value(); }
inline fact::Words english(std::string text) { return {{"en", std::move(text)}}; }
inline fact::Value entity(std::string id) { return fact::EntityReference{std::move(id)}; }

// A relation by its shape: a_relation("member-of").between("state", "organisation").timed().many().complete().
class ARelation {
public:
    explicit ARelation(std::string id) {
        relation_.id = relation_.topic = std::move(id);
        relation_.subject_type = "state";
        relation_.object_entity_type = "organisation";
        says("label", relation_.id).says("explanation", "{subject} " + relation_.id + " {object}{span}.");
    }
    ARelation& between(std::string subject, std::string object) {
        relation_.subject_type = std::move(subject);
        relation_.object_type = object == "date"     ? fact::ObjectType::date
                                : object == "number" ? fact::ObjectType::number
                                : object == "text"   ? fact::ObjectType::text
                                                     : fact::ObjectType::entity;
        relation_.object_entity_type = relation_.object_type == fact::ObjectType::entity ? std::move(object) : "";
        return *this;
    }
    ARelation& one() { return relation_.values = fact::Values::one, *this; }
    ARelation& timed() { return relation_.timed = true, *this; }
    ARelation& complete() { return relation_.complete.everywhere = true, *this; }
    ARelation& complete_for(std::string id) { return relation_.complete.entities.push_back(std::move(id)), *this; }
    ARelation& family(std::string word) { return relation_.family = std::move(word), *this; }
    ARelation& topic(std::string id) { return relation_.topic = std::move(id), *this; }
    ARelation& unit(std::string word) { return relation_.unit = english(std::move(word)), *this; }
    ARelation& says(std::string slot, std::string sentence) {
        return relation_.phrasings["en"][std::move(slot)] = std::move(sentence), *this;
    }
    operator fact::Relation() const { return relation_; } // NOLINT: a builder stands for what it builds

private:
    fact::Relation relation_;
};

inline ARelation a_relation(std::string id) { return ARelation(std::move(id)); }

// Who was a member of what, over time: many organisations a state, the list complete.
inline ARelation membership(std::string id = "member-of") {
    return a_relation(std::move(id))
        .timed()
        .complete()
        .says("statement", "{subject} was a member of {object} on {at}.")
        .says("ask_subject", "Which state was a member of {object} on {at}?")
        .says("ask_object", "") // a state is in many at once
        .says("ask_from", "When did {subject} join {object}?")
        .says("ask_until", "When did {subject} leave {object}?")
        .says("event_from", "{subject} joined {object}")
        .says("event_until", "{subject} left {object}")
        .says("explanation", "{subject} was a member of {object}{span}.");
}

// When a treaty was signed: one date a treaty.
inline ARelation signing(std::string id = "signed-on") {
    return a_relation(std::move(id))
        .between("treaty", "date")
        .one()
        .says("statement", "{subject} was signed on {object}.")
        .says("ask_object", "When was {subject} signed?")
        .says("ask_subject", "Which treaty was signed on {object}?")
        .says("explanation", "{subject} was signed on {object}.");
}

// Where an organisation sits: one city an organisation.
inline ARelation seat(std::string id = "seat-of") {
    return a_relation(std::move(id))
        .between("organisation", "place")
        .one()
        .complete()
        .says("statement", "{subject} has its seat in {object}.")
        .says("ask_object", "Where does {subject} have its seat?")
        .says("ask_subject", "Which organisation has its seat in {object}?")
        .says("explanation", "{subject} has its seat in {object}.");
}

class ABank {
public:
    ABank() {
        records_.header = {"test-bank", english("A test bank"), "en", {2026, 1, 1}, {}};
        records_.sources.push_back({"treaty", "The treaty", "", "", {}, ""});
    }
    ABank& named(std::string id) { return records_.header.id = std::move(id), *this; }
    ABank& as_of(std::string_view date) { return records_.header.as_of = day(date), *this; }

    // `sentence`: the form inside a sentence, if it is not the name. The name is the id with a capital.
    ABank& entity(std::string type, std::string id, std::string sentence = {}) {
        fact::Entity entity;
        entity.name = english(capitalised(id));
        entity.id = std::move(id);
        entity.type = std::move(type);
        if (!sentence.empty()) entity.in_sentence = english(std::move(sentence));
        records_.entities.push_back(std::move(entity));
        return *this;
    }
    ABank& state(std::string id) { return entity("state", std::move(id)); }
    ABank& organisation(std::string id, std::string sentence = {}) {
        return entity("organisation", std::move(id), std::move(sentence));
    }
    ABank& treaty(std::string id) { return entity("treaty", std::move(id)); }
    ABank& place(std::string id) { return entity("place", std::move(id)); }
    // Of the entity added last.
    ABank& called(std::string name) { return records_.entities.back().name = english(std::move(name)), *this; }
    ABank& in_short(std::string name) { return records_.entities.back().short_name = english(std::move(name)), *this; }
    ABank& coded(std::string iso) { return records_.entities.back().iso = std::move(iso), *this; }
    ABank& ended(std::string_view date) { return records_.entities.back().until = day(date), *this; }
    ABank& alias(std::string name) { return records_.entities.back().aliases["en"].push_back(std::move(name)), *this; }

    ABank& source(std::string id, std::string publisher = {}) {
        records_.sources.push_back({id, "On " + id, std::move(publisher), "", {}, ""});
        return *this;
    }

    ABank& relation(fact::Relation relation) { return records_.relations.push_back(std::move(relation)), *this; }

    // Named "<subject>-<relation>-<n>", n from 1 over the whole bank.
    ABank& fact(std::string subject, std::string relation, fact::Value object) {
        fact::Fact fact;
        fact.id = subject + "-" + relation + "-" + std::to_string(records_.facts.size() + 1);
        fact.subject = std::move(subject);
        fact.relation = std::move(relation);
        fact.object = std::move(object);
        fact.sources = {{"treaty", ""}};
        records_.facts.push_back(std::move(fact));
        return *this;
    }
    // Of the fact added last.
    ABank& from(std::string_view date) { return records_.facts.back().from = day(date), *this; }
    ABank& until(std::string_view date) { return records_.facts.back().until = day(date), *this; }
    ABank& uncertain() { return records_.facts.back().confidence = fact::Confidence::medium, *this; }
    ABank& cites(std::string source) { return records_.facts.back().sources.push_back({std::move(source), ""}), *this; }
    ABank& noted(std::string note) { return records_.facts.back().note = std::move(note), *this; }
    ABank& disputed() { return claim(records_.facts.back().id), *this; }

    ABank& member(std::string state, std::string organisation, std::string_view since = {}, std::string_view to = {}) {
        fact(std::move(state), "member-of", fact::EntityReference{std::move(organisation)});
        if (!since.empty()) from(since);
        if (!to.empty()) until(to);
        return *this;
    }

    // What a source says of these, right or wrong.
    ABank& claimed(std::string subject, std::string relation, fact::Value object) {
        claim({}).verdict = fact::Verdict::contradicted;
        fact::Claim& added = records_.claims.back();
        added.subject = std::move(subject);
        added.relation = std::move(relation);
        added.object = std::move(object);
        return *this;
    }

    // Of the claim added last.
    ABank& said_by(std::string source) { return records_.claims.back().source = std::move(source), *this; }

    fact::Records records() const { return records_; }
    std::shared_ptr<const fact::FactBank> bank() const { return std::make_shared<const fact::FactBank>(records_); }

private:
    fact::Claim& claim(std::string fact) {
        fact::Claim claim;
        claim.id = "claim-" + std::to_string(records_.claims.size() + 1);
        claim.source = "treaty";
        claim.says = "It was otherwise.";
        claim.verdict = fact::Verdict::disputed;
        claim.why = "Two sources differ.";
        claim.fact = std::move(fact);
        records_.claims.push_back(std::move(claim));
        return records_.claims.back();
    }

    fact::Records records_;
};

inline ABank a_bank() { return {}; }

// Three organisations with four states each, at different times, their seats, and eight treaties with their dates:
// something for every question kind.
inline ABank a_studied_bank() {
    ABank bank;
    bank.organisation("alliance", "the Alliance").organisation("league", "the League").organisation("pact", "the Pact");
    bank.organisation("council", "the Council");
    for (const char* state : {"armenia", "belarus", "cuba", "denmark", "egypt", "france", "ghana", "hungary", "india", "japan",
                              "kenya", "laos"})
        bank.state(state);
    for (const char* place : {"minsk", "oslo", "paris", "rome"}) bank.place(place);
    bank.relation(membership()).relation(signing()).relation(seat());
    bank.member("armenia", "alliance", "1992-05-15").member("belarus", "alliance", "1993-12-31");
    bank.member("cuba", "alliance", "1994-03-01", "1999-04-02").member("denmark", "alliance", "1991-02-03", "2012-12-19");
    bank.member("egypt", "league", "1990-01-05").member("france", "league", "1995-07-08", "2009-03-04");
    bank.member("ghana", "league", "1996-09-10").member("hungary", "league", "1997-11-12", "2001-05-06");
    bank.member("india", "pact", "1998-02-14").member("japan", "pact", "2000-06-16");
    bank.member("kenya", "pact", "2002-08-18", "2010-10-20").member("laos", "pact", "2004-12-22", "2015-01-24");
    int year = 1990;
    for (const char* treaty : {"accord", "bargain", "compact", "deal", "entente", "framework", "guarantee", "harmony"}) {
        bank.treaty(treaty).fact(treaty, "signed-on", fact::Date{year, 3, 4});
        year += 3;
    }
    bank.fact("alliance", "seat-of", test::entity("minsk")).fact("league", "seat-of", test::entity("oslo"));
    return bank.fact("pact", "seat-of", test::entity("paris")).fact("council", "seat-of", test::entity("rome"));
}

} // namespace signatory::test
