#include "core/study/progress_words.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "core/generate/kinds.hpp"
#include "core/generate/phrase.hpp"
#include "core/schedule/exam.hpp"
#include "core/study/card_words.hpp"

namespace signatory::study {
namespace {

constexpr std::size_t few_reviews = 50; // fewer say little of a share
constexpr double trusted = 0.03;        // foretold and actual recall no further apart
constexpr double lasting_days = 21;     // a memory that has settled; Anki's "mature"

std::string date_words(std::int64_t day) { return generate::written(fact::date_of(day), "en"); }
std::string date_cell(std::int64_t day) { return fact::to_string(fact::date_of(day)); }

std::string day_words(std::int64_t day) {
    constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const fact::Date date = fact::date_of(day);
    const std::string words = generate::written(date, "en");
    return fmt::format("{} {}", names[schedule::weekday_of(day)], words.substr(0, words.rfind(' '))); // the year is plain
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

std::string share_cell(double share) { return fmt::format("{:.4f}", share); }

Recalled sum_of(const std::vector<Week>& weeks) {
    Recalled sum;
    for (const Week& week : weeks) {
        sum.reviews += week.recalled.reviews;
        sum.recalled += week.recalled.recalled;
    }
    return sum;
}

// -- Recalled, coming up, studied --------------------------------------------------------------------------------

std::string target_words(const Recalled& sum, double target) {
    if (sum.reviews < few_reviews) return fmt::format("{} so far: too few to compare with your target.", counted(sum.reviews, "answer", "answers"));
    const double share = share_of(sum);
    const std::string band = fmt::format("your target, {:.0f} to {:.0f} %", 100 * (target - target_band), 100 * std::min(1.0, target + target_band));
    const int points = static_cast<int>(std::lround(100 * (share - target)));
    if (std::abs(points) <= static_cast<int>(std::lround(100 * target_band))) return fmt::format("Inside {}.", band);
    return fmt::format("{} points {} {}.", std::abs(points), points > 0 ? "over" : "under", band);
}

ToldChart recalled_chart(const Progress& progress) {
    ToldChart chart{"recalled", "Recalled, last twelve weeks", "Not yet known", "It takes answers a day or more after the first.",
                    "Counted: answers a day or more after the one before.",
                    {"week_from", "answers", "recalled", "share"}, {}};
    const Recalled sum = sum_of(progress.weeks);
    if (sum.reviews == 0) return chart;
    chart.headline = per_cent(share_of(sum));
    chart.sentence = target_words(sum, progress.target);
    for (const Week& week : progress.weeks) {
        const auto& [reviews, recalled] = week.recalled;
        const std::string share = reviews == 0 ? "" : share_cell(share_of(week.recalled));
        const std::string words = reviews == 0 ? "no answers" : fmt::format("{} of {} recalled", per_cent(share_of(week.recalled)), counted(reviews, "answer", "answers"));
        chart.rows.push_back({fmt::format("Week from {}: {}", date_words(week.first_day), words),
                              {date_cell(week.first_day), std::to_string(reviews), std::to_string(recalled), share}});
    }
    return chart;
}

std::size_t sum_of(const std::vector<std::size_t>& counts, std::size_t first, std::size_t end) {
    std::size_t sum = 0;
    for (std::size_t place = first; place < std::min(end, counts.size()); ++place) sum += counts[place];
    return sum;
}

ToldChart due_chart(const Progress& progress) {
    ToldChart chart{"due", "Coming up", {}, {}, "Overdue cards come today, new ones are not counted.",
                    {"day", "cards"}, {}};
    const std::size_t tomorrow = sum_of(progress.due, 1, 2), all = sum_of(progress.due, 0, days_foretold);
    chart.headline = fmt::format("{} tomorrow", tomorrow == 0 ? "None" : grouped(tomorrow));
    chart.sentence = fmt::format("{}{} in the next fourteen days.",
                                 tomorrow == 0 ? "" : fmt::format("About {}. ", time_words(static_cast<double>(tomorrow) * progress.seconds_a_review)), grouped(all));
    if (all == 0) chart.sentence = "Nothing comes back in the next fourteen days.";
    for (std::size_t ahead = 0; ahead < std::min(days_foretold, progress.due.size()); ++ahead) {
        const std::int64_t day = progress.made_on + static_cast<std::int64_t>(ahead);
        chart.rows.push_back({fmt::format("{}: {}", ahead == 0 ? "Today" : ahead == 1 ? "Tomorrow" : day_words(day), counted(progress.due[ahead], "card", "cards")),
                              {date_cell(day), std::to_string(progress.due[ahead])}});
    }
    return chart;
}

ToldChart studied_chart(const Progress& progress) {
    ToldChart chart{"studied", "Studied, last 26 weeks", {}, {}, "Days of rest, outlined, keep the row: two in any seven.",
                    {"day", "reviews", "rest_day"}, {}};
    std::size_t days = 0, reviews = 0;
    for (const StudiedDay& day : progress.days) {
        days += day.reviews > 0 ? 1U : 0U;
        reviews += static_cast<std::size_t>(std::max(0, day.reviews));
        const std::string words = day.rest ? "rest day" : day.reviews == 0 ? "no reviews" : counted(static_cast<std::size_t>(day.reviews), "review", "reviews");
        chart.rows.push_back({fmt::format("{}: {}", day_words(day.day), words), {date_cell(day.day), std::to_string(day.reviews), day.rest ? "yes" : "no"}});
    }
    chart.headline = counted(days, "day", "days");
    chart.sentence = counted(reviews, "review", "reviews");
    if (progress.days_in_a_row > 0) chart.sentence += fmt::format(", {} in a row", counted(static_cast<std::size_t>(progress.days_in_a_row), "day", "days"));
    chart.sentence += '.';
    return chart;
}

// -- Foretold and actual recall ----------------------------------------------------------------------------------

std::string trust_words(const Foretold& foretold) {
    if (foretold.reviews < few_reviews) return fmt::format("{} so far: too few to judge by.", counted(foretold.reviews, "answer", "answers"));
    if (foretold.apart <= trusted) return "The dates you are given can be trusted.";
    if (std::abs(foretold.better) * 2 < foretold.apart) return "Some dates come early and some late; a fit of the memory model in Settings may help.";
    return foretold.better > 0 ? "You recall more than foretold; a fit of the memory model in Settings saves reviews."
                               : "You recall less than foretold; a fit of the memory model in Settings brings the dates nearer.";
}

ToldChart foretold_chart(const Progress& progress) {
    ToldChart chart{"foretold", "Foretold and actual recall, per cent", "Not yet known", "It takes answers a day or more after the first.",
                    "A dot is a tenth of the scale; its line holds nine times in ten.",
                    {"foretold", "answers", "recalled", "share", "low", "high"}, {}};
    const Foretold& foretold = progress.foretold;
    if (foretold.reviews == 0) return chart;
    const long points = std::lround(100 * foretold.apart);
    chart.headline = points == 0 ? "Less than a point apart" : counted(static_cast<std::size_t>(points), "point apart", "points apart");
    chart.sentence = trust_words(foretold);
    for (const ForetoldTenth& tenth : foretold.tenths) {
        const double share = share_of(tenth.recalled);
        chart.rows.push_back({fmt::format("Foretold {}: recalled {}, likely {:.0f} to {:.0f} %, in {}", per_cent(tenth.foretold), per_cent(share),
                                          100 * tenth.low, 100 * tenth.high, counted(tenth.recalled.reviews, "answer", "answers")),
                              {share_cell(tenth.foretold), std::to_string(tenth.recalled.reviews), std::to_string(tenth.recalled.recalled), share_cell(share),
                               share_cell(tenth.low), share_cell(tenth.high)}});
    }
    return chart;
}

// -- Topics, stability, time, kinds of question ------------------------------------------------------------------

ToldChart topics_chart(const Progress& progress, const fact::FactBank& bank) {
    ToldChart chart{"topics", "Topics, weakest first", "Not yet known", "Study a topic, and it stands here.",
                    "Expected of the cards you have met.", {"topic", "cards", "met", "recall"}, {}};
    double recall = 0;
    std::size_t met = 0;
    for (const TopicStrength& topic : progress.topics) {
        recall += topic.recall * static_cast<double>(topic.met);
        met += topic.met;
        const std::string name = topic_words(bank, topic.topic);
        const std::string words = topic.met == 0 ? "not begun" : fmt::format("{}, {} of {} met", per_cent(topic.recall), grouped(topic.met), counted(topic.cards, "card", "cards"));
        chart.rows.push_back({fmt::format("{}: {}", name, words),
                              {name, std::to_string(topic.cards), std::to_string(topic.met), topic.met == 0 ? "" : share_cell(topic.recall)}});
    }
    if (met == 0) return chart;
    chart.headline = fmt::format("{} on average", per_cent(recall / static_cast<double>(met)));
    const auto strongest = std::ranges::find_if(progress.topics.rbegin(), progress.topics.rend(), [](const TopicStrength& topic) { return topic.met > 0; });
    chart.sentence = progress.foretold.reviews == 0 ? "All met within a day: what stays, and where it does not, shows from tomorrow on."
                                                    : fmt::format("What you would recall now. Strongest: {}.", topic_words(bank, strongest->topic));
    return chart;
}

std::string class_words(const std::vector<StabilityClass>& classes, std::size_t place) {
    const auto span = [](double days) { return days >= 365 ? std::string("a year") : days == 1 ? std::string("a day") : fmt::format("{:.0f} days", days); };
    if (place == 0) return "Under " + span(classes[1].from_days);
    if (place + 1 == classes.size()) return "Over " + span(classes[place].from_days);
    return fmt::format("{:.0f} to {}", classes[place].from_days, span(classes[place + 1].from_days));
}

ToldChart stability_chart(const Progress& progress) {
    ToldChart chart{"stability", "How long memories last", "Not yet known", "The first review tells.",
                    "Bars: days until recall has fallen to 90 %.", {"from_days", "cards"}, {}};
    std::size_t met = 0, lasting = 0;
    for (std::size_t place = 0; place < progress.stabilities.size(); ++place) {
        const auto& [from, cards] = progress.stabilities[place];
        met += cards;
        lasting += from >= lasting_days ? cards : 0;
        chart.rows.push_back({fmt::format("{}: {}", class_words(progress.stabilities, place), counted(cards, "card", "cards")),
                              {fmt::format("{:.0f}", from), std::to_string(cards)}});
    }
    if (met == 0) {
        chart.rows.clear();
        return chart;
    }
    chart.headline = fmt::format("{} last", grouped(lasting));
    chart.sentence = fmt::format("Of {} met, so many stay above 90 % for three weeks or more.", counted(met, "card", "cards"));
    return chart;
}

ToldChart time_chart(const Progress& progress) {
    ToldChart chart{"time", "Time spent", time_words(progress.seconds), {}, "An answer counts a minute at most.", {"week_from", "minutes"}, {}};
    chart.sentence = fmt::format("{} in the last seven days, {:.0f} seconds a review.", progress.seconds_this_week < 1 ? "None" : time_words(progress.seconds_this_week),
                                 progress.seconds_a_review);
    for (const Week& week : progress.weeks)
        chart.rows.push_back({fmt::format("Week from {}: {}", date_words(week.first_day), week.seconds < 1 ? "no time" : time_words(week.seconds)),
                              {date_cell(week.first_day), fmt::format("{:.1f}", week.seconds / 60)}});
    return chart;
}

ToldChart forms_chart(const Progress& progress) {
    ToldChart chart{"forms", "Right, by kind of question", "Not yet known", "Answer a question, and its kind stands here.",
                    "Answers marked right, of those given.", {"kind", "answers", "right", "share", "chance"}, {}};
    std::size_t answers = 0, right = 0;
    for (const FormAccuracy& form : progress.forms) {
        answers += form.answers;
        right += form.right;
        const generate::QuestionKind* kind = generate::question_kind(form.question_kind);
        const std::string name(kind == nullptr ? std::string_view(form.question_kind) : kind->label);
        const double share = static_cast<double>(form.right) / static_cast<double>(form.answers);
        chart.rows.push_back({fmt::format("{}: {} of {}, guessing would give {}", name, per_cent(share), counted(form.answers, "answer", "answers"), per_cent(form.chance)),
                              {name, std::to_string(form.answers), std::to_string(form.right), share_cell(share), share_cell(form.chance)}});
    }
    if (answers == 0) return chart;
    chart.headline = fmt::format("{} right", per_cent(static_cast<double>(right) / static_cast<double>(answers)));
    chart.sentence = "The upright line is what guessing alone would give.";
    return chart;
}

// -- Leeches and mix-ups -----------------------------------------------------------------------------------------

ToldChart leeches_chart(const Progress& progress, const fact::FactBank& bank) {
    ToldChart chart{"leeches", "Facts that keep slipping", "None", "No fact has been forgotten eight times.",
                    "Forgotten eight times or more after they were learnt.", {"card", "lapses", "taken_for"}, {}};
    for (const Leech& leech : progress.leeches) {
        const std::string card = card_words(bank, leech.key), taken = leech.taken_for.empty() ? "" : value_words(bank, leech.taken_for);
        chart.rows.push_back({fmt::format("{}: forgotten {} times{}", card, leech.lapses, taken.empty() ? "" : fmt::format(", often answered {}", taken)),
                              {card, std::to_string(leech.lapses), taken}});
    }
    if (chart.rows.empty()) return chart;
    chart.headline = counted(chart.rows.size(), "fact", "facts");
    chart.sentence = "A look at the source helps these more than another review.";
    return chart;
}

ToldChart mix_ups_chart(const Progress& progress, const fact::FactBank& bank) {
    ToldChart chart{"mix_ups", "You mix these up", "None", "No wrong option has stayed with you.",
                    "A mistake fades by half in a month, and by telling the two apart.",
                    {"asked", "taken_for", "times", "last", "weight"}, {}};
    for (const MixUp& pair : progress.mix_ups) {
        const std::string asked = side_words(bank, *bank.fact(pair.asked_fact), pair.side), taken = side_words(bank, *bank.fact(pair.taken_fact), pair.side);
        const std::int64_t day = pair.last / schedule::seconds_per_day;
        chart.rows.push_back({fmt::format("{} and {}: {}, last on {}", asked, taken, counted(static_cast<std::size_t>(pair.times), "time", "times"), date_words(day)),
                              {asked, taken, std::to_string(pair.times), date_cell(day), fmt::format("{:.2f}", pair.weight)}});
    }
    if (chart.rows.empty()) return chart;
    chart.headline = counted(chart.rows.size(), "pair", "pairs");
    chart.sentence = "Look at both facts side by side, then tell them apart.";
    return chart;
}

} // namespace

std::vector<ToldChart> told(const Progress& progress, const fact::FactBank& bank) {
    return {recalled_chart(progress),     due_chart(progress),  studied_chart(progress), foretold_chart(progress),      topics_chart(progress, bank),
            stability_chart(progress), time_chart(progress), forms_chart(progress),   leeches_chart(progress, bank), mix_ups_chart(progress, bank)};
}

const ToldChart& chart_of(const std::vector<ToldChart>& charts, std::string_view id) {
    const auto found = std::ranges::find(charts, id, &ToldChart::id);
    assert(found != charts.end());
    return *found;
}

std::string per_cent(double share) { return fmt::format("{:.0f} %", 100 * share); }

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
    return digits;
}

std::string time_words(double seconds) {
    const auto minutes = static_cast<std::size_t>(std::max(1L, std::lround(seconds / 60)));
    if (minutes < 60) return counted(minutes, "minute", "minutes");
    const std::string hours = counted(minutes / 60, "hour", "hours");
    return minutes % 60 == 0 ? hours : fmt::format("{} {}", hours, counted(minutes % 60, "minute", "minutes"));
}

} // namespace signatory::study
