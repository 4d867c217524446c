#include "adapters/print/lettering.hpp"

#include <array>
#include <unordered_map>

#include <pango/pangocairo.h>

#include "core/support/random.hpp"

namespace signatory::print {
namespace {

// A book face for what is read, a plain one for what is looked up. Of each list the first that is there, letter by letter.
constexpr const char* book = "Linux Libertine O,DejaVu Serif,serif";
constexpr const char* plain = "Inter,DejaVu Sans,sans-serif";

struct Face {
    const char* family;
    double size; // points
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
    PangoStyle slant = PANGO_STYLE_NORMAL;
};

// In the order of Style.
constexpr std::array faces{
    Face{book, 19, PANGO_WEIGHT_SEMIBOLD},
    Face{book, 13.5, PANGO_WEIGHT_SEMIBOLD},
    Face{plain, 10, PANGO_WEIGHT_SEMIBOLD},
    Face{book, 11.5},
    Face{book, 11.5, PANGO_WEIGHT_SEMIBOLD},
    Face{plain, 9.5, PANGO_WEIGHT_SEMIBOLD},
    Face{plain, 8.8, PANGO_WEIGHT_SEMIBOLD},
    Face{plain, 7.4, PANGO_WEIGHT_MEDIUM},
    Face{plain, 7.6},
    Face{book, 10, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC},
    Face{book, 9.4},
    Face{book, 9.8, PANGO_WEIGHT_SEMIBOLD},
    Face{book, 8.6, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC},
};

constexpr double large_print = 18.0 / 11.5; // the body at 18 points

struct Key {
    Style style;
    double width;
    std::string text;

    bool operator==(const Key&) const = default;
};

struct HashOfKey {
    std::size_t operator()(const Key& key) const {
        return hash_of(key.text, mixed(static_cast<std::uint64_t>(key.style) * 4096 + static_cast<std::uint64_t>(key.width + 1)));
    }
};

constexpr double pango_unit = PANGO_SCALE;

} // namespace

struct Lettering::Shaped {
    PangoContext* context = nullptr;
    std::array<PangoFontDescription*, faces.size()> fonts{};
    std::unordered_map<Key, Words, HashOfKey> words;
    double em = 0;
    std::size_t missing = 0;
};

Lettering::Lettering(cairo_t* target, Print print, double scale, const std::string& language) : shaped_(std::make_unique<Shaped>()) {
    shaped_->context = pango_cairo_create_context(target);
    pango_cairo_context_set_resolution(shaped_->context, 72); // so that sizes are points
    pango_context_set_round_glyph_positions(shaped_->context, FALSE);
    pango_context_set_language(shaped_->context, pango_language_from_string(language.c_str()));
    const bool large = print == Print::large;
    const double enlarged = scale * (large ? large_print : 1);
    for (std::size_t style = 0; style < faces.size(); ++style) {
        const Face& face = faces[style];
        PangoFontDescription* font = shaped_->fonts[style] = pango_font_description_new();
        pango_font_description_set_family_static(font, large ? plain : face.family);
        pango_font_description_set_absolute_size(font, face.size * enlarged * pango_unit);
        pango_font_description_set_weight(font, face.weight);
        pango_font_description_set_style(font, large ? PANGO_STYLE_NORMAL : face.slant);
    }
    shaped_->em = faces[static_cast<std::size_t>(Style::body)].size * enlarged;
}

Lettering::~Lettering() {
    for (const auto& [key, words] : shaped_->words) g_object_unref(words.layout);
    for (PangoFontDescription* font : shaped_->fonts) pango_font_description_free(font);
    g_object_unref(shaped_->context);
}

const Words& Lettering::words(Style style, std::string_view text, double width) {
    const auto [found, is_new] = shaped_->words.try_emplace(Key{style, width, std::string(text)});
    Words& words = found->second;
    if (!is_new) return words;
    words.layout = pango_layout_new(shaped_->context);
    pango_layout_set_font_description(words.layout, shaped_->fonts[static_cast<std::size_t>(style)]);
    pango_layout_set_text(words.layout, text.data(), static_cast<int>(text.size()));
    pango_layout_set_wrap(words.layout, PANGO_WRAP_WORD_CHAR);
    if (width > 0) pango_layout_set_width(words.layout, static_cast<int>(width * pango_unit));
    PangoRectangle extent;
    pango_layout_get_extents(words.layout, nullptr, &extent);
    words.width = extent.width / pango_unit;
    words.height = extent.height / pango_unit;
    words.baseline = pango_layout_get_baseline(words.layout) / pango_unit;
    shaped_->missing += static_cast<std::size_t>(pango_layout_get_unknown_glyphs_count(words.layout));
    return words;
}

double Lettering::em() const { return shaped_->em; }
std::size_t Lettering::missing_letters() const { return shaped_->missing; }

} // namespace signatory::print
