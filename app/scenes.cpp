#include "scenes.hpp"

#include "class_scenes.hpp"
#include "ui/views/mix_ups.hpp"

namespace signatory {
namespace {

using study::Command;

study::QuizBlueprint short_quiz() {
    study::QuizBlueprint blueprint;
    blueprint.count = 5;
    blueprint.seed = 20;
    blueprint.kinds = {"choose_object", "choose_subject", "choose_date", "member_at_date"};
    return blueprint;
}

study::QuizBlueprint quiz_of_states() {
    study::QuizBlueprint blueprint = short_quiz();
    blueprint.kinds = {"member_at_date"};
    return blueprint;
}

std::vector<Command> whole_quiz() {
    std::vector<Command> commands{study::SetBlueprint{short_quiz()}, study::StartQuiz{}};
    for (std::size_t item = 0; item < 5; ++item) {
        commands.push_back(study::Respond{item::Choice{item % 3}});
        commands.push_back(study::NextItem{});
    }
    return commands;
}

// Uzbekistan between its two exits.
void map_of_2011(ui::ViewMemory& memory, const study::State&) {
    memory.map.date = fact::Date{2011, 6, 1};
    memory.map.current = "UZ";
}
void map_of_nato(ui::ViewMemory& memory, const study::State&) {
    memory.map.body = "nato";
    memory.map.current = "FI";
}

void charter_of_2002(ui::ViewMemory& memory, const study::State&) {
    memory.time_line.lane = "csto";
    memory.time_line.current = "time.csto.treaty.csto-charter-signed";
}

// Eighteen days after the morning of all pictures, with two days of rest on the way.
schedule::Exam december_exam() {
    schedule::Exam exam;
    exam.day = 20797;
    exam.minutes.fill(14);
    exam.free_days = {20782, 20789};
    return exam;
}

// A first session that is over after one card.
study::Settings one_new_fact() {
    study::Settings settings;
    settings.new_per_day = 1;
    return settings;
}

study::StudySet a_set() {
    return {study::StudyWay::cram, 3, {.topics = {"founding"}, .relations = {}, .entities = {}}};
}

void try_fewer(ui::ViewMemory& memory, const study::State&) {
    memory.workload.tried.new_per_day = 5;
    memory.workload.tried.desired_retention = 85;
}

void open_first_mix_up(ui::ViewMemory& memory, const study::State& state) {
    if (state.progress != nullptr && !state.progress->mix_ups.empty()) memory.progress.open_pair = ui::name_of(state.progress->mix_ups.front());
}

// A table as a teacher keeps it, read from a file.
study::TableDesk table_of_headquarters() {
    author::Table table{{"organisation", "seat", "founded", "members"}, {}};
    table.rows = {{"African Union", "Addis Ababa", "2002-07-09", "55"}, {"ASEAN", "Jakarta", "1967-08-08", "11"},
                  {"Arab League", "Cairo", "1945-03-22", "22"},         {"Mercosur", "Montevideo", "1991-03-26", "6"},
                  {"Nordic Council", "Copenhagen", "1952-02-12", "5"},  {"OPEC", "Vienna", "1960-09-14", "12"}};
    const auto plan = author::guessed_plan(table, "headquarters");
    return {"headquarters.csv", std::make_shared<const author::Table>(std::move(table)), plan, nullptr};
}

void choose_on_map(ui::ViewMemory& memory, const study::State&) { memory.explain.on_map = true; }

} // namespace

item::Response some_response(const item::Item& item) {
    item::Arrangement arrangement;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (item.response_kind != item::ResponseKind::multiple_choice || option < 2)
            arrangement.options.push_back(item.response_kind == item::ResponseKind::match ? option % item.targets.size() : option);
    switch (item.response_kind) {
    case item::ResponseKind::single_choice: return item::Choice{0};
    case item::ResponseKind::typed: return item::Typed{"Shanghai"};
    case item::ResponseKind::number: return item::Typed{"1990"};
    case item::ResponseKind::multiple_choice:
    case item::ResponseKind::order:
    case item::ResponseKind::match: break;
    }
    return arrangement;
}

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> list{
        {"home", {}},
        {"review", {study::StartReview{}}},
        {"review-revealed", {study::StartReview{}, study::Respond{item::Choice{1}}, study::Reveal{}}},
        {"review-done", {study::ChangeSettings{one_new_fact()}, study::StartReview{}, study::Reveal{}, study::GradeCard{schedule::Grade::easy}}},
        {"quiz-setup", {study::OpenScreen{study::Screen::quiz_setup}}},
        {"quiz", {study::SetBlueprint{short_quiz()}, study::StartQuiz{}}},
        {"quiz-map", {study::SetBlueprint{quiz_of_states()}, study::StartQuiz{}}, choose_on_map},
        {"quiz-answered", {study::SetBlueprint{quiz_of_states()}, study::StartQuiz{}}, nullptr, {}, Answered::yes},
        {"result", whole_quiz()},
        {"bank", {study::OpenScreen{study::Screen::bank}}},
        {"progress", {study::OpenScreen{study::Screen::progress}}},
        {"confusions", {study::OpenScreen{study::Screen::progress}}, open_first_mix_up, "progress.pair.quiz"},
        {"set", {study::ChooseSet{a_set()}, study::OpenScreen{study::Screen::set}}},
        {"set-review", {study::ChooseSet{a_set()}, study::StartSet{}, study::Reveal{}}},
        {"mock-exam", {study::SetExam{december_exam()}, study::StartMockExam{}}},
        {"library", {study::OpenScreen{study::Screen::library}}},
        {"settings", {study::OpenScreen{study::Screen::settings}}},
        {"exam", {study::SetExam{december_exam()}, study::OpenScreen{study::Screen::exam}}},
        {"exam-setup", {study::SetExam{}, study::OpenScreen{study::Screen::exam}}},
        {"workload", {study::OpenScreen{study::Screen::workload}}, try_fewer},
        {"author", {study::OpenEditor{"csto-member-uz"}}},
        {"author-entity", {study::OpenEditor{}, study::SelectRecord{fact::Section::entities, "csto"}}},
        {"author-source", {study::OpenEditor{}, study::SelectRecord{fact::Section::sources, {}}}},
        {"author-relation", {study::OpenEditor{}, study::SelectRecord{fact::Section::relations, "member-of"}}},
        {"author-new", {study::NewBank{}}},
        {"map", {study::OpenScreen{study::Screen::map}}, map_of_2011},
        {"map-nato", {study::OpenScreen{study::Screen::map}}, map_of_nato},
        {"time-line", {study::OpenScreen{study::Screen::time_line}}, charter_of_2002},
        {"export", {study::OpenScreen{study::Screen::export_}}},
        {"print", {study::OpenScreen{study::Screen::print}}},
        {"table", {study::TableRead{table_of_headquarters()}}},
        {"host-setup", {study::OpenScreen{study::Screen::host}}, nullptr, {}, Answered::no, class_being_set_up},
        {"host-lobby", {study::OpenScreen{study::Screen::host}}, nullptr, {}, Answered::no, class_in_its_lobby},
        {"host-question", {study::OpenScreen{study::Screen::host}}, nullptr, {}, Answered::no, class_being_asked},
        {"host-reveal", {study::OpenScreen{study::Screen::host}}, nullptr, {}, Answered::no, class_shown_the_answer},
        {"host-second-vote", {study::OpenScreen{study::Screen::host}}, nullptr, {}, Answered::no, class_after_its_second_vote},
        {"host-end", {study::OpenScreen{study::Screen::host}}, nullptr, {}, Answered::no, class_at_its_end},
        {"gallery", {}},
    };
    return list;
}

const Scene* scene_named(std::string_view name) {
    for (const Scene& scene : scenes())
        if (scene.name == name) return &scene;
    return nullptr;
}

std::string scene_names() {
    std::string names;
    for (const Scene& scene : scenes()) names.append(names.empty() ? "" : ", ").append(scene.name);
    return names;
}

} // namespace signatory
