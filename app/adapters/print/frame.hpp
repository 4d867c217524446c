// What stands round the text of every page: head, fields to fill in, foot with the QR code.
#pragma once

#include <string>

#include "adapters/print/document.hpp"
#include "adapters/print/flow.hpp"

namespace signatory::print {

enum class Corners { plain, marked }; // marked: black squares for whoever reads scanned sheets

// A sheet of some pages: what is said on each of them.
struct Sheet {
    std::string title, kind; // "Answer sheet"; of the questions themselves nothing
    std::string variant;     // "Variant 3"; empty: of all
    std::string instruction; // below the head, on the first page
    std::string code;        // as a person reads it
    std::string points;      // "/ 20"; empty: no fields for a learner
    std::size_t number = 1;  // of the variant
    Corners corners = Corners::plain;
};

// One page of a sheet.
struct Place {
    std::size_t page = 0, pages = 1; // page: from 0
    int columns = 1;
    double bottom = 0; // of what stands in the columns
};

class Frame {
public:
    Frame(Lettering& lettering, Size size) : lettering_(lettering), extent_(extent_of(size)) {}

    // Columns for the text of a page (from 0) of the sheet, side by side.
    std::vector<Column> columns(const Sheet& sheet, std::size_t page, int count) const;
    double column_width(int count) const;
    void draw(Pen& pen, const Sheet& sheet, const Place& place) const;

private:
    double head_of_first(const Sheet& sheet) const; // its height
    void draw_head(Pen& pen, const Sheet& sheet) const;
    void draw_running_head(Pen& pen, const Sheet& sheet) const;
    void draw_common_head(Pen& pen, const Sheet& sheet) const;
    void draw_fields(Pen& pen, const Sheet& sheet, double y) const;
    void draw_foot(Pen& pen, const Sheet& sheet, const Place& place) const;
    void draw_badge(Pen& pen, const Sheet& sheet, double middle) const; // at the right edge
    void draw_corners(Pen& pen) const;
    double title_width(const Sheet& sheet) const;
    double badge_width(const Sheet& sheet) const;
    double left() const;
    double right() const;

    Lettering& lettering_;
    Extent extent_;
};

} // namespace signatory::print
