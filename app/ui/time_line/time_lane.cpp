#include "ui/time_line/time_lane.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

using history::Happening;
using history::Mark;

constexpr float row_of_names = 21, area_height = 34, bars_height = 16, above_names = 6, dot = 3.5F, bar_thickness = 6; // units
constexpr float least_target = 24, reach = 16, after_stem = 5, names_apart = 10;
constexpr std::size_t rows = 2;

double day_of(const fact::Date& date) { return static_cast<double>(fact::first_day(date)); }

float baseline(const Frame& frame, const LaneLook& look) {
    return std::round(look.box.y + frame.px(above_names + static_cast<float>(rows) * row_of_names + area_height));
}

int most_joined(const history::Lane& lane) {
    int most = 1;
    for (const history::Step& step : lane.steps) most = std::max(most, step.sure + step.perhaps);
    return most;
}

void draw_area(Frame& frame, const LaneLook& look) {
    const auto& steps = look.lane->steps;
    const float base = baseline(frame, look), unit = frame.px(area_height) / static_cast<float>(most_joined(*look.lane));
    const Colour sure = frame.colour(Tone::heat_2), perhaps = mix(frame.colour(Tone::canvas_bottom), sure, 0.4F);
    const auto bar = [&](float left, float right, int from, int to, Colour colour) {
        const float top = std::round(base - unit * static_cast<float>(to)), bottom = std::round(base - unit * static_cast<float>(from));
        fill({left, top, right - left, bottom - top}, colour);
    };
    for (std::size_t step = 0; step < steps.size(); ++step) {
        const double end = step + 1 < steps.size() ? static_cast<double>(steps[step + 1].day) : look.axis.span.last;
        const float left = std::round(std::clamp(look.axis.at(static_cast<double>(steps[step].day)), look.axis.left, look.axis.right));
        const float right = std::round(std::clamp(look.axis.at(end), look.axis.left, look.axis.right));
        if (right <= left) continue;
        bar(left, right, 0, steps[step].sure, sure);
        bar(left, right, steps[step].sure, steps[step].sure + steps[step].perhaps, perhaps);
    }
    fill({look.axis.left, base, look.axis.right - look.axis.left, frame.px(1)}, frame.colour(Tone::line_strong));
}

bool is_shown(const LaneLook& look, const Happening& happening) {
    const double end = happening.until ? day_of(*happening.until) : day_of(happening.date);
    return end >= look.axis.span.first && day_of(happening.date) <= look.axis.span.last;
}

// -- Names -------------------------------------------------------------------------------------------------------

struct Stretch {
    float left, right;
    [[nodiscard]] bool meets(const Stretch& other) const { return left < other.right && other.left < right; }
};

int importance(Mark mark) {
    switch (mark) {
    case Mark::accession: return 0;
    case Mark::exit: return 1;
    case Mark::treaty: return 2;
    case Mark::operation: return 3;
    case Mark::event: break;
    }
    return 4;
}

// Names in two rows, each beside its stem; none over another, none across a stem.
class NameRows {
  public:
    NameRows(Frame& frame, LaneLook& look) : frame_(frame), look_(look) {}

    void add(std::size_t index) {
        const Happening& happening = look_.lane->happenings[index];
        const bool strong = index == look_.current;
        const Paragraph words = lay_out(frame_, {happening.label, strong ? Face::caption_strong : Face::caption, strong ? Tone::on_accent : Tone::text}, 0);
        const float x = std::round(look_.axis.at(std::max(day_of(happening.date), look_.axis.span.first)));
        const float gap = frame_.px(after_stem), width = words.width + 2 * gap;
        for (std::size_t row = 0; row < rows; ++row)
            for (const float left : {x, x - width}) {
                const Stretch name{left, left + width};
                if (name.left < look_.axis.left || name.right > look_.axis.right || !is_free(row, name, x)) continue;
                take(row, name, x);
                look_.names.push_back({index, draw_name(words, row, name, x, strong)});
                return;
            }
    }

  private:
    [[nodiscard]] bool is_free(std::size_t row, const Stretch& name, float x) const {
        const auto meets = [&](const Stretch& other) { return name.meets(other); };
        if (std::ranges::any_of(taken_[row], meets)) return false;
        const Stretch stem{x - 2, x + 2};
        for (std::size_t below = row + 1; below < rows; ++below)
            if (std::ranges::any_of(taken_[below], [&](const Stretch& other) { return stem.meets(other); })) return false;
        return true;
    }
    void take(std::size_t row, const Stretch& name, float x) {
        const float apart = frame_.px(names_apart) / 2;
        taken_[row].push_back({name.left - apart, name.right + apart});
        for (std::size_t below = row + 1; below < rows; ++below) taken_[below].push_back({x - 2, x + 2});
    }
    Rect draw_name(const Paragraph& words, std::size_t row, const Stretch& name, float x, bool strong) const {
        const float top = look_.box.y + frame_.px(above_names + static_cast<float>(row) * row_of_names), base = baseline(frame_, look_);
        fill({x, top + frame_.px(2), frame_.px(1), base - top - frame_.px(2)}, strong ? frame_.colour(Tone::accent) : frame_.colour(Tone::line_strong));
        const Rect box{name.left, top, name.right - name.left, words.height()};
        if (strong) fill(box, frame_.colour(Tone::accent), frame_.px(4));
        draw(frame_, words, {box.x + frame_.px(after_stem), box.y, words.width, box.height});
        return box;
    }

    Frame& frame_;
    LaneLook& look_;
    std::array<std::vector<Stretch>, rows> taken_;
};

void draw_names(Frame& frame, LaneLook& look) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < look.lane->happenings.size(); ++index)
        if (is_shown(look, look.lane->happenings[index])) order.push_back(index);
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return index == look.current ? -1 : importance(look.lane->happenings[index].mark); });
    constexpr std::size_t most = 60; // more never find room
    if (order.size() > most) order.resize(most);
    NameRows names(frame, look);
    for (const std::size_t index : order) names.add(index);
}

// -- Marks -------------------------------------------------------------------------------------------------------

// Shape beside colour: a dot for what was agreed or done, a triangle up for joining, down for leaving.
void draw_mark_at(Mark mark, Point at, Colour colour, float radius) {
    const float side = radius * 1.35F;
    if (mark == Mark::accession) return polygon(std::array<Point, 3>{{{at.x - side, at.y + side * 0.8F}, {at.x, at.y - side}, {at.x + side, at.y + side * 0.8F}}}, colour);
    if (mark == Mark::exit) return polygon(std::array<Point, 3>{{{at.x - side, at.y - side * 0.8F}, {at.x + side, at.y - side * 0.8F}, {at.x, at.y + side}}}, colour);
    if (mark == Mark::treaty) return fill({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, colour);
    disc(at, radius, colour);
}

Rect bar_of(const Frame& frame, const LaneLook& look, const Happening& happening) {
    const float left = std::clamp(look.axis.at(day_of(happening.date)), look.axis.left, look.axis.right);
    const float right = std::clamp(look.axis.at(day_of(*happening.until)), look.axis.left, look.axis.right);
    return {left, baseline(frame, look) + frame.px(bars_height) / 2, std::max(frame.px(bar_thickness), right - left), frame.px(bar_thickness)};
}

// Marks that lie on one another are underlined together, so that none is taken for all.
void draw_stacks(Frame& frame, const LaneLook& look) {
    const float close = frame.px(1.5F * dot), below = baseline(frame, look) + frame.px(6);
    std::optional<Stretch> stack;
    const auto end_stack = [&] {
        if (stack && stack->right > stack->left) fill({stack->left - frame.px(dot), below, stack->right - stack->left + frame.px(2 * dot), std::max(1.0F, frame.px(1.5F))}, frame.colour(Tone::text));
        stack.reset();
    };
    for (const Happening& happening : look.lane->happenings) {
        if (happening.until || !is_shown(look, happening)) continue;
        const float x = std::round(look.axis.at(day_of(happening.date)));
        if (stack && x - stack->right < close) stack->right = std::max(x, stack->left + 1);
        else {
            end_stack();
            stack = Stretch{x, x};
        }
    }
    end_stack();
}

void draw_happening(Frame& frame, const LaneLook& look, std::size_t index) {
    const Happening& happening = look.lane->happenings[index];
    const bool strong = index == look.current;
    const Colour colour = frame.colour(strong ? Tone::accent : Tone::text);
    if (happening.until) {
        const Rect bar = bar_of(frame, look, happening);
        fill(bar, strong ? colour : frame.colour(Tone::text_quiet), bar.height / 2);
        return;
    }
    const Point at{std::round(look.axis.at(day_of(happening.date))), baseline(frame, look)};
    const float radius = frame.scale * (strong ? 1.5F * dot : dot);
    if (strong) disc(at, radius + frame.px(4), frame.colour(Tone::canvas_bottom));
    draw_mark_at(happening.mark, at, colour, radius);
    if (happening.disputed) disc({at.x, at.y + frame.px(bars_height * 0.7F)}, 2 * frame.scale, frame.colour(Tone::again));
}

void draw_count(Frame& frame, const LaneLook& look) {
    if (look.lane->steps.empty()) return;
    const std::string count = fmt::format("{}", joined_on(*look.lane, look.axis.span.last).sure);
    const Paragraph words = lay_out(frame, {count, Face::caption_strong}, 0);
    draw(frame, words, {look.axis.right + frame.px(8), baseline(frame, look) - words.height(), words.width, words.height()});
}

} // namespace

float height_of_lane(const Frame& frame) {
    return frame.px(above_names + static_cast<float>(rows) * row_of_names + area_height + bars_height + 10);
}

history::Step joined_on(const history::Lane& lane, double day) {
    history::Step found;
    for (const history::Step& step : lane.steps)
        if (static_cast<double>(step.day) <= day) found = step;
    return found;
}

Rect mark_of(const Frame& frame, const LaneLook& look, const Happening& happening) {
    const float side = frame.px(least_target);
    const Point at = happening.until ? bar_of(frame, look, happening).centre() : Point{look.axis.at(day_of(happening.date)), baseline(frame, look)};
    const float x = std::clamp(at.x, look.axis.left, look.axis.right) - side / 2;
    return {std::clamp(x, look.box.x, look.box.right() - side), std::min(at.y - side / 2, look.box.bottom() - side), side, side};
}

std::optional<std::size_t> happening_at(const Frame& frame, const LaneLook& look, Point pixel) {
    for (const PlacedName& name : look.names)
        if (name.box.contains(pixel)) return name.happening;
    std::optional<std::size_t> nearest;
    float least = frame.px(reach);
    for (std::size_t index = 0; index < look.lane->happenings.size(); ++index) {
        const Happening& happening = look.lane->happenings[index];
        if (!is_shown(look, happening)) continue;
        float away = std::abs(look.axis.at(day_of(happening.date)) - pixel.x);
        if (happening.until) {
            const Rect bar = bar_of(frame, look, happening);
            if (pixel.y < bar.y - frame.px(4)) continue;
            away = pixel.x >= bar.x && pixel.x <= bar.right() ? 0 : std::min(std::abs(pixel.x - bar.x), std::abs(pixel.x - bar.right()));
        }
        if (away > least) continue;
        least = away;
        nearest = index;
    }
    return nearest;
}

void draw_lane(Frame& frame, LaneLook& look) {
    draw_area(frame, look);
    if (look.cursor && *look.cursor >= look.axis.span.first && *look.cursor <= look.axis.span.last) {
        const float x = std::round(look.axis.at(*look.cursor));
        fill({x - frame.px(1), look.box.y, frame.px(2), look.box.height}, faded(frame.colour(Tone::accent), 0.55F));
    }
    draw_names(frame, look);
    for (std::size_t index = 0; index < look.lane->happenings.size(); ++index)
        if (index != look.current && is_shown(look, look.lane->happenings[index])) draw_happening(frame, look, index);
    if (look.current && is_shown(look, look.lane->happenings[*look.current])) draw_happening(frame, look, *look.current);
    draw_stacks(frame, look);
    draw_count(frame, look);
}

} // namespace signatory::ui
