// Draws a map with shaders: every area filled, every border a line with smooth edges, whatever the scale.
#pragma once

#include <array>
#include <filesystem>
#include <vector>

#include "ui/map/map_picture.hpp"

namespace signatory::ui {

class MapPainter {
  public:
    // Needs a current OpenGL context. `folder` holds the shaders whose names begin with map_; without them nothing is drawn.
    explicit MapPainter(const std::filesystem::path& folder);
    MapPainter(const MapPainter&) = delete;
    MapPainter& operator=(const MapPainter&) = delete;
    ~MapPainter();

    // `window`: the size of what is drawn into, in pixels. `ground`: a texture of what lies below, as large as the window,
    // into which the picture fades; 0: it does not fade.
    void draw(const MapPicture& picture, Size window, unsigned ground);

  private:
    struct Buffers { // of one mesh
        unsigned fill = 0, line = 0; // vertex arrays
        std::array<unsigned, 4> data = {};
    };
    static Buffers made(const atlas::Mesh& mesh);
    static void drop(const Buffers& buffers);
    void take(const std::shared_ptr<const atlas::Atlas>& atlas);
    void set_looks(const MapPicture& picture);
    void set_camera(unsigned program, const MapPicture& picture, const Lens& lens, Size window) const;
    template <class Wanted> void draw_parts(const std::vector<atlas::Mesh::Part>& parts, const atlas::Box& seen, int indices_each, Wanted wanted);
    void draw_fills(const MapPicture& picture, const Lens& lens, const atlas::Mesh& mesh, const atlas::Box& seen, Size window);
    void draw_borders(const MapPicture& picture, const Lens& lens, const atlas::Mesh& mesh, const atlas::Box& seen, Size window);
    void draw_fade(const MapPicture& picture, Size window, unsigned ground);

    unsigned plain_program_, pattern_program_, line_program_, hairline_program_, fade_program_, looks_ = 0, no_vertices_ = 0;
    std::shared_ptr<const atlas::Atlas> atlas_; // whose meshes the buffers hold
    std::vector<Buffers> levels_;
    std::vector<int> counts_;          // scratch of draw_parts
    std::vector<const void*> offsets_;
};

} // namespace signatory::ui
