#include "ui/shell/backdrop.hpp"

#include <glad/gl.h>

#include "ui/shell/shaders.hpp"

namespace signatory::ui {
Backdrop::Backdrop(const std::filesystem::path& folder) : program_(shader_program(folder, "backdrop")) {
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
