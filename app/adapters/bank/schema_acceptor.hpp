// Whether a document surely keeps a JSON Schema: quick, since it need not say why not. What it does not accept is
// judged by schema_check, which tells; so a rule that this does not know costs time, never a wrong word.
#pragma once

#include <map>
#include <memory>

#include <nlohmann/json.hpp>

namespace signatory::bank {

struct SchemaRules; // one schema, made ready for use

class SchemaAcceptor {
public:
    // Refers to the schema, which must outlive it. What is no schema accepts nothing.
    explicit SchemaAcceptor(const nlohmann::json& schema);
    ~SchemaAcceptor();
    SchemaAcceptor(const SchemaAcceptor&) = delete;
    SchemaAcceptor& operator=(const SchemaAcceptor&) = delete;

    // False: it breaks a rule, or has to be looked at more closely.
    bool accepts(const nlohmann::json& value) const;

private:
    std::map<const nlohmann::json*, std::unique_ptr<SchemaRules>> rules_; // by their place in the schema
    const SchemaRules* root_ = nullptr;
};

} // namespace signatory::bank
