// Numbers written one after the other, each with as many bits as it needs.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace signatory::quiz {

class BitWriter {
public:
    void fixed(std::uint64_t number, int width) {
        while (width-- > 0) bits_.push_back((number >> width & 1U) != 0);
    }
    // Groups of `group` bits, the lowest first, each after a bit that says whether another follows.
    void counted(std::uint64_t number, int group) {
        do {
            const std::uint64_t rest = number >> group;
            fixed(rest > 0 ? 1 : 0, 1);
            fixed(number, group);
            number = rest;
        } while (number > 0);
    }
    // How many bits, then the bits: for numbers of any size below 2^63.
    void sized(std::uint64_t number) {
        fixed(static_cast<std::uint64_t>(std::bit_width(number)), 6);
        fixed(number, static_cast<int>(std::bit_width(number)));
    }
    const std::vector<bool>& bits() const { return bits_; }

private:
    std::vector<bool> bits_;
};

// Beyond its end a reader reads zeros and is no longer sound.
class BitReader {
public:
    explicit BitReader(std::vector<bool> bits) : bits_(std::move(bits)) {}

    std::uint64_t fixed(int width) {
        std::uint64_t number = 0;
        while (width-- > 0) number = number << 1U | (next() ? 1U : 0U);
        return number;
    }
    std::uint64_t counted(int group) {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 32; shift += group) {
            const bool more = next();
            number |= fixed(group) << shift;
            if (!more) return number;
        }
        sound_ = false; // no count is that long
        return 0;
    }
    std::uint64_t sized() { return fixed(static_cast<int>(fixed(6))); }

    // Nothing was read beyond the end, and what is left is the zeros that fill up a letter.
    bool is_at_end(std::size_t letter) const {
        if (!sound_ || bits_.size() - at_ >= letter) return false;
        for (std::size_t at = at_; at < bits_.size(); ++at)
            if (bits_[at]) return false;
        return true;
    }

private:
    bool next() {
        if (at_ < bits_.size()) return bits_[at_++];
        return sound_ = false;
    }

    std::vector<bool> bits_;
    std::size_t at_ = 0;
    bool sound_ = true;
};

} // namespace signatory::quiz
