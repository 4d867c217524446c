// KVTML, the vocabulary of KDE's Parley, read as plain cards: the first language asks for each of the others, and a word of
// one language alone is asked for by what is said of it, as in KHangMan. After libkeduvocdocument.
#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "adapters/transfer/import.hpp"
#include "adapters/transfer/plain_text.hpp"

namespace signatory::transfer {
namespace {

struct VocabularyWord {
    std::string text, language, comment, more; // `more`: how it is spoken and used
};

using Vocabulary = std::vector<VocabularyWord>; // of one entry, a word a language
using LessonNames = std::map<std::string, std::string, std::less<>>; // by the entry's number

std::string text_below(pugi::xml_node node, const char* name) { return trimmed(node.child(name).text().get()); }

std::string with_more(const std::string& one, const std::string& other) { return one + (one.empty() || other.empty() ? "" : "; ") + other; }

// -- Version 2 ---------------------------------------------------------------------------------------------------

// Lessons lie within lessons; walked without recursion, for files may nest them as deep as they like.
struct LessonWalker : pugi::xml_tree_walker {
    LessonNames names;

    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        if (name == "entry") names.try_emplace(node.attribute("id").value(), text_below(node.parent(), "name"));
        if (name == "entryid") names.try_emplace(trimmed(node.text().get()), text_below(node.parent(), "name"));
        return true;
    }
};

LessonNames lesson_names(pugi::xml_node root) {
    LessonWalker walker;
    root.child("lessons").traverse(walker);
    return std::move(walker.names);
}

std::map<std::string, std::string> language_names(pugi::xml_node root) {
    std::map<std::string, std::string> names;
    for (const pugi::xml_node language : root.child("identifiers").children("identifier")) {
        const std::string name = text_below(language, "name");
        names[language.attribute("id").value()] = name.empty() ? text_below(language, "locale") : name;
    }
    return names;
}

Vocabulary vocabulary_of(pugi::xml_node entry, const std::map<std::string, std::string>& languages) {
    Vocabulary words;
    for (const pugi::xml_node word : entry.children("translation")) {
        const auto language = languages.find(word.attribute("id").value());
        words.push_back({text_below(word, "text"), language == languages.end() ? std::string{} : language->second, text_below(word, "comment"),
                         with_more(text_below(word, "pronunciation"), text_below(word, "example"))});
    }
    return words;
}

// -- Version 1 ---------------------------------------------------------------------------------------------------

LessonNames old_lesson_names(pugi::xml_node root) {
    LessonNames names;
    for (const pugi::xml_node lesson : root.child("lesson").children("desc")) names.try_emplace(lesson.attribute("no").value(), trimmed(lesson.text().get()));
    return names;
}

Vocabulary old_vocabulary_of(pugi::xml_node entry) {
    Vocabulary words;
    for (const pugi::xml_node word : entry.children())
        if (std::string_view(word.name()) == "o" || std::string_view(word.name()) == "t")
            words.push_back({trimmed(word.text().get()), word.attribute("l").value(), word.attribute("r").value(), word.attribute("p").value()});
    return words;
}

// -- Cards -------------------------------------------------------------------------------------------------------

// Empty: nothing asks.
std::vector<Card> cards_of_words(Vocabulary words, const std::string& lesson) {
    std::erase_if(words, [](const VocabularyWord& word) { return word.text.empty(); });
    std::vector<std::string> tags;
    if (!lesson.empty()) tags.push_back(lesson);
    if (words.size() == 1 && !words.front().comment.empty()) return {{"", words.front().comment, {}, {words.front().text}, words.front().more, tags}};
    std::vector<Card> cards;
    for (std::size_t index = 1; index < words.size(); ++index) {
        const VocabularyWord& word = words[index];
        const std::string asked = words.size() == 2 ? words.front().text : fmt::format("{} ({})", words.front().text, word.language);
        cards.push_back({"", asked, {}, {word.text}, with_more(word.comment, word.more), tags});
    }
    return cards;
}

void take_words(const Vocabulary& words, const std::string& lesson, std::size_t number, Imported& imported) {
    auto cards = cards_of_words(words, lesson);
    if (cards.empty()) imported.passed_over.push_back({fmt::format("entry {}", number), "it is one word, and nothing asks for it"});
    std::ranges::move(cards, std::back_inserter(imported.cards));
}

std::string named_in(const LessonNames& names, std::string_view number) {
    const auto found = names.find(number);
    return found == names.end() ? std::string{} : found->second;
}

std::unexpected<Problem> refused_vocabulary(std::string what) {
    return std::unexpected(Problem{std::move(what), "", "Save it again from the program it comes from, as KVTML."});
}

} // namespace

Reading read_kvtml(const std::string& bytes) {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size());
    if (!parsed) return refused_vocabulary(fmt::format("this is no XML: {}", parsed.description()));
    if (parsed.encoding == pugi::encoding_utf8)
        if (auto problem = not_in_utf8(bytes)) return std::unexpected(*std::move(problem));
    const pugi::xml_node root = document.child("kvtml");
    if (!root) return refused_vocabulary("this XML is no vocabulary of KDE");
    Imported imported;
    std::size_t number = 0;
    const auto languages = language_names(root);
    const auto lessons = lesson_names(root), old_lessons = old_lesson_names(root);
    for (const pugi::xml_node entry : root.child("entries").children("entry"))
        take_words(vocabulary_of(entry, languages), named_in(lessons, entry.attribute("id").value()), ++number, imported);
    for (const pugi::xml_node entry : root.children("e"))
        take_words(old_vocabulary_of(entry), named_in(old_lessons, entry.attribute("m").value()), ++number, imported);
    return imported;
}

} // namespace signatory::transfer
