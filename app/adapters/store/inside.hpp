// What a Store owns. Kept out of store.hpp so that SQLite is seen in this folder only.
#pragma once

#include <SQLiteCpp/Database.h>

#include "adapters/store/lock.hpp"
#include "adapters/store/store.hpp"

namespace signatory::store {

struct Store::Inside {
    std::filesystem::path file;
    Lock lock; // before the database, so that it is given up after the database is closed
    SQLite::Database database;
    std::optional<Problem> backup_problem;
};

} // namespace signatory::store
