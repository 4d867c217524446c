#include "ui/shell/shaders.hpp"

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

} // namespace

unsigned shader_program(const std::filesystem::path& folder, std::string_view name) {
    return shader_program(folder, name, name);
}

unsigned shader_program(const std::filesystem::path& folder, std::string_view vertex_name, std::string_view fragment_name) {
    const GLuint vertex = compile(GL_VERTEX_SHADER, (folder / vertex_name).string() + ".vert");
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, (folder / fragment_name).string() + ".frag");
    const GLuint program = link(vertex, fragment);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    return program;
}

Channels channels(Colour colour) {
    const auto part = [](std::uint8_t level) { return static_cast<float>(level) / 255; };
    return {part(colour.red), part(colour.green), part(colour.blue), part(colour.alpha)};
}

} // namespace signatory::ui
