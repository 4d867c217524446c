// The studied bank with what every further question kind needs: more words, a second standing, a ring of members, shared
// seats, numbers, and a source that says otherwise.
#pragma once

#include "tests/support/a_bank.hpp"

namespace signatory::test {

// Every sentence a relation can have, whether or not its shape can use it.
inline fact::Relation fully_worded(fact::Relation relation) {
    const std::string at = relation.timed ? " on {at}" : "", id = relation.id;
    auto& slots = relation.phrasings["en"];
    slots["ask_all"] = "Which of these had the " + id + " {object}" + at + "?";
    slots["ask_except"] = "Which of these did NOT have the " + id + " {object}" + at + "?";
    slots["ask_count"] = "How many had the " + id + " {object}" + at + "?";
    slots["ask_same"] = "Which of these has the same " + id + " as {subject}" + at + "?";
    slots["ask_match"] = "Match each with its " + id + at + ".";
    slots["clue"] = "It had the " + id + " {object}" + at + ".";
    slots["sequence"] = relation.timed ? "joined {object}" : "was made";
    slots["ask_status"] = "How did each of these stand to {object}" + at + "?";
    slots["status"] = capitalised(id);
    return relation;
}

inline ABank a_rich_bank() {
    const fact::Records studied = a_studied_bank().records();
    ABank bank;
    for (const char* id : {"alliance", "league", "pact", "council", "order", "club", "guild"}) bank.organisation(id, std::string("the ") + capitalised(id));
    for (const auto& entity : studied.entities)
        if (entity.type != "organisation") bank.entity(entity.type, entity.id);
    for (const auto& relation : studied.relations) {
        fact::Relation worded = fully_worded(relation);
        if (relation.id == "member-of") worded.family = "standing";
        bank.relation(worded);
    }
    bank.relation(fully_worded(membership("observer-of").family("standing")));
    bank.relation(a_relation("strength").between("treaty", "number").one().says("statement", "{subject} has {object} articles.")
                      .says("ask_object", "How many articles does {subject} have?").says("ask_subject", "").says("explanation", "{subject} has {object} articles."));
    for (const auto& fact : studied.facts) {
        bank.fact(fact.subject, fact.relation, fact.object);
        if (fact.from) bank.from(fact::to_string(*fact.from));
        if (fact.until) bank.until(fact::to_string(*fact.until));
    }
    bank.member("belarus", "council", "1994-05-06").member("egypt", "council", "1995-06-07").member("armenia", "league", "1993-02-01");
    for (const char* state : {"india", "japan", "kenya"}) bank.fact(state, "observer-of", entity("alliance")).from("1995-03-02");
    bank.fact("order", "seat-of", entity("minsk")).fact("club", "seat-of", entity("oslo")).fact("guild", "seat-of", entity("paris"));
    bank.fact("accord", "strength", 12.0).fact("bargain", "strength", 12000.0).fact("compact", "strength", 31.0);
    bank.source("rumour");
    return bank.claimed("guild", "seat-of", entity("rome")).said_by("rumour");
}

} // namespace signatory::test
