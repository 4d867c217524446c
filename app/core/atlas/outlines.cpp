#include "core/atlas/outlines.hpp"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <ranges>

#include <fmt/format.h>

namespace signatory::atlas {
namespace {

constexpr std::string_view first_line = "signatory-atlas 1";
constexpr std::size_t most_areas = 255; // the shaders count them in a byte and keep the last number for the sea

struct Lines {
    std::string_view rest;
    std::size_t number = 0;

    std::string_view next() {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++number;
        return line;
    }
    [[nodiscard]] std::unexpected<std::string> wrong(std::string_view what) const {
        return std::unexpected(fmt::format("line {} of the outlines {}", number, what));
    }
};

template <class Number> std::optional<Number> number_of(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// "arcs 1450".
std::optional<std::size_t> counted(std::string_view line, std::string_view word) {
    if (!line.starts_with(word) || !line.substr(word.size()).starts_with(' ')) return std::nullopt;
    return number_of<std::size_t>(line.substr(word.size() + 1));
}

auto split(std::string_view text, char at) {
    return std::views::split(text, at) | std::views::transform([](auto part) { return std::string_view(part.begin(), part.end()); });
}

// A number in groups of five bits, least first; 32 says that more follow, the lowest bit that it is negative.
std::optional<int> unpacked(std::string_view& text) {
    unsigned value = 0;
    for (unsigned shift = 0; !text.empty() && shift < 30; shift += 5) {
        const int group = text.front() - 63;
        text.remove_prefix(1);
        if (group < 0 || group > 63) return std::nullopt;
        value |= (static_cast<unsigned>(group) & 31U) << shift;
        if (group < 32) return (value & 1U) != 0 ? -static_cast<int>((value + 1) / 2) : static_cast<int>(value / 2);
    }
    return std::nullopt;
}

std::optional<Arc> arc_of(std::string_view line, double steps_per_degree) {
    Arc arc;
    int east = 0, north = 0;
    while (!line.empty()) {
        const auto right = unpacked(line), up = unpacked(line);
        if (!right || !up || std::abs(*right) > 1'000'000 || std::abs(*up) > 1'000'000) return std::nullopt;
        east += *right;
        north += *up;
        if (std::abs(east) > 360 * steps_per_degree || std::abs(north) > 90 * steps_per_degree) return std::nullopt;
        arc.push_back(project({east / steps_per_degree, north / steps_per_degree}));
    }
    return arc.size() < 2 ? std::nullopt : std::optional(std::move(arc));
}

std::optional<Ring> ring_of(std::string_view text, std::size_t arcs) {
    Ring ring;
    for (const std::string_view word : split(text, ' ')) {
        const auto arc = number_of<int>(word);
        if (!arc || *arc == 0 || static_cast<std::size_t>(std::abs(*arc)) > arcs) return std::nullopt;
        ring.push_back(*arc);
    }
    return ring;
}

std::optional<Area> area_of(std::string_view line, std::size_t arcs) {
    const std::size_t first = line.find('|'), second = first == line.npos ? line.npos : line.find('|', first + 1);
    if (second == line.npos) return std::nullopt;
    Area area{std::string(line.substr(0, first)), std::string(line.substr(first + 1, second - first - 1)), {}};
    for (const std::string_view polygon : split(line.substr(second + 1), ';')) {
        area.polygons.emplace_back();
        for (const std::string_view words : split(polygon, ',')) {
            auto ring = ring_of(words, arcs);
            if (!ring) return std::nullopt;
            area.polygons.back().push_back(*std::move(ring));
        }
    }
    return area;
}

} // namespace

std::expected<Outlines, std::string> read_outlines(std::string_view text) {
    Lines lines{text};
    Outlines outlines;
    if (lines.next() != first_line) return lines.wrong(fmt::format("is not “{}”", first_line));
    const auto steps = counted(lines.next(), "steps");
    if (!steps || *steps == 0 || *steps > 10'000) return lines.wrong("should say how many steps a degree has");
    const auto arcs = counted(lines.next(), "arcs");
    if (!arcs || *arcs > text.size()) return lines.wrong("should say how many arcs follow");
    for (std::size_t arc = 0; arc < *arcs; ++arc) {
        auto points = arc_of(lines.next(), static_cast<double>(*steps));
        if (!points) return lines.wrong("is not an arc");
        outlines.arcs.push_back(*std::move(points));
    }
    const auto areas = counted(lines.next(), "areas");
    if (!areas || *areas > most_areas) return lines.wrong("should say how many areas follow, at most 255");
    for (std::size_t area = 0; area < *areas; ++area) {
        auto found = area_of(lines.next(), outlines.arcs.size());
        if (!found) return lines.wrong("is not an area");
        outlines.areas.push_back(*std::move(found));
    }
    return outlines;
}

std::vector<Point> points_of(const std::vector<Arc>& arcs, const Ring& ring) {
    std::vector<Point> points;
    const auto add = [&](auto&& arc) {
        for (const Point& point : arc)
            if (points.empty() || points.back() != point) points.push_back(point);
    };
    for (const int index : ring) {
        const Arc& arc = arcs[static_cast<std::size_t>(std::abs(index) - 1)];
        if (index > 0) add(arc);
        else add(arc | std::views::reverse);
    }
    while (points.size() > 1 && points.front() == points.back()) points.pop_back();
    return points;
}

double signed_area(const std::vector<Point>& ring) {
    double doubled = 0;
    for (std::size_t index = 0; index < ring.size(); ++index) doubled += cross(ring[index], ring[(index + 1) % ring.size()]);
    return doubled / 2;
}

} // namespace signatory::atlas
