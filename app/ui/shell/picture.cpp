#include "ui/shell/picture.hpp"

#include <png.h>

namespace signatory::ui {

std::expected<void, Problem> write_png(const Picture& picture, const std::filesystem::path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    if (png_image_write_to_file(&image, path.c_str(), 0, picture.pixels.data(), 0, nullptr) == 0)
        return std::unexpected(Problem{std::string("the picture could not be written: ") + image.message,
                                       path.string(), "Choose a folder that exists and can be written to."});
    return {};
}

} // namespace signatory::ui
