// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/problem_tables.h"

#define ROW(name) [ATTRIB_PROBLEM_##name - ATTRIB_PROBLEMS_OF_LINKS]

const AttribProblem attrib_problems_of_links[] = {
    ROW(DUPLICATE_ID) =
        {"E021", ATTRIB_ERROR, "an id is declared twice",
         "Two records have the same id; both places are named. An id means one thing\n"
         "in the whole knowledge base, whatever the kind and the file: an actor and an\n"
         "incident cannot share one either.\n"
         "\n"
         "Rename one and what refers to it, or, where both are the same thing, make\n"
         "them one record.\n"
         "\n"
         "    # wrong\n"
         "    actors: {hafnium: {name: HAFNIUM, kind: group}}\n"
         "    incidents: {hafnium: {name: HAFNIUM campaign}}\n"
         "    # right\n"
         "    actors: {hafnium: {name: HAFNIUM, kind: group}}\n"
         "    incidents: {hafnium-2021: {name: HAFNIUM campaign}}\n"},
    ROW(DANGLING) =
        {"E022", ATTRIB_ERROR, "a reference to nothing",
         "A key names a record that does not exist in any file. A claim against nobody\n"
         "who is known could not be found, and would be missing from answers.\n"
         "\n"
         "Correct the id, or write the missing record.\n"
         "\n"
         "    # wrong\n"
         "    by: usa\n"
         "    against: mms\n"
         "    # right\n"
         "    by: us\n"
         "    against: mss\n"},
    ROW(WRONG_KIND) =
        {"E023", ATTRIB_ERROR, "a reference to the wrong kind of record",
         "A key names a record that exists but cannot stand there: `over` takes\n"
         "incidents, `answers` claims, `voice` a person, `cite` sources.\n"
         "\n"
         "Name the right record. Often it is a neighbour: the person who speaks is the\n"
         "`voice`, the body that speaks through them is `by`.\n"
         "\n"
         "    # wrong\n"
         "    by: us\n"
         "    voice: us-state-department\n"
         "    # right\n"
         "    by: us-state-department\n"
         "    voice: antony-blinken\n"},
    ROW(CYCLE) = {"E024", ATTRIB_ERROR, "a chain of references that comes back to itself",
                  "A chain of `part-of`, `answers`, `supersedes` or `relays` comes back to\n"
                  "where it began: a thing cannot be a part of itself, nor a claim answer its\n"
                  "answer.\n"
                  "\n"
                  "One link of the chain points the wrong way; turn it round or remove it.\n"
                  "\n"
                  "    # wrong\n"
                  "    cn: {name: China, kind: state, part-of: mss}\n"
                  "    mss: {name: MSS, kind: agency, part-of: cn}\n"
                  "    # right\n"
                  "    cn: {name: China, kind: state}\n"
                  "    mss: {name: MSS, kind: agency, part-of: cn}\n"},
    ROW(TWICE) = {"E025", ATTRIB_ERROR, "a value stands twice in one list",
                  "A list has the same value twice. It would be counted twice, or one of the\n"
                  "two was meant to be something else.\n"
                  "\n"
                  "Remove one, or correct it.\n"
                  "\n"
                  "    # wrong\n"
                  "    with: [eu, uk, eu]\n"
                  "    # right\n"
                  "    with: [eu, uk]\n"},
    ROW(ACT_NEEDS) =
        {"E026", ATTRIB_ERROR, "a key that the act needs is missing",
         "The act of a claim says nothing without another key: an accusation names\n"
         "whom it is `against`, a denial or a support what it `answers`, an admission\n"
         "what it is `over`, a retraction what it `supersedes`.\n"
         "\n"
         "Add the key; or take the act that was meant: to blame conduct and no culprit\n"
         "is `condemn`, to say anything else `comment`.\n"
         "\n"
         "    # wrong\n"
         "    cn-denies: {act: deny, by: cn}\n"
         "    # right\n"
         "    cn-denies: {act: deny, by: cn, answers: us-accuses-mss}\n"},
    ROW(ACT_FORBIDS) =
        {"E027", ATTRIB_ERROR, "a key that does not fit the act",
         "The claim has a key that its act cannot have: only `accuse`, `charge`,\n"
         "`sanction`, `criticise` and `counter-accuse` are `against` somebody, and so\n"
         "may be what stands behind them (`support`, `acknowledge`); only a denial has\n"
         "`grounds`. Whom a denial is aimed at follows from what it answers.\n"
         "\n"
         "Remove the key. Where one statement denies and accuses, it is two claims.\n"
         "\n"
         "    # wrong\n"
         "    cn-denies: {act: deny, by: cn, answers: us-says, against: us}\n"
         "    # right\n"
         "    cn-denies: {act: deny, by: cn, answers: us-says}\n"
         "    cn-replies: {act: counter-accuse, by: cn, answers: us-says, against: us}\n"},
    ROW(WHICH_CITATION) =
        {"E028", ATTRIB_ERROR, "a quote beside several citations",
         "`quote`, `at` or `via` stands on a claim that has several citations, its own\n"
         "or those of its file, so that nobody can tell which one it belongs to.\n"
         "\n"
         "Put it into the map of its citation.\n"
         "\n"
         "    # wrong\n"
         "    cite: [reuters-2021, afp-2021]\n"
         "    quote: fabricated out of thin air\n"
         "    # right\n"
         "    cite:\n"
         "      - {source: reuters-2021, quote: fabricated out of thin air}\n"
         "      - afp-2021\n"},
    ROW(OTHER_SPEAKER) =
        {"E029", ATTRIB_ERROR, "a claim supersedes another speaker's",
         "A claim supersedes one that somebody else made. To correct or to withdraw is\n"
         "the speaker's own: both claims need one `by` in common.\n"
         "\n"
         "Who contradicts another speaker `answers` the claim.\n"
         "\n"
         "    # wrong\n"
         "    cn-denies: {act: deny, by: cn, supersedes: us-accuses-mss}\n"
         "    # right\n"
         "    cn-denies: {act: deny, by: cn, answers: us-accuses-mss}\n"},
    ROW(FORMAT) = {"E030", ATTRIB_ERROR, "an unknown version of the record format",
                   "`attrib.yaml` names a version of the record format that this program does\n"
                   "not know. It could misread what the records say.\n"
                   "\n"
                   "This program knows version 1. Write `format: 1` where the number is a slip;\n"
                   "else use a newer program.\n"
                   "\n"
                   "    # wrong\n"
                   "    format: 2021\n"
                   "    # right\n"
                   "    format: 1\n"},
    ROW(NO_CITATION) =
        {"E031", ATTRIB_ERROR, "a claim without a source",
         "A claim cites no source, and neither does its file. What nobody can look up\n"
         "is not a public attribution.\n"
         "\n"
         "Give it a `cite`, or the whole file one at its top.\n"
         "\n"
         "    # wrong\n"
         "    claims:\n"
         "      us-accuses-mss: {act: accuse, by: us, against: mss}\n"
         "    # right\n"
         "    cite: asia-financial-2021-07-20\n"
         "    claims:\n"
         "      us-accuses-mss: {act: accuse, by: us, against: mss}\n"},
    ROW(NO_TITLE) =
        {"E032", ATTRIB_ERROR, "a source without title and description",
         "A source has neither `title` nor `description`, so a reader would not know\n"
         "what to look for.\n"
         "\n"
         "Give it the title as printed; where it has none, say what it is.\n"
         "\n"
         "    # wrong\n"
         "    report-2020: {published: 2020}\n"
         "    # right\n"
         "    report-2020: {description: an official report of 2020, published: 2020}\n"},
    ROW(QUOTE) = {"E033", ATTRIB_ERROR, "a quote that its source does not hold",
                  "The words of a `quote` were not found in the text of its source that stands\n"
                  "in the folder of `check --sources`. White space and the kind of quotation\n"
                  "mark make no difference; a word, a comma or a capital letter does.\n"
                  "\n"
                  "Copy the words from the source. An ellipsis, `...` or `[...]`, stands for\n"
                  "words left out: what is around it must follow in that order. Words in\n"
                  "another language go to `original`.\n"
                  "\n"
                  "    # wrong\n"
                  "    quote: likely behind the Microsoft hack\n"
                  "    # right\n"
                  "    quote: likely behind ... Microsoft's email server\n"},
    ROW(TOO_MUCH) = {"E034", ATTRIB_ERROR, "a text, a list or a file beyond the limits",
                     "A text, a list or a file holds more than the program takes. The bounds are\n"
                     "far above what people write, and keep a broken or a hostile file from using\n"
                     "up the machine.\n"
                     "\n"
                     "Quote the decisive words only, and cite the source for the rest; cut a long\n"
                     "file into several.\n"
                     "\n"
                     "    # wrong\n"
                     "    quote: (the whole article)\n"
                     "    # right\n"
                     "    quote: fabricated out of thin air\n"},
    ROW(ORDER) = {"E035", ATTRIB_ERROR, "an end before its beginning",
                  "Something ends surely before it began, or was disclosed or updated before it\n"
                  "was there. One of the two dates is wrong, or they stand in each other's\n"
                  "place.\n"
                  "\n"
                  "Dates that overlap are fine: an end of 2021 may follow a beginning of\n"
                  "2021-03.\n"
                  "\n"
                  "    # wrong\n"
                  "    began: 2021-07\n"
                  "    ended: 2021-03\n"
                  "    # right\n"
                  "    began: 2021-03\n"
                  "    ended: 2021-07\n"},
    ROW(LEFT_OUT) = {"E036", ATTRIB_ERROR, "a reference to a record that was left out",
                     "With `--keep-going`, records that have errors are left out, and so is what\n"
                     "refers to them: a denial means nothing without the claim that it denies.\n"
                     "This record has no fault of its own.\n"
                     "\n"
                     "Mend the record that is named, and this one is back.\n"
                     "\n"
                     "    us-accuses-mss: {act: acuse, by: us}                     # E016\n"
                     "    cn-denies: {act: deny, by: cn, answers: us-accuses-mss}  # E036\n"},
};
