// Items drawn for a format: only of kinds it holds, so that as many are written as were asked for.
#pragma once

#include <cstdint>
#include <functional>

#include "adapters/transfer/formats.hpp"
#include "core/generate/generate.hpp"

namespace signatory::transfer {

// The kinds to draw: those wished for, or all that the format holds. A word that no kind has stays.
std::expected<std::vector<std::string>, Problem> kinds_held(const Format& format, const std::vector<std::string>& wished);

// Told after each item: how many of how many. False: no more.
using DrawingTold = std::function<bool(std::size_t done, std::size_t all)>;

// The item of a place: 0, 1, …
using DrawItem = std::function<std::expected<item::Item, Problem>(std::uint64_t place)>;

// All different. When the bank has not enough of them, those it has are taken only if so wished.
enum class Short { refused, taken };
std::expected<std::vector<item::Item>, Problem> drawn(const DrawItem& draw_item, const Format& format, std::size_t count, Short when_short, const DrawingTold& told);

} // namespace signatory::transfer
