// AMC-TXT, the plain text of auto-multiple-choice 1.6 (its manual, "AMC-TXT syntax"; AMC::Filter::plain).
#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;

std::string choices(const item::Item& item, std::string_view right, std::string_view wrong) {
    std::string text;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        text += fmt::format("{} {}\n", is_key(item, option) ? right : wrong, one_line(item.options[option].text));
    return text;
}

// Right choices less wrong ones, out of all that are right: `b` for a box as it should be, `m` for one that is not.
// As fractions, which it works out itself: rounded thirds would never make a whole mark.
std::string several(const item::Item& item) {
    const std::size_t all = item.key.size();
    return choices(item, fmt::format("+{{b=1/{},m=0}}", all), fmt::format("-{{b=0,m=-1/{}}}", all));
}

// For whoever marks: wrong, partly right, right.
constexpr std::string_view boxes = "-[W]{0} wrong\n-[P]{0.5} partly\n+[R]{1} right\n";

std::string question(const item::Item& item) {
    const std::string options = fmt::format("[id={}]", item.id);
    const std::string stem = one_line(item.stem);
    if (item.response_kind == ResponseKind::single_choice)
        return fmt::format("*{} {}\n{}", options, stem, choices(item, "+", "-"));
    if (item.response_kind == ResponseKind::multiple_choice)
        return fmt::format("**{}{{p=0}} {}\n{}", options, stem, several(item));
    return fmt::format("*<lines=1>{} {}\n{}", options, stem, boxes);
}

std::string comments(const Quiz& quiz, const item::Item& item) {
    std::string text = fmt::format("# Answer: {}\n", one_line(card_back(item)));
    for (const std::string& line : general_feedback(quiz.bank, item)) text += fmt::format("# {}\n", one_line(line));
    for (const std::string& line : reasons_against(item)) text += fmt::format("# Not {}\n", one_line(line));
    return text;
}

} // namespace

std::optional<std::string> amc_obstacle(const item::Item& item) {
    std::string all = item.stem;
    for (const item::Option& option : item.options) all += option.text;
    if (all.find("[verbatim]") != std::string::npos) return "AMC-TXT takes [verbatim] for its own mark";
    return std::nullopt;
}

std::string write_amc_text(const Quiz& quiz) {
    std::string text =
        fmt::format("# AMC-TXT\nPaperSize: A4\nTitle: {}\nDisable: verbatim,local_latex,images,embf,title\n\n",
                    one_line(title_of(quiz)));
    for (const item::Item& item : quiz.items) text += comments(quiz, item) + question(item) + "\n";
    return text;
}

} // namespace signatory::transfer
