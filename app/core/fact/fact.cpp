#include "core/fact/fact.hpp"

namespace signatory::fact {

std::string_view name_of(ObjectType type) {
    switch (type) {
    case ObjectType::entity: return "entity";
    case ObjectType::date: return "date";
    case ObjectType::number: return "number";
    case ObjectType::text: break;
    }
    return "text";
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::disputed: return "disputed";
    case Verdict::outdated: return "outdated";
    case Verdict::imprecise: return "imprecise";
    case Verdict::contradicted: return "contradicted";
    case Verdict::opinion: return "opinion";
    case Verdict::unchecked: break;
    }
    return "unchecked";
}

} // namespace signatory::fact
