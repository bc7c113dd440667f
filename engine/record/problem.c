// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/problem.h"

#include "engine/record/problem_tables.h"

const AttribProblem *attrib_problem(AttribProblemNumber number)
{
  if (number >= ATTRIB_PROBLEMS_OF_WARNINGS) {
    return &attrib_problems_of_warnings[number - ATTRIB_PROBLEMS_OF_WARNINGS];
  }
  if (number >= ATTRIB_PROBLEMS_OF_LINKS) {
    return &attrib_problems_of_links[number - ATTRIB_PROBLEMS_OF_LINKS];
  }
  if (number >= ATTRIB_PROBLEMS_OF_VALUES) {
    return &attrib_problems_of_values[number - ATTRIB_PROBLEMS_OF_VALUES];
  }
  return &attrib_problems_of_reading[number - ATTRIB_PROBLEMS_OF_READING];
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
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    const AttribProblem *const problem = attrib_problem(i);
    if (same_code(problem->code, code)) {
      return problem;
    }
  }
  return NULL;
}
