// Items as a teacher writes them: a stem and its options or accepted answers, and nothing that proves them.
#pragma once

#include <expected>
#include <string_view>

#include "core/item/item.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

// {"stem": "…", "options": [{"text": "…", "key": true}, "…"]} or {"stem": "…", "accepted": ["…"]}. Options may be plain
// texts; `key` may instead be a list of indices beside them. How it is answered follows from what is there, unless
// `response_kind` says so. All else an item has may be missing, and has its default then.
std::expected<item::Item, Problem> hand_written_item_from_json(std::string_view line);

// Whether a line has the certificate of a generated item, which item_from_json reads whole.
bool has_a_certificate(std::string_view line);

} // namespace signatory::transfer
