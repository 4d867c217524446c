#include "cli/learner_files.hpp"

#include <map>

#include <fmt/format.h>

#include "adapters/store/condition.hpp"
#include "adapters/store/store.hpp"
#include "adapters/system/clock.hpp"
#include "adapters/system/paths.hpp"
#include "adapters/transfer/learner_deck.hpp"
#include "cli/report.hpp"
#include "core/generate/generate.hpp"
#include "core/study/state.hpp"
#include "core/support/random.hpp"

namespace signatory::cli {
namespace {

std::filesystem::path profile_file(const std::string& named) {
    return named.empty() ? system::default_profile_path() : std::filesystem::path(named);
}

// The item a card is asked by, the same each time: a package written again takes the place of the old one.
std::uint64_t lasting_seed(const study::CardKey& key) { return mixed(hash_of(transfer::name_of(key))) & generate::seed_mask; }

using Keys = std::vector<std::optional<study::CardKey>>;

void take_in(const std::vector<transfer::Card>& cards, const Keys& keys, const std::string& profile, Context& context) {
    const auto now = system::now();
    auto store = store::Store::open(profile_file(profile), now.unix_seconds);
    if (!store) return refuse(context, store.error());
    const auto kept = store->load("", 0);
    if (!kept) return refuse(context, kept.error());
    const auto history = transfer::history_of(cards, keys, {study::scheduling(*kept), now.utc_offset_seconds});
    const auto taken = store->take_in(history.cards, history.reviews);
    if (!taken) return refuse(context, taken.error());
    fmt::print("{} cards with their schedule and {} reviews taken in, {} cards and {} reviews were there already\n", taken->cards, taken->reviews,
               history.cards.size() - taken->cards, history.reviews.size() - taken->reviews);
}

} // namespace

std::expected<LearnerPackage, Problem> package_of_learner(const std::shared_ptr<const fact::FactBank>& bank, const std::string& profile) {
    const auto file = profile_file(profile);
    if (store::condition_of(file) == store::Condition::absent)
        return std::unexpected(Problem{"nothing has been learnt yet", file.string(), "Study first, or give --profile."});
    const auto store = store::Store::open(file, system::now().unix_seconds);
    if (!store) return std::unexpected(store.error());
    const auto learnt = store->load(bank->header().id, 0);
    if (!learnt) return std::unexpected(learnt.error());
    auto reviews = store->reviews(bank->header().id);
    if (!reviews) return std::unexpected(reviews.error());
    std::map<study::CardKey, std::vector<study::Review>> by_card;
    for (study::Review& review : *reviews) by_card[review.key].push_back(std::move(review));
    const generate::Pool pool = generate::make_pool(bank, {}, std::nullopt);
    std::vector<transfer::LearnerCard> cards;
    std::size_t asked = 0; // of those studied
    for (const generate::CardQuestion& question : generate::askable_cards(pool)) {
        const study::CardKey key{bank->header().id, question.fact->id, question.direction};
        auto item = generate::item_for(pool, question, lasting_seed(key));
        if (!item) continue; // no card of ours without a question
        const auto card = learnt->cards.find(key);
        const auto log = by_card.extract(key);
        cards.push_back({key, *std::move(item), card == learnt->cards.end() ? schedule::Card{} : card->second,
                         log.empty() ? std::vector<study::Review>{} : log.mapped()});
        asked += card == learnt->cards.end() ? 0U : 1U;
    }
    LearnerPackage package{transfer::learner_package(*bank, cards, study::model_in_use(*learnt)), learnt->cards.size() - asked};
    for (const auto& [key, log] : by_card) package.reviews_left_out += log.size();
    return package;
}

void take_in_history(const std::vector<transfer::Card>& cards, const std::string& bank, const std::vector<std::string>& facts,
                     const std::string& profile, Context& context) {
    Keys keys;
    for (const std::string& fact : facts)
        keys.push_back(fact.empty() ? std::nullopt : std::optional(study::CardKey{bank, fact, item::Direction::object}));
    take_in(cards, keys, profile, context);
}

void take_in_own_history(const std::vector<transfer::Card>& cards, const std::string& profile, Context& context) {
    take_in(cards, transfer::own_keys(cards), profile, context);
}

} // namespace signatory::cli
