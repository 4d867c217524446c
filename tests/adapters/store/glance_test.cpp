// What a reminder reads of a profile that a window has open.
#include <doctest/doctest.h>

#include "adapters/store/glance.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;

namespace {

schedule::Now day_of(const study::Review& review) { return {review.local_day * schedule::seconds_per_day + 12 * 3600, 0}; }

} // namespace

TEST_CASE("a glance tells the time wanted, today's reviews and what has come back, beside an open window") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "profile.sqlite";
    store::Store store = test::open(file);
    CHECK_FALSE(store::glance(file, {}).value().reminder_minute);
    study::Settings settings;
    settings.reminder_minute = 7 * 60;
    REQUIRE(store.save(settings));
    study::Review review = test::a_review(1);
    review.after.phase = schedule::Phase::review;
    review.after.due = day_of(review).unix_seconds + 3 * schedule::seconds_per_day;
    REQUIRE(store.append(review));
    const auto at = [&](std::int64_t days) {
        auto now = day_of(review);
        now.unix_seconds += days * schedule::seconds_per_day;
        return store::glance(file, now).value();
    };
    CHECK(at(0) == store::Glance{7 * 60, 1, 0});
    CHECK(at(1) == store::Glance{7 * 60, 0, 0});
    CHECK(at(4) == store::Glance{7 * 60, 0, 1});
}

TEST_CASE("without a profile there is nothing to remind of, and none is made") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "profile.sqlite";
    const auto seen = store::glance(file, {});
    REQUIRE_FALSE(seen.has_value());
    CHECK_FALSE(seen.error().what.empty());
    CHECK_FALSE(std::filesystem::exists(file));
}
