#include "class_scenes.hpp"

#include <algorithm>

#include "adapters/classroom/join_code.hpp"
#include "core/classroom/decide.hpp"
#include "core/classroom/names.hpp"
#include "core/classroom/question.hpp"
#include "core/quiz/paper.hpp"

namespace signatory {
namespace {

using classroom::Room;
using study::Command;

constexpr std::size_t players = 28;
constexpr classroom::Milliseconds reading = 5000, thinking = 2000;

// Leads a room and keeps what happens in it.
class Pretended {
public:
    explicit Pretended(const study::State& state) : bank_(state.bank) {
        study::QuizBlueprint blueprint;
        blueprint.count = 10;
        blueprint.seed = 20;
        blueprint.kinds = {"choose_object", "choose_subject", "member_at_date"};
        auto items = quiz::assemble(bank_, blueprint);
        classroom::Created created;
        created.settings.code = "482193";
        created.settings.board = classroom::Board::top;
        created.settings.reading_seconds = static_cast<int>(reading / 1000);
        if (items) created.questions = classroom::questions_of(*bank_, std::move(*items));
        happens({0, std::move(created)});
        for (std::size_t player = 0; player < players; ++player) does(classroom::Join{std::to_string(player), classroom::generated_name(7, player)});
    }
    Pretended& does(const classroom::Command& command) {
        at_ += thinking;
        if (const auto decided = classroom::decide(room_, command, at_))
            for (const classroom::Event& event : *decided) happens(event);
        return *this;
    }
    // Most find the key, more of them the more `able` they are, in thirds.
    Pretended& answers(std::size_t some, std::size_t able) {
        at_ += reading;
        const item::Item& item = room_.questions[room_.question].item;
        for (classroom::Player player = 0; player < some; ++player) {
            const std::size_t chosen = player * 7 % 3 < able || item.key.empty() ? (item.key.empty() ? 0 : item.key.front()) : player * 5 % std::max<std::size_t>(1, item.options.size());
            const auto decided = classroom::decide(room_, classroom::Answer{player, room_.question, room_.round, item::Choice{chosen}}, at_);
            if (decided)
                for (const classroom::Event& event : *decided) happens(event);
        }
        return *this;
    }
    std::vector<Command> shown() const {
        const std::string address = "http://192.168.1.20:8090/";
        study::ClassOpened opened{address, "1.log", "/home/teacher/class-2026-11-22.csv", {}, classroom::join_squares(address, room_.settings.code), events_, at_};
        return {std::move(opened), study::ClassReported{{}, {}, players, at_}};
    }
    const Room& room() const { return room_; }

private:
    void happens(classroom::Event event) {
        if (classroom::refusal(room_, event)) return;
        classroom::apply(room_, event);
        events_.push_back(std::move(event));
    }
    std::shared_ptr<const fact::FactBank> bank_;
    Room room_;
    std::vector<classroom::Event> events_;
    classroom::Milliseconds at_ = 0;
};

} // namespace

std::vector<Command> class_being_set_up(const study::State& state) {
    study::ClassPlan plan = state.class_plan;
    plan.address = "192.168.1.20";
    return {study::ClassLookedFor{{"192.168.1.20", "127.0.0.1"}, std::nullopt}, study::SetClassPlan{plan}};
}

std::vector<Command> class_in_its_lobby(const study::State& state) { return Pretended(state).shown(); }
std::vector<Command> class_being_asked(const study::State& state) { return Pretended(state).does(classroom::Next{}).answers(23, 2).shown(); }
std::vector<Command> class_shown_the_answer(const study::State& state) {
    return Pretended(state).does(classroom::Next{}).answers(26, 1).does(classroom::Reveal{}).shown();
}

std::vector<Command> class_after_its_second_vote(const study::State& state) {
    return Pretended(state).does(classroom::Next{}).answers(26, 1).does(classroom::Again{}).answers(27, 2).does(classroom::Reveal{}).shown();
}

std::vector<Command> class_at_its_end(const study::State& state) {
    Pretended room(state);
    for (std::size_t question = 0; question < room.room().questions.size(); ++question)
        room.does(classroom::Next{}).answers(26, question % 4).does(classroom::Reveal{});
    return room.does(classroom::End{}).shown();
}

} // namespace signatory
