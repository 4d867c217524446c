// Items as cards of an Anki package: what is asked in front; the answer, the reasons and the sources behind.
#include <fmt/format.h>

#include "adapters/transfer/anki_package.hpp"
#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {
namespace {

constexpr const char* front = R"(<div class="question">{{Question}}</div>)";
constexpr const char* back = R"({{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>
<div class="explanation">{{Explanation}}</div>{{#Why not}}<div class="why">{{Why not}}</div>{{/Why not}}
<div class="source">{{Source}}<br>As of {{As of}}</div>)";
constexpr const char* style =
    R"(.card { font-family: sans-serif; font-size: 20px; line-height: 1.4; text-align: left; max-width: 36em; margin: 0 auto; }
.answer { font-weight: bold; margin-bottom: .6em; }
.why, .source { font-size: 80%; margin-top: .8em; opacity: .8; })";

} // namespace

AnkiNote note_of(const Quiz& quiz, const item::Item& item) {
    AnkiNote note;
    note.guid = item.id;
    note.fields = {html_text(joined(card_front(item), "\n")),
                   html_text(card_back(item)),
                   html_text(item.explanation),
                   html_text(joined(reasons_against(item), "\n")),
                   html_text(joined(source_lines(quiz.bank, item), "\n")),
                   fact::to_string(item.as_of),
                   item.id};
    note.tags = {item.topic, item.question_kind};
    return note;
}

AnkiDeck empty_deck(const Quiz& quiz) {
    const fact::Header& header = quiz.bank.header();
    return {header.id,
                  title_of(quiz),
                  fact::last_day(header.as_of) * 86400,
                  {"Question", "Answer", "Explanation", "Why not", "Source", "As of", "Item"},
                  front,
                  back,
                  style,
                  {}};
}

std::string write_anki_package(const Quiz& quiz) {
    AnkiDeck deck = empty_deck(quiz);
    for (const item::Item& item : quiz.items) deck.notes.push_back(note_of(quiz, item));
    return anki_package(deck);
}

} // namespace signatory::transfer
