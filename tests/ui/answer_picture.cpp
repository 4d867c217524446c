// Draws a question of an arranged kind into a PNG file, before or after its answer:
// ui_answers KIND STAGE THEME SCALE FILE [WIDTH HEIGHT], KIND several, order, matching or grouping, with "wordy-" before it for a
// long one; STAGE open, begun, answered, right, review, revealed or result.
#include <cstdlib>
#include <map>
#include <string>

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/arranged_items.hpp"
#include "tests/ui/states.hpp"
#include "ui/app.hpp"
#include "ui/shell/window.hpp"

namespace signatory::ui {
namespace {

item::Item item_named(std::string name) {
    const bool wordy = name.starts_with("wordy-");
    if (wordy) name = name.substr(6);
    for (const item::Item& item : test::arranged_items())
        if (item.id == name) return wordy ? test::wordy(item) : item;
    std::exit(2);
}

item::Arrangement answer_to(const item::Item& item) {
    const std::map<std::string, item::Arrangement> answers{
        {"several", {{0, 1}}}, {"order", {{3, 0, 1, 2}}}, {"matching", {{1, 0, 2}}}, {"grouping", {{0, 1, 1, 2}}}};
    return answers.at(item.id);
}

item::Arrangement begun(const item::Item& item) {
    item::Arrangement answer = answer_to(item);
    if (item.response_kind == item::ResponseKind::match) answer.options.back() = item::unmatched;
    return answer;
}

study::State state_at(const std::string& stage, const item::Item& item) {
    Session session = Session().opens_bank();
    if (stage == "review" || stage == "revealed") session.reviews(item);
    else session.in_quiz_of({item, test::a_several()});
    if (stage == "begun" || stage == "review") session.does(study::SetArrangement{begun(item)});
    if (stage == "right") session.does(study::Respond{item::Arrangement{item.key}});
    if (stage == "answered" || stage == "revealed" || stage == "result") session.does(study::Respond{answer_to(item)});
    if (stage == "result")
        session.does(study::NextItem{}).does(study::Respond{item::Arrangement{{0, 2}}}).does(study::NextItem{});
    return session.state();
}

} // namespace
} // namespace signatory::ui

int main(int argc, char** argv) {
    using namespace signatory::ui;
    if (argc < 6) return 2;
    doctest::Context context; // the states check themselves
    context.setAsDefaultForAssertsOutOfTestCases();
    WindowSpec spec{.visible = false, .shaders = SIGNATORY_SOURCE_DIR "/shaders"};
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast})
        if (name_of(theme) == std::string_view(argv[3])) spec.settings.theme = theme;
    spec.settings.text_scale = std::strtof(argv[4], nullptr);
    spec.settings.motion = Motion::reduced;
    auto window = Window::open(spec);
    if (!window) return 1;
    const signatory::study::State state = state_at(argv[2], item_named(argv[1]));
    App app;
    Commands ignored;
    const float width = argc > 7 ? std::strtof(argv[6], nullptr) : 1280, height = argc > 7 ? std::strtof(argv[7], nullptr) : 800;
    const Picture picture = (*window)->picture([&](Frame& frame) { app.draw(frame, state, ignored); }, {width, height});
    return write_png(picture, argv[5]) ? 0 : 1;
}
