// The memories a log gives under a model: for when the model or its parameters change.
#pragma once

#include <map>
#include <span>

#include "core/schedule/model.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// `reviews` in the order they were made, of any number of banks.
std::map<CardKey, schedule::Memory> memories_of(std::span<const Review> reviews, const schedule::Model& model);

} // namespace signatory::study
