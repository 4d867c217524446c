// The screens that can be drawn into a picture, and how each is reached.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/study/command.hpp"
#include "core/study/state.hpp"
#include "ui/app.hpp"

namespace signatory {

enum class Answered { no, yes };

// How a screen is reached from home, as a learner would.
struct Scene {
    std::string_view name;
    std::vector<study::Command> commands;
    void (*prepares)(ui::ViewMemory&, const study::State&) = nullptr; // what no command says: settings being tried
    std::string_view focus = {};      // scrolled to
    Answered answered = Answered::no; // the question on screen
    std::vector<study::Command> (*of_bank)(const study::State&) = nullptr; // what takes a bank to say
};

const std::vector<Scene>& scenes();
const Scene* scene_named(std::string_view name); // nullptr when there is none
std::string scene_names();

// An answer of the shape the item takes, in part right at best.
item::Response some_response(const item::Item& item);

} // namespace signatory
