// An item that a learner holds for doubtful is kept with its certificate for the bank's author; asked again, it is taken back.
#include <utility>

#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

struct Shown {
    const item::Item* item = nullptr;
    item::Response response = {};
};

Shown paper_item(const QuizRun& run, std::size_t index) {
    if (run.items == nullptr || index >= run.items->size()) return {};
    return {&(*run.items)[index], index < run.answers.size() ? run.answers[index].response : item::Response{}};
}

Shown shown_on(const State& state) {
    if (state.bank == nullptr) return {};
    if (state.screen == Screen::review && state.review.current) return {&state.review.current->item, state.review.current->response};
    if (state.screen == Screen::quiz && state.quiz) return paper_item(*state.quiz, state.quiz->current);
    if (state.screen == Screen::result && state.quiz && state.result_item) return paper_item(*state.quiz, *state.result_item);
    return {};
}

} // namespace

const item::Item* item_shown(const State& state) { return shown_on(state).item; }

Effects apply(State& state, const OpenAddress& command, const Moment&) {
    if (command.url.starts_with("https://") || command.url.starts_with("http://")) return {VisitAddress{command.url}};
    state.problem = Problem{fmt::format("“{}” is no address of the web", command.url), {}, "Look the source up by its title."};
    return {};
}

Effects apply(State& state, const ReportItem&, const Moment& moment) {
    const Shown shown = shown_on(state);
    if (shown.item == nullptr) return {};
    if (state.doubtful.erase(shown.item->id) > 0) {
        state.toast = Toast{"Taken back: the item is not reported any more", moment.milliseconds, false};
        return {DropDoubt{state.bank->header().id, shown.item->id}};
    }
    state.doubtful.insert(shown.item->id);
    return {KeepDoubt{state.bank, *shown.item, shown.response, state.today_day}};
}

Effects apply(State& state, const DoubtKept&, const Moment& moment) {
    state.toast = Toast{"Kept for the bank’s author, with its proof. ! takes it back.", moment.milliseconds, false};
    return {};
}

} // namespace signatory::study
