#include "core/study/memories.hpp"

#include <algorithm>

#include "core/schedule/grading.hpp"

namespace signatory::study {
namespace {

double days_between(const Review& earlier, const Review& later, schedule::ModelName model) {
    const double days = model == schedule::ModelName::fsrs6
                            ? static_cast<double>(later.local_day - earlier.local_day)
                            : static_cast<double>(later.at - earlier.at) / static_cast<double>(schedule::seconds_per_day);
    return std::max(0.0, days); // a clock may have been set back
}

} // namespace

std::map<CardKey, schedule::Memory> memories_of(std::span<const Review> reviews, const schedule::Model& model) {
    const schedule::ModelName name = schedule::name_of(model);
    std::map<CardKey, schedule::Memory> memories;
    std::map<CardKey, const Review*> latest;
    for (const Review& review : reviews) {
        const schedule::Judgement judged{review.grade, review.known};
        const auto [before, is_new] = latest.try_emplace(review.key, &review);
        schedule::Memory& memory = memories[review.key];
        memory = is_new ? memory_after(std::nullopt, judged, 0, model)
                        : memory_after(memory, judged, days_between(*before->second, review, name), model);
        before->second = &review;
    }
    return memories;
}

} // namespace signatory::study
