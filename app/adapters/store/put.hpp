// The rows that both an answer and a history taken in write.
#pragma once

#include "adapters/store/rows.hpp"

namespace signatory::store {

void put_card(SQLite::Database& database, const study::CardKey& key, const schedule::Card& card); // a default card: its row goes
void put_review(SQLite::Database& database, const study::Review& review);

} // namespace signatory::store
