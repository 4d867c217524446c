// Records of a bank gathered from rows: an entity for each name once, facts by ids that last.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/fact/bank.hpp"

namespace signatory::author {

class BankBuilder {
public:
    // Everything comes from one source, named after the file.
    BankBuilder(fact::Header header, std::string_view source_title);

    std::string entity(std::string_view name, std::string_view type); // its id; made when it is not there yet
    bool has_entity(std::string_view name, std::string_view type) const;
    void alias(const std::string& entity, std::string_view other);    // unless another of its type has the name
    void relation(fact::Relation relation) { records_.relations.push_back(std::move(relation)); }
    // Facts read before are left out; false then.
    bool fact(std::string id, std::string subject, std::string relation, fact::Value object, std::string note = {});

    fact::Records take() && { return std::move(records_); }

private:
    fact::Records records_;
    std::string source_;
    std::map<std::string, std::size_t> names_; // type, line end, name in lower case -> the entity's place
    std::map<std::string, std::size_t, std::less<>> places_; // by id
    std::set<std::string, std::less<>> fact_ids_;
};

} // namespace signatory::author
