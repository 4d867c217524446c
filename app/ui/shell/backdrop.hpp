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

    // The same by way of a picture of it, made anew only when something about it changes: for what moves over it in every
    // frame. Returns the texture, from the bottom row upwards.
    unsigned draw_kept(const Tokens& tokens, Size size, float scale);

private:
    struct Kept { // what the texture shows
        const Tokens* tokens = nullptr;
        Size size = {};
        float scale = 0;
        bool operator==(const Kept&) const = default;
    };

    unsigned program_ = 0; // 0: flat
    unsigned no_vertices_ = 0;
    unsigned texture_ = 0, frame_ = 0; // 0: not kept yet
    Kept kept_ = {};
};

} // namespace signatory::ui
