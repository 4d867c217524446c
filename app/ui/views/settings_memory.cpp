#include "ui/views/settings_memory.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/schedule/day.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::FittedParameters;
using study::Profile;

constexpr std::array<Segment, 2> models{{{"settings.model.fsrs6", "FSRS-6"}, {"settings.model.fsrs7", "FSRS-7"}}};
constexpr double growth = 1.25; // of the log, until a fit is offered again

std::int64_t day_of(const FittedParameters& fit, const Profile& profile) {
    return schedule::local_day(fit.fitted_at, 0, profile.settings.rollover_hour); // to a few hours: the zone is not known here
}

// On all banks, for the fit is one for the learner.
std::int64_t reviews_until(const Profile& profile, std::int64_t day) {
    std::int64_t sum = 0;
    for (const auto& [when, reviews] : profile.reviews_by_day)
        if (when <= day) sum += reviews;
    return sum;
}

std::int64_t all_reviews(const Profile& profile) {
    return profile.reviews_by_day.empty() ? 0 : reviews_until(profile, profile.reviews_by_day.rbegin()->first);
}

bool is_of_model(const FittedParameters& fit, const Profile& profile) {
    return schedule::name_of(fit.model) == profile.settings.memory_model;
}

std::string offer_in_words(const Profile& profile) {
    const std::int64_t missing = reviews_until_fit(profile);
    if (missing == 0) return "Finds the parameters that foretell your own answers best. It never keeps any that do worse than the usual ones.";
    const std::string more = counted(static_cast<std::size_t>(missing), "more review", "more reviews");
    const bool fitted = std::ranges::any_of(profile.fitted, [&](const FittedParameters& fit) { return is_of_model(fit, profile); });
    return fitted ? fmt::format("Offered again after {}, when there is a quarter more to learn from.", more) : fmt::format("Offered after {}.", more);
}

void draw_fit(Frame& frame, const FittedParameters& fit, const Profile& profile, Commands& commands) {
    const std::string id = fmt::format("settings.fit.{}", fit.id), label = fmt::format("Fitted on {}", short_day(day_of(fit, profile)));
    const std::string detail = fmt::format("{}; log loss {:.4f}, with the usual ones {:.4f}",
                                           counted(static_cast<std::size_t>(fit.reviews), "review", "reviews"), fit.log_loss, fit.default_log_loss);
    const bool used = profile.parameters_in_use == fit.id;
    if (list_row(frame, {.id = id, .label = label, .remark = used ? "in use" : "", .detail = detail, .chosen = used ? Chosen::yes : Chosen::no}) && !used)
        commands.push_back(study::UseParameters{fit.id});
}

void draw_fits(Frame& frame, const Profile& profile, Commands& commands) {
    bool any = false, used = false;
    for (const FittedParameters& fit : profile.fitted) {
        if (!is_of_model(fit, profile)) continue;
        if (!any) gap(frame, 12);
        any = true;
        used |= fit.id == profile.parameters_in_use;
        draw_fit(frame, fit, profile, commands);
        gap(frame, 4);
    }
    if (!any) return;
    if (list_row(frame, {.id = "settings.fit.0", .label = "The usual parameters", .remark = used ? "" : "in use",
                         .detail = "as of the learners the model was made from", .chosen = used ? Chosen::no : Chosen::yes}) && used)
        commands.push_back(study::UseParameters{0});
}

} // namespace

std::int64_t reviews_until_fit(const Profile& profile) {
    const std::int64_t now = all_reviews(profile);
    const auto last = std::ranges::find_if(profile.fitted, [&](const FittedParameters& fit) { return is_of_model(fit, profile); });
    std::int64_t wanted = least_to_fit;
    if (last != profile.fitted.end())
        wanted = std::max(wanted, static_cast<std::int64_t>(std::ceil(growth * static_cast<double>(reviews_until(profile, day_of(*last, profile))))));
    return std::max<std::int64_t>(0, wanted - now);
}

void draw_memory_model(Frame& frame, const study::State& state, study::Settings& settings, Commands& commands) {
    text(frame, "Memory model");
    caption(frame, "Decides when a card comes back. FSRS-7 also counts the hours between reviews.");
    gap(frame, 8);
    if (const auto chosen = choice(frame, {.label = "Memory model", .segments = models, .chosen = static_cast<std::size_t>(settings.memory_model)}))
        settings.memory_model = static_cast<schedule::ModelName>(*chosen);
    gap(frame, 16);
    const bool offered = state.bank != nullptr && reviews_until_fit(state.profile) == 0;
    if (button(frame, {.id = "settings.fit", .label = "Fit to my reviews", .enabled = offered ? Enabled::yes : Enabled::no}))
        commands.push_back(study::FitMemory{});
    gap(frame, 8);
    caption(frame, offer_in_words(state.profile));
    draw_fits(frame, state.profile, commands);
}

} // namespace signatory::ui
