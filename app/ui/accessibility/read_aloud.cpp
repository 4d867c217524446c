#include "ui/accessibility/read_aloud.hpp"

#include <utility>

#include "ui/accessibility/reading.hpp"

namespace signatory::ui {

void Reader::see(const ScreenMap& map, Follow follow, const std::string& language) {
    if (voice_ == nullptr || (follow == Follow::no && frames_to_go_ == not_asked)) {
        following_ = false;
        return;
    }
    interrupted_ = false;
    if (frames_to_go_ > 0) return static_cast<void>(--frames_to_go_);
    AccessibleTree now = accessible_tree(map);
    const bool all = std::exchange(frames_to_go_, not_asked) == 0 || (follow == Follow::yes && !following_);
    const std::string words = all ? reading_of(now) : changes(now);
    following_ = follow == Follow::yes;
    seen_ = std::move(now);
    if (all) waiting_.clear();
    append_sentence(waiting_, words);
    if (!waiting_.empty() && (all || words.empty())) voice_->say(std::exchange(waiting_, {}), language);
}

// What is new, then where the keyboard is if it has moved.
std::string Reader::changes(const AccessibleTree& now) const {
    std::string words = news(seen_, now);
    const Accessible *was = seen_.focused(), *is = now.focused();
    const bool moved = is != nullptr && (was == nullptr || was->key != is->key || was->description != is->description || was->checked != is->checked);
    if (moved && words.find(is->name) == std::string::npos) append_sentence(words, words_of(*is));
    return words;
}

void Reader::interrupt() {
    interrupted_ = voice_ != nullptr && voice_->speaking();
    if (interrupted_) voice_->stop();
    waiting_.clear();
}

// What is drawn now may be about to go: the palette it was chosen from.
void Reader::read_or_stop() {
    if (voice_ != nullptr && !interrupted_) frames_to_go_ = 1;
}

} // namespace signatory::ui
