// Files dropped on the window: banks are opened, cards become a bank of their own, a table waits to be made one.
#pragma once

#include <filesystem>
#include <vector>

#include "core/study/command.hpp"
#include "core/study/effect.hpp"
#include "runtime/handing_out.hpp"

namespace signatory::store {
class Store;
}

namespace signatory::runtime {

struct TakingIn {
    store::Store* store = nullptr;       // of the learner's history
    const std::filesystem::path& content; // with the schema
    const std::filesystem::path& banks;   // where banks of one's own are written
};

std::vector<study::Command> take_in(const study::ImportFiles& effect, const TakingIn& where, const Going& going);
std::vector<study::Command> make_table_bank(const study::MakeTableBank& effect, const TakingIn& where);

} // namespace signatory::runtime
