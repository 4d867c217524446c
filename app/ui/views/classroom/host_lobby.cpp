// Before the first question: the way in, as large as it can be, and who is there.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/views/chrome.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Participant;

constexpr float lobby_margin = 56, largest_squares = 340; // of the wall
constexpr std::size_t names_at_full_size = 24, names_at_half_size = 60;

// With the quiet zone that a camera needs, black on white in every theme.
constexpr int quiet_zone = 4;

void draw_way(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    text(frame, "Join on your phone, in this Wi-Fi", Face::wall_caption, Tone::text_quiet);
    gap(frame, screen.wall(4));
    text(frame, place_of(screen.host.address), Face::wall_option);
    gap(frame, screen.wall(20));
    text(frame, "with the code", Face::wall_caption, Tone::text_quiet);
    text(frame, spaced(screen.room().settings.code), Face::wall_code);
    if (!screen.room().locked) return;
    gap(frame, screen.wall(4));
    text(frame, "Locked: nobody can join now.", Face::wall_caption);
}

void draw_code(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const float side = std::min(frame.width(), frame.wall(largest_squares));
    const Rect box = frame.place(0, side);
    const std::string words = fmt::format("QR code to {}", screen.host.address);
    draw_squares(frame, screen.host.squares, {std::max(box.x, box.right() - side), box.y, side, side}, words);
}

Face name_face(std::size_t players) {
    if (players <= names_at_full_size) return Face::wall_body;
    return players <= names_at_half_size ? Face::wall_caption : Face::body;
}

void draw_name(const ClassScreen& screen, classroom::Player number, Face face) {
    Frame& frame = screen.frame;
    const std::string& name = screen.room().players[number].name;
    const float padding = is_wall(face) ? frame.wall(16) : frame.px(12), edge = padding / 2, least = frame.px(36);
    const Paragraph words = lay_out(frame, {name, face}, frame.width() - 2 * padding);
    const Rect box = frame.place(std::ceil(words.width) + 2 * padding, std::max(words.height() + 2 * edge, least));
    const Touch state = touch(frame, {.id = fmt::format("host.player.{}", number), .label = name, .rect = box});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_control);
    fill(box, mix(frame.colour(Tone::surface_raised), frame.colour(Tone::text), 0.06F * state.warmth), corner);
    outline(box, frame.colour(Tone::line), corner, frame.px(1));
    draw_centred(frame, words, box, {.align = Align::centre});
    if (state.focused) ring(frame, box, corner);
    if (state.clicked) screen.commands.push_back(study::ChoosePlayer{number});
}

void draw_names(const ClassScreen& screen) {
    const auto& room = screen.room();
    Frame& frame = screen.frame;
    const std::string here = room.present == 0 ? "Nobody is here yet." : fmt::format("{} here", counted(room.present, "is", "are"));
    text(frame, here, Face::wall_caption, Tone::text_quiet);
    gap(frame, screen.wall(12));
    const Face face = name_face(room.present);
    across(frame, {.gap = 12}, [&] {
        for (classroom::Player number = 0; number < room.players.size(); ++number)
            if (!room.players[number].kicked) draw_name(screen, number, face);
    });
}

} // namespace

std::string spaced(const std::string& code) {
    constexpr std::size_t half = 3;
    return code.size() == 2 * half ? code.substr(0, half) + " " + code.substr(half) : code;
}

std::string place_of(const std::string& address) {
    constexpr std::string_view scheme = "http://";
    std::string place = address.starts_with(scheme) ? address.substr(scheme.size()) : address;
    if (place.ends_with('/')) place.pop_back();
    return place;
}

void draw_squares(Frame& frame, const SquareCode& squares, const Rect& box, std::string_view words) {
    const Tokens& paper = tokens_of(Theme::light);
    fill(box, paper[Tone::surface], frame.px(length::corner_chip));
    frame.map.add({.role = Role::image, .label = std::string(words), .rect = box, .layer = frame.layer});
    if (squares.side == 0) return;
    const float square = std::floor(box.width / static_cast<float>(squares.side + 2 * quiet_zone));
    if (square < 1) return;
    const float side = square * static_cast<float>(squares.side);
    const Point first{std::round(box.x + (box.width - side) / 2), std::round(box.y + (box.height - side) / 2)};
    for (int row = 0; row < squares.side; ++row)
        for (int column = 0; column < squares.side; ++column) {
            const int start = column;
            while (column < squares.side && squares.is_dark(column, row)) ++column;
            if (column == start) continue;
            fill({first.x + square * static_cast<float>(start), first.y + square * static_cast<float>(row), square * static_cast<float>(column - start), square},
                 paper[Tone::text]);
        }
}

void draw_class_lobby(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    scroll(frame, {.id = "host", .area = frame.free, .margin = screen.wall(lobby_margin), .top = screen.wall(48)}, [&] {
        columns(frame, {.tracks = {share(2), share()}, .gap = screen.wall(40), .narrowest = screen.wall(280)}, [&](std::size_t column) {
            column == 0 ? draw_way(screen) : draw_code(screen);
        });
        gap(frame, screen.wall(28));
        draw_names(screen);
    });
}

} // namespace signatory::ui
