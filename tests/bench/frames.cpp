// Times our own share of every frame, all that is not the driver's drawing, for a learner with many cards and a long
// history: frames CONTENT SHADERS BANK PROFILE DAYS FRAMES. The profile is played forward first if there is none.
// Prints "deck CARDS REVIEWS", then "SCREEN OWN WHOLE" a frame (milliseconds), Dear ImGui's demo window as a screen of its own.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include <imgui.h>

#include "adapters/bank/json_bank.hpp"
#include "adapters/store/store.hpp"
#include "core/study/deck.hpp"
#include "runtime/runtime.hpp"
#include "tests/support/simulated_year.hpp"
#include "ui/app.hpp"
#include "ui/shell/window.hpp"

using namespace signatory;
using Clock = std::chrono::steady_clock;
using study::Screen;

namespace {

constexpr schedule::Now sunday_morning{1'795'338'000, 0};

double since(Clock::time_point begun) { return std::chrono::duration<double, std::milli>(Clock::now() - begun).count(); }

void play(const std::string& bank_path, const std::filesystem::path& content, const std::string& profile, int days) {
    const auto bank = bank::load_bank(bank_path, content / "fact-bank.schema.json").bank;
    const auto deck = study::make_deck(bank);
    const int new_per_day = static_cast<int>(deck.size()) / days + 1;
    const auto learnt = test::simulated_year(*bank, deck, sunday_morning, {.days = days, .new_per_day = new_per_day, .most_a_day = 1000});
    auto store = store::Store::open(profile, sunday_morning.unix_seconds).value();
    for (const study::Review& review : learnt.reviews) store.append(review).value();
}

// What a hand does on a screen, frame after frame.
using Hand = std::function<void(ui::Window&, int)>;

void press(ui::Window& window, char32_t character) { window.input().push(ui::Typed{character}); }
void press(ui::Window& window, ui::Key key) {
    window.input().push(ui::KeyPressed{key, {}});
    window.input().push(ui::KeyReleased{key, {}});
}

void wander(ui::Window& window, int frame) { // the pointer goes about, the wheel turns, Tab goes on
    window.input().push(ui::PointerMoved{300.0F + static_cast<float>(frame * 7 % 680), 200.0F + static_cast<float>(frame * 5 % 400)});
    window.input().push(ui::WheelTurned{0, frame / 60 % 2 == 0 ? -1.0F : 1.0F});
    if (frame % 4 == 0) press(window, ui::Key::tab);
}
// At 60 frames a second: a card a second, which nobody answers, and ten keys a second.
void answer(ui::Window& window, int frame) {
    if (frame % 60 == 0) press(window, ui::Key::space);
    if (frame % 60 == 20) press(window, ui::Key::enter);
    if (frame % 60 == 40) press(window, U'3');
}
void type(ui::Window& window, int frame) {
    if (frame % 6 != 0) return;
    if (frame == 0) return press(window, U'/');
    if (frame / 6 % 8 == 7) return press(window, ui::Key::backspace);
    press(window, U"organisation"[frame / 6 % 12]);
}

struct Visit {
    const char* name;
    study::Command opened_by;
    Hand hand;
};

const std::vector<Visit>& visits() {
    static const std::vector<Visit> list{{"home", study::OpenScreen{Screen::home}, wander},
                                         {"review", study::StartReview{}, answer},
                                         {"bank", study::OpenScreen{Screen::bank}, type},
                                         {"progress", study::OpenScreen{Screen::progress}, wander},
                                         {"set", study::OpenScreen{Screen::set}, wander},
                                         {"quiz-setup", study::OpenScreen{Screen::quiz_setup}, wander},
                                         {"exam", study::OpenScreen{Screen::exam}, wander},
                                         {"time-line", study::OpenScreen{Screen::time_line}, wander},
                                         {"library", study::OpenScreen{Screen::library}, wander},
                                         {"settings", study::OpenScreen{Screen::settings}, wander},
                                         {"workload", study::OpenScreen{Screen::workload}, wander},
                                         {"host", study::OpenScreen{Screen::host}, wander}};
    return list;
}

// As the program's loop: what workers brought, the picture, and what was asked for.
void time_screen(ui::Window& window, runtime::Runtime& runtime, ui::App& app, const Visit& visit, int frames) {
    runtime.dispatch(study::OpenScreen{Screen::home});
    runtime.dispatch(visit.opened_by);
    runtime.settle();
    constexpr int settling = 20;
    for (int frame = -settling; frame < frames; ++frame) {
        if (frame >= 0) visit.hand(window, frame);
        ui::Commands commands;
        double own = 0;
        const auto begun = Clock::now();
        runtime.poll();
        own += since(begun);
        window.turn([&](ui::Frame& drawn) {
            const auto drawing = Clock::now();
            app.draw(drawn, runtime.state(), commands);
            own += since(drawing);
        }, 0);
        const auto asked = Clock::now();
        for (const study::Command& command : commands) runtime.dispatch(command);
        own += since(asked);
        window.finish();
        if (frame >= 0) std::printf("%s %.3f %.3f\n", visit.name, own, since(begun));
    }
}

void time_demo(ui::Window& window, int frames) {
    for (int frame = 0; frame < frames; ++frame) {
        wander(window, frame);
        double own = 0;
        const auto begun = Clock::now();
        window.turn([&](ui::Frame&) {
            const auto drawing = Clock::now();
            ImGui::SetNextWindowPos({60, 40});
            ImGui::SetNextWindowSize({700, 700});
            ImGui::ShowDemoWindow();
            own = since(drawing);
        }, 0);
        window.finish();
        std::printf("demo %.3f %.3f\n", own, since(begun));
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 7) return 2;
    const std::filesystem::path content = arguments[1];
    const std::string bank = arguments[3], profile = arguments[4];
    const int days = std::atoi(arguments[5]), frames = std::atoi(arguments[6]);
    if (!std::filesystem::exists(profile)) play(bank, content, profile, days);
    ui::WindowSpec spec;
    spec.shaders = arguments[2];
    auto window = ui::Window::open(spec).value();
    runtime::Options options;
    options.profile = profile;
    options.content = content;
    options.seed = 1;
    options.clock = [] { return study::Moment{sunday_morning, Clock::now().time_since_epoch() / std::chrono::milliseconds(1), 0}; };
    auto runtime = runtime::Runtime::start(options).value();
    runtime->dispatch(study::OpenBank{bank});
    runtime->settle();
    std::size_t reviews = 0;
    for (const auto& [day, number] : runtime->state().profile.reviews_by_day) reviews += static_cast<std::size_t>(number);
    std::printf("deck %zu %zu\n", runtime->state().profile.cards.size(), reviews);
    ui::App app;
    for (const Visit& visit : visits()) time_screen(*window, *runtime, app, visit, frames);
    time_demo(*window, frames);
}
