// signatory import FILE…: questions that others wrote, as plain cards, one JSON object a line; `lint` reads them.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/transfer/import.hpp"
#include "cli/verb.hpp"

namespace signatory::cli {
namespace {

struct ImportArguments {
    std::vector<std::string> files;
    std::string format, out;
};

constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U; // bytes

std::expected<std::string, Problem> read_file(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest_file)
        return std::unexpected(Problem{fmt::format("the file has {} MiB; at most 256 are read", size >> 20U), path,
                                       "Part it into several."});
    std::ifstream file(path, std::ios::binary);
    if (!file || error)
        return std::unexpected(Problem{"the file cannot be read", path, "Check its name and its permissions."});
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

transfer::Reading read_cards(const ImportArguments& arguments, const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) return std::unexpected(bytes.error());
    const transfer::Importer* importer =
        arguments.format.empty() ? transfer::importer_for(path, *bytes) : transfer::importer_named(arguments.format);
    if (importer == nullptr)
        return std::unexpected(Problem{"its name does not tell what it is", path, "Say it with --format."});
    auto reading = importer->read(*bytes);
    if (reading && !reading->cards.empty()) return reading;
    Problem problem = reading ? Problem{fmt::format("there is no card in it, read as {}", importer->label), "",
                                        "Say what it is with --format."}
                              : reading.error();
    if (reading && !reading->passed_over.empty())
        problem.what += fmt::format(" ({}: {})", reading->passed_over.front().where, reading->passed_over.front().why);
    problem.where = problem.where.empty() ? path : path + ": " + problem.where;
    return std::unexpected(problem);
}

void import_files(const ImportArguments& arguments, Context& context) {
    std::string lines;
    const auto refuse = [&](const Problem& problem) {
        fmt::print(stderr, "{}\n", line_of(problem));
        context.exit_code = 2;
    };
    for (const std::string& path : arguments.files) {
        const auto reading = read_cards(arguments, path);
        if (!reading) return refuse(reading.error());
        for (const transfer::Card& card : reading->cards) lines += transfer::card_to_json(card) + "\n";
        for (const transfer::PassedOver& each : reading->passed_over)
            fmt::print(stderr, "{}: {}: passed over, {}\n", path, each.where, each.why);
        fmt::print(stderr, "{}: {} card{}\n", path, reading->cards.size(), reading->cards.size() == 1 ? "" : "s");
        if (!reading->passed_over.empty()) context.exit_code = 1;
    }
    if (arguments.out.empty()) return fmt::print("{}", lines);
    const auto saved = bank::write_whole(arguments.out, lines, "the cards",
                                         "Make room or change the folder's permissions, then import again.");
    if (!saved) refuse(saved.error());
}

std::vector<std::string> names_of_importers() {
    std::vector<std::string> list;
    for (const transfer::Importer& importer : transfer::importers()) list.emplace_back(importer.name);
    return list;
}

} // namespace

void add_import(CLI::App& program, Context& context) {
    auto* verb =
        program.add_subcommand("import", "Questions that others wrote, as plain cards, one JSON object a line");
    auto arguments = std::make_shared<ImportArguments>();
    verb->add_option("FILES", arguments->files, "GIFT, Moodle XML, CSV, TSV, Quizlet or Anki text, Anki packages")
        ->required();
    verb->add_option("--format", arguments->format, "What the files are; default: by their names")
        ->check(CLI::IsMember(names_of_importers()));
    verb->add_option("--out", arguments->out, "The file to write; default: standard output");
    verb->callback([arguments, &context] { import_files(*arguments, context); });
}

} // namespace signatory::cli
