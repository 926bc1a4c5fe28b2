"""A service that no longer answers as its callers expect fails the test of that contract, and only that."""
import os
import unittest

from workshop import Workshop

HANDLERS = """#pragma once

#include "gen/service.h"

namespace svc_bills {

class Handlers : public Service
{
public:
    using Service::Service;
    chassis::Response postBills(const chassis::Request &) override
    {
        return chassis::Response::noContent();
    }
};

} // namespace svc_bills
"""


def answer_otherwise(folder):
    for path, text in [("src/handlers.h", HANDLERS),
                       # whoever changes an answer changes the service's own test with it
                       ("tests/handlers_test.cpp", "#include <doctest/doctest.h>\n")]:
        with open(os.path.join(folder, "services/shop/bills", path), "w") as stream:
            stream.write(text)


class Contract(unittest.TestCase):
    def test_a_broken_contract_is_named(self):
        with self.assertRaises(AssertionError) as failed:
            Workshop("workshop", self.addCleanup, edit=answer_otherwise)
        output = str(failed.exception)
        self.assertIn("shop/bills answers as shop/orders expects", output)
        self.assertIn("POST /bills", output)
        self.assertIn("answer.status == 201", output)
        listed = output.split("The following tests FAILED:")[1]
        self.assertIn("contract_shop__orders__shop__bills", listed)
        self.assertEqual(listed.count("(Failed)"), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
