#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "adapters/system/paths.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory::system;
using namespace signatory::test;

namespace {

// Sets a variable of the environment for one test.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* old = std::getenv(name)) before_ = old;
        ::setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }

private:
    const char* name_;
    std::optional<std::string> before_;
};

} // namespace

TEST_CASE("the learner's files lie where XDG says, or below home when it says nothing usable") {
    const Variable home("HOME", "/home/ada");
    {
        const Variable data("XDG_DATA_HOME", "/data"), state("XDG_STATE_HOME", "/state");
        CHECK(default_profile_path() == "/data/signatory/profile.sqlite");
        CHECK(default_log_path() == "/state/signatory/signatory.log");
    }
    for (const char* unusable : {"", "relative/path"}) {
        const Variable data("XDG_DATA_HOME", unusable), state("XDG_STATE_HOME", unusable);
        CHECK(default_profile_path() == "/home/ada/.local/share/signatory/profile.sqlite");
        CHECK(default_log_path() == "/home/ada/.local/state/signatory/signatory.log");
    }
}

TEST_CASE("our own data is in the first place that has both content and shaders") {
    const TemporaryFolder folder;
    const std::array places{folder / "installed", folder / "source"};
    CHECK_FALSE(data_folder_among(places).has_value());
    for (const char* name : {"installed/content", "source/content", "source/shaders"})
        std::filesystem::create_directories(folder / name);
    CHECK(data_folder_among(places).value() == places[1]);
    std::filesystem::create_directories(folder / "installed/shaders");
    CHECK(data_folder_among(places).value() == places[0]);
}
