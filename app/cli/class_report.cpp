#include "cli/class_report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/analysis/advice.hpp"

namespace signatory::cli {
namespace {

using Json = nlohmann::ordered_json;
using analysis::Figure;

std::string told(const Figure& figure) { return figure ? fmt::format("{:.2f}", *figure) : std::string(words_of(figure.error())); }

Json json_of(const Figure& figure) { return figure ? Json(*figure) : Json(nullptr); }

std::string options_text(const analysis::Column& column, const analysis::QuestionStatistics& statistics) {
    std::string text;
    for (std::size_t option = 0; option < statistics.options.size(); ++option) {
        const analysis::OptionUse& use = statistics.options[option];
        text += fmt::format("      {} {:3.0f} %  {}{}\n", option == column.key ? "*" : " ", 100 * use.share, column.options[option],
                            use.discrimination ? fmt::format("  ({:+.2f})", *use.discrimination) : "");
    }
    return text;
}

Json option_json(const analysis::Column& column, std::size_t option, const analysis::OptionUse& use) {
    return {{"text", column.options[option]}, {"chosen", use.chosen}, {"share", use.share}, {"share_of_wrong", json_of(use.share_of_wrong)},
            {"discrimination", json_of(use.discrimination)}, {"works", use.works}};
}

Json question_json(const analysis::Column& column, const analysis::QuestionStatistics& statistics) {
    Json json{{"name", column.name},
              {"facility", statistics.facility},
              {"blanks", statistics.blanks},
              {"discrimination", json_of(statistics.discrimination)},
              {"upper_lower", json_of(statistics.upper_lower)},
              {"distractors_working", json_of(statistics.distractors_working)},
              {"options", Json::array()}};
    for (std::size_t option = 0; option < statistics.options.size(); ++option)
        json["options"].push_back(option_json(column, option, statistics.options[option]));
    return json;
}

} // namespace

std::string statistics_text(const analysis::Table& table) {
    const analysis::TestStatistics statistics = analysis::statistics_of(table);
    std::string text = fmt::format("{} students, {} questions, mean score {:.2f} (standard deviation {:.2f})\nreliability (alpha): {}; standard error of a score: {}\n",
                                   statistics.students, statistics.questions, statistics.mean, statistics.deviation, told(statistics.alpha), told(statistics.error));
    for (std::size_t column = 0; column < statistics.each.size(); ++column) {
        const auto& each = statistics.each[column];
        text += fmt::format("question {}: facility {:.2f}, discrimination {}\n", table.columns[column].name, each.facility, told(each.discrimination));
        text += options_text(table.columns[column], each);
    }
    for (const std::string& sentence : analysis::advice_on(table, statistics)) text += "- " + sentence + "\n";
    return text;
}

std::string statistics_json(const analysis::Table& table) {
    const analysis::TestStatistics statistics = analysis::statistics_of(table);
    Json json{{"students", statistics.students}, {"questions", statistics.questions}, {"mean", statistics.mean},
              {"deviation", statistics.deviation}, {"alpha", json_of(statistics.alpha)}, {"kr20", json_of(statistics.kr20)},
              {"error", json_of(statistics.error)}, {"each", Json::array()}};
    for (std::size_t column = 0; column < statistics.each.size(); ++column)
        json["each"].push_back(question_json(table.columns[column], statistics.each[column]));
    json["advice"] = analysis::advice_on(table, statistics);
    return json.dump();
}

} // namespace signatory::cli
