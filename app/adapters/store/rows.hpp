// Values into rows and out of them, column after column in the order both sides name them.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "adapters/store/failure.hpp"
#include "adapters/store/words.hpp"
#include "core/fact/date.hpp"
#include "core/item/response.hpp"
#include "core/schedule/card.hpp"
#include "core/schedule/grade.hpp"
#include "core/study/profile.hpp"

namespace signatory::store {

template <class T>
concept Worded = std::is_enum_v<T> && !words<T>.empty();

// Reads the columns of one row from left to right. Throws Damaged at a value we never write.
class Reading {
public:
    explicit Reading(SQLite::Statement& statement) : statement_(statement) {}

    Reading& operator>>(std::string& text) {
        text = next().getString();
        return *this;
    }
    Reading& operator>>(double& number) {
        number = next().getDouble();
        return *this;
    }
    Reading& operator>>(std::uint64_t& bits) {
        bits = std::bit_cast<std::uint64_t>(next().getInt64());
        return *this;
    }
    template <std::signed_integral T> Reading& operator>>(T& number) {
        const std::int64_t stored = next().getInt64();
        if (!std::in_range<T>(stored)) throw Damaged("a number is out of its range");
        number = static_cast<T>(stored);
        return *this;
    }
    template <Worded T> Reading& operator>>(T& value) {
        const std::string text = next().getString();
        const auto found = from_word<T>(text);
        if (!found) throw Damaged("there is no word '" + text + "'");
        value = *found;
        return *this;
    }
    template <class T> Reading& operator>>(std::optional<T>& value) {
        if (statement_.getColumn(read_).isNull()) {
            ++read_;
            value.reset();
            return *this;
        }
        return *this >> value.emplace();
    }
    Reading& operator>>(schedule::Grade& grade);
    Reading& operator>>(fact::Date& date);
    Reading& operator>>(schedule::Card& card);
    Reading& operator>>(study::CardKey& key);

private:
    SQLite::Column next() { return statement_.getColumn(read_++); }

    SQLite::Statement& statement_;
    int read_ = 0;
};

// A statement whose question marks are filled from left to right.
class Query {
public:
    Query(const SQLite::Database& database, const std::string& sql) : statement_(database, sql) {}

    Query& operator<<(std::string_view text) { return bind(std::string(text)); }
    Query& operator<<(double number) { return bind(number); }
    Query& operator<<(std::signed_integral auto number) { return bind(static_cast<std::int64_t>(number)); }
    Query& operator<<(std::uint64_t bits) { return bind(std::bit_cast<std::int64_t>(bits)); }
    Query& operator<<(schedule::Grade grade) { return bind(static_cast<std::int64_t>(grade)); }
    Query& operator<<(Worded auto value) { return *this << word(value); }
    Query& operator<<(const fact::Date& date) { return *this << std::string_view(fact::to_string(date)); }
    template <class T> Query& operator<<(const std::optional<T>& value) {
        if (value) return *this << *value;
        statement_.bind(++bound_); // NULL
        return *this;
    }
    Query& operator<<(const schedule::Card& card);
    Query& operator<<(const study::CardKey& key);

    Query& again() { // the same statement, with other values
        statement_.reset();
        bound_ = 0;
        return *this;
    }
    int run() { return statement_.exec(); } // the number of rows changed
    void each(auto take) {                  // gives a Reading of every row
        while (statement_.executeStep()) take(Reading(statement_));
    }

private:
    template <class T> Query& bind(const T& value) {
        statement_.bind(++bound_, value);
        return *this;
    }

    SQLite::Statement statement_;
    int bound_ = 0;
};

// "INSERT INTO table (columns) VALUES (?, …)", one mark a column.
std::string insertion(std::string_view table, std::string_view columns);

// Texts without line breaks in one column, one a line.
std::string lines_of(const std::vector<std::string>& texts);
std::vector<std::string> texts_of(std::string_view lines);

inline constexpr int usual_share = 100; // per cent of a usual day's reviews

// A response in two columns, kind and text.
struct ResponseText {
    std::string kind;
    std::string text;
};
ResponseText text_of(const item::Response& response);
item::Response response_of(const ResponseText& stored); // throws Damaged

} // namespace signatory::store
