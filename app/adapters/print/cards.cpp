#include "adapters/print/cards.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

#include "adapters/print/document.hpp"
#include "adapters/print/key.hpp"
#include "adapters/print/question.hpp"

namespace signatory::print {
namespace {

constexpr std::size_t across = 2, down = 4, on_a_page = across * down;
constexpr double margin = 11 * millimetre, padding = 6 * millimetre, mark_length = 5 * millimetre, mark_gap = 1.5 * millimetre;
constexpr std::array scales{1.25, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5};

enum class Side { front, back };

class Cutter {
public:
    Cutter(const fact::FactBank& bank, const std::string& title, Size size)
        : bank_(bank), title_(title), extent_(extent_of(size)), document_(size, title, fact::to_string(bank.header().as_of)),
          pen_(document_.target()) {
        for (const double scale : scales)
            letterings_.push_back(std::make_unique<Lettering>(document_.target(), Print::usual, scale, bank.header().language));
    }

    void page(const std::vector<item::Item>& items, std::size_t first, Side side) {
        for (std::size_t place = 0; place < std::min(on_a_page, items.size() - first); ++place)
            card(items[first + place], first + place + 1, place, side);
        cut_marks();
        margin_note(first / on_a_page + 1, side);
        document_.end_page();
    }

    Document finished() {
        Document document;
        document.pages = document_.pages();
        document.bytes = document_.finished();
        for (const auto& lettering : letterings_) document.missing_letters += lettering->missing_letters();
        return document;
    }

private:
    double card_width() const { return (extent_.width - 2 * margin) / across; }
    double card_height() const { return (extent_.height - 2 * margin) / down; }

    Block block_of(Lettering& lettering, const item::Item& item, std::size_t number, Side side) const {
        const double width = card_width() - 2 * padding;
        return side == Side::front ? question(lettering, item, number, width, Answers::on_sheet)
                                   : key(lettering, bank_, item, number, width, Keys::full);
    }

    // In the largest lettering in which the card holds it; in the smallest when none is small enough.
    Block fitted(const item::Item& item, std::size_t number, Side side) {
        for (const auto& lettering : letterings_) {
            Block block = block_of(*lettering, item, number, side);
            if (height_of(block) - block.front().gap <= card_height() - 2 * padding) return block;
        }
        return block_of(*letterings_.back(), item, number, side);
    }

    void card(const item::Item& item, std::size_t number, std::size_t place, Side side) {
        const std::size_t column = side == Side::front ? place % across : across - 1 - place % across;
        const double left = margin + static_cast<double>(column) * card_width(), top = margin + static_cast<double>(place / across) * card_height();
        const Block block = fitted(item, number, side);
        double y = top + (card_height() - height_of(block) + block.front().gap) / 2;
        for (const Row& row : block) {
            if (&row != &block.front()) y += row.gap;
            row.draw(pen_, left + padding, y);
            y += row.height;
        }
    }

    // In the margins at every cut, and a small cross where cuts meet.
    void cut_marks() {
        const double right = extent_.width - margin, bottom = extent_.height - margin, cross = 1.2 * millimetre;
        for (std::size_t column = 0; column <= across; ++column) {
            const double x = margin + static_cast<double>(column) * card_width();
            pen_.line(x, margin - mark_gap - mark_length, x, margin - mark_gap, 0.4, Ink::grey);
            pen_.line(x, bottom + mark_gap, x, bottom + mark_gap + mark_length, 0.4, Ink::grey);
        }
        for (std::size_t row = 0; row <= down; ++row) {
            const double y = margin + static_cast<double>(row) * card_height();
            pen_.line(margin - mark_gap - mark_length, y, margin - mark_gap, y, 0.4, Ink::grey);
            pen_.line(right + mark_gap, y, right + mark_gap + mark_length, y, 0.4, Ink::grey);
            if (row == 0 || row == down) continue;
            const double x = margin + card_width();
            pen_.line(x - cross, y, x + cross, y, 0.4, Ink::pale);
            pen_.line(x, y - cross, x, y + cross, 0.4, Ink::pale);
        }
    }

    void margin_note(std::size_t sheet, Side side) {
        const Words& words = letterings_[2]->words(Style::label, fmt::format("{} · sheet {}, {}", title_, sheet, side == Side::front ? "fronts" : "backs"));
        pen_.words(words, margin + mark_gap, margin - mark_gap - words.height, Ink::grey);
    }

    const fact::FactBank& bank_;
    const std::string& title_;
    Extent extent_;
    PdfDocument document_;
    Pen pen_;
    std::vector<std::unique_ptr<Lettering>> letterings_;
};

} // namespace

Document cards(const fact::FactBank& bank, const std::string& title, const std::vector<item::Item>& items, Size size, const Told& told) {
    Cutter cutter(bank, title, size);
    const std::size_t sheets = (items.size() + on_a_page - 1) / on_a_page;
    for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
        cutter.page(items, sheet * on_a_page, Side::front);
        cutter.page(items, sheet * on_a_page, Side::back);
        told(sheet + 1, sheets);
    }
    return cutter.finished();
}

} // namespace signatory::print
