#include "adapters/transfer/anki_sides.hpp"

#include <algorithm>
#include <set>

#include "adapters/transfer/plain_text.hpp"

namespace signatory::transfer {
namespace {

constexpr std::size_t longest_side = 1U << 20U; // bytes; more is no card that anyone studies

// -- Templates ------------------------------------------------------------------------------------------------------

// What stands between braces: "#Field" and "^Field" open a section, "/Field" closes it, "filter:Field" shows a field.
struct Tag {
    char mark = ' ';
    std::vector<std::string> filters;
    std::string name;
};

Tag tag_in(std::string_view inside) {
    Tag tag;
    std::string text = trimmed(inside);
    if (!text.empty() && (text[0] == '#' || text[0] == '^' || text[0] == '/')) {
        tag.mark = text[0];
        text = trimmed(std::string_view(text).substr(1));
    }
    std::size_t begin = 0;
    for (std::size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', begin)) {
        tag.filters.push_back(text.substr(begin, colon - begin));
        begin = colon + 1;
    }
    tag.name = trimmed(std::string_view(text).substr(begin));
    return tag;
}

// A place to type, a hint that is folded away and a voice are no field that is seen.
bool shows_nothing(const Tag& tag) {
    return std::ranges::any_of(tag.filters, [](const std::string& filter) { return filter == "type" || filter == "hint" || filter.starts_with("tts"); });
}

// Walks a template: its own words and the fields that it shows, of sections only what is to be seen.
class Walk {
  public:
    Walk(const std::vector<AnkiField>& fields, std::string_view text) : work(text.size()), fields_(fields) {
        for (std::size_t tags = 0; !text.empty() && tags < most_tags; ++tags) {
            const std::size_t begin = text.find("{{"), end = begin == text.npos ? text.npos : text.find("}}", begin);
            words(text.substr(0, end == text.npos ? text.size() : begin));
            if (end == text.npos) return;
            meet(tag_in(text.substr(begin + 2, end - begin - 2)));
            text.remove_prefix(end + 2);
        }
    }
    std::size_t work; // bytes
    std::string html;
    std::vector<const AnkiField*> shown; // those that wait behind a click or for a typed answer aside
    std::vector<const AnkiField*> named; // all

  private:
    bool hidden() const { return std::ranges::find(sections_, false) != sections_.end(); }
    void words(std::string_view text) {
        if (!hidden() && html.size() < longest_side) html += text;
    }
    void meet(const Tag& tag) {
        const auto field = std::ranges::find(fields_, tag.name, &AnkiField::name);
        work += fields_.size();
        if (tag.mark == '/') {
            if (!sections_.empty()) sections_.pop_back();
        } else if (tag.mark != ' ') {
            if (sections_.size() < most_sections) sections_.push_back(is_filled(field) == (tag.mark == '#'));
        } else if (field != fields_.end() && !hidden()) {
            named.push_back(&*field);
            if (shows_nothing(tag)) return;
            words(field->html);
            shown.push_back(&*field);
        }
    }
    bool is_filled(std::vector<AnkiField>::const_iterator field) {
        if (field == fields_.end()) return false;
        work += field->html.size();
        return !words_of_field(field->html).empty();
    }
    static constexpr std::size_t most_sections = 64, most_tags = 1000;
    const std::vector<AnkiField>& fields_;
    std::vector<bool> sections_; // open ones: whether what is in them is seen
};

// -- Gaps -----------------------------------------------------------------------------------------------------------

// The numbers of a gap that begins here, "{{c1::" or "{{c1,2::"; `text` moves on behind it. Empty: none begins.
std::set<int> gap_beginning(std::string_view& text) {
    std::set<int> numbers;
    if (!text.starts_with("{{c")) return numbers;
    std::size_t at = 3;
    for (int number = 0, digits = 0; at < text.size(); ++at) {
        const char character = text[at];
        if (character >= '0' && character <= '9' && digits < 4) {
            number = number * 10 + (character - '0');
            ++digits;
            continue;
        }
        if (digits == 0) return {};
        numbers.insert(number);
        number = digits = 0;
        if (character == ',') continue;
        if (!text.substr(at).starts_with("::")) return {};
        text.remove_prefix(at + 2);
        return numbers;
    }
    return {};
}

struct Gap {
    bool asked = false;   // the one that stands open for the answer
    bool in_hint = false; // behind its second “::”
};

struct GapText {
    std::string question, answer, hint;
    std::vector<Gap> open;
    int asked = 0; // gaps
    bool is_answer = false; // the one that is asked stands open
    void add(char character) {
        if (!open.empty() && open.back().in_hint) {
            if (open.back().asked) hint += character;
        } else
            (is_answer ? answer : question) += character;
    }
    void begin(bool is_asked) {
        open.push_back({is_asked && !is_answer, false});
        if (!open.back().asked) return;
        is_answer = true;
        if (asked++ > 0) answer += ", ";
        hint.clear();
    }
    void end() {
        if (open.back().asked) {
            question += "[" + (hint.empty() ? "…" : hint) + "]";
            is_answer = false;
        }
        open.pop_back();
    }
};

GapText text_with_gaps(std::string_view html, int number) {
    GapText text;
    while (!html.empty()) {
        if (const auto numbers = gap_beginning(html); !numbers.empty()) {
            text.begin(numbers.contains(number));
        } else if (!text.open.empty() && html.starts_with("}}")) {
            text.end();
            html.remove_prefix(2);
        } else if (!text.open.empty() && !text.open.back().in_hint && html.starts_with("::")) {
            text.open.back().in_hint = true;
            html.remove_prefix(2);
        } else {
            text.add(html.front());
            html.remove_prefix(1);
        }
    }
    return text;
}

} // namespace

std::string words_of_field(std::string_view html) {
    std::string text;
    for (std::size_t begin = html.find("[sound:"); begin != html.npos; begin = html.find("[sound:")) {
        const std::size_t end = html.find(']', begin);
        if (end == html.npos) break;
        text += html.substr(0, begin);
        html.remove_prefix(end + 1);
    }
    return without_html(text.append(html));
}

AnkiSides sides_of(const AnkiTemplate& faces, const std::vector<AnkiField>& fields) {
    const Walk front(fields, faces.front), back(fields, faces.back);
    AnkiSides sides{words_of_field(front.html), {}, {}, front.work + front.html.size() + back.work + back.html.size()};
    std::set<const AnkiField*> told(front.shown.begin(), front.shown.end());
    for (const AnkiField* field : back.named) {
        if (!told.insert(field).second) continue;
        sides.work += field->html.size();
        const std::string words = words_of_field(field->html);
        if (words.empty()) continue;
        if (sides.answer.empty()) sides.answer = words;
        else sides.more += (sides.more.empty() ? "" : "\n") + words;
    }
    return sides;
}

std::optional<AnkiSides> sides_of_gap(std::string_view html, int number) {
    const GapText text = text_with_gaps(html, number);
    if (text.asked == 0 || !text.open.empty()) return std::nullopt;
    return AnkiSides{words_of_field(text.question), words_of_field(text.answer), {}, html.size()};
}

std::string words_with_gaps_filled(std::string_view html) {
    constexpr int none = -1;
    const GapText text = text_with_gaps(html, none);
    return words_of_field(text.open.empty() ? std::string_view(text.question) : html);
}

} // namespace signatory::transfer
