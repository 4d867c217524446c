// The SQLite file inside an Anki package, whichever of its three forms the package has.
#pragma once

#include <expected>
#include <string>

#include "adapters/transfer/import.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

// Beside the newer forms lies an older file that only asks to update Anki: it is never taken for the deck.
std::expected<std::string, Problem> anki_collection(const std::string& package);

// The cards in it, each with where its learner stands.
Reading read_anki_collection(std::string bytes);

} // namespace signatory::transfer
