// QTI packages of 1EdTech: a zip of a manifest and one document an item (Content Packaging 1.2, QTI 2.1, 2.2 and 3.0).
#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/qti_names.hpp"
#include "adapters/transfer/writers.hpp"
#include "adapters/transfer/xml_text.hpp"
#include "adapters/transfer/zip_bytes.hpp"

namespace signatory::transfer {
namespace {

std::string file_of(const item::Item& item) { return "items/" + qti_item_name(item) + ".xml"; }

std::string manifest(Qti version, const Quiz& quiz) {
    const QtiNames& names = names_of(version);
    pugi::xml_document document;
    pugi::xml_node root = add(document, "manifest");
    set(root, "xmlns", names.manifest_namespace);
    set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    set(root, "xsi:schemaLocation", names.manifest_namespace + " " + names.manifest_schema);
    set(root, "identifier", "manifest-" + quiz.bank.header().id);
    pugi::xml_node metadata = add(root, "metadata");
    add(metadata, "schema", names.schema);
    add(metadata, "schemaversion", names.schema_version);
    add(root, "organizations");
    pugi::xml_node resources = add(root, "resources");
    for (const item::Item& item : quiz.items) {
        pugi::xml_node resource = add(resources, "resource");
        set(resource, "identifier", "resource-" + item.id);
        set(resource, "type", names.resource_type);
        set(resource, "href", file_of(item));
        set(add(resource, "file"), "href", file_of(item));
    }
    return text_of(document);
}

std::string package(Qti version, const Quiz& quiz) {
    std::vector<ZipEntry> entries{{"imsmanifest.xml", manifest(version, quiz)}};
    for (const item::Item& item : quiz.items) entries.push_back({file_of(item), qti_item(version, quiz.bank, item)});
    return zipped(entries);
}

} // namespace

std::string write_qti_2_1(const Quiz& quiz) { return package(Qti::v2_1, quiz); }
std::string write_qti_2_2(const Quiz& quiz) { return package(Qti::v2_2, quiz); }
std::string write_qti_3(const Quiz& quiz) { return package(Qti::v3, quiz); }

} // namespace signatory::transfer
