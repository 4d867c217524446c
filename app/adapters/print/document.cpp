#include "adapters/print/document.hpp"

#include <utility>

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace signatory::print {
namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

PdfDocument::PdfDocument(Size size, const std::string& title, const std::string& date) {
    const Extent extent = extent_of(size);
    surface_ = cairo_pdf_surface_create_for_stream(append, &bytes_, extent.width, extent.height);
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Signatory");
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
    target_ = cairo_create(surface_);
}

PdfDocument::~PdfDocument() {
    cairo_destroy(target_);
    cairo_surface_destroy(surface_);
}

void PdfDocument::end_page() {
    cairo_show_page(target_);
    ++pages_;
}

void PdfDocument::outline(const std::string& words) {
    const std::string page = fmt::format("page={}", pages_ + 1);
    cairo_pdf_surface_add_outline(surface_, CAIRO_PDF_OUTLINE_ROOT, words.c_str(), page.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

std::string PdfDocument::finished() {
    cairo_surface_finish(surface_);
    return std::exchange(bytes_, {});
}

} // namespace signatory::print
