# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""Each folder includes only the layers below it: the table of docs/architecture.md."""

import os

# Folder: the folders that it may include besides itself. A file belongs to the longest that fits.
LAYERS = {
    "engine/base": (),
    "engine/model": ("engine/base",),
    "engine/graph": ("engine/base", "engine/model"),
    "engine/record": ("engine/base", "engine/model", "engine/graph"),
    "engine/store": ("engine/base", "engine/model", "engine/graph", "engine/record"),
    "engine/view": ("engine/base", "engine/model", "engine/graph"),
    "engine/result": ("engine/base", "engine/model", "engine/graph"),
    "engine/cypher": ("engine/base", "engine/model", "engine/graph", "engine/view",
                      "engine/result"),
    "engine/question": ("engine/base", "engine/model", "engine/graph", "engine/view",
                        "engine/result", "engine/cypher"),
    "export": ("engine/base", "engine/model", "engine/graph", "engine/view", "engine/result"),
    "cli": ("engine", "export"),
    "tests": ("engine", "export", "cli"),
}

# A library's header: the only places, folders or files, that may include it. Tests may as well.
OWNERS = {
    "yaml.h": ("engine/record",),
    "sqlite3.h": ("engine/store/sqlite_library.h",),
    "sqlite3ext.h": ("engine/store/sqlite_library.h",),
    "pcre2.h": ("engine/cypher/function/regex.c",),
    "cgraph.h": ("export/cgraph_bridge.c",),
    "expat.h": ("export/svg_finish.c",),
}


def is_in(name, place):
    return name == place or name.startswith(place + "/")


def layer_of(name):
    return max((layer for layer in LAYERS if is_in(name, layer)), key=len, default=None)


def problem_of_include(tree, name, header, quoted):
    """Why `name` may not include `header`, or None."""
    layer = layer_of(name)
    if quoted:
        if not os.path.exists(tree.path(header)):
            return f'"{header}" is not a path from the project\'s root'
        if not any(is_in(header, place) for place in (layer, *LAYERS[layer])):
            return f'{layer} may not include "{header}"'
        return None
    owners = OWNERS.get(os.path.basename(header))
    if owners and layer != "tests" and not any(is_in(name, owner) for owner in owners):
        return f"only {' and '.join(owners)} may include <{header}>"
    return None


def problems(tree):
    for name in tree.files(".c", ".h"):
        if layer_of(name) is None:
            yield f"{name}: this folder is in no layer"
            continue
        for line, header, quoted in tree.includes(name):
            problem = problem_of_include(tree, name, header, quoted)
            if problem:
                yield f"{name}:{line}: {problem}"
