#include "adapters/transfer/bank_of_cards.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "adapters/bank/bank_writer.hpp"
#include "adapters/bank/json_bank.hpp"
#include "adapters/transfer/plain_text.hpp"
#include "core/author/card_bank.hpp"
#include "core/author/ids.hpp"
#include "core/author/naming.hpp"
#include "core/fact/check.hpp"

namespace signatory::transfer {
namespace {

namespace fs = std::filesystem;

// The right answer of a choice is the one to show; of several right ones they are all of it.
std::vector<std::string> accepted_of(const Card& card) {
    if (card.options.empty()) return card.accepted;
    std::string keys;
    for (const CardOption& option : card.options)
        if (option.is_key) keys += (keys.empty() ? "" : "; ") + option.text;
    return keys.empty() ? std::vector<std::string>{} : std::vector{keys};
}

author::PlainCard plain_card(const Card& card) {
    author::PlainCard plain{mended(card.id), author::trimmed_words(mended(card.question)), {}, mended(card.explanation),
                            card.tags.empty() ? std::string{} : mended(card.tags.front())};
    for (const std::string& answer : accepted_of(card))
        if (auto words = author::trimmed_words(mended(answer)); !words.empty()) plain.accepted.push_back(std::move(words));
    return plain;
}

std::size_t wrong_options(const std::vector<Card>& cards) {
    std::size_t count = 0;
    for (const Card& card : cards) count += static_cast<std::size_t>(std::ranges::count(card.options, false, &CardOption::is_key));
    return count;
}

author::Homes homes_in(const fact::Records& records, const fs::path& file) {
    author::Homes homes;
    homes.files.push_back({file.string(), {}, 0});
    for (const auto& [topic, name] : records.header.topics) homes.topics.push_back({topic, 0});
    homes.sources.assign(records.sources.size(), 0);
    homes.entities.assign(records.entities.size(), 0);
    homes.relations.assign(records.relations.size(), 0);
    homes.facts.assign(records.facts.size(), 0);
    homes.claims.assign(records.claims.size(), 0);
    return homes;
}

std::optional<Problem> problem_of(const fact::Records& records, const fs::path& file) {
    const auto found = fact::check(records);
    if (found.empty()) return std::nullopt;
    return Problem{found.front().what, file.string(), "Move that bank elsewhere, then take the file in again."};
}

struct Merged {
    std::size_t added = 0, known = 0;
};

std::expected<Merged, Problem> write_new(const fact::Records& records, const fs::path& file) {
    if (const auto problem = problem_of(records, file)) return std::unexpected(*problem);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const auto written = bank::write_bank({records, homes_in(records, file)}, nullptr);
    if (!written) return std::unexpected(written.error());
    return Merged{records.facts.size(), 0};
}

// New records follow those the file has.
std::expected<Merged, Problem> add_to(const fact::Records& records, const BankPlace& place) {
    const auto loaded = bank::load_bank(place.file, place.schema);
    if (loaded.bank == nullptr) return std::unexpected(loaded.problems.front());
    const author::Version before{loaded.bank->records(), loaded.homes};
    fact::Records all = before.records;
    const std::size_t added = author::add_missing(all, records);
    if (const auto problem = problem_of(all, place.file)) return std::unexpected(*problem);
    author::Homes homes = homes_in(all, place.file);
    homes.files = before.homes.files;
    if (const auto written = bank::write_bank({all, homes}, &before); !written) return std::unexpected(written.error());
    return Merged{added, records.facts.size() - added};
}

std::expected<Merged, Problem> write_or_add(const fact::Records& records, const BankPlace& place) {
    std::error_code error;
    return fs::exists(place.file, error) ? add_to(records, place) : write_new(records, place.file);
}

fact::Header header_for(const BankPlace& place) {
    fact::Header header;
    header.id = author::lasting_id(place.title);
    header.title[header.language] = place.title;
    header.as_of = place.as_of;
    return header;
}

} // namespace

fs::path bank_file_in(const fs::path& folder, const std::string& id) { return folder / (id + ".json"); }

std::string title_of_file(const std::string& path) {
    const std::string title = author::trimmed_words(author::without_braces(fs::path(path).stem().string()));
    return title.empty() ? "Imported" : title;
}

std::expected<TakenBank, Problem> write_bank_of_cards(const std::vector<Card>& cards, const BankPlace& place) {
    std::vector<author::PlainCard> plain;
    std::vector<std::size_t> from; // of each plain card
    TakenBank taken{place.file, {}, 0, 0, std::vector<std::string>(cards.size()), {}, wrong_options(cards)};
    for (std::size_t index = 0; index < cards.size(); ++index) {
        auto card = plain_card(cards[index]);
        if (card.question.empty() || card.accepted.empty()) {
            taken.passed_over.push_back({fmt::format("card {}", index + 1), "it has no answer in letters"});
            continue;
        }
        if (!author::can_be_asked(card)) {
            taken.passed_over.push_back({fmt::format("card {}", index + 1), fmt::format("its question has more than {} words", author::most_stem_words)});
            continue;
        }
        plain.push_back(std::move(card));
        from.push_back(index);
    }
    if (plain.empty()) return std::unexpected(Problem{"no card has a question and an answer in letters", "", "Choose another file."});
    const author::CardBank bank = author::card_bank(plain, header_for(place), place.title);
    for (std::size_t index = 0; index < plain.size(); ++index) {
        taken.facts[from[index]] = bank.facts[index];
        if (bank.facts[index].empty())
            taken.passed_over.push_back({fmt::format("card {}", from[index] + 1), "its question stands in an earlier card"});
    }
    const auto merged = write_or_add(bank.records, place);
    if (!merged) return std::unexpected(merged.error());
    taken.id = bank.records.header.id;
    taken.facts_added = merged->added;
    taken.facts_known = merged->known;
    return taken;
}

std::expected<TableBankWritten, Problem> write_bank_of_table(const author::TableBank& bank, const BankPlace& place) {
    const auto merged = write_or_add(bank.records, place);
    if (!merged) return std::unexpected(merged.error());
    return TableBankWritten{place.file, merged->added, merged->known};
}

} // namespace signatory::transfer
