// Words shaped once and drawn as often as they are needed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "adapters/print/layout.hpp"

using PangoLayout = struct _PangoLayout;
using cairo_t = struct _cairo;

namespace signatory::print {

enum class Style { title, heading, variant, body, strong, number, letter, mark, label, instruction, note, note_strong, note_quiet };

// Shaped words; they live as long as their Lettering.
struct Words {
    PangoLayout* layout = nullptr;
    double width = 0, height = 0;
    double baseline = 0; // of the first line, from the top
};

inline constexpr double one_line = -1; // no width: not wrapped

class Lettering {
public:
    // `scale` enlarges every style; `language` guides the shaping ("en").
    Lettering(cairo_t* target, Print print, double scale, const std::string& language);
    ~Lettering();
    Lettering(const Lettering&) = delete;
    Lettering& operator=(const Lettering&) = delete;

    // Wrapped at `width`. The same words in the same style and width are shaped once.
    const Words& words(Style style, std::string_view text, double width = one_line);
    double em() const; // of the body
    std::size_t missing_letters() const; // that no font here has

private:
    struct Shaped;
    std::unique_ptr<Shaped> shaped_;
};

} // namespace signatory::print
