#include "tests/adapters/store/examples.hpp"

int main(int count, char** arguments) {
    if (count != 2) return 2;
    signatory::store::Store store = signatory::test::open(arguments[1]);
    signatory::test::write_everything(store);
}
