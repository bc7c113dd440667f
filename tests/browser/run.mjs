// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// run.mjs WRITE_PAGE ATTRIB INCIDENTS: tries the page in Chromium; see README.md.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync,
  writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SKIPPED = 77;
const HERE = dirname(fileURLToPath(import.meta.url));
if (!existsSync("/usr/bin/chromium") || !existsSync(join(HERE, "node_modules/playwright-core"))) {
  console.log("skipped: chromium or playwright-core is not there");
  process.exit(SKIPPED);
}
const { launch, Opened } = await import("./browser.mjs");
const { cases } = await import("./cases.mjs");

const [program, attrib, incidents] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "attrib-page-"));
const problems = [];
let checks = 0;

function note(name) {
  const holds = (found, what) => {
    checks += 1;
    if (!found) problems.push(`${name}: ${what}`);
  };
  const equal = (found, wanted, what) =>
    holds(found === wanted, `${what}:\n  found  ${JSON.stringify(found)}\n  wanted ${JSON.stringify(wanted)}`);
  return { holds, equal };
}

function writePage(base, name) {
  const pictures = ["graph.svg", "timeline.svg"].map((picture) => join(HERE, picture));
  const path = join(folder, `${name}.html`);
  writeFileSync(path, execFileSync(program, [base, "theft", ...pictures], { maxBuffer: 1 << 26 }));
  return path;
}

/** Keeps what a case shows, where somebody wants to look at it. */
async function keep(name, take) {
  if (process.env.SHOTS) {
    mkdirSync(process.env.SHOTS, { recursive: true });
    await take(join(process.env.SHOTS, name));
  }
}

async function runCase(browser, path, { run, options = {} }) {
  const name = `${run.name}${options.width ? `-${options.width}` : ""}`;
  const { holds, equal } = note(name);
  const opened = await Opened.open(browser, path, options);
  try {
    await run({ opened, holds, equal, keep: (take) => keep(name, take) });
  } catch (error) {
    holds(false, error.message.split("\n", 3).join(" "));
  }
  equal(opened.messages.join("\n"), "", "messages of the console");
  equal(opened.requests.filter((url) => !url.startsWith(opened.url)).join("\n"), "", "requests");
  await opened.close();
}

// What a record may hold, and a page must not take for more

const HOSTILE = [
  "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onclick=\"alert(1)\" x=\"",
  "' onfocus='alert(1)' autofocus='", "&amp;&lt;b&gt;&#60;i&#62;", "</style><style>*{display:none}</style>",
  "<!-- rows -->", "-->", "]]>", "<svg onload=alert(1)>", "javascript:alert(1)", "</td></tr></table>",
  "</textarea></title>", "{{constructor}}", "\u05E9\u05DC\u05D5\u05DD (\u200F) \u0645\u0631\u062D\u0628\u0627\u200E",
  "\u2028\u2029", "%3Cscript%3E", "${alert(1)}", "$& $1 \\u003c", "<a href=javascript:alert(1)>x</a>",
];

/** The records with hostile texts in the place of all texts. */
function makeHostile() {
  const base = join(folder, "hostile");
  let next = 0;
  const records = readFileSync(join(HERE, "kb/records.yaml"), "utf8").replace(/"[^"\n]*"/g, () =>
    JSON.stringify(`${HOSTILE[next++ % HOSTILE.length]} ${next}`));
  mkdirSync(base);
  writeFileSync(join(base, "records.yaml"), records);
  return base;
}

async function tryHostile(browser, plain) {
  const { equal } = note("hostile texts");
  const opened = await Opened.open(browser, writePage(makeHostile(), "hostile"), {});
  const other = await Opened.open(browser, plain, {});
  const sameOutline = async (what) => {
    const [found, wanted] = [await opened.outline(), await other.outline()];
    const line = wanted.findIndex((text, at) => text !== found[at]);
    equal(found[line], wanted[line], what);
    equal(found.length, wanted.length, `${what}: number of elements`);
  };
  await sameOutline("they change text alone");
  for (const fragment of ["#claim:land-accuses-hill", "#actor:land", "#actor:clerk", "#incident:theft"]) {
    await opened.page.goto(opened.url + fragment);
    await other.page.goto(other.url + fragment);
    await sameOutline(`likewise at ${fragment}`);
  }
  await keep("hostile", (path) => opened.page.screenshot({ path: `${path}.png`, fullPage: true }));
  equal(opened.messages.join("\n"), "", "messages of the console");
  equal(opened.requests.filter((url) => !url.startsWith(opened.url)).join("\n"), "", "requests");
  await Promise.all([opened.close(), other.close()]);
}

/** What is not as the build left it does not run, nor apply. */
async function tryTampered(browser, plain) {
  const { equal, holds } = note("tampered");
  const page = readFileSync(plain, "utf8");
  const path = join(folder, "tampered.html");
  for (const [was, is, directive] of [['"use strict"', '"use  strict"', "script-src"], ["margin:0 auto", "margin:0  auto", "style-src"]]) {
    writeFileSync(path, page.replace(was, is));
    const opened = await Opened.open(browser, path, {});
    equal(opened.messages.length, 1, `one message of ${directive}`);
    holds(opened.messages[0]?.includes(directive), `it names ${directive}`);
    if (directive === "script-src") equal(await opened.page.$eval("html", (html) => html.className), "", "no script ran");
    await opened.close();
  }
}

/** The shipped case, with its own pictures where they can be drawn. */
async function tryExchange(browser) {
  const { equal, holds } = note("the Exchange case");
  const path = join(folder, "exchange.html");
  execFileSync(attrib, ["--kb", incidents, "export", "--incident", "exchange-2021", "-o", path], { stdio: "pipe" });
  const { size } = statSync(path);
  holds(size < 100000, `${size} bytes are too many`);
  const opened = await Opened.open(browser, path, {});
  const drawn = await opened.page.$$eval(".pane", (panes) => panes.filter((pane) => !pane.querySelector(".none")).length);
  console.log(`the Exchange case: ${size} bytes, ${drawn} pictures`);
  equal((await opened.barriers()).join("\n"), "", "barriers");
  const missing = await opened.page.$$eval("#rows tr", (rows) => rows.map((row) => row.dataset.claim)
    .filter((id) => !document.querySelector(`#graph [class~="c-${id}"]`)));
  if (drawn === 2) equal(missing.join(" "), "", "claims that the picture lacks");
  await opened.page.click("#rows a[href='#actor:us'] >> nth=0");
  await opened.page.click("text=When it was said");
  await opened.page.click("#back");
  equal((await opened.barriers()).join("\n"), "", "barriers, with an actor selected and replayed");
  equal(opened.messages.join("\n"), "", "messages of the console");
  equal(opened.requests.filter((url) => !url.startsWith(opened.url)).join("\n"), "", "requests");
  await keep("exchange", (shot) => opened.page.screenshot({ path: `${shot}.png` }));
}

const browser = await launch();
try {
  const plain = writePage(join(HERE, "kb"), "plain");
  for (const one of cases) {
    await runCase(browser, plain, one);
  }
  await tryHostile(browser, plain);
  await tryTampered(browser, plain);
  await tryExchange(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(problems.join("\n"));
console.log(`${checks} checks, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
