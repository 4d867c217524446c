// The cases under tests/cases/items: a small bank, items that must be accepted, items that must be refused.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/item_json.hpp"
#include "tests/support/test_bank.hpp"

namespace signatory::test {

struct ItemCase {
    std::string name;              // of a right item: its shape; of a wrong one: why it is wrong
    std::string reason;            // the refusal a wrong item must get
    std::vector<std::string> also; // those that cannot but come with it
    item::Item item;
};

inline std::filesystem::path item_cases() { return std::filesystem::path(SIGNATORY_CASES_DIR) / "items"; }

inline const fact::FactBank& harbours() {
    static const fact::FactBank bank(read_test_bank(item_cases() / "bank.json"));
    return bank;
}

inline std::vector<ItemCase> read_cases(const char* file, const char* name) {
    std::vector<ItemCase> cases;
    std::ifstream stream(item_cases() / file);
    for (std::string line; std::getline(stream, line);) {
        const auto json = nlohmann::ordered_json::parse(line);
        const auto item = transfer::item_from_json(harbours(), json.at("item").dump());
        REQUIRE_MESSAGE(item.has_value(), json.at(name), ": ",
                        item ? "" : item.error().what + " at " + item.error().where);
        cases.push_back({json.at(name), json.value("reason", ""),
                         json.value("also", std::vector<std::string>{}), *item});
    }
    return cases;
}

inline std::vector<ItemCase> right_items() { return read_cases("right_items.jsonl", "shape"); }
inline std::vector<ItemCase> wrong_items() { return read_cases("wrong_items.jsonl", "why wrong"); }

} // namespace signatory::test
