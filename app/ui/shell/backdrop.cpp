#include "ui/shell/backdrop.hpp"

#include <glad/gl.h>

#include "ui/shell/shaders.hpp"

namespace signatory::ui {
Backdrop::Backdrop(const std::filesystem::path& folder) : program_(shader_program(folder, "backdrop")) {
    glGenVertexArrays(1, &no_vertices_);
}

Backdrop::~Backdrop() {
    glDeleteFramebuffers(1, &frame_);
    glDeleteTextures(1, &texture_);
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

unsigned Backdrop::draw_kept(const Tokens& tokens, Size size, float scale) {
    const auto width = static_cast<GLsizei>(size.width), height = static_cast<GLsizei>(size.height);
    GLint target = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &target);
    if (texture_ == 0) {
        glGenTextures(1, &texture_);
        glGenFramebuffers(1, &frame_);
    }
    glBindTexture(GL_TEXTURE_2D, texture_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    const Kept wanted{&tokens, size, scale};
    if (kept_ != wanted) {
        if (kept_.size != size) {
            glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
            glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
        }
        draw(tokens, size, scale);
        kept_ = wanted;
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(target));
    glViewport(0, 0, width, height);
    glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(target));
    return texture_;
}

} // namespace signatory::ui
