#include "core/item/number_text.hpp"

#include <charconv>
#include <string>

#include "core/support/text.hpp"

namespace signatory::item {
namespace {

constexpr std::size_t group = 3; // figures between two separators

bool is_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }
bool is_space(char32_t letter) {
    return letter == U' ' || letter == U'\t' || letter == 0xA0 || letter == 0x2009 || letter == 0x202F;
}
bool is_separator(char32_t letter) { return is_space(letter) || letter == U',' || letter == U'\'' || letter == 0x2019; }
bool is_minus(char32_t letter) { return letter == U'-' || letter == 0x2212 || letter == 0x2013; }

// Reads a text letter by letter, with a look ahead.
class Letters {
  public:
    explicit Letters(std::string_view text) : text_(text) {}
    [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
    [[nodiscard]] char32_t here() const {
        std::size_t position = at_;
        return ended() ? U'\0' : next_code_point(text_, position);
    }
    void next() { static_cast<void>(next_code_point(text_, at_)); }
    void skip_spaces() {
        while (!ended() && is_space(here())) next();
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }
    // Whether a separator stands here with just one group of figures after it.
    [[nodiscard]] bool at_group() const {
        if (ended() || !is_separator(here())) return false;
        Letters ahead = *this;
        ahead.next();
        std::size_t figures = 0;
        for (; !ahead.ended() && is_digit(ahead.here()); ahead.next()) ++figures;
        return figures == group;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

void take_digits(Letters& letters, std::string& plain) {
    for (; is_digit(letters.here()); letters.next()) plain.push_back(static_cast<char>(letters.here()));
}

std::string take_sign(Letters& letters) {
    letters.skip_spaces();
    const bool negative = is_minus(letters.here());
    if (negative || letters.here() == U'+') letters.next();
    letters.skip_spaces();
    return negative ? "-" : "";
}

std::string take_number(Letters& letters) {
    std::string plain = take_sign(letters);
    const std::size_t first = plain.size();
    take_digits(letters, plain);
    const bool may_be_grouped = plain.size() - first >= 1 && plain.size() - first <= group;
    while (may_be_grouped && letters.at_group()) {
        letters.next();
        take_digits(letters, plain);
    }
    if (plain.size() == first || letters.here() != U'.') return plain;
    plain.push_back('.');
    letters.next();
    take_digits(letters, plain);
    return plain;
}

bool is_unit(std::string_view word, std::string_view unit) {
    const std::string typed = folded(word), wanted = folded(unit);
    if (typed.empty()) return true;
    return !wanted.empty() && (typed == wanted || typed == wanted + "s" || typed + "s" == wanted);
}

} // namespace

std::optional<double> number_in(std::string_view text, std::string_view unit) {
    Letters letters(text);
    const std::string plain = take_number(letters);
    if (plain.empty() || plain == "-" || !is_unit(letters.rest(), unit)) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

} // namespace signatory::item
