#include "adapters/bank/bank_writer.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/bank/json_document.hpp"
#include "adapters/bank/record_text.hpp"
#include "adapters/bank/whole_file.hpp"
#include "core/author/sections.hpp"

namespace signatory::bank {
namespace {

namespace fs = std::filesystem;
using author::Version;
using fact::Section;

constexpr std::string_view changed_outside = "the file has been changed by another program";

std::optional<std::size_t> file_named(const author::Homes& homes, const std::string& path) {
    const auto found = std::ranges::find(homes.files, path, &author::BankFile::path);
    if (found == homes.files.end()) return std::nullopt;
    return static_cast<std::size_t>(found - homes.files.begin());
}

// -- The bytes of records that did not change --------------------------------------------------------------------

template <class Record> using Kept = std::map<std::string_view, std::pair<const Record*, std::string_view>>; // by id: record, text

std::string pointer_of(std::string_view section, std::string_view id, std::size_t position) {
    const bool is_list = section == "facts" || section == "claims";
    return fmt::format("/{}{}", section, is_list ? fmt::format("/{}", position) : pointer_step(id));
}

// What the lists of one file have, as it stood before.
struct Before {
    const Version* version = nullptr;
    const JsonDocument* document = nullptr;
    std::size_t file = 0;

    template <class Record>
    Kept<Record> kept(std::string_view name, const std::vector<Record>& records, const std::vector<std::size_t>& homes) const {
        Kept<Record> kept;
        std::size_t position = 0;
        for (std::size_t index = 0; index < records.size(); ++index)
            if (homes[index] == file)
                kept.emplace(records[index].id, std::pair(&records[index], document->source(pointer_of(name, records[index].id, position++))));
        return kept;
    }
};

// -- One file ----------------------------------------------------------------------------------------------------

struct FileText {
    const Version& version;
    std::size_t file;
    const Before* before; // or null: everything is written anew

    template <class Record> std::string record_text(const Record& record, const Kept<Record>& kept) const {
        const auto found = kept.find(record.id);
        return found != kept.end() && *found->second.first == record ? std::string(found->second.second) : text_of(record);
    }

    template <class Record>
    void add(std::vector<std::string>& sections, std::string_view name, std::vector<Record> fact::Records::*records,
             std::vector<std::size_t> author::Homes::*homes) const {
        Kept<Record> kept;
        if (before != nullptr) kept = before->kept(name, before->version->records.*records, before->version->homes.*homes);
        const bool is_list = name == "facts" || name == "claims";
        std::vector<std::string> lines;
        for (std::size_t index = 0; index < (version.records.*records).size(); ++index) {
            if ((version.homes.*homes)[index] != file) continue;
            const Record& record = (version.records.*records)[index];
            const std::string text = record_text(record, kept);
            lines.push_back(is_list ? "    " + text : fmt::format("    {}: {}", json_string(record.id), text));
        }
        if (lines.empty()) return;
        sections.push_back(fmt::format("  {}: {}\n{}\n  {}", json_string(name), is_list ? '[' : '{', fmt::join(lines, ",\n"), is_list ? ']' : '}'));
    }
};

void add_header(std::vector<std::string>& sections, const Version& version, std::size_t file) {
    const auto member = [&](std::string_view name, const std::string& text) {
        if (!text.empty()) sections.push_back(fmt::format("  {}: {}", json_string(name), text));
    };
    const fact::Header& header = version.records.header;
    const std::string& schema = version.homes.files[file].schema;
    if (!schema.empty()) member("$schema", json_string(schema));
    if (version.homes.header != file) return;
    member("format", "1");
    member("id", json_string(header.id));
    member("title", words_text(header.title));
    member("language", json_string(header.language));
    member("as_of", json_string(fact::to_string(header.as_of)));
}

// In the order the file has them; new ones at the end of the header's file.
std::vector<std::string> topics_of(const Version& version, std::size_t file) {
    std::vector<std::string> topics;
    for (const author::TopicHome& home : version.homes.topics)
        if (home.file == file && version.records.header.topics.contains(home.topic)) topics.push_back(home.topic);
    if (file != version.homes.header) return topics;
    for (const auto& [topic, words] : version.records.header.topics)
        if (std::ranges::find(version.homes.topics, topic, &author::TopicHome::topic) == version.homes.topics.end()) topics.push_back(topic);
    return topics;
}

using Topics = std::vector<std::pair<std::string, fact::Words>>;

Topics named_topics(const Version& version, std::size_t file) {
    Topics topics;
    for (const std::string& topic : topics_of(version, file)) topics.emplace_back(topic, version.records.header.topics.at(topic));
    return topics;
}

void add_topics(std::vector<std::string>& sections, const Version& version, std::size_t file, const Before* before) {
    const bool is_kept = before != nullptr && named_topics(version, file) == named_topics(*before->version, before->file);
    if (is_kept && !before->document->members_of("topics").empty()) {
        sections.push_back(fmt::format("  \"topics\": {}", before->document->source("/topics")));
        return;
    }
    std::vector<std::string> lines;
    for (const std::string& topic : topics_of(version, file))
        lines.push_back(fmt::format("    {}: {}", json_string(topic), words_text(version.records.header.topics.at(topic))));
    if (!lines.empty()) sections.push_back(fmt::format("  \"topics\": {{\n{}\n  }}", fmt::join(lines, ",\n")));
}

std::string whole(const FileText& file) {
    std::vector<std::string> sections;
    add_header(sections, file.version, file.file);
    add_topics(sections, file.version, file.file, file.before);
    file.add(sections, "sources", &fact::Records::sources, &author::Homes::sources);
    file.add(sections, "entities", &fact::Records::entities, &author::Homes::entities);
    file.add(sections, "relations", &fact::Records::relations, &author::Homes::relations);
    file.add(sections, "facts", &fact::Records::facts, &author::Homes::facts);
    file.add(sections, "claims", &fact::Records::claims, &author::Homes::claims);
    return sections.empty() ? "{}\n" : fmt::format("{{\n{}\n}}\n", fmt::join(sections, ",\n"));
}

// -- What changes ------------------------------------------------------------------------------------------------

struct Pending {
    std::size_t file = 0;
    std::string text;
};

std::unexpected<Problem> refused(const fs::path& file, std::string_view what, std::string_view advice) {
    return std::unexpected(Problem{std::string(what), file.string(), std::string(advice)});
}

std::expected<std::optional<JsonDocument>, Problem> standing(const author::BankFile& file) {
    std::error_code error;
    if (!fs::exists(file.path, error)) {
        if (file.stamp == 0) return std::nullopt;
        return refused(file.path, changed_outside, "It is no longer there. Keep your version, or take that of the disk.");
    }
    if (file.stamp == 0) return refused(file.path, "there is a file of that name already", "Choose another name for the new bank.");
    auto document = read_json(file.path);
    if (document && document->stamp() == file.stamp) return std::move(*document);
    return refused(file.path, changed_outside, "Keep your version, or take that of the disk.");
}

// The text of a file that is to change, or none. A file is compared as it would be written.
std::expected<std::optional<Pending>, Problem> pending(const Version& wanted, std::size_t file, const Version* before) {
    const auto old = before == nullptr ? std::nullopt : file_named(before->homes, wanted.homes.files[file].path);
    if (old && text_of_file(wanted, file) == text_of_file(*before, *old)) return std::nullopt;
    const auto document = standing(wanted.homes.files[file]);
    if (!document) return std::unexpected(document.error());
    if (!old || !*document) return Pending{file, text_of_file(wanted, file)};
    return Pending{file, text_of_file(wanted, file, *before, **document)};
}

} // namespace

std::string text_of_file(const Version& wanted, std::size_t file) { return whole({wanted, file, nullptr}); }

std::string text_of_file(const Version& wanted, std::size_t file, const Version& before, const JsonDocument& kept) {
    const auto old = file_named(before.homes, wanted.homes.files[file].path);
    if (!old) return text_of_file(wanted, file);
    const Before standing_before{&before, &kept, *old};
    return whole({wanted, file, &standing_before});
}

std::expected<WrittenBank, Problem> write_bank(const Version& wanted, const Version* before) {
    std::vector<Pending> changes;
    for (std::size_t file = 0; file < wanted.homes.files.size(); ++file) {
        auto change = pending(wanted, file, before);
        if (!change) return std::unexpected(change.error());
        if (*change) changes.push_back(std::move(**change));
    }
    WrittenBank written{wanted.homes, {}};
    for (const Pending& change : changes) {
        author::BankFile& file = written.homes.files[change.file];
        if (const auto done = write_whole(file.path, change.text); !done) return std::unexpected(done.error());
        file.stamp = stamp_of(change.text);
        written.files.emplace_back(file.path);
    }
    return written;
}

bool is_change_from_outside(const Problem& problem) { return problem.what == changed_outside; }

} // namespace signatory::bank
