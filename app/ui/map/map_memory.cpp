#include "ui/map/map_memory.hpp"

#include <algorithm>

#include "ui/map/standing_words.hpp"

namespace signatory::ui {
namespace {

using history::Kind;

constexpr std::int64_t before_the_first = 366; // days, that the slider begins earlier

int place_of(Kind kind) { // in the list
    switch (kind) {
    case Kind::member: return 0;
    case Kind::other: return 1;
    case Kind::perhaps: return 2;
    case Kind::former: return 3;
    case Kind::none: break;
    }
    return 4;
}

} // namespace

void MapFacts::refresh(const std::shared_ptr<const fact::FactBank>& bank, const std::shared_ptr<const atlas::Atlas>& atlas, MapMemory& memory) {
    const bool other_bank = bank_ != bank, other_atlas = atlas_ != atlas;
    if (other_bank && bank_ != nullptr) memory.date.reset();
    bank_ = bank;
    atlas_ = atlas;
    if (other_bank) find_bodies();
    if (other_bank || other_atlas) {
        entities_.assign(atlas_ == nullptr ? 0 : atlas_->shapes.size(), nullptr);
        if (atlas_ != nullptr)
            for (const fact::Entity& entity : bank_->entities())
                if (const auto shape = atlas::find(*atlas_, entity.iso)) entities_[*shape] = &entity;
    }
    const auto wanted = std::ranges::find(bodies_, memory.body, [](const history::Body& body) { return body.entity->id; });
    const history::Body* body = wanted != bodies_.end() ? &*wanted : bodies_.empty() ? nullptr : &bodies_.front();
    const bool other_body = other_bank || body != body_;
    body_ = body;
    memory.body = body_ == nullptr ? std::string{} : body_->entity->id;
    if (other_body) find_steps();
    const fact::Date date = std::clamp(memory.date.value_or(last_), first_, last_);
    const bool other_date = date != date_;
    date_ = date;
    if (other_body || other_date || other_atlas) find_rows();
}

void MapFacts::find_bodies() {
    bodies_ = history::bodies_of(*bank_);
    body_ = nullptr;
}

void MapFacts::find_steps() {
    last_ = fact::date_of(fact::first_day(bank_->header().as_of));
    steps_.clear();
    changes_.clear();
    if (body_ != nullptr) {
        steps_ = history::steps_of(*bank_, *body_);
        changes_ = history::changes_of(*bank_, *body_);
    }
    const std::int64_t begin = changes_.empty() ? fact::first_day(last_) : changes_.front();
    first_ = fact::date_of(std::min(begin, fact::first_day(last_)) - before_the_first);
}

void MapFacts::find_rows() {
    rows_.clear();
    if (body_ == nullptr) return;
    for (const fact::Entity* state : body_->states)
        rows_.push_back({state, atlas_ == nullptr ? std::nullopt : atlas::find(*atlas_, state->iso), history::standing_of(*bank_, *body_, *state, date_)});
    std::ranges::stable_sort(rows_, {}, [](const MapRow& row) { return place_of(row.standing.kind); });
}

const MapRow* MapFacts::row_of(std::size_t shape) const {
    const auto found = std::ranges::find(rows_, std::optional(shape), &MapRow::shape);
    return found == rows_.end() ? nullptr : &*found;
}

const MapRow* MapFacts::row_of(const fact::Entity& state) const {
    const auto found = std::ranges::find(rows_, &state, &MapRow::state);
    return found == rows_.end() ? nullptr : &*found;
}

const fact::Entity* MapFacts::entity_of(std::size_t shape) const { return shape < entities_.size() ? entities_[shape] : nullptr; }

std::size_t MapFacts::count(Kind kind) const {
    return static_cast<std::size_t>(std::ranges::count(rows_, kind, [](const MapRow& row) { return row.standing.kind; }));
}

} // namespace signatory::ui
