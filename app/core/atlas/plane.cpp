#include "core/atlas/plane.hpp"

#include <algorithm>
#include <numbers>

namespace signatory::atlas {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double nearly_a_pole = 89.5; // degrees; there is no north beyond

} // namespace

Point project(Place place) {
    const double latitude = place.latitude * degree, from_centre = (place.longitude - centre.longitude) * degree;
    const double sine = std::sin(centre.latitude * degree), cosine = std::cos(centre.latitude * degree);
    const double towards = sine * std::sin(latitude) + cosine * std::cos(latitude) * std::cos(from_centre);
    const double scale = std::sqrt(2 / std::max(1e-12, 1 + towards));
    return {scale * std::cos(latitude) * std::sin(from_centre),
            scale * (cosine * std::sin(latitude) - sine * std::cos(latitude) * std::cos(from_centre))};
}

Place unproject(Point point) {
    const double away = length(point);
    if (away == 0) return centre;
    const double angle = 2 * std::asin(std::min(1.0, away / 2));
    const double sine = std::sin(centre.latitude * degree), cosine = std::cos(centre.latitude * degree);
    const double latitude = std::asin(std::clamp(std::cos(angle) * sine + point.y * std::sin(angle) * cosine / away, -1.0, 1.0));
    const double longitude = std::atan2(point.x * std::sin(angle), away * cosine * std::cos(angle) - point.y * sine * std::sin(angle));
    double degrees = centre.longitude + longitude / degree;
    if (degrees > 180) degrees -= 360;
    if (degrees < -180) degrees += 360;
    return {degrees, latitude / degree};
}

double north_at(Point point) {
    constexpr double step = 0.01; // degrees
    Place place = unproject(point);
    place.latitude = std::clamp(place.latitude, -nearly_a_pole, nearly_a_pole);
    const Point towards = project({place.longitude, place.latitude + step}) - project(place);
    return std::atan2(-towards.x, towards.y);
}

} // namespace signatory::atlas
