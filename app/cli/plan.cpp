// signatory plan: what to study until an exam, and the score to expect.
#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "adapters/system/clock.hpp"
#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/fact/date.hpp"
#include "core/generate/phrase.hpp"
#include "core/schedule/plan.hpp"
#include "core/study/exam_deck.hpp"
#include "runtime/runtime.hpp"

namespace signatory::cli {
namespace {

constexpr double seconds_per_minute_of_study = 60;
constexpr double more_minutes = 10;
constexpr std::size_t cards_told = 12; // of today's portion, by name

struct PlanArguments {
    std::string exam, bank, profile;
    std::vector<double> minutes;
    std::vector<std::string> free_days, weights;
    std::uint64_t seed = 1;
};

// --- what was asked for

std::expected<std::int64_t, Problem> day_of(const std::string& text, const char* option) {
    const auto date = fact::parse_date(text);
    if (date && date->day != 0) return fact::first_day(*date);
    return std::unexpected(Problem{fmt::format("“{}” is no day", text), option, "Write it as 2026-12-10."});
}

std::expected<std::array<double, 7>, Problem> week_of(const std::vector<double>& minutes) {
    const auto problem = [](std::string what) {
        return std::unexpected(Problem{
            std::move(what), "--minutes",
            "Give minutes a day, as in --minutes 15, or one number for each day from Monday to Sunday."});
    };
    if (minutes.size() != 1 && minutes.size() != 7)
        return problem(fmt::format("there are {} numbers of minutes", minutes.size()));
    constexpr double most = 24 * 60;
    if (!std::ranges::all_of(minutes, [](double each) { return each >= 0 && each <= most; }))
        return problem("a day has 0 to 1,440 minutes");
    if (std::ranges::all_of(minutes, [](double each) { return each == 0; }))
        return problem("there is no time to study in");
    std::array<double, 7> week{};
    for (std::size_t day = 0; day < week.size(); ++day) week[day] = minutes[minutes.size() == 1 ? 0 : day];
    return week;
}

std::expected<std::pair<std::string, double>, Problem> weight_in(const std::string& text,
                                                                 const fact::FactBank& bank) {
    const std::size_t equals = text.find('=');
    const std::string topic = text.substr(0, equals);
    double weight = -1;
    if (equals != std::string::npos)
        std::from_chars(text.data() + equals + 1, text.data() + text.size(), weight);
    if (!(weight >= 0 && weight <= 1000))
        return std::unexpected(
            Problem{fmt::format("“{}” is no weight", text), "--weight",
                    "Write a topic and how much it counts, as in --weight clauses=2; 0 leaves it out."});
    std::string topics;
    for (const fact::Relation& relation : bank.relations()) {
        if (relation.topic == topic) return std::pair{topic, weight};
        if (!topics.contains(relation.topic)) topics += (topics.empty() ? "" : ", ") + relation.topic;
    }
    return std::unexpected(Problem{fmt::format("the bank has no topic “{}”", topic), "--weight",
                                   fmt::format("Its topics are: {}.", topics)});
}

std::expected<schedule::Exam, Problem> exam_of(const PlanArguments& arguments, const fact::FactBank& bank,
                                               std::int64_t today) {
    schedule::Exam exam;
    const auto day = day_of(arguments.exam, "--exam");
    if (!day) return std::unexpected(day.error());
    exam.day = *day;
    if (exam.day < today)
        return std::unexpected(Problem{fmt::format("{} is past", arguments.exam), "--exam",
                                       "Give the day of an exam that is still to come."});
    if (exam.day == today)
        return std::unexpected(
            Problem{"the exam is today", "--exam",
                    "There is nothing left to plan; `signatory study --text` asks what is due."});
    if (exam.day - today > schedule::longest_exam_plan)
        return std::unexpected(
            Problem{fmt::format("the exam is {} days away", exam.day - today), "--exam",
                    fmt::format("Plan it when it is at most {} days away; until then, study what is due.",
                                schedule::longest_exam_plan)});
    const auto week = week_of(arguments.minutes);
    if (!week) return std::unexpected(week.error());
    exam.minutes = *week;
    for (const std::string& text : arguments.free_days) {
        const auto free = day_of(text, "--free");
        if (!free) return std::unexpected(free.error());
        exam.free_days.push_back(*free);
    }
    for (const std::string& text : arguments.weights) {
        const auto weight = weight_in(text, bank);
        if (!weight) return std::unexpected(weight.error());
        exam.weights.insert(*weight);
    }
    return exam;
}

// --- what is told

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }
double minutes_of(double seconds) { return seconds / seconds_per_minute_of_study; }

std::string weekday(std::int64_t day) {
    constexpr std::array names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[schedule::weekday_of(day)];
}

std::string written(std::int64_t day) { return generate::written(fact::date_of(day), "en"); }

// "CSTO · was founded on · ?"
std::string card_text(const fact::FactBank& bank, const study::CardKey& key) {
    const fact::Fact& fact = *bank.fact(key.fact);
    const fact::Relation& relation = *bank.relation(fact.relation);
    const std::string& language = bank.header().language;
    const std::string subject = generate::display_name(*bank.entity(fact.subject), language);
    const std::string object = generate::option_text(bank, relation, fact.object, language);
    const std::string_view label = generate::slot_text(relation, "label", language);
    switch (key.direction) {
    case item::Direction::subject:
        return fmt::format("? · {} · {}", label, object);
    case item::Direction::object:
        return fmt::format("{} · {} · ?", subject, label);
    case item::Direction::from:
        return fmt::format("{} · {} · {} · since when?", subject, label, object);
    case item::Direction::until:
        return fmt::format("{} · {} · {} · until when?", subject, label, object);
    }
    return key.fact;
}

void tell_score(const schedule::ExamPlan& plan, const study::ExamDeck& deck, std::int64_t exam_day) {
    const auto in_exam =
        std::ranges::count_if(deck.task.cards, [](const auto& card) { return card.weight > 0; });
    const auto unseen = std::ranges::count_if(
        deck.task.cards, [](const auto& card) { return card.weight > 0 && !card.memory; });
    fmt::print(
        "Exam on {} {}, {}: {} cards, {} of them not yet seen.\n", weekday(exam_day), written(exam_day),
        plan.days.size() == 1 ? "tomorrow" : fmt::format("in {} days", plan.days.size()), in_exam, unseen);
    fmt::print("Expected score {}, likely {} to {}. Without study {}.\n\n", percent(plan.score.mean),
               percent(plan.score.low), percent(plan.score.high), percent(plan.untouched));
}

void tell_today(const schedule::ExamPlan& plan, const study::ExamDeck& deck, const fact::FactBank& bank) {
    if (plan.days.front().given <= 0) return fmt::print("Today is free.\n\n");
    const std::span portion = std::span(plan.today).first(plan.portion);
    const auto fresh =
        std::ranges::count_if(portion, [&](std::uint32_t card) { return !deck.task.cards[card].memory; });
    fmt::print("Today, {:.0f} of {:.0f} minutes: {} cards, {} of them new.\n",
               minutes_of(plan.days.front().seconds), minutes_of(plan.days.front().given), portion.size(),
               fresh);
    for (std::size_t place = 0; place < std::min(portion.size(), cards_told); ++place)
        fmt::print("  {:>2}. {}\n", place + 1, card_text(bank, deck.keys[portion[place]]));
    if (portion.size() > cards_told) fmt::print("      and {} more\n", portion.size() - cards_told);
    fmt::print("\n");
}

void tell_weeks(const schedule::ExamPlan& plan, std::int64_t today) {
    fmt::print("{:32} {:>13} {:>8} {:>5} {:>12}\n", "Week", "minutes", "reviews", "new", "known before");
    std::size_t day = 0;
    while (day < plan.days.size()) {
        const std::size_t first = day;
        double seconds = 0, given = 0, reviews = 0, fresh = 0;
        do {
            seconds += plan.days[day].seconds, given += plan.days[day].given;
            reviews += plan.days[day].reviews, fresh += plan.days[day].first;
            ++day;
        } while (day < plan.days.size() && schedule::weekday_of(today + static_cast<std::int64_t>(day)) != 0);
        fmt::print("{:32} {:>13} {:>8.0f} {:>5.0f} {:>12}\n",
                   fmt::format("{} to {}", written(today + static_cast<std::int64_t>(first)),
                               written(today + static_cast<std::int64_t>(day) - 1)),
                   fmt::format("{:.0f} of {:.0f}", minutes_of(seconds), minutes_of(given)), reviews, fresh,
                   percent(plan.days[first].score.mean));
    }
}

void tell(const PlanArguments& arguments, const study::State& state, Context& context) {
    const schedule::Now now = system::now();
    const std::int64_t today =
        schedule::local_day(now.unix_seconds, now.utc_offset_seconds, state.profile.settings.rollover_hour);
    const auto exam = exam_of(arguments, *state.bank, today);
    if (!exam) {
        fmt::print(stderr, "{}\n", line_of(exam.error()));
        context.exit_code = 2;
        return;
    }
    const study::ExamDeck deck = study::exam_deck(*state.bank, *state.deck, state.profile, *exam, now);
    const schedule::ExamPlan plan = schedule::plan_exam(deck.task, arguments.seed);
    const schedule::ExamPlan with_more = schedule::plan_exam(
        schedule::with_more(deck.task, more_minutes * seconds_per_minute_of_study), arguments.seed);
    tell_score(plan, deck, exam->day);
    tell_today(plan, deck, *state.bank);
    tell_weeks(plan, today);
    fmt::print("\nTen minutes more a day: {}.\n", percent(std::max(plan.score.mean, with_more.score.mean)));
}

void plan_on_bank(const PlanArguments& arguments, Context& context) {
    const auto fail = [&](const Problem& problem) {
        fmt::print(stderr, "{}\n", line_of(problem));
        context.exit_code = 2;
    };
    runtime::Options options;
    options.profile =
        arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    options.content = context.content;
    auto runtime = runtime::Runtime::start(std::move(options));
    if (!runtime) return fail(runtime.error());
    const study::State& state = (*runtime)->state();
    (*runtime)->dispatch(study::OpenBank{
        arguments.bank.empty() ? runtime::bank_to_open(state, context.content) : arguments.bank});
    (*runtime)->settle();
    if (state.bank == nullptr || state.deck == nullptr)
        return std::ranges::for_each(state.bank_problems, fail), void();
    tell(arguments, state, context);
}

} // namespace

void add_plan(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("plan", "What to study until an exam, and the score to expect");
    auto arguments = std::make_shared<PlanArguments>();
    verb->add_option("--exam", arguments->exam, "The day of the exam, as 2026-12-10")->required();
    verb->add_option("--minutes", arguments->minutes, "Minutes a day; or seven numbers, Monday to Sunday")
        ->required()
        ->delimiter(',');
    verb->add_option("--bank", arguments->bank, "A bank; default: the last one used");
    verb->add_option("--free", arguments->free_days, "A day without study; may be given again")
        ->allow_extra_args(false);
    verb->add_option("--weight", arguments->weights,
                     "How much a topic counts, as clauses=2; may be given again")
        ->allow_extra_args(false);
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
    verb->add_option("--seed", arguments->seed, "Play the plan forward with other chances");
    verb->callback([arguments, &context] { plan_on_bank(*arguments, context); });
}

} // namespace signatory::cli
