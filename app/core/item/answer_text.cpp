#include "core/item/answer_text.hpp"

#include <span>

#include <fmt/format.h>

namespace signatory::item {
namespace {

void add(std::string& line, std::string_view separator, std::string_view words) {
    if (!line.empty()) line += separator;
    line += words;
}

std::string listed(const Item& item, std::span<const std::size_t> options, std::string_view separator) {
    std::string line;
    for (const std::size_t option : options)
        if (option < item.options.size()) add(line, separator, item.options[option].text);
    return line;
}

std::string paired(const Item& item, std::span<const std::size_t> targets) {
    std::string line;
    for (std::size_t option = 0; option < std::min(targets.size(), item.options.size()); ++option)
        if (targets[option] < item.targets.size())
            add(line, "; ", fmt::format("{}: {}", item.options[option].text, item.targets[targets[option]].text));
    return line;
}

std::string arranged(const Item& item, std::span<const std::size_t> indices) {
    if (item.response_kind == ResponseKind::match) return paired(item, indices);
    return listed(item, indices, item.response_kind == ResponseKind::order ? " → " : "; ");
}

} // namespace

std::string response_text(const Item& item, const Response& response) {
    if (const auto* choice = std::get_if<Choice>(&response)) return listed(item, {&choice->option, 1}, {});
    if (const auto* typed = std::get_if<Typed>(&response)) return typed->text;
    if (const auto* arrangement = std::get_if<Arrangement>(&response)) return arranged(item, arrangement->options);
    return {};
}

std::string key_text(const Item& item) {
    if (!item.key.empty() && !item.options.empty()) return arranged(item, item.key);
    if (!item.accepted.empty()) return item.accepted.front();
    if (!item.accepted_number) return {};
    const AcceptedNumber& number = *item.accepted_number;
    return number.unit.empty() || number.unit == "year" ? fmt::format("{}", number.value) : fmt::format("{} {}", number.value, number.unit);
}

} // namespace signatory::item
