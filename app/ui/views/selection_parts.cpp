#include "ui/views/selection_parts.hpp"

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

constexpr std::array selection_counts{5, 10, 20, 40, 60, 100, 200, 500, 1000};

// -- What the bank has to offer ----------------------------------------------------------------------------------

std::vector<QuizOffer::Topic> offered_topics(const std::shared_ptr<const fact::FactBank>& bank) {
    std::vector<QuizOffer::Topic> topics;
    for (const generate::RelationPool& relation : generate::make_pool(bank, {}, std::nullopt).relations) {
        const std::string& id = relation.relation->topic;
        auto found = std::ranges::find(topics, id, &QuizOffer::Topic::id);
        if (found == topics.end()) found = topics.insert(topics.end(), {id, name_of_topic(*bank, id), 0});
        found->facts += relation.facts.size();
    }
    return topics;
}

bool is_fresh_offer(const QuizOffer& offer, const State& state, const QuizBlueprint& now) {
    const QuizBlueprint& was = offer.blueprint;
    return offer.bank.lock() == state.bank && was.topics == now.topics && was.kinds == now.kinds && was.as_of == now.as_of;
}

void renew_date_text(SelectionMemory& memory, const QuizBlueprint& blueprint) {
    memory.date_text = blueprint.as_of ? fact::to_string(*blueprint.as_of) : std::string{};
    memory.date_problem.clear();
}

// -- Choosing ----------------------------------------------------------------------------------------------------

void flip_word(std::vector<std::string>& list, const std::string& word) {
    const auto found = std::ranges::find(list, word);
    found == list.end() ? list.push_back(word) : void(list.erase(found));
}

Chosen is_chosen(const std::vector<std::string>& list, std::string_view word) {
    return std::ranges::find(list, word) == list.end() ? Chosen::no : Chosen::yes;
}

int most_offered(const Selecting& screen) { return *std::ranges::find(selection_counts, screen.most); }

int next_offered_count(const Selecting& screen, int now, int step) {
    if (step > 0) {
        const auto larger = std::ranges::find_if(selection_counts, [&](int count) { return count > now; });
        return larger == selection_counts.end() ? most_offered(screen) : std::min(*larger, most_offered(screen));
    }
    const auto smaller = std::find_if(selection_counts.rbegin(), selection_counts.rend(), [&](int count) { return count < now; });
    return smaller == selection_counts.rend() ? selection_counts.front() : *smaller;
}

// What was typed is either a date the bank knows of, or a problem in words.
std::string problem_with_date(const std::string& date, const fact::FactBank& bank, std::optional<fact::Date>& as_of) {
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

bool draw_as_of(Frame& frame, const Selecting& screen, const fact::FactBank& bank, SelectionMemory& memory, QuizBlueprint& blueprint) {
    const std::string id = fmt::format("{}.as_of", screen.screen);
    const auto result = field(frame, {.id = id, .label = "As of a date", .placeholder = "2011 or 2011-06-01",
                                      .problem = memory.date_problem, .labelled = true}, memory.date_text);
    if (result.changed) memory.date_problem = problem_with_date(memory.date_text, bank, blueprint.as_of);
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

bool draw_seed(Frame& frame, const Selecting& screen, SelectionMemory& memory, QuizBlueprint& blueprint) {
    const std::string id = fmt::format("{}.seed", screen.screen);
    const std::string problem = seed_in(memory.seed_text)
                                    ? std::string{}
                                    : fmt::format("That is no number of a quiz. Write figures only, up to {}.", generate::seed_mask);
    const auto result = field(frame, {.id = id, .label = "Seed", .problem = problem, .labelled = true}, memory.seed_text);
    if (const auto seed = seed_in(memory.seed_text); seed && result.changed) blueprint.seed = *seed;
    if (problem.empty()) {
        gap(frame, 8);
        caption(frame, "The same number draws the same quiz.");
    }
    return result.submitted;
}

} // namespace

const QuizOffer& offer_of(const State& state, const QuizBlueprint& blueprint, SelectionMemory& memory) {
    QuizOffer& offer = memory.offer;
    if (is_fresh_offer(offer, state, blueprint)) return offer;
    if (offer.bank.lock() != state.bank) {
        offer.topics = offered_topics(state.bank);
        renew_date_text(memory, blueprint);
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

void take_up_seed(Frame& frame, const Selecting& screen, const QuizBlueprint& blueprint, SelectionMemory& memory) {
    if (!frame.memory.focus.is(fmt::format("{}.seed", screen.screen))) memory.seed_text = fmt::format("{}", blueprint.seed);
}

std::string_view typed_obstacle(const SelectionMemory& memory) {
    if (!memory.date_problem.empty()) return "The date below cannot be read. Mend it or leave it empty, then start.";
    return seed_in(memory.seed_text) ? "" : "The seed below is no number. Mend it, then start.";
}

void draw_heading(Frame& frame, std::string_view words, std::string_view detail) {
    rich_text(frame, {{words, Face::body_strong}, {"   ", Face::caption}, {detail, Face::caption, Tone::text_quiet}});
    gap(frame, 8);
}

void draw_topics(Frame& frame, const Selecting& screen, const QuizOffer& offer, QuizBlueprint& blueprint) {
    draw_heading(frame, "Topics", "None chosen means all of them.");
    across(frame, {.gap = 8}, [&] {
        for (const QuizOffer::Topic& topic : offer.topics) {
            const std::string id = fmt::format("{}.topic.{}", screen.screen, topic.id), label = fmt::format("{} ({})", topic.name, topic.facts);
            if (chip(frame, {.id = id, .label = label, .chosen = is_chosen(blueprint.topics, topic.id)})) flip_word(blueprint.topics, topic.id);
        }
    });
}

void draw_kinds(Frame& frame, const Selecting& screen, std::span<const std::string> fitting, QuizBlueprint& blueprint) {
    draw_heading(frame, "Kinds of question", "None chosen means all that fit.");
    across(frame, {.gap = 8}, [&] {
        for (const auto& kind : generate::question_kinds()) {
            const std::string id = fmt::format("{}.kind.{}", screen.screen, kind.name);
            // One chosen for other topics stays, to be taken back.
            const Chosen on = is_chosen(blueprint.kinds, kind.name);
            const bool offered = on == Chosen::yes || std::ranges::find(fitting, kind.name) != fitting.end();
            if (offered && chip(frame, {.id = id, .label = kind.label, .chosen = on})) flip_word(blueprint.kinds, std::string(kind.name));
        }
    });
}

void draw_count(Frame& frame, const Selecting& screen, QuizBlueprint& blueprint) {
    const std::string id = fmt::format("{}.count", screen.screen);
    const int step = stepper(frame, {.id = id, .label = screen.counts, .value = fmt::format("{}", blueprint.count),
                                     .can_lessen = blueprint.count > selection_counts.front(), .can_grow = blueprint.count < most_offered(screen)});
    if (step != 0) blueprint.count = next_offered_count(screen, blueprint.count, step);
}

bool draw_date_and_seed(Frame& frame, const Selecting& screen, const fact::FactBank& bank, SelectionMemory& memory, QuizBlueprint& blueprint) {
    bool submitted = false;
    columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 260}, [&](std::size_t column) {
        submitted |= column == 0 ? draw_as_of(frame, screen, bank, memory, blueprint) : draw_seed(frame, screen, memory, blueprint);
    });
    return submitted;
}

} // namespace signatory::ui
