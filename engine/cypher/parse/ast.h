// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PARSE_AST_H
#define ATTRIB_CYPHER_PARSE_AST_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"
#include "engine/cypher/error.h"

#include <stdbool.h>
#include <stdint.h>

/// A query as it is written: a tree in one arena. Texts are borrowed from the query or the arena;
/// names are without back-ticks, strings without escapes.

typedef struct CypherExpr CypherExpr;
typedef struct CypherPattern CypherPattern;
typedef struct CypherQuery CypherQuery;

/// A name, with its place. `text.data` is NULL where there is none.
typedef struct {
  AttribText text;
  CypherRange range;
} CypherName;

typedef enum {
  CYPHER_EXPR_NULL,
  CYPHER_EXPR_BOOLEAN,
  CYPHER_EXPR_INTEGER,
  CYPHER_EXPR_FLOAT,
  CYPHER_EXPR_STRING,
  CYPHER_EXPR_PARAMETER,  ///< `name`
  CYPHER_EXPR_VARIABLE,   ///< `name`
  CYPHER_EXPR_LIST,       ///< `args`
  CYPHER_EXPR_MAP,        ///< `args` by `keys`
  CYPHER_EXPR_PROPERTY,   ///< `name` of args[0]
  CYPHER_EXPR_INDEX,      ///< args[0] [ args[1] ]
  CYPHER_EXPR_SLICE,      ///< args[0] [ args[1] .. args[2] ]; either bound may be NULL
  CYPHER_EXPR_OPERATOR,   ///< `op` of one or two args; AND, OR and XOR of two and more
  CYPHER_EXPR_COMPARISON, ///< args[0] ops[0] args[1] ops[1] args[2] …
  CYPHER_EXPR_LABELS,     ///< args[0] has `labels`
  CYPHER_EXPR_CALL,       ///< `name`(DISTINCT? args)
  CYPHER_EXPR_COUNT_STAR, ///< count(*)
  CYPHER_EXPR_CASE,       ///< args[0] is the subject or NULL, args[1] the ELSE or NULL, then pairs
  CYPHER_EXPR_COMPREHENSION, ///< [name IN args[0] WHERE args[1] | args[2]]; both may be NULL
  CYPHER_EXPR_QUANTIFIER,    ///< `quantifier`(name IN args[0] WHERE args[1])
  CYPHER_EXPR_REDUCE,        ///< reduce(name = args[0], name2 IN args[1] | args[2])
  CYPHER_EXPR_PATTERN,       ///< a pattern as a predicate
  CYPHER_EXPR_PATTERN_COMPREHENSION, ///< [name = pattern WHERE args[0] | args[1]]; args[0] may be NULL
  CYPHER_EXPR_SUBQUERY,              ///< EXISTS, COUNT or COLLECT { query }
  CYPHER_EXPR_PROJECTION,            ///< args[0] { .key, .*, key: value, variable }
} CypherExprKind;

typedef enum {
  CYPHER_OP_OR,
  CYPHER_OP_XOR,
  CYPHER_OP_AND,
  CYPHER_OP_NOT,
  CYPHER_OP_EQUAL,
  CYPHER_OP_NOT_EQUAL,
  CYPHER_OP_LESS,
  CYPHER_OP_LESS_EQUAL,
  CYPHER_OP_GREATER,
  CYPHER_OP_GREATER_EQUAL,
  CYPHER_OP_STARTS_WITH,
  CYPHER_OP_ENDS_WITH,
  CYPHER_OP_CONTAINS,
  CYPHER_OP_MATCHES, ///< =~
  CYPHER_OP_IN,
  CYPHER_OP_IS_NULL,
  CYPHER_OP_IS_NOT_NULL,
  CYPHER_OP_ADD,
  CYPHER_OP_SUBTRACT,
  CYPHER_OP_MULTIPLY,
  CYPHER_OP_DIVIDE,
  CYPHER_OP_MODULO,
  CYPHER_OP_POWER,
  CYPHER_OP_PLUS,  ///< of one argument
  CYPHER_OP_MINUS, ///< of one argument
} CypherOp;

typedef enum {
  CYPHER_QUANTIFIER_ALL,
  CYPHER_QUANTIFIER_ANY,
  CYPHER_QUANTIFIER_NONE,
  CYPHER_QUANTIFIER_SINGLE,
} CypherQuantifier;

typedef enum {
  CYPHER_SUBQUERY_EXISTS,
  CYPHER_SUBQUERY_COUNT,
  CYPHER_SUBQUERY_COLLECT
} CypherSubquery;

/// A test of labels, or of an edge's type.
typedef struct CypherLabels {
  enum {
    CYPHER_LABEL_NAME,
    CYPHER_LABEL_ANY,
    CYPHER_LABEL_NOT,
    CYPHER_LABEL_AND,
    CYPHER_LABEL_OR
  } kind;
  CypherName name;
  const struct CypherLabels *left; ///< the operand of NOT
  const struct CypherLabels *right;
} CypherLabels;

/// One entry of a map projection.
typedef struct {
  enum { CYPHER_ENTRY_PROPERTY, CYPHER_ENTRY_ALL, CYPHER_ENTRY_VALUE } kind;
  CypherName key;
  const CypherExpr *value; ///< of CYPHER_ENTRY_VALUE
} CypherEntry;

/// An expression. Which members count is said at its kind; the others are 0.
struct CypherExpr {
  CypherExprKind kind;
  CypherRange range;
  uint32_t depth; ///< of the tree below it, itself included
  CypherOp op;
  bool distinct;
  CypherQuantifier quantifier;
  CypherSubquery subquery;
  union {
    bool boolean;
    int64_t integer;
    double real;
    AttribText string;
  } as;
  CypherName name;
  CypherName name2;
  const CypherExpr **args;
  uint32_t arg_count;
  const CypherOp *ops;
  const CypherName *keys;
  const CypherLabels *labels;
  const CypherEntry *entries;
  uint32_t entry_count;
  const CypherPattern *pattern;
  const CypherQuery *query;
};

/// (variable :labels {properties} WHERE where)
typedef struct {
  CypherRange range;
  CypherName variable;
  const CypherLabels *labels;   ///< NULL: any
  const CypherExpr *properties; ///< a map or a parameter, or NULL
  const CypherExpr *where;      ///< or NULL
} CypherNodePattern;

typedef enum { CYPHER_RIGHT, CYPHER_LEFT, CYPHER_BOTH } CypherDirection;

/// -[variable :TYPE *from..to {properties} WHERE where]->
typedef struct {
  CypherRange range;
  CypherName variable;
  CypherDirection direction; ///< BOTH also for <-[]->
  const CypherLabels *types; ///< NULL: any
  const CypherExpr *properties;
  const CypherExpr *where;
  bool is_long;  ///< of variable length
  uint32_t from; ///< edges at least
  uint32_t to;   ///< edges at most; UINT32_MAX: any number
} CypherEdgePattern;

typedef enum { CYPHER_ALL_PATHS, CYPHER_SHORTEST, CYPHER_ALL_SHORTEST } CypherShortest;

/// A chain: `nodes` are one more than `edges`.
struct CypherPattern {
  CypherRange range;
  CypherName path; ///< name = …
  CypherShortest shortest;
  const CypherNodePattern *nodes;
  const CypherEdgePattern *edges;
  uint32_t edge_count;
};

/// expression AS alias
typedef struct {
  CypherRange range;
  const CypherExpr *value;
  CypherName alias; ///< no text where there is none
} CypherItem;

typedef struct {
  const CypherExpr *value;
  bool descending;
} CypherSort;

/// What stands behind WITH and RETURN.
typedef struct {
  CypherRange range;
  bool distinct;
  bool star;
  CypherRange star_range;
  const CypherItem *items;
  uint32_t item_count;
  const CypherSort *sorts;
  uint32_t sort_count;
  const CypherExpr *skip;
  const CypherExpr *limit;
} CypherProjection;

/// column AS alias, behind YIELD
typedef struct {
  CypherName column;
  CypherName alias;
} CypherYield;

/// CALL procedure(args) YIELD …
typedef struct {
  CypherName procedure; ///< with its name space: test.my.proc
  bool has_args;        ///< whether parentheses stand there
  const CypherExpr **args;
  uint32_t arg_count;
  bool has_yield;
  bool star; ///< YIELD *
  const CypherYield *yields;
  uint32_t yield_count;
} CypherCall;

typedef enum {
  CYPHER_CLAUSE_MATCH,
  CYPHER_CLAUSE_UNWIND,
  CYPHER_CLAUSE_WITH,
  CYPHER_CLAUSE_RETURN,
  CYPHER_CLAUSE_CALL,
  CYPHER_CLAUSE_CREATE, ///< for test harnesses; refused by the binder
} CypherClauseKind;

typedef struct {
  CypherClauseKind kind;
  CypherRange range;
  bool optional;                 ///< MATCH
  const CypherPattern *patterns; ///< MATCH, CREATE
  uint32_t pattern_count;
  const CypherExpr *where;     ///< MATCH, WITH, CALL; or NULL
  const CypherExpr *list;      ///< UNWIND
  CypherName variable;         ///< UNWIND
  CypherProjection projection; ///< WITH, RETURN
  CypherCall call;             ///< CALL
} CypherClause;

/// Clauses one after the other.
typedef struct {
  CypherRange range;
  const CypherClause *clauses;
  uint32_t clause_count;
} CypherPart;

/// Parts joined by UNION.
struct CypherQuery {
  CypherRange range;
  bool explain;
  const CypherPart *parts;
  uint32_t part_count;
  const bool *all; ///< whether UNION ALL joins part i + 1 to those before it
};

/// Whether two expressions are the same but for blanks, back-ticks and parentheses. Those that hold a
/// pattern or a query are the same only if they are one and the same.
bool attrib_cypher_expr_equal(const CypherExpr *a, const CypherExpr *b);

/// Append the tree, one node a line, indented by its depth.
void attrib_cypher_ast_print(const CypherQuery *query, AttribBuffer *out);

#endif // ATTRIB_CYPHER_PARSE_AST_H
