#include "core/schedule/model.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

template <class... Ways> struct Each : Ways... { using Ways::operator()...; };

} // namespace

Model default_model(ModelName name) {
    if (name == ModelName::fsrs6) return default_parameters;
    return default_parameters7;
}

ModelName name_of(const Model& model) {
    return std::holds_alternative<Parameters>(model) ? ModelName::fsrs6 : ModelName::fsrs7;
}

std::string_view text_of(ModelName name) { return name == ModelName::fsrs6 ? "fsrs6" : "fsrs7"; }

std::span<const double> parameters_of(const Model& model) {
    return std::visit([](const auto& w) { return std::span<const double>(w); }, model);
}

std::expected<Model, std::string> model_from(ModelName name, std::span<const double> parameters) {
    if (name == ModelName::fsrs6) return parameters_from(parameters);
    return parameters7_from(parameters);
}

double retrievability(const Memory& memory, double elapsed_days, const Model& model) {
    return std::visit([&](const auto& w) { return retrievability(memory, elapsed_days, w); }, model);
}

Memory first_memory(Grade grade, const Model& model) {
    return std::visit([&](const auto& w) { return first_memory(grade, w); }, model);
}

Memory next_memory(const Memory& memory, Grade grade, double elapsed_days, const Model& model) {
    const Each next{
        [&](const Parameters& w) {
            return next_memory(memory, grade, static_cast<std::int32_t>(elapsed_days), w);
        },
        [&](const Parameters7& w) { return next_memory(memory, grade, elapsed_days, w); },
    };
    return std::visit(next, model);
}

double raw_interval(const Memory& memory, double desired_retention, const Model& model) {
    const Each interval{
        [&](const Parameters& w) { return raw_interval(memory.stability, desired_retention, w); },
        [&](const Parameters7& w) { return raw_interval(memory, desired_retention, w); },
    };
    return std::visit(interval, model);
}

Memory as_fsrs6(const Memory& memory, const Model& model) {
    if (name_of(model) == ModelName::fsrs6) return memory;
    constexpr double recall = 0.9;
    return {.stability = raw_interval(memory, recall, model), .difficulty = memory.difficulty};
}

std::int32_t whole_interval(const Memory& memory, double desired_retention, std::int32_t maximum_interval,
                            const Model& model) {
    const double days = std::round(raw_interval(memory, desired_retention, model));
    // Compared as doubles: with a low desired retention the raw interval does not fit an int32.
    return static_cast<std::int32_t>(std::clamp(days, 1.0, static_cast<double>(maximum_interval)));
}

} // namespace signatory::schedule
