// The records of a fact bank, as content/fact-bank.schema.json defines them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/date.hpp"
#include "core/fact/value.hpp"

namespace signatory::fact {

// Words keyed by language ("en"), so that a second language needs no code.
using Words = std::map<std::string, std::string, std::less<>>;

struct Source {
    std::string id;
    std::string title;
    std::string publisher; // may be empty, as the three below
    std::string author;
    std::optional<Date> date;
    std::string url;

    bool operator==(const Source&) const = default;
};

struct Entity {
    std::string id;
    std::string type; // a word of the bank: state, organisation, treaty, clause, operation …
    Words name;
    Words short_name;  // as an option or in a list; empty: the name
    Words in_sentence; // inside a sentence, article included ("the SCO"); empty: the short name
    std::map<std::string, std::vector<std::string>, std::less<>> aliases; // accepted variants, by language
    std::string iso;                                                      // ISO 3166-1 alpha-2, or empty
    std::optional<Date> from;  // the first day it was there; empty: before all that the bank asks of
    std::optional<Date> until; // the first day it no longer was; empty: it still is

    bool operator==(const Entity&) const = default;
};

enum class ObjectType { entity, date, number, text };
enum class Values { one, many }; // one: a subject has one object (at a time, where timed)

// Whether the bank holds every fact of a relation: for all of it, or for those that touch certain entities.
struct Completeness {
    bool everywhere = false;
    std::vector<std::string> entities; // ids, sorted; each as subject or object

    bool operator==(const Completeness&) const = default;
};

struct Relation {
    std::string id;
    std::string subject_type;       // an entity type
    std::string object_entity_type; // an entity type, when object_type is entity
    ObjectType object_type = ObjectType::entity;
    Values values = Values::many;
    Completeness complete;
    bool timed = false; // facts hold from … until
    std::string topic;
    std::string family; // relations of one family exclude each other for a subject and object; or empty
    Words unit;         // of number objects: "members"
    std::map<std::string, Words, std::less<>> phrasings; // language -> slot -> sentence with {places}

    bool operator==(const Relation&) const = default;
};

struct SourceReference {
    std::string source;
    std::string where; // "Article 4", "page 12"; may be empty

    bool operator==(const SourceReference&) const = default;
};

enum class Confidence { high, medium };

struct Fact {
    std::string id;
    std::string subject;
    std::string relation;
    Value object;
    std::optional<Date> from;  // the first day it holds
    std::optional<Date> until; // the first day it no longer holds; none: open as far as the bank's as_of
    std::vector<SourceReference> sources;
    Confidence confidence = Confidence::high;
    std::string note;

    bool operator==(const Fact&) const = default;
};

enum class Verdict { disputed, outdated, imprecise, contradicted, opinion, unchecked };

// What a source says that the bank does not accept as plain fact.
struct Claim {
    std::string id;
    std::string source;
    std::string says;
    Verdict verdict = Verdict::unchecked;
    std::string why;
    std::string fact; // the fact it concerns, or empty
    std::string subject, relation; // where comparable, with object; else empty
    std::optional<Value> object;

    bool operator==(const Claim&) const = default;
};

std::string_view name_of(ObjectType type);
std::string_view name_of(Verdict verdict);

} // namespace signatory::fact
