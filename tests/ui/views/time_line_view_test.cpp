// The time line under the hand: names are clicked, Enter leads on, marks that lie on one another are told.
#include <filesystem>
#include <optional>

#include <doctest/doctest.h>

#include "adapters/bank/json_bank.hpp"
#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

Session at_time_line() {
    const std::filesystem::path content = SIGNATORY_SOURCE_DIR "/content";
    study::BankOpened report;
    report.path = (content / "collective-security").string();
    report.bank = bank::load_bank(content / "collective-security", content / "fact-bank.schema.json").bank;
    report.deck = std::make_shared<const std::vector<study::CardKey>>();
    return Session().does(report).does(study::OpenScreen{study::Screen::time_line});
}

// Where a happening stands by its name, the end that is farthest from its mark.
struct Named {
    std::string id;
    Point end;
};

std::optional<Named> named(const Harness& harness) {
    for (const Item& mark : harness.map().items())
        if (mark.id.starts_with("time.") && mark.role == Role::option && !mark.focusable)
            for (const Item& name : harness.map().items())
                if (name.role == Role::text && name.label == mark.label && name.rect.right() > mark.rect.right() + 16)
                    return Named{mark.id, {name.rect.right() - 2, name.rect.centre().y}};
    return std::nullopt;
}

} // namespace

TEST_CASE("what happened is chosen by its name, and Enter leads to its facts") {
    Running running(at_time_line(), {1280, 1000});
    running.harness.run();
    const auto wanted = named(running.harness);
    REQUIRE(wanted.has_value());
    running.harness.click_at(wanted->end);
    running.harness.run();
    CHECK(running.harness.item(wanted->id).focused);
    running.harness.press("Enter");
    CHECK(running.state().screen == study::Screen::bank);
    REQUIRE(running.last<study::SelectFact>() != nullptr);
    CHECK(wanted->id.ends_with(running.last<study::SelectFact>()->fact));
}

} // namespace signatory::ui
