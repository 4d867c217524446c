#include "ui/actions/palette.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr std::size_t most_actions = 8, most_facts = 6;

// Every word of the query stands somewhere in the text; both folded.
bool matches(std::string_view folded_text, const std::vector<std::string>& query) {
    return std::ranges::all_of(query, [&](const std::string& word) { return folded_text.contains(word); });
}

bool is_listed(const AppAction& action) { return action.id != "palette" && !action.id.starts_with("answer.option"); }

} // namespace

void Palette::index(const study::State& state) {
    if (bank_ == state.bank) return;
    bank_ = state.bank;
    facts_.clear();
    if (bank_ == nullptr) return;
    for (const fact::Fact& fact : bank_->facts()) {
        std::string words = generate::explanation(*bank_, fact, bank_->header().language);
        std::string plain = folded(words);
        facts_.push_back({&fact, std::move(words), std::move(plain)});
    }
}

void Palette::add_facts(std::vector<Row>& rows, std::string_view query) const {
    const auto wanted = words(query);
    if (wanted.empty()) return;
    std::size_t found = 0;
    for (const FactEntry& entry : facts_) {
        if (!matches(entry.folded, wanted)) continue;
        rows.push_back({"palette.fact." + entry.fact->id, entry.words, {},
                        {study::Command{study::OpenScreen{study::Screen::bank}}, study::Command{study::SelectFact{entry.fact->id}}}});
        if (++found == most_facts) return;
    }
}

std::vector<Palette::Row> Palette::rows_for(const Situation& situation, std::string_view query) const {
    std::vector<Row> rows;
    const auto wanted = words(query);
    for (const AppAction* action : available_actions(situation)) {
        if (!is_listed(*action) || !matches(folded(action->label), wanted)) continue;
        rows.push_back({fmt::format("palette.action.{}", action->id), std::string(action->label),
                        cap_for(actions(), action->id), {action->command(situation)}});
    }
    const auto begins_so = [start = folded(query)](const Row& row) { return folded(row.label).starts_with(start); };
    std::ranges::stable_partition(rows, begins_so);
    if (rows.size() > most_actions) rows.resize(most_actions);
    add_facts(rows, query);
    return rows;
}

std::vector<Order> Palette::draw(Frame& frame, const Situation& situation, ViewMemory& memory) {
    index(situation.state);
    std::vector<Order> chosen;
    overlay(frame, {.id = "palette"}, [&] {
        card(frame, {.padding = 16}, [&] {
            const auto result = field(frame, {.id = palette_field, .label = "Find", .placeholder = "An action or a fact",
                                              .key = "Esc", .icon = Icon::search}, memory.palette_query);
            gap(frame, 8);
            const auto rows = rows_for(situation, memory.palette_query);
            for (const Row& row : rows) {
                const bool first = &row == &rows.front();
                const bool clicked = list_row(frame, {.id = row.id, .label = row.label, .remark = row.key,
                                                      .chosen = first && result.focused ? Chosen::yes : Chosen::no});
                if (clicked || (first && result.submitted)) chosen = row.orders;
            }
            if (rows.empty()) inset(frame, 16, 8, [&] { caption(frame, "Nothing of that name. Try fewer letters."); });
        });
    });
    frame.prefer_focus(palette_field);
    if (!chosen.empty()) {
        memory.palette_open = false;
        memory.palette_query.clear();
    }
    return chosen;
}

} // namespace signatory::ui
