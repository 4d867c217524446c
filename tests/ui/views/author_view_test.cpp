// The editing screen: every form, its problems beside their fields, completion, preview, undo, leaving.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using fact::Section;

Session editing(const std::string& fact = "charter-signed") { return Session().opens_bank().does(study::OpenEditor{fact}); }
Session editing(Section section, const std::string& record) { return editing().does(study::SelectRecord{section, record}); }

const study::Editing& draft(const Running& running) { return *running.state().editing; }

const fact::Fact& fact_of(const Running& running, std::string_view id) {
    const auto& facts = draft(running).draft.records.facts;
    const auto found = std::ranges::find(facts, id, &fact::Fact::id);
    REQUIRE(found != facts.end());
    return *found;
}

void write(Running& running, std::string_view id, std::string_view text) {
    running.harness.stage().memory().focus.ask(id);
    running.harness.run();
    running.harness.press("Ctrl+A");
    running.harness.type(text);
    running.harness.run();
}

} // namespace

TEST_CASE("every form keeps the rules of the kit, at usual and at twice the text size, wide and narrow") {
    struct Shown {
        Section section;
        std::string record;
    };
    const Shown shown[] = {{Section::facts, "charter-signed"}, {Section::facts, "armenia-capital"}, {Section::entities, "armenia"},
                           {Section::relations, "capital"},    {Section::sources, "overview"},      {Section::claims, "charter-1992"},
                           {Section::header, ""}};
    for (const Shown& one : shown)
        for (const float scale : {1.0F, 2.0F})
            for (const float width : {640.0F, 1280.0F}) {
                Running running(editing(one.section, one.record), {width, 800}, {.text_scale = scale, .motion = Motion::reduced});
                CHECK_MESSAGE(running.harness.faults() == "", one.record, " at ", scale, ", ", width, " wide");
            }
}

TEST_CASE("a new bank says what it lacks, and its questions keep the rules of the kit") {
    Running running(Session().does(study::NewBank{}));
    CHECK(running.harness.shows("The bank has no title"));
    CHECK(running.harness.focused() == "author.bank_title");
    CHECK(running.harness.faults() == "");
    running.harness.press("Esc");
    CHECK(running.harness.has("author.leaving.discard"));
    CHECK(running.harness.faults() == "");
}

TEST_CASE("a date that is none is refused at once, in words, and the value before stays") {
    Running running(editing());
    write(running, "author.object", "2002-13");
    CHECK(running.harness.shows("There is no month 13"));
    CHECK(fact_of(running, "charter-signed").object == fact::Value{fact::Date{2002, 10, 7}});
    write(running, "author.object", "8 October 2002");
    CHECK_FALSE(running.harness.shows("There is no month 13"));
    CHECK(fact_of(running, "charter-signed").object == fact::Value{fact::Date{2002, 10, 8}});
}

TEST_CASE("letters find the entities of the relation's type, and Enter takes the first") {
    Running running(editing("armenia-capital"));
    write(running, "author.object", "mos");
    CHECK(running.harness.has("author.object.moscow"));
    CHECK_FALSE(running.harness.has("author.object.armenia"));
    running.harness.press("Enter");
    CHECK(fact_of(running, "armenia-capital").object == fact::Value{fact::EntityReference{"moscow"}});
    CHECK(running.harness.value("author.object") == "Moscow");
}

TEST_CASE("a name that is not there can be added where it is used") {
    Running running(editing("armenia-capital"));
    write(running, "author.object", "Gyumri");
    CHECK(running.harness.label("author.object.add") == "Add “Gyumri” as a new city");
    running.harness.press("Enter");
    CHECK(fact_of(running, "armenia-capital").object == fact::Value{fact::EntityReference{"gyumri"}});
    CHECK(draft(running).draft.undo.size() == 2);
}

TEST_CASE("the preview follows what is written, and names what blocks it") {
    Running running(editing("sco-charter-signed"));
    REQUIRE_FALSE(running.app.memory().author.preview.items.empty());
    CHECK(running.harness.shows("SCO Charter signed"));
    Running blocked(editing().does(study::SelectRecord{Section::relations, "signed-on"}));
    write(blocked, "author.says.explanation", "It was {whom}.");
    CHECK(blocked.harness.shows("There is no place {whom}"));
    blocked.session.does(study::SelectRecord{Section::facts, "sco-charter-signed"});
    blocked.harness.run();
    INFO(blocked.harness.map().text());
    CHECK(blocked.harness.shows("Not asked yet. signed-on: There is no place {whom}"));
}

TEST_CASE("an edit is undone by key, and the standing is told") {
    Running running(editing());
    CHECK(running.harness.shows("Saved"));
    write(running, "author.note", "A note.");
    CHECK(running.harness.shows("Unsaved edits"));
    running.harness.click("author.undo");
    running.harness.run();
    CHECK(fact_of(running, "charter-signed").note.empty());
    CHECK(running.harness.value("author.note").empty());
    CHECK(running.harness.shows("Saved"));
    running.harness.click("author.redo");
    CHECK(fact_of(running, "charter-signed").note == "A note.");
}

TEST_CASE("leaving with edits asks, and staying keeps them") {
    Running running(editing());
    write(running, "author.note", "A note.");
    running.harness.press("Esc");
    CHECK(running.state().screen == study::Screen::author);
    CHECK(running.harness.focused() == "author.leaving.save");
    running.harness.press("Esc");
    CHECK_FALSE(running.harness.has("author.leaving.save"));
    running.harness.press("Esc");
    running.harness.click("author.leaving.discard");
    CHECK(running.state().screen == study::Screen::home);
    CHECK_FALSE(running.state().editing);
}

TEST_CASE("F8 leads to the next problem, Ctrl+N to a new record, Alt and an arrow to the next") {
    Running running(editing());
    running.harness.press("Alt+Down");
    CHECK(draft(running).record == "sco-charter-signed");
    running.harness.press("Ctrl+N");
    CHECK(draft(running).draft.records.facts.size() == 13);
    CHECK(fact_of(running, draft(running).record).relation == "signed-on");
    running.harness.press("Alt+Up");
    running.harness.press("F8");
    CHECK(fact_of(running, draft(running).record).subject.empty());
}

} // namespace signatory::ui
