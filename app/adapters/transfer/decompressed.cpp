#include "adapters/transfer/decompressed.hpp"

#include <memory>

#include <zstd.h>

namespace signatory::transfer {
namespace {

constexpr std::size_t largest_content = std::size_t{256} << 20U; // bytes
constexpr int largest_window = 27;                               // as a power of two: what zstd itself takes unasked

struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

std::unexpected<Problem> refused_content(std::string what) {
    return std::unexpected(Problem{std::move(what), "", "Export it again from the program it comes from."});
}

} // namespace

std::expected<std::string, Problem> decompressed(const std::string& bytes) {
    const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, largest_window);
    std::string content, part(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (std::size_t left = 1; left != 0 || in.pos < in.size;) {
        ZSTD_outBuffer out{part.data(), part.size(), 0};
        const std::size_t begun = in.pos;
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left) != 0) return refused_content("what is packed in it is damaged");
        if (out.pos == 0 && in.pos == begun) return refused_content("what is packed in it is cut off");
        if (content.size() + out.pos > largest_content) return refused_content("what is packed in it would unpack to more than 256 MiB");
        content.append(part, 0, out.pos);
    }
    return content;
}

} // namespace signatory::transfer
