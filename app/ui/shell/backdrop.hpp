// The ground behind every screen, drawn by a shader. Without its shader files it is a flat colour.
#pragma once

#include <filesystem>

#include "ui/kit/frame.hpp"

namespace signatory::ui {

class Backdrop {
public:
    // Needs a current OpenGL context. `folder` holds backdrop.vert and backdrop.frag.
    explicit Backdrop(const std::filesystem::path& folder);
    Backdrop(const Backdrop&) = delete;
    Backdrop& operator=(const Backdrop&) = delete;
    ~Backdrop();

    void draw(const Tokens& tokens, Size size, float scale) const;

private:
    unsigned program_ = 0; // 0: flat
    unsigned no_vertices_ = 0;
};

} // namespace signatory::ui
