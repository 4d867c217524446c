// The composition root: reads the command line, adds the verbs, and runs the one chosen (the window when none is).
#include <cstdlib>

#include <fmt/format.h>

#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "version.hpp"
#include "window_verb.hpp"

int main(int argc, char** argv) {
    using namespace signatory;
    const auto data = system::data_folder();
    if (!data) {
        fmt::print(stderr, "{}\n", line_of(data.error()));
        return 2;
    }
    CLI::App program("Signatory turns a fact bank into proven quizzes and spaced repetition.", "signatory");
    program.set_version_flag("--version", std::string("signatory ") + version);
    program.require_subcommand(0, 1);
    cli::Context context{*data / "content", 0};
    for (const cli::AddVerb add : cli::verbs()) add(program, context);
    add_picture(program, context);
    add_window(program, context);
    CLI11_PARSE(program, argc, argv);
    return context.exit_code;
}
