#include "ui/kit/screen_map.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include <fmt/format.h>

namespace signatory::ui {
namespace {

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + '"';
}

std::string marks(const Item& item) {
    std::string out;
    if (!item.value.empty()) out += fmt::format(" = {}", item.value);
    if (!item.enabled) out += " (off)";
    if (item.focused) out += " (focus)";
    return out;
}

} // namespace

std::string_view name_of(Role role) {
    constexpr std::string_view names[] = {"text", "image", "group", "button", "option", "radio", "tick", "toggle",
                                          "field", "row", "link", "progress", "status", "slider"};
    return names[static_cast<std::size_t>(role)];
}

int ScreenMap::add(Item item) {
    item.view = view_;
    items_.push_back(std::move(item));
    return static_cast<int>(items_.size()) - 1;
}

const Item* ScreenMap::find(std::string_view id) const {
    const auto found = std::ranges::find(items_, id, &Item::id);
    return found == items_.end() || id.empty() ? nullptr : &*found;
}

std::vector<std::string> ScreenMap::duplicates() const {
    std::set<std::string_view> seen;
    std::vector<std::string> repeated;
    for (const Item& item : items_)
        if (!item.id.empty() && !seen.insert(item.id).second) repeated.push_back(item.id);
    return repeated;
}

int ScreenMap::top_layer() const {
    int top = 0;
    for (const Item& item : items_) top = std::max(top, item.layer);
    return top;
}

std::string ScreenMap::text() const {
    std::string out;
    for (const Item& item : items_)
        out += fmt::format("{}{}{} \"{}\"{}\n", name_of(item.role), item.id.empty() ? "" : " ", item.id,
                           item.label, marks(item));
    return out;
}

std::string ScreenMap::json_lines() const {
    std::string out;
    for (const Item& item : items_)
        out += fmt::format(
            "{{\"id\":{},\"role\":\"{}\",\"label\":{},\"value\":{},\"rect\":[{:g},{:g},{:g},{:g}],"
            "\"view\":[{:g},{:g},{:g},{:g}],\"enabled\":{},\"focusable\":{},\"focused\":{},\"layer\":{}}}\n",
            json_string(item.id), name_of(item.role), json_string(item.label), json_string(item.value),
            item.rect.x, item.rect.y, item.rect.width, item.rect.height, item.view.x, item.view.y,
            item.view.width, item.view.height, item.enabled, item.focusable, item.focused, item.layer);
    return out;
}

std::expected<void, Problem> write_map(const ScreenMap& map, const std::filesystem::path& path) {
    const std::filesystem::path unfinished = path.string() + ".new";
    std::error_code error;
    {
        std::ofstream file(unfinished, std::ios::binary);
        file << map.json_lines();
        if (!file.flush())
            return std::unexpected(Problem{"the screen map could not be written", unfinished.string(),
                                           "Choose a folder that exists and can be written to."});
    }
    std::filesystem::rename(unfinished, path, error);
    if (error)
        return std::unexpected(Problem{"the screen map could not be renamed: " + error.message(),
                                       path.string(), "Choose a file name in the same folder."});
    return {};
}

} // namespace signatory::ui
