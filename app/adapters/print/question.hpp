// One question as it stands on the paper.
#pragma once

#include "adapters/print/block.hpp"
#include "core/item/item.hpp"

namespace signatory::print {

// The stem behind its number, and what is needed to answer: options with their letters, side by side where they are short;
// a line to write on; places to number; two columns to match. With an answer sheet nothing is written here. The item
// must outlive the block.
Block question(Lettering& lettering, const item::Item& item, std::size_t number, double width, Answers answers);

// 'a' …; 'A' …: options, and what they are matched with.
std::string option_letter(std::size_t option);
std::string target_letter(std::size_t target);

// How far the text stands in from the number.
double indent_of(const Lettering& lettering);

} // namespace signatory::print
