#include "adapters/classroom/results_file.hpp"

#include <array>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/classroom/results_csv.hpp"
#include "adapters/classroom/results_workbook.hpp"
#include "core/classroom/weak_facts.hpp"
#include "core/quiz/fact_list.hpp"

namespace signatory::classroom {
namespace {

std::string weak_list(const Room& room) {
    std::vector<quiz::ListedFact> facts;
    for (const WeakFact& weak : weak_facts(room))
        facts.push_back({weak.fact, fmt::format("{:.0f} % of question {}: {}", 100 * weak.facility, weak.question + 1, room.questions[weak.question].item.stem)});
    return quiz::fact_list(facts);
}

struct Ending {
    std::string_view name;
    std::string (*bytes)(const Room& room);
};

constexpr std::array endings{Ending{".xlsx", results_workbook}, Ending{".txt", weak_list}};

} // namespace

std::expected<void, Problem> write_results(const std::filesystem::path& file, const Room& room) {
    auto* bytes = results_csv;
    for (const Ending& ending : endings)
        if (file.extension() == ending.name) bytes = ending.bytes;
    return bank::write_whole(file, bytes(room), "the results", "Choose another place. The class keeps them meanwhile.");
}

} // namespace signatory::classroom
