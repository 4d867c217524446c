#include "adapters/atlas/atlas_file.hpp"

#include <fstream>
#include <iterator>

namespace signatory::atlas_file {

std::expected<std::shared_ptr<const atlas::Atlas>, Problem> load(const std::filesystem::path& content) {
    const std::filesystem::path path = content / "atlas" / "states.txt";
    const auto failed = [&](std::string what) {
        return std::unexpected(Problem{std::move(what), path.string(), "Install Signatory again; this file comes with it."});
    };
    std::ifstream file(path, std::ios::binary);
    if (!file) return failed("the outlines of the map cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto made = atlas::make_atlas(text);
    if (!made) return failed(made.error());
    return std::make_shared<const atlas::Atlas>(*std::move(made));
}

} // namespace signatory::atlas_file
