#include "adapters/classroom/join_code.hpp"

#include <qrcodegen.hpp>

namespace signatory::classroom {

SquareCode join_squares(const std::string& address, const std::string& code) {
    const auto made = qrcodegen::QrCode::encodeText((address + "#" + code).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    SquareCode squares;
    squares.side = made.getSize();
    for (int row = 0; row < squares.side; ++row)
        for (int column = 0; column < squares.side; ++column) squares.dark.push_back(made.getModule(column, row));
    return squares;
}

} // namespace signatory::classroom
