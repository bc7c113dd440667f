// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/problem_tables.h"

#define ROW(name) [ATTRIB_PROBLEM_##name - ATTRIB_PROBLEMS_OF_READING]

const AttribProblem attrib_problems_of_reading[] = {
    ROW(UNREADABLE) =
        {"E001", ATTRIB_ERROR, "a file cannot be read",
         "A record file, or a folder on the way to it, could not be opened or read to\n"
         "its end; the message gives the system's reason. What it holds may be what\n"
         "the other records refer to, so an answer without it could mislead.\n"
         "\n"
         "Give yourself the right to read it, or move it out of the knowledge base:\n"
         "\n"
         "    chmod u+r incidents/2021-exchange.yaml\n"},
    ROW(TOO_LARGE) =
        {"E002", ATTRIB_ERROR, "a file is too large",
         "A record file is larger than the program reads at once. Records are written\n"
         "by hand; a file of that size is a mistake, such as a log with the wrong\n"
         "suffix, or a whole archive of articles.\n"
         "\n"
         "Move it out, or cut it into files of one incident each: ids mean the same in\n"
         "all of them, so nothing else changes.\n"
         "\n"
         "    2021.yaml  ->  2021-exchange.yaml, 2021-ransomware.yaml\n"},
    ROW(ENCODING) = {"E003", ATTRIB_ERROR, "a file is not UTF-8",
                     "A byte of the file is not part of UTF-8 text, or the file is UTF-16.\n"
                     "Guessing at the encoding could turn a name into another one.\n"
                     "\n"
                     "Save the file again as UTF-8, in the editor or so:\n"
                     "\n"
                     "    iconv -f WINDOWS-1252 -t UTF-8 old.yaml >new.yaml\n"},
    ROW(CONTROL) = {"E004", ATTRIB_ERROR, "a control character",
                    "A control character stands in the file, or an escape in a quoted text makes\n"
                    "one; the message gives its number. It shows nothing, but can make a terminal\n"
                    "do something, and text with it is no longer what it looks like. Tabs and\n"
                    "line ends are fine.\n"
                    "\n"
                    "Delete it. It usually comes with text that was copied from a PDF.\n"
                    "\n"
                    "    # wrong\n"
                    "    quote: \"fabricated\\u0007 out of thin air\"\n"
                    "    # right\n"
                    "    quote: \"fabricated out of thin air\"\n"},
    ROW(BIDI) = {"E005", ATTRIB_ERROR, "a character that reorders text",
                 "A character that reorders the text around it (U+202A to U+202E, U+2066 to\n"
                 "U+2069) stands in the file. With it a line can read differently from what it\n"
                 "says. Arabic and Hebrew do not need it: letters bring their direction with\n"
                 "them, and the marks U+200E and U+200F are allowed.\n"
                 "\n"
                 "Delete it and type the words again.\n"
                 "\n"
                 "    # wrong\n"
                 "    name: \"\\u202Eelif\"\n"
                 "    # right\n"
                 "    name: \"file\"\n"},
    ROW(YAML) = {"E006", ATTRIB_ERROR, "not YAML",
                 "The file cannot be read as YAML; what is wrong is often a line or two above.\n"
                 "Nothing after that place was read, so there may be more to find.\n"
                 "\n"
                 "Most often a text needs quotes, since it holds a colon with a blank behind\n"
                 "it or begins with a sign that means something in YAML, or the indentation is\n"
                 "not even. Tabs cannot indent.\n"
                 "\n"
                 "    # wrong\n"
                 "    summary: Two views: theirs and ours\n"
                 "    # right\n"
                 "    summary: \"Two views: theirs and ours\"\n"},
    ROW(DOCUMENTS) = {"E007", ATTRIB_ERROR, "several documents in one file",
                      "A line of `---` begins a second YAML document in the same file. A record\n"
                      "file is one document, so that a file means one set of records.\n"
                      "\n"
                      "Remove the line, and give each section once; or make it two files.\n"
                      "\n"
                      "    # wrong\n"
                      "    actors: {us: {name: United States, kind: state}}\n"
                      "    ---\n"
                      "    actors: {cn: {name: China, kind: state}}\n"
                      "    # right\n"
                      "    actors:\n"
                      "      us: {name: United States, kind: state}\n"
                      "      cn: {name: China, kind: state}\n"},
    ROW(ANCHOR) = {"E008", ATTRIB_ERROR, "an anchor or an alias",
                   "An anchor (`&name`) or an alias (`*name`) lets YAML say a thing once and\n"
                   "mean it in several places. A record must be readable where it stands, alone,\n"
                   "and a change to one must not change another.\n"
                   "\n"
                   "Write the value out; quote a text that begins with `&` or `*`.\n"
                   "\n"
                   "    # wrong\n"
                   "    targets: &both [us, uk]\n"
                   "    # right\n"
                   "    targets: [us, uk]\n"},
    ROW(TAG) = {"E009", ATTRIB_ERROR, "a tag",
                "A tag (`!!str`, `!mine`) gives a value a type. Here the schema gives every\n"
                "value its type, and all are texts before that, so a tag can only contradict.\n"
                "\n"
                "Leave it out; quote a text that begins with `!`.\n"
                "\n"
                "    # wrong\n"
                "    wording: !!str likely\n"
                "    # right\n"
                "    wording: likely\n"},
    ROW(MERGE) = {"E010", ATTRIB_ERROR, "a merge key",
                  "The key `<<` merges the keys of another map into this one. A record must be\n"
                  "readable where it stands, alone.\n"
                  "\n"
                  "Write the keys out.\n"
                  "\n"
                  "    # wrong\n"
                  "    us-comments: {<<: {by: us}, act: comment}\n"
                  "    # right\n"
                  "    us-comments: {by: us, act: comment}\n"},
    ROW(DEPTH) = {"E011", ATTRIB_ERROR, "nested too deeply",
                  "Lists and maps in a file nest more than 64 deep, or folders do. A record\n"
                  "needs no more than six levels; this deep, something went wrong, and reading\n"
                  "on could take time without end.\n"
                  "\n"
                  "Look for brackets that are never closed, or for a folder that was copied\n"
                  "into itself.\n"
                  "\n"
                  "    # wrong\n"
                  "    x-notes: [[[[[[[[ (and so on, 64 times)\n"
                  "    # right\n"
                  "    x-notes: [one, two]\n"},
};
