#include "core/classroom/question.hpp"

#include "core/generate/phrase.hpp"



namespace signatory::classroom {
namespace {

void add(std::string& line, std::string_view separator, const std::string& words) {
    if (words.empty()) return;
    if (!line.empty()) line += separator;
    line += words;
}

std::string source_line(const fact::FactBank& bank, const fact::SourceReference& reference, std::string_view language) {
    const fact::Source* source = bank.source(reference.source);
    if (source == nullptr) return reference.where;
    std::string title = source->title, issue = source->publisher;
    add(title, ", ", reference.where);
    if (source->date) add(issue, ", ", generate::written(*source->date, language));
    add(title, ". ", issue);
    return title;
}

} // namespace

Question question_of(const fact::FactBank& bank, item::Item item) {
    Question question;
    for (const fact::SourceReference& reference : item.sources)
        if (std::string line = source_line(bank, reference, item.language); !line.empty()) question.sources.push_back(std::move(line));
    question.item = std::move(item);
    return question;
}

std::vector<Question> questions_of(const fact::FactBank& bank, std::vector<item::Item> items) {
    std::vector<Question> questions;
    for (item::Item& item : items) questions.push_back(question_of(bank, std::move(item)));
    return questions;
}

} // namespace signatory::classroom
