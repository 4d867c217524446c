#include "ui/shell/backdrop.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include <glad/gl.h>

namespace signatory::ui {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

GLuint compile(GLenum stage, const std::filesystem::path& path) {
    const std::string source = read(path);
    if (source.empty()) return 0;
    const GLuint shader = glCreateShader(stage);
    const char* text = source.c_str();
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return shader;
    glDeleteShader(shader);
    return 0;
}

GLuint link(GLuint vertex, GLuint fragment) {
    if (vertex == 0 || fragment == 0) return 0;
    const GLuint program = glCreateProgram();
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    GLint linked = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return program;
    glDeleteProgram(program);
    return 0;
}

std::array<float, 4> channels(Colour colour) {
    const auto part = [](std::uint8_t level) { return static_cast<float>(level) / 255; };
    return {part(colour.red), part(colour.green), part(colour.blue), part(colour.alpha)};
}

} // namespace

Backdrop::Backdrop(const std::filesystem::path& folder) {
    const GLuint vertex = compile(GL_VERTEX_SHADER, folder / "backdrop.vert");
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, folder / "backdrop.frag");
    program_ = link(vertex, fragment);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    glGenVertexArrays(1, &no_vertices_);
}

Backdrop::~Backdrop() {
    glDeleteVertexArrays(1, &no_vertices_);
    glDeleteProgram(program_);
}

void Backdrop::draw(const Tokens& tokens, Size size, float scale) const {
    const auto top = channels(tokens[Tone::canvas_top]), bottom = channels(tokens[Tone::canvas_bottom]),
               glow = channels(tokens[Tone::glow]);
    glViewport(0, 0, static_cast<GLsizei>(size.width), static_cast<GLsizei>(size.height));
    glClearColor(bottom[0], bottom[1], bottom[2], 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (program_ == 0) return;
    const auto place = [&](const char* name) { return glGetUniformLocation(program_, name); };
    glDisable(GL_BLEND);
    glUseProgram(program_);
    glUniform3fv(place("top"), 1, top.data());
    glUniform3fv(place("bottom"), 1, bottom.data());
    glUniform4fv(place("glow"), 1, glow.data());
    glUniform2f(place("size"), size.width, size.height);
    glUniform1f(place("scale"), scale);
    glBindVertexArray(no_vertices_);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
    glUseProgram(0);
}

} // namespace signatory::ui
