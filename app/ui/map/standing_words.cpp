#include "ui/map/standing_words.hpp"

#include <cctype>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::ui {
namespace {

using history::Kind;

std::string lower(std::string word) {
    if (!word.empty()) word.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(word.front())));
    return word;
}

std::string date_of(const fact::FactBank& bank, const std::optional<fact::Date>& date) {
    return date ? generate::written(*date, bank.header().language) : std::string{};
}

std::string joined_words(const std::string& left, const std::string& right) { return right.empty() ? left : left + " " + right; }

} // namespace

std::string name_of(const fact::FactBank& bank, const fact::Entity& entity) {
    return capitalised(generate::display_name(entity, bank.header().language));
}

std::string status_of(const fact::FactBank& bank, const fact::Relation& relation) {
    const std::string_view status = generate::slot_text(relation, "status", bank.header().language);
    return status.empty() ? "in it" : lower(std::string(status));
}

std::string counted_as(const fact::FactBank& bank, const fact::Relation& relation, std::size_t count) {
    std::string word(generate::slot_text(relation, "status", bank.header().language));
    if (word.empty()) word = "state";
    const bool countable = !word.ends_with("ed"); // a suspended state is no noun
    return fmt::format("{} {}{}", count, lower(std::move(word)), countable && count != 1 ? "s" : "");
}

std::string remark_of(const fact::FactBank& bank, const history::Standing& standing) {
    if (standing.fact == nullptr) return {};
    const std::string from = date_of(bank, standing.fact->from), until = date_of(bank, standing.fact->until);
    switch (standing.kind) {
    case Kind::former: return from.empty() ? "until " + until : fmt::format("{} to {}", from, until);
    case Kind::perhaps: return "not certain";
    default: return from.empty() ? std::string{} : "since " + from;
    }
}

std::string value_of(const fact::FactBank& bank, const history::Body& body, const history::Standing& standing) {
    const std::string status = status_of(bank, standing.relation != nullptr ? *standing.relation : *body.joining);
    switch (standing.kind) {
    case Kind::none: return status == "in it" ? "not in it" : fmt::format("not a {}", status);
    case Kind::perhaps: return status == "in it" ? "not certain on this date" : fmt::format("{}: not certain on this date", status);
    case Kind::former: return joined_words(status == "in it" ? "no longer in it," : fmt::format("former {},", status), remark_of(bank, standing));
    default: return joined_words(status, remark_of(bank, standing));
    }
}

std::string doubt_of(const fact::FactBank& bank, const history::Standing& standing) {
    if (standing.kind != Kind::perhaps || standing.fact == nullptr) return {};
    for (const auto& date : {standing.fact->from, standing.fact->until})
        if (date && fact::precision(*date) != fact::Precision::day)
            return fmt::format("The bank has no day for it, only {}.", date_of(bank, date));
    return "The bank cannot decide it for this date.";
}

} // namespace signatory::ui
