// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_PROBLEM_TABLES_H
#define ATTRIB_RECORD_PROBLEM_TABLES_H

#include "engine/record/problem.h"

/// The table of problems is cut into four files. Each holds the rows from one number up to the
/// first of the next.
#define ATTRIB_PROBLEMS_OF_READING ATTRIB_PROBLEM_UNREADABLE
#define ATTRIB_PROBLEMS_OF_VALUES ATTRIB_PROBLEM_UNKNOWN_KEY
#define ATTRIB_PROBLEMS_OF_LINKS ATTRIB_PROBLEM_DUPLICATE_ID
#define ATTRIB_PROBLEMS_OF_WARNINGS ATTRIB_PROBLEM_NO_QUOTE

/// What keeps a file from being read as YAML of the kind that records are written in.
extern const AttribProblem
    attrib_problems_of_reading[ATTRIB_PROBLEMS_OF_VALUES - ATTRIB_PROBLEMS_OF_READING];

/// What is wrong with one key or one value, whatever the rest.
extern const AttribProblem
    attrib_problems_of_values[ATTRIB_PROBLEMS_OF_LINKS - ATTRIB_PROBLEMS_OF_VALUES];

/// What is wrong between records, or between the keys of one.
extern const AttribProblem
    attrib_problems_of_links[ATTRIB_PROBLEMS_OF_WARNINGS - ATTRIB_PROBLEMS_OF_LINKS];

/// What may be right, but seldom is.
extern const AttribProblem
    attrib_problems_of_warnings[ATTRIB_PROBLEMS - ATTRIB_PROBLEMS_OF_WARNINGS];

#endif // ATTRIB_RECORD_PROBLEM_TABLES_H
