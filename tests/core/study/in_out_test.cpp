// In and out as state: what is asked of the surroundings, and what their reports change.
#include <doctest/doctest.h>

#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;

namespace {

FormatsListed two_formats() {
    return {{{"gift", "GIFT", "", ".gift", "", {"choose_object", "put_in_order"}}, {"kahoot", "Kahoot", "", ".xlsx", "", {"choose_object"}}}, "/home/learner"};
}

Session exporting() {
    Session session = opened();
    session.does(OpenScreen{Screen::export_});
    return session.does(two_formats());
}

std::shared_ptr<const ExportSample> sample_of(const ExportPlan& plan) {
    ExportSample sample;
    sample.plan = plan;
    return std::make_shared<const ExportSample>(sample);
}

} // namespace

TEST_CASE("the export screen asks for a sample, and for another when anything but the file's name changes") {
    Session session = opened();
    session.does(OpenScreen{Screen::export_});
    REQUIRE(session.effect<MakeExport>() != nullptr);
    CHECK(session.effect<MakeExport>()->handing == Handing::sample);
    session.does(two_formats());
    CHECK(session.state.export_plan.path == "/home/learner/" + session.state.bank->header().id + "-quiz.gift");
    session.does(ExportSampled{sample_of(session.state.export_plan)});
    ExportPlan plan = session.state.export_plan;
    plan.path = "/elsewhere/a.gift";
    CHECK(session.does(SetExportPlan{plan}).effect<MakeExport>() == nullptr);
    plan.items.count = 7;
    CHECK(session.does(SetExportPlan{plan}).effect<MakeExport>() != nullptr);
}

TEST_CASE("another format takes its extension, and kinds it cannot hold are no wish any more") {
    Session session = exporting();
    ExportPlan plan = session.state.export_plan;
    plan.items.kinds = {"put_in_order", "choose_object"};
    session.does(SetExportPlan{plan});
    plan.format = "kahoot";
    session.does(SetExportPlan{plan});
    CHECK(session.state.export_plan.path.ends_with("-quiz.xlsx"));
    CHECK(session.state.export_plan.items.kinds == std::vector<std::string>{"choose_object"});
}

TEST_CASE("a sample that has been overtaken is not shown") {
    Session session = exporting();
    ExportPlan old = session.state.export_plan;
    old.items.count = 3;
    session.does(ExportSampled{sample_of(old)});
    CHECK(session.state.export_sample == nullptr);
}

TEST_CASE("what was saved is told until the plan changes") {
    Session session = exporting();
    REQUIRE(session.does(SaveExport{}).effect<MakeExport>() != nullptr);
    CHECK(session.effect<MakeExport>()->handing == Handing::save);
    session.does(FileHandedOut{{"/home/learner/quiz.gift", "20 questions saved."}});
    CHECK(session.state.handed_out.has_value());
    REQUIRE(session.does(OpenHandedOut{}).effect<VisitAddress>() != nullptr);
    CHECK(session.effect<VisitAddress>()->url == "/home/learner/quiz.gift");
    PrintPlan other = session.state.print_plan;
    other.variants = 999;
    session.does(SetPrintPlan{other});
    CHECK_FALSE(session.state.handed_out.has_value());
    CHECK(session.state.print_plan.variants == most_paper_variants);
}

TEST_CASE("files dropped are taken in, what came of them is told, and the bank they made is opened") {
    Session session = opened();
    session.does(TakeInFiles{{"/home/learner/words.csv"}});
    REQUIRE(session.effect<ImportFiles>() != nullptr);
    session.does(FilesTakenIn{{"40 cards came in.", ""}, "/home/learner/words.json"});
    REQUIRE(session.effect<LoadBank>() != nullptr);
    CHECK(session.effect<LoadBank>()->path == "/home/learner/words.json");
    CHECK(session.state.taken_in->what == "40 cards came in.");
    CHECK_FALSE(session.does(DismissTakenIn{}).state.taken_in.has_value());
}

TEST_CASE("a table read waits on a screen of its own until its bank is made") {
    Session session = opened();
    const author::Table table{{"State", "Capital"}, {{"Armenia", "Yerevan"}, {"Belarus", "Minsk"}}, {}};
    session.does(TableRead{{"/home/learner/states.csv", std::make_shared<const author::Table>(table), author::guessed_plan(table, "states"), nullptr}});
    CHECK(session.state.screen == Screen::table);
    REQUIRE(session.effect<MakeTableBank>() != nullptr);
    author::TablePlan plan = session.state.table->plan;
    plan.columns[0].use = author::ColumnUse::skip;
    session.does(SetTablePlan{plan});
    CHECK(session.effects.empty());
    CHECK(session.does(SaveTableBank{}).effects.empty());
}

TEST_CASE("a job tells how far it is") {
    Session session = opened();
    session.does(JobStarted{{7, "Saving the export"}}).does(JobWentOn{7, 40, 100});
    CHECK(session.state.jobs.front().done == 40);
    CHECK(session.does(JobWentOn{8, 1, 2}).state.jobs.size() == 1);
}
