// What stands below an answered item: the explanation, its sources, and who says otherwise. Laid out before the answer
// as well, so that its place is kept.
#pragma once

#include "ui/kit/icon.hpp"
#include "ui/kit/text.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

class Proof {
  public:
    // Of the item, to the width of the column.
    Proof(Frame& frame, const fact::FactBank& bank, const item::Item& item);

    [[nodiscard]] float height() const; // pixels
    void draw(Frame& frame, const Rect& box) const;

  private:
    struct Note {
        Icon icon;
        std::string loud, quiet;
        Paragraph words = {};
    };
    void add(Icon icon, std::string loud, std::string quiet);
    void add_sources(const fact::FactBank& bank, const item::Item& item);
    void add_claims(const fact::FactBank& bank, const item::Item& item);

    std::vector<Note> notes_ = {};
    float between_ = 0, left_ = 0; // pixels
};

} // namespace signatory::ui
