// What a card of Anki asks and answers: its note's fields as the templates of its note type show them.
// After Anki's manual, "Field Replacements", "Card Generation" and "Cloze Deletion".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signatory::transfer {

struct AnkiTemplate {
    std::string front, back; // HTML with {{Field}}
};

struct AnkiField {
    std::string name;
    std::string html;
};

// Plain text, each may be empty.
struct AnkiSides {
    std::string question;
    std::string answer;
    std::string more;     // what else its back shows, a line each
    std::size_t work = 0; // about how many bytes were gone through for it: a small template can show a large field often
};

// The front with its fields, answered by the first field that only the back shows.
AnkiSides sides_of(const AnkiTemplate& faces, const std::vector<AnkiField>& fields);

// “{{c1::Riga::city}} lies on {{c2::the Daugava}}” and 1: asks “[city] lies on the Daugava”. None: no such gap is there,
// or it does not end.
std::optional<AnkiSides> sides_of_gap(std::string_view html, int number);

// The same text with every gap filled, as plain text; as it stands where a gap does not end.
std::string words_with_gaps_filled(std::string_view html);

// A field's HTML as plain text, without its sounds: “[sound:name.mp3]”.
std::string words_of_field(std::string_view html);

} // namespace signatory::transfer
