#include "cli/verb.hpp"

#include <array>

namespace signatory::cli {

std::span<const AddVerb> verbs() {
    static constexpr std::array list{
        add_study,
        add_plan,
        add_progress,
        add_remind,
        add_check,
        add_coverage,
        add_generate,
        add_paper,
        add_print,
        add_export,
        add_import,
        add_host,
        add_statistics,
        add_verify,
        add_lint,
        add_fit,
        add_evaluate,
        add_difficulty,
        add_trace,
    };
    return list;
}

} // namespace signatory::cli
