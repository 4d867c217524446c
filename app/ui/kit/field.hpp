// A line of text to write: any script, a hint while it is empty, a problem in words below it.
#pragma once

#include <string>

#include "ui/kit/icon.hpp"
#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct Field {
    std::string_view id = {};
    std::string_view label = {}; // for the screen map; drawn above the field when `labelled`
    std::string_view placeholder = {};
    std::string_view problem = {}; // in words, with a way out; empty when all is well
    std::string_view key = {};     // cap at the right, such as "/"
    Icon icon = Icon::none;
    bool labelled = false;
    float width = full;
    Enabled enabled = Enabled::yes;
    Pose pose = Pose::live;
};

struct FieldResult {
    bool changed = false;   // the text is not what it was a frame ago
    bool submitted = false; // Enter
    bool focused = false;
};

FieldResult field(Frame& frame, const Field& field, std::string& text);

// To be called when the text of the field with the focus was changed by other means than typing: its editor, which has
// a copy, would write the old one back.
void take_up_text();

} // namespace signatory::ui
