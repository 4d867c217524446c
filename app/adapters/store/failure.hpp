// Foreign exceptions become Problems here, at the edge of the adapter.
#pragma once

#include <concepts>
#include <exception>
#include <expected>
#include <filesystem>
#include <new>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "core/support/problem.hpp"

namespace SQLite {
class Exception;
}

namespace signatory::store {

// How long to wait for another program that looks into the file, say the sqlite3 shell.
inline constexpr int busy_milliseconds = 2000;

// Thrown within this folder when a stored value is none that we write.
struct Damaged : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Thrown within this folder when the request does not fit what is stored: a fault of ours.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

bool tells_of_damage(const SQLite::Exception& exception);
Problem problem_of(const std::exception& exception, const std::filesystem::path& file);

template <class T>
concept Fallible = requires {
    requires std::same_as<typename T::error_type, Problem>;
};

// Runs the work; its result, or the exception it threw as a Problem.
template <class Work> auto guarded(const std::filesystem::path& file, Work&& work) noexcept {
    using Result = std::invoke_result_t<Work>;
    if constexpr (Fallible<Result>) {
        try {
            return std::forward<Work>(work)();
        } catch (const std::exception& exception) {
            return Result(std::unexpect, problem_of(exception, file));
        }
    } else {
        return guarded(file, [&]() -> std::expected<Result, Problem> {
            if constexpr (std::is_void_v<Result>) {
                std::forward<Work>(work)();
                return {};
            } else {
                return std::forward<Work>(work)();
            }
        });
    }
}

} // namespace signatory::store
