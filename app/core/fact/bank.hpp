// A whole fact bank, immutable once built, with the look-ups everything else reads.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/fact/fact.hpp"

namespace signatory::fact {

struct Header {
    std::string id;
    Words title;
    std::string language = "en";
    Date as_of; // how far the bank knows; the default date of every question
    std::map<std::string, Words, std::less<>> topics; // topic id -> readable name

    bool operator==(const Header&) const = default;
};

// The records in the order their files give them (files by name): the order every draw starts from.
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
    const Fact* fact(std::string_view id) const;
    const Claim* claim(std::string_view id) const;

    // In bank order. Spans of pointers into this bank, valid as long as it lives.
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
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <class T> using Index = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

    Records records_;
    Index<const Source*> sources_;
    Index<const Entity*> entities_;
    Index<const Relation*> relations_;
    Index<const Fact*> facts_;
    Index<const Claim*> claims_;
    Index<std::vector<const Fact*>> by_relation_, by_subject_relation_, by_relation_object_, by_entity_;
    Index<std::vector<const Claim*>> claims_by_relation_, claims_by_subject_relation_, claims_by_fact_;
    Index<std::vector<const Relation*>> by_family_;
};

} // namespace signatory::fact
