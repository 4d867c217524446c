// Whether assistive technology is switched on in this session: what org.a11y.Status says, now and later.
#pragma once

#include <gio/gio.h>

namespace signatory::ui {

class Listening {
public:
    Listening();
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    ~Listening();

    // Changes while GLib's main context is served. Once it was so it stays so.
    [[nodiscard]] bool now() const { return now_; }

    // A bus of the session, that need not be started for us.
    [[nodiscard]] static bool is_possible();

private:
    static void connected(GObject* source, GAsyncResult* result, gpointer self);
    static void appeared(GDBusConnection* bus, const char* name, const char* owner, gpointer self);
    static void told(GObject* source, GAsyncResult* result, gpointer self);
    static void changed(GDBusConnection* bus, const char* sender, const char* path, const char* interface, const char* signal,
                        GVariant* parameters, gpointer self);
    void read(GVariant* properties);

    bool now_ = false;
    GCancellable* cancelled_;
    GDBusConnection* bus_ = nullptr;
    unsigned watch_ = 0, subscription_ = 0;
};

} // namespace signatory::ui
