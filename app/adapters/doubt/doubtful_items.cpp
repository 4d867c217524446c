#include "adapters/doubt/doubtful_items.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include "adapters/bank/text_file.hpp"
#include "adapters/bank/whole_file.hpp"
#include "adapters/transfer/item_json.hpp"
#include "core/item/answer_text.hpp"

namespace signatory::doubt {
namespace {

using Json = nlohmann::ordered_json;

std::expected<std::string, Problem> content_of(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    auto text = bank::read_text(file);
    if (text && !text->empty() && text->back() != '\n') *text += '\n';
    return text;
}

std::expected<void, Problem> write(const std::filesystem::path& file, std::string_view text) {
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed); // writing tells what is wrong, if anything
    return bank::write_whole(file, text, "the doubtful item", "Make room or change the folder's permissions, then report it again.");
}

// The id of the item, if the line is one of this bank.
std::string item_of(const std::string& line, std::string_view bank) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || json.value("bank", Json{}) != bank || !json.value("id", Json{}).is_string()) return {};
    return json["id"].get<std::string>();
}

template <class Take> void each_line(const std::string& text, Take&& take) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) take(line);
}

std::string line_of(const fact::FactBank& bank, const Doubt& doubt) {
    Json json = Json::parse(transfer::item_to_json(bank, doubt.item));
    json["bank"] = bank.header().id;
    json["reported_on"] = fact::to_string(fact::date_of(doubt.local_day));
    json["response"] = item::response_text(doubt.item, doubt.response);
    return json.dump() + '\n';
}

} // namespace

std::filesystem::path file_beside(const std::filesystem::path& profile) { return profile.parent_path() / "doubtful-items.jsonl"; }

std::expected<void, Problem> keep(const std::filesystem::path& file, const fact::FactBank& bank, const Doubt& doubt) {
    const auto before = content_of(file);
    if (!before) return std::unexpected(before.error());
    return write(file, *before + line_of(bank, doubt));
}

std::expected<void, Problem> drop(const std::filesystem::path& file, std::string_view bank, std::string_view item) {
    const auto before = content_of(file);
    if (!before) return std::unexpected(before.error());
    std::string rest;
    each_line(*before, [&](const std::string& line) {
        if (item_of(line, bank) != item) rest += line + '\n';
    });
    return write(file, rest);
}

std::set<std::string> kept(const std::filesystem::path& file, std::string_view bank) {
    std::set<std::string> items;
    each_line(content_of(file).value_or(std::string{}), [&](const std::string& line) {
        if (std::string id = item_of(line, bank); !id.empty()) items.insert(std::move(id));
    });
    return items;
}

} // namespace signatory::doubt
