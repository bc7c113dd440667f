# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""Runs the measurements of attrib_bench, and makes ratios, a table and a JSON file of them."""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys

SECONDS = "1"
ROUNDS = 3
STARTS = 21
LEAST = 0.1  # Microseconds that the floor takes at least: it prints no more digits.
WALK = re.compile(r"\bmin_ms ([\d.]+)")
ANSWER = re.compile(r"^(?:attrib|ref) Q1\s+median_us ([\d.]+) .*\brows (\d+) ", re.M)


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def read_pairs(text):
    return [line.split() for line in text.splitlines()]


def spread(values):
    """Median and quartiles, so that one disturbed run decides nothing."""
    low, middle, high = (statistics.quantiles(values, n=4, method="inclusive")
                         if len(values) > 1 else values * 3)
    return {"median": round(middle, 3), "low": round(low, 3), "high": round(high, 3),
            "runs": len(values)}


TIMED = ("bare", "load", "load_2", "open", "walk")
# What is held against the bare loop that ran just before it: the line, and the column of the clock.
AGAINST_BARE = {"load": ("load", 1), "load_processor": ("load", 2), "load_2": ("load_2", 1),
                "open": ("open", 1)}


def measure_load(program, base, runs):
    lines = read_pairs(run(program, "load", base, base + ".snapshot", str(runs)))
    timed = {name: [line for line in lines if line[0] == name] for name in TIMED}
    counts = {line[0]: int(line[1]) for line in lines if line[0] not in TIMED}
    ratios = {name: spread([float(ours[column]) / float(theirs[column])
                            for theirs, ours in zip(timed["bare"], timed[which])])
              for name, (which, column) in AGAINST_BARE.items()}
    times = {name + "_ms": spread([float(line[1]) * 1e3 for line in found])
             for name, found in timed.items()}
    return counts, ratios, times


def start(program, commands):
    """Milliseconds from start to end of each command, which run in turn; by name, of each round."""
    times = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            times[name].append(float(run(program + "_start", "1", *command)) * 1e3)
    return times


def measure_starts(program, base, snapshot, actor, others=()):
    """A cold query with the snapshot and without a look at the records, one with it, a process
    that does nothing, and other commands; and whether the answer is that of the records."""
    query = (os.path.join(os.path.dirname(program), "../../cli/attrib"), "query", "--kb", base,
             "--actor", actor, "--format", "csv")
    cache = ("--cache", snapshot)
    same = run(*query, *cache, "--trust-cache") == run(*query, "--no-cache")
    return same, start(program, {"empty": (program + "_empty",),
                                 "trusting": (*query, *cache, "--trust-cache"),
                                 "walking": (*query, *cache), **dict(others)})


def divide(ours, theirs):
    """The ratios of runs that were timed one after the other."""
    return spread([a / b for a, b in zip(ours, theirs)])


def measure_peak(program, base, size):
    return spread([int(read_pairs(run(program, "peak", base))[0][1]) / size
                   for _ in range(ROUNDS)])


def ask(*command):
    """Microseconds and rows of one program's dossier."""
    found = ANSWER.search(run(*command))
    return float(found[1]), int(found[2])


def read_actor(floor):
    """The actor that the floor's Q1 asks about."""
    with open(os.path.join(floor, "csv", "params.txt"), encoding="utf-8") as file:
        return dict(line.strip().split("=", 1) for line in file)["q1"]


def measure_cold(program, floor):
    """Whole processes over the floor's own corpus: a query as before, a C program on SQLite that
    gives rows of the same actor, and what the look at the records adds to a query."""
    base, sqlite, statwalk = (os.path.join(floor, name) for name in ("kb", "sq", "statwalk"))
    others = {"sqlite": (sqlite, "one", os.path.join(floor, "sqlite"), os.path.join(floor, "csv"),
                         os.path.join(floor, "q_sqlite.sql"), "Q1")}
    same, starts = measure_starts(program, base, os.path.join(floor, "cache"), read_actor(floor),
                                  others if os.path.exists(sqlite) else ())
    ratios = {"floor_cold": divide(starts["trusting"], starts["empty"])}
    if "sqlite" in starts:
        ratios["floor_cold_sqlite"] = divide(starts["trusting"], starts["sqlite"])
    if os.path.exists(statwalk):
        starts["statwalk"] = [float(WALK.search(run(statwalk, base))[1]) for _ in range(ROUNDS)]
        walk = statistics.median(starts["statwalk"])
        ratios["floor_walk"] = divide(starts["walking"],
                                      [one + walk for one in starts["trusting"]])
    return same, ratios, {f"floor_{name}_ms": spread(found) for name, found in starts.items()}


def measure_dossier(program, floor):
    """Ours against the floor, in turn, over the floor's own corpus."""
    actor = read_actor(floor)
    theirs = (os.path.join(floor, "ref"), "bench", os.path.join(floor, "snapshot"),
              os.path.join(floor, "csv"))
    ours = (program, "dossier", os.path.join(floor, "kb"), actor, SECONDS)
    pairs = [(ask(*theirs), ask(*ours)) for _ in range(ROUNDS)]
    rows = {answer[1] for pair in pairs for answer in pair}
    times = {"floor_us": spread([a[0] for a, _ in pairs]),
             "dossier_us": spread([b[0] for _, b in pairs])}
    return rows, spread([b[0] / max(a[0], LEAST) for a, b in pairs]), times


QUERY = re.compile(r"^(?:attrib|ref) (Q\w+)\s+median_us ([\d.]+) .*\brows (\d+) check (-?\d+)$", re.M)
# Those that the table holds against the floor.
HELD = ("Q1", "Q2", "Q3", "Q4", "Q6", "Q7")


def measure_queries(program, floor):
    """The queries of other engines, ours against the floor, in turn: ratios by query, our lines as
    those engines print theirs, and what differs."""
    parameters = os.path.join(floor, "csv", "params.txt")
    theirs = (os.path.join(floor, "ref"), "bench", os.path.join(floor, "snapshot"),
              os.path.join(floor, "csv"))
    ours = (program, "queries", os.path.join(floor, "kb"), parameters, SECONDS)
    found = []
    for _ in range(ROUNDS):
        pair = (run(*theirs), run(*ours))
        found.append([{name: (float(median), rows, check)
                       for name, median, rows, check in QUERY.findall(text)} for text in pair])
    faults = [f"{name}: rows and check {ours[name][1:]}, the floor has {answer[1:]}"
              for theirs, ours in found[:1] for name, answer in theirs.items()
              if ours.get(name, answer)[1:] != answer[1:]]
    ratios = {name: spread([ours[name][0] / max(theirs[name][0], LEAST)
                            for theirs, ours in found])
              for name in HELD}
    return ratios, pair[1].splitlines(), faults


def measure(options):
    with open(options.summary, encoding="utf-8") as file:
        expected = dict(line.split() for line in file)
    counts, ratios, times = measure_load(options.program, options.base, options.runs)
    ratios["peak"] = measure_peak(options.program, options.base, counts["bytes"])
    own, rows = ask(options.program, "dossier", options.base, expected["actor"], SECONDS)
    times["own_dossier_us"] = spread([own])
    same, starts = measure_starts(options.program, options.base, options.base + ".snapshot",
                                  expected["actor"])
    ratios["cold"] = divide(starts["trusting"], starts["empty"])
    times.update({name + "_ms": spread(found) for name, found in starts.items()})
    faults = [] if same else ["the answer from the snapshot"]
    faults += [f"{name}: {got}, and the corpus has {expected[name]}"
              for name, got in (("files", counts["files"]), ("bytes", counts["bytes"]),
                                ("rows", rows)) if got != int(expected[name])]
    if options.floor:
        answers, ratios["dossier"], more = measure_dossier(options.program, options.floor)
        times.update(more)
        faults += [f"rows of the dossier: {sorted(answers)}"] if len(answers) > 1 else []
        counts["floor_rows"] = max(answers)
    lines = []
    if options.floor:
        same, cold, more = measure_cold(options.program, options.floor)
        ratios.update(cold)
        times.update(more)
        faults += [] if same else ["the answer from the snapshot of the floor's corpus"]
        queries, lines, differing = measure_queries(options.program, options.floor)
        ratios.update(queries)
        faults += differing
    corpus = {**counts, "claims": int(expected["claims"]), "rows": rows}
    for name, ratio in ratios.items():
        ratio["aim"] = AIMS.get(name)
    return {"cores": os.cpu_count(), "corpus": corpus, "ratios": ratios, "times": times,
            "lines": lines, "faults": faults}


# The greatest ratio that is good; none for what is only told.
AIMS = {"load": 1.25, "load_processor": 1.25, "load_2": 0.7, "open": 0.02, "peak": 1.3, "cold": 5,
        "floor_cold": 5, "floor_cold_sqlite": 1, "floor_walk": 1.2,
        **{name: 3 for name in HELD}}

NAMES = {
    "load": "load / bare libyaml loop, wall clock",
    "load_processor": "load / bare libyaml loop, processor time",
    "load_2": "load on 2 threads / bare libyaml loop",
    "open": "verified open of a snapshot / that loop",
    "cold": "cold query, trusting / empty process",
    "floor_cold": "floor's corpus: cold query / empty process",
    "floor_cold_sqlite": "floor's corpus: cold query / C on SQLite",
    "floor_walk": "floor's corpus: with the walk / query + walk",
    "peak": "peak memory / bytes of YAML",
    "dossier": "warm dossier / floor",
    **{name: f"warm {name} / floor" for name in HELD},
    "bare_ms": "bare libyaml loop, ms",
    "load_ms": "load, ms",
    "load_2_ms": "load on 2 threads, ms",
    "open_ms": "verified open of a snapshot, ms",
    "walk_ms": "walk with stat, ms",
    "empty_ms": "empty process, ms",
    "trusting_ms": "cold query, trusting, ms",
    "walking_ms": "cold query with the walk, ms",
    "floor_empty_ms": "floor's corpus: empty process, ms",
    "floor_trusting_ms": "floor's corpus: cold query, trusting, ms",
    "floor_walking_ms": "floor's corpus: with the walk, ms",
    "floor_sqlite_ms": "floor's corpus: C on SQLite, ms",
    "floor_statwalk_ms": "floor's corpus: walk with stat in C, ms",
    "own_dossier_us": "warm dossier, us",
    "floor_us": "floor, its corpus, us",
    "dossier_us": "warm dossier, that corpus, us",
}


def show(result):
    corpus = result["corpus"]
    print(f"{result['cores']} cores; {corpus['files']} files, {corpus['bytes'] / 1e6:.2f} MB, "
          f"{corpus['events']} events, {corpus['claims']} claims; "
          f"a dossier of {corpus['rows']} rows")
    print(f"{'':44}{'median':>10}{'quartiles':>24}{'runs':>6}{'aim':>6}")
    for group in ("ratios", "times"):
        for name, value in result[group].items():
            quartiles = f"{value['low']} .. {value['high']}"
            aim = value.get("aim") or ""
            print(f"{NAMES[name]:44}{value['median']:>10}{quartiles:>24}{value['runs']:>6}{aim:>6}")
    print("\n".join(result["lines"]) if result["lines"]
          else "no --floor: the queries of other engines were not asked")
    for fault in result["faults"]:
        print("differs:", fault)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--summary", required=True)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--floor", help="folder with ref, snapshot, csv, kb")
    parser.add_argument("--json")
    options = parser.parse_args()
    try:
        result = measure(options)
    except subprocess.CalledProcessError as fault:
        sys.exit(f"failed: {' '.join(fault.cmd)}")
    show(result)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(result, file, indent=2)
            file.write("\n")
    sys.exit(1 if result["faults"] else 0)


main()
