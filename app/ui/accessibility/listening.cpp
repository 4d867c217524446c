#include "ui/accessibility/listening.hpp"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace signatory::ui {
namespace {

constexpr const char* bus_name = "org.a11y.Bus";
constexpr const char* status_path = "/org/a11y/bus";
constexpr const char* status_interface = "org.a11y.Status";
constexpr const char* properties_interface = "org.freedesktop.DBus.Properties";

// As GTK and Qt know it: wanted whatever the session says.
bool is_demanded() {
    const char* demanded = std::getenv("GNOME_ACCESSIBILITY");
    return demanded != nullptr && std::string_view(demanded) == "1";
}

bool is_forbidden() {
    const char* forbidden = std::getenv("NO_AT_BRIDGE");
    return forbidden != nullptr && std::string_view(forbidden) == "1";
}

} // namespace

bool Listening::is_possible() {
    if (is_forbidden()) return false;
    if (const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS"); address != nullptr && *address != '\0') return true;
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    std::error_code missing;
    return folder != nullptr && std::filesystem::exists(std::filesystem::path(folder) / "bus", missing);
}

Listening::Listening() : now_(is_demanded()), cancelled_(g_cancellable_new()) {
    if (!now_) g_bus_get(G_BUS_TYPE_SESSION, cancelled_, connected, this);
}

Listening::~Listening() {
    g_cancellable_cancel(cancelled_);
    g_object_unref(cancelled_);
    if (watch_ != 0) g_bus_unwatch_name(watch_);
    if (bus_ == nullptr) return;
    g_dbus_connection_signal_unsubscribe(bus_, subscription_);
    g_object_unref(bus_);
}

// A call that was cancelled is told last, when `self` may be gone: then there is no bus, and nothing is touched.
void Listening::connected(GObject*, GAsyncResult* result, gpointer self) {
    GDBusConnection* bus = g_bus_get_finish(result, nullptr);
    if (bus == nullptr) return;
    auto* listening = static_cast<Listening*>(self);
    listening->bus_ = bus;
    g_dbus_connection_set_exit_on_close(bus, FALSE);
    listening->subscription_ = g_dbus_connection_signal_subscribe(bus, bus_name, properties_interface, "PropertiesChanged", status_path, status_interface,
                                                                  G_DBUS_SIGNAL_FLAGS_NONE, changed, self, nullptr);
    // It is not started for us: where it does not run, nobody listens.
    listening->watch_ = g_bus_watch_name_on_connection(bus, bus_name, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared, nullptr, self, nullptr);
}

void Listening::appeared(GDBusConnection* bus, const char*, const char*, gpointer self) {
    g_dbus_connection_call(bus, bus_name, status_path, properties_interface, "GetAll", g_variant_new("(s)", status_interface), G_VARIANT_TYPE("(a{sv})"),
                           G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, static_cast<Listening*>(self)->cancelled_, told, self);
}

void Listening::told(GObject* source, GAsyncResult* result, gpointer self) {
    GVariant* answer = g_dbus_connection_call_finish(reinterpret_cast<GDBusConnection*>(source), result, nullptr);
    if (answer == nullptr) return;
    GVariant* properties = g_variant_get_child_value(answer, 0);
    static_cast<Listening*>(self)->read(properties);
    g_variant_unref(properties);
    g_variant_unref(answer);
}

void Listening::changed(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* parameters, gpointer self) {
    GVariant* properties = g_variant_get_child_value(parameters, 1);
    static_cast<Listening*>(self)->read(properties);
    g_variant_unref(properties);
}

void Listening::read(GVariant* properties) {
    for (const char* name : {"IsEnabled", "ScreenReaderEnabled"}) {
        gboolean enabled = FALSE;
        if (g_variant_lookup(properties, name, "b", &enabled) != FALSE && enabled != FALSE) now_ = true;
    }
}

} // namespace signatory::ui
