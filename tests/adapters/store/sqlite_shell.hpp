// A profile as another program sees it.
#pragma once

#include <filesystem>
#include <string>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace signatory::test {

inline void run_sql(const std::filesystem::path& file, const std::string& sql) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

inline std::string ask_sql(const std::filesystem::path& file, const std::string& sql) {
    return SQLite::Database(file.string(), SQLite::OPEN_READONLY).execAndGet(sql).getString();
}

// Every row of every table of ours, values quoted so that 1, 1.0 and '1' differ.
inline std::string dump(const std::filesystem::path& file) {
    const SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    std::string text;
    SQLite::Statement tables(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                  " ORDER BY name");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        text += table + "\n";
        SQLite::Statement columns(database, "SELECT group_concat('quote(' || name || ')', '||'',''||') FROM "
                                            "pragma_table_info('" +
                                                table + "')");
        columns.executeStep();
        SQLite::Statement rows(database, "SELECT " + columns.getColumn(0).getString() + " FROM " + table +
                                             " ORDER BY 1");
        while (rows.executeStep()) text += "  " + rows.getColumn(0).getString() + "\n";
    }
    return text;
}

} // namespace signatory::test
