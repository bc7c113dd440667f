# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""select_part.py PROGRAM FOLDER FOLDER: an export of a part has what its JSON names, and no more.

Nodes are worked out from the JSON of the same question. Edges are those of the whole graph between
these nodes whose record is one of them."""

import json
import subprocess
import sys

import samples

try:
    import networkx
except ImportError:
    samples.skip("python3-networkx was not found")

QUESTIONS = {
    "incidents": [["--actor", "MSS"], ["--actor", "cn", "--below"], ["--actor", "cn-mfa"],
                  ["--incident", "exchange-2021"], ["--claim", "us-accuses-mss"],
                  ["--source", "asia-financial-2021-07-20"], ["--act", "deny"],
                  ["--act", "counter-accuse", "--against", "us"], ["--unanswered"]],
    "hostile": [["--actor", "a.b-c"], ["--actor", "union"], ["--incident", "i"], ["--claim", "c-3"],
                ["--claim", "c-5"], ["--source", "paper"], ["--by", "z"]],
}
TAKE_PART = ("by", "voice", "with", "against", "over", "alleges")
# What an answer's subject names besides the records that an edge leads to.
NO_EDGE = ("cites", "affected", "aliases", "coined", "figures")


def export(program, folder, question, form):
    return subprocess.run([program, "--kb", folder, "export", "--format", form, *question],
                          capture_output=True, check=True).stdout


def read(program, folder, question):
    """(nodes, edges by their ids, each as its source, target and data)"""
    graph = networkx.parse_graphml(export(program, folder, question, "graphml").decode(),
                                   force_multigraph=True)
    return dict(graph.nodes(data=True)), {
        key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}


def ids_in(value):
    if isinstance(value, list):
        return {found for item in value for found in ids_in(item)}
    if isinstance(value, dict):
        own = {value["id"]} if "id" in value else set()
        return own | ids_in([item for key, item in value.items() if key not in NO_EDGE])
    return set()


def nodes_of(answer):
    named = [answer.get(subject) for subject in ("actor", "incident", "source")]
    for claim in answer["claims"]:
        named += [{"id": claim["id"]}, *(claim.get(key) for key in TAKE_PART)]
    return ids_in([*named, answer["sources"]])


def problems_of(program, folder, question):
    answer = json.loads(export(program, folder, question, "json"))
    nodes, edges = read(program, folder, question)
    all_nodes, all_edges = read(program, folder, [])
    expected = nodes_of(answer)
    if set(nodes) != expected:
        yield f"not the nodes of the JSON: {set(nodes) ^ expected}"
    belonging = {key: edge for key, edge in all_edges.items()
                 if {edge[0], edge[1], edge[2]["record"]} <= expected}
    if edges != belonging:
        yield f"not the edges between them: {edges.keys() ^ belonging.keys()}"
    context = {claim["id"] for claim in answer["claims"] if claim.get("context")}
    for node, data in nodes.items():
        if data != {**all_nodes.get(node, {}), **({"context": True} if node in context else {})}:
            yield f"{node} has other properties than in the whole graph"


def main(program, *folders):
    problems = [f"{name} {' '.join(question)}: {problem}"
                for folder, name in zip(folders, QUESTIONS)
                for question in QUESTIONS[name]
                for problem in problems_of(program, folder, question)]
    print(*problems, sep="\n")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
