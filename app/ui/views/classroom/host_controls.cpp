// What the teacher can do, below what the class sees, and the questions asked before something cannot be undone.
#include <algorithm>

#include <fmt/format.h>

#include "ui/views/chrome.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Room;

constexpr std::string_view controls_id = "host.controls";

bool is_shown(const ClassScreen& screen, const ClassControl& control) {
    if (!class_command(screen.room(), control.step)) return false;
    const bool ends_anyway = std::holds_alternative<classroom::End>(*class_command(screen.room(), ClassStep::go_on));
    return control.step != ClassStep::end || !ends_anyway;
}

void draw_control(const ClassScreen& screen, const ClassControl& control) {
    const bool first = control.step == ClassStep::go_on;
    if (button(screen.frame, {.id = control.id, .label = class_label(screen.room(), control.step), .key = control.cap,
                              .look = first ? ButtonLook::primary : ButtonLook::plain, .size = ButtonSize::small}))
        screen.commands.push_back(study::LeadClass{*class_command(screen.room(), control.step)});
}

void draw_player(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const std::string& name = screen.room().players[*screen.host.chosen].name;
    overlay(frame, {.id = "host.player", .column = 560}, [&] {
        card(frame, {.padding = 32}, [&] {
            text(frame, name, Face::prompt);
            gap(frame, 8);
            text(frame, "Who is taken out cannot come back under this name, and no answer of theirs counts.");
            gap(frame, 20);
            across(frame, {.gap = 12}, [&] {
                if (button(frame, {.id = "host.player.rename", .label = "Give a made-up name", .look = ButtonLook::primary}))
                    screen.commands.push_back(study::LeadClass{classroom::Rename{name}});
                if (button(frame, {.id = "host.player.kick", .label = "Take out"})) screen.commands.push_back(study::LeadClass{classroom::Kick{name}});
                if (button(frame, {.id = "host.player.stay", .label = "Let be", .key = "Esc", .look = ButtonLook::plain}))
                    screen.commands.push_back(study::ChoosePlayer{});
            });
        });
    });
    frame.prefer_focus("host.player.rename");
}

void draw_players(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const Room& room = screen.room();
    overlay(frame, {.id = "host.players_here", .column = 760}, [&] {
        card(frame, {.padding = 32}, [&] {
            text(frame, fmt::format("{} here", counted(room.present, "is", "are")), Face::prompt);
            gap(frame, 4);
            caption(frame, "Choose a name to change it or to take it out of the room. The class sees this list.");
            gap(frame, 16);
            across(frame, {.gap = 8}, [&] {
                for (classroom::Player number = 0; number < room.players.size(); ++number)
                    if (!room.players[number].kicked && button(frame, {.id = fmt::format("host.listed.{}", number), .label = room.players[number].name, .size = ButtonSize::small}))
                        screen.commands.push_back(study::ChoosePlayer{number});
            });
            gap(frame, 20);
            if (button(frame, {.id = "host.players.close", .label = "Close", .key = "Esc", .look = ButtonLook::plain})) screen.commands.push_back(study::ListPlayers{});
        });
    });
    frame.prefer_focus("host.players.close");
}

void draw_leaving(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    overlay(frame, {.id = "host.leaving", .column = 560}, [&] {
        card(frame, {.padding = 32}, [&] {
            text(frame, "Leave the class?", Face::prompt);
            gap(frame, 8);
            text(frame, "The phones are told that the room is closed. Every answer is kept, and you can go on later from here.");
            gap(frame, 20);
            across(frame, {.gap = 12}, [&] {
                if (button(frame, {.id = "host.leaving.stay", .label = "Stay", .key = "Esc", .look = ButtonLook::primary}))
                    screen.commands.push_back(study::AnswerLeavingClass{study::LeavingClass::stay});
                if (button(frame, {.id = "host.leaving.leave", .label = "Leave, go on later"}))
                    screen.commands.push_back(study::AnswerLeavingClass{study::LeavingClass::leave});
            });
        });
    });
    frame.prefer_focus("host.leaving.stay");
}

} // namespace

void draw_class_controls(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const std::string id(controls_id);
    const float height = std::max(frame.px(60), frame.remembered(id));
    const Rect area = frame.free.take_bottom(std::min(height, frame.free.height / 2));
    fill({area.x, area.y, area.width, frame.px(1)}, frame.colour(Tone::line));
    constexpr float room_for_ring = 12;
    scroll(frame, {.id = controls_id, .area = area, .margin = 24, .top = room_for_ring, .bottom = room_for_ring}, [&] {
        if (!screen.host.sentence.empty()) {
            caption(frame, screen.host.sentence, Tone::again);
            gap(frame, 8);
        }
        across(frame, {.gap = 8}, [&] {
            for (const ClassControl& control : class_controls())
                if (is_shown(screen, control)) draw_control(screen, control);
            if (screen.room().present > 0 && button(frame, {.id = "host.players", .label = "Names", .key = "N", .look = ButtonLook::plain, .size = ButtonSize::small}))
                screen.commands.push_back(study::ListPlayers{});
        });
        frame.remember(id, frame.flow().area.height + frame.px(2 * room_for_ring));
    });
    frame.prefer_focus("host.go_on");
}

void draw_class_questions(const ClassScreen& screen) {
    if (screen.host.held != nullptr) return draw_leaving(screen);
    if (screen.host.chosen) return draw_player(screen);
    if (screen.host.listing) draw_players(screen);
}

} // namespace signatory::ui
