#include "adapters/bank/json_bank.hpp"

#include <algorithm>
#include <exception>
#include <expected>
#include <system_error>
#include <tuple>

#include <fmt/format.h>

#include "adapters/bank/bank_reader.hpp"
#include "adapters/bank/record_reader.hpp"
#include "adapters/bank/schema_check.hpp"
#include "core/fact/check.hpp"

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

std::vector<JsonDocument> read_all(const Files& files, std::vector<Problem>& problems) {
    std::vector<JsonDocument> documents;
    for (const auto& file : files) {
        auto document = read_json(file);
        if (document)
            documents.push_back(std::move(*document));
        else
            problems.push_back(std::move(document.error()));
    }
    return documents;
}

void check_schemas(const std::vector<JsonDocument>& documents, const std::filesystem::path& schema_file,
                   std::vector<Problem>& problems) {
    const auto schema = read_json(schema_file);
    if (!schema) {
        problems.push_back(about(
            schema_file, fmt::format("the schema of fact banks cannot be used: {}", schema.error().what),
            "Install the program again."));
        return;
    }
    for (const JsonDocument& document : documents)
        std::ranges::move(check_schema(document, *schema), std::back_inserter(problems));
}

void check_headers(const std::filesystem::path& bank, const std::vector<JsonDocument>& documents,
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

std::vector<std::size_t> files_of(const std::vector<Origin>& origins, const std::vector<JsonDocument>& documents) {
    std::vector<std::size_t> files;
    for (const Origin& origin : origins) files.push_back(static_cast<std::size_t>(origin.document - documents.data()));
    return files;
}

// Topics as their files order them, which is by place.
std::vector<author::TopicHome> homes_of_topics(const fact::Records& records, const std::vector<Origin>& origins,
                                               const std::vector<JsonDocument>& documents) {
    std::vector<std::pair<std::size_t, author::TopicHome>> found; // offset in its file, home
    std::size_t index = 0;
    for (const auto& [topic, words] : records.header.topics) {
        const Origin& origin = origins[index++];
        found.push_back({origin.document->offset(origin.pointer), {topic, static_cast<std::size_t>(origin.document - documents.data())}});
    }
    std::ranges::sort(found, {}, [](const auto& one) { return std::pair(one.second.file, one.first); });
    std::vector<author::TopicHome> homes;
    for (auto& [offset, home] : found) homes.push_back(std::move(home));
    return homes;
}

author::Homes homes_of(const ReadBank& read, const std::vector<JsonDocument>& documents) {
    author::Homes homes;
    for (const JsonDocument& document : documents) {
        const auto& schema = member(document.root(), "$schema");
        homes.files.push_back({document.file().string(), schema.is_string() ? schema.get<std::string>() : std::string{}, document.stamp()});
    }
    homes.header = files_of(read.origins.header, documents).front();
    homes.topics = homes_of_topics(read.records, read.origins.topics, documents);
    homes.sources = files_of(read.origins.sources, documents);
    homes.entities = files_of(read.origins.entities, documents);
    homes.relations = files_of(read.origins.relations, documents);
    homes.facts = files_of(read.origins.facts, documents);
    homes.claims = files_of(read.origins.claims, documents);
    return homes;
}

void build(const std::vector<JsonDocument>& documents, LoadedBank& loaded) {
    ReadBank read = read_bank(documents);
    std::ranges::move(read.problems, std::back_inserter(loaded.problems));
    if (!loaded.problems.empty()) return;
    for (const auto& finding : fact::check(read.records))
        loaded.problems.push_back(problem_of(finding, read.origins));
    loaded.homes = homes_of(read, documents);
    if (loaded.problems.empty())
        loaded.bank = std::make_shared<const fact::FactBank>(std::move(read.records));
    else
        loaded.records = std::move(read.records);
}

// Each step needs the one before: a file that is not JSON would make every id it defines look unknown.
void load(const std::filesystem::path& path, const std::filesystem::path& schema, LoadedBank& loaded) {
    auto files = files_of(path);
    if (!files) return loaded.problems.push_back(std::move(files.error()));
    loaded.files = std::move(*files);
    const auto documents = read_all(loaded.files, loaded.problems);
    check_schemas(documents, schema, loaded.problems);
    if (loaded.problems.empty()) check_headers(path, documents, loaded.problems);
    if (loaded.problems.empty()) build(documents, loaded);
}

} // namespace

LoadedBank load_bank(const std::filesystem::path& file_or_folder, const std::filesystem::path& schema) {
    LoadedBank loaded;
    try {
        load(file_or_folder, schema, loaded);
    } catch (const std::exception& failure) {
        loaded.bank = nullptr;
        loaded.problems.push_back(about(file_or_folder,
                                        fmt::format("the bank cannot be read: {}", failure.what()),
                                        "This is a fault of the program; please report it with the file."));
    }
    std::ranges::stable_sort(loaded.problems, comes_before, &Problem::where);
    return loaded;
}

} // namespace signatory::bank
