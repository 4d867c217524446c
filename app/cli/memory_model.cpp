#include "cli/memory_model.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include <fmt/format.h>

namespace signatory::cli {

void add_model(CLI::App& verb, MemoryModel& model) {
    verb.add_option("--model", model.name, "The memory model")
        ->check(CLI::IsMember({"fsrs6", "fsrs7"}))
        ->capture_default_str();
}

void add_model_and_parameters(CLI::App& verb, MemoryModel& model) {
    add_model(verb, model);
    verb.add_option(
        "--parameters", model.parameters,
        "w0, w1 … in one word: 21 numbers for fsrs6 (19 and 17 are brought up to date), 34 for fsrs7");
}

schedule::ModelName name_of(const MemoryModel& model) {
    return model.name == "fsrs7" ? schedule::ModelName::fsrs7 : schedule::ModelName::fsrs6;
}

std::expected<schedule::Model, std::string> model_of(const MemoryModel& model) {
    if (model.parameters.empty()) return schedule::default_model(name_of(model));
    std::string spaced = model.parameters;
    std::ranges::replace_if(
        spaced, [](char c) { return c == ',' || c == '[' || c == ']'; }, ' ');
    std::istringstream stream(spaced);
    const std::vector<double> values{std::istream_iterator<double>(stream), {}};
    if (!stream.eof()) return std::unexpected("--parameters has something that is not a number");
    return schedule::model_from(name_of(model), values);
}

std::expected<schedule::ReviewLog, std::string> read_review_log(const std::string& path,
                                                                const MemoryModel& model) {
    const bool is_file = !std::filesystem::is_directory(path);
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(is_file ? file.rdbuf() : nullptr), {}};
    if (!is_file || !file)
        return std::unexpected(fmt::format("{} cannot be read; give the path of a review log.", path));
    const auto days =
        name_of(model) == schedule::ModelName::fsrs7 ? schedule::Days::fractional : schedule::Days::whole;
    auto log = schedule::review_log_from(text, days);
    if (!log) return std::unexpected(fmt::format("{}: {}", path, log.error()));
    return log;
}

} // namespace signatory::cli
