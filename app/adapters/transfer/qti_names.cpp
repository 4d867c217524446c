#include "adapters/transfer/qti_names.hpp"

#include <array>
#include <string_view>
#include <vector>

#include "adapters/transfer/xml_text.hpp"

namespace signatory::transfer {
namespace {

std::string hyphenated(std::string_view name) {
    std::string words;
    for (const char character : name) {
        if (character >= 'A' && character <= 'Z')
            words += {'-', static_cast<char>(character - 'A' + 'a')};
        else
            words += character;
    }
    return words;
}

bool is_html(std::string_view name) { return name == "p" || name == "div"; }

void wrap_feedback(pugi::xml_node feedback) {
    std::vector<pugi::xml_node> children(feedback.children().begin(), feedback.children().end());
    pugi::xml_node body = feedback.append_child("contentBody");
    for (const pugi::xml_node child : children) body.append_move(child);
}

} // namespace

const QtiNames& names_of(Qti version) {
    static const std::array<QtiNames, 3> names{
        QtiNames{"http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
                 "http://www.imsglobal.org/xsd/imscp_v1p1",
                 "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd", "QTIv2.1 Package", "1.0.0",
                 "imsqti_item_xmlv2p1"},
        QtiNames{"http://www.imsglobal.org/xsd/imsqti_v2p2", "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
                 "http://www.imsglobal.org/xsd/imscp_v1p1",
                 "http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd", "QTIv2.2 Package", "1.0.0",
                 "imsqti_item_xmlv2p2"},
        QtiNames{"http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
                 "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
                 "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
                 "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd", "QTI Package",
                 "3.0.0", "imsqti_item_xmlv3p0"}};
    return names.at(static_cast<std::size_t>(version));
}

void set_namespace(pugi::xml_node root, Qti version) {
    const QtiNames& names = names_of(version);
    set(root, "xmlns", names.item_namespace);
    set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    set(root, "xsi:schemaLocation", names.item_namespace + " " + names.item_schema);
}

void name_as_version_3(pugi::xml_node root) {
    if (root.name() == std::string_view("modalFeedback")) wrap_feedback(root);
    for (const pugi::xml_node child : root.children())
        if (child.type() == pugi::node_element) name_as_version_3(child);
    if (is_html(root.name())) return;
    root.set_name(("qti-" + hyphenated(root.name())).c_str());
    for (pugi::xml_attribute attribute : root.attributes())
        if (std::string_view(attribute.name()).find(':') == std::string_view::npos)
            attribute.set_name(hyphenated(attribute.name()).c_str());
}

} // namespace signatory::transfer
