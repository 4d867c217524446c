#include "core/study/deck.hpp"

#include <map>

#include "core/generate/generate.hpp"

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

} // namespace signatory::study
