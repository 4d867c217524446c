// OpenGL programs from the files in shaders/, and colours as they take them.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "ui/kit/theme.hpp"

namespace signatory::ui {

// Of NAME.vert and NAME.frag in the folder; 0 when a file is missing or is refused. Needs a current context.
[[nodiscard]] unsigned shader_program(const std::filesystem::path& folder, std::string_view name);
// Of VERTEX.vert and FRAGMENT.frag.
[[nodiscard]] unsigned shader_program(const std::filesystem::path& folder, std::string_view vertex, std::string_view fragment);

// Red, green, blue and alpha, 0 to 1.
using Channels = std::array<float, 4>;
[[nodiscard]] Channels channels(Colour colour);

} // namespace signatory::ui
