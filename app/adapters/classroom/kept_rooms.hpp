// The logs of rooms in a folder: which of them a teacher may want to go on with.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/fact/bank.hpp"
#include "core/study/class_host.hpp"

namespace signatory::classroom {

// Named after the second, so that their order is that of time.
std::filesystem::path new_log(const std::filesystem::path& folder);

// The latest room of the bank, when somebody had joined it and it had not come to its end. None: there is no such room, it
// is being held now, or it cannot be read.
std::optional<study::KeptClass> room_to_go_on_with(const std::filesystem::path& folder, const std::shared_ptr<const fact::FactBank>& bank);

} // namespace signatory::classroom
