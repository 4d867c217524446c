#include "runtime/effects.hpp"

#include <fmt/format.h>

#include "adapters/atlas/atlas_file.hpp"
#include "adapters/bank/bank_writer.hpp"
#include "adapters/bank/json_bank.hpp"
#include "adapters/doubt/doubtful_items.hpp"
#include "adapters/library/library.hpp"
#include "adapters/system/other_program.hpp"
#include "adapters/system/reminding.hpp"
#include "core/schedule/fit.hpp"
#include "core/study/deck.hpp"
#include "core/study/forecast.hpp"
#include "core/study/memories.hpp"
#include "core/study/training_log.hpp"
#include "runtime/taking_in.hpp"

namespace signatory::runtime {
namespace {

using study::Command;
using Commands = std::vector<Command>;

Commands told(const std::expected<void, Problem>& done) {
    if (done) return {};
    return {study::EffectFailed{done.error()}};
}

Commands refused(const std::string& path, Problem problem) {
    return {study::BankOpened{path, nullptr, nullptr, {std::move(problem)}, {}, nullptr, nullptr}};
}

std::shared_ptr<const std::vector<study::CardKey>> deck_of(const std::shared_ptr<const fact::FactBank>& bank) {
    return std::make_shared<const std::vector<study::CardKey>>(study::make_deck(bank));
}

// None when the files break the format.
std::shared_ptr<const author::Version> version_of(const bank::LoadedBank& loaded) {
    if (loaded.bank) return std::make_shared<const author::Version>(loaded.bank->records(), loaded.homes);
    return loaded.records ? std::make_shared<const author::Version>(*loaded.records, loaded.homes) : nullptr;
}

Commands apply(const Outside& outside, const study::LoadBank& effect) {
    auto loaded = bank::load_bank(effect.path, outside.content / "fact-bank.schema.json");
    if (loaded.bank == nullptr) {
        auto mendable = version_of(loaded);
        return {study::BankOpened{effect.path, nullptr, nullptr, std::move(loaded.problems), {}, nullptr, std::move(mendable)}};
    }
    auto profile = outside.store.load(loaded.bank->header().id, outside.today_local_day);
    if (!profile) return refused(effect.path, profile.error());
    const auto reviews = outside.store.all_reviews();
    if (!reviews) return refused(effect.path, reviews.error());
    auto homes = std::make_shared<const author::Homes>(std::move(loaded.homes));
    study::BankOpened opened{effect.path, loaded.bank, deck_of(loaded.bank), {}, std::move(*profile), std::move(homes), nullptr};
    opened.learner = std::make_shared<const study::Learner>(study::learner_of(*reviews));
    opened.doubtful = doubt::kept(doubt::file_beside(outside.profile), loaded.bank->header().id);
    const std::int64_t today = outside.today_local_day;
    for (const study::Review& review : *reviews) {
        if (review.key.bank != loaded.bank->header().id || review.local_day < today - analysis::remembered_days) continue;
        if (auto choice = study::choice_of(review)) opened.choices.push_back(std::move(*choice));
    }
    opened.mixed_up = analysis::mixed_up_pairs(analysis::confusions(opened.choices, (today + 1) * schedule::seconds_per_day));
    return {std::move(opened)};
}

Commands apply(const Outside& outside, const study::WriteBank& effect) {
    auto written = bank::write_bank(*effect.wanted, effect.before.get());
    study::BankWritten report{effect.path, study::Written::well, nullptr, bank_on_disk(effect.path, outside.content), std::nullopt};
    if (written) {
        report.version = std::make_shared<const author::Version>(effect.wanted->records, std::move(written->homes));
    } else {
        report.outcome = bank::is_change_from_outside(written.error()) ? study::Written::changed_outside : study::Written::failed;
        report.problem = std::move(written.error());
    }
    return {std::move(report)};
}

Commands apply(const Outside&, const study::MakeDeck& effect) { return {study::DeckMade{effect.bank, deck_of(effect.bank)}}; }

Commands apply(const Outside&, const study::ListFolder& effect) {
    auto folder = library::list_folder(effect.path);
    if (!folder) return {study::EffectFailed{folder.error()}};
    return {study::FolderListed{folder->path.string(), std::move(folder->entries)}};
}

Commands apply(const Outside& outside, const study::ListLibrary&) {
    return {study::LibraryListed{library::installed_banks(outside.content)}};
}

Commands apply(const Outside& outside, const study::LoadAtlas&) {
    auto atlas = atlas_file::load(outside.content);
    if (!atlas) return {study::EffectFailed{atlas.error()}};
    return {study::AtlasLoaded{*std::move(atlas)}};
}

Commands apply(const Outside& outside, const study::AppendReview& effect) { return told(outside.store.append(effect.review)); }
Commands apply(const Outside& outside, const study::RemoveReview& effect) { return told(outside.store.remove(effect.review)); }
Commands apply(const Outside& outside, const study::SaveSettings& effect) { return told(outside.store.save(effect.settings)); }
Commands apply(const Outside& outside, const study::SetReminder& effect) {
    return told(effect.minute ? system::start_reminding(outside.profile) : system::stop_reminding());
}
Commands apply(const Outside& outside, const study::RememberBank& effect) { return told(outside.store.remember(effect.bank)); }
Commands apply(const Outside& outside, const study::SaveAttempt& effect) { return told(outside.store.save(effect.attempt)); }

Commands apply(const Outside& outside, const study::AppendResponse& effect) {
    return told(outside.store.append_response(effect.attempt, effect.position, effect.response));
}
Commands apply(const Outside& outside, const study::RemoveResponse& effect) {
    return told(outside.store.remove_response(effect.attempt, effect.position));
}
Commands apply(const Outside& outside, const study::SaveAttemptTime& effect) {
    return told(outside.store.save_time(effect.attempt, effect.minutes, effect.spent_ms));
}
Commands apply(const Outside& outside, const study::FinishAttempt& effect) {
    return told(outside.store.finish_attempt(effect.attempt, effect.at));
}
Commands apply(const Outside& outside, const study::SaveCardFlags& effect) { return told(outside.store.save(effect.key, effect.flags)); }
Commands apply(const Outside& outside, const study::SaveExam& effect) { return told(outside.store.save(effect.bank, effect.exam)); }

Commands apply(const Outside&, const study::VisitAddress& effect) {
    if (system::start_program({"xdg-open", effect.url})) return {};
    return {study::EffectFailed{{"no program is known to open it on this computer", {}, fmt::format("Install xdg-utils, or open it by hand: {}", effect.url)}}};
}

Commands apply(const Outside& outside, const study::KeepDoubt& effect) {
    const auto file = doubt::file_beside(outside.profile);
    const auto kept = doubt::keep(file, *effect.bank, {effect.item, effect.response, effect.local_day});
    if (!kept) return {study::EffectFailed{kept.error()}};
    return {study::DoubtKept{}};
}
Commands apply(const Outside& outside, const study::DropDoubt& effect) { return told(doubt::drop(doubt::file_beside(outside.profile), effect.bank, effect.item)); }

Commands apply(const Outside&, const study::MakeForecast& effect) {
    auto made = study::forecast(*effect.bank, *effect.deck, *effect.profile, *effect.profile->exam, effect.now);
    made.number = effect.number;
    return {study::ForecastMade{std::make_shared<const study::ExamForecast>(std::move(made))}};
}

Commands apply(const Outside& outside, const study::MakeProgress& effect) {
    const auto reviews = outside.store.reviews(effect.bank->header().id);
    if (!reviews) return {study::EffectFailed{reviews.error()}};
    return {study::ProgressMade{std::make_shared<const study::Progress>(
        study::progress_of(*effect.bank, *effect.deck, *effect.profile, *reviews, effect.now))}};
}

Commands apply(const Outside&, const study::MakeWorkload& effect) {
    auto made = study::workload(*effect.deck, *effect.profile, effect.now, {});
    if (!made) return {};
    return {study::WorkloadMade{std::make_shared<const study::Workload>(std::move(*made))}};
}

Commands apply(const Outside& outside, const study::FitToLog& effect) {
    const auto reviews = outside.store.all_reviews();
    if (!reviews) return {study::EffectFailed{reviews.error()}};
    const bool whole = effect.model == schedule::ModelName::fsrs6;
    const auto log = study::training_log(*reviews, whole ? schedule::Days::whole : schedule::Days::fractional);
    const auto fit = schedule::fit(log, effect.model);
    const study::FittedParameters fitted{effect.id, effect.now.unix_seconds, fit->model, static_cast<std::int64_t>(fit->reviews),
                                         fit->log_loss, fit->default_log_loss};
    if (const auto kept = outside.store.append(fitted); !kept) return {study::EffectFailed{kept.error()}};
    return {study::MemoryFitted{fitted}};
}

Commands apply(const Outside& outside, const study::ChangeMemories& effect) {
    const auto reviews = outside.store.all_reviews();
    auto profile = outside.store.load(effect.bank, outside.today_local_day);
    if (!reviews) return {study::EffectFailed{reviews.error()}};
    if (!profile) return {study::EffectFailed{profile.error()}};
    profile->settings.memory_model = effect.model;
    profile->parameters_in_use = effect.fit;
    const auto memories = study::memories_of(*reviews, study::model_in_use(*profile));
    if (const auto kept = outside.store.use_fit(effect.fit, memories); !kept) return {study::EffectFailed{kept.error()}};
    for (auto& [key, card] : profile->cards)
        if (const auto memory = memories.find(key); memory != memories.end()) card.memory = memory->second;
    return {study::MemoriesChanged{effect.fit, std::move(profile->cards)}};
}

Commands apply(const Outside& outside, const study::LookForClass& effect) { return outside.lesson.look_for(effect); }
Commands apply(const Outside& outside, const study::OpenRoom& effect) { return outside.lesson.open(effect); }
Commands apply(const Outside& outside, const study::DeleteRoom& effect) { return outside.lesson.remove(effect); }
Commands apply(const Outside&, const study::WriteResults& effect) { return write_results(effect); }
Commands apply(const Outside& outside, const study::LeadRoom& effect) {
    outside.lesson.lead(effect.command);
    return {};
}
Commands apply(const Outside& outside, const study::CloseRoom&) {
    outside.lesson.close();
    return {};
}

Commands apply(const Outside& outside, const study::ImportFiles& effect) {
    return take_in(effect, {&outside.store, outside.content, outside.banks}, outside.going);
}
Commands apply(const Outside& outside, const study::MakeTableBank& effect) {
    return make_table_bank(effect, {nullptr, outside.content, outside.banks});
}
Commands apply(const Outside&, const study::ListFormats&) { return list_formats(); }
Commands apply(const Outside& outside, const study::MakeExport& effect) { return hand_out(effect, outside.going); }
Commands apply(const Outside& outside, const study::MakePrint& effect) { return hand_out(effect, outside.going); }

Commands apply(const Outside&, const study::AbandonJob&) { return {}; } // its result is dropped where it arrives

} // namespace

study::BankOnDisk bank_on_disk(const std::string& path, const std::filesystem::path& content) {
    auto loaded = bank::load_bank(path, content / "fact-bank.schema.json");
    return {loaded.bank, version_of(loaded), std::move(loaded.problems)};
}

std::vector<Command> run(Outside outside, const study::Effect& effect) {
    return std::visit([&](const auto& one) { return apply(outside, one); }, effect);
}

std::string label_of(const study::Effect& effect) {
    if (std::holds_alternative<study::FitToLog>(effect)) return "Fitting the memory model to your reviews";
    if (std::holds_alternative<study::ChangeMemories>(effect)) return "Reading your reviews again";
    if (std::holds_alternative<study::OpenRoom>(effect)) return "Opening the room";
    if (const auto* files = std::get_if<study::ImportFiles>(&effect))
        return files->paths.empty() ? "" : fmt::format("Taking in {}", std::filesystem::path(files->paths.front()).filename().string());
    if (const auto* made = std::get_if<study::MakeExport>(&effect)) return made->handing == study::Handing::save ? "Saving the export" : "";
    if (const auto* made = std::get_if<study::MakePrint>(&effect)) return made->handing == study::Handing::save ? "Drawing the paper" : "";
    if (const auto* made = std::get_if<study::MakeTableBank>(&effect)) return made->handing == study::Handing::save ? "Writing the bank" : "";
    const auto* load = std::get_if<study::LoadBank>(&effect);
    if (load == nullptr) return {};
    return fmt::format("Opening {}", std::filesystem::path(load->path).filename().string());
}

} // namespace signatory::runtime
