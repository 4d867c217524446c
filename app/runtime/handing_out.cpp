#include "runtime/handing_out.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/print/cards.hpp"
#include "adapters/transfer/drawing.hpp"
#include "adapters/transfer/export.hpp"
#include "core/generate/phrase.hpp"
#include "core/quiz/code.hpp"
#include "core/quiz/paper.hpp"
#include "core/quiz/seating.hpp"
#include "core/quiz/variants.hpp"
#include "core/support/text.hpp"

namespace signatory::runtime {
namespace {

namespace fs = std::filesystem;
using study::Command;
using study::Handing;
using Commands = std::vector<Command>;
using Items = std::vector<item::Item>;

// Thrown where a drawing can only be stopped from inside; it never leaves this file.
struct GivenUp {};

std::string counted_items(std::size_t count) { return counted(count, "question", "questions"); }

std::string title_of_bank(const fact::FactBank& bank) {
    return std::string(generate::in_language(bank.header().title, bank.header().language));
}

std::vector<std::string> first_stems(const Items& items) {
    std::vector<std::string> stems;
    for (std::size_t index = 0; index < std::min(items.size(), study::stems_in_sample); ++index) stems.push_back(items[index].stem);
    return stems;
}

// Where a learner's own files go: the folder of documents where there is one, else the home folder.
std::string folder_for_files() {
    const char* home = std::getenv("HOME");
    const fs::path folder = home != nullptr ? fs::path(home) : fs::path("/");
    std::error_code error;
    return (fs::is_directory(folder / "Documents", error) ? folder / "Documents" : folder).string();
}

Commands saved(const std::string& wanted, const std::string& bytes, const char* thing, const std::string& what) {
    const std::string path = free_path(wanted);
    const auto done = bank::write_whole(path, bytes, thing, "Choose another folder, or make room, then save again.");
    if (!done) return {study::EffectFailed{done.error()}};
    const std::string moved = path == wanted ? "" : " A file was there already and stays as it is.";
    return {study::FileHandedOut{{path, fmt::format("{}{}", what, moved)}}};
}

// -- Exports -----------------------------------------------------------------------------------------------------

std::vector<std::string> losses(const transfer::Format& format, const std::vector<transfer::Change>& changes) {
    std::map<std::pair<bool, std::string>, std::size_t> by_reason;
    for (const transfer::Change& change : changes) ++by_reason[{change.left_out, change.why}];
    std::vector<std::string> sentences;
    for (const auto& [reason, count] : by_reason)
        sentences.push_back(fmt::format("{} {}: {}.", counted_items(count), reason.first ? "left out" : "converted", reason.second));
    if (!format.lacks.empty()) sentences.push_back(fmt::format("The format has no place for {}.", format.lacks));
    return sentences;
}

struct MadeExport {
    study::ExportSample sample;
    std::string bytes;
};

std::expected<Items, Problem> items_for(const study::MakeExport& effect, const transfer::Format& format, const Going& going) {
    const study::QuizBlueprint& wanted = effect.plan.items;
    const auto kinds = transfer::kinds_held(format, wanted.kinds);
    if (!kinds) return std::unexpected(kinds.error());
    const generate::Generator generator(generate::make_pool(effect.bank, wanted.topics, wanted.as_of), *kinds);
    const auto draw_item = [&](std::uint64_t place) { return generator.draw(generate::item_seed(wanted.seed, place)); };
    return transfer::drawn(draw_item, format, static_cast<std::size_t>(wanted.count), transfer::Short::taken, going);
}

MadeExport made(const study::MakeExport& effect, const Going& going) {
    MadeExport result{{effect.plan, 0, {}, {}, std::nullopt}, {}};
    const transfer::Format* format = transfer::format_named(effect.plan.format);
    if (format == nullptr) {
        result.sample.problem = Problem{"there is no such format", effect.plan.format, "Choose another."};
        return result;
    }
    auto items = items_for(effect, *format, going);
    if (!items) {
        result.sample.problem = items.error();
        return result;
    }
    const auto wanted = static_cast<std::size_t>(effect.plan.items.count);
    result.sample.stems = first_stems(*items);
    if (items->size() < wanted) result.sample.remarks.push_back(fmt::format("The bank yields {} of this kind, not {}.", counted_items(items->size()), wanted));
    auto exported = transfer::exported(*format, {*effect.bank, *std::move(items), {}});
    if (!exported) {
        result.sample.problem = exported.error();
        return result;
    }
    result.sample.items = exported->items;
    std::ranges::move(losses(*format, exported->changes), std::back_inserter(result.sample.remarks));
    result.bytes = std::move(exported->bytes);
    return result;
}

// -- Papers ------------------------------------------------------------------------------------------------------

print::Layout layout_of(const study::PrintPlan& plan) {
    print::Layout layout;
    layout.size = plan.size == study::PaperSize::a4 ? print::Size::a4 : print::Size::letter;
    layout.print = plan.print == study::PaperPrint::large ? print::Print::large : print::Print::usual;
    layout.columns = plan.columns;
    layout.keys = plan.keys == study::PaperKeys::full    ? print::Keys::full
                  : plan.keys == study::PaperKeys::brief ? print::Keys::brief
                                                         : print::Keys::none;
    return layout;
}

print::Told told_to(const Going& going) {
    return [&going](std::size_t done, std::size_t all) {
        if (!going(done, all)) throw GivenUp{};
    };
}

constexpr std::size_t seats_in_a_row = 6;

print::Document test_of(const study::MakePrint& effect, const quiz::Blueprint& blueprint, const Items& items, const Going& going) {
    const std::string code = quiz::code_of(*effect.bank, blueprint);
    print::Order order{*effect.bank, title_of_bank(*effect.bank), code, {}, {}, seats_in_a_row};
    quiz::Variants shuffled(*effect.bank, items, code);
    for (std::size_t number = 1; number <= static_cast<std::size_t>(effect.plan.variants); ++number) order.variants.push_back({number, shuffled.at(number)});
    order.seats = quiz::seating(order.variants.size(), order.variants.size(), seats_in_a_row);
    for (std::size_t& seat : order.seats) --seat;
    return print::paper(order, layout_of(effect.plan), told_to(going));
}

std::string told_of(const study::PrintPlan& plan, const print::Document& document) {
    if (plan.kind == study::PaperKind::cards) return fmt::format("{} pages, to be printed on both sides and turned over the long edge.", document.pages);
    const std::size_t papers = document.first_key_page > 0 ? document.first_key_page - 1 : document.pages;
    const std::string keys = document.first_key_page > 0 ? fmt::format("; the keys are on pages {} to {}", document.first_key_page, document.pages) : "";
    return fmt::format("{} on pages 1 to {}{}.", counted(static_cast<std::size_t>(plan.variants), "variant", "variants"), papers, keys);
}

struct MadePrint {
    study::PrintSample sample;
    std::string bytes;
};

MadePrint made(const study::MakePrint& effect, const Going& going) {
    MadePrint result{{effect.plan, 0, {}, {}, std::nullopt}, {}};
    const quiz::Blueprint blueprint = quiz::blueprint_of(effect.plan.items);
    const auto paper = quiz::assemble(effect.bank, blueprint);
    if (!paper || paper->items.empty()) {
        result.sample.problem = paper ? Problem{"the bank yields no question of this kind", "", "Choose more topics and kinds."} : paper.error();
        return result;
    }
    const bool cards = effect.plan.kind == study::PaperKind::cards;
    const print::Document document = cards ? print::cards(*effect.bank, title_of_bank(*effect.bank), paper->items, layout_of(effect.plan).size, told_to(going))
                                           : test_of(effect, blueprint, paper->items, going);
    result.sample.items = paper->items.size();
    result.sample.stems = first_stems(paper->items);
    result.sample.remarks = {told_of(effect.plan, document)};
    std::ranges::copy(paper->lacking, std::back_inserter(result.sample.remarks));
    if (document.missing_letters > 0)
        result.sample.remarks.push_back(fmt::format("{} letters have no font on this computer and stand as boxes.", document.missing_letters));
    result.bytes = document.bytes;
    return result;
}

} // namespace

std::string free_path(const std::string& path) {
    const fs::path wanted(path);
    std::error_code error;
    fs::path free = wanted;
    for (int number = 2; fs::exists(free, error); ++number)
        free = wanted.parent_path() / fmt::format("{}-{}{}", wanted.stem().string(), number, wanted.extension().string());
    return free.string();
}

Commands list_formats() {
    study::FormatsListed listed{{}, folder_for_files()};
    for (const transfer::Format& format : transfer::formats()) {
        study::FormatOffer offer{std::string(format.name), std::string(format.label), std::string(format.purpose),
                                 std::string(format.extension), std::string(format.lacks), {}};
        if (auto kinds = transfer::kinds_held(format, {})) offer.kinds = *std::move(kinds);
        listed.formats.push_back(std::move(offer));
    }
    return {std::move(listed)};
}

Commands hand_out(const study::MakeExport& effect, const Going& going) {
    bool given_up = false;
    MadeExport result = made(effect, [&](std::size_t done, std::size_t all) {
        given_up = given_up || !going(done, all);
        return !given_up;
    });
    if (given_up) return {};
    if (effect.handing == Handing::sample) return {study::ExportSampled{std::make_shared<const study::ExportSample>(std::move(result.sample))}};
    if (result.sample.problem) return {study::EffectFailed{*result.sample.problem}};
    const std::string label(transfer::format_named(effect.plan.format)->label);
    return saved(effect.plan.path, result.bytes, "the export", fmt::format("{} saved as {}.", counted_items(result.sample.items), label));
}

Commands hand_out(const study::MakePrint& effect, const Going& going) {
    try {
        MadePrint result = made(effect, going);
        if (effect.handing == Handing::sample) return {study::PrintSampled{std::make_shared<const study::PrintSample>(std::move(result.sample))}};
        if (result.sample.problem) return {study::EffectFailed{*result.sample.problem}};
        return saved(effect.plan.path, result.bytes, "the paper", fmt::format("Saved: {}", result.sample.remarks.front()));
    } catch (const GivenUp&) {
        return {};
    }
}

} // namespace signatory::runtime
