// One transaction around some work.
#pragma once

#include <expected>
#include <utility>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include "adapters/store/failure.hpp"

namespace signatory::store {

// An exception rolls it back and becomes a Problem.
template <class Inside, class Work> std::expected<void, Problem> in_transaction(Inside& inside, Work&& work) {
    return guarded(inside.file, [&] {
        SQLite::Transaction transaction(inside.database, SQLite::TransactionBehavior::IMMEDIATE);
        std::forward<Work>(work)(inside.database);
        transaction.commit();
    });
}

} // namespace signatory::store
