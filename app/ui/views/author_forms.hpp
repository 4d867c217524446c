// One form for each kind of record.
#pragma once

#include "ui/views/author_entries.hpp"

namespace signatory::ui {

inline constexpr std::size_t most_suggested = 5; // names under a field

void draw_fact_form(const Form& form);
void draw_relation_form(const Form& form);
void draw_entity_form(const Form& form);
void draw_source_form(const Form& form);
void draw_claim_form(const Form& form);
void draw_header_form(const Form& form, const study::State& state);

// The id, which a saved record is known by; every use of it changes with it.
void draw_id_entry(const Form& form, const author::Record& record, std::string_view detail);

// The questions a fact yields now, or what keeps it from being asked.
void draw_preview(const Form& form, const fact::Fact& fact);

// What the screen waits for an answer to; nothing when there is none.
void draw_author_questions(Frame& frame, const study::Editing& editing, Commands& commands);

// The sections, the search and the records that match.
void draw_author_list(Frame& frame, const study::Editing& editing, AuthorMemory& memory, std::size_t most, Commands& commands);

} // namespace signatory::ui
