// Reads the screen aloud: what is new on it and where the keyboard goes, when that is wanted; all of it, when asked.
#pragma once

#include "ui/accessibility/accessible_tree.hpp"
#include "ui/accessibility/voice.hpp"

namespace signatory::ui {

enum class Follow { no, yes }; // what comes on the screen

class Reader {
public:
    explicit Reader(Voice* voice) : voice_(voice) {} // may be nullptr: nothing is said

    // After each frame.
    void see(const ScreenMap& map, Follow follow, const std::string& language);
    // A key was pressed: nobody listens to the end.
    void interrupt();
    // Reads all of the screen as it is a frame later; unless it was for this key that speaking ended.
    void read_or_stop();

private:
    static constexpr int not_asked = -1;

    [[nodiscard]] std::string changes(const AccessibleTree& now) const;

    Voice* voice_;
    int frames_to_go_ = not_asked; // until what was asked for is read
    bool interrupted_ = false, following_ = false;
    AccessibleTree seen_ = {};
    std::string waiting_ = {}; // to be said once the screen has come to rest: the keyboard follows what it shows
};

} // namespace signatory::ui
