// What has been worked out of the item shown, until another one is or it is answered.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/explain/illustration.hpp"
#include "core/history/standing.hpp"

namespace signatory::ui {

struct ExplainMemory {
    std::weak_ptr<const fact::FactBank> bank;
    std::string item;
    item::Response response;
    explain::Illustration illustration;
    std::string read_out;
    std::vector<std::pair<std::string, history::Kind>> standings; // of a map: by the states' codes
    std::size_t members = 0;
    std::string membership; // "member"
    bool on_map = false;    // choices among states are answered on a map
};

} // namespace signatory::ui
