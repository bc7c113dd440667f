// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/problem.h"

// clang-format off
static const AttribProblem problems[ATTRIB_PROBLEMS] = {
  [ATTRIB_PROBLEM_UNREADABLE] = {"E001", ATTRIB_ERROR, "a file cannot be read", ""},
  [ATTRIB_PROBLEM_TOO_LARGE] = {"E002", ATTRIB_ERROR, "a file is too large", ""},
  [ATTRIB_PROBLEM_ENCODING] = {"E003", ATTRIB_ERROR, "a file is not UTF-8", ""},
  [ATTRIB_PROBLEM_CONTROL] = {"E004", ATTRIB_ERROR, "a control character", ""},
  [ATTRIB_PROBLEM_BIDI] = {"E005", ATTRIB_ERROR, "a character that reorders text", ""},
  [ATTRIB_PROBLEM_YAML] = {"E006", ATTRIB_ERROR, "not YAML", ""},
  [ATTRIB_PROBLEM_DOCUMENTS] = {"E007", ATTRIB_ERROR, "several documents in one file", ""},
  [ATTRIB_PROBLEM_ANCHOR] = {"E008", ATTRIB_ERROR, "an anchor or an alias", ""},
  [ATTRIB_PROBLEM_TAG] = {"E009", ATTRIB_ERROR, "a tag", ""},
  [ATTRIB_PROBLEM_MERGE] = {"E010", ATTRIB_ERROR, "a merge key", ""},
  [ATTRIB_PROBLEM_DEPTH] = {"E011", ATTRIB_ERROR, "nested too deeply", ""},
  [ATTRIB_PROBLEM_UNKNOWN_KEY] = {"E012", ATTRIB_ERROR, "an unknown key", ""},
  [ATTRIB_PROBLEM_DUPLICATE_KEY] = {"E013", ATTRIB_ERROR, "a key stands twice in one map", ""},
  [ATTRIB_PROBLEM_NO_VALUE] = {"E014", ATTRIB_ERROR, "a key or a value is empty", ""},
  [ATTRIB_PROBLEM_WRONG_FORM] = {"E015", ATTRIB_ERROR, "a text, a list or a map where another is expected", ""},
  [ATTRIB_PROBLEM_UNKNOWN_WORD] = {"E016", ATTRIB_ERROR, "a word that is not in the vocabulary", ""},
  [ATTRIB_PROBLEM_MALFORMED] = {"E017", ATTRIB_ERROR, "a malformed number, address or code", ""},
  [ATTRIB_PROBLEM_DATE] = {"E018", ATTRIB_ERROR, "an impossible or malformed date", ""},
  [ATTRIB_PROBLEM_MISSING_KEY] = {"E019", ATTRIB_ERROR, "a required key is missing", ""},
  [ATTRIB_PROBLEM_ID] = {"E020", ATTRIB_ERROR, "a malformed id", ""},
  [ATTRIB_PROBLEM_DUPLICATE_ID] = {"E021", ATTRIB_ERROR, "an id is declared twice", ""},
  [ATTRIB_PROBLEM_DANGLING] = {"E022", ATTRIB_ERROR, "a reference to nothing", ""},
  [ATTRIB_PROBLEM_WRONG_KIND] = {"E023", ATTRIB_ERROR, "a reference to the wrong kind of record", ""},
  [ATTRIB_PROBLEM_CYCLE] = {"E024", ATTRIB_ERROR, "a chain of references that comes back to itself", ""},
  [ATTRIB_PROBLEM_TWICE] = {"E025", ATTRIB_ERROR, "a value stands twice in one list", ""},
  [ATTRIB_PROBLEM_ACT_NEEDS] = {"E026", ATTRIB_ERROR, "a key that the act needs is missing", ""},
  [ATTRIB_PROBLEM_ACT_FORBIDS] = {"E027", ATTRIB_ERROR, "a key that does not fit the act", ""},
  [ATTRIB_PROBLEM_WHICH_CITATION] = {"E028", ATTRIB_ERROR, "a quote beside several citations", ""},
  [ATTRIB_PROBLEM_OTHER_SPEAKER] = {"E029", ATTRIB_ERROR, "a claim supersedes another speaker's", ""},
  [ATTRIB_PROBLEM_FORMAT] = {"E030", ATTRIB_ERROR, "an unknown version of the record format", ""},
  [ATTRIB_PROBLEM_NO_CITATION] = {"E031", ATTRIB_ERROR, "a claim without a source", ""},
  [ATTRIB_PROBLEM_NO_TITLE] = {"E032", ATTRIB_ERROR, "a source without title and description", ""},
  [ATTRIB_PROBLEM_QUOTE] = {"E033", ATTRIB_ERROR, "a quote that its source does not hold", ""},
  [ATTRIB_PROBLEM_TOO_MUCH] = {"E034", ATTRIB_ERROR, "a text, a list or a file beyond the limits", ""},
  [ATTRIB_PROBLEM_ORDER] = {"E035", ATTRIB_ERROR, "an end before its beginning", ""},
  [ATTRIB_PROBLEM_LEFT_OUT] = {"E036", ATTRIB_ERROR, "a reference to a record that was left out", ""},
  [ATTRIB_PROBLEM_NO_QUOTE] = {"W101", ATTRIB_WARNING, "a claim without a quote", ""},
  [ATTRIB_PROBLEM_UNUSED] = {"W102", ATTRIB_WARNING, "a record that nothing refers to", ""},
  [ATTRIB_PROBLEM_ANSWERS_LATER] = {"W103", ATTRIB_WARNING, "an answer to something said later", ""},
  [ATTRIB_PROBLEM_SHARED_NAME] = {"W104", ATTRIB_WARNING, "a name that two actors share", ""},
  [ATTRIB_PROBLEM_SOURCE_DETAILS] = {"W105", ATTRIB_WARNING, "a source without publisher or date", ""},
  [ATTRIB_PROBLEM_SUPERSEDES_LATER] = {"W106", ATTRIB_WARNING, "a claim supersedes one said later", ""},
  [ATTRIB_PROBLEM_NO_SOURCE_TEXT] = {"W107", ATTRIB_WARNING, "no text to hold the quotes of a source against", ""},
  [ATTRIB_PROBLEM_SKIPPED] = {"W108", ATTRIB_WARNING, "something in the folder was passed over", ""},
};
// clang-format on

const AttribProblem *attrib_problem(AttribProblemNumber number)
{
  return &problems[number];
}

static bool same_code(const char *code, AttribText wanted)
{
  const AttribText text = attrib_text(code);
  if (text.length != wanted.length) {
    return false;
  }
  for (size_t i = 0; i < text.length; ++i) {
    const char c = wanted.data[i];
    const char upper = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    if (text.data[i] != upper) {
      return false;
    }
  }
  return true;
}

const AttribProblem *attrib_problem_by_code(AttribText code)
{
  for (size_t i = 0; i < ATTRIB_PROBLEMS; ++i) {
    if (same_code(problems[i].code, code)) {
      return &problems[i];
    }
  }
  return NULL;
}
