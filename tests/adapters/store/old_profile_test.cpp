// Profiles as each version left them. A new version of the tables adds its file, written by write_profile.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "adapters/store/migrations.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;

TEST_CASE("the profile of every version so far opens and holds what was written") {
    for (int version = 1; version <= store::latest_version(); ++version) {
        const TemporaryFolder folder;
        const std::string name = fmt::format("profile-v{}.sqlite", version);
        std::filesystem::copy(std::filesystem::path(SIGNATORY_CASES_DIR) / "profiles" / name, folder / name);
        const store::Store store = open(folder / name);
        CHECK(store.load("collective-security", today).value() == everything(version));
        CHECK(store.reviews("collective-security").value() ==
              reviews_of(version));
    }
}
