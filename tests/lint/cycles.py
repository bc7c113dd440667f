# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""No header includes itself by way of others."""


def find_cycle(graph, header, path, done):
    """The way from a header back to itself among those that `header` leads to, or None."""
    if header in path:
        return path[path.index(header):] + [header]
    if header in done:
        return None
    done.add(header)
    for below in graph.get(header, ()):
        cycle = find_cycle(graph, below, path + [header], done)
        if cycle:
            return cycle
    return None


def problems(tree):
    graph = {name: [header for _, header, quoted in tree.includes(name) if quoted]
             for name in tree.files(".h")}
    done = set()
    cycles = (find_cycle(graph, name, [], done) for name in graph)
    yield from (" includes ".join(cycle) for cycle in cycles if cycle)
