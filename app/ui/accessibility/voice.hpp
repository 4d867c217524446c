// Something that speaks. The window is given one; what it is made of is no matter of the interface.
#pragma once

#include <string>

namespace signatory::ui {

class Voice {
public:
    Voice() = default;
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;
    virtual ~Voice() = default;

    // Neither waits. `language` is that of the words, as ISO 639 has it: "en".
    virtual void say(const std::string& words, const std::string& language) = 0; // instead of what is being said
    virtual void stop() = 0;
    [[nodiscard]] virtual bool speaking() const = 0;
};

} // namespace signatory::ui
