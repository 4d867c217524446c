// OpenGL programs from the files in shaders/.
#pragma once

#include <filesystem>
#include <string_view>

namespace signatory::ui {

// Of NAME.vert and NAME.frag in the folder; 0 when a file is missing or is refused. Needs a current context.
[[nodiscard]] unsigned shader_program(const std::filesystem::path& folder, std::string_view name);

} // namespace signatory::ui
