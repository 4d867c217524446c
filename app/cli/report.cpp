#include "cli/report.hpp"

#include <fmt/format.h>

#include "adapters/bank/json_bank.hpp"

namespace signatory::cli {

std::shared_ptr<const fact::FactBank> load_or_report(const std::filesystem::path& path, Context& context) {
    const auto loaded = bank::load_bank(path, context.content / "fact-bank.schema.json");
    for (const Problem& problem : loaded.problems) fmt::print(stderr, "{}\n", line_of(problem));
    if (loaded.bank == nullptr) context.exit_code = 1;
    return loaded.bank;
}

void refuse(Context& context, const std::string& sentence) {
    fmt::print(stderr, "{}\n", sentence);
    context.exit_code = 2;
}

void refuse(Context& context, const Problem& problem) { refuse(context, line_of(problem)); }

} // namespace signatory::cli
