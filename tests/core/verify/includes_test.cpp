#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("the verifier reads neither the rules of truth nor the generator it checks") {
    const auto folder = std::filesystem::path(SIGNATORY_SOURCE_DIR) / "app" / "core" / "verify";
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        ++files;
        std::ifstream stream(entry.path());
        for (std::string line; std::getline(stream, line);) {
            if (!line.starts_with("#include")) continue;
            CHECK_MESSAGE(line.find("holds.hpp") == std::string::npos, entry.path().string(), ": ", line);
            CHECK_MESSAGE(line.find("generate/") == std::string::npos, entry.path().string(), ": ", line);
        }
    }
    CHECK(files >= 10);
}
