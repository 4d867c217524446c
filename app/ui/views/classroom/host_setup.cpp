// What a class is to be asked and how, before anything listens.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using study::ClassPlan;
using study::State;

constexpr std::array class_counts{5, 10, 15, 20, 30, 50, 100};
constexpr std::array answer_seconds{0, 10, 20, 30, 45, 60, 90, 120, 300};
constexpr std::array reading_seconds{0, 3, 5, 10, 15, 20, 30};
constexpr std::array<Segment, 2> paces{{{"host.together", "Together"}, {"host.own_pace", "Each at their own pace"}}};
constexpr std::array<Segment, 2> name_ways{{{"host.own_names", "Their own"}, {"host.made_up", "Made up"}}};
constexpr std::array<Segment, 3> boards{{{"host.board_off", "None"}, {"host.board_own", "To each their own"}, {"host.board_top", "The first five"}}};
constexpr std::array<Segment, 2> ties{{{"host.ties_share", "Share a place"}, {"host.ties_speed", "The faster first"}}};
constexpr std::array<Segment, 2> option_orders{{{"host.order_same", "Same for all"}, {"host.order_shuffled", "Shuffled"}}};
constexpr std::array<Segment, 2> team_choices{{{"host.teams_dealt", "Dealt evenly"}, {"host.teams_chosen", "Chosen by players"}}};
constexpr std::array team_counts{0, 2, 3, 4, 5, 6};
constexpr std::string_view loopback = "127.0.0.1";

const std::vector<ClassTopic>& class_topics(const State& state, HostMemory& memory) {
    if (memory.bank.lock() == state.bank) return memory.topics;
    memory.bank = state.bank;
    memory.topics.clear();
    for (const fact::Relation& relation : state.bank->relations()) {
        const std::size_t facts = state.bank->facts_of(relation.id).size();
        if (facts == 0) continue;
        auto found = std::ranges::find(memory.topics, relation.topic, &ClassTopic::id);
        if (found == memory.topics.end()) found = memory.topics.insert(memory.topics.end(), {relation.topic, name_of_topic(*state.bank, relation.topic), 0});
        found->facts += facts;
    }
    return memory.topics;
}

template <std::size_t size> int beside(const std::array<int, size>& offered, int now, int step) {
    if (step > 0) {
        const auto larger = std::ranges::upper_bound(offered, now);
        return larger == offered.end() ? offered.back() : *larger;
    }
    const auto not_smaller = std::ranges::lower_bound(offered, now);
    return not_smaller == offered.begin() ? offered.front() : *(not_smaller - 1);
}

template <std::size_t size> void draw_steps(Frame& frame, Stepper look, const std::array<int, size>& offered, int& value) {
    look.can_lessen = value > offered.front();
    look.can_grow = value < offered.back();
    if (const int step = stepper(frame, look); step != 0) value = beside(offered, value, step);
}

void draw_heading(Frame& frame, std::string_view words, std::string_view detail) {
    rich_text(frame, {{words, Face::body_strong}, {"   ", Face::caption}, {detail, Face::caption, Tone::text_quiet}});
    gap(frame, 8);
}

void draw_address(Frame& frame, const State& state, ClassPlan& plan) {
    draw_heading(frame, "Address", "Where the phones find this computer. Nothing listens before you open the room.");
    across(frame, {.gap = 8}, [&] {
        for (const std::string& address : state.addresses) {
            const std::string label = address == loopback ? "This computer only" : address;
            if (chip(frame, {.id = "host.address." + address, .label = label, .chosen = plan.address == address ? Chosen::yes : Chosen::no})) {
                plan.address = address;
                frame.ask_focus(state.kept_class ? "host.resume" : "host.start"); // the way on
            }
        }
    });
    const bool alone = std::ranges::none_of(state.addresses, [](const std::string& address) { return address != loopback; });
    if (!alone) return;
    gap(frame, 8);
    caption(frame, "This computer is in no network: connect it to the Wi-Fi that the phones use, then come back to this screen.");
}

void draw_facts_again(Frame& frame, ClassPlan& plan) {
    draw_heading(frame, "Asked again", "What was answered badly, in new questions. Press it to ask anything again.");
    across(frame, {.gap = 8}, [&] {
        const std::string label = counted(plan.facts.size(), "fact of the class before", "facts of the class before");
        if (chip(frame, {.id = "host.facts", .label = label, .chosen = Chosen::yes})) plan.facts.clear();
    });
}

void draw_topic_chips(Frame& frame, const std::vector<ClassTopic>& topics, ClassPlan& plan) {
    draw_heading(frame, "Topics", "None chosen means all of them.");
    across(frame, {.gap = 8}, [&] {
        for (const ClassTopic& topic : topics) {
            const std::string id = "host.topic." + topic.id, label = fmt::format("{} ({})", topic.name, topic.facts);
            const auto found = std::ranges::find(plan.topics, topic.id);
            if (!chip(frame, {.id = id, .label = label, .chosen = found == plan.topics.end() ? Chosen::no : Chosen::yes})) continue;
            found == plan.topics.end() ? plan.topics.push_back(topic.id) : void(plan.topics.erase(found));
        }
    });
}

std::string seconds_words(int seconds, std::string_view none) { return seconds == 0 ? std::string(none) : fmt::format("{} s", seconds); }

void draw_times(Frame& frame, ClassPlan& plan) {
    columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
        if (column == 0) return draw_steps(frame, {.id = "host.count", .label = "Questions", .value = std::to_string(plan.count)}, class_counts, plan.count);
        if (plan.pace == classroom::Pace::together)
            draw_steps(frame, {.id = "host.seconds", .label = "Time to answer", .value = seconds_words(plan.seconds, "no limit")}, answer_seconds, plan.seconds);
    });
    if (plan.pace == classroom::Pace::own) return;
    gap(frame, 8);
    columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
        if (column == 0)
            draw_steps(frame, {.id = "host.reading", .label = "Time to read first", .value = seconds_words(plan.reading_seconds, "none")}, reading_seconds, plan.reading_seconds);
    });
}

void draw_ways(Frame& frame, ClassPlan& plan) {
    columns(frame, {.tracks = {share(3), share(2)}, .gap = 24, .narrowest = 120}, [&](std::size_t column) {
        draw_heading(frame, column == 0 ? "Questions come" : "Names", column == 0 ? "" : "of the players");
        const auto chosen = column == 0 ? choice(frame, {.label = "Questions come", .segments = paces, .chosen = static_cast<std::size_t>(plan.pace)})
                                        : choice(frame, {.label = "Names", .segments = name_ways, .chosen = static_cast<std::size_t>(plan.names)});
        if (!chosen) return;
        if (column == 0) plan.pace = static_cast<classroom::Pace>(*chosen);
        else plan.names = static_cast<classroom::Names>(*chosen);
    });
    gap(frame, 6);
    caption(frame, plan.names == classroom::Names::generated ? "Made-up names: none of a person is stored." : "Names stay on this computer until the class is deleted.");
    gap(frame, 16);
    draw_heading(frame, "Ranks", "after each question and at the end; the first five on the wall too");
    if (const auto chosen = choice(frame, {.label = "Ranks", .segments = boards, .chosen = std::min<std::size_t>(2, static_cast<std::size_t>(plan.board))}))
        plan.board = static_cast<classroom::Board>(*chosen);
}

void draw_modes(Frame& frame, ClassPlan& plan) {
    columns(frame, {.tracks = {share(3), share(2)}, .gap = 24, .narrowest = 120}, [&](std::size_t column) {
        draw_heading(frame, column == 0 ? "Equal scores" : "Options", column == 0 ? "" : "on each phone");
        const auto chosen = column == 0 ? choice(frame, {.label = "Equal scores", .segments = ties, .chosen = static_cast<std::size_t>(plan.tie_break)})
                                        : choice(frame, {.label = "Options", .segments = option_orders, .chosen = static_cast<std::size_t>(plan.option_order)});
        if (!chosen) return;
        if (column == 0) plan.tie_break = static_cast<classroom::TieBreak>(*chosen);
        else plan.option_order = static_cast<classroom::OptionOrder>(*chosen);
    });
    if (plan.tie_break == classroom::TieBreak::speed) {
        gap(frame, 6);
        caption(frame, "Speed gives no points: among equal scores, whose answers with credit took the fewest seconds together stands first.");
    }
    gap(frame, 16);
    columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
        if (column == 0) return draw_steps(frame, {.id = "host.teams", .label = "Teams", .value = plan.teams == 0 ? "none" : std::to_string(plan.teams)}, team_counts, plan.teams);
        if (plan.teams > 0)
            if (const auto chosen = choice(frame, {.label = "Teams are", .segments = team_choices, .chosen = static_cast<std::size_t>(plan.team_choice)}))
                plan.team_choice = static_cast<classroom::TeamChoice>(*chosen);
        caption(frame, "A team’s score is the mean of its players’.");
    });
}

void draw_kept(Frame& frame, const State& state, Commands& commands) {
    const study::KeptClass& kept = *state.kept_class;
    const std::string& picked = state.class_plan.address;
    card(frame, {.padding = 28}, [&] {
        text(frame, "A class is not finished", Face::heading);
        gap(frame, 4);
        text(frame, fmt::format("{}, {} of {} asked, begun on {}.", counted(kept.players, "player", "players"), kept.asked,
                                counted(kept.questions, "question", "questions"), day_in_words(kept.begun_at / schedule::seconds_per_day)));
        gap(frame, 4);
        caption(frame, fmt::format("It goes on at {}; the phones come back by themselves.", picked.empty() ? kept.address : picked));
        gap(frame, 16);
        across(frame, {.gap = 12}, [&] {
            const Enabled able = state.class_opening ? Enabled::no : Enabled::yes;
            if (button(frame, {.id = "host.resume", .label = "Go on with it", .look = ButtonLook::primary, .enabled = able})) commands.push_back(study::GoOnWithClass{});
            if (button(frame, {.id = "host.forget", .label = "Delete it", .look = ButtonLook::plain, .enabled = able})) commands.push_back(study::DeleteClass{});
        });
    });
    gap(frame, 16);
}

void draw_plan(Frame& frame, const State& state, HostMemory& memory, Commands& commands) {
    ClassPlan plan = state.class_plan;
    const bool ready = !plan.address.empty() && !state.class_opening;
    card(frame, {.padding = 28}, [&] {
        columns(frame, {.tracks = {share(), fixed(260)}, .gap = 16, .narrowest = 200}, [&](std::size_t column) {
            if (column == 0) return text(frame, "Host a class", Face::display);
            across(frame, {.align = Align::right}, [&] {
                if (button(frame, {.id = "host.start", .label = "Open the room", .key = "Enter", .look = state.kept_class ? ButtonLook::normal : ButtonLook::primary,
                                   .enabled = ready ? Enabled::yes : Enabled::no}))
                    commands.push_back(study::OpenClass{});
            });
        });
        gap(frame, 4);
        caption(frame, plan.address.empty() ? "Pick an address, then open the room." : "Phones join with a code; you lead from here.", plan.address.empty() ? Tone::text : Tone::text_quiet);
        gap(frame, 16);
        draw_address(frame, state, plan);
        gap(frame, 20);
        plan.facts.empty() ? draw_topic_chips(frame, class_topics(state, memory), plan) : draw_facts_again(frame, plan);
        gap(frame, 20);
        draw_ways(frame, plan);
        gap(frame, 20);
        draw_times(frame, plan);
        gap(frame, 20);
        draw_modes(frame, plan);
    });
    if (plan != state.class_plan) commands.push_back(study::SetClassPlan{plan});
}

} // namespace

void draw_class_setup(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::host, memory, commands);
    footer(frame, {{"Enter", "open the room"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "host_setup", .column = length::column_home, .top = 12}, [&] {
        if (state.bank == nullptr) {
            card(frame, {.padding = 40}, [&] {
                if (empty_state(frame, {.icon = Icon::book, .sentence = "A class is asked from a bank. Open one first.",
                                        .action = {.id = "host.library", .label = "Open a bank", .look = ButtonLook::primary}}))
                    commands.push_back(study::OpenScreen{study::Screen::library});
            });
            return;
        }
        if (state.kept_class) draw_kept(frame, state, commands);
        draw_plan(frame, state, memory.host, commands);
    });
    const bool picked = !state.class_plan.address.empty();
    const std::string first = state.addresses.empty() ? "host.start" : "host.address." + state.addresses.front();
    frame.prefer_focus(state.bank == nullptr ? "host.library" : state.kept_class ? "host.resume" : picked ? "host.start" : first);
}

} // namespace signatory::ui
