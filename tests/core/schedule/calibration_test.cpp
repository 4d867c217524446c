#include <cmath>

#include <doctest/doctest.h>

#include "core/schedule/calibration.hpp"
#include "core/support/random.hpp"

using namespace signatory::schedule;

namespace {

double moved(double recall, double by) { return 1 / (1 + std::exp(-(std::log(recall / (1 - recall)) + by))); }

struct Losses {
    double plain = 0, calibrated = 0; // mean, nats
};

// A learner whose log odds of recall are `form(answer)` above what the model foretells.
template <class Form> Losses losses_of(Form form, int answers) {
    signatory::Random random(1);
    const auto uniform = [&] { return static_cast<double>(random.next() >> 11) * 0x1p-53; };
    Calibration calibration = first_calibration();
    Losses losses;
    for (int i = 0; i < answers; ++i) {
        const double recall = 0.75 + 0.2 * uniform();
        const bool recalled = uniform() < moved(recall, form(i));
        const double foretold = calibrated(calibration, recall);
        losses.plain -= std::log(recalled ? recall : 1 - recall) / answers;
        losses.calibrated -= std::log(recalled ? foretold : 1 - foretold) / answers;
        calibration = after_answer(calibration, recall, recalled);
    }
    return losses;
}

} // namespace

TEST_CASE("before any answer the model's forecast stands") {
    for (const double recall : {0.01, 0.5, 0.9, 0.999})
        CHECK(calibrated(first_calibration(), recall) == doctest::Approx(recall));
}

TEST_CASE("answers better than foretold raise the forecast, worse ones lower it") {
    Calibration up = first_calibration(), down = up;
    for (int i = 0; i < 40; ++i) {
        up = after_answer(up, 0.7, true);
        down = after_answer(down, 0.7, false);
    }
    CHECK(calibrated(up, 0.7) > 0.75);
    CHECK(calibrated(down, 0.7) < 0.5);
    CHECK(calibrated(up, 0.5) < calibrated(up, 0.9));
}

TEST_CASE("where form swings the forecasts follow") {
    const Losses swinging = losses_of([](int i) { return 0.8 * std::sin(i / 300.0); }, 6000);
    CHECK(swinging.calibrated < swinging.plain - 0.008);
}

TEST_CASE("where it does not, following costs next to nothing") {
    const Losses steady = losses_of([](int) { return 0.0; }, 6000);
    CHECK(steady.calibrated < steady.plain + 0.0005);
}

TEST_CASE("certain forecasts gone wrong leave finite numbers and weights that sum to one") {
    Calibration calibration = first_calibration();
    for (int i = 0; i < 200; ++i) calibration = after_answer(calibration, i % 2 == 0 ? 1.0 : 0.0, i % 2 != 0);
    double sum = 0;
    for (const Follower& follower : calibration.followers) sum += follower.weight;
    CHECK(sum == doctest::Approx(1));
    CHECK(calibrated(calibration, 1.0) <= 1);
    CHECK(calibrated(calibration, 0.0) > 0);
}
