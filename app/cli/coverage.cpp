// signatory coverage BANK: which questions each topic yields, and which facts yield none, with the reason.
#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/report.hpp"
#include "core/generate/coverage_table.hpp"

namespace signatory::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Covered {
    generate::Pool pool;
    std::vector<generate::FactCoverage> facts;
    std::map<std::string, generate::TopicRow> topics;
    std::size_t yielding = 0, in_three_forms = 0;
};

Covered covered(std::shared_ptr<const fact::FactBank> bank) {
    Covered found{generate::make_pool(std::move(bank), {}, std::nullopt), {}, {}, 0, 0};
    found.facts = generate::coverage(found.pool);
    found.topics = generate::coverage_table(*found.pool.bank, found.facts);
    found.yielding = static_cast<std::size_t>(std::ranges::count_if(found.facts, generate::yields_item));
    found.in_three_forms = static_cast<std::size_t>(
        std::ranges::count_if(found.facts, [](const auto& fact) { return generate::forms(fact) >= 3; }));
    return found;
}

double share(const Covered& found, std::size_t facts) {
    return 100.0 * static_cast<double>(facts) / static_cast<double>(found.facts.size());
}

// --- text

std::string in_words(generate::Why why) {
    std::string words(generate::name_of(why));
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string in_words(const std::map<generate::Why, std::size_t>& counts) {
    std::string words;
    for (const auto& [why, facts] : counts)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", facts, in_words(why));
    return words;
}

// Topics side by side, the kinds below each other: there are more kinds than a line holds.
void print_row(const Covered& found, std::string_view name, const auto& cell) {
    fmt::print("{:18}", name);
    for (const auto& [topic, row] : found.topics) fmt::print("  {:>{}}", cell(row), std::max<std::size_t>(topic.size(), 9));
    fmt::print("\n");
}

void print_table(const Covered& found) {
    fmt::print("{:18}", "");
    for (const auto& [topic, row] : found.topics) fmt::print("  {:>{}}", topic, std::max<std::size_t>(topic.size(), 9));
    fmt::print("\n");
    print_row(found, "facts", [](const generate::TopicRow& row) { return fmt::format("{}", row.facts); });
    print_row(found, "yield", [](const generate::TopicRow& row) { return fmt::format("{}", row.yielding); });
    for (const auto& kind : generate::question_kinds())
        print_row(found, kind.name, [&](const generate::TopicRow& row) {
            const auto cell = row.kinds.find(kind.name);
            return cell == row.kinds.end() ? std::string("–") : fmt::format("{}/{}", cell->second.possible, cell->second.fitting());
        });
    fmt::print("Items possible / facts that the kind fits; – where it fits no relation of the topic.\n");
}

void print_refused(const Covered& found) {
    fmt::print("\nRefused:\n");
    for (const auto& [topic, row] : found.topics) {
        if (!row.unaskable.empty()) fmt::print("  {}, every kind: {}\n", topic, in_words(row.unaskable));
        for (const auto& [kind, cell] : row.kinds)
            if (!cell.refused.empty()) fmt::print("  {}, {}: {}\n", topic, kind, in_words(cell.refused));
    }
}

void print_text(const Covered& found) {
    print_table(found);
    print_refused(found);
    fmt::print("\n{} of {} facts yield an item ({:.1f} %), {} in at least three kinds ({:.1f} %).\n", found.yielding, found.facts.size(),
               share(found, found.yielding), found.in_three_forms, share(found, found.in_three_forms));
    for (const auto& fact : found.facts) {
        if (generate::yields_item(fact)) continue;
        std::string why;
        for (const std::string& reason : generate::reasons(found.pool, fact)) why += (why.empty() ? "" : "; ") + reason;
        fmt::print("  {} — {}\n", fact.fact->id, why);
    }
}

// --- JSON

Json counts(const std::map<generate::Why, std::size_t>& refused) {
    Json json = Json::object();
    for (const auto& [why, facts] : refused) json[std::string(generate::name_of(why))] = facts;
    return json;
}

Json row_of(const generate::TopicRow& row) {
    Json kinds = Json::object();
    for (const auto& [kind, cell] : row.kinds)
        kinds[std::string(kind)] = {{"possible", cell.possible}, {"refused", counts(cell.refused)}};
    return {{"facts", row.facts}, {"yield", row.yielding}, {"unaskable", counts(row.unaskable)}, {"kinds", std::move(kinds)}};
}

void print_json(const Covered& found) {
    Json topics = Json::object(), without = Json::object();
    for (const auto& [topic, row] : found.topics) topics[topic] = row_of(row);
    for (const auto& fact : found.facts)
        if (!generate::yields_item(fact)) without[fact.fact->id] = generate::reasons(found.pool, fact);
    const Json all{{"facts", found.facts.size()}, {"yield", found.yielding}, {"in_three_kinds", found.in_three_forms}, {"topics", std::move(topics)}, {"without_item", std::move(without)}};
    fmt::print("{}\n", all.dump(1));
}

} // namespace

void add_coverage(CLI::App& program, Context& context) {
    struct Arguments {
        std::string bank, format = "text";
    };
    auto* verb = program.add_subcommand("coverage", "Count the questions a bank yields, by topic and kind, and say why a fact yields none");
    auto arguments = std::make_shared<Arguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("--format", arguments->format, "json or text")->check(CLI::IsMember({"json", "text"}))->capture_default_str();
    verb->callback([arguments, &context] {
        const auto bank = load_or_report(arguments->bank, context);
        if (bank == nullptr) return;
        const Covered found = covered(bank);
        arguments->format == "json" ? print_json(found) : print_text(found);
    });
}

} // namespace signatory::cli
