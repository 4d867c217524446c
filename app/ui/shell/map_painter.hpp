// Draws a map with shaders: every area filled, every border a line with smooth edges, whatever the scale.
#pragma once

#include <array>
#include <filesystem>
#include <vector>

#include "ui/map/map_picture.hpp"

namespace signatory::ui {

class MapPainter {
  public:
    // Needs a current OpenGL context. `folder` holds map_fill and map_line, .vert and .frag; without them nothing is drawn.
    explicit MapPainter(const std::filesystem::path& folder);
    MapPainter(const MapPainter&) = delete;
    MapPainter& operator=(const MapPainter&) = delete;
    ~MapPainter();

    // `window`: the size of what is drawn into, in pixels.
    void draw(const MapPicture& picture, Size window);

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
    void draw_parts(const std::vector<atlas::Mesh::Part>& parts, const atlas::Box& seen, int indices_each);

    unsigned fill_program_, line_program_, looks_ = 0;
    std::shared_ptr<const atlas::Atlas> atlas_; // whose meshes the buffers hold
    Buffers fine_, coarse_;
    std::vector<int> counts_;          // scratch of draw_parts
    std::vector<const void*> offsets_;
};

} // namespace signatory::ui
