"""Holds centre files, histories and manifests to the JSON Schema that `loket schema` writes (PyPI `jsonschema`, draft-07).

In these files the schema decides the type, never the look of a scalar, so YAML is read with every scalar as the text it
is; a text of digits counts as a number where the schema asks for one. The files that must fail show that it can.
"""

import copy
import json
import pathlib
import subprocess
import sys

import jsonschema
import yaml
from judge import Verdict

verdict = Verdict()
check = verdict.check
ROOT = pathlib.Path(__file__).resolve().parents[2]


def schema(kind):
    """The schema of a kind of file, itself judged."""
    written = json.loads(subprocess.run([sys.argv[1], "schema", kind], check=True, stdout=subprocess.PIPE).stdout)
    check(written["$schema"].startswith("http://json-schema.org/draft-07/"), f"the {kind} schema is draft-07")
    try:
        jsonschema.Draft7Validator.check_schema(written)
        check(True, f"the {kind} schema is a schema")
    except jsonschema.SchemaError as error:
        check(False, f"the {kind} schema is a schema", error.message)
    return written


def is_integer(checker, value):
    """A whole number, or the text of one."""
    if isinstance(value, str):
        digits = value[1:] if value.startswith("-") else value
        return digits.isascii() and digits.isdigit() and str(int(digits)) == digits
    return jsonschema.Draft7Validator.TYPE_CHECKER.is_type(value, "integer")


def is_number(checker, value):
    """A number, or the text of one."""
    if isinstance(value, str):
        try:
            float(value)
            return True
        except ValueError:
            return False
    return jsonschema.Draft7Validator.TYPE_CHECKER.is_type(value, "number")


def is_null(checker, value):
    """A key without a value, which every scalar's reader gives as an empty text."""
    return value is None or value == ""


def bound(name, breaks):
    """A bound that reads the text of a number as that number."""

    def judge(validator, limit, value, _):
        try:
            number = float(value) if isinstance(value, (str, int, float)) else None
        except ValueError:
            return
        if number is not None and breaks(number, limit):
            yield jsonschema.ValidationError(f"{value!r} breaks {name} {limit}")

    return judge


Validator = jsonschema.validators.extend(
    jsonschema.Draft7Validator,
    {
        "minimum": bound("minimum", lambda number, limit: number < limit),
        "maximum": bound("maximum", lambda number, limit: number > limit),
    },
    type_checker=jsonschema.Draft7Validator.TYPE_CHECKER.redefine_many(
        {"integer": is_integer, "number": is_number, "null": is_null}
    ),
)


def load(path):
    """A file with every scalar as the text it is written as."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def deepest(error):
    """The error that says most: of a choice, the one furthest down."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def judge(written, paths):
    """Holds files to a schema, and then what was spoiled in them."""
    validator = Validator(written)
    check(paths, "there are files to judge")
    for path in paths:
        name = path.relative_to(ROOT)
        content = load(path)
        errors = [deepest(error) for error in validator.iter_errors(content)]
        told = "; ".join(f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in errors[:5])
        check(not errors, f"{name} fits its schema", told)
        spoiled = copy.deepcopy(content)
        spoiled["no-such-key"] = "1"
        check(not validator.is_valid(spoiled), f"{name} with an unknown key does not fit")
        for key, value in content.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                spoiled = copy.deepcopy(content)
                spoiled[key][0]["no-such-key"] = "1"
                # `admission` is a decision table over facts that the schema does not know; a centre's notes are its own.
                if key.startswith("x-") or key == "admission":
                    continue
                check(not validator.is_valid(spoiled), f"{name} with an unknown key in {key} does not fit")


judge(schema("centre"), sorted(ROOT.glob("Centres/*.yaml")) + sorted(ROOT.glob("Centres/profiles/*.yaml")))
judge(schema("history"), sorted(ROOT.glob("Centres/history/*.yaml")))
judge(schema("module"), sorted(ROOT.glob("Plugins/*/module.yaml")))
verdict.end()
