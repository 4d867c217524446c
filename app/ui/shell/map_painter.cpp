#include "ui/shell/map_painter.hpp"

#include <cmath>
#include <cstddef>

#include <glad/gl.h>

#include "ui/shell/shaders.hpp"

namespace signatory::ui {
namespace {

constexpr int corners_each = 1, corners_of_line = 6; // indices a corner of a triangle, and a stretch of border
constexpr float current_line = 2.5F;                 // units

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

MapPainter::MapPainter(const std::filesystem::path& folder)
    : fill_program_(shader_program(folder, "map_fill")), line_program_(shader_program(folder, "map_line")) {
    glGenBuffers(1, &looks_);
    for (const GLuint program : {fill_program_, line_program_})
        if (program != 0) glUniformBlockBinding(program, glGetUniformBlockIndex(program, "Looks"), 0);
}

MapPainter::~MapPainter() {
    drop(fine_);
    drop(coarse_);
    glDeleteBuffers(1, &looks_);
    glDeleteProgram(fill_program_);
    glDeleteProgram(line_program_);
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
    drop(fine_);
    drop(coarse_);
    atlas_ = atlas;
    fine_ = made(atlas->fine);
    coarse_ = made(atlas->coarse);
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
    glUniform2f(place("turn"), static_cast<float>(std::cos(lens.turn())), static_cast<float>(std::sin(lens.turn())));
    glUniform1f(place("scale"), static_cast<float>(camera.scale));
    glUniform2f(place("middle"), lens.middle().x, lens.middle().y);
    glUniform2f(place("size"), window.width, window.height);
    glUniform2f(place("origin"), origin.x, origin.y);
    glUniform1f(place("unit"), picture.unit);
    glUniform3f(place("fade"), picture.area.y, picture.area.bottom(), picture.fade);
}

void MapPainter::draw_parts(const std::vector<atlas::Mesh::Part>& parts, const atlas::Box& seen, int indices_each) {
    counts_.clear();
    offsets_.clear();
    const auto each = static_cast<std::uint32_t>(indices_each);
    std::uint32_t end = 0; // parts that follow one another are drawn as one
    for (const auto& part : parts) {
        if (part.count == 0 || !part.box.meets(seen)) continue;
        if (!counts_.empty() && part.first == end) counts_.back() += static_cast<int>(part.count * each);
        else {
            counts_.push_back(static_cast<int>(part.count * each));
            offsets_.push_back(at(std::size_t{part.first} * each * sizeof(std::uint32_t)));
        }
        end = part.first + part.count;
    }
    if (!counts_.empty()) glMultiDrawElements(GL_TRIANGLES, counts_.data(), GL_UNSIGNED_INT, offsets_.data(), static_cast<GLsizei>(counts_.size()));
}

void MapPainter::draw(const MapPicture& picture, Size window) {
    if (fill_program_ == 0 || line_program_ == 0 || picture.atlas == nullptr || picture.area.width < 1 || picture.area.height < 1) return;
    take(picture.atlas);
    set_looks(picture);
    const Lens lens(picture.camera, picture.view);
    const bool far = 1 / picture.camera.scale >= atlas::coarse_pixel;
    const atlas::Mesh& mesh = far ? atlas_->coarse : atlas_->fine;
    const Buffers& buffers = far ? coarse_ : fine_;
    const atlas::Box seen = seen_by(lens, picture.area, 4 * picture.line);
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<GLint>(picture.area.x), static_cast<GLint>(window.height - picture.area.bottom()),
              static_cast<GLsizei>(picture.area.width), static_cast<GLsizei>(picture.area.height));
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);

    set_camera(fill_program_, picture, lens, window);
    glBindVertexArray(buffers.fill);
    draw_parts(mesh.fills, seen, corners_each);

    set_camera(line_program_, picture, lens, window);
    const auto place = [&](const char* name) { return glGetUniformLocation(line_program_, name); };
    const auto inner = channels(picture.inner_edge), chosen = channels(picture.current_edge);
    glUniform4fv(place("inner"), 1, inner.data());
    glUniform4fv(place("chosen"), 1, chosen.data());
    glUniform1f(place("width"), picture.line);
    glUniform1i(place("outlined"), 0);
    glBindVertexArray(buffers.line);
    draw_parts(mesh.borders, seen, corners_of_line);
    if (picture.current < mesh.borders_of.size()) {
        std::vector<atlas::Mesh::Part> around;
        for (const std::uint32_t border : mesh.borders_of[picture.current]) around.push_back(mesh.borders[border]);
        glUniform1i(place("outlined"), 1);
        glUniform1f(place("width"), current_line * picture.unit);
        draw_parts(around, seen, corners_of_line);
    }
    glBindVertexArray(0);
    glUseProgram(0);
    glDisable(GL_SCISSOR_TEST);
}

} // namespace signatory::ui
