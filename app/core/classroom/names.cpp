#include "core/classroom/names.hpp"

#include <algorithm>
#include <array>

#include "core/support/permutation.hpp"
#include "core/support/text.hpp"

namespace signatory::classroom {
namespace {

constexpr std::array<std::string_view, 48> hues{
    "Amber",  "Ash",    "Auburn", "Azure",  "Bold",    "Brass",  "Bright",  "Bronze", "Brown",  "Calm",   "Cherry", "Clever",
    "Cobalt", "Copper", "Coral",  "Cream",  "Crimson", "Daring", "Eager",   "Early",  "Fleet",  "Gentle", "Gold",   "Golden",
    "Green",  "Hazel",  "Indigo", "Ivory",  "Jade",    "Jolly",  "Keen",    "Lemon",  "Lilac",  "Lucky",  "Maple",  "Merry",
    "Mint",   "Noble",  "Olive",  "Orange", "Proud",   "Quick",  "Quiet",   "Ruby",   "Silver", "Swift",  "Teal",   "Violet"};
constexpr std::array<std::string_view, 48> animals{
    "Badger", "Beaver", "Bison",  "Bear",    "Camel",  "Cat",     "Crane",   "Deer",   "Dolphin", "Dove",   "Eagle",   "Elk",
    "Falcon", "Finch",  "Fox",    "Gecko",   "Goose",  "Hare",    "Hawk",    "Hedgehog", "Heron", "Horse",  "Ibex",    "Jay",
    "Koala",  "Lark",   "Lion",   "Lynx",    "Magpie", "Marten",  "Moose",   "Otter",  "Owl",     "Panda",  "Pelican", "Penguin",
    "Puma",   "Rabbit", "Raven",  "Robin",   "Seal",   "Sparrow", "Squirrel", "Stork", "Swan",    "Tiger",  "Turtle",  "Wolf"};

enum class Alphabet { none, latin, greek, cyrillic, armenian, georgian, other };

Alphabet alphabet_of(char32_t letter) {
    const auto in = [&](char32_t first, char32_t last) { return letter >= first && letter <= last; };
    if (in('A', 'Z') || in('a', 'z') || (in(0xC0, 0x24F) && letter != 0xD7 && letter != 0xF7) || in(0x1E00, 0x1EFF)) return Alphabet::latin;
    if (in(0x370, 0x3FF) || in(0x1F00, 0x1FFF)) return Alphabet::greek;
    if (in(0x400, 0x52F)) return Alphabet::cyrillic;
    if (in(0x531, 0x58F)) return Alphabet::armenian;
    if (in(0x10A0, 0x10FF)) return Alphabet::georgian;
    return letter >= 0x590 ? Alphabet::other : Alphabet::none;
}

bool mixes_alphabets(std::string_view name) {
    Alphabet word = Alphabet::none;
    for (std::size_t position = 0; position < name.size();) {
        const char32_t letter = next_code_point(name, position);
        if (letter == U' ') word = Alphabet::none;
        const Alphabet alphabet = alphabet_of(letter);
        if (alphabet == Alphabet::none || alphabet == Alphabet::other) continue;
        if (word != Alphabet::none && alphabet != word) return true;
        word = alphabet;
    }
    return false;
}

// Digits and signs that are read as letters, as those letters.
std::string spelt_out(std::string_view name) {
    constexpr std::string_view signs = "013457@$!", letters = "oieastasi";
    std::string plain(name);
    for (char& sign : plain)
        if (const auto place = signs.find(sign); place != std::string_view::npos) sign = letters[place];
    return folded(plain);
}

bool has(const std::string& name, std::string_view word) {
    const bool anywhere = word.starts_with('*');
    const bool start = word.ends_with('*');
    if (anywhere) word.remove_prefix(1);
    if (start) word.remove_suffix(1);
    if (word.empty()) return false;
    if (anywhere) {
        std::string together = name;
        std::erase(together, ' ');
        return together.find(word) != std::string::npos;
    }
    return std::ranges::any_of(words(name), [&](const std::string& one) { return start ? one.starts_with(word) : one == word; });
}

} // namespace

std::string generated_name(std::uint64_t seed, std::size_t number) {
    constexpr std::size_t count = hues.size() * animals.size();
    const std::size_t place = Permutation(count, seed).at(number % count);
    std::string name = std::string(hues[place / animals.size()]) + " " + std::string(animals[place % animals.size()]);
    return number < count ? name : name + " " + std::to_string(number / count + 1);
}

std::string free_name(const Room& room) {
    for (std::size_t number = room.players.size();; ++number)
        if (std::string name = generated_name(room.settings.seed, number); !player_named(room, name)) return name;
}

std::optional<Refusal> name_refusal(std::string_view name, std::span<const std::string> refused) {
    const std::string plain = folded(name);
    if (plain.empty()) return Refusal{"name", "A name needs a letter or a digit."};
    if (mixes_alphabets(name)) return Refusal{"name", "Write each word of the name in one alphabet."};
    const std::string spelt = spelt_out(name);
    if (std::ranges::any_of(refused, [&](const std::string& word) { return has(plain, word) || has(spelt, word); }))
        return Refusal{"name", "Choose another name, please."};
    return std::nullopt;
}

} // namespace signatory::classroom
