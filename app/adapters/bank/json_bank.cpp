#include "adapters/bank/json_bank.hpp"

#include <algorithm>
#include <deque>
#include <exception>
#include <expected>
#include <system_error>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "adapters/bank/bank_reader.hpp"
#include "adapters/bank/schema_acceptor.hpp"
#include "adapters/bank/schema_check.hpp"
#include "core/fact/check.hpp"
#include "core/generate/advice.hpp"

namespace signatory::bank {
namespace {

using Files = std::vector<std::filesystem::path>;

Problem about(const std::filesystem::path& path, std::string what, std::string advice) {
    return {std::move(what), place(path, {}, ""), std::move(advice)};
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Numbers by their value, so that line 9 comes before line 10.
bool comes_before(std::string_view left, std::string_view right) {
    const auto [at, other] = std::ranges::mismatch(left, right);
    const std::string_view rest(at, left.end()), other_rest(other, right.end());
    const auto digits = [](std::string_view text) {
        return std::ranges::find_if_not(text, is_digit) - text.begin();
    };
    const bool within_number = at != left.begin() && is_digit(*std::prev(at));
    const bool are_numbers = digits(rest) > 0 || digits(other_rest) > 0;
    if (are_numbers && (within_number || (digits(rest) > 0 && digits(other_rest) > 0)) &&
        digits(rest) != digits(other_rest))
        return digits(rest) < digits(other_rest);
    return rest < other_rest;
}

std::expected<Files, Problem> files_of(const std::filesystem::path& file_or_folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(file_or_folder, error)) return Files{file_or_folder};
    Files files;
    for (std::filesystem::directory_iterator at(file_or_folder, error), end; !error && at != end;
         at.increment(error))
        if (at->path().extension() == ".json") files.push_back(at->path());
    if (error)
        return std::unexpected(
            about(file_or_folder, "the folder cannot be read", "Check that you may read it."));
    if (files.empty())
        return std::unexpected(
            about(file_or_folder, "the folder has no *.json file", "Name the folder that holds the bank."));
    std::ranges::sort(files);
    return files;
}

// The schema, ready for use.
struct BankSchema {
    explicit BankSchema(JsonDocument read) : document(std::move(read)), acceptor(document.root()) {}

    std::vector<Problem> problems_of(const JsonDocument& checked) const {
        return acceptor.accepts(checked.root()) ? std::vector<Problem>{} : check_schema(checked, document);
    }

    JsonDocument document;
    SchemaAcceptor acceptor;
};

std::unique_ptr<BankSchema> read_schema(const std::filesystem::path& file, std::vector<Problem>& problems) {
    auto document = read_json(file);
    if (document) return std::make_unique<BankSchema>(std::move(*document));
    problems.push_back(
        about(file, fmt::format("the schema of fact banks cannot be used: {}", document.error().what),
              "Install the program again."));
    return nullptr;
}

using Documents = std::deque<JsonDocument>; // they stay where they are

// File after file, so that the values of one only are in memory at a time.
Documents read_all(const Files& files, const BankSchema* schema, ReadBank& bank, std::vector<Problem>& problems) {
    Documents documents;
    for (const auto& file : files) {
        auto read = read_json(file);
        if (!read) {
            problems.push_back(std::move(read.error()));
            continue;
        }
        JsonDocument& document = documents.emplace_back(std::move(*read));
        if (schema == nullptr) continue;
        auto told = schema->problems_of(document);
        if (told.empty()) read_document(document, bank);
        std::ranges::move(told, std::back_inserter(problems));
        document.forget_values();
    }
    return documents;
}

void check_headers(const std::filesystem::path& bank, const Documents& documents,
                   std::vector<Problem>& problems) {
    const JsonDocument* first = nullptr;
    for (const JsonDocument& document : documents) {
        if (!carries_header(document)) continue;
        if (first != nullptr)
            problems.push_back(
                {fmt::format("a bank has one header; another is at {}", first->where_named("/format")),
                 document.where_named("/format"),
                 "Keep format, id, title, language and as_of in one file only."});
        else
            first = &document;
    }
    if (first == nullptr)
        problems.push_back(
            about(bank, "no file carries the header",
                  "Add \"format\": 1, \"id\", \"title\", \"language\" and \"as_of\" to one file."));
}

Problem problem_of(const fact::Finding& finding, const Origins& origins) {
    const auto where = [&](const fact::Place& place) {
        const auto& [document, pointer] = origins.of(place);
        return place.member.empty() ? document->where_named(pointer)
                                    : document->where(pointer + place.member);
    };
    std::string what = finding.what;
    if (finding.other) what += fmt::format(" (see {})", where(*finding.other));
    return {std::move(what), where(finding.place), finding.advice};
}

// The number of each document among the bank's files.
using FileNumbers = std::unordered_map<const JsonDocument*, std::size_t>;

FileNumbers numbered(const Documents& documents) {
    FileNumbers numbers;
    for (const JsonDocument& document : documents) numbers.emplace(&document, numbers.size());
    return numbers;
}

std::vector<std::size_t> files_of(const std::vector<Origin>& origins, const FileNumbers& numbers) {
    std::vector<std::size_t> files;
    files.reserve(origins.size());
    for (const Origin& origin : origins) files.push_back(numbers.at(origin.document));
    return files;
}

author::Homes homes_of(const Origins& origins, const Documents& documents) {
    const FileNumbers numbers = numbered(documents);
    author::Homes homes;
    for (const JsonDocument& document : documents) {
        for (const std::string& topic : document.members_of("topics")) homes.topics.push_back({topic, homes.files.size()});
        homes.files.push_back({document.file().string(), document.schema(), document.stamp()});
    }
    homes.header = files_of(origins.header, numbers).front();
    homes.sources = files_of(origins.sources, numbers);
    homes.entities = files_of(origins.entities, numbers);
    homes.relations = files_of(origins.relations, numbers);
    homes.facts = files_of(origins.facts, numbers);
    homes.claims = files_of(origins.claims, numbers);
    return homes;
}

enum class Wanted { problems, problems_and_advice };

void build(ReadBank& read, Wanted wanted, LoadedBank& loaded) {
    settle(read);
    std::ranges::move(read.problems, std::back_inserter(loaded.problems));
    if (!loaded.problems.empty()) return;
    for (const auto& finding : fact::check(read.records))
        loaded.problems.push_back(problem_of(finding, read.origins));
    if (!loaded.problems.empty()) {
        loaded.records = std::move(read.records);
        return;
    }
    loaded.bank = std::make_shared<const fact::FactBank>(std::move(read.records));
    if (wanted == Wanted::problems) return;
    for (const auto& finding : generate::advise(loaded.bank))
        loaded.advice.push_back(problem_of(finding, read.origins));
}

// Each step needs the one before: a file that is not JSON would make every id it defines look unknown.
void load(const std::filesystem::path& path, const std::filesystem::path& schema, Wanted wanted,
          LoadedBank& loaded) {
    auto files = files_of(path);
    if (!files) return loaded.problems.push_back(std::move(files.error()));
    loaded.files = std::move(*files);
    ReadBank read;
    const auto rules = read_schema(schema, loaded.problems);
    const Documents documents = read_all(loaded.files, rules.get(), read, loaded.problems);
    if (loaded.problems.empty()) check_headers(path, documents, loaded.problems);
    if (!loaded.problems.empty()) return;
    build(read, wanted, loaded);
    if (loaded.bank || loaded.records) loaded.homes = homes_of(read.origins, documents);
}

LoadedBank loaded_bank(const std::filesystem::path& file_or_folder, const std::filesystem::path& schema,
                       Wanted wanted) {
    LoadedBank loaded;
    try {
        load(file_or_folder, schema, wanted, loaded);
    } catch (const std::exception& failure) {
        loaded.bank = nullptr;
        loaded.problems.push_back(about(file_or_folder,
                                        fmt::format("the bank cannot be read: {}", failure.what()),
                                        "This is a fault of the program; please report it with the file."));
    }
    std::ranges::stable_sort(loaded.problems, comes_before, &Problem::where);
    std::ranges::stable_sort(loaded.advice, comes_before, &Problem::where);
    return loaded;
}

} // namespace

LoadedBank load_bank(const std::filesystem::path& file_or_folder, const std::filesystem::path& schema) {
    return loaded_bank(file_or_folder, schema, Wanted::problems);
}

LoadedBank load_bank_with_advice(const std::filesystem::path& file_or_folder, const std::filesystem::path& schema) {
    return loaded_bank(file_or_folder, schema, Wanted::problems_and_advice);
}

} // namespace signatory::bank
