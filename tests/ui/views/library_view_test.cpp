// Where banks come from: those opened before, those installed, and one's own files.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

study::FolderListed a_folder() {
    return {"/home/learner", {{"..", "/home", true}, {"banks", "/home/learner/banks", true},
                              {"rivers.json", "/home/learner/rivers.json", false}}};
}

study::FolderListed a_folder_of(int files) {
    study::FolderListed folder{"/home/learner/banks", {{"..", "/home/learner", true}}};
    for (int file = 0; file < files; ++file)
        folder.entries.push_back({fmt::format("bank-{}.json", file), fmt::format("/home/learner/banks/bank-{}.json", file), false});
    return folder;
}

Session at_library() {
    return Session().opens_bank().does(study::OpenScreen{Screen::library})
        .does(study::LibraryListed{{{"/share/collective-security", "Collective security", "583 facts"}}}).does(a_folder());
}

study::BankOpened refused(std::size_t problems = 1) {
    study::BankOpened report;
    report.path = "/home/learner/rivers.json";
    for (std::size_t index = 0; index < problems; ++index)
        report.problems.push_back({"the document ends too early", fmt::format("rivers.json:{}:4: /facts/{}", index + 2, index),
                                   "Close what was opened with { or [."});
    return report;
}

void go_to(Running& running, std::string_view id) {
    for (int tab = 0; tab < 60 && running.harness.focused() != id; ++tab) running.harness.press("Tab");
    REQUIRE(running.harness.focused() == id);
}

} // namespace

TEST_CASE("a bank opened before is opened again with Enter, and says when") {
    Running running(at_library());
    CHECK(running.harness.focused() == "library.recent.0");
    CHECK(running.harness.label("library.recent.0") == "Treaties and capitals");
    CHECK(running.harness.value("library.recent.0") == "open now");
    running.harness.press("Enter");
    REQUIRE(running.last<study::OpenBank>());
    CHECK(running.last<study::OpenBank>()->path == "/banks/small.json");
}

TEST_CASE("the banks opened before stand with the latest first and their date") {
    study::BankOpened again;
    again.path = "/banks/second.json";
    again.bank = small_bank();
    again.deck = std::make_shared<const std::vector<study::CardKey>>();
    again.profile.recent = {{"/banks/small.json", "Treaties and capitals", november_morning}};
    Running running(Session().does(again).does(study::OpenScreen{Screen::library}));
    CHECK(running.harness.shows("/banks/second.json"));
    CHECK(running.harness.value("library.recent.0") == "open now");
    CHECK(running.harness.value("library.recent.1") == "22 November 2026");
}

TEST_CASE("an installed bank is opened with the pointer") {
    Running running(at_library());
    CHECK(running.harness.shows("583 facts"));
    CHECK(running.harness.shows("comes with Signatory"));
    CHECK_FALSE(running.harness.shows("/share/collective-security")); // where, is our affair
    running.harness.click("library.installed.0");
    REQUIRE(running.last<study::OpenBank>());
    CHECK(running.last<study::OpenBank>()->path == "/share/collective-security");
}

TEST_CASE("one's own file is found and opened with the keyboard alone") {
    Running running(at_library(), {1280, 1200});
    go_to(running, "library.file.1");
    running.harness.press("Enter");
    REQUIRE(running.last<study::BrowseFolder>());
    CHECK(running.last<study::BrowseFolder>()->path == "/home/learner/banks");
    go_to(running, "library.file.2");
    running.harness.press("Space");
    REQUIRE(running.last<study::TakeInFiles>());
    CHECK(running.last<study::TakeInFiles>()->paths.front() == "/home/learner/rivers.json");
}

TEST_CASE("a folder with files can be opened as one bank") {
    Running running(at_library());
    running.harness.click("library.open_folder");
    REQUIRE(running.last<study::OpenBank>());
    CHECK(running.last<study::OpenBank>()->path == "/home/learner");
}

TEST_CASE("every file of a large folder can be reached") {
    Running running(at_library().does(a_folder_of(300)));
    go_to(running, "library.file.0");
    int last = 0;
    for (; running.harness.focused() == fmt::format("library.file.{}", last); ++last) running.harness.press("Down");
    CHECK(last == 301);
    CHECK(running.harness.focused() == "library.open_folder");
}

TEST_CASE("a file let go over the window is taken in, on any screen") {
    Running running(Session().opens_bank());
    running.harness.drop("/home/learner/rivers.json");
    REQUIRE(running.last<study::TakeInFiles>());
    CHECK(running.last<study::TakeInFiles>()->paths == std::vector<std::string>{"/home/learner/rivers.json"});
}

TEST_CASE("a broken bank is refused with its place and a remedy, and can be tried again") {
    Running running(at_library().does(refused()));
    for (const std::string_view part : {"rivers.json cannot be opened", "rivers.json:2:4: /facts/0", "The document ends too early.",
                                        "Close what was opened with { or [."})
        CHECK_MESSAGE(running.harness.shows(part), std::string(part));
    CHECK(running.harness.faults() == "");
    go_to(running, "library.retry");
    running.harness.press("Enter");
    REQUIRE(running.last<study::OpenBank>());
    CHECK(running.last<study::OpenBank>()->path == "/home/learner/rivers.json");
}

TEST_CASE("of many problems the first are told and the others counted") {
    Running running(at_library().does(refused(40)));
    CHECK(running.harness.shows("and 28 more"));
}

TEST_CASE("a bank that opens takes the refusal away") {
    Running running(at_library().does(refused()).opens_bank().does(study::OpenScreen{Screen::library}));
    CHECK_FALSE(running.harness.has("library.retry"));
}

TEST_CASE("without a folder the file list is one key away") {
    Running running(Session().does(study::OpenScreen{Screen::library}));
    CHECK(running.harness.focused() == "library.browse");
    running.harness.press("Enter");
    CHECK(running.last<study::BrowseFolder>());
}

} // namespace signatory::ui
