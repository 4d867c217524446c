// Ctrl+K: one field that finds what can be done now and the facts of the bank.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/actions/actions.hpp"

namespace signatory::ui {

inline constexpr std::string_view palette_field = "palette.query";

class Palette {
  public:
    // Draws it over the screen; returns what was chosen. Closes itself then, through memory.palette_open.
    std::vector<Order> draw(Frame& frame, const Situation& situation, ViewMemory& memory);

  private:
    struct FactEntry {
        const fact::Fact* fact;
        std::string words;  // the fact in a sentence
        std::string folded; // to compare with
    };
    struct Row {
        std::string id, label, key;
        std::vector<Order> orders;
    };
    void index(const study::State& state);
    [[nodiscard]] std::vector<Row> rows_for(const Situation& situation, std::string_view query) const;
    void add_facts(std::vector<Row>& rows, std::string_view query) const;

    std::shared_ptr<const fact::FactBank> bank_ = {}; // the one indexed
    std::vector<FactEntry> facts_ = {};
};

// ?: every row of the table, those that work now first in weight.
void draw_key_sheet(Frame& frame, const Situation& situation, ViewMemory& memory);

} // namespace signatory::ui
