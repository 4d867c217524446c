// Tells when the files of a bank are written by anybody. One thread that sleeps until the kernel wakes it (inotify).
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <thread>

namespace signatory::bank {

class BankWatch {
public:
    // `changed` is called from the watch's own thread, once the files have been still for a moment: an editor that
    // writes several is heard once. A place that cannot be watched is not: the bank then changes when it is reopened.
    BankWatch(const std::filesystem::path& file_or_folder, std::function<void()> changed);
    ~BankWatch();
    BankWatch(const BankWatch&) = delete;
    BankWatch& operator=(const BankWatch&) = delete;

private:
    void run();
    bool concerns_bank() const; // of the events that wait: reads them all

    std::string only_; // the file's name; empty: every *.json of the folder
    std::function<void()> changed_;
    int notices_ = -1; // inotify
    int stop_ = -1;    // eventfd
    std::thread thread_;
};

} // namespace signatory::bank
