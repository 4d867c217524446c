// A response as JSON, the same in the log and on the way to and from a phone: {"choice": 2}, {"chosen": [0, 3]}, {"text": "…"}.
#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "core/item/response.hpp"

namespace signatory::classroom {

void put_response(nlohmann::ordered_json& json, const item::Response& response);

// Nothing when it is not exactly one of the three, well formed; whether it fits the item is core's to say.
std::optional<item::Response> response_in(const nlohmann::ordered_json& json);

} // namespace signatory::classroom
