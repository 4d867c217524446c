// What a quiz asks: topics, how many questions, which kinds, as of which date, from which seed.
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "core/generate/phrase.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::QuizBlueprint;
using study::State;

constexpr std::array counts{5, 10, 20, 40, 60, 100};
constexpr std::array<Segment, 2> uses{{{"quiz_setup.reviews", "Count as reviews"}, {"quiz_setup.practice", "Practice only"}}};

struct Topic {
    std::string id, name;
    std::size_t facts = 0;
};

std::vector<Topic> topics_of(const fact::FactBank& bank) {
    const generate::Pool pool = generate::make_pool(std::shared_ptr<const fact::FactBank>(std::shared_ptr<void>(), &bank), {}, std::nullopt);
    std::vector<Topic> topics;
    for (const generate::RelationPool& relation : pool.relations) {
        const std::string& id = relation.relation->topic;
        auto found = std::ranges::find(topics, id, &Topic::id);
        if (found == topics.end()) {
            const auto named = bank.header().topics.find(id);
            const auto name = named == bank.header().topics.end() ? std::string_view(id)
                                                                  : generate::in_language(named->second, bank.header().language);
            found = topics.insert(topics.end(), {id, std::string(name), 0});
        }
        found->facts += relation.facts.size();
    }
    return topics;
}

void flip(std::vector<std::string>& list, const std::string& word) {
    const auto found = std::ranges::find(list, word);
    found == list.end() ? list.push_back(word) : void(list.erase(found));
}

Chosen chosen(const std::vector<std::string>& list, std::string_view word) {
    return std::ranges::find(list, word) == list.end() ? Chosen::no : Chosen::yes;
}

void heading(Frame& frame, std::string_view words, std::string_view detail) {
    text(frame, words, Face::body_strong);
    if (!detail.empty()) caption(frame, detail);
    gap(frame, 12);
}

void draw_topics(Frame& frame, const std::vector<Topic>& topics, QuizBlueprint& blueprint) {
    heading(frame, "Topics", "None chosen means all of them.");
    across(frame, {.gap = 8}, [&] {
        for (const Topic& topic : topics) {
            const std::string id = "quiz_setup.topic." + topic.id, label = fmt::format("{} ({})", topic.name, topic.facts);
            if (chip(frame, {.id = id, .label = label, .chosen = chosen(blueprint.topics, topic.id)})) flip(blueprint.topics, topic.id);
        }
    });
}

void draw_kinds(Frame& frame, const std::vector<std::string>& fitting, QuizBlueprint& blueprint) {
    heading(frame, "Kinds of question", "None chosen means all of them.");
    across(frame, {.gap = 8}, [&] {
        for (const auto& kind : generate::question_kinds()) {
            const std::string id = fmt::format("quiz_setup.kind.{}", kind.name);
            const bool fits = std::ranges::find(fitting, kind.name) != fitting.end();
            if (fits && chip(frame, {.id = id, .label = kind.label, .chosen = chosen(blueprint.kinds, kind.name)}))
                flip(blueprint.kinds, std::string(kind.name));
        }
    });
}

int next_count(int now, int step) {
    if (step > 0) {
        const auto larger = std::ranges::find_if(counts, [&](int count) { return count > now; });
        return larger == counts.end() ? counts.back() : *larger;
    }
    const auto smaller = std::find_if(counts.rbegin(), counts.rend(), [&](int count) { return count < now; });
    return smaller == counts.rend() ? counts.front() : *smaller;
}

void draw_count(Frame& frame, QuizBlueprint& blueprint) {
    const int step = stepper(frame, {.id = "quiz_setup.count", .label = "Questions", .value = fmt::format("{}", blueprint.count),
                                     .can_lessen = blueprint.count > counts.front(), .can_grow = blueprint.count < counts.back()});
    if (step != 0) blueprint.count = next_count(blueprint.count, step);
}

void draw_use(Frame& frame, QuizBlueprint& blueprint) {
    heading(frame, "Answers", "An answer that asks exactly one fact becomes a review of its card; others never do.");
    if (const auto use = choice(frame, {.label = "Answers", .segments = uses, .chosen = static_cast<std::size_t>(blueprint.answers_as)}))
        blueprint.answers_as = static_cast<study::AnswersAs>(*use);
}

std::string problem_with(const std::string& date, const fact::FactBank& bank, std::optional<fact::Date>& as_of) {
    as_of.reset();
    if (date.empty()) return {};
    const auto parsed = fact::parse_date(date);
    if (!parsed) return parsed.error().advice;
    if (fact::last_day(*parsed) > fact::last_day(bank.header().as_of))
        return fmt::format("The bank knows nothing after {}.", generate::written(bank.header().as_of, bank.header().language));
    as_of = *parsed;
    return {};
}

void draw_date(Frame& frame, const fact::FactBank& bank, ViewMemory& memory, QuizBlueprint& blueprint) {
    const auto result = field(frame, {.id = "quiz_setup.as_of", .label = "As of a date", .placeholder = "2011 or 2011-06-01",
                                      .problem = memory.date_problem, .labelled = true}, memory.date_text);
    if (result.changed) memory.date_problem = problem_with(memory.date_text, bank, blueprint.as_of);
}

void draw_seed(Frame& frame, ViewMemory& memory, QuizBlueprint& blueprint) {
    std::string& text = memory.seed_text;
    if (!frame.typing()) text = fmt::format("{}", blueprint.seed);
    const auto result = field(frame, {.id = "quiz_setup.seed", .label = "Seed: the same number draws the same quiz", .labelled = true}, text);
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (result.changed && error == std::errc{} && end == text.data() + text.size()) blueprint.seed = seed & generate::seed_mask;
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
void draw_head(Frame& frame, const State& state, const ViewMemory& memory, bool possible, Commands& commands) {
    const bool ready = possible && memory.date_problem.empty();
    columns(frame, {.tracks = {share(), share(2)}, .gap = 16, .narrowest = 150}, [&](std::size_t column) {
        if (column == 0) text(frame, "A quiz", Face::display);
        else draw_buttons(frame, state, ready, commands);
    });
    if (ready) return;
    gap(frame, 8);
    caption(frame, possible ? memory.date_problem : "These topics, kinds and date yield no question. Choose more of them.", Tone::again);
}

void draw_with_bank(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    QuizBlueprint blueprint = state.blueprint;
    const generate::Generator fitting(generate::make_pool(state.bank, blueprint.topics, blueprint.as_of), {});
    const generate::Generator wanted(generate::make_pool(state.bank, blueprint.topics, blueprint.as_of), blueprint.kinds);
    card(frame, {.padding = 32}, [&] {
        draw_head(frame, state, memory, !wanted.kinds().empty(), commands);
        gap(frame, 20);
        draw_count(frame, blueprint);
        gap(frame, 24);
        draw_topics(frame, topics_of(*state.bank), blueprint);
        gap(frame, 24);
        draw_kinds(frame, fitting.kinds(), blueprint);
    });
    gap(frame, 16);
    card(frame, {.padding = 32}, [&] {
        draw_use(frame, blueprint);
        gap(frame, 24);
        columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 260}, [&](std::size_t column) {
            column == 0 ? draw_date(frame, *state.bank, memory, blueprint) : draw_seed(frame, memory, blueprint);
        });
    });
    if (blueprint != state.blueprint) commands.push_back(study::SetBlueprint{blueprint});
}

} // namespace

void draw_quiz_setup(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::quiz_setup, memory, commands);
    footer(frame, {{"Enter", "start"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "quiz_setup", .column = length::column_study, .top = 12}, [&] {
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
