#include "adapters/store/backup.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>

#include "adapters/store/condition.hpp"
#include "adapters/store/failure.hpp"
#include "adapters/store/files.hpp"
#include "adapters/store/lock.hpp"
#include "adapters/store/rows.hpp"
#include "core/fact/date.hpp"

namespace signatory::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".sqlite";

// What SQLite may keep beside a database; part of it, or poison to another one put in its place.
constexpr std::array companions{"-wal", "-journal", "-shm"};

std::string date_text(std::int64_t unix_seconds) {
    using namespace std::chrono;
    return fact::to_string(fact::date_of(floor<days>(seconds{unix_seconds}).count()));
}

fs::path folder_of(const fs::path& file) { return file.parent_path() / "backups"; }

fs::path backup_on(const fs::path& file, std::int64_t now_unix) {
    return folder_of(file) / fmt::format("{}-{}{}", file.stem().string(), date_text(now_unix), extension);
}

bool is_backup_of(const fs::path& file, const fs::path& candidate) {
    const std::string name = candidate.filename().string();
    const std::string start = file.stem().string() + "-";
    if (!name.starts_with(start) || !name.ends_with(extension)) return false;
    if (name.size() < start.size() + extension.size()) return false;
    const std::string date = name.substr(start.size(), name.size() - start.size() - extension.size());
    return date.size() == std::string_view("YYYY-MM-DD").size() && fact::parse_date(date).has_value();
}

// Dates of one length: the names sort as the days do.
std::vector<fs::path> found_backups(const fs::path& file) {
    std::vector<fs::path> found;
    if (!fs::is_directory(folder_of(file))) return found;
    for (const auto& entry : fs::directory_iterator(folder_of(file)))
        if (is_backup_of(file, entry.path())) found.push_back(entry.path());
    std::ranges::sort(found, std::greater{});
    return found;
}

// Under another name until it is whole and on the disk, so that a half-written file never counts as a backup.
void write_copy(SQLite::Database& profile, const fs::path& target) {
    const fs::path partial = target.parent_path() / ("." + target.filename().string() + ".partial");
    fs::remove(partial);
    Query copy(profile, "VACUUM INTO ?");
    (copy << std::string_view(partial.string())).run();
    move_into_place(partial, target);
}

void let_oldest_go(const fs::path& file) {
    const auto kept = found_backups(file);
    for (std::size_t index = backups_kept; index < kept.size(); ++index) fs::remove(kept[index]);
}

fs::path free_name(const fs::path& wanted) {
    fs::path name = wanted;
    for (int number = 2; fs::exists(name); ++number) name = fmt::format("{}-{}", wanted.string(), number);
    return name;
}

// With its log, which holds the latest answers: under these names SQLite still takes the two together.
fs::path set_aside(const fs::path& file, std::int64_t now_unix) {
    if (!fs::exists(file)) return {};
    const fs::path aside = free_name(fmt::format("{}.damaged-{}", file.string(), date_text(now_unix)));
    fs::copy_file(file, aside);
    for (const std::string companion : companions)
        if (fs::exists(file.string() + companion))
            fs::copy_file(file.string() + companion, aside.string() + companion);
    sync_to_disk(aside);
    return aside;
}

fs::path replace(const fs::path& file, const fs::path& backup, std::int64_t now_unix) {
    const fs::path incoming = file.string() + ".restoring";
    fs::copy_file(backup, incoming, fs::copy_options::overwrite_existing);
    const fs::path aside = set_aside(file, now_unix);
    for (const std::string companion : companions) fs::remove(file.string() + companion);
    move_into_place(incoming, file);
    return aside;
}

} // namespace

std::vector<fs::path> backups(const fs::path& file) {
    return guarded(file, [&] { return found_backups(settled(file)); }).value_or(std::vector<fs::path>{});
}

std::optional<fs::path> latest_good_backup(const fs::path& file) {
    for (const fs::path& backup : backups(file))
        if (condition_of(backup) == Condition::sound) return backup;
    return std::nullopt;
}

std::optional<fs::path> backup_to_offer(const fs::path& file) {
    const auto lock = guarded(file, [&] { return Lock::take(settled(file)); });
    if (!lock) return std::nullopt;
    switch (condition_of(file)) {
    case Condition::empty:
    case Condition::damaged:
    case Condition::foreign:
        return latest_good_backup(file);
    default:
        return std::nullopt;
    }
}

std::expected<fs::path, Problem> restore(const fs::path& file, const fs::path& backup,
                                         std::int64_t now_unix) {
    return guarded(file, [&]() -> std::expected<fs::path, Problem> {
        const fs::path profile = settled(file);
        if (condition_of(backup) != Condition::sound)
            return std::unexpected(
                Problem{"the backup is damaged or not a profile", backup.string(), "Choose another backup."});
        const auto lock = Lock::take(profile);
        if (!lock) return std::unexpected(lock.error());
        return replace(profile, backup, now_unix);
    });
}

std::expected<void, Problem> back_up(SQLite::Database& profile, const fs::path& file, std::int64_t now_unix) {
    return guarded(file, [&] {
        const fs::path target = backup_on(file, now_unix);
        if (fs::exists(target)) return;
        fs::create_directories(folder_of(file));
        write_copy(profile, target);
        let_oldest_go(file);
    });
}

} // namespace signatory::store
