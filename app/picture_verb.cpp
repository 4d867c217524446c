// signatory picture SCREEN: a screen drawn through the same generate, update and views as the window, into a file.
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <unistd.h>

#include "adapters/system/paths.hpp"
#include "class_scenes.hpp"
#include "cli/report.hpp"
#include "cli/selection.hpp"
#include "runtime/runtime.hpp"
#include "ui/app.hpp"
#include "ui/shell/window.hpp"
#include "ui/views/gallery_view.hpp"
#include "ui/views/mix_ups.hpp"
#include "window_verb.hpp"

namespace signatory {
namespace {

using study::Command;

struct Arguments {
    std::string screen, out, bank, profile, kind;
    std::string theme = "light";
    std::string size = "1280x800";
    double scale = 1;
    std::uint64_t seed = 1;
};

enum class Answered { no, yes };

// How a screen is reached from home, as a learner would.
struct Scene {
    std::string_view name;
    std::vector<Command> commands;
    void (*prepares)(ui::ViewMemory&, const study::State&) = nullptr; // what no command says: settings being tried
    std::string_view focus = {};      // scrolled to
    Answered answered = Answered::no; // the question on screen
    std::vector<Command> (*of_bank)(const study::State&) = nullptr; // what takes a bank to say
};

// An answer of the shape the item takes, in part right at best.
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

study::QuizBlueprint short_quiz() {
    study::QuizBlueprint blueprint;
    blueprint.count = 5;
    blueprint.seed = 20;
    blueprint.kinds = {"choose_object", "choose_subject", "choose_date", "member_at_date"};
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

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> list{
        {"home", {}},
        {"review", {study::StartReview{}}},
        {"review-revealed", {study::StartReview{}, study::Respond{item::Choice{1}}, study::Reveal{}}},
        {"quiz-setup", {study::OpenScreen{study::Screen::quiz_setup}}},
        {"quiz", {study::SetBlueprint{short_quiz()}, study::StartQuiz{}}},
        {"quiz-answered", {study::SetBlueprint{short_quiz()}, study::StartQuiz{}}, nullptr, {}, Answered::yes},
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

std::optional<ui::Size> size_of(const std::string& text) {
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return std::nullopt;
    if (width < 200 || height < 200 || width > 8000 || height > 8000) return std::nullopt;
    return ui::Size{static_cast<float>(width), static_cast<float>(height)};
}

// Without a display, the same command under Xvfb, when it is here. Does not return when it works.
void go_on_under_xvfb() {
    if (std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr) return;
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> words{"xvfb-run", "-a"};
    for (std::string word; std::getline(file, word, '\0');) words.push_back(word);
    std::vector<char*> command;
    for (std::string& word : words) command.push_back(word.data());
    command.push_back(nullptr);
    execvp(command.front(), command.data());
}

// A profile that is thrown away, unless one was named.
struct ProfilePlace {
    explicit ProfilePlace(const std::string& named) {
        if (!named.empty()) {
            file = named;
            return;
        }
        std::string pattern = (std::filesystem::temp_directory_path() / "signatory-XXXXXX").string();
        if (const char* made = mkdtemp(pattern.data())) folder = made;
        file = folder / "profile.sqlite";
    }
    ~ProfilePlace() {
        std::error_code ignored;
        if (!folder.empty()) std::filesystem::remove_all(folder, ignored);
    }
    ProfilePlace(const ProfilePlace&) = delete;
    ProfilePlace& operator=(const ProfilePlace&) = delete;
    std::filesystem::path folder, file;
};

std::expected<std::unique_ptr<runtime::Runtime>, Problem> state_for(const Scene& scene, const Arguments& arguments,
                                                                    const std::filesystem::path& profile,
                                                                    const std::filesystem::path& content) {
    runtime::Options options;
    options.profile = profile;
    options.content = content;
    options.seed = arguments.seed;
    constexpr std::int64_t a_sunday_morning = 1795338000; // 22 November 2026, 09:00 UTC: pictures do not change by the day
    options.clock = [] { return study::Moment{{a_sunday_morning, 0}, 0, 0}; };
    auto runtime = runtime::Runtime::start(std::move(options));
    if (!runtime) return runtime;
    const std::string bank = arguments.bank.empty() ? runtime::bank_to_open((*runtime)->state(), content) : arguments.bank;
    (*runtime)->dispatch(study::OpenBank{bank});
    (*runtime)->settle();
    for (Command command : scene.commands) {
        if (auto* quiz = std::get_if<study::SetBlueprint>(&command); quiz != nullptr && !arguments.kind.empty()) quiz->blueprint.kinds = {arguments.kind};
        (*runtime)->dispatch(std::move(command));
    }
    (*runtime)->settle();
    const auto& quiz = (*runtime)->state().quiz;
    if (scene.answered == Answered::yes && quiz && quiz->items != nullptr && !quiz->items->empty()) {
        (*runtime)->dispatch(study::Respond{some_response(quiz->items->front())});
        (*runtime)->settle();
    }
    if (scene.of_bank == nullptr || (*runtime)->state().bank == nullptr) return runtime;
    for (const Command& command : scene.of_bank((*runtime)->state())) (*runtime)->dispatch(command);
    return runtime;
}

ui::WindowSpec hidden_window(const Arguments& arguments, const cli::Context& context) {
    ui::WindowSpec spec;
    spec.visible = false;
    spec.shaders = context.content.parent_path() / "shaders";
    spec.settings.theme = arguments.theme == "dark" ? ui::Theme::dark
                          : arguments.theme == "contrast" ? ui::Theme::contrast : ui::Theme::light;
    spec.settings.text_scale = static_cast<float>(arguments.scale);
    spec.settings.motion = ui::Motion::reduced;
    return spec;
}

void make_picture(const Arguments& arguments, cli::Context& context) {
    const Scene* scene = scene_named(arguments.screen);
    if (scene == nullptr)
        return cli::refuse(context, Problem{fmt::format("there is no screen “{}”", arguments.screen), "SCREEN", "Choose of: " + scene_names() + "."});
    if (const auto problem = cli::unknown_kind(arguments.kind.empty() ? std::vector<std::string>{} : std::vector{arguments.kind})) return cli::refuse(context, *problem);
    const auto size = size_of(arguments.size);
    if (!size) return cli::refuse(context, Problem{"the size is not understood", "--size", "Write it as 1280x800, each side 200 to 8000."});
    auto window = ui::Window::open(hidden_window(arguments, context));
    if (!window) {
        go_on_under_xvfb();
        return cli::refuse(context, Problem{"there is no display, and Xvfb is not installed", {}, "Install it: apt-get install xvfb xauth."});
    }
    const ProfilePlace profile(arguments.profile);
    const auto runtime = state_for(*scene, arguments, profile.file, context.content);
    if (!runtime) return cli::refuse(context, runtime.error());
    ui::App app;
    if (scene->prepares != nullptr) scene->prepares(app.memory(), (*runtime)->state());
    ui::Commands asked;
    const auto view = [&](ui::Frame& frame) {
        if (scene->name == "gallery") return ui::draw_gallery(frame);
        if (!scene->focus.empty()) frame.ask_focus(std::string(scene->focus));
        app.draw(frame, (*runtime)->state(), asked);
    };
    constexpr int most_rounds = 4; // of what the screen asks for of its own accord
    for (int round = 0; round < most_rounds && (round == 0 || !asked.empty()); ++round) {
        asked.clear();
        static_cast<void>((*window)->picture(view, *size));
        for (const Command& command : asked) (*runtime)->dispatch(command);
        (*runtime)->settle();
        if (scene->prepares != nullptr) scene->prepares(app.memory(), (*runtime)->state());
    }
    const auto written = ui::write_png((*window)->picture(view, *size), arguments.out);
    if (!written) cli::refuse(context, written.error());
}

} // namespace

void add_picture(CLI::App& program, cli::Context& context) {
    auto* verb = program.add_subcommand("picture", "Draw a screen into a PNG file");
    auto arguments = std::make_shared<Arguments>();
    verb->add_option("SCREEN", arguments->screen, "One of: " + scene_names())->required();
    verb->add_option("--out", arguments->out, "The PNG file to write")->required();
    verb->add_option("--theme", arguments->theme, "light, dark or contrast")->check(CLI::IsMember({"light", "dark", "contrast"}))->capture_default_str();
    verb->add_option("--scale", arguments->scale, "Text size, 0.85 to 2")->check(CLI::Range(0.85, 2.0))->capture_default_str();
    verb->add_option("--size", arguments->size, "In pixels, WIDTHxHEIGHT")->capture_default_str();
    verb->add_option("--bank", arguments->bank, "A bank; default: the one installed");
    verb->add_option("--kind", arguments->kind, "The kind of question on the quiz screens");
    verb->add_option("--profile", arguments->profile, "A learner's file to show; default: a new one, thrown away");
    verb->add_option("--seed", arguments->seed, "Draws other questions")->capture_default_str();
    verb->callback([arguments, &context] { make_picture(*arguments, context); });
}

} // namespace signatory
