// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/percentile.h"

#include "engine/cypher/value/ordering.h"
#include "engine/graph/sort.h"

#include <math.h>

AttribStatus attrib_cypher_percentile_check(CypherContext *context, const CypherValue *percentile)
{
  if (!attrib_cypher_is_number(percentile)) {
    return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentType",
                              "a percentile is a number from 0.0 to 1.0, not %s",
                              attrib_cypher_kind_name(percentile->kind));
  }
  const double real = attrib_cypher_to_real(percentile);
  // Also where it is NaN.
  if (!(real >= 0.0 && real <= 1.0)) {
    return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "NumberOutOfRange",
                              "a percentile is a number from 0.0 to 1.0, not %g", real);
  }
  return ATTRIB_SUCCESS;
}

static bool number_is_before(const void *numbers, uint32_t a, uint32_t b)
{
  const CypherValue *const all = numbers;
  const int order = attrib_cypher_order(&all[a], &all[b]);
  return order ? order < 0 : a < b;
}

// The numbers of `numbers` in their order.
static AttribStatus sort_numbers(CypherContext *context, const CypherValue *numbers, size_t count,
                                 const uint32_t **out)
{
  void *memory;
  if (count > UINT32_MAX) {
    attrib_cypher_fail(context, CYPHER_LIMIT_ERROR, "Limit", "a percentile is of too many numbers");
    return ATTRIB_LIMIT;
  }
  ATTRIB_TRY(attrib_cypher_allocate(context, count * 2, sizeof(uint32_t), &memory));
  uint32_t *const order = memory;
  for (uint32_t i = 0; i < count; i++) {
    order[i] = i;
  }
  attrib_sort(order, (uint32_t)count, order + count, (AttribOrder){number_is_before, numbers});
  *out = order;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_percentile_continuous(CypherContext *context, const CypherValue *numbers,
                                                 size_t count, double percentile, CypherValue *out)
{
  const uint32_t *order = NULL;
  if (count == 0) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(sort_numbers(context, numbers, count, &order));
  const double place = percentile * (double)(count - 1);
  const size_t below = (size_t)floor(place);
  const size_t above = below + 1 < count ? below + 1 : below;
  const double low = attrib_cypher_to_real(&numbers[order[below]]);
  const double high = attrib_cypher_to_real(&numbers[order[above]]);
  const double share = place - floor(place);
  // Between infinities, too, a place on a number gives that number.
  *out = attrib_cypher_float(share == 0.0 ? low : low * (1.0 - share) + high * share);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_percentile_discrete(CypherContext *context, const CypherValue *numbers,
                                               size_t count, double percentile, CypherValue *out)
{
  const uint32_t *order = NULL;
  if (count == 0) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(sort_numbers(context, numbers, count, &order));
  const double place = ceil(percentile * (double)count);
  *out = numbers[order[place >= 1.0 ? (size_t)place - 1 : 0]];
  return ATTRIB_SUCCESS;
}
