// Editing as the program lives it: edits, saving, leaving, and what other programs write meanwhile.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/author/edits.hpp"
#include "core/generate/generate.hpp"
#include "core/study/deck.hpp"
#include "core/study/update.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::study;
using author::Version;
using fact::Section;

namespace {

constexpr auto path = "banks/test.json";

std::shared_ptr<const Version> version_of(fact::Records records, std::uint64_t stamp) {
    Version version{std::move(records), {}};
    version.homes.files = {{path, "", stamp}};
    version.homes.sources.assign(version.records.sources.size(), 0);
    version.homes.entities.assign(version.records.entities.size(), 0);
    version.homes.relations.assign(version.records.relations.size(), 0);
    version.homes.facts.assign(version.records.facts.size(), 0);
    return std::make_shared<const Version>(std::move(version));
}

std::shared_ptr<const std::vector<CardKey>> whole_deck_of(const std::shared_ptr<const fact::FactBank>& bank) {
    return std::make_shared<const std::vector<CardKey>>(make_deck(bank));
}

BankOnDisk on_disk(fact::Records records, std::uint64_t stamp) {
    BankOnDisk disk;
    disk.version = version_of(records, stamp);
    if (fact::check(records).empty()) disk.bank = std::make_shared<const fact::FactBank>(std::move(records));
    else disk.problems = {{"it has a problem", path, "Mend it."}};
    return disk;
}

fact::Records records() { return test::a_studied_bank().records(); }

fact::Records noted(std::string note) {
    fact::Records changed = records();
    changed.facts.back().note = std::move(note);
    return changed;
}

struct EditingSession {
    State state;
    Moment moment{{1767614400, 0}, 1000, 1};
    std::vector<Effect> effects;

    EditingSession() {
        const BankOnDisk disk = on_disk(records(), 1);
        does(BankOpened{path, disk.bank, whole_deck_of(disk.bank), {}, {}, std::make_shared<const author::Homes>(disk.version->homes), {}});
    }
    EditingSession& does(const Command& command) {
        ++moment.seed;
        Updated updated = update(std::move(state), command, moment);
        state = std::move(updated.state);
        effects = std::move(updated.effects);
        return *this;
    }
    template <class E> const E* effect() const {
        for (const Effect& effect : effects)
            if (const auto* found = std::get_if<E>(&effect)) return found;
        return nullptr;
    }
    EditingSession& notes(std::string note) {
        if (!state.editing) does(OpenEditor{});
        fact::Fact fact = state.editing->draft.records.facts.back();
        fact.note = std::move(note);
        return does(EditBank{author::put(state.editing->draft, fact, "note")});
    }
    // As the surroundings write what was asked for.
    EditingSession& is_written() {
        const WriteBank write = *effect<WriteBank>();
        const BankOnDisk disk = on_disk(write.wanted->records, 2);
        return does(BankWritten{write.path, Written::well, disk.version, disk, {}});
    }
};

} // namespace

TEST_CASE("an edit is saved, and the bank in use becomes the one saved") {
    EditingSession session;
    session.notes("New.");
    CHECK(session.state.editing->changed);
    CHECK(session.state.bank->facts().back().note.empty());
    session.does(SaveBank{});
    REQUIRE(session.effect<WriteBank>());
    session.is_written();
    CHECK_FALSE(session.state.editing->changed);
    CHECK(session.state.bank->facts().back().note == "New.");
    CHECK(session.state.screen == Screen::author);
    session.does(UndoEdit{});
    CHECK(session.state.editing->changed);
}

TEST_CASE("leaving with edits waits for an answer: save and go, drop and go, or stay") {
    EditingSession saves;
    saves.notes("New.").does(OpenScreen{Screen::home});
    CHECK(saves.state.screen == Screen::author);
    REQUIRE(saves.state.editing->held);
    saves.does(AnswerLeaving{Leaving::save}).is_written();
    CHECK(saves.state.screen == Screen::home);
    CHECK_FALSE(saves.state.editing);
    EditingSession drops;
    drops.notes("New.").does(Quit{});
    CHECK_FALSE(drops.state.quitting);
    drops.does(AnswerLeaving{Leaving::discard});
    CHECK(drops.state.quitting);
    EditingSession stays;
    stays.notes("New.").does(GoBack{}).does(AnswerLeaving{Leaving::stay});
    CHECK(stays.state.screen == Screen::author);
    CHECK(stays.state.editing->held == nullptr);
}

TEST_CASE("what a file could not hold is not written, and shown") {
    EditingSession session;
    session.does(OpenEditor{});
    fact::Entity entity = session.state.editing->draft.records.entities.front();
    entity.type.clear();
    session.does(EditBank{author::put(session.state.editing->draft, entity, "type")}).does(SaveBank{});
    CHECK_FALSE(session.effect<WriteBank>());
    CHECK(session.state.editing->record == entity.id);
    CHECK(session.state.toast->text.contains("The type is missing"));
}

TEST_CASE("a save that fails keeps the edits, and one refused for another's sake asks whose shall count") {
    EditingSession fails;
    fails.notes("Mine.").does(SaveBank{}).does(BankWritten{path, Written::failed, nullptr, {}, Problem{"the disk is full", path, "Make room."}});
    CHECK(fails.state.problem->what == "the disk is full");
    CHECK(fails.state.editing->changed);
    EditingSession meets;
    meets.notes("Mine.").does(SaveBank{}).does(BankWritten{path, Written::changed_outside, nullptr, on_disk(noted("Theirs."), 7), Problem{"changed", path, ""}});
    REQUIRE(meets.state.editing->theirs);
    meets.does(AnswerOutside{Outside::keep_mine}).does(SaveBank{});
    REQUIRE(meets.effect<WriteBank>());
    CHECK(meets.effect<WriteBank>()->wanted->homes.files.front().stamp == 7);
}

TEST_CASE("the window follows its files: without edits at once, with edits it asks") {
    EditingSession follows;
    follows.does(BankChanged{path, on_disk(noted("Theirs."), 5)});
    CHECK(follows.state.bank->facts().back().note == "Theirs.");
    follows.notes("Mine.").does(BankChanged{path, on_disk(noted("Again."), 6)});
    REQUIRE(follows.state.editing->theirs);
    follows.does(AnswerOutside{Outside::take_theirs});
    CHECK(follows.state.editing->draft.records.facts.back().note == "Again.");
    CHECK(follows.state.bank->facts().back().note == "Again.");
    CHECK_FALSE(follows.state.editing->changed);
}

TEST_CASE("what was written here is not taken for another's, and a broken file leaves the bank in use") {
    EditingSession session;
    const auto before = session.state.bank;
    session.does(BankChanged{path, on_disk(records(), 1)});
    CHECK(session.state.bank == before);
    fact::Records broken = records();
    broken.facts.front().subject = "nobody";
    session.does(BankChanged{path, on_disk(broken, 9)});
    CHECK(session.state.bank == before);
    REQUIRE(session.state.problem);
    CHECK(session.state.problem->advice.contains("stays in use"));
}

TEST_CASE("cards survive a new version as long as their fact does, and the card in hand stays true") {
    EditingSession session;
    session.does(StartReview{});
    REQUIRE(session.state.review.current);
    const std::string asked = session.state.review.current->key.fact, item = session.state.review.current->item.id;
    session.does(BankChanged{path, on_disk(noted("Theirs."), 5)});
    if (asked != records().facts.back().id) CHECK(session.state.review.current->item.id == item);
    fact::Records without = noted("Theirs.");
    std::erase_if(without.facts, [&](const fact::Fact& fact) { return fact.id == asked; });
    session.does(BankChanged{path, on_disk(without, 6)});
    REQUIRE(session.state.review.current);
    CHECK(session.state.review.current->key.fact != asked);
    CHECK(session.state.bank->fact(session.state.review.current->key.fact) != nullptr);
    REQUIRE(session.effect<MakeDeck>());
    session.does(DeckMade{session.effect<MakeDeck>()->bank, whole_deck_of(session.state.bank)});
    CHECK(std::ranges::find(*session.state.deck, asked, &CardKey::fact) == session.state.deck->end());
}

TEST_CASE("a new bank is named after its title, and opened once it is written") {
    EditingSession session;
    session.does(FolderListed{"/home/one", {}}).does(NewBank{});
    fact::Header header = session.state.editing->draft.records.header;
    header.title["en"] = "My bank";
    session.does(EditBank{author::put_following(session.state.editing->draft, header, "title")}).does(SaveBank{});
    REQUIRE(session.effect<WriteBank>());
    CHECK(session.effect<WriteBank>()->path == "/home/one/my-bank.json");
    CHECK(session.effect<WriteBank>()->before == nullptr);
}

TEST_CASE("a bank that cannot be opened is mended in the editor") {
    EditingSession session;
    fact::Records broken = records();
    broken.facts.front().subject = "nobody";
    session.does(BankOpened{"bad.json", nullptr, nullptr, {{"there is no entity", "bad.json:1", "Add it."}}, {}, nullptr, version_of(broken, 3)});
    session.does(MendBank{});
    REQUIRE(session.state.editing);
    CHECK(session.state.editing->problems.size() == 1);
    CHECK(session.state.editing->path == "bad.json");
}
