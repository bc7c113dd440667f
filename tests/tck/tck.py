# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""Run the TCK's scenarios and fail where fewer pass than did: tck.py RUNNER FOLDER."""

import os
import re
import subprocess
import sys

# File: how many pass of all, how many without expressions/temporal, and how many wrong rows there are
# at most.
FLOORS = {
    "dev.jsonl": (2442, 1814, 0),
    "extra-dev.jsonl": (30, 30, 0),
}
SKIPPED = 77


def judge(runner, folder, name):
    score = [sys.executable, "-B", os.path.join(folder, "score.py")]
    scenarios = os.path.join(folder, name)
    blind = subprocess.run([*score, "--strip", scenarios], check=True, stdout=subprocess.PIPE)
    answers = subprocess.run([runner], input=blind.stdout, check=True, stdout=subprocess.PIPE)
    report = subprocess.run([*score, "--folders", "--failures", scenarios, "-"],
                            input=answers.stdout, stdout=subprocess.PIPE, check=True)
    return report.stdout.decode()


def numbers(report):
    passed = [int(n) for n in re.findall(r"^(?:all READ|READ without \S+) +(\d+) /", report, re.M)]
    wrong = int(re.search(r"^wrong rows (\d+)", report, re.M).group(1))
    crashed = int(re.search(r"crashed or missing (\d+)$", report, re.M).group(1))
    return (*passed, wrong, crashed)


def main():
    runner, folder = sys.argv[1:]
    if not os.path.isdir(folder):
        print(f"skipped: the scenarios are not in {folder}")
        return SKIPPED
    status = 0
    for name, (all_read, untemporal, wrong_rows) in FLOORS.items():
        report = judge(runner, folder, name)
        print(f"{name}:\n{report}")
        got = numbers(report)
        if got[0] < all_read or got[1] < untemporal or got[2] > wrong_rows or got[3]:
            print(f"{name}: at least {all_read} of all and {untemporal} without temporal values were "
                  f"to pass, with at most {wrong_rows} wrong rows and no crash")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
