// What a command-line verb is: a function that adds its options to the program and runs when chosen.
#pragma once

#include <filesystem>
#include <span>

#include <CLI/CLI.hpp>

namespace signatory::cli {

struct Context {
    std::filesystem::path content; // installed banks and their schema
    int exit_code = 0;             // 0 done, 1 problems found, 2 could not be done
};

using AddVerb = void (*)(CLI::App& program, Context& context);

// The registry: one line a verb, in verbs.cpp.
std::span<const AddVerb> verbs();

void add_check(CLI::App& program, Context& context);
void add_coverage(CLI::App& program, Context& context);
void add_difficulty(CLI::App& program, Context& context);
void add_evaluate(CLI::App& program, Context& context);
void add_fit(CLI::App& program, Context& context);
void add_export(CLI::App& program, Context& context);
void add_generate(CLI::App& program, Context& context);
void add_import(CLI::App& program, Context& context);
void add_host(CLI::App& program, Context& context);
void add_lint(CLI::App& program, Context& context);
void add_paper(CLI::App& program, Context& context);
void add_print(CLI::App& program, Context& context);
void add_statistics(CLI::App& program, Context& context);
void add_plan(CLI::App& program, Context& context);
void add_progress(CLI::App& program, Context& context);
void add_remind(CLI::App& program, Context& context);
void add_study(CLI::App& program, Context& context);
void add_trace(CLI::App& program, Context& context);
void add_verify(CLI::App& program, Context& context);

} // namespace signatory::cli
