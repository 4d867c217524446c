// What export and print share: where the file goes, what it would hold, and where it lies once it is there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/views/view.hpp"

namespace signatory::ui {

// What a plan would come to, as both screens show it.
struct SampleShown {
    bool fresh = false; // else it is being made
    std::size_t items = 0;
    const std::vector<std::string>* stems = nullptr; // none yet
    const std::vector<std::string>* remarks = nullptr;
    const std::optional<Problem>* problem = nullptr;
};

template <class Plan> SampleShown shown(const std::shared_ptr<const study::Sample<Plan>>& sample, const Plan& plan) {
    if (sample == nullptr) return {};
    return {study::is_sample_of(sample, plan), sample->items, &sample->stems, &sample->remarks, &sample->problem};
}

struct SaveParts {
    std::string_view title;  // "Export"
    std::string_view screen; // the first part of the ids
    std::string_view label;  // of the button
};

// The title beside the button; true when it was pressed. `obstacle`: why nothing can be saved; empty when it can.
[[nodiscard]] bool draw_save_head(Frame& frame, const SaveParts& parts, const SampleShown& sample, std::string_view obstacle);

// The file's place as it is typed; true when it changed.
[[nodiscard]] bool draw_path(Frame& frame, const SaveParts& parts, std::string& path);

void draw_handed_out(Frame& frame, std::string_view screen, const std::optional<study::HandedOut>& file, Commands& commands);
void draw_sample(Frame& frame, const SampleShown& sample);

// Nothing to draw from: the way to a bank.
void draw_without_bank(Frame& frame, std::string_view screen, std::string_view sentence, Commands& commands);

} // namespace signatory::ui
