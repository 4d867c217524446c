// One web page that asks the items and marks them: quiz_page.html with the items as JSON inside. It loads nothing.
#include <nlohmann/json.hpp>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "quiz_page.hpp"

namespace signatory::transfer {
namespace {

using Json = nlohmann::ordered_json;

Json page_option(const item::Option& option) { return {{"text", option.text}, {"why", option.rationale}}; }

Json page_source(const fact::FactBank& bank, const fact::SourceReference& reference) {
    const fact::Source* source = bank.source(reference.source);
    const std::string url = source == nullptr ? "" : source->url;
    std::string line = source_line(bank, reference);
    if (!url.empty()) line.resize(line.size() - url.size()); // it stands last, and is shown as a link
    return {{"text", line}, {"url", url}};
}

Json page_number(const item::Item& item) {
    const item::AcceptedNumber& number = *item.accepted_number;
    return {{"min", number.min}, {"max", number.max}, {"unit", number.unit}, {"text", card_back(item)}};
}

Json page_item(const fact::FactBank& bank, const item::Item& item) {
    Json json{{"id", item.id},
              {"kind", item::name_of(item.response_kind)},
              {"stem", item.stem},
              {"options", Json::array()},
              {"targets", Json::array()},
              {"key", item.key},
              {"accepted", item.accepted},
              {"explanation", item.explanation},
              {"sources", Json::array()},
              {"as_of", fact::to_string(item.as_of)}};
    for (const item::Option& option : item.options) json["options"].push_back(page_option(option));
    for (const item::Option& target : item.targets) json["targets"].push_back(target.text);
    for (const fact::SourceReference& reference : item.sources) json["sources"].push_back(page_source(bank, reference));
    if (item.accepted_number) json["number"] = page_number(item);
    return json;
}

void replace_all(std::string& text, std::string_view mark, std::string_view words) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
        text.replace(at, mark.size(), words);
}

// Nothing in it can end the element it stands in.
std::string script_text(const Json& json) {
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    replace_all(text, "<", "\\u003c");
    return text;
}

} // namespace

std::string write_html(const Quiz& quiz) {
    Json json{{"items", Json::array()}};
    for (const item::Item& item : quiz.items) json["items"].push_back(page_item(quiz.bank, item));
    std::string page(quiz_page);
    replace_all(page, "{{LANGUAGE}}", html_text(quiz.items.front().language));
    replace_all(page, "{{TITLE}}", html_text(title_of(quiz)));
    replace_all(page, "{{QUIZ}}", script_text(json));
    return page;
}

} // namespace signatory::transfer
