#include "adapters/print/key.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/print/question.hpp"

namespace signatory::print {
namespace {

using item::ResponseKind;

constexpr double indent_ems = 2.0, answer_gap = 0.75, note_gap = 0.12, reason_indent = 2.1; // in ems of the body

bool is_choice(const item::Item& item) {
    return item.response_kind == ResponseKind::single_choice || item.response_kind == ResponseKind::multiple_choice;
}

std::string number_words(const item::AcceptedNumber& number) {
    const std::string value = number.min == number.max ? fmt::format("{}", number.value)
                                                       : fmt::format("{} ({} to {})", number.value, number.min, number.max);
    return number.unit.empty() || number.unit == "year" ? value : value + " " + number.unit;
}

// A statement is told right in the explanation already.
bool tells_reasons(const item::Item& item) { return is_choice(item) && item.options.size() > 2; }

std::string source_words(const fact::FactBank& bank, const item::Item& item) {
    std::vector<std::string> list;
    for (const fact::SourceReference& reference : item.sources) {
        const fact::Source* source = bank.source(reference.source);
        if (source == nullptr) continue;
        std::string words = source->title;
        if (!source->publisher.empty()) words += ". " + source->publisher;
        if (source->date) words += ", " + fact::to_string(*source->date);
        if (!reference.where.empty()) words += ", " + reference.where;
        list.push_back(std::move(words));
    }
    return list.empty() ? "" : fmt::format("Source: {}.", fmt::join(list, "; "));
}

void add_explanation(Block& block, Lettering& lettering, const std::string& text, double indent, double width) {
    if (text.empty()) return;
    const Words& words = lettering.words(Style::note, text, width - indent);
    block.push_back({note_gap * lettering.em(), words.height, [words, indent](Pen& pen, double x, double y) { pen.words(words, x + indent, y); }});
}

// A paragraph below the explanation; `hanging` stands before it.
struct Note {
    const Words* hanging = nullptr;
    const Words* words = nullptr;
    double y = 0; // from the top of the first
};

// "not b" hangs before the reason.
std::vector<Note> reasons(Lettering& lettering, const item::Item& item, double width) {
    std::vector<Note> notes;
    for (std::size_t option = 0; tells_reasons(item) && option < item.options.size(); ++option)
        if (!item::is_key(item, option) && !item.options[option].rationale.empty())
            notes.push_back({&lettering.words(Style::label, "not " + option_letter(option)),
                             &lettering.words(Style::note, item.options[option].rationale, width - reason_indent * lettering.em())});
    return notes;
}

void draw_notes(Pen& pen, const std::vector<Note>& notes, double em) {
    for (const Note& note : notes) {
        if (note.hanging != nullptr) pen.words(*note.hanging, 0, note.y + note.words->baseline - note.hanging->baseline, Ink::grey);
        pen.words(*note.words, note.hanging == nullptr ? 0 : reason_indent * em, note.y, Ink::grey);
    }
}

// Variants with the same options in the same places share them.
std::string name_of(const std::vector<Note>& notes) {
    std::string name = "notes";
    for (const Note& note : notes) name += fmt::format(" {} {}", fmt::ptr(note.hanging), fmt::ptr(note.words));
    return name;
}

// Why the others are wrong, and the sources.
void add_notes(Block& block, Lettering& lettering, const fact::FactBank& bank, const item::Item& item, double indent, double width) {
    const double em = lettering.em();
    std::vector<Note> notes = reasons(lettering, item, width - indent);
    if (const std::string source = source_words(bank, item); !source.empty())
        notes.push_back({nullptr, &lettering.words(Style::note_quiet, source, width - indent)});
    double height = 0;
    for (Note& note : notes) {
        note.y = height + (height > 0 ? note_gap * em : 0);
        height = note.y + note.words->height;
    }
    if (!notes.empty())
        block.push_back({note_gap * em, height, [notes, indent, em](Pen& pen, double x, double y) {
                             pen.stamp(name_of(notes), x + indent, y, [&](Pen& stamp) { draw_notes(stamp, notes, em); });
                         }});
}

Row answer(Lettering& lettering, const item::Item& item, std::size_t number, double indent, double width) {
    const double em = lettering.em();
    const Words& before = lettering.words(Style::number, fmt::format("{}", number));
    const Words& letters = lettering.words(Style::number, is_choice(item) ? key_letters(item) : "");
    const double at = letters.width > 0 ? indent + letters.width + 0.6 * em : indent;
    const Words& words = lettering.words(Style::note_strong, key_words(item), width - at);
    return {answer_gap * em, words.height, [before, letters, words, indent, at](Pen& pen, double x, double y) {
                pen.words(before, x, y + words.baseline - before.baseline);
                pen.stamp(fmt::format("answer {} {}", fmt::ptr(letters.layout), fmt::ptr(words.layout)), x + indent, y, [&](Pen& stamp) {
                    stamp.words(letters, 0, words.baseline - letters.baseline);
                    stamp.words(words, at - indent, 0);
                });
            }};
}

} // namespace

std::string key_letters(const item::Item& item) {
    std::vector<std::string> letters;
    for (std::size_t place = 0; place < item.key.size(); ++place)
        letters.push_back(item.response_kind == ResponseKind::match ? option_letter(place) + " " + target_letter(item.key[place])
                                                                     : option_letter(item.key[place]));
    return fmt::format("{}", fmt::join(letters, item.response_kind == ResponseKind::order ? " " : ", "));
}

std::string key_words(const item::Item& item) {
    std::vector<std::string> words;
    switch (item.response_kind) {
    case ResponseKind::typed: return fmt::format("{}", fmt::join(item.accepted, " / "));
    case ResponseKind::number: return item.accepted_number ? number_words(*item.accepted_number) : "";
    case ResponseKind::match:
        for (std::size_t option = 0; option < item.key.size(); ++option)
            words.push_back(fmt::format("{} {}  {}: {}", option_letter(option), target_letter(item.key[option]), item.options[option].text,
                                        item.targets[item.key[option]].text));
        return fmt::format("{}", fmt::join(words, "\n"));
    case ResponseKind::order:
        for (std::size_t place = 0; place < item.key.size(); ++place)
            words.push_back(fmt::format("{} {}  {}", option_letter(item.key[place]), place + 1, item.options[item.key[place]].text));
        return fmt::format("{}", fmt::join(words, "\n"));
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice: break;
    }
    for (const std::size_t option : item.key) words.push_back(item.options[option].text);
    return fmt::format("{}", fmt::join(words, "; "));
}

Block key(Lettering& lettering, const fact::FactBank& bank, const item::Item& item, std::size_t number, double width, Keys keys) {
    const double indent = indent_ems * lettering.em();
    Block block{answer(lettering, item, number, indent, width)};
    if (keys != Keys::full) return block;
    add_explanation(block, lettering, item.explanation, indent, width);
    add_notes(block, lettering, bank, item, indent, width);
    return block;
}

} // namespace signatory::print
