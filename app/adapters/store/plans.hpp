// What a learner has decided: cards set aside, an exam, parameters. Read for Store::load.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/study/profile.hpp"

namespace signatory::store {

std::map<study::CardKey, schedule::CardFlags> flags_of(const SQLite::Database& database, std::string_view bank);
std::optional<schedule::Exam> exam_of(const SQLite::Database& database, std::string_view bank);
std::vector<study::FittedParameters> fits_of(const SQLite::Database& database); // latest first
std::int64_t fit_in_use(const SQLite::Database& database);                      // 0: none

} // namespace signatory::store
