#include "core/study/deck.hpp"

#include <map>

#include <unordered_map>

#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "core/schedule/queue_custom.hpp"
#include "core/study/card_filter.hpp"

namespace signatory::study {

std::vector<CardKey> make_deck(const std::shared_ptr<const fact::FactBank>& bank) {
    std::map<std::string, std::vector<CardKey>> by_topic;
    const generate::Pool pool = generate::make_pool(bank, {}, std::nullopt);
    for (const generate::CardQuestion& card : generate::askable_cards(pool))
        by_topic[bank->relation(card.fact->relation)->topic].push_back({bank->header().id, card.fact->id, card.direction});
    std::vector<CardKey> deck;
    for (std::size_t turn = 0, added = 1; added > 0; ++turn) {
        added = 0;
        for (const auto& [topic, cards] : by_topic) {
            if (turn >= cards.size()) continue;
            deck.push_back(cards[turn]);
            ++added;
        }
    }
    return deck;
}

std::shared_ptr<const std::vector<CardKey>> in_order(const fact::FactBank& bank, const std::vector<CardKey>& deck,
                                                     schedule::NewOrder order) {
    std::vector<schedule::NewCard> cards;
    std::unordered_map<std::string, const CardKey*> by_word;
    for (const CardKey& key : deck) {
        const fact::Fact* fact = bank.fact(key.fact);
        if (fact == nullptr) continue;
        std::string word = fmt::format("{}/{}", key.fact, item::name_of(key.direction));
        by_word.emplace(word, &key);
        cards.push_back({std::move(word), bank.relation(fact->relation)->topic, teaching_rank(key, bank)});
    }
    auto ordered = std::make_shared<std::vector<CardKey>>();
    for (const std::string& word : schedule::in_teaching_order(cards, order)) ordered->push_back(*by_word.at(word));
    return ordered;
}

} // namespace signatory::study
