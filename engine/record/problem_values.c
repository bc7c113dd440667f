// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/problem_tables.h"

#define ROW(name) [ATTRIB_PROBLEM_##name - ATTRIB_PROBLEMS_OF_VALUES]

const AttribProblem attrib_problems_of_values[] = {
    ROW(UNKNOWN_KEY) =
        {"E012", ATTRIB_ERROR, "an unknown key",
         "A map has a key that means nothing there. Taken silently, what it says would\n"
         "be lost to every answer.\n"
         "\n"
         "Check the spelling and the place: `quote` stands on a claim or in a\n"
         "citation, not on an incident. `attrib new claim` shows the keys of a claim.\n"
         "Keys of your own begin with `x-`. Inside `{...}` a comma ends a text, and\n"
         "what follows is read as a key: quote a text that has one.\n"
         "\n"
         "    # wrong\n"
         "    agianst: mss\n"
         "    ticket: 17\n"
         "    figures: [{as-written: dozens, perhaps more, what: companies}]\n"
         "    # right\n"
         "    against: mss\n"
         "    x-ticket: 17\n"
         "    figures: [{as-written: \"dozens, perhaps more\", what: companies}]\n"},
    ROW(DUPLICATE_KEY) =
        {"E013", ATTRIB_ERROR, "a key stands twice in one map",
         "One map has the same key twice. YAML readers keep one of the two and differ\n"
         "in which, so one value would be lost.\n"
         "\n"
         "Keep the right one, or make it one list where the key takes several values.\n"
         "\n"
         "    # wrong\n"
         "    over: exchange-2021\n"
         "    over: ransomware-2021\n"
         "    # right\n"
         "    over: [exchange-2021, ransomware-2021]\n"},
    ROW(NO_VALUE) =
        {"E014", ATTRIB_ERROR, "a key or a value is empty",
         "A key has no value, a value no key, or a text is empty. What is not known is\n"
         "left out, so that empty means nothing but a slip.\n"
         "\n"
         "Write the value, or remove the key. Inside `{...}` a comma ends a text, and\n"
         "what follows is read as a key: quote a text that has one.\n"
         "\n"
         "    # wrong\n"
         "    wording:\n"
         "    # right\n"
         "    wording: likely\n"},
    ROW(WRONG_FORM) =
        {"E015", ATTRIB_ERROR, "a text, a list or a map where another is expected",
         "A text stands where a map belongs, a list where there can be one value only,\n"
         "or the like. A section is a map from id to record, not a list of records.\n"
         "\n"
         "    # wrong\n"
         "    claims:\n"
         "      - act: comment\n"
         "        by: cn\n"
         "    # right\n"
         "    claims:\n"
         "      cn-comments:\n"
         "        act: comment\n"
         "        by: cn\n"},
    ROW(UNKNOWN_WORD) =
        {"E016", ATTRIB_ERROR, "a word that is not in the vocabulary",
         "The value is not one of the words that the key takes. Each list is short and\n"
         "fixed, so that claims can be compared; what a speaker literally said belongs\n"
         "in `wording` or `quote`.\n"
         "\n"
         "Take the nearest word of the list, as it is spelt there, in lower case.\n"
         "\n"
         "    # wrong\n"
         "    act: denies\n"
         "    likelihood: Very likely\n"
         "    # right\n"
         "    act: deny\n"
         "    likelihood: very-likely\n"},
    ROW(MALFORMED) =
        {"E017", ATTRIB_ERROR, "a malformed number, address or code",
         "A value that has a fixed form is not in it: a whole number in plain digits,\n"
         "a country of two capitals (ISO 3166-1) or EU, a language tag, an address\n"
         "with https:// or http://, a CVE id, an ATT&CK technique id. Other programs\n"
         "look these up, and find only what is written as everybody writes it.\n"
         "\n"
         "    # wrong\n"
         "    country: China\n"
         "    count: 30,000\n"
         "    # right\n"
         "    country: CN\n"
         "    count: 30000\n"},
    ROW(DATE) = {"E018", ATTRIB_ERROR, "an impossible or malformed date",
                 "The value is not a date in EDTF, or a day that no calendar has. A date is a\n"
                 "year, a month or a day, most significant part first; `?` behind it means\n"
                 "uncertain, `~` approximate; an interval has a slash, an open end two dots.\n"
                 "\n"
                 "What is not known stays out, never a guess: July 2021 is 2021-07. Words that\n"
                 "you worked a date out from go beside it.\n"
                 "\n"
                 "    # wrong\n"
                 "    said: 19.7.2021\n"
                 "    # right; the second one was worked out\n"
                 "    said: 2021-07-19\n"
                 "    published: {date: 2021-07-20, as-written: \"on Tuesday\"}\n"},
    ROW(MISSING_KEY) =
        {"E019", ATTRIB_ERROR, "a required key is missing",
         "A record, or a map in it, lacks a key without which it says nothing: an\n"
         "actor its `name` and `kind`, an incident its `name`, a claim its `act` and\n"
         "`by`.\n"
         "\n"
         "Add it. `attrib new claim` prints a template that shows all keys.\n"
         "\n"
         "    # wrong\n"
         "    mss: {name: Ministry of State Security}\n"
         "    # right\n"
         "    mss: {name: Ministry of State Security, kind: agency}\n"},
    ROW(ID) = {"E020", ATTRIB_ERROR, "a malformed id",
               "An id is made of lower-case letters a-z, digits, hyphens and dots, begins\n"
               "with a letter or a digit, and has 100 bytes at most. So it can be typed,\n"
               "stands in an address or a file name, and never differs by case alone.\n"
               "\n"
               "The `name` of a record may have any letters; other records refer to its id.\n"
               "\n"
               "    # wrong\n"
               "    US_Comments: {act: comment, by: United States}\n"
               "    # right\n"
               "    us-comments: {act: comment, by: us}\n"},
};
