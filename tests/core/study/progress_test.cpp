// Logs made by hand, and the figures counted by hand.
#include <cmath>

#include <doctest/doctest.h>

#include "core/study/card_words.hpp"
#include "core/study/progress_words.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::study;
using item::Direction;
using schedule::Grade;

namespace {

constexpr std::int64_t a_day = schedule::seconds_per_day;
constexpr std::int64_t sunday = 20'779;                     // 22 November 2026, a Sunday
constexpr schedule::Now sunday_noon{sunday * a_day + 43'200, 0};

// Two treaties with their dates, and two states in one organisation, one of which left.
std::shared_ptr<const fact::FactBank> a_small_bank() {
    test::ABank bank;
    bank.state("armenia").state("uzbekistan").organisation("csto", "the CSTO").treaty("tashkent").treaty("charter");
    bank.relation(test::membership().topic("members")).relation(test::signing().topic("=dates"));
    bank.member("armenia", "csto", "1992-05-15").member("uzbekistan", "csto", "2006-06-23", "2012-12-19");
    bank.fact("tashkent", "signed-on", fact::Date{1992, 5, 15}).fact("charter", "signed-on", fact::Date{2002, 10, 7});
    return bank.bank();
}
constexpr std::string_view armenia = "armenia-member-of-1", uzbekistan = "uzbekistan-member-of-2", tashkent = "tashkent-signed-on-3", charter = "charter-signed-on-4";

CardKey key(std::string_view fact, Direction direction = Direction::object) { return {"test-bank", std::string(fact), direction}; }

// A learner and the log, filled line by line.
struct Learning {
    std::shared_ptr<const fact::FactBank> bank = a_small_bank();
    std::vector<CardKey> deck{key(armenia, Direction::from), key(uzbekistan, Direction::from), key(tashkent), key(charter)};
    Profile profile = {};
    std::vector<Review> reviews = {};

    Review& reviewed(std::int64_t days_ago, Grade grade, std::optional<double> recall = {}, std::string_view fact = tashkent) {
        Review& review = reviews.emplace_back();
        review.key = key(fact);
        review.local_day = sunday - days_ago;
        review.at = sunday_noon.unix_seconds - days_ago * a_day;
        review.grade = grade;
        review.recall = recall;
        review.before.phase = recall ? schedule::Phase::review : schedule::Phase::new_;
        review.milliseconds = 6000;
        return review;
    }
    Review& answered(std::int64_t days_ago, CardKey card, std::vector<std::string> options, std::size_t chosen) {
        Review& review = reviewed(days_ago, chosen == 0 ? Grade::good : Grade::again, 0.9);
        review.key = std::move(card);
        review.options = std::move(options);
        review.chosen = chosen;
        return review;
    }
    schedule::Card& knows(CardKey card, double stability, std::int64_t due_in_days) {
        schedule::Card& known = profile.cards[std::move(card)];
        known.memory = {stability, 5};
        known.phase = schedule::Phase::review;
        known.last_review = sunday_noon.unix_seconds;
        known.due = sunday_noon.unix_seconds + due_in_days * a_day;
        return known;
    }
    [[nodiscard]] Progress progress() const { return progress_of(*bank, deck, profile, reviews, sunday_noon); }
    [[nodiscard]] ToldChart chart(std::string_view id) const { return chart_of(told(progress(), *bank), id); }
};

} // namespace

TEST_CASE("twelve weeks begin on Mondays, and only answers after a day or more tell of recall") {
    Learning learning;
    learning.reviewed(0, Grade::good, 0.9);   // Sunday of this week
    learning.reviewed(6, Grade::again, 0.9);  // its Monday
    learning.reviewed(7, Grade::hard, 0.8);   // Sunday of the week before
    learning.reviewed(7, Grade::good);        // a first meeting
    learning.reviewed(83, Grade::easy, 0.9);  // the first Monday
    learning.reviewed(84, Grade::again, 0.9); // a day too early
    const Progress progress = learning.progress();
    REQUIRE(progress.weeks.size() == 12);
    CHECK(progress.weeks[0] == Week{sunday - 83, {1, 1}, 6});
    CHECK(progress.weeks[10] == Week{sunday - 13, {1, 1}, 12});
    CHECK(progress.weeks[11] == Week{sunday - 6, {2, 1}, 12});
    CHECK(progress.weeks[5].recalled == Recalled{});
    CHECK(progress.seconds == doctest::Approx(36));
    CHECK(progress.seconds_this_week == doctest::Approx(12));
    CHECK(learning.chart("recalled").rows[11].words == "Week from 16 November 2026: 50 % of 2 answers recalled");
    CHECK(learning.chart("recalled").headline == "75 %");
}

TEST_CASE("the recalled share is compared with the target once there are answers enough") {
    Learning learning;
    const auto sentence_with = [&](int recalled, int forgotten) {
        learning.reviews.clear();
        for (int each = 0; each < recalled; ++each) learning.reviewed(1, Grade::good, 0.9);
        for (int each = 0; each < forgotten; ++each) learning.reviewed(1, Grade::again, 0.9);
        return learning.chart("recalled").sentence;
    };
    CHECK(sentence_with(40, 4) == "44 answers so far: too few to compare with your target.");
    CHECK(sentence_with(88, 12) == "Inside your target, 88 to 92 %.");
    CHECK(sentence_with(85, 15) == "5 points under your target, 88 to 92 %.");
    CHECK(sentence_with(97, 3) == "7 points over your target, 88 to 92 %.");
}

TEST_CASE("answers are gathered by tenths of what was foretold, with an interval after Wilson") {
    Learning learning;
    for (int each = 0; each < 10; ++each) learning.reviewed(3, each < 7 ? Grade::good : Grade::again, each % 2 == 0 ? 0.71 : 0.79);
    for (int each = 0; each < 30; ++each) learning.reviewed(3, each < 27 ? Grade::good : Grade::again, 0.9);
    learning.reviewed(3, Grade::good, 1.0); // belongs to the last tenth
    learning.reviewed(3, Grade::good);      // foretold nothing
    const Foretold foretold = learning.progress().foretold;
    REQUIRE(foretold.tenths.size() == 2);
    CHECK(foretold.reviews == 41);
    CHECK(foretold.tenths[0].foretold == doctest::Approx(0.75));
    CHECK(foretold.tenths[0].recalled == Recalled{10, 7});
    // Wilson 1927 with z = 1.6449 and 7 of 10, worked out apart.
    CHECK(foretold.tenths[0].low == doctest::Approx(0.441693).epsilon(1e-5));
    CHECK(foretold.tenths[0].high == doctest::Approx(0.873126).epsilon(1e-5));
    CHECK(foretold.tenths[1].recalled == Recalled{31, 28});
    const double second = 28.0 / 31 - (30 * 0.9 + 1) / 31;
    CHECK(foretold.apart == doctest::Approx((0.05 * 10 + std::abs(second) * 31) / 41));
    CHECK(foretold.better == doctest::Approx((-0.05 * 10 + second * 31) / 41));
}

TEST_CASE("a certainty of recall or of the contrary keeps its interval within nothing and all") {
    Learning learning;
    learning.reviewed(1, Grade::good, 0.95);
    learning.reviewed(1, Grade::again, 0.35);
    for (const ForetoldTenth& tenth : learning.progress().foretold.tenths) {
        CHECK(tenth.low >= 0);
        CHECK(tenth.high <= 1);
        CHECK(tenth.low < tenth.high);
    }
}

TEST_CASE("what is due is counted by the learner's day, the overdue today, the suspended and the strange never") {
    Learning learning;
    learning.knows(learning.deck[0], 5, -20);
    learning.knows(learning.deck[1], 5, 1);
    learning.knows(learning.deck[2], 5, 30);
    learning.knows(learning.deck[3], 5, 1);
    learning.profile.flags[learning.deck[3]].suspended = true;
    learning.knows(key("gone"), 5, 0);
    learning.reviewed(0, Grade::good).milliseconds = 90'000; // a pause counts a minute
    const Progress progress = learning.progress();
    REQUIRE(progress.due.size() == 31);
    CHECK(progress.due[0] == 1);
    CHECK(progress.due[1] == 1);
    CHECK(progress.due[30] == 1);
    CHECK(learning.chart("due").headline == "1 tomorrow");
    CHECK(learning.chart("due").sentence == "About 1 minute. 2 in the next fourteen days.");
    CHECK(learning.chart("due").rows[2].words == "Tuesday 24 November: 0 cards");
}

TEST_CASE("the days in a row go on over a rest day, and before them the days are empty") {
    Learning learning;
    learning.profile.reviews_by_day = {{sunday - 300, 9}, {sunday - 5, 2}, {sunday - 3, 4}, {sunday - 1, 1}};
    const Progress progress = learning.progress();
    CHECK(progress.days.size() == 26 * 7); // today ends its week
    CHECK(progress.days.front().day == sunday - 181);
    CHECK(progress.days.back() == StudiedDay{sunday, 0, false});
    CHECK(progress.days[181 - 2] == StudiedDay{sunday - 2, 0, true});
    CHECK(progress.days[181 - 4] == StudiedDay{sunday - 4, 0, true});
    CHECK(progress.days[181 - 6] == StudiedDay{sunday - 6, 0, false});
    CHECK(progress.days_in_a_row == 5);
    CHECK(learning.chart("studied").headline == "3 days");
    CHECK(learning.chart("studied").sentence == "7 reviews, 5 days in a row.");
}

TEST_CASE("cards fall into classes by stability, at the limit into the longer one") {
    Learning learning;
    learning.knows(learning.deck[0], 0.5, 1);
    learning.knows(learning.deck[1], 7, 1);
    learning.knows(learning.deck[2], 20.9, 1);
    learning.knows(learning.deck[3], 400, 1);
    const auto classes = learning.progress().stabilities;
    CHECK(classes == std::vector<StabilityClass>{{0, 1}, {1, 0}, {7, 2}, {21, 0}, {90, 0}, {365, 1}});
    CHECK(learning.chart("stability").headline == "1 last");
    CHECK(learning.chart("stability").rows[2].words == "7 to 21 days: 2 cards");
}

TEST_CASE("topics stand weakest first, those never met last") {
    Learning learning;
    learning.knows(learning.deck[2], 5, 1).last_review = sunday_noon.unix_seconds - 5 * a_day; // 90 % by now
    learning.knows(learning.deck[3], 5, 1);                                              // 100 %
    const auto topics = learning.progress().topics;
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].topic == "=dates");
    CHECK(topics[0].cards == 2);
    CHECK(topics[0].met == 2);
    CHECK(topics[0].recall == doctest::Approx(0.95));
    CHECK(topics[1].topic == "members");
    CHECK(topics[1].met == 0);
    CHECK(learning.chart("topics").headline == "95 % on average");
    CHECK(learning.chart("topics").rows[1].words == "members: not begun");
}

TEST_CASE("kinds of question are compared with guessing, where an answer was given") {
    Learning learning;
    const auto answer = [&](std::string kind, std::optional<Grade> proposed, double chance) {
        Review& review = learning.reviewed(1, Grade::good);
        review.question_kind = std::move(kind);
        review.proposed = proposed;
        review.chance = chance;
    };
    answer("choose_object", Grade::good, 0.25);
    answer("choose_object", Grade::again, 0.5);
    answer("typed_year", Grade::hard, 0);
    answer("typed_year", std::nullopt, 0); // only revealed
    const auto forms = learning.progress().forms;
    REQUIRE(forms.size() == 2);
    CHECK(forms[0].question_kind == "choose_object");
    CHECK(forms[0].answers == 2);
    CHECK(forms[0].right == 1);
    CHECK(forms[0].chance == doctest::Approx(0.375));
    CHECK(forms[1].answers == 1);
    CHECK(learning.chart("forms").headline == "67 % right");
}

TEST_CASE("a leech is told with what it was taken for most") {
    Learning learning;
    learning.knows(learning.deck[2], 2, 1).lapses = 9;
    learning.knows(learning.deck[3], 2, 1).lapses = 7;
    for (const std::size_t chosen : {1U, 2U, 2U, 0U}) learning.answered(4, learning.deck[2], {"1992-05-15", "2001-06-15", "2002-10-07"}, chosen);
    CHECK(learning.progress().leeches == std::vector<Leech>{{learning.deck[2], 9, "2002-10-07"}});
    CHECK(learning.chart("leeches").rows[0].words == "Tashkent · signed-on · ?: forgotten 9 times, often answered 7 October 2002");
}

TEST_CASE("a mix-up names both facts, on the side that was asked, whichever was asked") {
    Learning learning;
    learning.answered(4, key(armenia, Direction::from), {"1992-05-15", "2006-06-23"}, 1);
    learning.answered(2, key(uzbekistan, Direction::from), {"2006-06-23", "1992-05-15"}, 1);
    learning.answered(3, key(tashkent), {"1992-05-15", "1999-01-01"}, 1); // a date of no fact
    learning.answered(1, key(tashkent), {"false", "true"}, 1);            // nothing to mix up
    const auto found = learning.progress().mix_ups;
    REQUIRE(found.size() == 1);
    CHECK(found[0].asked == "2006-06-23");
    CHECK(found[0].side == Direction::from);
    CHECK(found[0].asked_fact == uzbekistan);
    CHECK(found[0].taken_fact == armenia);
    CHECK(found[0].times == 2);
    CHECK(found[0].last == sunday_noon.unix_seconds - 2 * a_day);
    CHECK(found[0].weight == doctest::Approx(std::exp2(-4.0 / 30) + std::exp2(-2.0 / 30)));
    CHECK(learning.chart("mix_ups").rows[0].words == "23 June 2006 and 15 May 1992: 2 times, last on 20 November 2026");
    learning.bank = test::a_bank().bank(); // of which the facts are gone
    CHECK(learning.progress().mix_ups.empty());
}

TEST_CASE("a fact is told part by part, its dates only where it holds over time") {
    const auto bank = a_small_bank();
    std::string lines;
    for (const FactLine& line : fact_lines(*bank, *bank->fact(uzbekistan))) lines += line.label + ": " + line.words + "\n";
    CHECK(lines == "subject: Uzbekistan\nmember-of: Csto\nsince: 23 June 2006\nuntil: 19 December 2012\nsource: The treaty\n");
    CHECK(fact_lines(*bank, *bank->fact(charter)).size() == 3);
}

TEST_CASE("without reviews every chart says what it waits for, and none has a share") {
    const Learning learning;
    for (const ToldChart& chart : told(learning.progress(), *learning.bank)) {
        CAPTURE(chart.id);
        CHECK(!chart.headline.empty());
        CHECK(chart.sentence.ends_with('.'));
        CHECK(chart.meaning.ends_with('.'));
        for (const ChartRow& row : chart.rows) CHECK(row.cells.size() == chart.columns.size());
    }
    CHECK(learning.chart("recalled").rows.empty());
    CHECK(learning.chart("foretold").rows.empty());
}

TEST_CASE("numbers and times are written as people write them") {
    CHECK(grouped(999) == "999");
    CHECK(grouped(3106) == "3,106");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(time_words(20) == "1 minute");
    CHECK(time_words(3600) == "1 hour");
    CHECK(time_words(51'600) == "14 hours 20 minutes");
}
