// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Filters, sorts, selects and replays what the page holds; without it, all is shown. Whatever it
// writes is text, or a copy of what the page has. The build takes out these comments.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const on = (target, type, call) => target.addEventListener(type, call);
  const make = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };
  const copy = (element) => {
    const twin = element.cloneNode(true);
    twin.removeAttribute("id");
    return twin;
  };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const plain = (...elements) =>
    elements.map((element) => element.textContent).join(" ").replace(/\s+/g, " ").trim();
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const DAY = 864e5;

  // Presence as of a day (null: all days): the program's AttribPresence
  const [ABSENT, MAYBE, UNDATED, PRESENT] = [0, 1, 2, 3];
  let day = null;
  function presence(said) {
    if (day === null) return PRESENT;
    if (!said) return UNDATED;
    return day < said[0] ? ABSENT : day < said[1] ? MAYBE : PRESENT;
  }

  // Records: what the links of a row say
  const idOf = (link) => link.getAttribute("href").replace(/^#\w+:/, "");
  const ids = (element, selector) => all(selector, element).map(idOf);
  const daysOf = (element) => element.dataset.said?.split(" ").map(Number);
  const records = new Map(all(".records li").map((item) => {
    const { id } = item;
    // A fragment selects it, and scrolls to nothing.
    if (!id.startsWith("source")) item.id = "";
    return [id, item];
  }));
  const claims = all("#rows tr").map((row) => {
    const [when, who, what] = row.cells;
    const by = { by: ids(who, ":scope > a"), voice: ids(who, "span a"), with: ids(row, ".with a"),
      against: ids(row, ".against a"), over: ids(row, ".over a") };
    return { ...by, row, id: row.dataset.claim, act: row.dataset.act, said: daysOf(row),
      name: plain(who, what.querySelector("a")), day: plain(when), text: fold(plain(row)),
      near: ids(row, "dd > [href^='#claim:']"), to: ids(row, ".to a"), later: all(".later", row).map(daysOf),
      actors: [...by.by, ...by.voice, ...by.with, ...by.against],
      sure: { maybe: MAYBE, undated: UNDATED }[row.dataset.presence] ?? PRESENT,
      mark: when.appendChild(make("small")) };
  });
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const concerns = {
    claim: (claim, id) => claim.id === id,
    actor: (claim, id) => claim.actors.includes(id),
    incident: (claim, id) => claim.over.includes(id),
  };
  const kinds = Object.keys(concerns);
  const claimsOf = (kind, list) => kind === "claim"
    ? list.map((id) => claimOf.get(id)).filter(Boolean)
    : claims.filter((claim) => list.some((id) => concerns[kind](claim, id)));
  const nameOf = (kind, id) =>
    kind === "claim" ? claimOf.get(id).name : plain(records.get(`${kind}:${id}`).firstElementChild);

  // Parts of the pictures: classes say whose they are
  const parts = all("svg [class]").map((element) => {
    const tokens = [...element.classList];
    const idsOf = (kind) =>
      tokens.filter((token) => token.startsWith(`${kind[0]}-`)).map((token) => token.slice(2));
    const kind = kinds.find((name) => idsOf(name).length);
    const list = kind ? idsOf(kind) : [];
    const button = tokens.some((token) => /^(statement|actor|incident)$/.test(token));
    const members = claimsOf(kind ?? "claim", list);
    // An arc has come when a claim at each of its ends has.
    const isAnswered = ({ id }) => !button && kind === "claim" && members.some(({ to }) => to.includes(id));
    const ends = [members.filter((claim) => !isAnswered(claim)), members.filter(isAnswered)]
      .filter((end) => end.length);
    return { element, kind, list, button, members, ends };
  }).filter((part) => part.kind);
  const buttons = parts.filter((part) => part.button);
  // A card says last in its heading, or last of all, that its claim is superseded: of all days
  const { drawnSuperseded, drawnPerhapsSuperseded } = $("rows").dataset;
  const marks = `(${drawnPerhapsSuperseded}|${drawnSuperseded})(?=$|[,:])`;
  const superseded = new RegExp(`(^|\\s· )${marks}`);
  // The last line may be of a quote, whose words are nobody's to change
  const supersededBehind = new RegExp(`^${marks}$|\\s· ${marks}`);
  const lastOf = (selector, element) => all(selector, element).slice(-1);
  function statesOf({ element, members: [claim] }) {
    const headings = [...lastOf("title", element), ...lastOf("text[font-weight]", element)]
      .filter(({ textContent }) => superseded.test(textContent));
    const lines = lastOf("text", element).filter(({ textContent }) => supersededBehind.test(textContent));
    return [...new Set([...headings, ...lines])]
      .map((node) => ({ node, claim, whole: node.textContent }));
  }
  all("svg, svg [role=list]").forEach((element) => { element.role = "group"; });
  all("svg [role=listitem]").forEach((element) => { element.role = "img"; });
  for (const { element } of buttons) {
    const title = document.createElementNS(element.namespaceURI, "title");
    title.textContent = element.ariaLabel;
    if (element.ariaLabel) element.prepend(title);
    element.ariaLabel = null;
    element.role = "button";
  }
  const states = buttons.filter(({ members }) => members[0]?.later.length).flatMap(statesOf);

  // What is shown; `chosen` has a kind and a list of ids
  let chosen = null;
  const limit = (id, none) => ($(id).value ? $(id).valueAsNumber / DAY : none);
  function matches({ text, act, actors, said }, words, from, to) {
    return words.every((word) => text.includes(word)) && (!$("act").value || act === $("act").value) &&
      (!$("actor").value || actors.includes($("actor").value)) &&
      (from === -Infinity && to === Infinity || Boolean(said && said[1] >= from && said[0] <= to));
  }
  function doubts({ at, said, replaced }, from, to) {
    const words = $("rows").dataset;
    return [
      day !== null && { [MAYBE]: words.perhaps, [UNDATED]: words.undated }[at],
      replaced && (replaced === MAYBE ? words.perhapsSuperseded : words.superseded),
      said && (said[0] < from || said[1] > to) && words.outside,
    ].filter(Boolean).join(" · ");
  }
  function renderPart({ element, kind, list, button, members, ends }, sets) {
    const at = Math.min(PRESENT, ...ends.map((end) => Math.max(...end.map((claim) => claim.at))));
    // An arc belongs to the selection where both its ends do.
    const isNear = ({ id }) => sets.claim.has(id) || sets.near.has(id);
    const lit = kind === "claim" && button ? members.some(isNear)
      : list.some((id) => sets[kind].has(id)) && (kind !== "claim" || ends.every((end) => end.some(isNear)));
    const classes = { gone: at === ABSENT, dim: chosen && !lit,
      perhaps: kind === "claim" && day !== null && (at === MAYBE || at === UNDATED),
      faint: members.length && !members.some((claim) => claim.matches) };
    for (const name in classes) element.classList.toggle(name, Boolean(classes[name]));
    if (button) element.ariaPressed = kind === chosen?.kind && list.join() === chosen.list.join();
  }
  function renderState({ node, claim: { replaced }, whole }) {
    const words = replaced === MAYBE ? drawnPerhapsSuperseded : drawnSuperseded;
    node.textContent = day === null ? whole : whole.replace(superseded, replaced ? `$1${words}` : "");
  }
  function render() {
    const words = fold($("words").value).split(/\s+/);
    const [from, to] = [limit("from", -Infinity), limit("to", Infinity)];
    const picked = chosen ? claimsOf(chosen.kind, chosen.list) : [];
    const sets = { claim: new Set(picked.map(({ id }) => id)),
      actor: new Set(picked.flatMap(({ actors }) => actors)),
      incident: new Set(picked.flatMap(({ over }) => over)),
      near: new Set(chosen?.kind === "claim" ? picked.flatMap(({ near }) => near) : []) };
    chosen?.list.forEach((id) => sets[chosen.kind].add(id));
    const count = { shown: 0, all: claims.length, said: 0, perhaps: 0, undated: 0 };
    for (const claim of claims) {
      const { row, id } = claim;
      claim.at = Math.min(presence(claim.said), claim.sure);
      claim.replaced = day === null ? ABSENT : Math.max(ABSENT, ...claim.later.map(presence));
      claim.matches = matches(claim, words, from, to);
      const doubt = doubts(claim, from, to);
      if (claim.mark.textContent !== doubt) claim.mark.textContent = doubt;
      row.hidden = !claim.at || !claim.matches;
      row.classList.toggle("on", sets.claim.has(id));
      row.classList.toggle("dim", Boolean(chosen) && !sets.claim.has(id) && !sets.near.has(id));
      count.shown += !row.hidden;
      count[["none", "perhaps", "undated", "said"][claim.at]] += 1;
    }
    parts.forEach((part) => renderPart(part, sets));
    states.forEach(renderState);
    document.body.classList.toggle("picked", Boolean(chosen));
    document.body.classList.toggle("replayed", day !== null);
    $("count").textContent = fill($("count").dataset.words, count);
    count.day = day === null ? "" : new Intl.DateTimeFormat("en-GB",
      { dateStyle: "long", timeZone: "UTC" }).format(day * DAY);
    const asOf = $("as-of");
    asOf.textContent = fill(day === null ? asOf.dataset.all : asOf.dataset.words, count);
    $("day").ariaValueText = asOf.textContent;
    groups.forEach(keepStop);
    if (chosen) showDetail();
  }

  // What is said of the selection
  const detail = $("detail");
  const item = (kind, id, more = "") => {
    const link = make("a", nameOf(kind, id));
    link.href = `#${kind}:${id}`;
    return make("li", link, more);
  };
  /** Takes away what had not been said by the day, and labels of nothing. */
  function trim(more) {
    for (const reply of all("dd:not(.against, .over, .with)", more)) {
      const said = daysOf(reply) ?? claimOf.get(ids(reply, "a")[0])?.said;
      if (said && !presence(said)) reply.remove();
    }
    all("dt", more).forEach((label) => label.nextElementSibling?.localName !== "dd" && label.remove());
    return more;
  }
  function claimDetail({ row, day: said, mark }) {
    const words = row.cells[3];
    const cited = [...new Set(ids(words, "cite a"))].map((id) => copy(records.get(`source:${id}`)));
    const more = copy(words);
    return [make("p", said, mark.textContent && ` · ${mark.textContent}`), ...trim(more).childNodes,
      make("h3", detail.dataset.sources), make("ul", ...cited)];
  }
  function recordDetail(kind, id) {
    const act = ({ row }) =>
      plain(all(".with", row).find((joiners) => ids(joiners, "a").includes(id)).lastChild);
    const lists = Object.entries($(`${kind}s`).dataset).map(([key, label]) => {
      const items = claims.filter((claim) => claim.at && claim[key].includes(id)).map((claim) =>
        item("claim", claim.id, ` · ${claim.day}${key === "with" ? ` · ${act(claim)}` : ""}`));
      return items.length ? [make("h3", label), make("ul", ...items)] : [];
    });
    return [...copy(records.get(`${kind}:${id}`)).children].slice(1).concat(...lists);
  }
  function showDetail() {
    const { kind, list } = chosen;
    const [id] = list;
    const several = list.length > 1;
    const [, who, what] = claimOf.get(id)?.row.cells ?? [];
    $("detail-title").replaceChildren(
      ...several ? [fill(detail.dataset.several, { count: list.length })]
        : kind === "claim" ? [...copy(who).childNodes, " ", ...copy(what).childNodes]
          : [nameOf(kind, id)]);
    $("detail-body").replaceChildren(...several ? list.map((one) => item(kind, one))
      : kind === "claim" ? claimDetail(claimOf.get(id)) : recordDetail(kind, id));
  }

  // Selecting; `origin` is where the keyboard goes back to
  let origin = null;
  /** What a fragment names, as far as the page has it; null where that is nothing. */
  function parse(fragment) {
    const [, kind, text] = /^#(claim|actor|incident):([\w.,-]+)$/.exec(fragment) ?? [];
    const list = (text ?? "").split(",").filter((id) =>
      kind === "claim" ? claimOf.has(id) : records.has(`${kind}:${id}`));
    return list.length ? { kind, list } : null;
  }
  /** What was used stays where it is on the screen, though the page changes its width. */
  function choose(next) {
    const active = document.activeElement;
    if (active !== document.body && !detail.contains(active)) origin = active;
    const top = origin?.getBoundingClientRect().top;
    chosen = next;
    detail.hidden = !chosen;
    render();
    detail.scrollTop = 0;
    if (origin) scrollBy(0, origin.getBoundingClientRect().top - top);
    (chosen ? $("detail-title") : origin)?.focus({ preventScroll: true });
  }
  function go(fragment) {
    if (fragment !== location.hash) history.pushState(null, "", fragment || location.pathname);
    choose(parse(fragment));
  }
  function press(event) {
    const part = buttons.find(({ element }) => element.contains(event.target));
    const link = event.target.closest("a[href^='#']");
    const fragment = part ? `#${part.kind}:${part.list.join()}` : link?.getAttribute("href");
    if (event.ctrlKey || event.metaKey || event.shiftKey || !parse(fragment)) return;
    event.preventDefault();
    part?.element.focus({ preventScroll: true });
    go(part && fragment === location.hash ? "" : fragment);
  }

  // Keyboard: one stop for each picture and for the table, arrows inside them
  const groups = all("svg").map((svg) =>
    buttons.map(({ element }) => element).filter((element) => svg.contains(element)));
  groups.push(all("#rows :is(th, th + td, cite) a"));
  const isShown = (element) => !element.closest("[hidden], .gone");
  const setStop = (group, stop) => group.forEach((element) => {
    element.setAttribute("tabindex", element === stop ? 0 : -1);
  });
  function keepStop(group) {
    const stop = group.find((element) => element.tabIndex === 0);
    if (!stop || !isShown(stop)) setStop(group, group.find(isShown));
  }
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  /** The nearest in a direction: ahead rather than aside. */
  function nearest(group, from, [x, y]) {
    const [left, top] = middle(from);
    let [best, least] = [null, Infinity];
    for (const element of group) {
      const [dx, dy] = [middle(element)[0] - left, middle(element)[1] - top];
      const ahead = dx * x + dy * y;
      const far = ahead + 3 * Math.abs(dx * y + dy * x);
      if (ahead > 2 && far < least) [best, least] = [element, far];
    }
    return best;
  }
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function move(event) {
    const { key, target } = event;
    if (key === "Escape" && chosen) go("");
    const group = groups.find((one) => one.includes(target));
    if (!group) return;
    const shown = group.filter(isShown);
    const next = { Home: shown[0], End: shown.at(-1) }[key] ??
      (arrows[key] && nearest(shown, target, arrows[key]));
    if (next) {
      event.preventDefault();
      setStop(group, next);
      next.focus();
    } else if ((key === " " || key === "Enter") && target.localName !== "a") press(event);
  }

  // Sorting
  const { compare } = new Intl.Collator("en");
  const none = [Infinity, Infinity];
  const byDay = ({ said: a = none }, { said: b = none }) =>
    (a[0] > b[0]) - (a[0] < b[0]) || (a[1] > b[1]) - (a[1] < b[1]);
  const byText = (column) => (a, b) => compare(plain(a.row.cells[column]), plain(b.row.cells[column]));
  all("thead th").forEach((head, column, heads) => {
    const button = make("button", head.textContent);
    button.type = "button";
    head.replaceChildren(button);
    on(button, "click", () => {
      const sorted = [...claims].sort(column ? byText(column) : byDay);
      const down = head.ariaSort === "ascending";
      heads.forEach((one) => { one.ariaSort = "none"; });
      head.ariaSort = down ? "descending" : "ascending";
      $("rows").append(...(down ? sorted.reverse() : sorted).map(({ row }) => row));
    });
  });

  // Replay
  const slider = $("day");
  const changes = claims.flatMap(({ said = [] }) => said).filter(isFinite).sort((a, b) => a - b);
  function setDay(value = slider.max) {
    slider.value = value;
    day = slider.value === slider.max ? null : Number(slider.value);
    render();
  }
  if (changes[0] < changes.at(-1)) {
    slider.min = changes[0];
    slider.max = changes.at(-1) + 1;
  } else $("replay").hidden = true;
  slider.value = slider.max;
  on(slider, "input", () => setDay(slider.value));
  on($("back"), "click", () => setDay(changes.filter((one) => one < slider.value).at(-1) ?? changes[0]));
  on($("on"), "click", () => setDay(changes.find((one) => one > slider.value)));

  // Filters
  function fillSelect(id, values, name) {
    const options = [...new Set(values)].map((value) => [name(value), value]);
    options.sort((a, b) => compare(a[0], b[0]));
    $(id).append(...options.map(([text, value]) => Object.assign(make("option", text), { value })));
  }
  fillSelect("act", claims.map(({ act }) => act), (act) => act.replace("-", " "));
  fillSelect("actor", claims.flatMap(({ actors }) => actors), (id) => nameOf("actor", id));
  on($("filter"), "input", render);
  on($("filter"), "reset", () => setTimeout(render));
  on(document, "submit", (event) => event.preventDefault());

  on($("close"), "click", () => go(""));
  on(document, "click", press);
  on(document, "keydown", move);
  on(window, "popstate", () => choose(parse(location.hash)));
  document.documentElement.className = "js";
  groups.forEach((group) => setStop(group, group[0]));
  render();
  if (parse(location.hash)) choose(parse(location.hash));
})();
