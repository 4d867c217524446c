// The one file that knows valijson, which takes ten seconds to compile.
#include "adapters/bank/schema_rules.hpp"

#include <exception>

#include <fmt/format.h>

#define VALIJSON_USE_EXCEPTIONS 1 // or it aborts on a schema that is none
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace signatory::bank {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

void cut(std::string& text) {
    if (text.size() <= longest_matched) return;
    std::size_t end = longest_matched;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end; // not inside a character
    text.resize(end);
}

json with_short_texts(json value) {
    if (value.is_string()) cut(value.get_ref<std::string&>());
    if (value.is_structured())
        for (json& child : value) child = with_short_texts(std::move(child));
    return value;
}

// "<root>", "[facts]", "[3]" -> "/facts/3"
std::string pointer_of(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& step : context)
        if (step.starts_with('[')) pointer += pointer_step(std::string_view(step).substr(1, step.size() - 2));
    return pointer;
}

// That a child failed is told again at every level around it.
bool is_innermost(const std::string& message) { return !message.starts_with("Failed to validate"); }

std::vector<Violation> validated(const json& document, const json& rules) {
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(rules), schema);
    const json shortened = with_short_texts(document);
    valijson::ValidationResults results;
    valijson::Validator(valijson::Validator::kStrongTypes)
        .validate(schema, NlohmannJsonAdapter(shortened), &results);
    std::vector<Violation> found;
    for (const auto& error : results)
        if (is_innermost(error.description)) found.push_back({pointer_of(error.context), error.description});
    return found;
}

} // namespace

std::expected<std::vector<Violation>, Problem> violations(const JsonDocument& document,
                                                          const JsonDocument& schema) {
    try {
        return validated(document.root(), schema.root());
    } catch (const std::exception& failure) {
        return std::unexpected(Problem{fmt::format("this is not a JSON Schema: {}", failure.what()),
                                       schema.where(""), "Restore the file that came with the program."});
    }
}

} // namespace signatory::bank
