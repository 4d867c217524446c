// The whole interface without its surroundings: what a frame asks for is done at once, as the window's loop does it.
#pragma once

#include <string>
#include <utility>

#include "tests/ui/harness.hpp"
#include "tests/ui/states.hpp"
#include "ui/app.hpp"

namespace signatory::ui {

struct Running {
    explicit Running(Session begun, Size size = {1280, 800}, Settings settings = Harness::still())
        : session(std::move(begun)), harness([this](Frame& frame) { draw(frame); }, size, settings) {}

    void draw(Frame& frame) {
        Commands commands;
        app.draw(frame, session.state(), commands);
        for (const study::Command& command : commands) session.does(command);
        asked.insert(asked.end(), commands.begin(), commands.end());
    }

    template <class Command> [[nodiscard]] const Command* last() const { // of this kind, or nullptr
        for (auto command = asked.rbegin(); command != asked.rend(); ++command)
            if (const auto* found = std::get_if<Command>(&*command)) return found;
        return nullptr;
    }
    [[nodiscard]] const study::State& state() const { return session.state(); }

    Session session;
    App app = {};
    Commands asked = {};
    Harness harness;
};

// An option of the question asked, as a widget.
inline std::string option_id(std::size_t option) { return "quiz.option." + std::to_string(option); }

} // namespace signatory::ui
