#include "core/verify/interval.hpp"

namespace signatory::verify {
namespace {

bool is_over(const fact::Fact& fact, const Days& asked) {
    return fact.until && asked.first >= days_of(*fact.until).last;
}

bool is_not_yet(const fact::Fact& fact, const Days& asked) {
    return fact.from && asked.last < days_of(*fact.from).first;
}

bool has_begun(const fact::Fact& fact, const Days& asked, const Days& known) {
    if (fact.from) return asked.first >= days_of(*fact.from).last;
    return !fact.until && within(asked, known); // open and undated: all we know is that it holds at as_of
}

bool has_not_ended(const fact::Fact& fact, const Days& asked) {
    return !fact.until || asked.last < days_of(*fact.until).first;
}

} // namespace

Days days_of(const fact::Date& date) {
    using namespace std::chrono;
    const year in{date.year};
    const auto number = [](int part) { return static_cast<unsigned>(part); };
    if (date.month == 0) return {in / January / 1, in / December / 31};
    const year_month whole = in / month{number(date.month)};
    if (date.day == 0) return {whole / 1, whole / std::chrono::last};
    return {whole / day{number(date.day)}, whole / day{number(date.day)}};
}

bool surely_apart(const Days& left, const Days& right) {
    return left.last < right.first || right.last < left.first;
}

bool within(const Days& inner, const Days& outer) {
    return outer.first <= inner.first && inner.last <= outer.last;
}

Coverage coverage(const fact::Fact& fact, const fact::Date& at, const fact::Date& as_of) {
    const Days asked = days_of(at), known = days_of(as_of);
    if (asked.last > known.last) return Coverage::perhaps;
    if (is_over(fact, asked) || is_not_yet(fact, asked)) return Coverage::never;
    return has_begun(fact, asked, known) && has_not_ended(fact, asked) ? Coverage::surely : Coverage::perhaps;
}

} // namespace signatory::verify
