// A bank being written: its records, the file each of them lives in, and every edit so far, to be undone and redone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/fact/check.hpp"

namespace signatory::author {

using Record = std::variant<fact::Header, fact::Source, fact::Entity, fact::Relation, fact::Fact, fact::Claim>;

struct BankFile {
    std::string path;
    std::string schema;      // its "$schema" member, or empty
    std::uint64_t stamp = 0; // of the bytes read; 0: there is no such file yet

    bool operator==(const BankFile&) const = default;
};

struct TopicHome {
    std::string topic;
    std::size_t file = 0;
};

// Where the records live: for each the index of its file, in the order of Records. Empty: nothing has been read.
struct Homes {
    std::vector<BankFile> files; // in the order they are merged
    std::size_t header = 0;
    std::vector<TopicHome> topics; // in the order their files give them
    std::vector<std::size_t> sources, entities, relations, facts, claims;
};

// A bank as its files have it.
struct Version {
    fact::Records records;
    Homes homes;
};

// One record in the place of another. Without `before` it is new, without `after` it goes.
struct Change {
    fact::Section section = fact::Section::header;
    std::size_t index = 0; // of the record in its section
    std::size_t file = 0;  // its home
    std::optional<Record> before, after;
};

// What is undone at once. Edits that follow each other with the same `label` and touch the same records become one,
// so that typing a word is one step.
struct Edit {
    std::string label; // "name of entity"
    std::vector<Change> changes;
};

struct Draft {
    fact::Records records;
    Homes homes;
    std::vector<Edit> undo, redo;         // latest last
    std::shared_ptr<const Version> saved; // as the files have it; none: nothing written yet
};

Draft draft_of(std::shared_ptr<const Version> version);

fact::Section section_of(const Record& record);
const std::string& id_of(const Record& record);
std::size_t count_of(const fact::Records& records, fact::Section section);
std::optional<std::size_t> index_of(const fact::Records& records, fact::Section section, std::string_view id);
// Precondition: index < count_of(records, section). Topics are part of the header.
Record record_at(const fact::Records& records, fact::Section section, std::size_t index);

// False, and nothing changes, when the edit was made for another state of the draft.
bool commit(Draft& draft, Edit edit);
// The place of the first record that changed, or none when there was nothing to undo or redo.
std::optional<fact::Place> undo(Draft& draft);
std::optional<fact::Place> redo(Draft& draft);

bool same_records(const fact::Records& left, const fact::Records& right);
bool is_changed(const Draft& draft); // against what the files have

} // namespace signatory::author
