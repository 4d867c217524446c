// Either memory model behind the same four functions. Which one is meant follows from its parameters.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/schedule/fsrs.hpp"
#include "core/schedule/fsrs7.hpp"

namespace signatory::schedule {

enum class ModelName { fsrs6, fsrs7 };

using Model = std::variant<Parameters, Parameters7>;

Model default_model(ModelName name);
ModelName name_of(const Model& model);
std::string_view text_of(ModelName name); // "fsrs6", "fsrs7"
std::span<const double> parameters_of(const Model& model);

// The error is a sentence for the user.
std::expected<Model, std::string> model_from(ModelName name, std::span<const double> parameters);

double retrievability(const Memory& memory, double elapsed_days, const Model& model);
Memory first_memory(Grade grade, const Model& model);

// FSRS-6 counts whole days and leaves off the rest.
Memory next_memory(const Memory& memory, Grade grade, double elapsed_days, const Model& model);

// Days until recall has fallen to `desired_retention`.
double raw_interval(const Memory& memory, double desired_retention, const Model& model);

// The same in whole days, 1..maximum_interval.
std::int32_t whole_interval(const Memory& memory, double desired_retention, std::int32_t maximum_interval,
                            const Model& model);

// The memory as FSRS-6 would tell it, for what only thinks in FSRS-6: its stability is the days until recall has fallen
// to 90 %.
Memory as_fsrs6(const Memory& memory, const Model& model);

} // namespace signatory::schedule
