// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PLAN_PLAN_H
#define ATTRIB_CYPHER_PLAN_PLAN_H

#include "engine/base/buffer.h"
#include "engine/cypher/bind/bound.h"
#include "engine/cypher/run.h"

/// How a query is run: operators, each of which pulls rows from the one below it.
///
/// There is one row, the frame: an operator reads and writes the slots of it that are its own. Only
/// what has to hold several rows (sorting, grouping) copies slots out and back. A query in an expression
/// is a plan over the same frame, which so sees the variables around it.
typedef struct {
  CypherContext *context;
  CypherValue *frame;
} CypherExec;

/// One kind of operator.
typedef struct {
  const char *name;
  AttribStatus (*open)(CypherPlan *plan, CypherExec *exec); ///< begin from the start, also again
  AttribStatus (*next)(CypherPlan *plan, CypherExec *exec,
                       bool *found);                           ///< put a row into the frame
  void (*describe)(const CypherPlan *plan, AttribBuffer *out); ///< what it does; may be NULL
} CypherPlanRow;

/// What all operators begin with.
struct CypherPlan {
  const CypherPlanRow *row;
  CypherPlan *child; ///< the operator that it pulls from; NULL for the lowest
  CypherPlan *inner; ///< of an OPTIONAL MATCH and the like: the plan run for each row
  uint32_t depth;    ///< how many operators stand one on another
  double estimate;   ///< how many rows it may give
};

AttribStatus attrib_plan_open(CypherPlan *plan, CypherExec *exec);

/// ATTRIB_LIMIT where time is up or the user interrupts.
AttribStatus attrib_plan_next(CypherPlan *plan, CypherExec *exec, bool *found);

/// Append the tree, the last operator first, one a line.
void attrib_plan_print(const CypherPlan *plan, AttribBuffer *out);

/// Make the plan of a query, and of all queries in its expressions. ATTRIB_BAD_ARGUMENT where it would be
/// too deep; ATTRIB_NO_MEMORY.
AttribStatus attrib_plan_query(CypherContext *context, CypherStart start,
                               const CypherBoundQuery *query, CypherPlan **out);

/// Put the operators of a MATCH on `plan`.
AttribStatus attrib_plan_match(CypherContext *context, CypherStart start,
                               const CypherBoundMatch *match, CypherPlan **plan);

/// The most operators that may stand one on another.
#define CYPHER_MAX_PLAN_DEPTH 2000

/// Fail because there would be more.
AttribStatus attrib_plan_too_deep(CypherContext *context);

// Operators, for the planner. Each returns NULL when out of memory.

/// Where a pattern's edge goes from a node that is known.
typedef struct {
  uint32_t from;
  uint32_t to;
  const CypherBoundEdge *edge;
  bool reversed;                         ///< from the right end of the pattern to the left
  bool into;                             ///< `to` is known as well
  bool wanted;                           ///< a long one: whether its list of edges is read
  const CypherBoundEdge *const *earlier; ///< edges of the clause that must be others
  uint32_t earlier_count;
} CypherExpansion;

CypherPlan *attrib_plan_argument(AttribArena *arena);
CypherPlan *attrib_plan_scan(AttribArena *arena, CypherPlan *child, const CypherBoundNode *node,
                             const CypherSymbol *label);
CypherPlan *attrib_plan_check_node(AttribArena *arena, CypherPlan *child, uint32_t slot);
CypherPlan *attrib_plan_expand(AttribArena *arena, CypherPlan *child, CypherExpansion expansion);
CypherPlan *attrib_plan_ends(AttribArena *arena, CypherPlan *child, CypherExpansion expansion,
                             bool from_bound);
CypherPlan *attrib_plan_long(AttribArena *arena, CypherPlan *child, CypherExpansion expansion);
CypherPlan *attrib_plan_shortest(AttribArena *arena, CypherPlan *child, CypherExpansion expansion,
                                 const CypherBoundPattern *pattern, CypherConditions conditions);
CypherPlan *attrib_plan_filter(AttribArena *arena, CypherPlan *child, CypherConditions conditions);
CypherPlan *attrib_plan_assign(AttribArena *arena, CypherPlan *child, const CypherBound *value,
                               uint32_t slot);
CypherPlan *attrib_plan_project(AttribArena *arena, CypherPlan *child, const CypherBoundItem *items,
                                uint32_t count, bool aggregates_only);
CypherPlan *attrib_plan_group(AttribArena *arena, CypherPlan *child,
                              const CypherBoundProjection *projection);
CypherPlan *attrib_plan_distinct(AttribArena *arena, CypherPlan *child, const uint32_t *slots,
                                 uint32_t count);
CypherPlan *attrib_plan_sort(AttribArena *arena, CypherPlan *child,
                             const CypherBoundProjection *projection, const uint32_t *slots,
                             uint32_t slot_count);
CypherPlan *attrib_plan_skip(AttribArena *arena, CypherPlan *child, const CypherBound *count);
CypherPlan *attrib_plan_limit(AttribArena *arena, CypherPlan *child, const CypherBound *count);
CypherPlan *attrib_plan_unwind(AttribArena *arena, CypherPlan *child,
                               const CypherBoundUnwind *unwind);
CypherPlan *attrib_plan_call(AttribArena *arena, CypherPlan *child, const CypherBoundCall *call);
CypherPlan *attrib_plan_optional(AttribArena *arena, CypherPlan *child, CypherPlan *inner,
                                 uint32_t first_slot, uint32_t end_slot);
CypherPlan *attrib_plan_union(AttribArena *arena, const CypherBoundQuery *query,
                              CypherPlan **plans);

/// A new operator of `size` bytes that begins with a CypherPlan.
void *attrib_plan_new(AttribArena *arena, size_t size, const CypherPlanRow *row, CypherPlan *child);

#endif // ATTRIB_CYPHER_PLAN_PLAN_H
