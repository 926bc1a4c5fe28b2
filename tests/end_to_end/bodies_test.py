"""What the services of the design workshop answer has the shape that api/openapi.yaml describes, in the
eyes of another program (python3-jsonschema), and what does not have its shape is refused."""
import json
import os
import unittest
import uuid

import jsonschema
import yaml

from project import eventually
from workshop import Workshop

RIGHT = {"customerId": "0b0e8f0c-5c3a-4a4e-9a55-0f6c1a0c0001", "total": "12.50", "pieces": 3,
         "weight": 1.5, "gift": True, "dueAt": "2026-01-31T12:00:00+01:00", "note": "Grüße, 包裹"}


class Description:
    """api/openapi.yaml of a service, or api/asyncapi.yaml."""

    def __init__(self, folder, service, name):
        path = os.path.join(folder, "services", "shop", service, "api", name)
        with open(path) as stream:
            self.document = yaml.safe_load(stream)

    def check(self, schema, value):
        whole = dict(schema, components=self.document["components"])
        jsonschema.Draft202012Validator(
            whole, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER).validate(value)

    def check_answer(self, method, path, status, content_type, answer):
        responses = self.document["paths"][path][method.lower()]["responses"]
        response = self.resolved(responses[str(status)])
        content = response.get("content")
        if content is None:
            assert answer == "", answer
            return
        self.check(content[content_type]["schema"], answer)

    def check_body(self, method, path, body):
        operation = self.document["paths"][path][method.lower()]
        self.check(operation["requestBody"]["content"]["application/json"]["schema"], body)

    def resolved(self, node):
        if "$ref" not in node:
            return node
        found = self.document
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        return found


class Bodies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup).start_servers()
        cls.orders = cls.workshop.service("orders").start().wait_for("ready")
        cls.bills = cls.workshop.service("bills").start().wait_for("ready")
        cls.api = Description(cls.workshop.folder, "orders", "openapi.yaml")
        cls.events = Description(cls.workshop.folder, "bills", "asyncapi.yaml")

    def ask(self, method, path, place=None, **more):
        """Every answer is held against the description."""
        status, answer, headers = self.orders.ask(method, path, **more)
        self.api.check_answer(method, place or path, status,
                              headers.get("Content-Type", "application/json"), answer)
        return status, answer

    def test_answers_are_as_described(self):
        self.api.check_body("POST", "/orders", RIGHT)
        status, made = self.ask("POST", "/orders", body=RIGHT)
        self.assertEqual(status, 201)
        self.assertEqual({key: made[key] for key in RIGHT}, RIGHT)
        one = f"/orders/{made['id']}"
        self.assertEqual(self.ask("GET", one, "/orders/{id}"), (200, made))
        status, changed = self.ask("PUT", one, "/orders/{id}", body={"pieces": 4})
        self.assertEqual((status, changed), (200, dict(made, pieces=4)))
        status, page = self.ask("GET", "/orders?limit=1", "/orders")
        self.assertEqual((status, len(page["items"])), (200, 1))
        self.assertEqual(self.ask("DELETE", one, "/orders/{id}")[0], 204)
        self.assertEqual(self.ask("GET", one, "/orders/{id}")[0], 404)
        self.assertEqual(self.ask("POST", "/orders", raw="{")[0], 400)
        self.assertEqual(self.ask("GET", "/orders?limit=0", "/orders")[0], 400)
        self.assertEqual(self.ask("GET", f"/orders?after={uuid.uuid4()}", "/orders")[0], 410)

    def test_the_example_requests_are_right(self):
        path = os.path.join(self.workshop.folder, "services/shop/orders/api/requests.http")
        with open(path) as stream:
            requests = stream.read().split("### ")[1:]
        answers = []
        for text in requests:
            head, _, body = text.partition("\n\n")
            route, line, *headers = head.splitlines()
            method, url = line.split()
            send = dict(header.split(": ") for header in headers)
            status, _ = self.ask(method, url.removeprefix("{{host}}"), route.split()[1],
                                 raw=body or None, send=send)
            answers.append((route, status))
        self.assertEqual(answers, [("POST /orders", 201), ("GET /orders", 200), ("GET /orders/{id}", 404),
                                   ("PUT /orders/{id}", 404), ("DELETE /orders/{id}", 404)])

    def test_every_wrong_field_is_told_and_the_description_agrees(self):
        wrong = {"customerId": "7", "total": "1e3", "pieces": 1001, "weight": 30.51, "gift": 0,
                 "dueAt": "tomorrow", "note": "x" * 20001}
        status, problem = self.ask("POST", "/orders", body=wrong)
        self.assertEqual(status, 422)
        self.assertEqual([error["pointer"] for error in problem["errors"]],
                         ["#/" + key for key in wrong])
        for key, value in wrong.items():
            with self.assertRaises(jsonschema.ValidationError, msg=key):
                self.api.check_body("POST", "/orders", {key: value})
            status, problem = self.ask("POST", "/orders", body={key: value})
            self.assertEqual((status, len(problem["errors"])), (422, 1), key)
        order = self.ask("POST", "/orders", body={})[1]
        status, problem = self.ask("PUT", f"/orders/{order['id']}", "/orders/{id}",
                                   body={"pieces": "many"})
        self.assertEqual((status, problem["errors"][0]["pointer"]), (422, "#/pieces"))

    def test_limits_of_the_design_are_told_all_at_once_and_the_description_agrees(self):
        api = Description(self.workshop.folder, "bills", "openapi.yaml")
        right = {"amount": "12.50", "currency": "EUR", "code": "XY-7", "payUntil": "2026-02-28",
                 "sendTo": "someone@example.com", "terms": "https://example.com/terms"}
        api.check_body("POST", "/bills", right)
        self.assertEqual(self.bills.ask("POST", "/bills", body=right)[0], 201)
        wrong = {"amount": 0, "currency": "GBP", "code": "xy-7", "payUntil": "2026-02-30",
                 "sendTo": "someone", "terms": "example.com", "other": 1}
        status, problem, headers = self.bills.ask("POST", "/bills", body=wrong)
        self.assertEqual((status, headers["Content-Type"]), (422, "application/problem+json"))
        self.assertEqual([error["pointer"] for error in problem["errors"]],
                         ["#/" + key for key in wrong])
        for key, value in {**wrong, "code": "XY-12345678901"}.items():
            status, problem, _ = self.bills.ask("POST", "/bills", body=dict(right, **{key: value}))
            self.assertEqual((status, len(problem["errors"])), (422, 1), key)
            if key not in ["payUntil", "sendTo", "terms"]:  # formats that python3-jsonschema may not know
                with self.assertRaises(jsonschema.ValidationError, msg=key):
                    api.check_body("POST", "/bills", dict(right, **{key: value}))
        status, problem, _ = self.bills.ask("POST", "/bills", body={})
        self.assertEqual([(error["pointer"], error["detail"]) for error in problem["errors"]],
                         [("#/" + key, "is missing") for key in ["amount", "currency", "sendTo"]])
        for key in ["amount", "currency", "sendTo"]:
            less = {name: value for name, value in right.items() if name != key}
            self.assertEqual(self.bills.ask("POST", "/bills", body=less)[0], 422, key)
            with self.assertRaises(jsonschema.ValidationError, msg=key):
                api.check_body("POST", "/bills", less)
        # a text that takes a matcher long is refused as fast as any
        for text in ["A" * 500_000, "AB-" + "1" * 500_000, "AB-1\0", "AB-1\n"]:
            self.assertEqual(self.bills.ask("POST", "/bills", body=dict(right, code=text))[0], 422)

    def test_the_example_request_of_a_limited_body_is_right(self):
        path = os.path.join(self.workshop.folder, "services/shop/bills/api/requests.http")
        with open(path) as stream:
            body = stream.read().split("### POST /bills\n")[1].split("\n\n")[1]
        self.assertEqual(self.bills.ask("POST", "/bills", raw=body)[0], 201)

    def test_a_key_gives_the_same_answer_and_a_wrong_body_takes_none(self):
        send = {"Idempotency-Key": str(uuid.uuid4())}
        self.assertEqual(self.ask("POST", "/orders", body={"pieces": "x"}, send=send)[0], 422)
        status, first = self.ask("POST", "/orders", body=RIGHT, send=send)
        self.assertEqual(status, 201)
        self.assertEqual(self.ask("POST", "/orders", body=RIGHT, send=send), (201, first))
        self.assertEqual(self.ask("POST", "/orders", body={}, send=send)[0], 422)

    def test_events_are_as_described(self):
        """What the default body makes up for a client that says nothing has its shape, too."""
        data = self.events.document["components"]["schemas"]["OrderCreatedData"]
        for body in [RIGHT, {}, {"total": 3.25}]:
            order = self.ask("POST", "/orders", body=body)[1]
            row = eventually("bills has heard of the order", lambda: self.workshop.postgres.run(
                "bills_db", "select data->'event' from received_events where "
                f"data->'event'->>'orderId' = '{order['id']}'"))
            self.events.check(data, json.loads(row))
            for key, value in body.items():
                self.assertEqual(json.loads(row)[key], str(value) if key == "total" else value)

    def test_an_event_of_another_shape_is_a_dead_letter_with_every_reason(self):
        event = {"specversion": "1.0", "id": str(uuid.uuid4()), "type": "shop.order-created",
                 "data": dict(RIGHT, orderId="7", pieces=0)}
        # A publisher that does not keep the contract: it writes into the outbox of orders.
        self.workshop.postgres.run(
            "orders_db", "insert into chassis_outbox (channel, event) values "
            f"('shop.order-created', '{json.dumps(event)}')")
        letters = eventually("the event is a dead letter", lambda: self.bills.ask(
            "GET", "/dead-letters", admin=True)[1]["items"])
        self.assertEqual(letters[0]["reason"], "orderId is no UUID; pieces is less than 1")


if __name__ == "__main__":
    unittest.main(verbosity=2)
