// signatory picture SCREEN: a screen drawn through the same generate, update and views as the window, into a file.
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "cli/selection.hpp"
#include "runtime/runtime.hpp"
#include "scenes.hpp"
#include "ui/app.hpp"
#include "ui/kit/screen_rules.hpp"
#include "ui/shell/window.hpp"
#include "ui/views/gallery_view.hpp"
#include "window_verb.hpp"

namespace signatory {
namespace {

using study::Command;

struct Arguments {
    std::string screen, out, bank, profile, kind;
    std::string theme = "light", letters = "inter";
    std::string size = "1280x800";
    double scale = 1;
    std::uint64_t seed = 1;
    bool every_look = false;
};

// How a picture is to be drawn.
struct Look {
    ui::Theme theme;
    float scale;
    ui::Size size;

    std::string name() const { return fmt::format("{}-{:.0f}-{:.0f}x{:.0f}", ui::name_of(theme), 100 * scale, size.width, size.height); }
};

// Each theme, text size and window once.
std::vector<Look> few_looks() {
    return {{ui::Theme::light, 1, {1280, 800}}, {ui::Theme::dark, 2, {1280, 800}}, {ui::Theme::contrast, 1, {800, 600}}};
}

std::vector<Look> every_look() {
    std::vector<Look> looks;
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark, ui::Theme::contrast})
        for (const float scale : {1.0F, 2.0F})
            for (const ui::Size size : {ui::Size{1280, 800}, ui::Size{800, 600}}) looks.push_back({theme, scale, size});
    return looks;
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

ui::Settings settings_of(const Look& look, const Arguments& arguments) {
    ui::Settings settings;
    settings.theme = look.theme;
    settings.text_scale = look.scale;
    settings.typeface = arguments.letters == "inter" ? ui::Typeface::inter : ui::Typeface::open_dyslexic;
    settings.motion = ui::Motion::reduced;
    return settings;
}

// Draws until the screen asks for nothing more of its own accord.
ui::Picture drawn(const Scene& scene, const Look& look, ui::Window& window, runtime::Runtime& runtime) {
    ui::App app;
    if (scene.prepares != nullptr) scene.prepares(app.memory(), runtime.state());
    ui::Commands asked;
    const auto view = [&](ui::Frame& frame) {
        if (scene.name == "gallery") return ui::draw_gallery(frame);
        if (!scene.focus.empty()) frame.ask_focus(std::string(scene.focus));
        app.draw(frame, runtime.state(), asked);
    };
    constexpr int most_rounds = 4;
    for (int round = 0; round < most_rounds && (round == 0 || !asked.empty()); ++round) {
        asked.clear();
        static_cast<void>(window.picture(view, look.size));
        for (const Command& command : asked) runtime.dispatch(command);
        runtime.settle();
        if (scene.prepares != nullptr) scene.prepares(app.memory(), runtime.state());
    }
    return window.picture(view, look.size);
}

std::unique_ptr<ui::Window> open_hidden(const ui::Settings& settings, cli::Context& context) {
    ui::WindowSpec spec;
    spec.visible = false;
    spec.shaders = context.content.parent_path() / "shaders";
    spec.settings = settings;
    auto window = ui::Window::open(spec);
    if (window) return std::move(*window);
    go_on_under_xvfb();
    cli::refuse(context, Problem{"there is no display, and Xvfb is not installed", {}, "Install it: apt-get install xvfb xauth."});
    return nullptr;
}

void make_picture(const Scene& scene, const Look& look, const Arguments& arguments, cli::Context& context) {
    const auto window = open_hidden(settings_of(look, arguments), context);
    if (window == nullptr) return;
    const ProfilePlace profile(arguments.profile);
    const auto runtime = state_for(scene, arguments, profile.file, context.content);
    if (!runtime) return cli::refuse(context, runtime.error());
    const auto written = ui::write_png(drawn(scene, look, *window, **runtime), arguments.out);
    if (!written) cli::refuse(context, written.error());
}

// Each scene in each of the looks, with its map beside it, held to the rules of every screen. What breaks one is told on standard
// output.
void make_looks(const std::vector<const Scene*>& wanted, const std::vector<Look>& looks, const Arguments& arguments, cli::Context& context) {
    const auto window = open_hidden(settings_of(looks.front(), arguments), context);
    if (window == nullptr) return;
    const std::filesystem::path folder = arguments.out;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::size_t broken = 0;
    for (const Scene* scene : wanted) {
        const ProfilePlace profile(arguments.profile);
        const auto runtime = state_for(*scene, arguments, profile.file, context.content);
        if (!runtime) return cli::refuse(context, runtime.error());
        for (const Look& look : looks) {
            window->set(settings_of(look, arguments));
            const std::string name = fmt::format("{}-{}", scene->name, look.name());
            const ui::Picture picture = drawn(*scene, look, *window, **runtime);
            const ui::ScreenMap& map = window->stage().map();
            if (const auto written = ui::write_png(picture, folder / (name + ".png")); !written) return cli::refuse(context, written.error());
            if (const auto written = ui::write_map(map, folder / (name + ".map")); !written) return cli::refuse(context, written.error());
            if (const std::string faults = ui::misplaced(map, window->stage().settings(), look.size); !faults.empty()) {
                fmt::print("{}\n{}", name, faults);
                ++broken;
            }
        }
    }
    if (broken > 0) cli::refuse(context, Problem{fmt::format("{} pictures break a rule of the screen", broken), folder.string(), "They are named above."});
}

ui::Theme theme_named(std::string_view name) {
    for (const ui::Theme theme : {ui::Theme::dark, ui::Theme::contrast})
        if (ui::name_of(theme) == name) return theme;
    return ui::Theme::light;
}

void make_pictures(const Arguments& arguments, cli::Context& context) {
    const bool all = arguments.screen == "all";
    const Scene* scene = scene_named(arguments.screen);
    if (scene == nullptr && !all)
        return cli::refuse(context, Problem{fmt::format("there is no screen “{}”", arguments.screen), "SCREEN", "Choose of: all, " + scene_names() + "."});
    if (const auto problem = cli::unknown_kind(arguments.kind.empty() ? std::vector<std::string>{} : std::vector{arguments.kind})) return cli::refuse(context, *problem);
    const auto size = size_of(arguments.size);
    if (!size) return cli::refuse(context, Problem{"the size is not understood", "--size", "Write it as 1280x800, each side 200 to 8000."});
    if (!all && !arguments.every_look)
        return make_picture(*scene, {theme_named(arguments.theme), static_cast<float>(arguments.scale), *size}, arguments, context);
    std::vector<const Scene*> wanted{scene};
    if (all) {
        wanted.clear();
        for (const Scene& each : scenes()) wanted.push_back(&each);
    }
    make_looks(wanted, arguments.every_look ? every_look() : few_looks(), arguments, context);
}

} // namespace

void add_picture(CLI::App& program, cli::Context& context) {
    auto* verb = program.add_subcommand("picture", "Draw a screen into a PNG file");
    auto arguments = std::make_shared<Arguments>();
    verb->add_option("SCREEN", arguments->screen, "all, or one of: " + scene_names())->required();
    verb->add_option("--out", arguments->out, "The PNG file to write; a folder for all screens and for every look")->required();
    verb->add_flag("--every-look", arguments->every_look, "Each theme at 100 and 200 %, 1280x800 and 800x600, with screen maps; says what breaks a rule");
    verb->add_option("--theme", arguments->theme, "light, dark or contrast")->check(CLI::IsMember({"light", "dark", "contrast"}))->capture_default_str();
    verb->add_option("--letters", arguments->letters, "inter or open_dyslexic")->check(CLI::IsMember({"inter", "open_dyslexic"}))->capture_default_str();
    verb->add_option("--scale", arguments->scale, "Text size, 0.85 to 2")->check(CLI::Range(0.85, 2.0))->capture_default_str();
    verb->add_option("--size", arguments->size, "In pixels, WIDTHxHEIGHT")->capture_default_str();
    verb->add_option("--bank", arguments->bank, "A bank; default: the one installed");
    verb->add_option("--kind", arguments->kind, "The kind of question on the quiz screens");
    verb->add_option("--profile", arguments->profile, "A learner's file to show; default: a new one, thrown away");
    verb->add_option("--seed", arguments->seed, "Draws other questions")->capture_default_str();
    verb->callback([arguments, &context] { make_pictures(*arguments, context); });
}

} // namespace signatory
