// What the versions of QTI call things.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "adapters/transfer/qti_item.hpp"

namespace signatory::transfer {

struct QtiNames {
    std::string item_namespace, item_schema;
    std::string manifest_namespace, manifest_schema;
    std::string schema, schema_version; // of the manifest's metadata
    std::string resource_type;          // of an item
};

const QtiNames& names_of(Qti version);

void set_namespace(pugi::xml_node root, Qti version);

// QTI 3 writes choiceInteraction as qti-choice-interaction and baseType as base-type, and wraps feedback in a body;
// elements of HTML stay (1EdTech, "QTI 3.0 Assessment, Section and Item Information Model", 2022).
void name_as_version_3(pugi::xml_node root);

} // namespace signatory::transfer
