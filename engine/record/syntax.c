// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/syntax.h"

#include "engine/record/characters.h"
#include "engine/record/problem.h"

#include <string.h>

/// What to say of one fault. libyaml's phrases are keys here; NULL fits any.
typedef struct {
  const char *context;
  const char *problem;
  const char *starts; ///< characters one of which stands at the problem's place; NULL: any
  const char *message;
  const char *hint;
  const char *around;         ///< what begins where the context does; NULL where that is no help
  bool behind;                ///< whether the problem must have something before it on its line
  bool at_context;            ///< whether the context's is the better place
  AttribProblemNumber number; ///< 0: ATTRIB_PROBLEM_YAML
} Saying;

#define OPEN_LIST "the list begins here"
#define OPEN_MAP "the map begins here"
#define OPEN_TEXT "the text begins here"
#define CHECK_ABOVE "check the indentation, and the quotes of the lines above"

// The first row that fits is taken.
// clang-format off
static const Saying sayings[] = {
  {"while scanning for the next token", "found character that cannot start any token", "\t",
   "a tab cannot indent", "indent with blanks", NULL, false, false, 0},
  {"while scanning for the next token", "found character that cannot start any token", NULL,
   "no text can begin with this character", "put the text into quotes", NULL, false, false, 0},
  {NULL, "mapping values are not allowed in this context", NULL,
   "a `:` where there can be no key", "quote a text that holds `: `, and check the indentation", NULL, false, false, 0},
  {"while scanning a simple key", "could not find expected ':'", NULL,
   "this is no key, for no `:` is behind it", "a text of several lines must be indented more than its key", NULL, false, true, 0},
  {"while parsing a block mapping", "did not find expected key", NULL,
   "the value before this has ended", "put the whole text into quotes; in single quotes an apostrophe is written twice", NULL, true, false, 0},
  {"while parsing a block mapping", "did not find expected key", "-",
   "this is in the column of no list", "begin every item of a list in the same column", OPEN_MAP, false, false, 0},
  {"while parsing a block mapping", "did not find expected key", NULL,
   "expected a key of the map", CHECK_ABOVE, OPEN_MAP, false, false, 0},
  {"while parsing a block collection", "did not find expected '-' indicator", NULL,
   "expected the next `- ` of the list", "begin every item in the same column, and indent what belongs to one more", OPEN_LIST, false, false, 0},
  {NULL, "found unexpected ':'", NULL,
   "a `:` with nothing behind it", "put a blank behind it, or quote the text that it belongs to", NULL, false, false, 0},
  {"while parsing a flow sequence", NULL, NULL,
   "this list lacks its `]`, or a comma", "close it, and quote a text that holds `,` `[` or `]`", OPEN_LIST, false, false, 0},
  {"while parsing a flow mapping", NULL, NULL,
   "this map lacks its `}`, or a comma", "close it, and quote a text that holds `,` `{` or `}`", OPEN_MAP, false, false, 0},
  {"while parsing a flow node", "did not find expected node content", NULL,
   "a key or a value is missing", "remove the comma too many, or close the list or map", NULL, false, false, 0},
  {"while parsing a block node", "did not find expected node content", NULL,
   "no text can begin with this character", "put the text into quotes", NULL, false, false, 0},
  {"while scanning a quoted scalar", "found unexpected end of stream", NULL,
   "this quote is never closed", "close it; an apostrophe in single quotes is written twice", NULL, false, true, 0},
  {"while scanning a quoted scalar", "found unexpected document indicator", NULL,
   "a line of `---` or `...` inside quotes", "close the quotes, or indent the line", OPEN_TEXT, false, false, 0},
  {NULL, "found unknown escape character", NULL,
   "an escape that there is not", "write `\\\\` for a backslash, or use single quotes", OPEN_TEXT, false, false, 0},
  {NULL, "did not find expected hexdecimal number", NULL,
   "an escape with too few hexadecimal digits", "`\\x` takes two, `\\u` four, `\\U` eight", OPEN_TEXT, false, false, 0},
  {NULL, "found invalid Unicode character escape code", NULL,
   "an escape that makes no character", "write the character itself", OPEN_TEXT, false, false, 0},
  {"while scanning a block scalar", "found a tab character where an indentation space is expected", NULL,
   "a tab cannot indent", "indent with blanks", NULL, false, false, 0},
  {"while scanning a block scalar", NULL, NULL,
   "a text after `|` or `>` begins on the next line", "or put a text that begins with such a sign into quotes", NULL, false, false, 0},
  {NULL, "block sequence entries are not allowed in this context", NULL,
   "there can be no list item here", "put the list on lines of its own below its key, or quote a text that begins with `- `", NULL, false, false, 0},
  {NULL, "mapping keys are not allowed in this context", NULL,
   "there can be no `? ` here", "quote a text that begins with it", NULL, false, false, 0},
  {"while scanning an anchor", NULL, NULL,
   "`&` begins an anchor, and this is none", "quote a text that begins with `&`", NULL, false, true, 0},
  {"while scanning an alias", NULL, NULL,
   "`*` begins an alias, and this is none", "quote a text that begins with `*`", NULL, false, true, 0},
  {"while parsing a node", "found undefined tag handle", NULL,
   "tags are not allowed", "leave it out; quote a text that begins with `!`", NULL, false, false, ATTRIB_PROBLEM_TAG},
  {"while scanning a tag", NULL, NULL,
   "`!` begins a tag, and this is none", "quote a text that begins with `!`", NULL, false, true, 0},
  {"while parsing a tag", NULL, NULL,
   "`!` begins a tag, and this is none", "quote a text that begins with `!`", NULL, false, true, 0},
  {"while scanning a directive", NULL, NULL,
   "a line that begins with `%` is a directive, and this is none", "remove the line, or indent it", NULL, false, true, 0},
  {"while scanning a %YAML directive", NULL, NULL,
   "a line that begins with `%` is a directive, and this is none", "remove the line", NULL, false, true, 0},
  {NULL, "found incompatible YAML document", NULL,
   "the file says that it is of a YAML other than 1.1 and 1.2", "remove the line", NULL, false, false, 0},
  {NULL, "did not find expected <document start>", NULL,
   "something stands behind the end of the records", CHECK_ABOVE, NULL, false, false, 0},
};
// clang-format on

/// Whether there is more than blanks between the beginning of the line and a place of it, where `rest` begins.
static bool is_behind_something(AttribText text, AttribPlace place, AttribText rest)
{
  const AttribText line = attrib_characters_from(text, place.line, 1);
  const AttribText before = attrib_text_slice(line, 0, line.length - rest.length);
  return attrib_text_trim(before).length > 0;
}

static bool fits(const Saying *saying, AttribText text, const AttribSyntaxFault *fault)
{
  const char *context = fault->context != NULL ? fault->context : "";
  if ((saying->context != NULL && strcmp(saying->context, context) != 0) ||
      (saying->problem != NULL && strcmp(saying->problem, fault->problem) != 0)) {
    return false;
  }
  const AttribText rest = attrib_characters_from(text, fault->place.line, fault->place.column);
  return (saying->starts == NULL ||
          (rest.length > 0 && strchr(saying->starts, rest.data[0]) != NULL)) &&
         (!saying->behind || is_behind_something(text, fault->place, rest));
}

/// The end of the file is where a fault comes to light, not where it can be mended: better where the list or text begins that
/// has no end, or else what stands last.
static AttribPlace best_place(const Saying *saying, AttribText text, const AttribSyntaxFault *fault)
{
  const bool has_context = fault->around.line > 0;
  if (saying->at_context && has_context) {
    return fault->around;
  }
  if (attrib_characters_from(text, fault->place.line, fault->place.column).length > 0) {
    return fault->place;
  }
  if (has_context &&
      attrib_characters_from(text, fault->around.line, fault->around.column).length > 0) {
    return fault->around;
  }
  return attrib_characters_last(text, fault->place);
}

static AttribStatus say(AttribDiagnostics *diagnostics, AttribText text, const Saying *saying,
                        const AttribSyntaxFault *fault)
{
  const AttribProblemNumber number = saying->number != 0 ? saying->number : ATTRIB_PROBLEM_YAML;
  const AttribPlace place = best_place(saying, text, fault);
  const bool apart = place.line != fault->around.line || place.column != fault->around.column;
  ATTRIB_TRY(attrib_diagnostics_report(diagnostics, attrib_problem(number), place, "%s%s",
                                       number == ATTRIB_PROBLEM_YAML ? "not YAML: " : "",
                                       saying->message));
  ATTRIB_TRY(attrib_diagnostics_hint(diagnostics, "%s", saying->hint));
  return saying->around != NULL && fault->around.line > 0 && apart
             ? attrib_diagnostics_relate(diagnostics, fault->around, saying->around)
             : ATTRIB_SUCCESS;
}

AttribStatus attrib_syntax_report(AttribDiagnostics *diagnostics, AttribText text,
                                  const AttribSyntaxFault *fault)
{
  for (size_t i = 0; i < sizeof(sayings) / sizeof(sayings[0]); ++i) {
    if (fits(&sayings[i], text, fault)) {
      return say(diagnostics, text, &sayings[i], fault);
    }
  }
  return attrib_diagnostics_report(diagnostics, attrib_problem(ATTRIB_PROBLEM_YAML), fault->place,
                                   "not YAML: %s", fault->problem);
}
