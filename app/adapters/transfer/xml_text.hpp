// XML as text. Elements are given what XML 1.0 can hold: control characters become spaces.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace signatory::transfer {

pugi::xml_node add(pugi::xml_node parent, const char* name, std::string_view text = {});
void set(pugi::xml_node node, const char* name, std::string_view value);

// With its declaration, indented.
std::string text_of(const pugi::xml_document& document);

} // namespace signatory::transfer
