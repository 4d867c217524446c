// What a screen is: a function that draws the State and asks for things. The registry is views.cpp.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/study/command.hpp"
#include "core/study/progress_words.hpp"
#include "core/study/state.hpp"
#include "ui/explain/explain_memory.hpp"
#include "ui/kit/frame.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/time_line/time_line_memory.hpp"
#include "ui/views/ahead_memory.hpp"
#include "ui/views/author_memory.hpp"
#include "ui/views/classroom/host_memory.hpp"

namespace signatory::ui {

// The facts that the bank screen's filter finds. What they can be found by is put together for some facts a frame.
struct BankSearch {
    std::weak_ptr<const fact::FactBank> bank; // of which the rest is
    std::string asked;
    std::vector<std::string> findable; // of each fact, as far as it has been put together
    std::size_t searched = 0;          // facts
    std::vector<std::string> matches;  // fact ids
};

// What the quiz set-up offers of a bank, worked out again only when the bank or the blueprint changes.
struct QuizOffer {
    struct Topic {
        std::string id, name;
        std::size_t facts = 0;
    };
    std::weak_ptr<const fact::FactBank> bank;
    study::QuizBlueprint blueprint;
    std::vector<Topic> topics;
    std::vector<std::string> kinds; // those that fit the topics and the date
    bool possible = false;          // something can be asked
};

// What the bank holds by topic, worked out again only when the bank or the cards change.
struct HomeMemory {
    struct Topic {
        std::string name;
        std::size_t facts = 0, begun = 0; // begun: studied at least once
    };
    std::weak_ptr<const fact::FactBank> bank;
    std::size_t cards = 0;
    std::int64_t last_review = 0; // id
    std::vector<Topic> topics;
};

// A screen that selects what is asked: its fields as typed.
struct SelectionMemory {
    QuizOffer offer;
    std::string date_text, date_problem, seed_text;
};

// The figures in words, worked out again only when they change.
struct ProgressMemory {
    std::weak_ptr<const study::Progress> told_of;
    std::vector<study::ToldChart> charts;
    std::string open_pair; // of those mixed up
};

// What is said of a card that keeps slipping: looking through the answers of years for it takes milliseconds.
struct LeechMemory {
    std::string item; // id; none yet
    std::string words;
};

// What the bank offers a set of, and a name being typed.
struct SetMemory {
    struct Named {
        std::string id, name, findable;
    };
    std::weak_ptr<const fact::FactBank> bank; // of which the rest is
    std::vector<std::string> topics = {};
    std::vector<Named> entities = {};
    std::string name_text = {};
};

// Visual state that may be lost without harm: what is typed to filter a list, an open fold. Everything a
// learner would miss is in study::State.
struct ViewMemory {
    std::string bank_search;        // the bank screen's filter
    BankSearch bank_found;
    std::size_t bank_rows = 0;      // listed above the fact where both share one column
    std::string previewed_fact;     // the fact whose items stand in bank_previews
    std::weak_ptr<const fact::FactBank> previewed_bank;
    std::vector<item::Item> bank_previews;
    std::string palette_query;
    bool goal_answered = false;     // or put off, after the first session
    bool palette_open = false;      // Ctrl+K
    bool keys_open = false;         // ?
    bool guessing_taken_off = false; // from the points on the result screen
    std::string graded_item;         // on which grades the focus was last
    HomeMemory home;
    LeechMemory leech;
    SelectionMemory quiz_selection, export_selection, print_selection;
    AuthorMemory author;
    ExplainMemory explain;
    MapMemory map;
    MapFacts map_facts;
    TimeLineMemory time_line;
    ProgressMemory progress;
    ExamMemory exam;
    WorkloadMemory workload;
    SetMemory set;
    HostMemory host;
    std::optional<double> wakes_in; // seconds after which the screen drawn changes by itself
};

// Lists beside what is chosen in them: from which width on, how wide they are, and where both share one column how many
// rows stand above it at first.
inline constexpr float wide_window = 900, list_width = 412; // units
inline constexpr std::size_t rows_above = 6;

inline constexpr std::size_t longest_display_stem = 70; // letters; longer ones are set smaller

inline float units(const Frame& frame, float pixels) { return pixels / frame.scale; }
inline std::string_view language_of(const fact::FactBank& bank) { return bank.header().language; }

// What a view may ask for; run after the frame.
using Commands = std::vector<study::Command>;

struct View {
    study::Screen screen;
    std::string_view id;    // "review": the first part of its widgets' ids
    std::string_view title; // "Review"
    void (*draw)(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
};

// The registry: one line a screen.
std::span<const View> views();
const View& view_of(study::Screen screen);

void draw_home(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_review(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_quiz_setup(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_quiz(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_result(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_bank(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_library(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_author(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_map(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_time_line(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_progress(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_exam(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_set(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_workload(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_host(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_export(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_print(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_table(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);
void draw_settings(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands);

} // namespace signatory::ui
