#include "adapters/transfer/drawing.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "adapters/transfer/export.hpp"
#include "core/item/answer_text.hpp"

namespace signatory::transfer {
namespace {

constexpr int most_barren_draws = 3000; // in a row: then no more different items are to be had

bool is_wished(const std::vector<std::string>& wished, std::string_view kind) { return std::ranges::find(wished, kind) != wished.end(); }

// What a person sees of it. Two items may differ in what they rest on alone: that is the same question twice.
std::string as_read(const item::Item& item) {
    std::vector<std::string> options;
    for (const item::Option& option : item.options) options.push_back(option.text);
    std::ranges::sort(options);
    std::string words = item.stem + '\n' + item::key_text(item);
    for (const std::string& option : options) words += '\n' + option;
    return words;
}

} // namespace

std::expected<std::vector<std::string>, Problem> kinds_held(const Format& format, const std::vector<std::string>& wished) {
    std::vector<std::string> kinds;
    for (const generate::QuestionKind& kind : generate::question_kinds()) {
        const Hold& hold = format.hold(kind.response_kind);
        if (hold.holding == Holding::none && is_wished(wished, kind.name))
            return std::unexpected(Problem{fmt::format("{} cannot hold {}: {}", format.label, kind.name, hold.words), "--kind",
                                           "Leave this kind out, or choose another format."});
        if (hold.holding != Holding::none && (is_wished(wished, kind.name) || wished.empty())) kinds.emplace_back(kind.name);
    }
    for (const std::string& kind : wished)
        if (generate::question_kind(kind) == nullptr) kinds.push_back(kind);
    return kinds;
}

std::expected<std::vector<item::Item>, Problem> drawn(const DrawItem& draw_item, const Format& format, std::size_t count, Short when_short, const DrawingTold& told) {
    std::vector<item::Item> items;
    std::set<std::string> seen;
    int barren = 0;
    for (std::uint64_t place = 0; items.size() < count; ++place) {
        if (barren > most_barren_draws && when_short == Short::taken && !items.empty()) return items;
        if (barren > most_barren_draws)
            return std::unexpected(Problem{fmt::format("the bank yields {} different items that {} can hold, not {}", items.size(), format.label, count),
                                           "--count", "Ask for fewer, or choose more kinds and topics."});
        auto item = draw_item(place);
        if (!item) return std::unexpected(item.error());
        const bool is_new = !why_left_out(format, *item) && seen.insert(as_read(*item)).second;
        barren = is_new ? 0 : barren + 1;
        if (is_new) items.push_back(*std::move(item));
        if (!told(items.size(), count)) return items;
    }
    return items;
}

} // namespace signatory::transfer
