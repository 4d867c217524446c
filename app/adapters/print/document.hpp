// A PDF being drawn, page by page, into memory.
#pragma once

#include <string>

#include "adapters/print/layout.hpp"
#include "adapters/print/pen.hpp"

using cairo_surface_t = struct _cairo_surface;

namespace signatory::print {

class PdfDocument {
public:
    PdfDocument(Size size, const std::string& title, const std::string& date); // date: ISO 8601, told as that of making
    ~PdfDocument();
    PdfDocument(const PdfDocument&) = delete;
    PdfDocument& operator=(const PdfDocument&) = delete;

    cairo_t* target() const { return target_; }
    void end_page();
    void outline(const std::string& words); // a line of the outline, to the page being drawn
    std::size_t pages() const { return pages_; }
    std::string finished(); // the bytes; nothing may be drawn after

private:
    std::string bytes_;
    cairo_surface_t* surface_ = nullptr;
    cairo_t* target_ = nullptr;
    std::size_t pages_ = 0;
};

} // namespace signatory::print
