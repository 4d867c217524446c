// signatory print BANK: a paper as a PDF, in variants with answer sheets and keys; what is lacking on standard error.
#include <charconv>
#include <chrono>
#include <memory>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/print/cards.hpp"
#include "cli/report.hpp"
#include "cli/wishes.hpp"
#include "core/generate/phrase.hpp"
#include "core/quiz/code.hpp"
#include "core/quiz/paper.hpp"
#include "core/quiz/seating.hpp"
#include "core/quiz/variants.hpp"

namespace signatory::cli {
namespace {

using Clock = std::chrono::steady_clock;
using Bank = std::shared_ptr<const fact::FactBank>;

constexpr int most_variants = 1000, most_sheets = 2000;

struct PrintArguments {
    std::string bank, out, title, size = "a4", keys = "full";
    Wishes wishes;
    int variants = 4, sheets = 0, row = 6, columns = 1; // no sheets: one of each variant
    std::optional<std::size_t> only;                    // this variant alone
    bool large = false, on_paper = false, double_sided = false, cards = false;
};

// Told on standard error, and only when it takes over a second.
class Progress {
public:
    explicit Progress(const char* what) : what_(what) {}

    void operator()(std::size_t done, std::size_t all) {
        if (Clock::now() < next_) return;
        fmt::print(stderr, "{} of {} {}\n", done, all, what_);
        next_ = Clock::now() + std::chrono::seconds(1);
    }

private:
    const char* what_;
    Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

// A scanned sheet says "CODE/3": the paper of the code, of it variant 3.
std::optional<Problem> take_sheet_code(PrintArguments& arguments) {
    const std::string words = arguments.wishes.code;
    const auto slash = words.find('/');
    if (slash == std::string::npos) return std::nullopt;
    arguments.wishes.code = words.substr(0, slash);
    std::size_t number = 0;
    const char* from = words.data() + slash + 1;
    const auto read = std::from_chars(from, words.data() + words.size(), number);
    if (read.ec != std::errc{} || number == 0 || number > static_cast<std::size_t>(most_variants))
        return Problem{fmt::format("no sheet is called “{}”", words), "--code", "Give what its QR code says, or the quiz code alone."};
    arguments.only = number;
    return std::nullopt;
}

print::Size size_of(const PrintArguments& arguments) { return arguments.size == "letter" ? print::Size::letter : print::Size::a4; }

print::Layout layout_of(const PrintArguments& arguments) {
    print::Layout layout;
    layout.size = size_of(arguments);
    layout.print = arguments.large ? print::Print::large : print::Print::usual;
    layout.columns = arguments.columns;
    layout.answers = arguments.on_paper ? print::Answers::on_paper : print::Answers::on_sheet;
    layout.keys = arguments.keys == "full" ? print::Keys::full : arguments.keys == "brief" ? print::Keys::brief : print::Keys::none;
    layout.sides = arguments.double_sided ? print::Sides::both : print::Sides::one;
    return layout;
}

std::vector<print::Variant> variants_of(const PrintArguments& arguments, const fact::FactBank& bank, const quiz::Paper& paper,
                                        const std::string& code) {
    std::vector<print::Variant> variants;
    const std::size_t first = arguments.only.value_or(1);
    const std::size_t last = arguments.only.value_or(static_cast<std::size_t>(arguments.variants));
    quiz::Variants shuffled(bank, paper.items, code);
    Progress progress("variants shuffled");
    for (std::size_t number = first; number <= last; ++number) {
        variants.push_back({number, shuffled.at(number)});
        progress(number - first + 1, last - first + 1);
    }
    return variants;
}

// Places among the variants, as handed out.
std::vector<std::size_t> seats_of(const PrintArguments& arguments, std::size_t variants) {
    const std::size_t sheets = arguments.sheets > 0 ? static_cast<std::size_t>(arguments.sheets) : variants;
    std::vector<std::size_t> seats = quiz::seating(variants, sheets, static_cast<std::size_t>(arguments.row));
    for (std::size_t& seat : seats) --seat;
    return seats;
}

void tell(const PrintArguments& arguments, const print::Order& order, const print::Document& document) {
    const std::size_t papers = document.first_key_page > 0 ? document.first_key_page - 1 : document.pages;
    fmt::print("{} paper{} in {} variant{}, pages 1 to {} of {}\n", order.seats.size(), order.seats.size() == 1 ? "" : "s",
               order.variants.size(), order.variants.size() == 1 ? "" : "s", papers, arguments.out);
    if (document.first_key_page > 0) fmt::print("Keys: pages {} to {}\n", document.first_key_page, document.pages);
    fmt::print("Quiz code {}\n", order.code);
}

std::string title_of(const PrintArguments& arguments, const fact::Header& header) {
    return arguments.title.empty() ? std::string(generate::in_language(header.title, header.language)) : arguments.title;
}

// Whether it was saved; letters without a font are told.
bool save(const PrintArguments& arguments, const print::Document& document, const char* thing, Context& context) {
    const auto saved = bank::write_whole(arguments.out, document.bytes, thing,
                                         "Make room or change the folder's permissions, then print again.");
    if (!saved) {
        refuse(context, saved.error());
        return false;
    }
    if (document.missing_letters > 0) {
        fmt::print(stderr, "{} letters have no font on this computer and stand as boxes — Install fonts for this script, such as "
                           "Debian's fonts-noto-core, then print again.\n", document.missing_letters);
        context.exit_code = 1;
    }
    return true;
}

void print_sheets(const PrintArguments& arguments, const Bank& bank, const quiz::Blueprint& blueprint, const quiz::Paper& paper,
                  Context& context) {
    const std::string code = quiz::code_of(*bank, blueprint);
    const std::string title = title_of(arguments, bank->header());
    print::Order order{*bank, title, code, variants_of(arguments, *bank, paper, code), {}, static_cast<std::size_t>(arguments.row)};
    order.seats = seats_of(arguments, order.variants.size());
    const print::Document document = print::paper(order, layout_of(arguments), Progress("sheets drawn"));
    if (save(arguments, document, "the paper", context)) tell(arguments, order, document);
}

void print_cards(const PrintArguments& arguments, const Bank& bank, const quiz::Paper& paper, Context& context) {
    const std::string title = title_of(arguments, bank->header());
    const print::Document document = print::cards(*bank, title, paper.items, size_of(arguments), Progress("sheets of cards drawn"));
    if (!save(arguments, document, "the cards", context)) return;
    fmt::print("{} cards, pages 1 to {} of {}; print both sides, turned over the long edge\n", paper.items.size(), document.pages, arguments.out);
}

void print_paper(PrintArguments arguments, Context& context) {
    if (const auto problem = take_sheet_code(arguments)) return refuse(context, *problem);
    const Bank bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    const auto blueprint = blueprint_of(arguments.wishes, *bank);
    if (!blueprint) return refuse(context, blueprint.error());
    const auto paper = quiz::assemble(bank, *blueprint);
    if (!paper) return refuse(context, paper.error());
    for (const std::string& sentence : paper->lacking) fmt::print(stderr, "{}\n", sentence);
    if (!paper->lacking.empty()) context.exit_code = 1;
    if (arguments.cards) return print_cards(arguments, bank, *paper, context);
    print_sheets(arguments, bank, *blueprint, *paper, context);
}

} // namespace

void add_print(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("print", "A paper as a PDF: variants, answer sheets with QR codes, keys");
    auto arguments = std::make_shared<PrintArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("--out", arguments->out, "The PDF to write, whole or not at all")->required();
    add_wishes(*verb, arguments->wishes);
    verb->add_option("--title", arguments->title, "What stands on top; default: the bank's title");
    verb->add_option("--variants", arguments->variants, "So many: questions and options in another order in each")
        ->check(CLI::Range(1, most_variants))->capture_default_str();
    verb->add_option("--sheets", arguments->sheets, "So many papers, in an order in which neighbours get different variants; default: one a variant")
        ->check(CLI::Range(1, most_sheets));
    verb->add_option("--row", arguments->row, "Seats in a row of the room")->check(CLI::Range(1, 100))->capture_default_str();
    verb->add_option("--paper", arguments->size, "a4 or letter")->check(CLI::IsMember({"a4", "letter"}))->capture_default_str();
    auto* columns = verb->add_option("--columns", arguments->columns, "1 or 2")->check(CLI::Range(1, 2))->capture_default_str();
    verb->add_flag("--large", arguments->large, "Large print, 18 points, for readers with low vision")->excludes(columns);
    verb->add_flag("--on-paper", arguments->on_paper, "Answers go on the questions; no answer sheet");
    verb->add_option("--keys", arguments->keys, "full (with explanations and sources), brief or none")
        ->check(CLI::IsMember({"full", "brief", "none"}))->capture_default_str();
    verb->add_flag("--double-sided", arguments->double_sided, "Each paper begins on the front of a sheet");
    auto* cards = verb->add_flag("--cards", arguments->cards, "Flashcards to cut out instead of a paper, eight a page, double-sided");
    for (const char* other : {"--variants", "--sheets", "--row", "--columns", "--large", "--on-paper", "--keys", "--double-sided"})
        cards->excludes(other);
    verb->callback([arguments, &context] { print_paper(*arguments, context); });
}

} // namespace signatory::cli
