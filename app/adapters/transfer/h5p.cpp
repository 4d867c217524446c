// An H5P package: one question set with a question of its own content type an item (h5p.org, ".h5p specification").
// It names the libraries it needs and leaves it to the site to have them.
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "adapters/transfer/zip_bytes.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;
using Json = nlohmann::ordered_json;

struct Library {
    const char* name;
    const char* title;
    int major, minor;

    bool operator<(const Library& other) const { return std::string_view(name) < other.name; }
};

constexpr Library question_set{"H5P.QuestionSet", "Quiz (Question Set)", 1, 20};
constexpr Library multiple_choice{"H5P.MultiChoice", "Multiple Choice", 1, 16};
constexpr Library true_false{"H5P.TrueFalse", "True/False Question", 1, 8};
constexpr Library blanks{"H5P.Blanks", "Fill in the Blanks", 1, 14};
constexpr Library drag_text{"H5P.DragText", "Drag Text", 1, 10};

Library library_of(const item::Item& item) {
    if (is_true_or_false(item)) return true_false;
    if (is_choice(item)) return multiple_choice;
    return item.response_kind == ResponseKind::order || item.response_kind == ResponseKind::match ? drag_text : blanks;
}

std::string paragraph(std::string_view text) { return "<p>" + html_text(text) + "</p>"; }

// Shown whatever the score was.
Json feedback(const Quiz& quiz, const item::Item& item) {
    return Json::array({Json{{"from", 0}, {"to", 100}, {"feedback", joined(general_feedback(quiz.bank, item), " ")}}});
}

Json choice_json(const Quiz& quiz, const item::Item& item) {
    Json answers = Json::array();
    for (std::size_t option = 0; option < item.options.size(); ++option)
        answers.push_back({{"text", "<div>" + html_text(item.options[option].text) + "</div>"},
                           {"correct", is_key(item, option)},
                           {"tipsAndFeedback",
                            {{"tip", ""},
                             {"chosenFeedback", "<div>" + html_text(item.options[option].rationale) + "</div>"},
                             {"notChosenFeedback", ""}}}});
    const bool single = item.response_kind == ResponseKind::single_choice;
    return {{"question", paragraph(item.stem)},
            {"answers", std::move(answers)},
            {"overallFeedback", feedback(quiz, item)},
            {"behaviour",
             {{"enableRetry", true},
              {"enableSolutionsButton", true},
              {"enableCheckButton", true},
              {"type", single ? "single" : "multi"},
              {"singlePoint", false},
              {"randomAnswers", true}}}};
}

// True or false has no feedback of the whole: it says the explanation either way.
Json truth_json(const Quiz& quiz, const item::Item& item) {
    const std::string told = joined(general_feedback(quiz.bank, item), " ");
    return {{"question", paragraph(item.stem)},
            {"correct", truth_of(item) ? "true" : "false"},
            {"behaviour",
             {{"enableRetry", true},
              {"enableSolutionsButton", true},
              {"enableCheckButton", true},
              {"feedbackOnCorrect", told},
              {"feedbackOnWrong", told}}},
            {"l10n", {{"trueText", item.options[0].text}, {"falseText", item.options[1].text}}}};
}

Json blanks_json(const Quiz& quiz, const item::Item& item) {
    return {{"text", paragraph(item.stem)},
            {"questions", Json::array({"<p>*" + html_text(joined(answers_by_letter(item), "/")) + "*</p>"})},
            {"overallFeedback", feedback(quiz, item)},
            {"behaviour",
             {{"enableRetry", true},
              {"enableSolutionsButton", true},
              {"enableCheckButton", true},
              {"caseSensitive", false},
              {"acceptSpellingErrors", false}}}};
}

Json pairs_json(const Quiz& quiz, const item::Item& item) {
    std::vector<std::string> lines;
    std::string distractors;
    std::vector<bool> used(item.targets.size());
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        used[item.key[option]] = true;
        lines.push_back(fmt::format("{}: *{}*", one_line(item.options[option].text),
                                    one_line(item.targets[item.key[option]].text)));
    }
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        if (!used[target]) distractors += fmt::format("*{}*", one_line(item.targets[target].text));
    return {{"taskDescription", paragraph(item.stem)},
            {"textField", joined(lines, "\n")},
            {"distractors", distractors},
            {"overallFeedback", feedback(quiz, item)},
            {"behaviour",
             {{"enableRetry", true},
              {"enableSolutionsButton", true},
              {"enableCheckButton", true},
              {"instantFeedback", false}}}};
}

Json parameters(const Quiz& quiz, const item::Item& item) {
    if (is_true_or_false(item)) return truth_json(quiz, item);
    if (is_choice(item)) return choice_json(quiz, item);
    if (item.response_kind == ResponseKind::order) return pairs_json(quiz, as_matching(item));
    return item.response_kind == ResponseKind::match ? pairs_json(quiz, item) : blanks_json(quiz, item);
}

Json question_json(const Quiz& quiz, const item::Item& item) {
    const Library library = library_of(item);
    return {{"library", fmt::format("{} {}.{}", library.name, library.major, library.minor)},
            {"params", parameters(quiz, item)},
            {"subContentId", uuid_of(item.id)},
            {"metadata", {{"contentType", library.title}, {"license", "U"}, {"title", item.id}}}};
}

std::string content(const Quiz& quiz) {
    Json questions = Json::array();
    for (const item::Item& item : quiz.items) questions.push_back(question_json(quiz, item));
    const Json json{{"introPage", {{"showIntroPage", false}, {"title", title_of(quiz)}}},
                    {"progressType", "textual"},
                    {"passPercentage", 50},
                    {"questions", std::move(questions)},
                    {"disableBackwardsNavigation", false},
                    {"randomQuestions", false},
                    {"endGame", {{"showResultPage", true}, {"showSolutionButton", true}, {"showRetryButton", true}}}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string description(const Quiz& quiz) {
    std::set<Library> libraries{question_set};
    for (const item::Item& item : quiz.items) libraries.insert(library_of(item));
    Json needed = Json::array();
    for (const Library& library : libraries)
        needed.push_back(
            {{"machineName", library.name}, {"majorVersion", library.major}, {"minorVersion", library.minor}});
    const Json json{{"title", title_of(quiz)},
                    {"language", quiz.items.front().language},
                    {"mainLibrary", question_set.name},
                    {"embedTypes", {"iframe"}},
                    {"license", "U"},
                    {"defaultLanguage", quiz.items.front().language},
                    {"preloadedDependencies", std::move(needed)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool has_any(std::string_view text, std::string_view signs) {
    return text.find_first_of(signs) != std::string_view::npos;
}

} // namespace

std::optional<std::string> h5p_obstacle(const item::Item& item) {
    if (is_choice(item)) return std::nullopt;
    for (const item::Option& option : item.options)
        if (!item.targets.empty() && has_any(option.text, "*"))
            return "H5P takes a star in a text for the edge of a blank";
    for (const item::Option& target : item.targets)
        if (has_any(target.text, "*:\\")) return "H5P takes *, : and \\ in an answer for its own marks";
    const bool typed = item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
    if (typed && answers_by_letter(item).empty())
        return "it accepts more numbers than can be listed, and H5P knows no bounds";
    for (const std::string& answer : answers_by_letter(item))
        if (has_any(answer, "*:/")) return "H5P takes *, : and / in an answer for its own marks";
    return std::nullopt;
}

std::string write_h5p(const Quiz& quiz) {
    const std::vector<ZipEntry> entries{{"h5p.json", description(quiz)}, {"content/content.json", content(quiz)}};
    return zipped(entries);
}

} // namespace signatory::transfer
