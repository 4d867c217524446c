#include "tests/ui/states.hpp"

#include <array>
#include <tuple>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/classroom/decide.hpp"
#include "core/generate/generate.hpp"
#include "core/study/forecast.hpp"
#include "tests/support/simulated_year.hpp"

namespace signatory::ui {
namespace {

using fact::Date;
using fact::EntityReference;

struct Words {
    Length length;
    fact::Words operator()(std::string_view usual) const {
        constexpr std::string_view tail =
            " of the Intergovernmental Conference on Confidence-Building Measures, Consultation and Mutual Assistance";
        std::string text(usual);
        if (length != Length::usual) text += tail;
        return {{"en", text}};
    }
};

struct Document {
    std::string_view id, name;
    Date signed_on;
};
constexpr std::array<Document, 6> documents{{{"tashkent", "the Tashkent Treaty", {1992, 5, 15}},
                                             {"charter", "the CSTO Charter", {2002, 10, 7}},
                                             {"sco-charter", "the SCO Charter", {2002, 6, 7}},
                                             {"nato-treaty", "the North Atlantic Treaty", {1949, 4, 4}},
                                             {"warsaw", "the Warsaw Treaty", {1955, 5, 14}},
                                             {"cis-charter", "the CIS Charter", {1993, 1, 22}}}};

struct State {
    std::string_view id, name, city, city_name, alias;
};
constexpr std::array<State, 6> states{{{"armenia", "Armenia", "yerevan", "Yerevan", "Ереван"},
                                       {"belarus", "Belarus", "minsk", "Minsk", "Минск"},
                                       {"kazakhstan", "Kazakhstan", "astana", "Astana", "Астана"},
                                       {"kyrgyzstan", "Kyrgyzstan", "bishkek", "Bishkek", "Бишкек"},
                                       {"russia", "Russia", "moscow", "Moscow", "Москва"},
                                       {"tajikistan", "Tajikistan", "dushanbe", "Dushanbe", "Душанбе"}}};

void add_entities(fact::Records& records, const Words& words) {
    for (const Document& document : documents)
        records.entities.push_back({.id = std::string(document.id), .type = "document", .name = words(document.name),
                                    .short_name = {}, .in_sentence = {}, .aliases = {}, .iso = {}, .from = {}, .until = {}});
    for (const State& state : states) {
        records.entities.push_back({.id = std::string(state.id), .type = "state", .name = words(state.name),
                                    .short_name = {}, .in_sentence = {}, .aliases = {}, .iso = {}, .from = {}, .until = {}});
        records.entities.push_back({.id = std::string(state.city), .type = "city", .name = words(state.city_name),
                                    .short_name = {}, .in_sentence = {}, .aliases = {{"ru", {std::string(state.alias)}}}, .iso = {}, .from = {}, .until = {}});
    }
}

fact::Relation relation(std::string_view id, std::string_view subject, std::string_view topic) {
    fact::Relation relation;
    relation.id = id;
    relation.subject_type = subject;
    relation.topic = topic;
    relation.values = fact::Values::one;
    relation.complete.everywhere = true;
    return relation;
}

void add_relations(fact::Records& records) {
    fact::Relation signed_on = relation("signed-on", "document", "founding");
    signed_on.object_type = fact::ObjectType::date;
    signed_on.phrasings["en"] = {{"label", "signed on"}, {"statement", "{subject} was signed on {object}."},
                                 {"ask_object", "When was {subject} signed?"}, {"ask_subject", ""},
                                 {"explanation", "{subject} was signed on {object}."}, {"property", "signed on {object}"}};
    fact::Relation capital = relation("capital", "state", "places");
    capital.object_entity_type = "city";
    capital.phrasings["en"] = {{"label", "capital"}, {"statement", "The capital of {subject} is {object}."},
                               {"ask_object", "What is the capital of {subject}?"}, {"ask_subject", ""},
                               {"explanation", "The capital of {subject} is {object}."}, {"property", "governed from {object}"}};
    records.relations = {signed_on, capital};
}

void add_many(fact::Records& records, const Words& words) {
    constexpr int more = 150;
    for (int number = 0; number < more; ++number) {
        const std::string state = fmt::format("country-{}", number), city = fmt::format("city-{}", number);
        for (const auto& [id, type, name] : {std::tuple{state, "state", "Country"}, std::tuple{city, "city", "City"}})
            records.entities.push_back({.id = id, .type = type, .name = words(fmt::format("{} number {}", name, number)),
                                        .short_name = {}, .in_sentence = {}, .aliases = {}, .iso = {}, .from = {}, .until = {}});
        records.facts.push_back({.id = state + "-capital", .subject = state, .relation = "capital", .object = EntityReference{city},
                                 .from = {}, .until = {}, .sources = {{"charter-text", "Article 1"}},
                                 .confidence = fact::Confidence::high, .note = {}});
    }
}

void add_facts(fact::Records& records) {
    const std::vector<fact::SourceReference> sources{{"charter-text", "Article 1"}, {"overview", ""}};
    for (const Document& document : documents)
        records.facts.push_back({.id = fmt::format("{}-signed", document.id), .subject = std::string(document.id),
                                 .relation = "signed-on", .object = document.signed_on, .from = {}, .until = {}, .sources = sources,
                                 .confidence = fact::Confidence::high, .note = {}});
    for (const State& state : states)
        records.facts.push_back({.id = fmt::format("{}-capital", state.id), .subject = std::string(state.id), .relation = "capital",
                                 .object = EntityReference{std::string(state.city)}, .from = {}, .until = {}, .sources = sources,
                                 .confidence = fact::Confidence::high, .note = {}});
}

fact::Claim claim() {
    fact::Claim claim;
    claim.id = "charter-1992";
    claim.source = "overview";
    claim.says = "The organisation dates from 1992.";
    claim.verdict = fact::Verdict::imprecise;
    claim.why = "It means the treaty.";
    claim.fact = "charter-signed";
    return claim;
}

} // namespace

std::shared_ptr<const fact::FactBank> small_bank(Length length) {
    const Words words{length};
    fact::Records records;
    records.header = {.id = "small", .title = words("Treaties and capitals"), .language = "en", .as_of = {2026, 1, 15},
                      .topics = {{"founding", words("Founding dates")}, {"places", words("Capitals")}}};
    records.sources = {{.id = "charter-text", .title = words("Charter of the CSTO")["en"], .publisher = "President of Russia",
                        .author = {}, .date = {}, .url = {}},
                       {.id = "overview", .title = "Basic facts", .publisher = "CSTO", .author = {}, .date = {}, .url = {}}};
    add_entities(records, words);
    add_relations(records);
    add_facts(records);
    if (length == Length::huge) add_many(records, words);
    records.claims = {claim()};
    return std::make_shared<const fact::FactBank>(std::move(records));
}

namespace {

// Squares in the manner of a code; no camera need read them.
SquareCode some_squares() {
    SquareCode squares{29, {}};
    for (int square = 0; square < 29 * 29; ++square) squares.dark.push_back((square * 7919 / 13) % 5 < 2);
    return squares;
}

} // namespace

Session& Session::hosts(const std::vector<classroom::Event>& events) {
    does(study::OpenScreen{study::Screen::host}).does(study::ClassLookedFor{{"192.168.1.20", "127.0.0.1"}, std::nullopt});
    does(study::ClassOpened{"http://192.168.1.20:8090/", "rooms/1.log", "/home/teacher/class.csv", {}, some_squares(), events, events.back().at});
    return *this;
}

Session& Session::does(const study::Command& command) {
    ++commands_;
    const study::Moment moment{{november_morning + 10 * commands_, 0}, 10000 * commands_, static_cast<std::uint64_t>(commands_)};
    auto updated = study::update(std::move(state_), command, moment);
    state_ = std::move(updated.state);
    for (const study::Effect& effect : updated.effects) answer(effect);
    return *this;
}

// What a worker would have computed by the next frame, and what a live room would have reported.
void Session::answer(const study::Effect& effect) {
    if (const auto* wanted = std::get_if<study::OpenRoom>(&effect); wanted != nullptr && wanted->created != nullptr) {
        classroom::Created created = *wanted->created;
        created.settings.code = "482193";
        does(study::ClassOpened{"http://192.168.1.20:8090/", "rooms/1.log", "/home/teacher/class.csv", wanted->sentence, some_squares(), {{0, created}}, now()});
    }
    if (const auto* wanted = std::get_if<study::LeadRoom>(&effect)) {
        const auto events = classroom::decide(state_.host->room, wanted->command, now());
        if (events) does(study::ClassReported{*events, {}, state_.host->connected, now()});
        else does(study::ClassReported{{}, {events.error().says}, state_.host->connected, now()});
    }
    if (const auto* wanted = std::get_if<study::WriteResults>(&effect)) does(study::ResultsWritten{wanted->path});
    if (const auto* wanted = std::get_if<study::MakeForecast>(&effect)) {
        auto made = study::forecast(*wanted->bank, *wanted->deck, *wanted->profile, *wanted->profile->exam, wanted->now);
        made.number = wanted->number;
        does(study::ForecastMade{std::make_shared<const study::ExamForecast>(std::move(made))});
    }
    if (const auto* wanted = std::get_if<study::MakeWorkload>(&effect))
        does(study::WorkloadMade{std::make_shared<const study::Workload>(*study::workload(*wanted->deck, *wanted->profile, wanted->now, {}))});
}

namespace {

author::Homes in_one_file(const std::string& path, const fact::Records& records) {
    author::Homes homes;
    homes.files = {{path, "", 1}};
    homes.sources.assign(records.sources.size(), 0);
    homes.entities.assign(records.entities.size(), 0);
    homes.relations.assign(records.relations.size(), 0);
    homes.facts.assign(records.facts.size(), 0);
    homes.claims.assign(records.claims.size(), 0);
    return homes;
}

study::BankOpened opened(Length length) {
    study::BankOpened report;
    report.path = "/banks/small.json";
    report.bank = small_bank(length);
    std::vector<study::CardKey> deck;
    const auto pool = generate::make_pool(report.bank, {}, std::nullopt);
    for (const auto& card : generate::askable_cards(pool)) deck.push_back({"small", card.fact->id, card.direction});
    report.deck = std::make_shared<const std::vector<study::CardKey>>(std::move(deck));
    report.homes = std::make_shared<const author::Homes>(in_one_file(report.path, report.bank->records()));
    return report;
}

} // namespace

Session& Session::opens_bank(Length length) { return does(opened(length)); }

Session& Session::opens_studied_bank(Length length) {
    study::BankOpened report = opened(length);
    constexpr std::int64_t today = november_morning / schedule::seconds_per_day;
    for (std::int64_t day = today - 200; day < today; ++day)
        if (day % 11 != 3 && day % 7 != 2) report.profile.reviews_by_day[day] = static_cast<int>(day * 7919 % 40) + 1;
    for (std::size_t index = 0; index < report.deck->size(); index += 2) {
        schedule::Card card;
        card.memory = {9.5, 5.2};
        card.phase = schedule::Phase::review;
        card.last_review = november_morning - 12 * schedule::seconds_per_day;
        card.interval_days = 10;
        card.due = november_morning + (static_cast<std::int64_t>(index) - 4) * schedule::seconds_per_day;
        card.repetitions = 4;
        report.profile.cards[(*report.deck)[index]] = card;
    }
    return does(report);
}

Session& Session::opens_learnt_bank(Length length) {
    study::BankOpened report = opened(length);
    constexpr schedule::Now now{november_morning, 0};
    constexpr schedule::Now last_studied{november_morning - 2 * schedule::seconds_per_day, 0}; // so that something is due
    const test::Learnt learnt = test::simulated_year(*report.bank, *report.deck, last_studied, {.new_per_day = 2});
    report.profile = learnt.profile;
    auto progress = std::make_shared<const study::Progress>(study::progress_of(*report.bank, *report.deck, learnt.profile, learnt.reviews, now));
    return does(report).does(study::ProgressMade{std::move(progress)});
}

Session& Session::expects_exam(std::int64_t days) {
    schedule::Exam exam;
    exam.day = state_.today_day + days;
    exam.minutes.fill(14);
    exam.free_days = {state_.today_day + 3};
    return does(study::SetExam{exam});
}

Session& Session::asks(item::ResponseKind kind) {
    does(study::StartReview{});
    for (int attempt = 0; attempt < 40 && state_.review.current; ++attempt) {
        item::Item& item = state_.review.current->item;
        if (item.response_kind == kind) return *this;
        if (kind == item::ResponseKind::typed) { // the same question, to be typed
            item.response_kind = kind;
            item.accepted = {item.options[item.key.front()].text};
            return *this;
        }
        state_.review.current.reset(); // left and begun again, the card is drawn anew
        does(study::StartReview{});
    }
    FAIL("no card is asked that way");
    return *this;
}

Session& Session::in_quiz_of(std::vector<item::Item> items) {
    study::QuizRun run;
    run.attempt_id = 1;
    run.blueprint.answers_as = study::AnswersAs::practice;
    run.items = std::make_shared<const std::vector<item::Item>>(std::move(items));
    run.started_at = november_morning;
    state_.quiz = std::move(run);
    state_.screen = study::Screen::quiz;
    return *this;
}

Session& Session::reviews(item::Item item) {
    does(study::StartReview{});
    REQUIRE(state_.review.current.has_value());
    state_.review.current->item = std::move(item);
    return *this;
}

} // namespace signatory::ui
