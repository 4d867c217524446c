#include "adapters/transfer/item_json.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/item_kinds.hpp"
#include "adapters/transfer/item_meaning.hpp"

namespace signatory::transfer {
namespace {

using Json = nlohmann::ordered_json;

// Reads members one by one and keeps the first problem, so that reading stays a list of members.
class Reader {
public:
    explicit Reader(std::string place) : place_(std::move(place)) {}

    const std::optional<Problem>& problem() const { return problem_; }

    // An empty name means the value at this very place.
    void refuse(std::string_view name, std::string_view what, std::string_view advice) {
        if (problem_) return;
        const std::string where = name.empty() ? place_ : fmt::format("{}/{}", place_, name);
        problem_ = Problem{fmt::format("“{}” {}", where.substr(where.rfind('/') + 1), what), where,
                           std::string(advice)};
    }

    const Json* member(const Json& json, const char* name, bool is_needed) {
        if (const auto found = json.find(name); found != json.end()) return &*found;
        if (is_needed)
            refuse(name, "is missing", "Write the item again with `signatory generate --format jsonl`.");
        return nullptr;
    }

    std::string text(const Json& json, const char* name, bool is_needed = true) {
        const Json* found = member(json, name, is_needed);
        if (found == nullptr) return {};
        if (found->is_string()) return found->get<std::string>();
        refuse(name, "is not a text", "Write it in quotation marks.");
        return {};
    }

    // Whole, from 0, below 2^53.
    std::uint64_t whole(const Json& json, const char* name) {
        const Json* found = member(json, name, true);
        return found == nullptr ? 0 : as_whole(*found, name);
    }

    double number(const Json& json, const char* name) {
        const Json* found = member(json, name, true);
        if (found == nullptr) return 0;
        if (found->is_number()) return found->get<double>();
        refuse(name, "is not a number", "Write it in digits, without quotation marks.");
        return 0;
    }

    template <class Kind>
    Kind kind(const Json& json, const char* name, Kind otherwise, bool is_needed = true) {
        const std::string word = text(json, name, is_needed);
        if (const auto known = kind_named<Kind>(word)) return *known;
        if (!word.empty() || is_needed)
            refuse(name, fmt::format("cannot be “{}”", word), "Take a word the format knows.");
        return otherwise;
    }

    fact::Date date(const Json& json, const char* name) { return parsed(text(json, name), name); }

    fact::Value value(const Json& json, const char* name, Meaning meaning) {
        const Json* found = member(json, name, true);
        return found == nullptr ? fact::Value{fact::Text{}} : as_value(*found, name, meaning);
    }

    // Each element by `read(reader at the element's place, element)`. Elements must be objects or of one
    // kind.
    template <class Read> void each(const Json& json, const char* name, bool is_needed, Read read) {
        const Json* found = member(json, name, is_needed);
        if (found == nullptr) return;
        if (!found->is_array()) return refuse(name, "is not a list", "Write it in square brackets.");
        for (std::size_t index = 0; index < found->size() && !problem_; ++index) {
            Reader element(fmt::format("{}/{}/{}", place_, name, index));
            read(element, (*found)[index]);
            problem_ = element.problem_;
        }
    }

    template <class Read> void each_object(const Json& json, const char* name, bool is_needed, Read read) {
        each(json, name, is_needed, [&](Reader& element, const Json& found) {
            if (!found.is_object()) return element.refuse("", "is not an object", "Write it in braces.");
            read(element, found);
        });
    }

    std::vector<std::string> texts(const Json& json, const char* name) {
        std::vector<std::string> texts;
        each(json, name, true, [&](Reader& element, const Json& found) {
            if (!found.is_string())
                return element.refuse("", "is not a text", "Write it in quotation marks.");
            texts.push_back(found.get<std::string>());
        });
        return texts;
    }

    std::vector<std::size_t> indices(const Json& json, const char* name) {
        std::vector<std::size_t> indices;
        each(json, name, true,
             [&](Reader& element, const Json& found) { indices.push_back(element.as_whole(found, "")); });
        return indices;
    }

    fact::Date parsed(std::string_view text, const char* name) {
        const auto date = fact::parse_date(text);
        if (date) return *date;
        if (!problem_) refuse(name, fmt::format("is not a date: {}", date.error().what), date.error().advice);
        return {};
    }

private:
    std::uint64_t as_whole(const Json& found, const char* name) {
        constexpr std::uint64_t limit = std::uint64_t{1} << 53U;
        if (found.is_number_unsigned() && found.get<std::uint64_t>() < limit)
            return found.get<std::uint64_t>();
        refuse(name, "is not a whole number", "Write a whole number from 0, below 2^53.");
        return 0;
    }

    fact::Value as_value(const Json& found, const char* name, Meaning meaning) {
        if (found.is_number() && (meaning == Meaning::number || meaning == Meaning::guessed))
            return found.get<double>();
        if (!found.is_string() || meaning == Meaning::number) {
            refuse(name, "is not the kind of value its relation has",
                   "Write what the bank's fact has for it.");
            return fact::Text{};
        }
        const std::string text = found.get<std::string>();
        if (meaning == Meaning::date) return parsed(text, name);
        if (meaning == Meaning::text) return fact::Text{text};
        return fact::EntityReference{text};
    }

    std::string place_;
    std::optional<Problem> problem_;
};

item::Assertion read_assertion(const fact::FactBank& bank, Reader& reader, const Json& json) {
    item::Assertion assertion;
    assertion.option = reader.whole(json, "option");
    if (json.contains("target")) assertion.target = reader.whole(json, "target");
    assertion.subject = reader.text(json, "subject");
    assertion.relation = reader.text(json, "relation");
    assertion.part = reader.kind(json, "part", item::Part::object);
    assertion.object = reader.value(json, "object", object_meaning(bank, assertion.relation));
    if (json.contains("at")) assertion.at = reader.date(json, "at");
    const std::string holds = reader.text(json, "holds");
    if (holds != "yes" && holds != "no")
        reader.refuse("holds", "is neither yes nor no", "Write \"yes\" or \"no\".");
    assertion.holds = holds == "yes";
    assertion.because = reader.text(json, "because");
    assertion.facts = reader.texts(json, "facts");
    assertion.claims = reader.texts(json, "claims");
    assertion.source = reader.text(json, "source", false);
    return assertion;
}

item::Certificate read_certificate(const fact::FactBank& bank, Reader& reader, const Json& json) {
    item::Certificate certificate;
    certificate.rule = reader.kind(json, "rule", item::Rule::choose);
    reader.each(json, "at", true, [&](Reader& element, const Json& found) {
        certificate.at.push_back(element.parsed(found.is_string() ? found.get<std::string>() : "", ""));
    });
    if (json.contains("place")) certificate.place = reader.whole(json, "place");
    certificate.like = reader.text(json, "like", false);
    reader.each_object(json, "assertions", true, [&](Reader& element, const Json& found) {
        certificate.assertions.push_back(read_assertion(bank, element, found));
    });
    return certificate;
}

// Options that read true and false are about a statement, not values of the bank.
bool is_statement(const Json& json) {
    const auto options = json.find("options");
    if (options == json.end() || !options->is_array() || options->size() != 2) return false;
    return std::ranges::all_of(*options, [](const Json& option) {
        return option.is_object() && option.contains("value") &&
               (option["value"] == "true" || option["value"] == "false");
    });
}

std::string_view written_text(const Json& json, const char* name) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return {};
    return found->get_ref<const std::string&>();
}

void read_targets(const fact::FactBank& bank, Reader& reader, const Json& json, item::Item& item) {
    reader.each_object(json, "targets", false, [&](Reader& element, const Json& found) {
        const Meaning meaning = target_meaning(bank, item, item.targets.size(), written_text(found, "value"));
        item.targets.push_back({element.text(found, "text"), element.value(found, "value", meaning), {}});
    });
}

void read_accepted(Reader& reader, const Json& json, item::Item& item) {
    if (item.response_kind != item::ResponseKind::number) {
        if (json.contains("accepted")) item.accepted = reader.texts(json, "accepted");
        return;
    }
    reader.each_object(json, "accepted", false, [&](Reader& element, const Json& found) {
        item.accepted_number =
            item::AcceptedNumber{element.number(found, "value"), element.number(found, "min"),
                                 element.number(found, "max"), element.text(found, "unit")};
    });
}

void read_description(Reader& reader, const Json& json, item::Item& item) {
    item.id = reader.text(json, "id");
    item.question_kind = reader.text(json, "question_kind");
    item.response_kind = reader.kind(json, "response_kind", item::ResponseKind::single_choice);
    item.direction = reader.kind(json, "direction", item::Direction::object);
    item.topic = reader.text(json, "topic");
    item.language = reader.text(json, "language");
    item.as_of = reader.date(json, "as_of");
    item.stem = reader.text(json, "stem");
}

void read_options(const fact::FactBank& bank, Reader& reader, const Json& json, item::Item& item) {
    const Meaning meaning = is_statement(json) ? Meaning::text : option_meaning(bank, item);
    reader.each_object(json, "options", true, [&](Reader& element, const Json& found) {
        item.options.push_back({element.text(found, "text"), element.value(found, "value", meaning),
                                element.text(found, "rationale")});
    });
    read_targets(bank, reader, json, item);
    item.key = reader.indices(json, "key");
    read_accepted(reader, json, item);
}

void read_record(Reader& reader, const Json& json, item::Item& item) {
    item.explanation = reader.text(json, "explanation");
    reader.each_object(json, "sources", true, [&](Reader& element, const Json& found) {
        item.sources.push_back({element.text(found, "id"), element.text(found, "where", false)});
    });
    item.asks = reader.texts(json, "asks");
    item.uses = reader.texts(json, "uses");
    const std::uint64_t difficulty = reader.whole(json, "difficulty");
    if (difficulty > 1000) reader.refuse("difficulty", "is above 1000", "Give it per mille, from 0 to 1000.");
    item.difficulty = static_cast<int>(std::min<std::uint64_t>(difficulty, 1000));
    item.seed = reader.whole(json, "seed");
}

} // namespace

std::expected<item::Item, Problem> item_from_json(const fact::FactBank& bank, std::string_view line) {
    constexpr bool throwing = false;
    const Json json = Json::parse(line, nullptr, throwing);
    if (json.is_discarded() || !json.is_object())
        return std::unexpected(Problem{"the line is not a JSON object", {}, "Give one whole item a line."});
    Reader reader("");
    item::Item item;
    read_description(reader, json, item);
    const Json* certificate = reader.member(json, "certificate", true);
    if (certificate != nullptr && certificate->is_object()) {
        Reader inner("/certificate");
        item.certificate = read_certificate(bank, inner, *certificate);
        if (inner.problem()) return std::unexpected(*inner.problem());
    } else {
        reader.refuse("certificate", "is not an object", "An item without its certificate is not proven.");
    }
    read_options(bank, reader, json, item);
    read_record(reader, json, item);
    if (reader.problem()) return std::unexpected(*reader.problem());
    return item;
}

} // namespace signatory::transfer
