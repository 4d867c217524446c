#include "adapters/system/other_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signatory::system {
namespace {

constexpr int not_found = 127; // as shells have it

class Silence { // standard input, output and error lead nowhere
public:
    Silence() {
        ::posix_spawn_file_actions_init(&actions_);
        for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::posix_spawn_file_actions_addopen(&actions_, descriptor, "/dev/null", O_RDWR, 0);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() { ::posix_spawn_file_actions_destroy(&actions_); }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

} // namespace

int run_program(const std::vector<std::string>& name_and_arguments) {
    std::vector<std::string> words = name_and_arguments;
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const Silence silence;
    pid_t process = 0;
    if (::posix_spawnp(&process, arguments.front(), silence.get(), nullptr, arguments.data(), environ) != 0) return not_found;
    int status = 0;
    if (::waitpid(process, &status, 0) != process || !WIFEXITED(status)) return not_found;
    return WEXITSTATUS(status);
}

bool start_program(std::vector<std::string> name_and_arguments) {
    if (run_program({"which", name_and_arguments.front()}) != 0) return false;
    name_and_arguments.insert(name_and_arguments.begin(), {"setsid", "--fork"});
    return run_program(name_and_arguments) == 0;
}

} // namespace signatory::system
