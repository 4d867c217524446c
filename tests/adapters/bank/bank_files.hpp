// The banks of tests/cases/banks, and files a test writes for itself.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "adapters/bank/json_bank.hpp"

namespace signatory::bank {

inline const std::filesystem::path cases = std::filesystem::path(SIGNATORY_CASES_DIR) / "banks";
inline const std::filesystem::path schema =
    std::filesystem::path(SIGNATORY_SOURCE_DIR) / "content" / "fact-bank.schema.json";

inline LoadedBank load_case(const std::filesystem::path& name) { return load_bank(cases / name, schema); }

inline std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return (std::ostringstream() << stream.rdbuf()).str();
}

// A folder of its own, gone with the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "signatory-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path file(std::string_view name, std::string_view text) const {
        std::ofstream(path_ / name, std::ios::binary)
            .write(text.data(), static_cast<std::streamsize>(text.size()));
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

inline LoadedBank load_text(std::string_view text) {
    const TemporaryFolder folder;
    return load_bank(folder.file("bank.json", text), schema);
}

} // namespace signatory::bank
