# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""pictures.py PROGRAM INCIDENTS [--runs R] [--json FILE]: how long pictures take.

Each picture is made R times in turn as DOT, which is all of our own part (the records are loaded, the
question is asked, the picture is composed and written), and as SVG, which `dot` draws besides. Printed
are medians, with the quartiles, of milliseconds of processor time, which other programs disturb less,
and of time; and what share of the processor time our part is. The Exchange case, which ships, and
invented knowledge bases of 5 to 2,000 claims, which fold."""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
INVENTED = (2, 14, 72, 715)  # incidents: of about 2.8 claims each


def spread(values):
    low, middle, high = (statistics.quantiles(values, n=4, method="inclusive")
                         if len(values) > 1 else values * 3)
    return {"median": round(middle, 2), "low": round(low, 2), "high": round(high, 2)}


def processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed(command):
    """Milliseconds of a process with its children, of processor time and of time; what it wrote."""
    begun, used = time.perf_counter(), processor_time()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return (processor_time() - used) * 1000, (time.perf_counter() - begun) * 1000, done


def measure(program, base, selector, runs):
    export = [program, "--kb", base, "export", *selector, "--format"]
    rows = []
    for _ in range(runs):
        own, own_time, dot = timed([*export, "dot"])
        whole, whole_time, svg = timed([*export, "svg"])
        rows.append((own, own_time, whole, whole_time, own / whole))
        if dot.stderr != svg.stderr or b'class="node' not in svg.stdout:
            sys.exit("the picture is not the same twice")
    names = ("own_cpu_ms", "own_ms", "whole_cpu_ms", "whole_ms", "share")
    return dict(zip(names, map(spread, zip(*rows))))


def cases(folder, incidents):
    yield "exchange-2021", incidents, ["--incident", "exchange-2021"]
    for count in INVENTED:
        base = os.path.join(folder, str(count))
        printed = subprocess.run([sys.executable, os.path.join(HERE, "make_corpus.py"), str(count),
                                  base], check=True, stdout=subprocess.PIPE, text=True).stdout
        facts = dict(line.rsplit(None, 1) for line in printed.splitlines() if line)
        yield f"{facts.get('claims', '?')} invented claims", base, []


def row(name, figures):
    def cell(key):
        return "{median} ({low} – {high})".format(**figures[key])
    return f"| {name} | {' | '.join(cell(key) for key in figures)} |"


def main():
    parser = argparse.ArgumentParser(description="How long pictures take.")
    parser.add_argument("program")
    parser.add_argument("incidents")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--json")
    wanted = parser.parse_args()
    result = {"cores": os.cpu_count(), "runs": wanted.runs, "pictures": {}}
    print(f"{os.cpu_count()} cores, {wanted.runs} runs each\n")
    print("| picture | our part, processor ms | our part, ms | as SVG, processor ms | as SVG, ms "
          "| share |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, base, selector in cases(folder, wanted.incidents):
            figures = measure(os.path.abspath(wanted.program), base, selector, wanted.runs)
            result["pictures"][name] = figures
            print(row(name, figures), flush=True)
    if wanted.json:
        with open(wanted.json, "w", encoding="utf-8") as file:
            json.dump(result, file, indent=1)


main()
