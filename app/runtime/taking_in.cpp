#include "runtime/taking_in.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "adapters/transfer/bank_of_cards.hpp"
#include "adapters/transfer/fact_table.hpp"
#include "adapters/transfer/source_file.hpp"
#include "core/author/naming.hpp"
#include "core/support/text.hpp"

namespace signatory::runtime {
namespace {

namespace fs = std::filesystem;
using Commands = std::vector<study::Command>;

constexpr std::size_t reasons_told = 3;

std::string name_of_file(const std::string& path) { return fs::path(path).filename().string(); }

fact::Date today(const schedule::Now& now) { return fact::date_of(schedule::local_day(now.unix_seconds, now.utc_offset_seconds, 0)); }

bool is_bank_file(const std::string& path, std::string_view bytes) {
    return fs::path(path).extension() == ".json" && !transfer::is_fact_table(path, bytes);
}

// What did not come in, by its reasons: the first of them in full.
std::string told_of(const std::vector<transfer::PassedOver>& passed_over) {
    if (passed_over.empty()) return {};
    std::string told = fmt::format(" {} passed over:", counted(passed_over.size(), "was", "were"));
    for (std::size_t index = 0; index < std::min(passed_over.size(), reasons_told); ++index)
        told += fmt::format("{} {}, {}", index == 0 ? "" : ";", passed_over[index].where, passed_over[index].why);
    return told + (passed_over.size() > reasons_told ? "; and more." : ".");
}

// -- One file ----------------------------------------------------------------------------------------------------

struct Result {
    std::string told, bank; // a sentence; a bank to open, or empty
    std::optional<study::TableDesk> desk;
};
using Taken = std::expected<Result, Problem>;

transfer::Reading cards_of(const std::string& path, const std::string& bytes) {
    const transfer::Importer* importer = transfer::importer_for(path, bytes);
    if (importer == nullptr)
        return std::unexpected(Problem{"files of this kind cannot be taken in", path,
                                       "Drop a bank, an Anki package, GIFT, Moodle XML, KVTML, or a table as CSV."});
    auto reading = importer->read(bytes);
    if (!reading) {
        Problem problem = reading.error();
        problem.where = problem.where.empty() ? path : path + ": " + problem.where;
        return std::unexpected(std::move(problem));
    }
    if (reading->cards.empty())
        return std::unexpected(Problem{fmt::format("there is no card in it, read as {}.{}", importer->label, told_of(reading->passed_over)), path, "Choose another file."});
    return reading;
}

Taken take_cards(const std::string& path, const std::string& bytes, const study::ImportFiles& effect, const TakingIn& where) {
    const auto reading = cards_of(path, bytes);
    if (!reading) return std::unexpected(reading.error());
    const std::string title = transfer::title_of_file(path);
    const fs::path file = transfer::bank_file_in(where.banks, author::lasting_id(title));
    auto taken = transfer::write_bank_of_cards(reading->cards, {file, where.content / "fact-bank.schema.json", title, today(effect.now)});
    if (!taken) return std::unexpected(taken.error());
    std::string told = fmt::format("{}: {} came in", name_of_file(path), counted(taken->facts_added, "card", "cards"));
    if (taken->facts_known > 0) told += fmt::format(", {} were there already", taken->facts_known);
    told += ".";
    if (taken->options_left_out > 0) told += " Wrong options of others are not kept: those of a bank come from its own answers.";
    std::vector<transfer::PassedOver> passed_over = reading->passed_over;
    std::ranges::copy(taken->passed_over, std::back_inserter(passed_over));
    return Result{told + told_of(passed_over), taken->path.string(), std::nullopt};
}

Taken take_table(const std::string& path, const std::string& bytes) {
    auto table = transfer::read_fact_table(bytes);
    if (!table) {
        Problem problem = table.error();
        problem.where = problem.where.empty() ? path : path + ": " + problem.where;
        return std::unexpected(std::move(problem));
    }
    const auto kept = std::make_shared<const author::Table>(*std::move(table));
    return Result{{}, {}, study::TableDesk{path, kept, author::guessed_plan(*kept, transfer::title_of_file(path)), nullptr}};
}

Taken take_one(const std::string& path, const study::ImportFiles& effect, const TakingIn& where) {
    std::error_code error;
    if (fs::is_directory(path, error)) return Result{{}, path, std::nullopt};
    const auto bytes = transfer::read_source(path);
    if (!bytes) return std::unexpected(bytes.error());
    if (is_bank_file(path, *bytes)) return Result{{}, path, std::nullopt};
    return transfer::is_fact_table(path, *bytes) ? take_table(path, *bytes) : take_cards(path, *bytes, effect, where);
}

// A bank alone is opened without a word; its own screen says what there is.
Commands told_commands(const std::vector<std::string>& sentences, const std::vector<Problem>& problems, const std::string& bank) {
    Commands commands;
    std::string all;
    for (const std::string& sentence : sentences) all += (all.empty() ? "" : " ") + sentence;
    std::string refused;
    for (const Problem& problem : problems) refused += fmt::format("{}{}: {}. {}", refused.empty() ? "" : " ", name_of_file(problem.where.substr(0, problem.where.find(": "))), problem.what, problem.advice);
    if (all.empty() && problems.size() == 1) commands.push_back(study::EffectFailed{problems.front()});
    else if (!all.empty() || !refused.empty()) commands.push_back(study::FilesTakenIn{{all.empty() ? "Nothing came in." : all, refused}, bank});
    else if (!bank.empty()) commands.push_back(study::OpenBank{bank});
    return commands;
}

} // namespace

Commands take_in(const study::ImportFiles& effect, const TakingIn& where, const Going& going) {
    std::vector<std::string> sentences;
    std::vector<Problem> problems;
    std::string bank;
    std::optional<study::TableDesk> desk;
    for (std::size_t index = 0; index < effect.paths.size(); ++index) {
        if (!going(index, effect.paths.size())) return {};
        auto taken = take_one(effect.paths[index], effect, where);
        if (!taken) {
            problems.push_back(taken.error());
            continue;
        }
        if (!taken->told.empty()) sentences.push_back(taken->told);
        if (bank.empty()) bank = taken->bank;
        if (taken->desk && !desk) desk = std::move(taken->desk);
    }
    Commands commands = told_commands(sentences, problems, bank);
    if (desk) commands.push_back(study::TableRead{*std::move(desk)});
    return commands;
}

Commands make_table_bank(const study::MakeTableBank& effect, const TakingIn& where) {
    auto bank = author::table_bank(*effect.desk.table, effect.desk.plan, today(effect.now));
    if (effect.handing == study::Handing::sample) {
        bank.samples = author::samples_of(bank.records);
        return {study::TableBankMade{std::make_shared<const author::TableBank>(std::move(bank))}};
    }
    const fs::path file = transfer::bank_file_in(where.banks, effect.desk.plan.id);
    const auto written = transfer::write_bank_of_table(bank, {file, where.content / "fact-bank.schema.json", effect.desk.plan.title, today(effect.now)});
    if (!written) return {study::EffectFailed{written.error()}};
    std::string told = fmt::format("{} from {} came in", counted(written->facts_added, "fact", "facts"), name_of_file(effect.desk.path));
    if (written->facts_known > 0) told += fmt::format(", {} were there already", written->facts_known);
    const std::string left_out = bank.problems.empty() ? "" : fmt::format("{} left out.", counted(bank.problems.size(), "value was", "values were"));
    return {study::FilesTakenIn{{told + ".", left_out}, written->path.string()}};
}

} // namespace signatory::runtime
