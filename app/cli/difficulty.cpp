// signatory difficulty BANK: how hard questions were said to be, against how a learner answered them.
#include <chrono>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "adapters/store/condition.hpp"
#include "adapters/store/store.hpp"
#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/analysis/ratings.hpp"
#include "core/generate/generate.hpp"

namespace signatory::cli {
namespace {

struct DifficultyArguments {
    std::string bank, profile;
};

struct RatedReview {
    analysis::RatedAnswer answer; // by topic; the item is a kind about one side of a fact
    std::string kind;
    int foretold = 0; // per mille
};

std::expected<std::vector<study::Review>, std::string> reviews_of(const DifficultyArguments& arguments, const fact::FactBank& bank) {
    const std::filesystem::path path = arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    if (store::condition_of(path) == store::Condition::absent)
        return std::unexpected(fmt::format("{}: nothing has been answered yet; study first, or give --profile.", path.string()));
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
    const auto store = store::Store::open(path, now.count());
    if (!store) return std::unexpected(line_of(store.error()));
    auto reviews = store->reviews(bank.header().id);
    if (!reviews) return std::unexpected(line_of(reviews.error()));
    return *std::move(reviews);
}

// What was proposed tells what was answered; a card turned over without an answer says nothing of the question. The item is
// drawn again from its seed, and left out where the bank no longer gives it.
std::optional<RatedReview> rated(const generate::Pool& pool, const study::Review& review) {
    const fact::Fact* fact = pool.bank->fact(review.key.fact);
    if (fact == nullptr || !review.proposed) return std::nullopt;
    const auto item = generate::item_for(pool, {fact, review.key.direction}, review.item_seed);
    if (!item || item->id != review.item) return std::nullopt;
    RatedReview found{{item->topic, {}, *review.proposed == schedule::Grade::again ? 0.0 : 1.0, review.chance, analysis::ease_of(item->difficulty)},
                      review.question_kind, item->difficulty};
    found.answer.item = fmt::format("{} {} {}", review.key.fact, item::name_of(review.key.direction), review.question_kind);
    return found;
}

struct KindTally {
    std::size_t answers = 0;
    double right = 0, foretold = 0; // sums
};

void print_kinds(const std::vector<RatedReview>& reviews) {
    std::map<std::string, KindTally> kinds;
    for (const RatedReview& review : reviews) {
        KindTally& tally = kinds[review.kind];
        ++tally.answers;
        tally.right += review.answer.score;
        tally.foretold += review.foretold;
    }
    fmt::print("{:18} {:>8} {:>7} {:>9}\n", "kind", "answers", "right", "foretold");
    for (const auto& [kind, tally] : kinds) {
        const auto count = static_cast<double>(tally.answers);
        fmt::print("{:18} {:>8} {:>5.0f} % {:>9.0f}\n", kind, tally.answers, 100 * tally.right / count, tally.foretold / count);
    }
}

void print_expectations(const std::vector<analysis::RatedAnswer>& answers) {
    fmt::print("\nexpected   came     answers\n");
    for (const analysis::Bin& bin : analysis::expectations(answers))
        if (bin.answers > 0) fmt::print("{:>6.0f} % {:>5.0f} % {:>10}\n", 100 * bin.expected, 100 * bin.observed, bin.answers);
}

void print_agreement(const std::vector<RatedReview>& reviews, const analysis::Ratings& ratings) {
    std::map<std::string, analysis::Pair> pairs; // of the questions answered often enough
    for (const RatedReview& review : reviews)
        if (const auto observed = analysis::difficulty_from(ratings, review.answer.item))
            pairs[review.answer.item] = {static_cast<double>(review.foretold), static_cast<double>(*observed)};
    std::vector<analysis::Pair> all;
    for (const auto& [item, pair] : pairs) all.push_back(pair);
    const analysis::Agreement found = analysis::agreement(all);
    fmt::print("\n{} questions were answered {} times or more: their difficulty is taken from the answers.\n", found.items, analysis::enough_answers);
    if (found.rank_correlation) fmt::print("rank correlation of foretold and observed difficulty: {:.2f}\n", *found.rank_correlation);
}

void tell_difficulty(const DifficultyArguments& arguments, Context& context) {
    const auto bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    const auto reviews = reviews_of(arguments, *bank);
    if (!reviews) return refuse(context, reviews.error());
    const generate::Pool pool = generate::make_pool(bank, {}, std::nullopt);
    std::vector<RatedReview> all;
    std::vector<analysis::RatedAnswer> answers;
    for (const study::Review& review : *reviews)
        if (auto one = rated(pool, review)) {
            answers.push_back(one->answer);
            all.push_back(*std::move(one));
        }
    fmt::print("{} answers, {} of them to questions the bank still gives\n\n", reviews->size(), all.size());
    if (all.empty()) return;
    print_kinds(all);
    print_expectations(answers);
    print_agreement(all, analysis::ratings_of(answers));
}

} // namespace

void add_difficulty(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("difficulty", "How hard questions were said to be, against how you answered them");
    auto arguments = std::make_shared<DifficultyArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
    verb->callback([arguments, &context] { tell_difficulty(*arguments, context); });
}

} // namespace signatory::cli
