// Properties checked over random cases from a fixed seed, so that every run sees the same ones.
#pragma once

#include <iostream>
#include <string>
#include <utility>

#include <rapidcheck.h>

namespace signatory::test {

template <class Property> bool always(const std::string& what, int cases, Property&& property) {
    rc::detail::TestMetadata metadata;
    metadata.id = metadata.description = what;
    rc::detail::TestParams parameters;
    parameters.seed = 20260101;
    parameters.maxSuccess = cases;
    parameters.disableShrinking = true; // cases are small; shrinking takes minutes under the sanitizers
    const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata, parameters);
    const bool passed = result.template is<rc::detail::SuccessResult>();
    if (!passed) rc::detail::printResultMessage(result, std::cerr << what << '\n');
    return passed;
}

} // namespace signatory::test
