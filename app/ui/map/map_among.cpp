#include "ui/map/map_among.hpp"

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

void paint_here(const ImDrawList*, const ImDrawCmd* command) {
    const auto& map = *static_cast<const MapAmongWidgets*>(command->UserCallbackData);
    if (!map.paint) return;
    const ImVec4 clip = command->ClipRect;
    MapPicture picture = map.picture;
    picture.area = shared(picture.area, {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y});
    map.paint(picture);
}

} // namespace

void draw_map_here(Frame& frame, MapPicture picture) {
    frame.maps.push_back(std::make_shared<MapAmongWidgets>(MapAmongWidgets{std::move(picture)}));
    canvas().AddCallback(paint_here, frame.maps.back().get());
    canvas().AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

} // namespace signatory::ui
