#include "core/author/card_bank.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/author/bank_builder.hpp"
#include "core/author/ids.hpp"
#include "core/author/naming.hpp"
#include "core/support/letters.hpp"

namespace signatory::author {
namespace {

constexpr std::size_t longest_name = 60; // bytes; a longer answer is a text, not a name to type
constexpr std::string_view all_cards = "cards";

constexpr std::size_t fewest_stem_words = 4; // of a stem that can stand for itself (item-writing rules, verify/lint)

std::size_t words_in(std::string_view text) { return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1; }

constexpr std::size_t words_around = 6;     // of the question that asks for what is none by itself

// "hund" is no question by itself, nor is what ends without its mark.
bool is_word(const PlainCard& card) {
    return words_in(card.question) < fewest_stem_words || !(card.question.ends_with('?') || card.question.ends_with('.'));
}
bool is_long(const PlainCard& card) { return card.accepted.front().size() > longest_name; }

std::string topic_of(const PlainCard& card, const std::map<std::string, std::size_t>& counts) {
    const std::string topic = id_from(card.topic);
    const auto count = counts.find(topic);
    return topic.empty() || count == counts.end() || count->second < cards_of_a_topic ? std::string(all_cards) : topic;
}

std::map<std::string, std::size_t> topics_of(const std::vector<PlainCard>& cards) {
    std::map<std::string, std::size_t> counts;
    for (const PlainCard& card : cards) ++counts[id_from(card.topic)];
    return counts;
}

std::string relation_id(const PlainCard& card, const std::string& topic) {
    return std::string(is_word(card) ? "word-" : "") + (is_long(card) ? "long-answer-" : "answer-") + topic;
}

fact::Relation answer_relation(const PlainCard& card, const std::string& topic, const std::string& language) {
    const bool is_text = is_long(card);
    fact::Relation relation;
    relation.id = relation_id(card, topic);
    relation.subject_type = "question";
    relation.object_type = is_text ? fact::ObjectType::text : fact::ObjectType::entity;
    if (!is_text) relation.object_entity_type = "answer";
    relation.values = fact::Values::one;
    relation.topic = topic;
    relation.phrasings[language] = {{"label", "answer"}, {"statement", ""}, {"ask_object", is_word(card) ? "What is the answer to “{subject}”?" : "{subject}"}, {"ask_subject", ""},
                                    {"explanation", "{subject} – {object}"}};
    return relation;
}

} // namespace

bool can_be_asked(const PlainCard& card) { return words_in(card.question) + (is_word(card) ? words_around : 0) <= most_stem_words; }

std::string fact_of(const PlainCard& card) {
    const std::string kept = card.id.empty() ? card.question : card.id;
    return lasting_id(kept, card.id.empty() ? "question" : "card");
}

CardBank card_bank(const std::vector<PlainCard>& cards, fact::Header header, const std::string& source_title) {
    const auto counts = topics_of(cards);
    const std::string language = header.language;
    for (const PlainCard& card : cards) {
        const std::string topic = topic_of(card, counts);
        header.topics[topic][language] = topic == all_cards ? "Cards" : card.topic;
    }
    BankBuilder builder(std::move(header), source_title);
    std::map<std::string, std::string> answered; // question -> its answer, in lower case
    std::set<std::string> relations;
    CardBank bank;
    for (const PlainCard& card : cards) {
        const auto [known, is_new] = answered.try_emplace(lower_case(card.question), lower_case(card.accepted.front()));
        bank.facts.emplace_back();
        if (!is_new) continue;
        const std::string topic = topic_of(card, counts), relation = relation_id(card, topic);
        if (relations.insert(relation).second) builder.relation(answer_relation(card, topic, language));
        const std::string subject = builder.entity(card.question, "question");
        fact::Value answer = fact::Text{card.accepted.front()};
        if (!is_long(card)) answer = fact::EntityReference{builder.entity(card.accepted.front(), "answer")};
        if (builder.fact(fact_of(card), subject, relation, answer, card.note)) bank.facts.back() = fact_of(card);
    }
    for (std::size_t index = 0; index < cards.size(); ++index) {
        const PlainCard& card = cards[index];
        if (bank.facts[index].empty() || is_long(card)) continue;
        const std::string answer = builder.entity(card.accepted.front(), "answer");
        for (const std::string& other : card.accepted) builder.alias(answer, other);
    }
    bank.records = std::move(builder).take();
    return bank;
}

namespace {

template <class Record> std::size_t add_records(std::vector<Record>& here, const std::vector<Record>& others) {
    std::set<std::string, std::less<>> known;
    for (const Record& record : here) known.insert(record.id);
    const std::size_t before = here.size();
    std::ranges::copy_if(others, std::back_inserter(here), [&](const Record& record) { return !known.contains(record.id); });
    return here.size() - before;
}

} // namespace

std::size_t add_missing(fact::Records& records, const fact::Records& others) {
    for (const auto& topic : others.header.topics) records.header.topics.insert(topic);
    add_records(records.sources, others.sources);
    add_records(records.entities, others.entities);
    add_records(records.relations, others.relations);
    return add_records(records.facts, others.facts);
}

} // namespace signatory::author
