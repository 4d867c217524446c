// signatory check BANK…: every problem of every bank, one a line; with --advice, what would make it better.
#include <algorithm>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "adapters/bank/json_bank.hpp"
#include "cli/report.hpp"

namespace signatory::cli {
namespace {

struct CheckArguments {
    std::vector<std::string> banks;
    bool advice = false;
};

std::size_t sources_used(const fact::FactBank& bank) {
    std::unordered_set<std::string_view> used;
    for (const fact::Fact& fact : bank.facts())
        for (const fact::SourceReference& reference : fact.sources) used.insert(reference.source);
    for (const fact::Claim& claim : bank.claims()) used.insert(claim.source);
    return used.size();
}

struct Topic {
    std::size_t facts = 0;
    std::string relations; // "member-of 92, observer-of 7"
};

std::map<std::string, Topic> topics_of(const fact::FactBank& bank) {
    std::unordered_map<std::string_view, std::size_t> facts_of;
    for (const fact::Fact& fact : bank.facts()) ++facts_of[fact.relation];
    std::map<std::string, Topic> topics;
    for (const fact::Relation& relation : bank.relations()) {
        Topic& topic = topics[relation.topic];
        const std::size_t facts = facts_of[relation.id];
        topic.facts += facts;
        topic.relations += fmt::format("{}{} {}", topic.relations.empty() ? "" : ", ", relation.id, facts);
    }
    return topics;
}

void print_counts(const std::string& path, const fact::FactBank& bank) {
    fmt::print("{}: {} facts, {} claims, {} of {} sources used; no problems\n", path, bank.facts().size(),
               bank.claims().size(), sources_used(bank), bank.sources().size());
    for (const auto& [id, topic] : topics_of(bank)) fmt::print("  {}: {} facts ({})\n", id, topic.facts, topic.relations);
}

void check(const CheckArguments& arguments, Context& context) {
    const auto load = arguments.advice ? bank::load_bank_with_advice : bank::load_bank;
    for (const std::string& path : arguments.banks) {
        const auto loaded = load(path, context.content / "fact-bank.schema.json");
        for (const Problem& problem : loaded.problems) fmt::print("{}\n", line_of(problem));
        for (const Problem& advised : loaded.advice) fmt::print("{}\n", line_of(advised));
        if (loaded.bank == nullptr) {
            context.exit_code = 1;
            continue;
        }
        print_counts(path, *loaded.bank);
        if (arguments.advice) fmt::print("  {} pieces of advice\n", loaded.advice.size());
    }
}

} // namespace

void add_check(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("check", "Check fact banks and print every problem with its place and a remedy");
    auto arguments = std::make_shared<CheckArguments>();
    verb->add_option("BANK", arguments->banks, "A bank: one JSON file, or a folder of them")->required();
    verb->add_flag("--advice", arguments->advice, "Tell also what would make a sound bank better");
    verb->callback([arguments, &context] { check(*arguments, context); });
}

} // namespace signatory::cli
