#include "cli/selection.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace signatory::cli {

std::optional<Problem> unknown_kind(const std::vector<std::string>& kinds) {
    for (const std::string& kind : kinds) {
        if (generate::question_kind(kind) != nullptr) continue;
        std::string known;
        for (const auto& one : generate::question_kinds()) known.append(known.empty() ? "" : ", ").append(one.name);
        return Problem{fmt::format("there is no question kind “{}”", kind), "--kind", "Choose of: " + known + "."};
    }
    return std::nullopt;
}

namespace {

std::optional<Problem> unknown_topic(const fact::FactBank& bank, const Selection& selection) {
    const auto relations = bank.relations();
    for (const std::string& topic : selection.topics)
        if (std::ranges::find(relations, topic, &fact::Relation::topic) == relations.end())
            return Problem{fmt::format("the bank has no topic “{}”", topic), "--topic",
                           "See the bank's topics for their ids."};
    return std::nullopt;
}

} // namespace

std::expected<generate::Generator, Problem> generator_of(const std::shared_ptr<const fact::FactBank>& bank,
                                                         const Selection& selection) {
    if (auto problem = unknown_kind(selection.kinds)) return std::unexpected(*problem);
    if (auto problem = unknown_topic(*bank, selection)) return std::unexpected(*problem);
    std::optional<fact::Date> as_of;
    if (!selection.as_of.empty()) {
        const auto date = fact::parse_date(selection.as_of);
        if (!date) return std::unexpected(date.error());
        if (fact::last_day(*date) > fact::last_day(bank->header().as_of))
            return std::unexpected(
                Problem{fmt::format("the bank knows nothing after {}", fact::to_string(bank->header().as_of)),
                        "--as-of", "Choose an earlier date."});
        as_of = *date;
    }
    generate::Pool pool = generate::make_pool(bank, selection.topics, as_of);
    for (const std::string& pair : selection.mixed_up) {
        const std::size_t comma = pair.find(',');
        const std::string one = pair.substr(0, comma), two = comma == std::string::npos ? "" : pair.substr(comma + 1);
        if (bank->entity(one) == nullptr || bank->entity(two) == nullptr)
            return std::unexpected(Problem{fmt::format("“{}” does not name two entities of the bank", pair), "--mixed-up", "Give two ids with a comma between them: csto,cis."});
        pool.mixed_up.push_back({one, two, 1});
    }
    return generate::Generator(std::move(pool), selection.kinds);
}

void add_selection(CLI::App& verb, Selection& selection) {
    verb.add_option("--count", selection.count, "How many items")->capture_default_str();
    verb.add_option("--seed", selection.seed, "The same seed draws the same items, on any machine")
        ->capture_default_str();
    verb.add_option("--kind", selection.kinds, "Only this question kind; may be repeated")->allow_extra_args(false);
    verb.add_option("--topic", selection.topics, "Only this topic; may be repeated")->allow_extra_args(false);
    verb.add_option("--as-of", selection.as_of,
                    "Ask as of this date (2011, 2011-06 or 2011-06-01); default: the bank's");
}

} // namespace signatory::cli
