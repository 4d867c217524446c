#include "ui/kit/stage.hpp"

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

std::optional<compat::EditKey> edit_key(Key key, bool control) {
    using enum compat::EditKey;
    switch (key) {
    case Key::left:
        return left;
    case Key::right:
        return right;
    case Key::home:
        return home;
    case Key::end:
        return end;
    case Key::backspace:
        return backspace;
    case Key::remove:
        return remove;
    default:
        break;
    }
    if (!control) return std::nullopt;
    switch (static_cast<char32_t>(key)) {
    case 'a':
        return select_all;
    case 'c':
        return copy;
    case 'x':
        return cut;
    case 'v':
        return paste;
    case 'z':
        return undo;
    case 'y':
        return redo;
    default:
        return std::nullopt;
    }
}

void feed(ImGuiIO& io, Key key, Modifiers modifiers, bool down) {
    compat::feed_modifiers(io, modifiers.control, modifiers.shift, modifiers.alt);
    // A release is passed on whatever the modifiers are by then, so that no key sticks.
    if (const auto edit = edit_key(key, modifiers.control || !down)) compat::feed_key(io, *edit, down);
}

// A character comes without Control and Alt, even when the last event of a key was Control let go of, which still
// names it. The editor takes none while it believes Control to be held.
void feed(ImGuiIO& io, const Typed& typed) {
    compat::feed_modifiers(io, false, io.KeyShift, false);
    io.AddInputCharacter(typed.character);
}

void feed(ImGuiIO& io, const Event& event) {
    if (const auto* pressed = std::get_if<KeyPressed>(&event))
        feed(io, pressed->key, pressed->modifiers, true);
    if (const auto* released = std::get_if<KeyReleased>(&event))
        feed(io, released->key, released->modifiers, false);
    if (const auto* typed = std::get_if<Typed>(&event)) feed(io, *typed);
    if (const auto* pointer = std::get_if<PointerMoved>(&event))
        compat::feed_pointer(io, pointer->x, pointer->y);
    if (const auto* button = std::get_if<PointerButton>(&event))
        compat::feed_button(io, button->button, button->down);
    if (const auto* wheel = std::get_if<WheelTurned>(&event)) compat::feed_wheel(io, wheel->x, wheel->y);
}

// Of what is in no scrolling area: nothing cuts it off.
constexpr Rect everywhere{-1e6F, -1e6F, 2e6F, 2e6F};

void open_host(Size size) {
    constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                           ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                           ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({size.width, size.height});
    ImGui::Begin("screen", nullptr, flags);
}

} // namespace

std::expected<std::unique_ptr<Stage>, Problem> Stage::open(const Settings& settings) {
    auto fonts = Fonts::load();
    if (!fonts) return std::unexpected(fonts.error());
    return std::unique_ptr<Stage>(new Stage(std::move(*fonts), settings));
}

Stage::Stage(Fonts fonts, const Settings& settings)
    : context_(ImGui::CreateContext()), fonts_(std::move(fonts)), settings_(settings) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false; // a blinking caret would keep the window drawing
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    compat::prepare_keys(io);
    compat::feed_pointer(io, -1, -1);
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = style.WindowMinSize = style.ItemSpacing = {0, 0};
    style.WindowMinSize = {1, 1};
    style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.CircleTessellationMaxError = 0.1F;
}

Stage::~Stage() {
    ImGui::SetCurrentContext(context_);
    ImGui::DestroyContext(context_);
}

bool Stage::unfinished() const { return memory_.shifted || fonts_.wants_more(); }

ImDrawData& Stage::picture() const {
    ImGui::SetCurrentContext(context_);
    return *ImGui::GetDrawData();
}

bool Stage::text_cursor() const {
    ImGui::SetCurrentContext(context_);
    return ImGui::GetMouseCursor() == ImGuiMouseCursor_TextInput;
}

std::vector<Event> Stage::take(InputQueue& input) {
    constexpr int longest_wait = 10; // frames; a widget that never comes must not lock the keyboard
    const bool wait = memory_.focus.on_its_way() || memory_.opening;
    if (wait && waited_++ < longest_wait) return {};
    waited_ = 0;
    return input.take_frame();
}

Frame& Stage::begin(const std::vector<Event>& events, Size size, float delta) {
    ImGui::SetCurrentContext(context_);
    const float scale = settings_.text_scale * settings_.display_scale;
    fonts_.choose(settings_.typeface);
    if (scale != built_scale_ || fonts_.wants_more()) {
        fonts_.build(*ImGui::GetIO().Fonts, scale);
        built_scale_ = scale;
        ++atlas_version_;
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size.width, size.height};
    io.DeltaTime = std::max(delta, 1e-4F);
    dropped_.clear();
    for (const Event& event : events) {
        feed(io, event);
        if (const auto* files = std::get_if<FilesDropped>(&event)) dropped_ = files->paths;
        if (std::holds_alternative<KeyPressed>(event)) memory_.focus.keyboard_used();
        if (const auto* button = std::get_if<PointerButton>(&event); button && button->down)
            memory_.focus.pointer_used();
    }
    keys_.emplace(events);
    move_focus(); // by the map of the last frame
    memory_.kept_arrows = Arrows::none;
    if (memory_.typing) keys_->claim_editing(memory_.typed);
    memory_.moving = memory_.shifted = memory_.typing = memory_.opening = false;
    if (memory_.focus.id().empty() && map_.top_layer() == 0) memory_.scrolled_by_keys.clear();
    map_.clear();
    scene_.reset();
    maps_.clear();
    map_.enter(everywhere);
    ImGui::NewFrame();
    open_host(size);
    const Rect window{0, 0, size.width, size.height};
    frame_.emplace(Frame{.theme = settings_.theme,
                         .tokens = tokens_of(settings_.theme),
                         .fonts = fonts_,
                         .size = size,
                         .scale = scale,
                         .text_scale = settings_.text_scale,
                         .delta = delta,
                         .motion = settings_.motion,
                         .keys = *keys_,
                         .dropped = dropped_,
                         .map = map_,
                         .memory = memory_,
                         .scene = scene_,
                         .maps = maps_,
                         .free = window,
                         .flows = {Flow{.area = {0, 0, size.width, 0}}}});
    return *frame_;
}

void Stage::end() {
    ImGui::End();
    if (ImGui::IsMouseClicked(0) && !ImGui::IsAnyItemActive()) memory_.focus.leave();
    memory_.focus.settle(map_);
    memory_.pressed.clear();
    ImGui::Render();
}

void Stage::move_focus() {
    using enum Focus::Step;
    struct Move {
        Key key;
        Modifiers modifiers;
        Focus::Step step;
        bool while_typing;
        Arrows arrows = Arrows::none;
    };
    constexpr Move moves[] = {{Key::tab, {}, next, true},
                              {Key::tab, {.shift = true}, previous, true},
                              {Key::down, {}, next, true, Arrows::up_and_down},
                              {Key::up, {}, previous, true, Arrows::up_and_down},
                              {Key::right, {}, next, false, Arrows::sideways},
                              {Key::left, {}, previous, false, Arrows::sideways}};
    for (const Move& move : moves) {
        const Arrows kept_arrows = memory_.kept_arrows;
        const bool kept = move.arrows != Arrows::none && (move.arrows == kept_arrows || kept_arrows == Arrows::all);
        while (!kept && (move.while_typing || !memory_.typing) && keys_->claim(move.key, move.modifiers))
            memory_.focus.move(move.step, map_);
    }
}

} // namespace signatory::ui
