// An order: rows that are dragged, or picked up with Space or a click and moved, to the numbered places. A place is as
// high as the tallest row, so that nothing jumps while they change.
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "core/item/arrangement.hpp"
#include "ui/answer/answers.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr float number_room = 36, between = 8; // units

struct Board {
    Frame& frame;
    const AnswerShown& shown;
    Commands& commands;
    item::Arrangement order; // the option at each place
    float labels;            // units
    Rect rows = {};          // pixels, all places
    float height = 0, step = 0; // pixels, of a row, and from one to the next

    [[nodiscard]] std::size_t count() const { return order.options.size(); }
    [[nodiscard]] float top_of(float place) const { return rows.y + place * step; }
};

std::string id_of(const Board& board, std::size_t option) { return fmt::format("{}.option.{}", board.shown.screen, option); }

// What is remembered of a row is remembered for this question only.
std::string name_of(const Board& board, std::size_t option) { return fmt::format("{} {}", board.shown.item.id, id_of(board, option)); }

bool is_taken(const Board& board, std::size_t option) { return board.frame.memory.taken == name_of(board, option); }

std::string drag_of(const Board& board, std::size_t option) { return name_of(board, option) + " by the pointer"; }
bool is_dragged(const Board& board, std::size_t option) { return board.frame.memory.taken == drag_of(board, option); }

// -- How it looks ------------------------------------------------------------------------------------------------

constexpr std::string_view in_place = "Right";

std::string belongs_here(const item::Item& item, std::size_t option) { return fmt::format("Right here: {}", item.options[option].text); }

std::vector<std::string> verdicts_of(const item::Item& item) {
    std::vector<std::string> verdicts{std::string(in_place)};
    for (std::size_t option = 0; option < item.options.size(); ++option) verdicts.push_back(belongs_here(item, option));
    return verdicts;
}

Option row_of(const Board& board, std::size_t option) {
    const item::Option& event = board.shown.item.options[option];
    return {.label = event.text, .lead = Lead::grip, .rationale = event.rationale, .label_width = board.labels,
            .pressed_by = PressedBy::space};
}

float tallest_row(const Board& board, float width) {
    const std::vector<std::string> verdicts = verdicts_of(board.shown.item);
    float tallest = 0;
    for (std::size_t option = 0; option < board.count(); ++option)
        tallest = std::max(tallest, height_when_answered(board.frame, row_of(board, option), verdicts, width));
    return tallest;
}

void place_board(Board& board) {
    Frame& frame = board.frame;
    const float left = frame.px(number_room), apart = frame.px(between), width = frame.width() - left;
    const auto rows = static_cast<float>(board.count());
    board.height = tallest_row(board, width);
    board.step = board.height + apart;
    board.rows = frame.place(0, rows * board.step - apart);
    board.rows.take_left(left);
}

void draw_numbers(const Board& board) {
    Frame& frame = board.frame;
    const float room = frame.px(number_room);
    for (std::size_t place = 0; place < board.count(); ++place) {
        const std::string number = fmt::format("{}", place + 1);
        const Rect box{board.rows.x - room, board.top_of(static_cast<float>(place)), room - frame.px(12), board.height};
        draw_centred(frame, lay_out(frame, {number, Face::body_strong, Tone::text_quiet}, 0), box, {.align = Align::centre});
    }
}

OptionState state_of(const Board& board, std::size_t option, std::size_t place) {
    if (!board.shown.revealed) return is_taken(board, option) ? OptionState::chosen : OptionState::open;
    return board.shown.item.key[place] == option ? OptionState::key : OptionState::wrong;
}

std::string verdict_of(const Board& board, OptionState state, std::size_t place) {
    if (!board.shown.revealed) return {};
    return state == OptionState::key ? std::string(in_place) : belongs_here(board.shown.item, board.shown.item.key[place]);
}

std::string value_of(const Board& board, std::size_t option, std::size_t place) {
    if (board.shown.revealed) return {};
    return fmt::format("{} of {}{}", place + 1, board.count(), is_taken(board, option) ? ", picked up" : "");
}

// -- How it moves ------------------------------------------------------------------------------------------------

void move(const Board& board, std::size_t option, std::size_t from, std::size_t to) {
    if (to >= board.count()) return;
    board.commands.push_back(study::SetArrangement{item::moved(board.order, from, to)});
    board.frame.ask_focus(id_of(board, option));
}

void put_down(const Board& board) {
    board.frame.memory.taken.clear();
    board.frame.memory.moving = true; // the row is to be drawn as one that lies
}

void take(const Board& board, std::size_t option) {
    board.frame.memory.taken = name_of(board, option);
    board.frame.memory.moving = true;
}

// Clicked while another is picked up, a row gives it its place.
void click(const Board& board, std::size_t option, std::size_t place) {
    const auto held = std::ranges::find_if(board.order.options, [&](std::size_t other) { return is_taken(board, other); });
    if (held == board.order.options.end()) return take(board, option);
    if (*held != option) move(board, *held, static_cast<std::size_t>(held - board.order.options.begin()), place);
    put_down(board);
}

void use_keys(const Board& board, std::size_t option, std::size_t place) {
    Keys& keys = board.frame.keys;
    const bool taken = is_taken(board, option);
    const bool up = keys.claim(Key::up, {.alt = true}) || (taken && keys.claim(Key::up));
    const bool down = keys.claim(Key::down, {.alt = true}) || (taken && keys.claim(Key::down));
    if (up && place > 0) move(board, option, place, place - 1);
    if (down) move(board, option, place, place + 1);
    if (taken && keys.claim(Key::escape)) put_down(board);
}

// The row follows the pointer, held where it was taken hold of; the others make room at once.
float dragged_to(const Board& board, const Touch& touch, std::size_t option, std::size_t place) {
    const float here = (touch.pointer.y - board.rows.y) / board.step;
    float& hold = board.frame.memory.values[name_of(board, option) + " hold"];
    if (touch.pressed) hold = here - static_cast<float>(place);
    const float last = static_cast<float>(board.count()) - 1;
    const float to = std::clamp(here - hold, 0.0F, last);
    const auto nearest = static_cast<std::size_t>(std::lround(to));
    if (!touch.dragged) return static_cast<float>(place);
    board.frame.memory.taken = drag_of(board, option);
    if (nearest != place) move(board, option, place, nearest);
    return to;
}

Touch draw_box(const Board& board, std::size_t option, std::size_t place) {
    const OptionState state = state_of(board, option, place);
    const std::string id = id_of(board, option), verdict = verdict_of(board, state, place), value = value_of(board, option, place);
    Option row = row_of(board, option);
    row.id = id;
    row.state = state;
    row.verdict = verdict;
    row.value = value;
    row.arrows = is_taken(board, option) ? Arrows::up_and_down : Arrows::none;
    if (!board.shown.revealed) row.rationale = {};
    const float at = board.frame.memory.values.try_emplace(name_of(board, option), static_cast<float>(place)).first->second;
    return option_at(board.frame, row, {board.rows.x, std::round(board.top_of(at)), board.rows.width, board.height});
}

void draw_row(const Board& board, std::size_t place) {
    const std::size_t option = board.order.options[place];
    const Touch touch = draw_box(board, option, place);
    const float to = touch.held ? dragged_to(board, touch, option, place) : static_cast<float>(place);
    static_cast<void>(board.frame.approach(name_of(board, option), to));
    if (!touch.held && is_dragged(board, option)) put_down(board);
    if (touch.clicked && !touch.dragged) click(board, option, place);
    if (!board.shown.revealed && board.frame.memory.focus.is(id_of(board, option))) use_keys(board, option, place);
}

// The row that follows the pointer lies above the others.
void draw_rows(const Board& board) {
    std::optional<std::size_t> above;
    for (std::size_t place = 0; place < board.count(); ++place)
        if (is_dragged(board, board.order.options[place])) above = place;
    for (std::size_t place = 0; place < board.count(); ++place)
        if (place != above) draw_row(board, place);
    if (above) draw_row(board, *above);
}

// Shown without an answer, the rows stand as they should.
item::Arrangement order_of(const AnswerShown& shown) {
    if (shown.revealed && !is_answered(shown)) return {shown.item.key};
    return item::as_it_stands(shown.item, arrangement_of(shown));
}

} // namespace

void draw_order_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    Board board{frame, shown, commands, order_of(shown), label_width(frame, shown.item)};
    place_board(board);
    draw_numbers(board);
    draw_rows(board);
    draw_note(frame, shown, "Drag a row to its place. With the keyboard: Alt and an arrow, or Space and the arrows.");
}

} // namespace signatory::ui
