// What a quiz asks: topics, how many questions, which kinds, as of which date, from which seed.
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::QuizBlueprint;
using study::State;

constexpr std::array offered_counts{5, 10, 20, 40, 60, 100};
constexpr std::array<Segment, 2> uses{{{"quiz_setup.reviews", "Count as reviews"}, {"quiz_setup.practice", "Practice only"}}};

// -- What the bank has to offer ----------------------------------------------------------------------------------

std::vector<QuizOffer::Topic> topics_of(const std::shared_ptr<const fact::FactBank>& bank) {
    std::vector<QuizOffer::Topic> topics;
    for (const generate::RelationPool& relation : generate::make_pool(bank, {}, std::nullopt).relations) {
        const std::string& id = relation.relation->topic;
        auto found = std::ranges::find(topics, id, &QuizOffer::Topic::id);
        if (found == topics.end()) found = topics.insert(topics.end(), {id, name_of_topic(*bank, id), 0});
        found->facts += relation.facts.size();
    }
    return topics;
}

bool is_fresh(const QuizOffer& offer, const State& state) {
    const QuizBlueprint& was = offer.blueprint;
    const QuizBlueprint& now = state.blueprint;
    return offer.bank.lock() == state.bank && was.topics == now.topics && was.kinds == now.kinds && was.as_of == now.as_of;
}

void renew_texts(ViewMemory& memory, const QuizBlueprint& blueprint) {
    memory.date_text = blueprint.as_of ? fact::to_string(*blueprint.as_of) : std::string{};
    memory.date_problem.clear();
}

const QuizOffer& offer_of(const State& state, ViewMemory& memory) {
    QuizOffer& offer = memory.quiz_offer;
    if (is_fresh(offer, state)) return offer;
    const QuizBlueprint& blueprint = state.blueprint;
    if (offer.bank.lock() != state.bank) {
        offer.topics = topics_of(state.bank);
        renew_texts(memory, blueprint);
    }
    const auto kinds = [&](const std::vector<std::string>& wanted) {
        return generate::Generator(generate::make_pool(state.bank, blueprint.topics, blueprint.as_of), wanted).kinds();
    };
    offer.bank = state.bank;
    offer.blueprint = blueprint;
    offer.kinds = kinds({});
    offer.possible = !kinds(blueprint.kinds).empty();
    return offer;
}

// -- Choosing ----------------------------------------------------------------------------------------------------

void flip(std::vector<std::string>& list, const std::string& word) {
    const auto found = std::ranges::find(list, word);
    found == list.end() ? list.push_back(word) : void(list.erase(found));
}

Chosen chosen(const std::vector<std::string>& list, std::string_view word) {
    return std::ranges::find(list, word) == list.end() ? Chosen::no : Chosen::yes;
}

void heading(Frame& frame, std::string_view words, std::string_view detail) {
    rich_text(frame, {{words, Face::body_strong}, {"   ", Face::caption}, {detail, Face::caption, Tone::text_quiet}});
    gap(frame, 8);
}

void draw_topics(Frame& frame, const std::vector<QuizOffer::Topic>& topics, QuizBlueprint& blueprint) {
    heading(frame, "Topics", "None chosen means all of them.");
    across(frame, {.gap = 8}, [&] {
        for (const QuizOffer::Topic& topic : topics) {
            const std::string id = "quiz_setup.topic." + topic.id, label = fmt::format("{} ({})", topic.name, topic.facts);
            if (chip(frame, {.id = id, .label = label, .chosen = chosen(blueprint.topics, topic.id)})) flip(blueprint.topics, topic.id);
        }
    });
}

void draw_kinds(Frame& frame, const std::vector<std::string>& fitting, QuizBlueprint& blueprint) {
    heading(frame, "Kinds of question", "None chosen means all that fit.");
    across(frame, {.gap = 8}, [&] {
        for (const auto& kind : generate::question_kinds()) {
            const std::string id = fmt::format("quiz_setup.kind.{}", kind.name);
            // One chosen for other topics stays, to be taken back.
            const Chosen on = chosen(blueprint.kinds, kind.name);
            const bool offered = on == Chosen::yes || std::ranges::find(fitting, kind.name) != fitting.end();
            if (offered && chip(frame, {.id = id, .label = kind.label, .chosen = on})) flip(blueprint.kinds, std::string(kind.name));
        }
    });
}

int next_count(int now, int step) {
    if (step > 0) {
        const auto larger = std::ranges::find_if(offered_counts, [&](int count) { return count > now; });
        return larger == offered_counts.end() ? offered_counts.back() : *larger;
    }
    const auto smaller = std::find_if(offered_counts.rbegin(), offered_counts.rend(), [&](int count) { return count < now; });
    return smaller == offered_counts.rend() ? offered_counts.front() : *smaller;
}

void draw_count(Frame& frame, QuizBlueprint& blueprint) {
    const int step = stepper(frame, {.id = "quiz_setup.count", .label = "Questions", .value = fmt::format("{}", blueprint.count),
                                     .can_lessen = blueprint.count > offered_counts.front(), .can_grow = blueprint.count < offered_counts.back()});
    if (step != 0) blueprint.count = next_count(blueprint.count, step);
}

void draw_use(Frame& frame, QuizBlueprint& blueprint) {
    if (const auto use = choice(frame, {.label = "Answers", .segments = uses, .chosen = static_cast<std::size_t>(blueprint.answers_as)}))
        blueprint.answers_as = static_cast<study::AnswersAs>(*use);
    gap(frame, 6);
    caption(frame, "An answer that asks exactly one fact becomes a review of its card; others never do.");
}

// What was typed is either a date the bank knows of, or a problem in words.
std::string problem_with(const std::string& date, const fact::FactBank& bank, std::optional<fact::Date>& as_of) {
    as_of.reset();
    if (date.empty()) return {};
    const auto parsed = fact::parse_date(date);
    if (!parsed) return fmt::format("{}. {}", capitalised(parsed.error().what), parsed.error().advice);
    if (fact::last_day(*parsed) > fact::last_day(bank.header().as_of)) {
        const std::string last = generate::written(bank.header().as_of, language_of(bank));
        return fmt::format("The bank knows nothing after {0}. Write a date up to {0}, or leave this empty.", last);
    }
    as_of = *parsed;
    return {};
}

// True when Enter was pressed in the field, as below.
bool draw_date(Frame& frame, const fact::FactBank& bank, ViewMemory& memory, QuizBlueprint& blueprint) {
    const auto result = field(frame, {.id = "quiz_setup.as_of", .label = "As of a date", .placeholder = "2011 or 2011-06-01",
                                      .problem = memory.date_problem, .labelled = true}, memory.date_text);
    if (result.changed) memory.date_problem = problem_with(memory.date_text, bank, blueprint.as_of);
    if (memory.date_problem.empty()) {
        gap(frame, 8);
        caption(frame, fmt::format("Empty: dates drawn freely, up to {}.", generate::written(bank.header().as_of, language_of(bank))));
    }
    return result.submitted;
}

std::optional<std::uint64_t> seed_in(std::string_view text) {
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && seed <= generate::seed_mask ? std::optional(seed) : std::nullopt;
}

bool draw_seed(Frame& frame, ViewMemory& memory, QuizBlueprint& blueprint) {
    const std::string problem = seed_in(memory.seed_text)
                                    ? std::string{}
                                    : fmt::format("That is no number of a quiz. Write figures only, up to {}.", generate::seed_mask);
    const auto result = field(frame, {.id = "quiz_setup.seed", .label = "Seed", .problem = problem, .labelled = true}, memory.seed_text);
    if (const auto seed = seed_in(memory.seed_text); seed && result.changed) blueprint.seed = *seed;
    if (problem.empty()) {
        gap(frame, 8);
        caption(frame, "The same number draws the same quiz.");
    }
    return result.submitted;
}

// -- The way on --------------------------------------------------------------------------------------------------

// Why no quiz can begin; empty when one can.
std::string_view obstacle(const QuizOffer& offer, const ViewMemory& memory) {
    if (!memory.date_problem.empty()) return "The date below cannot be read. Mend it or leave it empty, then start.";
    if (!seed_in(memory.seed_text)) return "The seed below is no number. Mend it, then start.";
    return offer.possible ? "" : "These topics, kinds and date yield no question. Choose more of them.";
}

void draw_buttons(Frame& frame, const State& state, bool ready, Commands& commands) {
    across(frame, {.gap = 12, .align = Align::right}, [&] {
        if (state.profile.open_attempt && button(frame, {.id = "quiz_setup.resume", .label = "Resume the last", .key = "R"}))
            commands.push_back(study::ResumeQuiz{});
        if (button(frame, {.id = "quiz_setup.start", .label = "Start", .key = "Enter", .look = ButtonLook::primary,
                           .enabled = ready ? Enabled::yes : Enabled::no}))
            commands.push_back(study::StartQuiz{});
    });
}

// The way on stands first, so that a quiz with nothing changed is one key away.
void draw_head(Frame& frame, const State& state, std::string_view obstacle, Commands& commands) {
    columns(frame, {.tracks = {share(), share(2)}, .gap = 16, .narrowest = 150}, [&](std::size_t column) {
        column == 0 ? text(frame, "A quiz", Face::display) : draw_buttons(frame, state, obstacle.empty(), commands);
    });
    if (obstacle.empty()) return;
    gap(frame, 8);
    caption(frame, obstacle, Tone::again);
}

// Enter and Space start the quiz from anywhere on the screen, but not past an obstacle.
void hold_back_start(Frame& frame, std::string_view obstacle) {
    if (obstacle.empty()) return;
    frame.keys.claim(Key::enter);
    frame.keys.claim(Key::space);
}

void draw_with_bank(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    QuizBlueprint blueprint = state.blueprint;
    const QuizOffer& offer = offer_of(state, memory);
    if (!frame.memory.focus.is("quiz_setup.seed")) memory.seed_text = fmt::format("{}", blueprint.seed);
    const std::string_view held_back = obstacle(offer, memory);
    bool submitted = false;
    card(frame, {.padding = 28}, [&] {
        draw_head(frame, state, held_back, commands);
        gap(frame, 16);
        columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
            column == 0 ? draw_count(frame, blueprint) : draw_use(frame, blueprint);
        });
        gap(frame, 16);
        draw_topics(frame, offer.topics, blueprint);
        gap(frame, 16);
        draw_kinds(frame, offer.kinds, blueprint);
        gap(frame, 16);
        columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 260}, [&](std::size_t column) {
            submitted |= column == 0 ? draw_date(frame, *state.bank, memory, blueprint) : draw_seed(frame, memory, blueprint);
        });
    });
    hold_back_start(frame, held_back);
    if (blueprint != state.blueprint) commands.push_back(study::SetBlueprint{blueprint});
    if (submitted && obstacle(offer, memory).empty()) commands.push_back(study::StartQuiz{});
}

} // namespace

void draw_quiz_setup(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::quiz_setup, memory, commands);
    footer(frame, {{"Enter", "start"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "quiz_setup", .column = length::column_home, .top = 12}, [&] {
        if (state.bank != nullptr) return draw_with_bank(frame, state, memory, commands);
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "A quiz is drawn from a bank. Open one first.",
                                    .action = {.id = "quiz_setup.library", .label = "Open a bank", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus(state.bank != nullptr ? "quiz_setup.start" : "quiz_setup.library");
}

} // namespace signatory::ui
