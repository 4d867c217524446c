#include "adapters/print/paper.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "adapters/print/answer_space.hpp"
#include "adapters/print/frame.hpp"
#include "adapters/print/key.hpp"
#include "adapters/print/overview.hpp"
#include "adapters/print/question.hpp"
#include "core/quiz/lacking.hpp"
#include "core/support/text.hpp"

namespace signatory::print {
namespace {

constexpr int answer_columns = 2, key_columns = 2;
constexpr double usual = 1, roomy = 1.25; // of lettering

double bottom_of(const Page& page) {
    double bottom = 0;
    for (const Placed& placed : page) bottom = std::max(bottom, placed.y + placed.row->height);
    return bottom;
}

// The answer and its explanation stay together; the reasons and the sources may stand in the next column.
void add_apart(std::vector<Block>& blocks, Block key) {
    const std::size_t together = std::min<std::size_t>(key.size(), 2);
    Block first(std::make_move_iterator(key.begin()), std::make_move_iterator(key.begin() + static_cast<std::ptrdiff_t>(together)));
    blocks.push_back(std::move(first));
    for (std::size_t row = together; row < key.size(); ++row) blocks.push_back({std::move(key[row])});
}

class Press {
public:
    Press(const Order& order, const Layout& layout)
        : order_(order), layout_(layout), document_(layout.size, order.title, fact::to_string(order.bank.header().as_of)),
          pen_(document_.target()), lettering_(document_.target(), layout.print, usual, order.bank.header().language),
          sheet_lettering_(document_.target(), layout.print, roomy, order.bank.header().language),
          key_lettering_(document_.target(), Print::usual, usual, order.bank.header().language), frame_(lettering_, layout.size),
          key_frame_(key_lettering_, layout.size) {}

    void copy(const Variant& variant) {
        const std::size_t before = document_.pages();
        document_.outline(fmt::format("Variant {}", variant.number));
        questions(variant);
        if (layout_.answers == Answers::on_sheet) answer_sheet(variant);
        if (layout_.sides == Sides::both && (document_.pages() - before) % 2 == 1) document_.end_page();
    }

    void for_the_teacher() {
        document_.outline("For the teacher");
        Sheet sheet;
        sheet.title = order_.title;
        sheet.kind = "For the teacher";
        sheet.code = order_.code;
        sheet.number = 0;
        const auto thirds = quiz::thirds_of(order_.variants.front().items);
        sheet.instruction = fmt::format("{}, one point each. Planned difficulty: {} easy, {} middling, {} hard.",
                                        counted(order_.variants.front().items.size(), "question", "questions"), thirds[0], thirds[1], thirds[2]);
        lay(print::overview(key_lettering_, order_, key_frame_.column_width(1)), sheet, key_frame_, 1);
    }

    void key(const Variant& variant) {
        document_.outline(fmt::format("Key of variant {}", variant.number));
        Sheet sheet = sheet_of(variant, "Key");
        std::vector<Block> blocks;
        for (std::size_t item = 0; item < variant.items.size(); ++item)
            add_apart(blocks, print::key(key_lettering_, order_.bank, variant.items[item], item + 1, key_frame_.column_width(key_columns),
                                         layout_.keys));
        lay(blocks, sheet, key_frame_, key_columns);
    }

    std::size_t pages() const { return document_.pages(); }
    std::string finished() { return document_.finished(); }
    std::size_t missing_letters() const { return lettering_.missing_letters() + sheet_lettering_.missing_letters() + key_lettering_.missing_letters(); }

private:
    Sheet sheet_of(const Variant& variant, const char* kind) const {
        Sheet sheet;
        sheet.title = order_.title;
        sheet.kind = kind;
        sheet.variant = fmt::format("Variant {}", variant.number);
        sheet.code = order_.code;
        sheet.number = variant.number;
        return sheet;
    }

    void questions(const Variant& variant) {
        Sheet sheet = sheet_of(variant, "");
        sheet.points = fmt::format("/ {}", variant.items.size());
        sheet.instruction = fmt::format("{}, one point each. {}", counted(variant.items.size(), "question", "questions"),
                                        layout_.answers == Answers::on_sheet ? "Answer on the answer sheet." : "Answer on this paper: mark one circle, every square that is right; write in a box its place or letter.");
        std::vector<Block> blocks;
        for (std::size_t item = 0; item < variant.items.size(); ++item)
            blocks.push_back(question(lettering_, variant.items[item], item + 1, frame_.column_width(layout_.columns), layout_.answers));
        lay(blocks, sheet, frame_, layout_.columns);
    }

    void answer_sheet(const Variant& variant) {
        Sheet sheet = sheet_of(variant, "Answer sheet");
        sheet.points = fmt::format("/ {}", variant.items.size());
        sheet.instruction = "Fill the bubble of your answer, wholly and in a dark pen; where the bubbles are squares, of every answer "
                            "that is right. In an order, fill the place of each; in a matching, the letter that belongs to it.";
        sheet.corners = Corners::marked;
        std::vector<Block> blocks = answer_spaces(sheet_lettering_, variant);
        if (placed(blocks, sheet, frame_, answer_columns).size() > 1) blocks = answer_spaces(lettering_, variant);
        lay(blocks, sheet, frame_, answer_columns);
    }

    std::vector<Block> answer_spaces(Lettering& lettering, const Variant& variant) {
        std::vector<Block> blocks;
        for (std::size_t item = 0; item < variant.items.size(); ++item)
            blocks.push_back(answer_space(lettering, variant.items[item], item + 1, frame_.column_width(answer_columns)));
        return blocks;
    }

    static std::vector<Page> placed(const std::vector<Block>& blocks, const Sheet& sheet, const Frame& frame, int columns) {
        return flowed(blocks, [&](std::size_t page) { return frame.columns(sheet, page, columns); });
    }

    void lay(const std::vector<Block>& blocks, const Sheet& sheet, const Frame& frame, int columns) {
        const std::vector<Page> pages = placed(blocks, sheet, frame, columns);
        for (std::size_t page = 0; page < pages.size(); ++page) {
            frame.draw(pen_, sheet, {page, pages.size(), columns, bottom_of(pages[page])});
            for (const Placed& placed : pages[page]) placed.row->draw(pen_, placed.x, placed.y);
            document_.end_page();
        }
    }

    const Order& order_;
    const Layout& layout_;
    PdfDocument document_;
    Pen pen_;
    Lettering lettering_, sheet_lettering_, key_lettering_;
    Frame frame_, key_frame_;
};

} // namespace

std::string sheet_code(const std::string& code, std::size_t variant) {
    return variant == 0 ? code : fmt::format("{}/{}", code, variant);
}

Document paper(const Order& order, const Layout& layout, const Told& told) {
    Press press(order, layout);
    Document document;
    const std::size_t keys = layout.keys == Keys::none ? 0 : order.variants.size();
    std::size_t done = 0;
    for (const std::size_t place : order.seats) {
        press.copy(order.variants[place]);
        told(++done, order.seats.size() + keys);
    }
    if (keys > 0) {
        document.first_key_page = press.pages() + 1;
        if (order.seats.size() > 1) press.for_the_teacher(); // one paper needs no plan of the seats
    }
    for (std::size_t place = 0; place < keys; ++place) {
        press.key(order.variants[place]);
        told(++done, order.seats.size() + keys);
    }
    document.pages = press.pages();
    document.bytes = press.finished();
    document.missing_letters = press.missing_letters();
    return document;
}

} // namespace signatory::print
