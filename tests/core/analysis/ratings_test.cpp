#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "core/analysis/ratings.hpp"
#include "core/support/random.hpp"

using namespace signatory;
using namespace signatory::analysis;

namespace {

double share(Random& random) { return static_cast<double>(random.next() >> 11U) * 0x1p-53; }

double normal(Random& random) { // Box and Muller
    return std::sqrt(-2 * std::log(1 - share(random))) * std::cos(2 * std::acos(-1.0) * share(random));
}

double correlation(const std::vector<double>& left, const std::vector<double>& right) {
    const auto mean = [](const std::vector<double>& of) { return std::accumulate(of.begin(), of.end(), 0.0) / static_cast<double>(of.size()); };
    const double at_left = mean(left), at_right = mean(right);
    double both = 0, one = 0, two = 0;
    for (std::size_t at = 0; at < left.size(); ++at) {
        both += (left[at] - at_left) * (right[at] - at_right);
        one += (left[at] - at_left) * (left[at] - at_left);
        two += (right[at] - at_right) * (right[at] - at_right);
    }
    return both / std::sqrt(one * two);
}

struct Class {
    std::vector<double> able, hard;
    std::vector<RatedAnswer> answers; // every student to every item, in a drawn order
};

// Students guess where they do not know: a quarter of the time with luck.
Class simulated(std::size_t students, std::size_t items, double guess, std::uint64_t seed) {
    Random random(seed);
    Class room;
    for (std::size_t student = 0; student < students; ++student) room.able.push_back(normal(random));
    for (std::size_t item = 0; item < items; ++item) room.hard.push_back(normal(random));
    for (std::size_t student = 0; student < students; ++student)
        for (std::size_t item = 0; item < items; ++item) {
            const double known = 1 / (1 + std::exp(room.hard[item] - room.able[student]));
            const bool right = share(random) < known || share(random) < guess;
            room.answers.push_back({"s" + std::to_string(student), "i" + std::to_string(item), right ? 1.0 : 0.0, guess, 0.5});
        }
    shuffle<RatedAnswer>(room.answers, random);
    return room;
}

} // namespace

TEST_CASE("300 students reveal how hard items are, however much they guess") {
    for (const double guess : {0.0, 0.25}) {
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const Class room = simulated(300, 40, guess, seed);
            const Ratings ratings = ratings_of(room.answers);
            std::vector<double> estimated;
            for (std::size_t item = 0; item < room.hard.size(); ++item) estimated.push_back(ratings.items.at("i" + std::to_string(item)).value);
            const double recovered = correlation(room.hard, estimated);
            CAPTURE(guess);
            CAPTURE(seed);
            CHECK(recovered >= 0.95);
        }
    }
}

TEST_CASE("an answer moves both sides, less the more they rest on, and a lucky guess little") {
    const Ratings sure = with_answer({}, {"l", "i", 1, 0, 0.5}), lucky = with_answer({}, {"l", "i", 1, 0.5, 0.5});
    CHECK(sure.learners.at("l").value == doctest::Approx(0.5));
    CHECK(sure.items.at("i").value == doctest::Approx(-0.5));
    CHECK(lucky.learners.at("l").value == doctest::Approx(0.25));
    Ratings many;
    many.learners["l"] = {0, 180};
    CHECK(with_answer(many, {"l", "i", 1, 0, 0.5}).learners.at("l").value == doctest::Approx(0.05));
}

TEST_CASE("the model stands until an item has answers enough, and is where its rating starts") {
    Ratings ratings;
    for (int answer = 0; answer + 1 < enough_answers; ++answer)
        ratings = with_answer(std::move(ratings), {"l" + std::to_string(answer), "i", 0, 0, ease_of(700)});
    CHECK_FALSE(difficulty_from(ratings, "i"));
    ratings = with_answer(std::move(ratings), {"l", "i", 0, 0, ease_of(700)});
    REQUIRE(difficulty_from(ratings, "i"));
    CHECK(*difficulty_from(ratings, "i") > 700);
    CHECK(with_answer({}, {"l", "j", chance_of_right({}, "l", "j", 0), 0, 0.5}).items.at("j").value == doctest::Approx(0));
    for (const int per_mille : {1, 250, 500, 990}) CHECK(per_mille_of(-std::log(ease_of(per_mille) / (1 - ease_of(per_mille)))) == per_mille);
}

TEST_CASE("what was foretold is held against what came") {
    const std::vector<Pair> alike{{100, 10}, {200, 20}, {300, 20}, {400, 90}}, turned{{1, 3}, {2, 2}, {3, 1}};
    CHECK(*agreement(alike).rank_correlation == doctest::Approx(0.9487).epsilon(0.001));
    CHECK(agreement(alike).mean_distance == doctest::Approx(215));
    CHECK(*agreement(turned).rank_correlation == doctest::Approx(-1));
    CHECK_FALSE(agreement(std::vector<Pair>{{1, 1}, {2, 1}, {3, 1}}).rank_correlation);
    CHECK_FALSE(agreement(std::vector<Pair>{{1, 1}, {2, 2}}).rank_correlation);

    const Class room = simulated(200, 30, 0.25, 5);
    std::size_t answers = 0;
    for (const Bin& bin : expectations(room.answers)) {
        answers += bin.answers;
        if (bin.answers > 300) CHECK(std::abs(bin.expected - bin.observed) < 0.15);
    }
    CHECK(answers == room.answers.size());
}
