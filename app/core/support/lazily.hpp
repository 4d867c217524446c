// A value made when it is first asked for, by whichever thread asks first.
#pragma once

#include <mutex>

namespace signatory {

template <class Value> class Lazily {
public:
    template <class Make> const Value& made(const Make& make) const {
        std::call_once(once_, [&] { value_ = make(); });
        return value_;
    }

private:
    mutable std::once_flag once_;
    mutable Value value_;
};

} // namespace signatory
