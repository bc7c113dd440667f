// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// install.mjs FOLDER: puts in place what its package-lock.json has, unless it is there. Where there
// is no npm, or no way to its registry, that is said and the tests that need it skip.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = 77;
const [FOLDER] = process.argv.slice(2);
const UNREACHABLE =
  /^(E(AI_AGAIN|CONN\w+|(HOST|NET)UNREACH|NOTFOUND|TIMEDOUT|5\d\d)|ERR_SOCKET_\w+|FETCH_ERROR)$/;

/** The version of each package in a lock file, by its folder. */
function versions(path) {
  const { packages } = JSON.parse(readFileSync(path, "utf8"));
  delete packages[""]; // What needs them all.
  return new Map(Object.entries(packages).map(([folder, { version }]) => [folder, version]));
}

function isInstalled() {
  const installed = join(FOLDER, "node_modules/.package-lock.json"); // npm writes it when it is done.
  if (!existsSync(installed)) {
    return false;
  }
  const found = versions(installed);
  return [...versions(join(FOLDER, "package-lock.json"))].every(
    ([folder, version]) => found.get(folder) === version,
  );
}

function install() {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"];
  const run = spawnSync("npm", ["ci", ...options], { cwd: FOLDER, encoding: "utf8" });
  if (run.error) {
    console.log(`skipped: npm cannot be run: ${run.error.message}`);
    return SKIPPED;
  }
  console.log(run.stdout + run.stderr);
  const code = /^npm (?:ERR!|error) code (\S+)/m.exec(run.stderr)?.[1] ?? "";
  if (run.status !== 0 && UNREACHABLE.test(code)) {
    console.log(`skipped: npm cannot reach its registry (${code})`);
    return SKIPPED;
  }
  return run.status;
}

process.exitCode = isInstalled() ? 0 : install();
