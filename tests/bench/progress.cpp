// A learner with so many reviews, the figures made of them, and the log for whoever wants to make them again.
// usage: progress REVIEWS FOLDER     writes log.tsv and figures.tsv there; prints seconds of each run, one a line
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "core/study/progress_words.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/support/simulated_year.hpp"

using namespace signatory;

namespace {

constexpr schedule::Now now{20'779 * schedule::seconds_per_day + 43'200, 0};
constexpr int runs = 7;

std::shared_ptr<const fact::FactBank> a_large_bank() {
    test::ABank bank;
    bank.organisation("alliance").organisation("league").organisation("pact");
    bank.relation(test::membership().topic("members")).relation(test::signing().topic("treaties"));
    for (int number = 0; number < 4000; ++number) {
        const std::string treaty = fmt::format("treaty-{}", number);
        bank.treaty(treaty).fact(treaty, "signed-on", fact::Date{1900 + number % 120, 1 + number % 12, 1 + number % 28});
        const std::string state = fmt::format("state-{}", number);
        bank.state(state).member(state, number % 3 == 0 ? "alliance" : number % 3 == 1 ? "league" : "pact", fmt::format("{}-03-04", 1950 + number % 60));
    }
    return bank.bank();
}

std::vector<study::CardKey> deck_of(const fact::FactBank& bank) {
    std::vector<study::CardKey> deck;
    for (const fact::Fact& fact : bank.facts()) {
        deck.push_back({bank.header().id, fact.id, item::Direction::subject});
        deck.push_back({bank.header().id, fact.id, fact.from ? item::Direction::from : item::Direction::object});
    }
    return deck;
}

void write_log(const test::Learnt& learnt, const std::string& folder) {
    std::ofstream file(folder + "/log.tsv");
    for (const study::Review& review : learnt.reviews)
        fmt::print(file, "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", review.local_day, review.before.phase == schedule::Phase::review ? 1 : 0,
                   review.recall ? fmt::format("{:.17g}", *review.recall) : "", static_cast<int>(review.grade), review.milliseconds,
                   review.question_kind, review.proposed ? static_cast<int>(*review.proposed) : 0, review.chance);
}

void write_figures(const std::vector<study::ToldChart>& charts, const std::string& folder) {
    std::ofstream file(folder + "/figures.tsv");
    for (const study::ToldChart& chart : charts)
        for (const study::ChartRow& row : chart.rows) {
            fmt::print(file, "{}", chart.id);
            for (const std::string& cell : row.cells) fmt::print(file, "\t{}", cell);
            fmt::print(file, "\n");
        }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const auto bank = a_large_bank();
    const auto deck = deck_of(*bank);
    test::Learnt learnt = test::simulated_year(*bank, deck, now, {.days = 730, .new_per_day = 22});
    const auto wanted = static_cast<std::size_t>(std::atol(arguments[1]));
    if (learnt.reviews.size() < wanted) return fmt::print(stderr, "the learner made {} reviews only\n", learnt.reviews.size()), 1;
    learnt.reviews.erase(learnt.reviews.begin(), learnt.reviews.end() - static_cast<std::ptrdiff_t>(wanted)); // the latest
    std::vector<study::ToldChart> charts;
    for (int run = 0; run < runs; ++run) {
        const auto begun = std::chrono::steady_clock::now();
        charts = told(study::progress_of(*bank, deck, learnt.profile, learnt.reviews, now), *bank);
        fmt::print("{:.4f}\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
    write_log(learnt, arguments[2]);
    write_figures(charts, arguments[2]);
}
