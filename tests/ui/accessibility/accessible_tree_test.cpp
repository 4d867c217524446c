// The tree that a screen reader is given, of the screens as they are.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/ui/running.hpp"
#include "ui/accessibility/accessible_tree.hpp"

namespace signatory::ui {
namespace {

AccessibleTree tree_of(const Running& running) { return accessible_tree(running.harness.map()); }

const Accessible& widget(const AccessibleTree& tree, std::string_view id) {
    const auto found = std::ranges::find(tree.nodes, id, &Accessible::id);
    REQUIRE_MESSAGE(found != tree.nodes.end(), std::string(id));
    return *found;
}

// Keys are unique, parents and children agree, and what takes the keyboard has a name.
void check_whole(const AccessibleTree& tree) {
    std::set<std::string> keys;
    std::size_t linked = 0;
    for (std::size_t index = 0; index < tree.nodes.size(); ++index) {
        const Accessible& node = tree.nodes[index];
        CHECK_MESSAGE(keys.insert(node.key).second, node.key);
        for (const std::size_t child : node.children) CHECK(tree.nodes[child].parent == index);
        linked += node.children.size();
        CHECK_MESSAGE((!node.focusable || !node.name.empty()), node.key);
    }
    CHECK(linked == tree.nodes.size() - 1);
}

} // namespace

TEST_CASE("a question is told as a heading, its options and what can be done") {
    const Running desk(Session().opens_bank().asks(item::ResponseKind::single_choice));
    const AccessibleTree tree = tree_of(desk);
    const item::Item& asked = desk.state().review.current->item;
    CHECK(tree.foreground().name == "Review");
    CHECK(std::ranges::any_of(tree.nodes, [&](const Accessible& node) { return node.part == Part::heading && node.name == asked.stem; }));
    for (std::size_t option = 0; option < asked.options.size(); ++option) {
        const Accessible& node = widget(tree, "review.option." + std::to_string(option));
        CHECK(node.part == Part::radio);
        CHECK(node.name == asked.options[option].text);
        CHECK(node.description == "");
        CHECK(node.shortcut == std::to_string(option + 1));
        CHECK((node.enabled && node.focusable && !node.focused && !node.checked));
    }
    const Accessible& show = widget(tree, "review.show");
    CHECK((show.part == Part::button && show.name == "Show answer" && show.shortcut == "Space" && show.focused));
    CHECK(tree.focused() == &show);
    check_whole(tree);
}

TEST_CASE("an option that was answered keeps its key and tells its verdict and the reason") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::single_choice));
    const std::string key = widget(tree_of(desk), "review.option.0").key;
    desk.harness.press("1");
    const AccessibleTree tree = tree_of(desk);
    const item::Item& asked = desk.state().review.current->item;
    const Accessible& answered = *tree.find(key);
    CHECK(answered.name == asked.options[0].text);
    CHECK((answered.verdict == "right" || answered.verdict == "wrong"));
    CHECK_MESSAGE(answered.description.find("Your answer") != std::string::npos, answered.description);
    CHECK_MESSAGE(answered.description.find(asked.options[0].rationale) != std::string::npos, answered.description);
    CHECK_FALSE(answered.focusable);
    CHECK(widget(tree, "review.grade.good").description == desk.harness.value("review.grade.good"));
}

TEST_CASE("what stands at the foot of the window comes last, though it is drawn first") {
    const Running desk(Session().opens_bank());
    const AccessibleTree tree = tree_of(desk);
    const Accessible& last = tree.nodes[tree.foreground().children.back()];
    CHECK(last.part == Part::group);
    CHECK(last.name == "Keys");
    CHECK(last.children.size() > 1);
}

TEST_CASE("under an overlay nothing can be done, and the overlay is what there is") {
    Running desk(Session().opens_bank());
    desk.harness.press("Ctrl+K");
    const AccessibleTree tree = tree_of(desk);
    CHECK(tree.foreground().part == Part::dialog);
    CHECK(tree.foreground().name != "");
    CHECK_FALSE(widget(tree, "home.start").focusable);
    CHECK_FALSE(widget(tree, "home.start").enabled);
    CHECK(widget(tree, "palette.query").part == Part::field);
    CHECK(widget(tree, "palette.query").focused);
    check_whole(tree);
}

TEST_CASE("what is written in a field is its text, and the cursor is told") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::typed));
    desk.harness.type("Ереван");
    const AccessibleTree tree = tree_of(desk);
    CHECK(widget(tree, "review.answer").text == "Ереван");
    CHECK(widget(tree, "review.answer").caret == 6);
    desk.harness.press("Left");
    CHECK(widget(tree_of(desk), "review.answer").caret == 5);
}

TEST_CASE("a button that changes a figure says which, and how much it is") {
    Running desk(Session().opens_bank().does(study::OpenScreen{study::Screen::settings}));
    CHECK(widget(tree_of(desk), "settings.new.more").description == "New facts a day: 20");
    const Accessible motion = widget(tree_of(desk), "settings.motion");
    CHECK((motion.part == Part::toggle && motion.checked && motion.description == "Short transitions between states."));
}

TEST_CASE("a screen reader presses a widget and writes into a field as the keyboard does") {
    Running desk(Session().opens_bank());
    desk.harness.stage().memory().pressed = "home.start";
    desk.harness.run();
    CHECK(desk.last<study::StartReview>());
    Running typed(Session().opens_bank().asks(item::ResponseKind::typed));
    typed.harness.stage().memory().written = {"review.answer", "1992"};
    typed.harness.run();
    CHECK(typed.state().review.current->draft == "1992");
    typed.harness.type("!");
    CHECK(typed.state().review.current->draft.size() == 5);
}

TEST_CASE("every screen makes a whole tree in which all that takes the keyboard has a name") {
    Running desk(Session().opens_learnt_bank().expects_exam(20));
    for (const View& view : views()) {
        CAPTURE(view.id);
        desk.session.does(study::OpenScreen{view.screen});
        desk.harness.run();
        check_whole(tree_of(desk));
    }
}

} // namespace signatory::ui
