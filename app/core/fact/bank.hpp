// A whole fact bank, immutable once built, with the look-ups everything else reads.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/fact/fact.hpp"
#include "core/support/grouping.hpp"
#include "core/support/lazily.hpp"

namespace signatory::fact {

struct Header {
    std::string id;
    Words title;
    std::string language = "en";
    Date as_of; // how far the bank knows; the default date of every question
    std::map<std::string, Words, std::less<>> topics; // topic id -> readable name

    bool operator==(const Header&) const = default;
};

// The records in the order their files give them (files by name).
struct Records {
    Header header;
    std::vector<Source> sources;
    std::vector<Entity> entities;
    std::vector<Relation> relations;
    std::vector<Fact> facts;
    std::vector<Claim> claims;
};

class FactBank {
public:
    // Precondition: check(records) found nothing. Look-ups of a bank with dangling ids return nullptr.
    explicit FactBank(Records records);

    const Records& records() const { return records_; }
    const Header& header() const { return records_.header; }
    std::span<const Source> sources() const { return records_.sources; }
    std::span<const Entity> entities() const { return records_.entities; }
    std::span<const Relation> relations() const { return records_.relations; }
    std::span<const Fact> facts() const { return records_.facts; }
    std::span<const Claim> claims() const { return records_.claims; }

    const Source* source(std::string_view id) const;
    const Entity* entity(std::string_view id) const;
    const Relation* relation(std::string_view id) const;
    const Relation* relation_of(const Fact& fact) const; // of this bank's own facts, quicker than by its words
    const Fact* fact(std::string_view id) const;
    const Claim* claim(std::string_view id) const;

    // In the order of their ids, so that nothing drawn from them depends on the order of the files. Spans of pointers
    // into this bank, valid as long as it lives.
    std::span<const Fact* const> facts_of(std::string_view relation) const;
    std::span<const Fact* const> facts_about(std::string_view subject, std::string_view relation) const;
    std::span<const Fact* const> facts_touching(std::string_view entity) const; // as subject or object
    // With this object: dates of its year too, because a coarser or a finer one may be the same.
    std::span<const Fact* const> facts_with(std::string_view relation, const Value& object) const;
    std::span<const Claim* const> claims_of(std::string_view relation) const;   // the comparable ones
    std::span<const Claim* const> claims_about(std::string_view subject, std::string_view relation) const;
    std::span<const Claim* const> claims_on(std::string_view fact) const;
    std::span<const Relation* const> family(std::string_view name) const; // that exclude each other

    FactBank(const FactBank&) = delete; // the indexes point into it; share it instead
    FactBank& operator=(const FactBank&) = delete;

private:
    struct ObjectKey { // of facts whose objects may be the same: dates of one year meet under one
        std::string_view relation;
        std::size_t type; // place in Value
        std::string_view words;
        double number;

        bool operator==(const ObjectKey&) const = default;
    };
    struct HashOfObject {
        std::size_t operator()(const ObjectKey& key) const;
    };
    static ObjectKey object_key(std::string_view relation, const Value& object);

    // Each is made when first asked for: a bank that is only checked or listed needs few of them.
    template <class Record> using ById = Lazily<std::unordered_map<std::string_view, const Record*>>;
    template <class Key, class Record, class Hash = HashOfWords>
    using Listed = Lazily<Grouping<Key, const Record*, Hash>>;

    const std::vector<const Fact*>& sorted_facts() const;

    Records records_;
    Lazily<std::vector<const Fact*>> sorted_facts_;
    Lazily<std::vector<const Relation*>> relations_of_facts_; // in the order of the facts
    ById<Source> sources_;
    ById<Entity> entities_;
    ById<Relation> relations_;
    ById<Fact> facts_;
    ById<Claim> claims_;
    Listed<std::string_view, Fact> by_relation_, by_entity_;
    Listed<WordPair, Fact> by_subject_relation_;
    Listed<ObjectKey, Fact, HashOfObject> by_relation_object_;
    Listed<std::string_view, Claim> claims_by_relation_, claims_by_fact_;
    Listed<WordPair, Claim> claims_by_subject_relation_;
    Listed<std::string_view, Relation> by_family_;
};

} // namespace signatory::fact
