// The fields of a form: each shows a value of the draft, the problem it has, and says what it is to become.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/author/completion.hpp"
#include "core/author/edits.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

// The record on the form, and where what is done to it goes.
struct Form {
    Frame& frame;
    const study::Editing& editing;
    AuthorMemory& memory;
    Commands& commands;
    fact::Place place;

    const fact::Records& records() const { return editing.draft.records; }
    const std::string& language() const { return editing.draft.records.header.language; }

    // The problem of a member of the record, in words; empty when there is none.
    std::string problem(std::string_view member) const;
    void put(const author::Record& record, std::string_view what) const;           // its id stays
    void put_following(const author::Record& record, std::string_view what) const; // the id of a new one follows
};

struct Entry {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view member = {}; // of the record, for its problems
    std::string_view placeholder = {};
};

// The text as it is to be, when it was changed; without spaces at its ends.
std::optional<std::string> text_entry(const Form& form, const Entry& entry, const std::string& value);
// Nothing when nothing changed or what is typed is no date; an empty date when the field was emptied.
std::optional<std::optional<fact::Date>> date_entry(const Form& form, const Entry& entry, const std::optional<fact::Date>& value);
std::optional<double> number_entry(const Form& form, const Entry& entry, double value);
// Names separated by semicolons.
std::optional<std::vector<std::string>> list_entry(const Form& form, const Entry& entry, const std::vector<std::string>& value);

// Chosen from what the letters may mean, or added under a new name.
struct Picked {
    std::string id;       // of a record that is there
    std::string new_name; // or the name of one to be added
};
struct Pick {
    std::string value;                                                         // the id now
    std::string label;                                                         // and how it reads
    std::string_view noun;                                                     // "state": of what may be added; empty: nothing may
    std::function<std::vector<author::Suggestion>(std::string_view)> meanings; // of the letters typed
};
std::optional<Picked> pick_entry(const Form& form, const Entry& entry, const Pick& pick);

// A word with those used before on chips below it.
std::optional<std::string> word_entry(const Form& form, const Entry& entry, const std::string& value, const std::vector<std::string>& known);

void form_gap(Frame& frame);
void problem_line(Frame& frame, const std::string& words); // for what has no field of its own; nothing when empty

} // namespace signatory::ui
