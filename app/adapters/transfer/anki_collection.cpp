#include "adapters/transfer/anki_collection.hpp"

#include <array>

#include <fmt/format.h>

#include "adapters/transfer/decompressed.hpp"
#include "adapters/transfer/protobuf.hpp"
#include "adapters/transfer/unzipped.hpp"

namespace signatory::transfer {
namespace {

using Entries = std::map<std::string, std::string>;

// By the version in the entry `meta`: message PackageMetadata of Anki's import_export.proto.
constexpr std::array<const char*, 4> collections{"", "collection.anki2", "collection.anki21", "collection.anki21b"};
constexpr std::uint64_t newest = 3; // packed by zstd
constexpr std::uint64_t version_field = 1;

// Packages from before there was a `meta` say it by what they hold.
std::uint64_t version_without_meta(const Entries& entries) {
    for (std::uint64_t version = newest; version > 1; --version)
        if (entries.contains(collections[version])) return version;
    return 1;
}

std::uint64_t version_of(const Entries& entries) {
    const auto meta = entries.find("meta");
    return meta == entries.end() ? version_without_meta(entries) : number_in(meta->second, version_field).value_or(0);
}

} // namespace

std::expected<std::string, Problem> anki_collection(const std::string& package) {
    auto entries = unzipped(package, {"meta", collections[1], collections[2], collections[3]});
    if (!entries) return std::unexpected(entries.error());
    const std::uint64_t version = version_of(*entries);
    if (version == 0 || version > newest)
        return std::unexpected(Problem{"the package is of a newer kind than this program reads", "", "In Anki’s export, tick “Support older Anki versions”."});
    const auto found = entries->find(collections[version]);
    if (found == entries->end()) return std::unexpected(Problem{"there is no deck in the archive", "", "Choose a package that Anki exported."});
    return version == newest ? decompressed(found->second) : std::move(found->second);
}

} // namespace signatory::transfer
