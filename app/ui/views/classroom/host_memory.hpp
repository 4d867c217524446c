// What the screen of a class keeps of itself.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/statistics.hpp"
#include "core/classroom/weak_facts.hpp"
#include "core/fact/bank.hpp"

namespace signatory::ui {

struct ClassTopic {
    std::string id, name;
    std::size_t facts = 0;
};

struct HostMemory {
    std::weak_ptr<const fact::FactBank> bank; // of which the topics are
    std::vector<ClassTopic> topics;
    std::string log;           // of the class that the rest is about
    std::uint64_t reports = 0; // as of which `age` counts
    double age = 0;            // seconds since the room was last heard of
    std::string results;       // as typed
    std::uint64_t told_of = 0; // the version of the room that the figures are of; 0: none yet
    analysis::Table table;
    analysis::TestStatistics statistics;
    std::vector<std::string> advice;
    std::vector<classroom::WeakFact> weak;
};

} // namespace signatory::ui
