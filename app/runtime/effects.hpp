// One effect run against the outside. On the worker's thread.
#pragma once

#include <filesystem>
#include <vector>

#include "adapters/store/store.hpp"
#include "core/study/command.hpp"
#include "core/study/effect.hpp"
#include "runtime/handing_out.hpp"
#include "runtime/lesson.hpp"

namespace signatory::runtime {

struct Outside {
    store::Store& store;
    Lesson& lesson;
    const std::filesystem::path& content;
    const std::filesystem::path& profile;
    const std::filesystem::path& banks; // where banks of one's own are written
    std::int64_t today_local_day = 0;
    Going going = [](std::size_t, std::size_t) { return true; };
};

std::vector<study::Command> run(Outside outside, const study::Effect& effect);

// The bank as its files are now.
study::BankOnDisk bank_on_disk(const std::string& path, const std::filesystem::path& content);

// What opening a bank shows as its name while it lasts; empty for effects that need no name.
std::string label_of(const study::Effect& effect);

} // namespace signatory::runtime
