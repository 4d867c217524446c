#include "core/quiz/total.hpp"

namespace signatory::quiz {

int total_credit(const study::QuizRun& run, Total total) {
    int credit = 0;
    for (std::size_t place = 0; place < run.answers.size(); ++place) {
        const study::Answer& answer = run.answers[place];
        const bool formula = total == Total::formula;
        credit += formula ? item::formula_credit((*run.items)[place], answer.response, answer.mark.credit) : answer.mark.credit;
    }
    return credit;
}

} // namespace signatory::quiz
