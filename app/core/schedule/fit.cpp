#include "core/schedule/fit.hpp"

#include "core/schedule/fitting.hpp"
#include "core/schedule/sloped_fsrs6.hpp"
#include "core/schedule/sloped_fsrs7.hpp"

namespace signatory::schedule {
namespace {

// A better first grade does not mean a weaker memory. Neighbours that say so are joined at their mean in the
// logarithm, weighted by how many cards began with each (pool adjacent violators).
template <std::size_t N>
void order_first_stabilities(std::array<double, N>& w, const std::array<std::size_t, 4>& cards) {
    struct Pool {
        double weight, sum;
        std::size_t members;
        double mean() const { return sum / weight; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const double weight = static_cast<double>(cards[i]) + 1;
        pools.push_back({weight, weight * std::log(w[i]), 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().weight += last.weight;
            pools.back().sum += last.sum;
            pools.back().members += last.members;
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools)
        for (std::size_t member = 0; member < pool.members; ++member, ++i)
            if (pool.members > 1) w[i] = std::exp(pool.mean());
}

// Mean over the reviews that count, by the model as it schedules.
double mean_log_loss(const Histories& histories, const Model& model) {
    if (histories.recalled.empty()) return 0;
    double sum = 0;
    for (std::size_t card = 0; card + 1 < histories.begins.size(); ++card) {
        const std::size_t begin = histories.begins[card];
        Memory memory = first_memory(histories.reviews[begin].grade, model);
        for (std::size_t i = begin + 1; i < histories.begins[card + 1]; ++i) {
            const PastReview& review = histories.reviews[i];
            if (review.number != PastReview::not_counted) {
                const double recall = std::clamp(retrievability(memory, review.elapsed_days, model),
                                                 1 - surest_recall, surest_recall);
                sum -= std::log(review.grade == Grade::again ? 1 - recall : recall);
            }
            memory = next_memory(memory, review.grade, review.elapsed_days, model);
        }
    }
    return sum / static_cast<double>(histories.recalled.size());
}

template <class Sloped>
std::optional<Model> fitted(const Histories& histories, const FitSpace<Sloped::size>& space,
                            const Proceed& proceed) {
    auto w = Fitting<Sloped>(histories, space, proceed).run();
    if (!w) return std::nullopt;
    order_first_stabilities(*w, histories.first_grades);
    return *w;
}

std::optional<Model> fitted(const Histories& histories, ModelName name, const Proceed& proceed) {
    if (name == ModelName::fsrs6) return fitted<SlopedFsrs6>(histories, fit_space_of_fsrs6(), proceed);
    auto model = fitted<SlopedFsrs7>(histories, fit_space_of_fsrs7(), proceed);
    if (model) { // the short curve begins no flatter than the long one
        Parameters7& w = std::get<Parameters7>(*model);
        w[26] = std::max(w[26], w[25]);
    }
    return model;
}

} // namespace

std::optional<Fit> fit(const ReviewLog& log, ModelName name, const Proceed& proceed) {
    const Histories histories = histories_of(log);
    Fit result{.model = default_model(name), .reviews = histories.recalled.size()};
    result.default_log_loss = result.log_loss = mean_log_loss(histories, result.model);
    if (result.reviews < fewest_reviews_to_fit) return result;
    const auto model = fitted(histories, name, proceed);
    if (!model) return std::nullopt;
    if (const double log_loss = mean_log_loss(histories, *model); log_loss < result.default_log_loss) {
        result.model = *model;
        result.log_loss = log_loss;
    }
    return result;
}

} // namespace signatory::schedule
