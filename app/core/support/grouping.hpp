// Records under keys. Those of one key lie side by side, in the order they were given: two blocks of memory in
// all, however many keys there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace signatory {

constexpr std::size_t combined(std::size_t left, std::size_t right) {
    return left ^ (right + 0x9e3779b97f4a7c15U + (left << 6U) + (left >> 2U));
}

// Two words as one key. It refers to them.
struct WordPair {
    std::string_view first, second;

    bool operator==(const WordPair&) const = default;
};

struct HashOfWords {
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    std::size_t operator()(const WordPair& pair) const { return combined((*this)(pair.first), (*this)(pair.second)); }
};

template <class Key, class Record, class Hash = HashOfWords> class Grouping {
public:
    Grouping() = default;

    // `key_of(element)` is the key of each of `elements`, `record_of(element)` what is kept of it.
    template <class Elements, class KeyOf, class RecordOf>
    Grouping(const Elements& elements, const KeyOf& key_of, const RecordOf& record_of) {
        numbers_.reserve(std::size(elements));
        std::vector<std::size_t> number_of; // of each element's group
        number_of.reserve(std::size(elements));
        for (const auto& element : elements)
            number_of.push_back(numbers_.try_emplace(key_of(element), numbers_.size()).first->second);
        ends_.resize(numbers_.size() + 1);
        for (const std::size_t number : number_of) ++ends_[number + 1];
        std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
        records_.resize(number_of.size());
        for (auto number = number_of.begin(); const auto& element : elements) records_[ends_[*number++]++] = record_of(element);
    }

    // Empty for a key that is not there. Valid as long as this lives.
    std::span<const Record> of(const Key& key) const {
        const auto at = numbers_.find(key);
        return at == numbers_.end() ? std::span<const Record>{} : group(at->second);
    }

    std::size_t size() const { return numbers_.size(); } // groups
    // Groups are numbered in the order of their first records.
    std::span<const Record> group(std::size_t number) const {
        const std::size_t first = number == 0 ? 0 : ends_[number - 1];
        return {records_.data() + first, ends_[number] - first};
    }

private:
    std::unordered_map<Key, std::size_t, Hash> numbers_;
    std::vector<std::size_t> ends_; // of each group in records_; once filled, one past its last record
    std::vector<Record> records_;
};

} // namespace signatory
