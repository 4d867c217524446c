// What is handed out of a bank and what is taken in, as the screens set it up and the surroundings report it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/author/table_bank.hpp"
#include "core/item/item.hpp"
#include "core/study/profile.hpp"
#include "core/support/problem.hpp"

namespace signatory::study {

// A format that items can be exported in.
struct FormatOffer {
    std::string name, label, purpose; // purpose: a sentence on what it is for
    std::string extension;            // of its files, with the dot
    std::string lacks;                // what it has no place for, as a phrase; empty: nothing
    std::vector<std::string> kinds;   // of question, that it can hold

    bool operator==(const FormatOffer&) const = default;
};

inline constexpr int most_exported = 1000;

struct ExportPlan {
    std::string format = "gift";
    QuizBlueprint items; // its topics, kinds, count, date and seed
    std::string path;    // empty: nowhere yet

    bool operator==(const ExportPlan&) const = default;
};

inline constexpr int most_on_paper = 100, most_paper_variants = 200;

enum class PaperKind { test, cards }; // cards: to cut out, eight a page, answers behind
enum class PaperSize { a4, letter };
enum class PaperPrint { usual, large };
enum class PaperKeys { full, brief, none };

struct PrintPlan {
    QuizBlueprint items;
    std::string path;
    PaperKind kind = PaperKind::test;
    int variants = 4;
    PaperSize size = PaperSize::a4;
    PaperPrint print = PaperPrint::usual;
    int columns = 1; // 1 or 2
    PaperKeys keys = PaperKeys::full;

    bool operator==(const PrintPlan&) const = default;
};

// What a plan comes to, before anything is saved.
template <class Plan> struct Sample {
    Plan plan;                      // its path aside
    std::size_t items = 0;
    std::vector<std::string> stems; // of the first items
    std::vector<std::string> remarks; // what is converted, left out or lacking, and how much paper it takes; in sentences
    std::optional<Problem> problem; // why nothing can be made
};
using ExportSample = Sample<ExportPlan>;
using PrintSample = Sample<PrintPlan>;

inline constexpr std::size_t stems_in_sample = 5;

// Whether a sample shows what the plan would make: where it is saved makes no difference.
template <class Plan> bool is_sample_of(const std::shared_ptr<const Sample<Plan>>& sample, Plan plan) {
    if (sample == nullptr) return false;
    plan.path = sample->plan.path;
    return sample->plan == plan;
}

// A file that was handed out.
struct HandedOut {
    std::string path, sentence;
};

// What came in with files, and what did not.
struct TakenIn {
    std::string what;    // a sentence
    std::string details; // sentences; may be empty
};

// A table that is to become a bank.
struct TableDesk {
    std::string path;
    std::shared_ptr<const author::Table> table;
    author::TablePlan plan;
    std::shared_ptr<const author::TableBank> made; // of a plan; none yet
};

} // namespace signatory::study
