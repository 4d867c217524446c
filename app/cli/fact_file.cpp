#include "cli/fact_file.hpp"

#include <fstream>
#include <iterator>

#include "core/quiz/fact_list.hpp"

namespace signatory::cli {

CLI::Option* add_fact_file(CLI::App& verb, std::string& file) {
    return verb.add_option("--facts", file, "Only the facts this file lists, an id a line: signatory host --results FILE.txt writes those to ask again")
        ->check(CLI::ExistingFile);
}

std::expected<std::vector<std::string>, Problem> facts_of_file(const std::string& file) {
    if (file.empty()) return std::vector<std::string>{};
    std::ifstream stream(file, std::ios::binary);
    const std::string list{std::istreambuf_iterator<char>(stream), {}};
    auto facts = quiz::facts_in(list);
    if (facts.empty()) return std::unexpected(Problem{"the file lists no fact", file, "Write the id of a fact on each line."});
    return facts;
}

} // namespace signatory::cli
