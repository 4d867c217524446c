#include "adapters/transfer/export.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace signatory::transfer {
namespace {

// Ids name files in archives and elements of documents: one from elsewhere must not lead out of them.
bool is_a_name(std::string_view id) {
    const auto fits = [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               (character >= '0' && character <= '9') || character == '-' || character == '_';
    };
    return !id.empty() && std::ranges::all_of(id, fits);
}

} // namespace

std::optional<std::string> why_left_out(const Format& format, const item::Item& item) {
    if (!is_a_name(item.id)) return "its id is no word of letters, figures and hyphens";
    const Hold& hold = format.hold(item.response_kind);
    if (hold.holding == Holding::none) return std::string(hold.words);
    return format.obstacle == nullptr ? std::nullopt : format.obstacle(item);
}

std::expected<Exported, Problem> exported(const Format& format, Quiz quiz) {
    Exported result;
    std::set<std::string> ids; // they name files and cards, so that each must stand once
    std::erase_if(quiz.items, [&](const item::Item& item) {
        const auto why = ids.insert(item.id).second ? why_left_out(format, item) : "an item with this id is there already";
        const Hold& hold = format.hold(item.response_kind);
        if (why)
            result.changes.push_back({item.id, true, *why});
        else if (hold.holding == Holding::converted)
            result.changes.push_back({item.id, false, std::string(hold.words)});
        return why.has_value();
    });
    if (quiz.items.empty())
        return std::unexpected(Problem{fmt::format("{} holds none of these items{}", format.label,
                                                   result.changes.empty() ? "" : ": " + result.changes.front().why),
                                       std::string(format.name), "Choose other question kinds, or another format."});
    result.items = quiz.items.size();
    result.bytes = format.write(quiz);
    return result;
}

} // namespace signatory::transfer
