// A list of facts to be asked, as a file holds it: an id a line; what stands behind a # is for readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signatory::quiz {

struct ListedFact {
    std::string id, note; // note: on one line
};

std::string fact_list(const std::vector<ListedFact>& facts);

// In the order of their ids, each once: the order of a list does not change the paper drawn from it.
std::vector<std::string> facts_in(std::string_view list);

} // namespace signatory::quiz
