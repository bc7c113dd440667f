// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What an editor is tried with.

/** Errors to plant in kb/every-key.yaml: what it is; the beginning of the line to change, which no
 * other line has; what to put there instead; and the beginning of the line that the error is to be
 * reported in, where that is another one. */
export const planted = [
  // Unknown keys, in each shape that a record file is made of.
  ["an unknown section", "sources:", "source-list:"],
  ["an unknown key of an actor", "located-in: no", "located: no"],
  ["an unknown key of an incident", "summary: Cranes", "sumary: Cranes stood still."],
  ["an unknown key of a claim", "instrument: joint", "instrumnt: post"],
  ["an unknown key of a source", "publisher: Ministry", "editor: Ministry of Harbours"],
  ["an unknown key of an alias", "aliases: [HA", "aliases: [HA, {name: Dock, from: 2019}]"],
  ["an unknown key of a membership", "member-of: {", "member-of: {actor: port-union, since: 2001}"],
  ["an unknown key of a date", "disclosed: {", "disclosed: {date: 2021-03, written: Tuesday}"],
  ["an unknown key of a citation", "original: første", "text: første ord"],
  ["an unknown key of a figure", "- {count: 30000", "- {number: 30000, what: cranes}"],
  ["an unknown key of an allegation", "alleges: {", "alleges: {who: crew, tie: paid-by, to: no}"],

  // Words of each vocabulary.
  ["a wrong kind of actor", "kind: mission", "kind: embassy"],
  ["a wrong kind of incident", "kind: [disruption", "kind: [disruption, flooding]"],
  ["a wrong act", "act: deny", "act: denies"],
  ["a wrong act of a joiner", "with: {port-union", "with: {port-union: supports}"],
  ["a wrong instrument", "instrument: joint", "instrument: tweet"],
  ["a wrong likelihood", "likelihood: very", "likelihood: probable"],
  ["a wrong confidence", "confidence: high", "confidence: sure"],
  ["a wrong responsibility", "responsibility: state", "responsibility: state-done"],
  ["a wrong ground", "grounds: [flat", "grounds: [flat, proof]"],
  ["a wrong tie", "alleges: {", "alleges: {who: crew, tie: owned-by, whom: harbour}"],
  ["a wrong qualifier", "- {count: 30000", "- {count: 30000, qualifier: minimum}"],
  ["a wrong reliability", "reliability: b", "reliability: g"],
  ["a wrong credibility", "credibility: 2", "credibility: 7"],
  ["a word in the wrong case", "act: deny", "act: Deny"],

  // Values of the wrong type or form.
  ["a text for a record", "crew: {name", "crew: Crew"],
  ["a list for a record", "crew: {name", "crew: [Crew, class]"],
  ["a map for a text", "summary: Cranes", "summary: {en: Cranes stood still}"],
  ["a map for a reference", "against: crew", "against: {actor: crew}"],
  ["nothing for a text", "summary: Cranes", "summary:"],
  ["a word for a number", "- {count: 30000", "- {count: many, what: cranes}"],
  ["a fraction for a number", "- {count: 30000", "- {count: 1.5, what: cranes}"],
  ["a word for a truth value", "alleged: true", "alleged: perhaps"],
  ["a date in another order", "recorded: 2026", "recorded: 23.11.2026"],
  ["a month by its name", "published: 2021-07-19", "published: July 2021"],
  ["a malformed id", "against: crew", "against: The Crew"],
  ["a malformed id of a record", "crew: {name", "Crew: {name: Crew, kind: class}"],
  ["a country by its name", "country: XK", "country: Kosovo"],
  ["a malformed CVE id", "exploits: CVE", "exploits: CVE-21-26855"],
  ["a malformed technique", "techniques: [", "techniques: [T1190, phishing]"],
  ["an address without a scheme", "url: https", "url: example.org"],
  ["a malformed language", "lang: nb", "lang: Norwegian Bokmål"],

  // A list where one value belongs.
  ["two acts", "act: deny", "act: [deny, comment]"],
  ["two kinds of an actor", "kind: mission", "kind: [mission, office]"],
  ["two countries", "country: XK", "country: [XK, AL]"],
  ["two dates", "recorded: 2026", "recorded: [2026-11-22, 2026-11-23]"],
  ["two places in the source", "at: paragraph 1", "at: [paragraph 1, paragraph 2]"],
  ["two states that a mission sits in", "located-in: no", "located-in: [no, north]"],

  // Required keys that are missing.
  ["an actor without a kind", "crew: {name", "crew: {name: Crew}"],
  ["an actor without a name", "crew: {name", "crew: {kind: class}"],
  ["an incident without a name", "storm: {name", "storm: {kind: campaign}"],
  ["a claim without an act", "act: deny", "x-act: deny", "crew-denies:"],
  ["a claim without a speaker", "by: crew", "x-by: crew", "crew-denies:"],
  ["a denial of nothing", "answers: north", "x-answers: north-accuses", "crew-denies:"],
  ["a source without title and description", "description: A report", "x-a: b", "agency-2021:"],
  ["an alias without a name", "aliases: [HA", "aliases: [HA, {since: 2019}]"],
  ["a membership without an actor", "member-of: {", "member-of: {from: 2001}"],
  ["a map without the date", "disclosed: {", "disclosed: {as-written: on Tuesday}"],
  ["a citation without a source", "- {as-written: dozens", "- {what: ports, cite: [{quote: few}]}"],
  ["an allegation without a tie", "alleges: {", "alleges: {who: crew, whom: harbour}"],
];

/** Files that are wrong in their only line. */
export const wrongFiles = [
  ["a text for a section", "actors: mss"],
  ["a list for a section", "claims: [us-accuses-mss]"],
  ["a list for a file", "- actors"],
  ["a text for a file", "actors"],
];

/** Where the cursor stands (at the bar), and what is to be offered there: the keys of a map of the
 * schema (the file itself: ""), or the words of one of its keys. */
export const offers = [
  { text: "|", map: "" },
  { text: "sources: {}\n|", map: "" },
  { text: "actors:\n  a:\n    |", map: "actor" },
  { text: "incidents:\n  a:\n    |", map: "incident" },
  { text: "claims:\n  a:\n    |", map: "claim" },
  { text: "claims:\n  a:\n    act: deny\n    |", map: "claim" },
  { text: "sources:\n  a:\n    |", map: "source" },
  { text: "actors:\n  a:\n    aliases:\n      - |", map: "alias" },
  { text: "actors:\n  a:\n    member-of:\n      - actor: b\n        |", map: "membership" },
  { text: "claims:\n  a:\n    said:\n      |", map: "date" },
  { text: "claims:\n  a:\n    cite:\n      - source: b\n        |", map: "citation" },
  { text: "claims:\n  a:\n    figures:\n      - |", map: "figure" },
  { text: "claims:\n  a:\n    alleges:\n      who: b\n      |", map: "allegation" },
  { text: "claims:\n  a:\n    act: |", map: "claim", key: "act" },
  { text: "claims:\n  a:\n    instrument: |", map: "claim", key: "instrument" },
  { text: "claims:\n  a:\n    likelihood: |", map: "claim", key: "likelihood" },
  { text: "claims:\n  a:\n    grounds: [|]", map: "claim", key: "grounds" },
  { text: "claims:\n  a:\n    grounds:\n      - flat\n      - |", map: "claim", key: "grounds" },
  { text: "claims:\n  a:\n    with: {b: |}", map: "claim", key: "act" },
  { text: "claims:\n  a:\n    alleges: {tie: |}", map: "allegation", key: "tie" },
  { text: "actors:\n  a:\n    kind: |", map: "actor", key: "kind" },
  { text: "incidents:\n  a:\n    kind: |", map: "incident", key: "kind" },
  { text: "incidents:\n  a:\n    affected: {qualifier: |}", map: "figure", key: "qualifier" },
  { text: "sources:\n  a:\n    reliability: |", map: "source", key: "reliability" },
];
