#include "core/schedule/parameters7.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace signatory::schedule {

const Parameters7 lowest_parameters7{1e-4, 1e-4, 1e-4, 1e-4,  1,     0.001, 0.1,    //
                                     0,    0,    0.3,  0.01,  0.1,   0,     0,   1, //
                                     0,    0,    0.5,  0.001, 0.001, 0,     0,   1, //
                                     0.01, 0.01, 0.2,  0.5,   0.01,  0.1,   0,   0.1, 0, 0, 0};
const Parameters7 highest_parameters7{50,   100,  100,  100,  10, 4,   4,      //
                                      4,    1.2,  3,    1.5,  1,  3.5, 1,   7, //
                                      4,    2,    6,    1.5,  1,  5,   1,   7, //
                                      0.25, 0.95, 0.85, 0.99, 1,  1,   0.9, 1.1, 1, 0.6, 0.6};

std::expected<Parameters7, std::string> parameters7_from(std::span<const double> values) {
    Parameters7 w{};
    if (values.size() != w.size())
        return std::unexpected(fmt::format("There are {} FSRS-7 parameters; give 34.", values.size()));
    if (const auto bad = std::ranges::find_if_not(values, [](double value) { return std::isfinite(value); });
        bad != values.end())
        return std::unexpected(fmt::format("FSRS-7 parameter w{} is not a number; replace it by its default.",
                                           bad - values.begin()));
    std::ranges::copy(values, w.begin());
    return w;
}

} // namespace signatory::schedule
