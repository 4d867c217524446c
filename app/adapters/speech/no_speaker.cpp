// In the place of speaker.cpp where libspeechd was not there to build with.
#include "adapters/speech/speaker.hpp"

namespace signatory::speech {

class Speaker::Connection {};

Speaker::Speaker() = default;
Speaker::~Speaker() = default;
void Speaker::say(std::string, std::string) {}
void Speaker::stop() {}
bool Speaker::speaking() const { return false; }

} // namespace signatory::speech
