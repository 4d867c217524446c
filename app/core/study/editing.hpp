// A bank being edited, as the screen shows it, and what else may be known of its files.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/author/draft.hpp"
#include "core/support/problem.hpp"

namespace signatory::study {

// What the files of a bank hold now.
struct BankOnDisk {
    std::shared_ptr<const fact::FactBank> bank;     // none: see problems
    std::shared_ptr<const author::Version> version; // none: the files break the format
    std::vector<Problem> problems;
};

struct HeldCommand; // of command.hpp, which builds on this

struct Editing {
    author::Draft draft;
    std::string path;                             // file or folder; empty: a new bank, named after its id
    std::vector<fact::Finding> problems = {};     // of the draft
    fact::Section section = fact::Section::facts; // the list shown
    std::string record = {};                      // the id of that on the form; empty: none
    std::uint64_t revision = 0;                   // grows with every change of the draft
    bool changed = false;                         // against the files
    bool saving = false;
    std::shared_ptr<const HeldCommand> held = {}; // would leave the edits: save them first, or drop them?
    std::optional<BankOnDisk> theirs = {};        // written by another program meanwhile: whose shall count?
};

} // namespace signatory::study
