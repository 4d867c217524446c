// Records as the JSON of a bank file, in the layout of content/: one line each, but relations, which take a block.
#pragma once

#include <string>
#include <string_view>

#include "core/fact/bank.hpp"

namespace signatory::bank {

std::string json_string(std::string_view text); // as a JSON string; UTF-8 is kept
std::string words_text(const fact::Words& words);

std::string text_of(const fact::Source& source);
std::string text_of(const fact::Entity& entity);
std::string text_of(const fact::Relation& relation); // its lines, but the first, are indented to stand at level two
std::string text_of(const fact::Fact& fact);
std::string text_of(const fact::Claim& claim);

} // namespace signatory::bank
