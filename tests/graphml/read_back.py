# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""read_back.py PROBE FOLDER FOLDER: networkx reads the nodes, edges and properties of the graph.

What is expected is worked out here from the probe's plain form, by the rules of docs/graphml.md."""

import codecs
import datetime
import json
import re
import sys

import samples

try:
    import networkx
except ImportError:
    samples.skip("python3-networkx was not found")

EPOCH = datetime.date(1970, 1, 1).toordinal()
PLAIN = re.compile(r"[A-Za-z0-9._-]+")
NOT_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")

codecs.register_error("each byte", lambda error: ("\ufffd", error.start + 1))


def raw(text):
    return bytes.fromhex(text).decode("utf-8", "each byte")


def shown(text):
    """A text as XML can hold it."""
    return NOT_SHOWN.sub("\ufffd", raw(text))


def day(number):
    return datetime.date.fromordinal(EPOCH + number).isoformat()


def name_of(key):
    """A property's name as an NMTOKEN."""
    return re.sub(r"[^A-Za-z0-9._-]|_(?=x)", lambda match: f"_x{ord(match[0]):04X}_", raw(key))


def as_json(value):
    """What a value inside a list or a map is in JSON."""
    kind, held = value["type"], value["value"]
    if kind == "string":
        return raw(held)
    if kind == "double":
        return float.fromhex(held)
    if kind == "date":
        return {"text": raw(held),
                **{end: day(value[end]) if end in value else None for end in ("earliest", "latest")}}
    if kind == "list":
        return [as_json(item) for item in held]
    if kind == "map":
        return map_as_json([(raw(key), item) for key, item in held])
    return held


def map_as_json(entries):
    made = {key: as_json(item) for key, item in entries}
    for key, item in entries:
        words = key + "_as_written"
        if item["type"] == "date" and words in made:
            made[key]["as_written"] = made.pop(words)
    return made


def data_of(properties):
    """The data that a reader finds; lists and maps are compared as what their JSON says."""
    for key, value in properties:
        name, kind, held = name_of(key), value["type"], value["value"]
        if kind in ("list", "map"):
            yield name, as_json(value)
        elif kind == "double":
            yield name, float.fromhex(held)
        elif kind in ("string", "date"):
            yield name, shown(held)
            for end in ("earliest", "latest"):
                if end in value:
                    yield f"{name}_{end}", day(value[end])
        else:
            yield name, held


def common(item):
    if item["file"]:
        yield "file", shown(item["file"])
    if item["line"]:
        yield "line", item["line"]
    if item["presence"] in ("maybe", "undated"):
        yield "presence", item["presence"]
    if item.get("superseded", "absent") != "absent":
        yield "superseded", "maybe" if item["superseded"] == "maybe" else "true"


def ids_of(nodes):
    """Each node's id in XML: its own where that is a name, and the first of those who have it."""
    taken = set()
    for number, node in enumerate(nodes):
        own = [value["value"] for key, value in node["properties"]
               if raw(key) == "id" and value["type"] == "string"]
        good = own and own[0] not in taken and PLAIN.fullmatch(raw(own[0]))
        taken.update(own)
        yield raw(own[0]) if good else f":{number}"


def present(items):
    return [(number, item) for number, item in enumerate(items) if item["presence"] != "absent"]


def without_empty(pairs):
    """Versions of networkx differ in whether an element without text is data."""
    return {name: value for name, value in pairs if value != ""}


def expected_graph(path):
    with open(path, encoding="ascii") as file:
        lines = file.read().splitlines()
    middle = lines.index("edges")
    nodes = [json.loads(line) for line in lines[:middle]]
    edges = [json.loads(line) for line in lines[middle + 1:]]
    ids = list(ids_of(nodes))
    expected_nodes = {
        ids[number]: without_empty([("labels", "".join(":" + raw(label) for label in node["labels"])),
                                    *data_of(node["properties"]), *common(node)])
        for number, node in present(nodes)}
    expected_edges = {
        f"e{number}": (ids[edge["source"]], ids[edge["target"]], without_empty(
            [("label", raw(edge["type"])), *data_of(edge["properties"]), *common(edge),
             *([("record", ids[edge["record"]])] if "record" in edge else [])]))
        for number, edge in present(edges)}
    return expected_nodes, expected_edges


def same(expected, found):
    if isinstance(expected, (list, dict)):
        return isinstance(found, str) and json.loads(found) == expected
    return type(found) is type(expected) and found == expected


def differences(expected, found):
    for name in sorted(expected.keys() | found.keys()):
        if name not in found or name not in expected or not same(expected[name], found[name]):
            yield f"{name} is {found.get(name)!r}, not {expected.get(name)!r}"


def compare(graphml, plain):
    nodes, edges = expected_graph(plain)
    graph = networkx.read_graphml(graphml, force_multigraph=True)
    if not graph.is_directed():
        yield "the graph is not directed"
    found = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    if set(graph.nodes) != set(nodes) or set(found) != set(edges):
        yield f"other nodes or edges: {set(graph.nodes) ^ set(nodes)} {set(found) ^ set(edges)}"
        return
    for node, data in nodes.items():
        for difference in differences(data, without_empty(graph.nodes[node].items())):
            yield f"node {node}: {difference}"
    for key, (source, target, data) in edges.items():
        if found[key][:2] != (source, target):
            yield f"edge {key} leads from {found[key][0]} to {found[key][1]}"
        for difference in differences(data, without_empty(found[key][2].items())):
            yield f"edge {key}: {difference}"


def problems_of(graphs):
    for name, graphml, plain in graphs:
        for problem in compare(graphml, plain):
            yield f"{name}: {problem}"


if __name__ == "__main__":
    samples.report(problems_of, *sys.argv[1:])
