// The steps of a fit, for either model with its slopes; see fit.hpp for the idea.
#pragma once

#include <array>
#include <optional>

#include "core/schedule/fit.hpp"
#include "core/schedule/fit_space.hpp"
#include "core/schedule/histories.hpp"
#include "core/schedule/regression.hpp"
#include "core/schedule/ridge.hpp"

namespace signatory::schedule {

inline constexpr double surest_recall = 1 - 1e-7; // nothing is predicted with more certainty, either way

// What a model says of every review that counts, and how that changes with its parameters.
// `stretch` is by how much each parameter moves with its coordinate.
template <class Sloped>
void regress(const Histories& histories, const typename Sloped::Parameters& w,
             const typename Sloped::Parameters& stretch, Regression<Sloped::size>& result) {
    result.recalled = histories.recalled;
    result.log_odds.resize(histories.recalled.size());
    result.slopes.resize(histories.recalled.size());
    const Sloped model(w);
    for (std::size_t card = 0; card + 1 < histories.begins.size(); ++card) {
        const std::size_t begin = histories.begins[card], end = histories.begins[card + 1];
        auto memory = model.first(histories.reviews[begin].grade);
        for (std::size_t i = begin + 1; i < end; ++i) {
            const PastReview& review = histories.reviews[i];
            const auto recall = model.recall(memory, review.elapsed_days);
            if (review.number != PastReview::not_counted) {
                const double recalled = std::clamp(recall.value, 1 - surest_recall, surest_recall);
                const double forgotten = std::clamp(recall.forgotten, 1 - surest_recall, surest_recall);
                result.log_odds[review.number] = std::log(recalled / forgotten);
                // d ln(R / (1 - R)) = d ln R / (1 - R)
                for (std::size_t k = 0; k < Sloped::size; ++k)
                    result.slopes[review.number][k] =
                        static_cast<float>(recall.log.slope[k] * stretch[k] / forgotten);
            }
            if (i + 1 < end) model.review(memory, review.grade, review.elapsed_days, recall);
        }
    }
}

template <class Sloped> class Fitting {
public:
    static constexpr std::size_t size = Sloped::size;
    using Parameters = typename Sloped::Parameters;

    Fitting(const Histories& histories, const FitSpace<size>& space, const Proceed& proceed)
        : histories_(histories), space_(space), box_(space.box()), proceed_(proceed) {}

    // Nothing when told to stop.
    std::optional<Parameters> run() {
        if (!descend()) return std::nullopt;
        const auto trust = trust_in_pulls();
        if (!trust) return std::nullopt;
        return space_.parameters_at(mixed(*trust));
    }

private:
    static constexpr double first_pull = 4; // between those that suit learners like and unlike the rest
    static constexpr std::size_t tenths = 10;
    // The defaults themselves, then each pull half of the one before.
    static constexpr std::array pulls{128.0, 64.0, 32.0, 16.0, 8.0, 4.0, 2.0, 1.0, 0.5, 0.25};
    using Trust = std::array<double, pulls.size() + 1>; // of the defaults first; sums to 1

    bool go_on() { return !proceed_ || proceed_(std::min(1.0, done_)); }

    // Takes the model to `x`; false when told to stop.
    bool look_from(const Point<size>& x) {
        constexpr double share_of_a_look = 0.08;
        if (!go_on()) return false;
        done_ += share_of_a_look;
        const Parameters w = space_.parameters_at(x);
        regress<Sloped>(histories_, w, space_.stretch(w), seen_);
        whole_ = {};
        seen_.add_to(whole_, 0, count());
        x_ = x;
        return true;
    }

    double objective() const { return whole_.loss + space_.pull(first_pull).loss(x_); }

    // Leaves x_ at the best under the first pull. What a step would still gain when it stops is a hundredth
    // of what chance does to the loss.
    bool descend() {
        constexpr int most_steps = 8;
        constexpr double small_gain = 0.05; // nats, of the whole log
        if (!look_from({})) return false;
        for (int step = 0; step < most_steps; ++step) {
            const Point<size> from = x_, move = newton_step(whole_, x_, space_.pull(first_pull), box_);
            const double before = objective();
            if (!look_from(moved(from, move, 1))) return false;
            if (before - objective() >= small_gain) continue;
            // A kink in the model: some of the way may still be better than none of it.
            if (objective() > before && !look_from(moved(from, move, 0.4))) return false;
            if (objective() > before && !look_from(from)) return false;
            if (before - objective() < small_gain) break;
        }
        return true;
    }

    static Point<size> moved(Point<size> x, const Point<size>& move, double share) {
        for (std::size_t k = 0; k < size; ++k) x[k] += share * move[k];
        return x;
    }

    Point<size> way_to_defaults() const {
        Point<size> way{};
        for (std::size_t k = 0; k < size; ++k) way[k] = -x_[k];
        return way;
    }

    // From x_ to the best of the reviews before `last`, of which `past` is the quadratic. Few of them leave
    // much room to move, so that the quadratic needs correction.
    Point<size> best_shift(const Quadratic<size>& past, std::size_t last, const Pull<size>& pull) const {
        constexpr std::size_t few = 2000;
        constexpr int corrections = 2;
        Point<size> shift = newton_step(past, x_, pull, box_);
        for (int round = 0; round < corrections && last < few; ++round) {
            Quadratic<size> here = past;
            here.slope = {};
            seen_.add_slope(0, last, shift, here.slope);
            const Point<size> x = moved(x_, shift, 1);
            shift = moved(shift, newton_step(here, x, pull, box_), 1);
        }
        return shift;
    }

    // Each tenth of the log foretold from what came before it. A pull is trusted by how well it did, and
    // beforehand half as much as the one stronger: leaving the defaults has to pay for itself. Where the log
    // is long enough that a wrong turn costs little a review, the halving ends early.
    std::optional<Trust> trust_in_pulls() {
        Trust loss{};
        Quadratic<size> past;
        for (std::size_t tenth = 0; tenth < tenths; ++tenth) {
            const std::size_t first = count() * tenth / tenths, last = count() * (tenth + 1) / tenths;
            if (tenth > 0) {
                if (!go_on()) return std::nullopt;
                loss[0] += seen_.loss(first, last, way_to_defaults());
                for (std::size_t i = 0; i < pulls.size(); ++i)
                    loss[i + 1] += seen_.loss(first, last, best_shift(past, first, space_.pull(pulls[i])));
            }
            seen_.add_to(past, first, last);
        }
        constexpr std::size_t short_log = 256, halvings_of_longer = 5; // reviews that count; of trust
        const std::size_t most_halvings = count() < short_log ? pulls.size() : halvings_of_longer;
        for (std::size_t i = 0; i < loss.size(); ++i)
            loss[i] += static_cast<double>(std::min(i, most_halvings)) * std::log(2.0);
        const double least = *std::min_element(loss.begin(), loss.end());
        double sum = 0;
        for (double& each : loss) sum += each = std::exp(least - each);
        for (double& each : loss) each /= sum;
        return loss;
    }

    Point<size> mixed(const Trust& trust) const {
        Point<size> x{}; // the defaults, with their share
        for (std::size_t i = 0; i < pulls.size(); ++i)
            x = moved(x, moved(x_, newton_step(whole_, x_, space_.pull(pulls[i]), box_), 1), trust[i + 1]);
        return x;
    }

    std::size_t count() const { return histories_.recalled.size(); }

    const Histories& histories_;
    FitSpace<size> space_;
    Box<size> box_;
    const Proceed& proceed_;
    double done_ = 0;
    Point<size> x_{};
    Regression<size> seen_; // from x_
    Quadratic<size> whole_; // of all reviews, at x_
};

} // namespace signatory::schedule
