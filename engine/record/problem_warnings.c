// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/problem_tables.h"

#define ROW(name) [ATTRIB_PROBLEM_##name - ATTRIB_PROBLEMS_OF_WARNINGS]

const AttribProblem attrib_problems_of_warnings[] = {
    ROW(NO_QUOTE) =
        {"W101", ATTRIB_WARNING, "a claim without a quote",
         "A claim has no quote, so a reader must trust the record's reading of what\n"
         "was said.\n"
         "\n"
         "Quote the words that carry the claim, briefly and exactly; in a citation the\n"
         "same key stands beside `source`.\n"
         "\n"
         "    # better\n"
         "    us-accuses-mss:\n"
         "      act: accuse\n"
         "      by: us\n"
         "      against: mss\n"
         "      quote: likely behind a massive hack\n"},
    ROW(UNUSED) = {"W102", ATTRIB_WARNING, "a record that nothing refers to",
                   "No other record refers to this actor or source. That is no mistake, but\n"
                   "often a slip: a claim names another id by accident, or was never written.\n"
                   "\n"
                   "Refer to it, or remove it.\n"
                   "\n"
                   "    sources:\n"
                   "      reuters-2021: {title: Hack, publisher: Reuters, published: 2021-07-19}\n"
                   "    claims:\n"
                   "      us-accuses-mss: {act: accuse, cite: reuters-2021}\n"},
    ROW(ANSWERS_LATER) =
        {"W103", ATTRIB_WARNING, "an answer to something said later",
         "A claim answers one that was surely said after it. Nobody answers what has\n"
         "not been said yet: one of the two days is wrong, or what it answers is an\n"
         "earlier claim of the same speaker.\n"
         "\n"
         "    # suspicious\n"
         "    us-accuses-mss: {act: accuse, said: 2021-07-19}\n"
         "    cn-denies: {act: deny, said: 2021-07-18, answers: us-accuses-mss}\n"
         "    # plausible\n"
         "    cn-denies: {act: deny, said: 2021-07-20, answers: us-accuses-mss}\n"},
    ROW(SHARED_NAME) =
        {"W104", ATTRIB_WARNING, "a name that two actors share",
         "Two actors have a name or an alias in common; case, accents and width make\n"
         "no difference. That happens, for names are given by many. Who asks for the\n"
         "name will be shown both and must choose by id.\n"
         "\n"
         "If both are one actor, make them one record. If not, say who coined the\n"
         "name.\n"
         "\n"
         "    aliases:\n"
         "      - {name: HAFNIUM, by: microsoft, since: 2021-03-02}\n"},
    ROW(SOURCE_DETAILS) =
        {"W105", ATTRIB_WARNING, "a source without publisher or date",
         "A source has no `publisher` or no `published`. Without them a reader can\n"
         "hardly find it, or judge how near it is to what it reports. A source that is\n"
         "known only by its `description` is let off.\n"
         "\n"
         "    # better\n"
         "    asia-financial-2021-07-20:\n"
         "      title: China Rejects Claim\n"
         "      publisher: Asia Financial\n"
         "      published: 2021-07-20\n"},
    ROW(SUPERSEDES_LATER) =
        {"W106", ATTRIB_WARNING, "a claim supersedes one said later",
         "A claim supersedes one that its speaker surely said after it. The later\n"
         "words stand: one of the two days is wrong, or the reference points the wrong\n"
         "way.\n"
         "\n"
         "    # suspicious\n"
         "    us-first: {act: accuse, said: 2021-07-19, supersedes: us-second}\n"
         "    us-second: {act: accuse, said: 2021-08-02}\n"
         "    # plausible\n"
         "    us-first: {act: accuse, said: 2021-07-19}\n"
         "    us-second: {act: accuse, said: 2021-08-02, supersedes: us-first}\n"},
    ROW(NO_SOURCE_TEXT) =
        {"W107", ATTRIB_WARNING, "no text to hold the quotes of a source against",
         "`check --sources DIR` found no text for a source that is quoted, so its\n"
         "quotes were not compared with anything.\n"
         "\n"
         "Save the text of the source, as plain text, under the source's id or title:\n"
         "\n"
         "    DIR/asia-financial-2021-07-20.txt\n"},
    ROW(SKIPPED) = {"W108", ATTRIB_WARNING, "something in the folder was passed over",
                    "Something in the folder was not read: a link that leads out of the knowledge\n"
                    "base, nowhere or back to itself, a pipe, a socket or a device, or a name\n"
                    "that is not UTF-8. Records that stand there are missing from every answer.\n"
                    "\n"
                    "Put a regular file in its place, or move it out. Names that begin with a dot\n"
                    "are passed over without a word.\n"
                    "\n"
                    "    # passed over\n"
                    "    2021-exchange.yaml -> ../../drafts/2021-exchange.yaml\n"},
};
