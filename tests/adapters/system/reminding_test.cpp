#include <doctest/doctest.h>

#include "adapters/system/reminding.hpp"

using signatory::system::autostart_entry;

TEST_CASE("the desktop is told to start the reminder for this profile") {
    CHECK(autostart_entry("/opt/signatory", "/home/learner/profile.sqlite") ==
          "[Desktop Entry]\nType=Application\nName=Signatory’s reminder\n"
          "Exec=\"/opt/signatory\" remind --profile \"/home/learner/profile.sqlite\"\nNoDisplay=true\n");
}

TEST_CASE("whatever a path has in it, it stays one argument") {
    // Desktop Entry Specification: reserved characters within quotes have a backslash, which a string doubles.
    const std::string entry = autostart_entry("/a b/100%/$x", "/say \"no\"/back\\slash/`");
    CHECK(entry.find(R"(Exec="/a b/100%%/\\$x" remind --profile "/say \\"no\\"/back\\\\slash/\\`")") != std::string::npos);
}
