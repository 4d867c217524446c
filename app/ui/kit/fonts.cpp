#include "ui/kit/fonts.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <span>
#include <vector>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include <imgui_freetype.h>

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

namespace fs = std::filesystem;
using Characters = std::bitset<0x10000>; // ImWchar has 16 bits in Debian's build

enum class File { inter, inter_strong, inter_display, dejavu, dejavu_strong, dyslexic, dyslexic_strong };
constexpr int file_count = 7;

struct Candidate {
    File file;
    const char* path;
};
constexpr Candidate candidates[] = {
    {File::inter, "/usr/share/fonts/opentype/inter/Inter-Regular.otf"},
    {File::inter_strong, "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"},
    {File::inter_display, "/usr/share/fonts/opentype/inter/InterDisplay-SemiBold.otf"},
    {File::dejavu, "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"},
    {File::dejavu_strong, "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
    {File::dyslexic, "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Regular.otf"},
    {File::dyslexic_strong, "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Bold.otf"},
};
constexpr bool is_needed(File file) { return file < File::dyslexic; }

struct FaceSpec {
    float size, line_box; // units
    File file, fallback;
};
constexpr FaceSpec specs[face_count] = {
    {14, 20, File::inter, File::dejavu},
    {14, 20, File::inter_strong, File::dejavu_strong},
    {18, 26, File::inter, File::dejavu},
    {18, 26, File::inter_strong, File::dejavu_strong},
    {18, 24, File::inter_display, File::dejavu_strong},
    {24, 32, File::inter_display, File::dejavu_strong},
    {34, 42, File::inter_display, File::dejavu_strong},
    {28, 36, File::inter, File::dejavu},
    {36, 44, File::inter_display, File::dejavu_strong},
    {48, 56, File::inter_display, File::dejavu_strong},
    {68, 80, File::inter_display, File::dejavu_strong},
    {128, 136, File::inter_display, File::dejavu_strong},
};

constexpr std::pair<int, int> first_characters[] = {
    {0x0020, 0x007E}, {0x00A0, 0x017F},                   // Latin
    {0x0391, 0x03A9}, {0x03B1, 0x03C9},                   // Greek
    {0x0401, 0x045F},                                     // Cyrillic
    {0x2010, 0x2027}, {0x2030, 0x203A}, {0x20AC, 0x20AC}, // punctuation, euro
    {0x2190, 0x2194}, {0x2212, 0x2212}, {0x2248, 0x2248},
    {0x2260, 0x2265}, {0x2713, 0x2717}, {0xFFFD, 0xFFFD},
};

constexpr std::pair<int, int> first_wall_characters[] = {{0x0020, 0x007E}, {0x2013, 0x2013}, {0x2018, 0x201D}, {0x2026, 0x2026}, {0xFFFD, 0xFFFD}};

// OpenDyslexic's letters are as large as Inter's at this part of its em square.
constexpr float dyslexic_size = 0.8F;

const FaceSpec& spec_of(Face face) { return specs[static_cast<std::size_t>(face)]; }

ImVector<ImWchar> ranges_of(const Characters& characters) {
    ImFontGlyphRangesBuilder builder;
    for (std::size_t character = 0; character < characters.size(); ++character)
        if (characters.test(character)) builder.AddChar(static_cast<ImWchar>(character));
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return ranges;
}

std::expected<std::vector<char>, Problem> read(const char* path) {
    std::error_code missing;
    const auto size = fs::file_size(path, missing);
    std::vector<char> bytes(missing ? 0 : size);
    std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (bytes.empty())
        return std::unexpected(
            Problem{"a font is missing", path, "Install fonts-inter and fonts-dejavu-core."});
    return bytes;
}

struct Library {
    FT_Library handle = nullptr;
    Library() { FT_Init_FreeType(&handle); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { FT_Done_FreeType(handle); }
};

// One font file, opened for its metrics; ImGui opens the same bytes again to draw.
class Metrics {
public:
    Metrics(const Library& library, const std::vector<char>& bytes) {
        FT_New_Memory_Face(library.handle, reinterpret_cast<const FT_Byte*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), 0, &face_);
    }
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;
    ~Metrics() { FT_Done_Face(face_); }

    // ImGui asks FreeType for the height from ascender to descender, in whole pixels; we mean the em square.
    [[nodiscard]] float height_for_em(float em) const {
        return std::round(em * static_cast<float>(face_->ascender - face_->descender) /
                          static_cast<float>(face_->units_per_EM));
    }
    [[nodiscard]] bool has(char32_t character) const { return FT_Get_Char_Index(face_, character) != 0; }

    // The unhinted width, in ems.
    [[nodiscard]] float advance(char32_t character) const {
        FT_Fixed units = 0;
        FT_Get_Advance(face_, FT_Get_Char_Index(face_, character), FT_LOAD_NO_SCALE, &units);
        return static_cast<float>(units) / static_cast<float>(face_->units_per_EM);
    }

private:
    FT_Face face_ = nullptr;
};

} // namespace

float size_of(Face face) { return spec_of(face).size; }
float line_box_of(Face face) { return spec_of(face).line_box; }

struct Fonts::Files {
    std::array<std::vector<char>, file_count> bytes;
    Library library;
    std::array<std::unique_ptr<Metrics>, file_count> metrics; // closed before the library and the bytes
    std::array<ImFont*, face_count> faces{};
    Characters wanted, built, wall_wanted, wall_built;

    [[nodiscard]] const Metrics& metrics_of(File file) const {
        return *metrics[static_cast<std::size_t>(file)];
    }

    void add(ImFontAtlas& atlas, File file, float height, const ImWchar* ranges, bool merged) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.MergeMode = merged;
        config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
        auto& data = bytes[static_cast<std::size_t>(file)];
        ImFont* font =
            atlas.AddFontFromMemoryTTF(data.data(), static_cast<int>(data.size()), height, &config, ranges);
        font->FallbackChar = 0xFFFD;
    }

    // The ranges are read when the atlas is built.
    void add(ImFontAtlas& atlas, Face face, float scale, Typeface typeface, const ImVector<ImWchar>& ranges) {
        const auto files = files_of(face, typeface);
        for (const Sized& file : files)
            add(atlas, file.file, metrics_of(file.file).height_for_em(file.em * scale), ranges.Data, &file != &files.front());
        faces[static_cast<std::size_t>(face)] = atlas.Fonts.back();
    }

    struct Sized {
        File file;
        float em; // units
    };

    // Of a face: the file that most letters are taken from, then those for what it lacks.
    [[nodiscard]] std::vector<Sized> files_of(Face face, Typeface typeface) const {
        const FaceSpec& spec = spec_of(face);
        std::vector<Sized> files{{spec.file, spec.size}, {spec.fallback, spec.size}};
        if (typeface == Typeface::open_dyslexic)
            files.insert(files.begin(), {spec.file == File::inter ? File::dyslexic : File::dyslexic_strong, spec.size * dyslexic_size});
        return files;
    }

    // The builder rounds every advance up to a whole pixel, which spaces text too widely. Text is measured
    // with the true widths; the glyphs are still drawn on whole pixels (text.cpp).
    void restore_advances(Face face, Typeface typeface) {
        ImFont& font = *faces[static_cast<std::size_t>(face)];
        const auto files = files_of(face, typeface);
        const float pixels = font.FontSize / metrics_of(files.front().file).height_for_em(1000) * 1000 / files.front().em; // a unit
        for (ImFontGlyph& glyph : font.Glyphs) {
            const auto has = [&](const Sized& file) { return metrics_of(file.file).has(glyph.Codepoint); };
            const auto source = std::ranges::find_if(files.begin(), files.end() - 1, has); // the last, where none has it
            glyph.AdvanceX = metrics_of(source->file).advance(glyph.Codepoint) * source->em * pixels;
        }
        font.BuildLookupTable();
    }
};

Fonts::Fonts(std::unique_ptr<Files> files) : files_(std::move(files)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

std::expected<Fonts, Problem> Fonts::load() {
    auto files = std::make_unique<Files>();
    for (const Candidate& candidate : candidates) {
        auto bytes = read(candidate.path);
        if (!bytes && !is_needed(candidate.file)) continue;
        if (!bytes) return std::unexpected(bytes.error());
        const auto slot = static_cast<std::size_t>(candidate.file);
        files->bytes[slot] = std::move(*bytes);
        files->metrics[slot] = std::make_unique<Metrics>(files->library, files->bytes[slot]);
    }
    const auto add = [](Characters& characters, std::span<const std::pair<int, int>> ranges) {
        for (const auto& [first, last] : ranges)
            for (int character = first; character <= last; ++character) characters.set(static_cast<std::size_t>(character));
    };
    add(files->wanted, first_characters);
    add(files->wall_wanted, first_wall_characters);
    return Fonts(std::move(files));
}

void Fonts::build(ImFontAtlas& atlas, float scale) {
    const ImVector<ImWchar> ranges = ranges_of(files_->wanted), wall_ranges = ranges_of(files_->wall_wanted);

    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    files_->faces.fill(nullptr);
    for (int index = 0; index < face_count; ++index) {
        const Face face = static_cast<Face>(index);
        if (!is_wall(face)) files_->add(atlas, face, scale, typeface_, ranges);
        else if (wall_ > 0) files_->add(atlas, face, wall_, typeface_, wall_ranges);
    }
    atlas.Build();
    for (int index = 0; index < face_count; ++index)
        if (files_->faces[static_cast<std::size_t>(index)] != nullptr) files_->restore_advances(static_cast<Face>(index), typeface_);
    files_->built = files_->wanted;
    files_->wall_built = files_->wall_wanted;
    built_wall_ = wall_;
    built_typeface_ = typeface_;
}

void Fonts::choose(Typeface typeface) { typeface_ = has(typeface) ? typeface : Typeface::inter; }

bool Fonts::has(Typeface typeface) const {
    const auto there = [&](File file) { return files_->metrics[static_cast<std::size_t>(file)] != nullptr; };
    return typeface == Typeface::inter || (there(File::dyslexic) && there(File::dyslexic_strong));
}

ImFont& Fonts::operator[](Face face) const {
    ImFont* font = files_->faces[static_cast<std::size_t>(face)];
    return font != nullptr ? *font : *files_->faces[static_cast<std::size_t>(Face::display)];
}

void Fonts::want(Face face, char32_t character) {
    if (has(character)) (is_wall(face) ? files_->wall_wanted : files_->wanted).set(character);
}

bool Fonts::wants_more() const {
    return files_->wanted != files_->built || built_typeface_ != typeface_ || built_wall_ != wall_ || (wall_ > 0 && files_->wall_wanted != files_->wall_built);
}

bool Fonts::has(char32_t character) const {
    return character < files_->wanted.size() && (files_->metrics_of(File::inter).has(character) ||
                                                 files_->metrics_of(File::dejavu).has(character));
}

} // namespace signatory::ui
