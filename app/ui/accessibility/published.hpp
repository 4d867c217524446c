// What is published at the moment, and the ATK objects that stand for it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <atk/atk.h>

#include "ui/accessibility/accessible_tree.hpp"
#include "ui/accessibility/screen_reader.hpp"

namespace signatory::ui {

struct Published {
    AccessibleTree tree = {};
    WindowPlace place = {};
    std::unordered_map<std::string, std::size_t> nodes = {};  // by key
    std::unordered_map<std::string, AtkObject*> objects = {}; // by key; each is held once
    std::vector<Asked> asked = {};

    [[nodiscard]] const Accessible* node(const std::string& key) const {
        const auto found = nodes.find(key);
        return found == nodes.end() ? nullptr : &tree.nodes[found->second];
    }
    [[nodiscard]] AtkObject* object(std::size_t index) const { return objects.at(tree.nodes[index].key); }
};

} // namespace signatory::ui
