#include "adapters/transfer/xml_text.hpp"

#include <sstream>

#include "adapters/transfer/item_words.hpp"

namespace signatory::transfer {

pugi::xml_node add(pugi::xml_node parent, const char* name, std::string_view text) {
    pugi::xml_node node = parent.append_child(name);
    if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(without_controls(text).c_str());
    return node;
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(one_line(value).c_str());
}

std::string text_of(const pugi::xml_document& document) {
    std::ostringstream text;
    document.save(text, " ", pugi::format_indent, pugi::encoding_utf8);
    return text.str();
}

} // namespace signatory::transfer
