// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"

#include "cli/format.h"

#include <string.h>

#define BIT(format) ATTRIB_FORMAT_BIT(format)
#define ANY_NUMBER 1000000

// The help of a command begins with its examples; its options come from their own table.
static const AttribCommand rows[ATTRIB_COMMANDS] = {
    [ATTRIB_COMMAND_CHECK] =
        {.name = "check",
         .arguments = "[PATH...]",
         .summary = "find every problem in the records",
         .examples = {"attrib check", "attrib check --strict --sources texts incidents/actors"},
         .help =
             "Reads the whole knowledge base and shows every problem at its line and column,\n"
             "with a stable code that attrib help CODE explains. Errors stop query, export\n"
             "and stats; warnings stop nothing.\n"
             "\n"
             "PATH is a file or a folder in the knowledge base: only problems there are\n"
             "shown. A folder elsewhere is a knowledge base of its own, as with --kb.\n"
             "\n"
             "With --sources, each quote is looked for in the text of its source. White space\n"
             "and the kind of quotation marks make no difference; an ellipsis stands for any\n"
             "words left out.\n"
             "\n"
             "The exit status is 1 where there is an error, with --strict also for a warning.\n",
         .run = attrib_command_check,
         .formats = BIT(TEXT) | BIT(JSON) | BIT(SARIF),
         .most = ANY_NUMBER,
         .completes = ATTRIB_COMPLETES_FILE,
         .always_answers = true},
    [ATTRIB_COMMAND_QUERY] =
        {.name = "query",
         .arguments = "",
         .summary = "show who said what about whom, and who answered",
         .examples = {"attrib query --actor MSS",
                      "attrib query --act accuse --against MSS --below --unanswered"},
         .help = "With an actor, an incident, a claim or a source: its dossier. Without: the\n"
                 "claims that the filters leave, all of them where there is none. Filters are\n"
                 "joined by \"and\", the values of one of them by \"or\".\n"
                 "\n"
                 "NAME is an id, a name or an alias; case, accents and width make no difference.\n"
                 "DATE is 2021, 2021-07, 2021-07-19, or another date of EDTF level 1.\n",
         .run = attrib_command_query,
         .formats = BIT(TEXT) | BIT(JSON) | BIT(JSONL) | BIT(CSV) | BIT(TSV) | BIT(MD),
         .hurries = true},
    [ATTRIB_COMMAND_CYPHER] =
        {.name = "cypher",
         .arguments = "QUERY",
         .summary = "ask the graph of the records in openCypher",
         .examples = {"attrib cypher 'MATCH (a:Actor)-[:MADE]->(c:Claim) RETURN a.name, count(c)'",
                      "attrib cypher -f query.cypher --param actor=mss --format csv"},
         .help = "Runs one query of openCypher, the language of Neo4j and others, and shows the\n"
                 "rows that it returns. The graph is read-only: a query that writes is refused.\n"
                 "QUERY - reads it from stdin. EXPLAIN before a query shows how it would be run.\n"
                 "\n"
                 "Labels and keys are those of the records: (:Actor {id: 'mss'}), (:Claim),\n"
                 "(:Incident), (:Source); [:MADE], [:AGAINST], [:OVER], [:ANSWERS] and others.\n"
                 "docs/cypher.md has the whole schema, and twenty queries.\n"
                 "\n"
                 "A result that holds claims, or edges that come from claims, can be drawn as\n"
                 "export draws it: as dot, svg, png, pdf or html.\n",
         .run = attrib_command_cypher,
         .formats = BIT(TEXT) | BIT(JSON) | BIT(JSONL) | BIT(CSV) | BIT(TSV) | BIT(MD) | BIT(DOT) |
                    BIT(SVG) | BIT(PNG) | BIT(PDF) | BIT(HTML),
         .most = 1},
    [ATTRIB_COMMAND_SEARCH] =
        {.name = "search",
         .arguments = "WORDS...",
         .summary = "find words in names, summaries, quotes and notes",
         .examples = {"attrib search fabricated",
                      "attrib search --kind claim '\"thin air\" fabricat*'"},
         .help = "Finds the records in which all of the words stand, best first, and shows where\n"
                 "they stand and who said it. Case, accents and width make no difference. What is\n"
                 "between quotation marks is found as it stands; a * lets a word go on.\n"
                 "\n"
                 "Chinese, Japanese, Korean, Thai and their like are found inside sentences.\n"
                 "\n"
                 "The exit status is 1 where nothing is found.\n",
         .run = attrib_command_search,
         .formats = BIT(TEXT) | BIT(JSON) | BIT(JSONL) | BIT(CSV) | BIT(TSV) | BIT(MD),
         .least = 1,
         .most = ANY_NUMBER},
    [ATTRIB_COMMAND_SQL] =
        {.name = "sql",
         .arguments = "[QUERY]",
         .summary = "ask the records in SQL",
         .examples = {"attrib sql 'SELECT * FROM accusations'",
                      "attrib sql --param who=mss -f query.sql --format csv"},
         .help =
             "Runs one statement of SQLite's SQL that reads, on a database of the records. Its\n"
             "tables and views are told in docs/sql.md; two to begin with:\n"
             "\n"
             "    SELECT * FROM unanswered_accusations\n"
             "    SELECT name, sql FROM sqlite_schema\n"
             "\n"
             "QUERY - is read from the standard input. A parameter is written :name. A query\n"
             "ends after 30 seconds, or with more than 100,000 rows, unless told otherwise.\n",
         .run = attrib_command_sql,
         .formats = BIT(TEXT) | BIT(JSON) | BIT(JSONL) | BIT(CSV) | BIT(TSV) | BIT(MD),
         .most = 1},
    [ATTRIB_COMMAND_EXPORT] =
        {.name = "export",
         .arguments = "",
         .summary = "draw the records as a picture, or make a file of them",
         .examples = {"attrib export --incident exchange-2021 -o exchange.svg",
                      "attrib export --actor MSS --as-of 2021-07-19 -o mss.json"},
         .help = "Draws what query answers, with the same options, or writes it as data for\n"
                 "other programs; all records where nothing is named. The format is that of\n"
                 "--format, else that of the suffix of FILE, else dot: a picture in the language\n"
                 "of Graphviz, to be edited by hand. The program dot of Graphviz draws it as svg,\n"
                 "png or pdf; html is a page with both pictures and every claim, which opens\n"
                 "anywhere; sqlite is the database that sql asks.\n"
                 "\n"
                 "A picture of more than about 60 boxes is folded: actors with the same part in\n"
                 "the same statements stand as one, then the statements that matter least are\n"
                 "only counted. What is left out is said on stderr.\n"
                 "\n"
                 "The exit status is 4 where the program that draws is missing, or fails.\n",
         .run = attrib_command_export,
         .formats = BIT(DOT) | BIT(SVG) | BIT(PNG) | BIT(PDF) | BIT(HTML) | BIT(JSON) | BIT(CSV) |
                    BIT(GRAPHML) | BIT(SQLITE)},
    [ATTRIB_COMMAND_STATS] =
        {.name = "stats",
         .arguments = "",
         .summary = "count what the knowledge base holds",
         .examples = {"attrib stats", "attrib stats --as-of 2021-07-20 --format csv"},
         .help = "Counts records by kind, claims by act, and what is derived from them.\n",
         .run = attrib_command_stats,
         .formats = BIT(TEXT) | BIT(JSON) | BIT(CSV) | BIT(TSV) | BIT(MD),
         .hurries = true},
    [ATTRIB_COMMAND_CACHE] =
        {.name = "cache",
         .arguments = "status|build|clear",
         .summary = "show, make or remove the snapshot of the records",
         .examples = {"attrib cache status", "attrib cache build --kb incidents"},
         .help = "What was read from the records is kept as a snapshot, by default in\n"
                 "$XDG_CACHE_HOME/attrib or ~/.cache/attrib, so that the next command need not\n"
                 "read them. Every command looks whether a file has changed since; what is kept\n"
                 "may be removed at any time.\n",
         .run = attrib_command_cache,
         .least = 1,
         .most = 1,
         .completes = ATTRIB_COMPLETES_CACHE},
    [ATTRIB_COMMAND_NEW] =
        {.name = "new",
         .arguments = "KIND [ID]",
         .summary = "print a template for a record",
         .examples = {"attrib new claim", "attrib new actor apt28 -o incidents/actors/apt28.yaml"},
         .help = "KIND is incident, actor, claim or source. The template names every key, says\n"
                 "what it is for, and is a record file once the placeholders are filled in.\n"
                 "\n"
                 "-o does not replace a file that is there, unless with --force, and never a\n"
                 "record file of the knowledge base.\n",
         .run = attrib_command_new,
         .least = 1,
         .most = 2,
         .completes = ATTRIB_COMPLETES_TEMPLATE},
    [ATTRIB_COMMAND_SCHEMA] =
        {.name = "schema",
         .arguments = "",
         .summary = "print the JSON Schema of a record file, for editors",
         .examples = {"attrib schema", "attrib schema -o incidents/.schema.json"},
         .help = "JSON Schema, draft-07. An editor with yaml-language-server completes and checks\n"
                 "a record file whose first line is\n"
                 "\n"
                 "    # yaml-language-server: $schema=.schema.json\n",
         .run = attrib_command_schema},
    [ATTRIB_COMMAND_COMPLETION] =
        {.name = "completion",
         .arguments = "SHELL",
         .summary = "print the completion for a shell",
         .examples = {". <(attrib completion bash)",
                      "attrib completion bash > ~/.local/share/bash-completion/completions/attrib"},
         .help = "SHELL is bash. Commands, options, their words and the ids of the records are\n"
                 "completed.\n",
         .run = attrib_command_completion,
         .least = 1,
         .most = 1,
         .completes = ATTRIB_COMPLETES_SHELL},
    [ATTRIB_COMMAND_HELP] =
        {.name = "help",
         .arguments = "[COMMAND | CODE]",
         .summary = "explain a command, or a kind of problem by its code",
         .examples = {"attrib query --actor MSS", "attrib check"},
         .help =
             "Public attributions of cyber incidents: who said who did it, in which words, how\n"
             "sure, when, and who answered. Each line of an answer leads to a source.\n"
             "\n"
             "attrib help COMMAND tells more of a command; attrib help CODE explains a kind of\n"
             "problem, E012 or another of those that check shows.\n",
         .run = attrib_command_help,
         .most = 1,
         .completes = ATTRIB_COMPLETES_TOPIC},
    [ATTRIB_COMMAND_COMPLETE] = {.name = "__complete",
                                 .arguments = "WHAT PREFIX",
                                 .run = attrib_command_complete,
                                 .least = 2,
                                 .most = 2},
};

const AttribCommand *attrib_command(AttribCommandNumber number)
{
  return &rows[number];
}

AttribCommandNumber attrib_command_number(const AttribCommand *command)
{
  return (AttribCommandNumber)(command - rows);
}

AttribCommandNumber attrib_command_find(const char *name)
{
  AttribCommandNumber number = ATTRIB_COMMAND_CHECK;
  while (number < ATTRIB_COMMANDS && strcmp(rows[number].name, name) != 0) {
    ++number;
  }
  return number;
}
