// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// run.mjs PROGRAM INCIDENTS [FOLDER...]: tries the schema with the YAML language server, as an
// editor would. INCIDENTS is the knowledge base whose records name the schema in their first lines.
// A FOLDER is another one: each of its files that the program finds no error in is good here, too.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { offers, planted, wrongFiles } from "./cases.mjs";
import { LanguageServer } from "./client.mjs";

const SKIPPED = 77;
const HERE = dirname(fileURLToPath(import.meta.url));
const SERVER = join(HERE, "node_modules/yaml-language-server/bin/yaml-language-server");
const SETTINGS = {
  yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } },
};

const [program, incidents, ...folders] = process.argv.slice(2).map((path) => resolve(path));
const SCHEMA = pathToFileURL(join(incidents, ".schema.json"));
const MODELINE = `# yaml-language-server: $schema=${SCHEMA}`;
const problems = [];
let checks = 0;
let files = 0;

/** Counts a check; `tell` says what is wrong where it fails. */
function expect(holds, tell) {
  checks += 1;
  if (!holds) {
    problems.push(tell());
  }
}

/** Runs the program; what it prints, whatever its status. */
function attrib(...args) {
  const run = spawnSync(program, args, { encoding: "utf8" });
  if (run.error || run.stderr) {
    throw new Error(`attrib ${args.join(" ")}: ${run.error ?? run.stderr}`);
  }
  return run.stdout;
}

const schema = JSON.parse(attrib("schema"));

// Files

/** The record files below a folder; names that begin with a dot are passed over. */
function recordFiles(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) {
      return [];
    }
    if (entry.isDirectory()) {
      return recordFiles(path);
    }
    return /\.ya?ml$/.test(entry.name) && entry.name !== "attrib.yaml" ? [path] : [];
  });
}

/** The record files of a knowledge base in which the program finds no error. */
function goodFiles(folder) {
  const all = recordFiles(folder);
  if (all.length === 0) {
    return [];
  }
  const { diagnostics } = JSON.parse(attrib("check", "--format", "json", "--kb", folder));
  const errors = diagnostics.filter((one) => one.severity === "error");
  const bad = new Set(errors.map((one) => resolve(one.file)));
  return all.filter((path) => !bad.has(path));
}

/** A file as an editor opens it; one that does not name the schema gets a first line that does. */
function readRecords(path) {
  const text = readFileSync(path, "utf8");
  const named = text.startsWith("# yaml-language-server: ");
  return {
    name: path,
    uri: pathToFileURL(path).href,
    text: named ? text : `${MODELINE}\n${text}`,
  };
}

/** The URI of another file that only the editor has. */
function unsaved() {
  files += 1;
  return pathToFileURL(join(HERE, "kb", `unsaved-${files}.yaml`)).href;
}

/** The number from 0 of the only line that begins so, less its indentation. */
function lineOf(lines, beginning) {
  const found = lines.flatMap((line, i) => (line.trimStart().startsWith(beginning) ? [i] : []));
  if (found.length !== 1) {
    throw new Error(`${found.length} lines begin with "${beginning}"`);
  }
  return found[0];
}

function show(diagnostics) {
  const lines = diagnostics.map((one) => `  line ${one.range.start.line + 1}: ${one.message}`);
  return lines.join("\n") || "  nothing is reported";
}

// Diagnostics

/** Nothing is reported of a good file; and that is not for want of a schema. */
async function checkGood(server, { name, uri, text }) {
  const found = await server.open(uri, text);
  expect(found.length === 0, () => `${name} is good, yet:\n${show(found)}`);
  const whole = text.trimEnd();
  const line = whole.split("\n").length;
  const wrong = await server.change(uri, `${whole}\nno-such-section: 1\n`);
  const told = wrong.length === 1 && wrong[0].range.start.line === line;
  expect(told, () => `${name} has an unknown key in line ${line + 1}, yet:\n${show(wrong)}`);
}

/** All that is reported stands in line `line`, and something is. */
async function checkWrong(server, what, lines, line) {
  const found = await server.open(unsaved(), `${lines.join("\n")}\n`);
  const told = found.length > 0 && found.every((one) => one.range.start.line === line);
  expect(told, () => `${what} is in line ${line + 1}, yet:\n${show(found)}`);
}

/** The lines with another in place of the one that begins so, as far indented. */
function plant(lines, beginning, instead) {
  const changed = [...lines];
  const at = lineOf(lines, beginning);
  changed[at] = /^ */.exec(lines[at])[0] + instead;
  return changed;
}

// Hovers

/** Key by key, what is to be said of it in any of the maps; without the example. */
function helpByKey() {
  const help = new Map();
  for (const { properties } of [schema, ...Object.values(schema.definitions)]) {
    for (const [key, { markdownDescription }] of Object.entries(properties)) {
      help.set(key, (help.get(key) ?? new Set()).add(markdownDescription.split("\n")[0]));
    }
  }
  return help;
}

/** Each of the keys that stands in a map, of block or flow style, with its place. */
function* findKeys(lines, keys) {
  for (const [line, text] of lines.entries()) {
    for (const { 1: key, index } of text.matchAll(/(?<=^ *(?:- )?|[{,] *)([a-z-]+):(?= |$)/g)) {
      if (keys.has(key)) {
        yield { key, position: { line, character: index } };
      }
    }
  }
}

/** Over every key there is its help; and there is no help that is shown nowhere. */
async function checkHovers(server, { uri, text }) {
  const help = helpByKey();
  const pairs = [...help].flatMap(([key, all]) => [...all].map((one) => `${key}: ${one}`));
  const unseen = new Set(pairs);
  for (const { key, position } of findKeys(text.split("\n"), help)) {
    const shown = await server.hover(uri, position);
    const first = shown.split(/\n|; for example: /)[0];
    const where = `line ${position.line + 1}`;
    expect(help.get(key).has(first), () => `over ${key} in ${where} is ${JSON.stringify(shown)}`);
    unseen.delete(`${key}: ${first}`);
  }
  expect(unseen.size === 0, () => `help that is shown nowhere:\n  ${[...unseen].join("\n  ")}`);
}

// Completion

/** The words of a key, whether it takes one or several. */
function wordsOf({ enum: words, anyOf }) {
  return words ?? anyOf.find((one) => one.enum).enum;
}

async function checkOffer(server, { text, map, key }) {
  const [before, after] = `${MODELINE}\n${text}\n`.split("|");
  const lines = before.split("\n");
  const position = { line: lines.length - 1, character: lines.at(-1).length };
  const uri = unsaved();
  await server.open(uri, before + after);
  const items = await server.complete(uri, position);
  const offered = new Set(items.map((item) => item.label));
  const { properties } = map ? schema.definitions[map] : schema;
  const wanted = key ? wordsOf(properties[key]) : Object.keys(properties);
  const there = (one) => text.includes(`${one}:`); // What has its key already is not offered again.
  const missing = wanted.filter((one) => !offered.has(one) && !there(one));
  expect(missing.length === 0, () => `${text}\nis not offered ${missing.join(" ")}`);
}

// All of it

/** The server lets a file rest for a moment before it looks at it: so many are open at a time. */
async function checkAll(server) {
  const [path] = goodFiles(join(HERE, "kb"));
  if (!path) {
    throw new Error(`attrib check finds errors in ${join(HERE, "kb")}`);
  }
  const sample = readRecords(path);
  const lines = sample.text.trimEnd().split("\n");
  const good = [...recordFiles(incidents), ...folders.flatMap(goodFiles)];
  await Promise.all([path, ...good].map((one) => checkGood(server, readRecords(one))));
  await server.change(sample.uri, sample.text);
  await checkHovers(server, sample);
  const inLines = planted.map(([what, beginning, instead, place]) => {
    const changed = plant(lines, beginning, instead);
    return checkWrong(server, what, changed, lineOf(changed, place ?? instead));
  });
  await Promise.all(inLines);
  const inFiles = wrongFiles.map(([what, line]) => checkWrong(server, what, [MODELINE, line], 1));
  await Promise.all(inFiles);
  await Promise.all(offers.map((offer) => checkOffer(server, offer)));
}

if (!existsSync(SERVER)) {
  console.log(`skipped: no ${SERVER}; run npm ci in ${HERE}`);
  process.exit(SKIPPED);
}
const server = await LanguageServer.start(process.execPath, [SERVER, "--stdio"], SETTINGS);
await checkAll(server);
await server.stop();
console.log(problems.concat(`${checks} checks, ${problems.length} failed`).join("\n\n"));
process.exitCode = problems.length > 0 ? 1 : 0;
