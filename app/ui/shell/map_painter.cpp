#include "ui/shell/map_painter.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

#include <glad/gl.h>

#include "ui/shell/shaders.hpp"

namespace signatory::ui {
namespace {

constexpr int corners_each = 1, corners_of_line = 6; // indices a corner of a triangle, and a stretch of border
constexpr float current_line = 2.5F;                 // units
constexpr float widest_hairline = 2;                 // pixels

// As the block "Looks" of the shaders lays them out.
struct Looks {
    std::array<Channels, 256> fill, ink, edge, manner; // manner: pattern, rank
};
static_assert(sizeof(Looks) == 16384, "the least that every OpenGL has room for in a block");

struct LineVertex {
    float from_x, from_y, to_x, to_y;
    std::uint16_t area, other;
};

GLuint buffer_of(GLenum target, const void* data, std::size_t bytes) {
    GLuint buffer = 0;
    glGenBuffers(1, &buffer);
    glBindBuffer(target, buffer);
    glBufferData(target, static_cast<GLsizeiptr>(bytes), data, GL_STATIC_DRAW);
    return buffer;
}

const void* at(std::size_t offset) { return reinterpret_cast<const void*>(offset); }

void describe_fill() {
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(atlas::Mesh::Vertex), at(0));
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, sizeof(atlas::Mesh::Vertex), at(offsetof(atlas::Mesh::Vertex, area)));
}

void describe_line() {
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, sizeof(LineVertex), at(0));
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 2, GL_UNSIGNED_SHORT, sizeof(LineVertex), at(offsetof(LineVertex, area)));
}

// What the four corners of the view look at.
atlas::Box seen_by(const Lens& lens, const Rect& area, float margin) {
    const Rect box = area.grown(margin);
    atlas::Box seen = atlas::nothing;
    for (const Point corner : {Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.x, box.bottom()}, Point{box.right(), box.bottom()}})
        seen.include(lens.to_plane(corner));
    return seen;
}

} // namespace

// A program of its own for what is most of every map, a colour and thin borders: software draws each pixel of it.
MapPainter::MapPainter(const std::filesystem::path& folder)
    : plain_program_(shader_program(folder, "map_fill", "map_plain")), pattern_program_(shader_program(folder, "map_fill")),
      line_program_(shader_program(folder, "map_line")), hairline_program_(shader_program(folder, "map_line", "map_hairline")),
      fade_program_(shader_program(folder, "map_fade")) {
    glGenBuffers(1, &looks_);
    glGenVertexArrays(1, &no_vertices_);
    for (const GLuint program : {plain_program_, pattern_program_, line_program_, hairline_program_})
        if (program != 0) glUniformBlockBinding(program, glGetUniformBlockIndex(program, "Looks"), 0);
}

MapPainter::~MapPainter() {
    for (const Buffers& buffers : levels_) drop(buffers);
    glDeleteBuffers(1, &looks_);
    glDeleteVertexArrays(1, &no_vertices_);
    for (const GLuint program : {plain_program_, pattern_program_, line_program_, hairline_program_, fade_program_}) glDeleteProgram(program);
}

MapPainter::Buffers MapPainter::made(const atlas::Mesh& mesh) {
    Buffers buffers;
    glGenVertexArrays(1, &buffers.fill);
    glBindVertexArray(buffers.fill);
    buffers.data[0] = buffer_of(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(mesh.vertices[0]));
    buffers.data[1] = buffer_of(GL_ELEMENT_ARRAY_BUFFER, mesh.corners.data(), mesh.corners.size() * sizeof(mesh.corners[0]));
    describe_fill();

    std::vector<LineVertex> corners;
    std::vector<std::uint32_t> order;
    for (const auto& segment : mesh.segments) {
        const auto first = static_cast<std::uint32_t>(corners.size());
        for (int corner = 0; corner < 4; ++corner) // which of the four, the shader tells by their number
            corners.push_back({segment.from_x, segment.from_y, segment.to_x, segment.to_y, segment.area, segment.other});
        for (const std::uint32_t corner : {0U, 1U, 2U, 2U, 1U, 3U}) order.push_back(first + corner);
    }
    glGenVertexArrays(1, &buffers.line);
    glBindVertexArray(buffers.line);
    buffers.data[2] = buffer_of(GL_ARRAY_BUFFER, corners.data(), corners.size() * sizeof(corners[0]));
    buffers.data[3] = buffer_of(GL_ELEMENT_ARRAY_BUFFER, order.data(), order.size() * sizeof(order[0]));
    describe_line();
    glBindVertexArray(0);
    return buffers;
}

void MapPainter::drop(const Buffers& buffers) {
    if (buffers.fill == 0) return;
    glDeleteVertexArrays(1, &buffers.fill);
    glDeleteVertexArrays(1, &buffers.line);
    glDeleteBuffers(static_cast<GLsizei>(buffers.data.size()), buffers.data.data());
}

void MapPainter::take(const std::shared_ptr<const atlas::Atlas>& atlas) {
    if (atlas_ == atlas) return;
    for (const Buffers& buffers : levels_) drop(buffers);
    levels_.clear();
    atlas_ = atlas;
    for (const atlas::Level& level : atlas->levels) levels_.push_back(made(level.mesh));
}

void MapPainter::set_looks(const MapPicture& picture) {
    Looks looks{};
    for (std::size_t shape = 0; shape < picture.looks.size(); ++shape) {
        const ShapeLook& look = picture.looks[shape];
        looks.fill[shape] = channels(look.fill);
        looks.ink[shape] = channels(look.ink);
        looks.edge[shape] = channels(look.edge);
        looks.manner[shape] = {static_cast<float>(look.pattern), static_cast<float>(look.rank), 0, 0};
    }
    glBindBuffer(GL_UNIFORM_BUFFER, looks_);
    glBufferData(GL_UNIFORM_BUFFER, sizeof(looks), &looks, GL_STREAM_DRAW);
    glBindBufferBase(GL_UNIFORM_BUFFER, 0, looks_);
}

void MapPainter::set_camera(unsigned program, const MapPicture& picture, const Lens& lens, Size window) const {
    const auto place = [&](const char* name) { return glGetUniformLocation(program, name); };
    const Camera& camera = lens.camera();
    const Point origin = lens.to_screen({});
    glUseProgram(program);
    glUniform2f(place("centre"), static_cast<float>(camera.centre.x), static_cast<float>(camera.centre.y));
    const auto across = lens.across();
    glUniform4f(place("across"), static_cast<float>(across[0]), static_cast<float>(across[1]), static_cast<float>(across[2]), static_cast<float>(across[3]));
    glUniform2f(place("middle"), lens.middle().x, lens.middle().y);
    glUniform2f(place("size"), window.width, window.height);
    glUniform2f(place("origin"), origin.x, origin.y);
    glUniform1f(place("unit"), picture.unit);
}

// `wanted`: of which numbers.
template <class Wanted>
void MapPainter::draw_parts(const std::vector<atlas::Mesh::Part>& parts, const atlas::Box& seen, int indices_each, Wanted wanted) {
    counts_.clear();
    offsets_.clear();
    const auto each = static_cast<std::uint32_t>(indices_each);
    std::uint32_t end = 0; // parts that follow one another are drawn as one
    for (std::size_t number = 0; number < parts.size(); ++number) {
        const auto& part = parts[number];
        if (part.count == 0 || !part.box.meets(seen) || !wanted(number)) continue;
        if (!counts_.empty() && part.first == end) counts_.back() += static_cast<int>(part.count * each);
        else {
            counts_.push_back(static_cast<int>(part.count * each));
            offsets_.push_back(at(std::size_t{part.first} * each * sizeof(std::uint32_t)));
        }
        end = part.first + part.count;
    }
    if (!counts_.empty()) glMultiDrawElements(GL_TRIANGLES, counts_.data(), GL_UNSIGNED_INT, offsets_.data(), static_cast<GLsizei>(counts_.size()));
}

void MapPainter::draw_fills(const MapPicture& picture, const Lens& lens, const atlas::Mesh& mesh, const atlas::Box& seen, Size window) {
    const auto is_plain = [&](std::size_t area) { return picture.looks[area].pattern == Pattern::plain; };
    const bool solid = std::ranges::all_of(picture.looks, [](const ShapeLook& look) { return look.fill.alpha == 255; });
    solid ? glDisable(GL_BLEND) : glEnable(GL_BLEND);
    set_camera(plain_program_, picture, lens, window);
    draw_parts(mesh.fills, seen, corners_each, is_plain);
    set_camera(pattern_program_, picture, lens, window);
    draw_parts(mesh.fills, seen, corners_each, std::not_fn(is_plain));
}

void MapPainter::draw_borders(const MapPicture& picture, const Lens& lens, const atlas::Mesh& mesh, const atlas::Box& seen, Size window) {
    glEnable(GL_BLEND);
    const auto inner = channels(picture.inner_edge), chosen = channels(picture.current_edge);
    const auto use = [&](unsigned program, float width, bool outlined) {
        const auto place = [&](const char* name) { return glGetUniformLocation(program, name); };
        set_camera(program, picture, lens, window);
        glUniform4fv(place("inner"), 1, inner.data());
        glUniform4fv(place("chosen"), 1, chosen.data());
        glUniform1f(place("width"), width);
        glUniform1i(place("outlined"), outlined ? 1 : 0);
    };
    use(picture.line <= widest_hairline ? hairline_program_ : line_program_, picture.line, false);
    draw_parts(mesh.borders, seen, corners_of_line, [](std::size_t) { return true; });
    if (picture.current >= mesh.borders_of.size()) return;
    use(line_program_, current_line * picture.unit, true);
    const auto& around = mesh.borders_of[picture.current];
    draw_parts(mesh.borders, seen, corners_of_line, [&](std::size_t border) { return std::ranges::find(around, border) != around.end(); });
}

void MapPainter::draw_fade(const MapPicture& picture, Size window, unsigned ground) {
    const auto place = [&](const char* name) { return glGetUniformLocation(fade_program_, name); };
    glUseProgram(fade_program_);
    glBindTexture(GL_TEXTURE_2D, ground);
    glUniform1i(place("ground"), 0);
    glUniform2f(place("size"), window.width, window.height);
    glBindVertexArray(no_vertices_);
    const Rect& area = picture.area;
    const auto band = [&](float top, float strength, float bottom, float strength_below) {
        glUniform4f(place("band"), area.x, top, area.right(), bottom);
        glUniform2f(place("ends"), strength, strength_below);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    };
    band(area.y, 1, area.y + picture.fade, 0);
    band(area.bottom() - picture.fade, 0, area.bottom(), 1);
}

void MapPainter::draw(const MapPicture& picture, Size window, unsigned ground) {
    for (const GLuint program : {plain_program_, pattern_program_, line_program_, hairline_program_, fade_program_})
        if (program == 0) return;
    if (picture.atlas == nullptr || picture.area.width < 1 || picture.area.height < 1) return;
    take(picture.atlas);
    set_looks(picture);
    const Lens lens(picture.camera, picture.view);
    const std::size_t level = atlas::level_for(*atlas_, 1 / picture.camera.scale);
    const atlas::Mesh& mesh = atlas_->levels[level].mesh;
    const Buffers& buffers = levels_[level];
    const atlas::Box seen = seen_by(lens, picture.area, 4 * picture.line);
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<GLint>(picture.area.x), static_cast<GLint>(window.height - picture.area.bottom()),
              static_cast<GLsizei>(picture.area.width), static_cast<GLsizei>(picture.area.height));
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(buffers.fill);
    draw_fills(picture, lens, mesh, seen, window);
    glBindVertexArray(buffers.line);
    draw_borders(picture, lens, mesh, seen, window);
    if (ground != 0 && picture.fade > 0) draw_fade(picture, window, ground);
    glBindVertexArray(0);
    glUseProgram(0);
    glDisable(GL_SCISSOR_TEST);
}

} // namespace signatory::ui
