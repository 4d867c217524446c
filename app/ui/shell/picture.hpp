// A picture of the interface: rows of RGBA from the top, and the PNG file made of them.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <vector>

#include "core/support/problem.hpp"

namespace signatory::ui {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels = {}; // four bytes a pixel, no padding
};

[[nodiscard]] std::expected<void, Problem> write_png(const Picture& picture,
                                                     const std::filesystem::path& path);

} // namespace signatory::ui
