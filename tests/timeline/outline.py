# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""outline.py EXPECTED PROGRAM ARGUMENT...: what a timeline holds, compared with a file."""

import difflib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "defs", "pattern", "marker", "g", "rect", "line", "path", "text",
            "tspan"}
ATTRIBUTES = {"viewBox", "width", "height", "font-family", "font-size", "font-weight", "role", "id",
              "class", "aria-label", "aria-labelledby", "x", "y", "x1", "x2", "y1", "y2", "dy", "rx",
              "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "marker-end",
              "patternUnits", "patternTransform", "refX", "refY", "markerWidth", "markerHeight",
              "markerUnits", "orient"}
COLOURS = re.compile(r"#[0-9A-F]{6}$|none$|url\(#time-[a-z]+\)$")
MONO = {"#000000", "#FFFFFF", "none"}


def name_of(element):
    return element.tag.removeprefix(SVG)


def words_of(element):
    """The lines of a text with bars between them."""
    return " | ".join([element.text or ""] + [line.text or "" for line in element])


def outline(element, depth=0):
    """A line for whatever means something."""
    name = name_of(element)
    told = [f'{key}="{element.get(key)}"' for key in ("id", "class", "role", "aria-label")
            if element.get(key)]
    words = words_of(element) if name in ("text", "title", "desc") else ""
    hatched = name == "rect" and element.get("fill") == "url(#time-hatch)"
    if told or words or hatched:
        parts = [name, *told, *(["hatched"] if hatched else []), *([words] if words else [])]
        yield "  " * depth + " ".join(parts)
        depth += 1
    for child in element:
        if name != "text":
            yield from outline(child, depth)


def check_element(element, parents, theme):
    name = name_of(element)
    if name not in ELEMENTS or not element.tag.startswith(SVG):
        yield f"element {element.tag}"
    for key, value in element.attrib.items():
        if key not in ATTRIBUTES:
            yield f"attribute {key} of {name}"
        if key in ("fill", "stroke") and not COLOURS.match(value):
            yield f"{key} {value}"
        if key in ("fill", "stroke") and theme == "mono" and not (value in MONO or "url" in value):
            yield f"{key} {value} in black and white"
    if element.get("role") == "listitem" and parents[element].get("role") != "list":
        yield "an item of no list"
    if element.get("role") in ("list", "listitem") and not element.get("aria-label"):
        yield "a list or item without a label"


def check_ids(root):
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    for name in {name for name in ids if ids.count(name) > 1}:
        yield f"id {name} twice"
    for element in root.iter():
        for value in element.attrib.values():
            for target in re.findall(r"url\(#([^)]*)\)", value):
                if target not in ids:
                    yield f"nothing is {target}"
    for name in root.get("aria-labelledby").split():
        if name not in ids:
            yield f"nothing is {name}"


def check_places(root):
    """Nothing begins outside the picture."""
    _, _, width, height = map(int, root.get("viewBox").split())
    for element in root.iter():
        x, y = element.get("x"), element.get("y")
        if x is not None and y is not None and not (0 <= int(x) <= width and 0 <= int(y) <= height):
            yield f"{name_of(element)} at {x},{y}"


def check_counts(root, counts):
    claims, drawn, folded, undated = map(int, counts.split())
    classes = [element.get("class", "").split() for element in root.iter()]
    shown = sum(names[:1] == ["statement"] for names in classes)
    more = sum(len(names) - 1 for names in classes if names[:1] == ["more"])
    if (shown, more, shown + more + undated) != (drawn, folded, claims):
        yield f"{shown} drawn, {more} folded, but counted: {counts.strip()}"


def problems(root, counts, theme):
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in root.iter():
        yield from check_element(element, parents, theme)
    yield from check_ids(root)
    yield from check_places(root)
    yield from check_counts(root, counts)


def main(expected, *command):
    runs = [subprocess.run(command, capture_output=True, check=True) for _ in range(2)]
    root = ElementTree.fromstring(runs[0].stdout)
    found = list(problems(root, runs[0].stderr.decode(), command[2]))
    if runs[0].stdout != runs[1].stdout:
        found.append("two runs differ")
    text = "".join(line + "\n" for line in outline(root))
    if os.environ.get("ATTRIB_UPDATE"):
        with open(expected, "w", encoding="utf-8") as file:
            file.write(text)
    with open(expected, encoding="utf-8") as file:
        wanted = file.read()
    found += difflib.unified_diff(wanted.splitlines(), text.splitlines(), "expected", "found",
                                  lineterm="")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
