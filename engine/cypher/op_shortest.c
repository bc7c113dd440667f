// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/step.h"

CypherPlan *attrib_plan_shortest(AttribArena *arena, CypherPlan *child, CypherExpansion expansion,
                                 const CypherBoundPattern *pattern, CypherConditions conditions)
{
  (void)pattern;
  (void)conditions;
  return attrib_plan_long(arena, child, expansion);
}
