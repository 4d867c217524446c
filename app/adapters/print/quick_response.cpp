#include "adapters/print/quick_response.hpp"

#include <cairo.h>
#include <qrcodegen.hpp>

namespace signatory::print {

namespace {

// Any of the eight is read; to find the handsomest takes eight times as long.
constexpr int mask = 3;

// One path for all of it, a run of dark squares one rectangle: neighbours leave no hairlines, and pages stay small.
void draw_squares(cairo_t* target, const std::string& text, double side) {
    using qrcodegen::QrCode;
    const auto code = QrCode::encodeSegments(qrcodegen::QrSegment::makeSegments(text.c_str()), QrCode::Ecc::MEDIUM, QrCode::MIN_VERSION,
                                             QrCode::MAX_VERSION, mask);
    const int size = code.getSize();
    const double square = side / size;
    cairo_set_source_rgb(target, 0, 0, 0);
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column) {
            const int start = column;
            while (column < size && code.getModule(column, row)) ++column;
            if (column > start)
                cairo_rectangle(target, start * square, row * square, (column - start) * square, square);
        }
    cairo_fill(target);
}

} // namespace

void draw_quick_response(Pen& pen, const std::string& text, double x, double y, double side) {
    pen.stamp("QR " + text, x, y, [&](Pen& stamp) { draw_squares(stamp.target(), text, side); });
}

} // namespace signatory::print
