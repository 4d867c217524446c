#include "adapters/transfer/zip_bytes.hpp"

#include <ctime>
#include <memory>
#include <new>

#include <zip.h>

namespace signatory::transfer {
namespace {

constexpr std::time_t no_time = 315619200; // 2 January 1980, UTC: in every time zone a date that a zip can hold

template <class T> T* got(T* pointer) {
    if (pointer == nullptr) throw std::bad_alloc();
    return pointer;
}

void done(bool well) {
    if (!well) throw std::bad_alloc();
}

struct SourceRelease {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceRelease>;

struct ArchiveRelease {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveRelease>;

void add_entry(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* source = got(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) zip_source_free(source);
    done(index >= 0 && zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), no_time, 0) == 0);
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t status;
    done(zip_source_stat(source, &status) == 0 && zip_source_open(source) == 0);
    std::string bytes(status.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    done(count == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

} // namespace

std::string zipped(std::span<const ZipEntry> entries) {
    zip_error_t error;
    zip_error_init(&error);
    const Source source(got(zip_source_buffer_create(nullptr, 0, 0, &error)));
    Archive archive(got(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error)));
    zip_source_keep(source.get()); // closing the archive gives up its hold
    for (const ZipEntry& entry : entries) add_entry(archive.get(), entry);
    done(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());
    return bytes_of(source.get());
}

} // namespace signatory::transfer
