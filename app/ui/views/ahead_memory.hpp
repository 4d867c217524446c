// What the screens of what lies ahead keep of themselves: an exam being set up, and settings being tried.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/study/state.hpp"

namespace signatory::ui {

struct ExamMemory {
    std::weak_ptr<const fact::FactBank> bank; // of which the next three are
    schedule::Exam draft = {};                // before it is set
    std::optional<schedule::Exam> cancelled = {}; // can be set again in one step
    int weeks = 4;                            // of rest days on offer
    std::string date_text = {}, date_problem = {}; // as typed
    bool typing_date = false;
};

struct WorkloadMemory {
    std::weak_ptr<const fact::FactBank> bank;
    std::int64_t last_review = 0, day = 0; // what was computed before these is out of date
    study::Settings tried = {};            // only what the simulator hears of: see workload_view.cpp
    std::optional<study::Settings> asked = {}; // whose result is on its way
    std::shared_ptr<const study::Workload> now = {}, then = {}; // with the settings as they are, and as tried
    std::shared_ptr<const study::Workload> outdated = {};
};

} // namespace signatory::ui
