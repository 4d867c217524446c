#include "ui/views/author_entries.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/author/entry.hpp"
#include "core/author/problems.hpp"
#include "core/support/text.hpp"

namespace signatory::ui {
namespace {

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
}

TypedText& typed_in(const Form& form, const Entry& entry, const std::string& value) {
    TypedText& typed = form.memory.typed[std::string(entry.id)];
    if (typed.value == value) return typed;
    typed = {value, value};
    if (form.frame.memory.focus.is(entry.id)) take_up_text();
    return typed;
}

FieldResult draw(const Form& form, const Entry& entry, const std::string& problem, std::string& text) {
    return field(form.frame, {.id = entry.id, .label = entry.label, .placeholder = entry.placeholder, .problem = problem, .labelled = true}, text);
}

std::string in_words(const Problem& problem) { return fmt::format("{}. {}", capitalised(problem.what), problem.advice); }

bool is_within(const Frame& frame, std::string_view id) {
    const std::string& focus = frame.memory.focus.id();
    return focus == id || (focus.starts_with(id) && focus.size() > id.size() && focus[id.size()] == '.');
}

// What is typed and is no value: said at once when no more letters can mend it, else once the field is left.
template <class Value>
std::string unread_problem(const Form& form, const Entry& entry, const TypedText& typed, const std::expected<Value, Problem>& read, bool hopeful) {
    const std::string text = trimmed(typed.text);
    if (text.empty() || text == typed.value || read) return {};
    if (hopeful && form.frame.memory.focus.is(entry.id)) return {};
    return in_words(read.error()) + (typed.value.empty() ? "" : " Until then the value before stays.");
}

} // namespace

std::string Form::problem(std::string_view member) const {
    for (const fact::Finding& finding : editing.problems) {
        if (finding.place.section != place.section || finding.place.index != place.index) continue;
        const std::string& at = finding.place.member;
        if (at == member || (!member.empty() && at.starts_with(member) && at[member.size()] == '/')) return author::in_words(finding);
    }
    return {};
}

void Form::put(const author::Record& record, std::string_view what) const {
    commands.push_back(study::EditBank{author::put(editing.draft, record, what)});
}

void Form::put_following(const author::Record& record, std::string_view what) const {
    commands.push_back(study::EditBank{author::put_following(editing.draft, record, what)});
}

std::optional<std::string> text_entry(const Form& form, const Entry& entry, const std::string& value) {
    TypedText& typed = typed_in(form, entry, value);
    draw(form, entry, form.problem(entry.member), typed.text);
    std::string text = trimmed(typed.text);
    if (text == value) return std::nullopt;
    typed.value = text;
    return text;
}

std::optional<std::optional<fact::Date>> date_entry(const Form& form, const Entry& entry, const std::optional<fact::Date>& value) {
    TypedText& typed = typed_in(form, entry, value ? fact::to_string(*value) : std::string{});
    const auto before = author::date_in(typed.text);
    const std::string unread = unread_problem(form, entry, typed, before, author::may_become_date(typed.text));
    if (!draw(form, entry, unread.empty() ? form.problem(entry.member) : unread, typed.text).changed) return std::nullopt;
    const std::string text = trimmed(typed.text);
    const auto date = author::date_in(text);
    if (!text.empty() && !date) return std::nullopt;
    const auto wanted = date ? std::optional(*date) : std::nullopt;
    if (wanted == value) return std::nullopt;
    typed.value = wanted ? fact::to_string(*wanted) : std::string{};
    return std::optional(wanted);
}

std::optional<double> number_entry(const Form& form, const Entry& entry, double value) {
    TypedText& typed = typed_in(form, entry, fmt::format("{}", value));
    const auto before = author::number_in(typed.text);
    const std::string unread = unread_problem(form, entry, typed, before, false);
    if (!draw(form, entry, unread.empty() ? form.problem(entry.member) : unread, typed.text).changed) return std::nullopt;
    const auto number = author::number_in(typed.text);
    if (!number || *number == value) return std::nullopt;
    typed.value = fmt::format("{}", *number);
    return *number;
}

std::optional<std::vector<std::string>> list_entry(const Form& form, const Entry& entry, const std::vector<std::string>& value) {
    const std::string now = fmt::format("{}", fmt::join(value, "; "));
    TypedText& typed = typed_in(form, entry, now);
    if (!draw(form, entry, form.problem(entry.member), typed.text).changed) return std::nullopt;
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= typed.text.size();) {
        const std::size_t end = std::min(typed.text.find(';', at), typed.text.size());
        if (std::string name = trimmed(std::string_view(typed.text).substr(at, end - at)); !name.empty()) names.push_back(std::move(name));
        at = end + 1;
    }
    typed.value = fmt::format("{}", fmt::join(names, "; "));
    return names == value ? std::nullopt : std::optional(names);
}

namespace {

constexpr std::size_t most_suggestions = 5;

std::optional<Picked> chosen_row(const Form& form, const Entry& entry, const std::vector<author::Suggestion>& meanings) {
    for (const author::Suggestion& meaning : meanings) {
        const std::string id = fmt::format("{}.{}", entry.id, meaning.id);
        if (list_row(form.frame, {.id = id, .label = meaning.label, .detail = meaning.detail, .key = "Enter"})) return Picked{meaning.id, {}};
    }
    return std::nullopt;
}

bool add_row(const Form& form, const Entry& entry, const Pick& pick, const std::string& name) {
    const std::string label = fmt::format("Add “{}” as a new {}", name, pick.noun);
    return list_row(form.frame, {.id = fmt::format("{}.add", entry.id), .label = label, .key = "Enter", .icon = Icon::plus, .icon_tone = Tone::text_quiet});
}

const author::Suggestion* named(const std::vector<author::Suggestion>& meanings, std::string_view name) {
    const auto found = std::ranges::find_if(meanings, [&](const auto& one) { return folded(one.label) == folded(name); });
    return found == meanings.end() ? nullptr : &*found;
}

std::string not_there(const Pick& pick, const std::string& name) {
    return fmt::format("There is no {} “{}”. Choose one of the list{}.", pick.noun, name, pick.noun.empty() ? "" : ", or add it");
}

} // namespace

std::optional<Picked> pick_entry(const Form& form, const Entry& entry, const Pick& pick) {
    TypedText& typed = typed_in(form, entry, pick.label);
    const std::string text = trimmed(typed.text);
    const bool open = is_within(form.frame, entry.id), asked = text != typed.value;
    const auto meanings = open || asked ? pick.meanings(text) : std::vector<author::Suggestion>{};
    const bool lost = asked && !open && !text.empty() && named(meanings, text) == nullptr;
    const FieldResult result = draw(form, entry, lost ? not_there(pick, text) : form.problem(entry.member), typed.text);
    std::optional<Picked> picked;
    const bool can_add = !pick.noun.empty() && !text.empty() && asked && named(meanings, text) == nullptr;
    const bool is_wanted = text.empty() && !form.problem(entry.member).empty(); // what may be chosen is shown unasked
    if (open && (asked || is_wanted)) {
        picked = chosen_row(form, entry, meanings);
        if (can_add && add_row(form, entry, pick, text)) picked = Picked{{}, text};
    }
    if (asked && text.empty() && !open) picked = Picked{};
    if (asked && !open && named(meanings, text) != nullptr) picked = Picked{named(meanings, text)->id, {}};
    if (result.submitted && !text.empty() && asked) picked = meanings.empty() ? Picked{{}, can_add ? text : ""} : Picked{meanings.front().id, {}};
    if (!picked) return std::nullopt;
    if (open) form.frame.ask_focus(entry.id);
    if (result.focused) take_up_text();
    typed = {pick.label, pick.label}; // what was typed has done its work; the new value brings its own text
    return picked->id == pick.value && picked->new_name.empty() ? std::nullopt : picked;
}

std::optional<std::string> word_entry(const Form& form, const Entry& entry, const std::string& value, const std::vector<std::string>& known) {
    auto changed = text_entry(form, entry, value);
    if (known.empty()) return changed;
    gap(form.frame, 6);
    across(form.frame, {.gap = 6}, [&] {
        for (const std::string& word : known)
            if (chip(form.frame, {.id = fmt::format("{}.{}", entry.id, word), .label = word, .chosen = word == value ? Chosen::yes : Chosen::no}) && word != value)
                changed = word;
    });
    return changed;
}

void form_gap(Frame& frame) { gap(frame, 16); }

void problem_line(Frame& frame, const std::string& words) {
    if (words.empty()) return;
    gap(frame, 8);
    caption(frame, words, Tone::again);
}

} // namespace signatory::ui
