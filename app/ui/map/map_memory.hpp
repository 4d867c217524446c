// What the map screen remembers between frames, and what it has worked out of the bank for the date shown.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/history/standing.hpp"
#include "ui/map/map_inset.hpp"

namespace signatory::ui {

// What a key or a button may ask of the map.
enum class MapOrder { zoom_in, zoom_out, whole, next_change, previous_change, next_body, previous_body };

struct MapMemory {
    std::string body;               // whose map it is: the entity's id; empty: the bank's first
    std::optional<fact::Date> date; // to the day; none: the bank's as_of
    std::string current;            // the state with the outline around it: its code
    std::optional<Camera> shown;    // on its way to `wanted`
    Camera wanted;
    bool by_hand = false;   // panned or zoomed: a window of another size does not fit the map anew
    Rect fitted_to;         // the view it was last fitted to
    std::string fitted_for; // the body
    std::optional<MapInset> inset; // of that body, made for that view
    std::vector<MapOrder> orders;
    bool seek_current = false; // it was chosen beside the map: bring it into view
    Point dragged_from;     // pixels, while the pointer drags
    std::optional<Point> held; // the pixel whose place stays there while the scale goes to the one wanted
};

// A state of the body shown.
struct MapRow {
    const fact::Entity* state = nullptr;
    std::optional<std::size_t> shape; // none: it has no outline on today's map
    history::Standing standing;
};

// Of a bank, an atlas, a body and a date; made anew when one of them changes.
class MapFacts {
  public:
    // Precondition: the bank is there.
    void refresh(const std::shared_ptr<const fact::FactBank>& bank, const std::shared_ptr<const atlas::Atlas>& atlas, MapMemory& memory);

    [[nodiscard]] const std::vector<history::Body>& bodies() const { return bodies_; }
    [[nodiscard]] const history::Body* body() const { return body_; } // none: the bank dates no memberships
    [[nodiscard]] const std::vector<MapRow>& rows() const { return rows_; } // by standing, then by name
    [[nodiscard]] const MapRow* row_of(std::size_t shape) const;
    [[nodiscard]] const MapRow* row_of(const fact::Entity& state) const;
    [[nodiscard]] const fact::Entity* entity_of(std::size_t shape) const; // none: the bank has no such state
    [[nodiscard]] const std::vector<history::Step>& steps() const { return steps_; }
    [[nodiscard]] const std::vector<std::int64_t>& changes() const { return changes_; }
    [[nodiscard]] fact::Date first() const { return first_; } // of the slider, to the day
    [[nodiscard]] fact::Date last() const { return last_; }
    [[nodiscard]] fact::Date date() const { return date_; }
    [[nodiscard]] std::size_t count(history::Kind kind) const;

  private:
    void find_bodies();
    void find_steps();
    void find_rows();

    std::shared_ptr<const fact::FactBank> bank_;
    std::shared_ptr<const atlas::Atlas> atlas_;
    std::vector<history::Body> bodies_;
    const history::Body* body_ = nullptr;
    std::vector<const fact::Entity*> entities_; // by shape
    std::vector<MapRow> rows_;
    std::vector<history::Step> steps_;
    std::vector<std::int64_t> changes_;
    fact::Date first_, last_, date_;
};

} // namespace signatory::ui
