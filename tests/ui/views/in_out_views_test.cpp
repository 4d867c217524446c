// Export and print in the window: by the keyboard alone, nothing saved before it is known what it would be.
#include <doctest/doctest.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

study::FormatsListed formats_here() {
    return {{{"gift", "Moodle GIFT", "For Moodle: import it into a question bank.", ".gift", "", {"choose_object"}},
             {"kahoot", "Kahoot spreadsheet", "For Kahoot.", ".xlsx", "sources", {"choose_object"}}}, "/home/learner"};
}

template <class Plan> std::shared_ptr<const study::Sample<Plan>> sampled(const Plan& plan) {
    study::Sample<Plan> sample;
    sample.plan = plan;
    sample.items = plan.items.count > 0 ? 20 : 0;
    sample.stems = {"When was the Charter signed?"};
    sample.remarks = {"3 questions converted: an order is asked as matching."};
    return std::make_shared<const study::Sample<Plan>>(sample);
}

} // namespace

TEST_CASE("the export screen is a key away, shows what would be saved, and Enter saves it") {
    Running running(Session().opens_bank());
    running.harness.press("Ctrl+E");
    CHECK(running.state().screen == Screen::export_);
    running.session.does(formats_here());
    running.harness.press("Enter");
    CHECK(running.last<study::SaveExport>() == nullptr); // nothing is known of it yet
    running.session.does(study::ExportSampled{sampled(running.state().export_plan)});
    running.harness.run();
    CHECK(running.harness.shows("When was the Charter signed?"));
    CHECK(running.harness.shows("3 questions converted: an order is asked as matching."));
    CHECK(running.harness.shows("For Moodle: import it into a question bank."));
    running.harness.press("Enter");
    CHECK(running.last<study::SaveExport>() != nullptr);
    running.session.does(study::FileHandedOut{{"/home/learner/small-quiz.gift", "20 questions saved as Moodle GIFT."}});
    running.harness.run();
    CHECK(running.harness.shows("/home/learner/small-quiz.gift"));
    running.harness.click("export.open");
    CHECK(running.last<study::OpenHandedOut>() != nullptr);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("the print screen is a key away and Enter saves the paper") {
    Running running(Session().opens_bank());
    running.harness.press("Ctrl+P");
    CHECK(running.state().screen == Screen::print);
    running.session.does(formats_here()).does(study::PrintSampled{sampled(running.state().print_plan)});
    running.harness.press("Enter");
    CHECK(running.last<study::SavePrint>() != nullptr);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("what came in with a file is told until it is dismissed") {
    Running running(Session().opens_bank().does(study::FilesTakenIn{{"words.csv: 40 cards came in.", "2 were passed over: line 3, it has no answer."}, ""}));
    running.harness.run();
    CHECK(running.harness.shows("words.csv: 40 cards came in."));
    CHECK(running.harness.shows("2 were passed over: line 3, it has no answer."));
}

} // namespace signatory::ui
