// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a reader does with the page of kb/, and what must then be seen. Each case gets the page
// freshly opened; `equal(found, wanted, what)` notes a difference.

const ALL = "land-accuses-dash isle-supports-land land-accuses-hill office-denies hill-counters";
const detail = "#detail";

/** A claim in the table, and a part of a picture by its id. */
const link = (id) => `#rows td > a[href="#claim:${id}"]`;
const part = (id) => `[id="${id}"]`;

async function setDay(opened, value) {
  await opened.page.$eval("#day", (slider, day) => {
    slider.value = day;
    slider.dispatchEvent(new Event("input"));
  }, value);
}
const MARCH_1 = 18322; // days from 1970 to 1 March 2020

async function opensWithAll({ opened, equal }) {
  equal(await opened.rows(), ALL, "rows");
  equal(await opened.text("#count"), "5 of 5", "count");
  equal(await opened.text("h1"), "Theft", "heading");
  equal(await opened.page.isVisible("#graph"), true, "picture");
  equal(await opened.page.isVisible("#timeline"), false, "timeline");
  equal(await opened.page.isVisible(detail), false, "panel");
}

async function filters({ opened, equal }) {
  const { page } = opened;
  await page.fill("#words", "NOBODY  hïll");
  equal(await opened.rows(), "land-accuses-hill", "words, case and accents aside");
  equal(await opened.text("#count"), "1 of 5", "count");
  equal(await opened.drawn(".statement.c-office-denies.faint"),
    "claim:office-denies time:claim:office-denies", "pictures follow");
  await page.click("text=Clear");
  await page.waitForFunction(() => document.querySelectorAll("#rows tr[hidden]").length === 0);
  await page.selectOption("#act", "deny");
  equal(await opened.rows(), "office-denies", "act");
  await page.selectOption("#act", "");
  await page.selectOption("#actor", "sea");
  equal(await opened.rows(), "land-accuses-dash land-accuses-hill", "actor");
  await page.selectOption("#actor", "clerk");
  equal(await opened.rows(), "office-denies", "who speaks for another");
  await page.selectOption("#actor", "");
  await page.fill("#from", "2020-03-02");
  await page.fill("#to", "2020-03-03");
  equal(await opened.rows(), "isle-supports-land land-accuses-hill", "days");
  equal(await opened.text('[data-claim="isle-supports-land"] td'),
    "March 2020 perhaps outside these days", "a date that reaches beyond");
}

async function sorts({ opened, equal }) {
  const { page } = opened;
  const sort = (column) => page.$$eval("thead th", (heads, at) => heads[at].ariaSort, column);
  await page.click("thead >> text=Who");
  equal(await opened.rows(), "hill-counters isle-supports-land land-accuses-dash land-accuses-hill office-denies", "who");
  equal(await sort(1), "ascending", "said");
  await page.click("thead >> text=Who");
  equal(await opened.rows(), "office-denies land-accuses-hill land-accuses-dash isle-supports-land hill-counters", "down");
  equal(await sort(1), "descending", "said");
  await page.click("thead >> text=Day");
  equal(await opened.rows(), "land-accuses-dash isle-supports-land land-accuses-hill office-denies hill-counters", "day");
}

async function selectsAClaim({ opened, equal, holds }) {
  const { page } = opened;
  await page.click(link("land-accuses-hill"));
  equal(await opened.text("#detail-title"), "Land accused Hill – “likely”", "title");
  const text = await opened.text("#detail-body");
  for (const words of ["2 March 2020", "“It was Hill”; “and nobody else” [1, page 2]", "also in [2]",
    "analyst’s reading: likely (ICD-203: 55-80 %)", "Isle: acknowledged",
    "Sea: supported", "Office of Hill, through A Clerk, denied · +2 days",
    "Hill accused Land in return · lag not known", "Isle supported · 1 day earlier to +29 days",
    "Analyst’s note: Read twice.", "“A paper”, Press, 2020.", "archived copy"]) {
    holds(text.includes(words), `the panel says ${words}`);
  }
  equal(await page.$$eval("#detail a:not([href^='#'])", (all) => all.map((a) => `${a.getAttribute("href")} ${a.rel}`).join("\n")),
    "https://example.org/?a=1&b=2 noopener noreferrer\nhttps://example.org/old noopener noreferrer", "links to sources");
  equal(await page.evaluate(() => location.hash), "#claim:land-accuses-hill", "fragment");
  equal(await opened.drawn(".dim"), "e2 right:hill-office", "the rest is dimmed");
  equal(await opened.drawn("[aria-pressed=true]"), "claim:land-accuses-hill time:claim:land-accuses-hill", "marked");
  await page.click("#close");
  equal(await page.isVisible(detail), false, "closed");
  equal(await opened.drawn(".dim"), "", "all is back");
}

async function selectsInThePictures({ opened, equal, holds }) {
  const { page } = opened;
  await page.click(part("claim:office-denies"));
  equal(await opened.text("#detail-title"), "Office of Hill, through A Clerk, speaker denied", "a card");
  await page.click(part("claim:office-denies"));
  equal(await page.isVisible(detail), false, "the same again");
  await page.click(part("middle:theft"));
  equal(await opened.text("#detail-title"), "Theft", "an incident");
  holds((await opened.text("#detail-body")).includes("Something was taken."), "its summary");
  await page.click(part("left:group"));
  equal(await opened.text("#detail-title"), "2 chosen", "a group");
  await page.click("#detail a >> text=Sea");
  equal(await opened.text("#detail-title"), "Sea", "one of it");
  await page.click("text=When it was said");
  equal(await page.isVisible("#graph"), false, "the other picture");
  await page.click(part("time:claim:land-accuses-dash"));
  equal(await opened.text("#detail-title"), "Land accused Dash (superseded by land-accuses-hill)", "in the timeline");
  holds((await opened.text("#detail-body")).includes("Sea: joined; act not stated"), "no accusation of who joined");
}

async function tellsOfAnActor({ opened, equal, holds }) {
  await opened.page.click("#rows a[href='#actor:land'] >> nth=0");
  const land = await opened.text("#detail-body");
  holds(/Said Land accused Dash · 1 March 2020 Land accused Hill · 2 March 2020/.test(land), "what it said");
  holds(/Is named in Hill accused Land in return · day not known/.test(land), "what names it");
  equal(await opened.drawn("[id].dim"), "e3 claim:office-denies e4 right:hill-office " +
    "time:claim:isle-supports-land time:claim:office-denies", "no arc to what is dimmed");
  await opened.page.goto(`${opened.url}#actor:sea`);
  equal(await opened.text("#detail-body"), "state [1] Joined Land accused Dash · 1 March 2020 · joined; act not stated " +
    "Land accused Hill · 2 March 2020 · supported", "what it joined, and how");
  await opened.page.goto(`${opened.url}#actor:dash`);
  holds((await opened.text("#detail-body")).startsWith("group [1] also called Hyphen"), "its other names");
}

async function followsFragments({ opened, equal }) {
  const { page } = opened;
  const title = () => opened.text("#detail-title");
  for (const [fragment, words] of [["#claim:hill-counters", "Hill accused Land in return"],
    ["#actor:hill", "Hill"], ["#incident:wave", "Wave"]]) {
    await page.evaluate((hash) => { location.hash = hash; }, fragment);
    await page.waitForFunction((text) => document.querySelector("#detail-title").innerText === text, words);
  }
  for (const fragment of ["#claim:nobody", "#actor:theft", "#%", "#claim:", "#actor:constructor"]) {
    await page.goto(opened.url + fragment);
    equal(await page.isVisible(detail), false, `${fragment} is nothing`);
  }
  await page.click(link("office-denies"));
  await page.click("#detail a >> text=A Clerk");
  equal(await title(), "A Clerk", "onwards");
  await page.goBack();
  equal(await title(), "Office of Hill, through A Clerk, speaker denied", "back");
  const other = await opened.context.newPage();
  await other.goto(`${opened.url}#claim:land-accuses-dash`);
  equal((await other.innerText("#detail-title")).replace(/\s+/g, " "), "Land accused Dash (superseded by land-accuses-hill)", "on load");
  await other.close();
}

async function replays({ opened, equal, holds }) {
  const { page } = opened;
  const day = (id) => opened.text(`[data-claim="${id}"] td`);
  const drawn = () => page.$$eval("svg .c-land-accuses-dash.statement", (cards) =>
    cards.map((card) => card.textContent.replace(/\s+/g, " ")).join(" | "));
  const [before, after] = ["", " · superseded"].map((state) =>
    `Land · Accusation${state}, against Dash: It was DashIt was DashAccusation${state} | ` +
    `Accusation, 1 March 2020${state}: It was DashAccusation${state}It was Dash`);
  equal(await drawn(), after, "drawn as superseded");
  await setDay(opened, MARCH_1);
  equal(await drawn(), before, "drawn as not superseded yet");
  equal(await opened.text("#as-of"), "By 1 March 2020: 1 said, 1 perhaps, 1 on days not known", "told");
  equal(await opened.rows(), "land-accuses-dash isle-supports-land hill-counters", "rows by 1 March");
  equal(await day("land-accuses-dash"), "1 March 2020", "sure");
  equal(await day("isle-supports-land"), "March 2020 perhaps later", "perhaps");
  equal(await day("hill-counters"), "day not known day not known", "undated");
  equal(await page.isVisible('[data-claim="land-accuses-dash"] th + td small'), false, "not superseded yet");
  equal(await opened.drawn(".statement.gone"),
    "claim:land-accuses-hill claim:office-denies time:claim:land-accuses-hill time:claim:office-denies", "not drawn yet");
  equal(await opened.drawn(".statement.perhaps"), "claim:hill-counters time:claim:isle-supports-land", "drawn as perhaps");
  equal(await opened.drawn(".actor.gone"), "right:hill-office", "nor who had not spoken");
  await page.click("#on");
  equal(await opened.text("#as-of"), "By 2 March 2020: 2 said, 1 perhaps, 1 on days not known", "the next change");
  equal(await day("land-accuses-dash"), "1 March 2020 superseded by then", "superseded");
  equal(await drawn(), after, "drawn as superseded by then");
  await page.click(link("land-accuses-hill"));
  const text = await opened.text("#detail-body");
  holds(!text.includes("denied") && text.includes("Hill accused Land in return"), "only answers by then");
  await page.click("#on");
  holds((await opened.text("#detail-body")).includes("denied"), "the panel follows");
  await page.click("#close");
  await page.click("#on");
  equal(await day("isle-supports-land"), "March 2020", "surely by the end of the month");
  await page.click("#on");
  equal(await opened.text("#as-of"), "All days", "the end");
  equal(await opened.rows(), ALL, "all again");
  await page.click("#back");
  equal(await opened.text("#as-of"), "By 31 March 2020: 4 said, 0 perhaps, 1 on days not known", "back");
}

async function worksByKeyboard({ opened, equal }) {
  const { page } = opened;
  await opened.press("Tab");
  equal(await opened.focused(), "show-graph", "first stop");
  await opened.press("ArrowRight");
  equal(await page.isVisible("#timeline"), true, "arrows change the picture");
  await opened.press("ArrowLeft", "Tab");
  equal(await opened.focused(), "full", "second");
  await opened.press("Tab", "Tab");
  equal(await opened.focused(), "day", "the slider, behind a button");
  await opened.press("Home");
  equal(await opened.text("#as-of"), "By 1 March 2020: 1 said, 1 perhaps, 1 on days not known", "slider");
  await opened.press("ArrowRight");
  equal(await opened.text("#as-of"), "By 2 March 2020: 2 said, 1 perhaps, 1 on days not known", "day by day");
  await opened.press("End", "Tab", "Tab");
  equal(await opened.focused(), "graph", "the pane");
  await opened.press("Tab");
  equal(await opened.focused(), "left:group", "one stop in the picture");
  await opened.press("ArrowRight");
  equal(await opened.focused(), "claim:land-accuses-hill", "to the right");
  await opened.press("ArrowDown");
  equal(await opened.focused(), "claim:land-accuses-dash", "down");
  await opened.press("Home");
  equal(await opened.focused(), "left:group", "the first");
  await opened.press("End", "ArrowLeft", "Enter");
  equal(await opened.focused(), "detail-title", "what was selected");
  await opened.press("Escape");
  equal(await page.isVisible(detail), false, "cleared");
  equal(await opened.focused(), "claim:office-denies", "and back");
  await opened.press(" ");
  equal(await opened.text("#detail-title"), "Office of Hill, through A Clerk, speaker denied", "the space bar");
  await opened.press("Escape");
  const isInTable = () => page.evaluate(() => document.querySelector("#rows").contains(document.activeElement));
  for (let stops = 0; stops < 30 && !(await isInTable()); ++stops) {
    await opened.press("Tab");
  }
  equal(await opened.focused(), "a Land", "the table");
  await opened.press("ArrowRight", "ArrowDown", "ArrowDown", "Enter");
  equal(await opened.text("#detail-title"), "Land accused Hill – “likely”", "arrows in the table");
  await opened.press("Escape");
  equal(await opened.focused(), "a accused Hill", "back in the table");
  await opened.press("Tab");
  equal(await isInTable(), false, "one stop in the table");
}

async function prints({ opened, equal, keep }) {
  const { page } = opened;
  await page.fill("#words", "nobody else");
  await page.click(link("land-accuses-hill"));
  await setDay(opened, MARCH_1);
  await page.emulateMedia({ media: "print" });
  equal(await page.$$eval("#rows tr", (rows) => rows.filter((row) => row.offsetHeight > 0).length), 5, "all claims");
  equal(await page.$$eval(".more", (all) => all.filter((one) => one.offsetHeight > 0).length), 5, "with all that is said of them");
  for (const [selector, seen] of [["#graph", true], ["#timeline", true], ["#filter", false], ["#replay", false],
    [detail, false], ["label >> nth=0", false]]) {
    equal(await page.isVisible(selector), seen, selector);
  }
  await keep((path) => page.pdf({ path: `${path}.pdf`, format: "A4" }));
}

async function fitsAPhone({ opened, equal, keep }) {
  const { page } = opened;
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  equal(await wide(), 390, "width");
  await keep((path) => page.screenshot({ path: `${path}.png`, fullPage: true }));
  await page.click(link("land-accuses-hill"));
  equal(await wide(), 390, "width with a panel");
  equal(await page.$eval("#graph", (pane) => pane.scrollWidth > pane.clientWidth), true, "the picture scrolls");
}

async function standsWithoutScript({ opened, equal }) {
  const { page } = opened;
  equal(await opened.rows(), ALL, "rows");
  for (const [selector, seen] of [["#graph svg", true], ["#timeline svg", true], ["#filter", false],
    ["#replay", false], ["label >> nth=0", false]]) {
    equal(await page.isVisible(selector), seen, selector);
  }
  equal((await page.$$(".more:visible")).length, 5, "what is said of each claim");
}

async function hasNoBarriers({ opened, equal, keep }) {
  const { page } = opened;
  const check = async (what) => equal((await opened.barriers()).join("\n"), "", what);
  await check("as it opens");
  await page.click(link("land-accuses-hill"));
  await check("with a claim selected");
  await keep((path) => page.screenshot({ path: `${path}.png` }));
  await page.goto(`${opened.url}#actor:hill`);
  await page.fill("#words", "hill");
  await check("with an actor selected, and filtered");
  await setDay(opened, MARCH_1);
  await page.click("text=When it was said");
  await check("replayed");
}

export const cases = [
  { run: opensWithAll }, { run: filters }, { run: sorts }, { run: selectsAClaim },
  { run: selectsInThePictures }, { run: tellsOfAnActor }, { run: followsFragments }, { run: replays },
  { run: worksByKeyboard }, { run: prints }, { run: fitsAPhone, options: { width: 390 } },
  { run: standsWithoutScript, options: { javaScriptEnabled: false } }, { run: hasNoBarriers },
  { run: hasNoBarriers, options: { width: 390 } },
];
