// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/aggregate.h"

#include "engine/cypher/function/operator.h"
#include "engine/cypher/function/percentile.h"
#include "engine/cypher/value/ordering.h"
#include "engine/cypher/value/tuples.h"

#include <math.h>
#include <string.h>

struct CypherGathered {
  const CypherAggregate *aggregate;
  bool is_distinct;
  CypherTuples seen;  ///< where it is distinct
  int64_t count;      ///< of the values that are not null
  CypherValue value;  ///< the sum, the least or the greatest so far
  double mean;        ///< of stdev() and stdevp(), by Welford's method
  double squares;     ///< the sum of the squared distances from the mean
  double percentile;  ///< of the first row
  CypherValue *items; ///< of collect() and the percentiles: `count` of them
  size_t capacity;
};

struct CypherAggregate {
  CypherFunction row;
  AttribStatus (*add)(CypherContext *context, CypherGathered *gathered, const CypherValue *value);
  AttribStatus (*end)(CypherContext *context, CypherGathered *gathered, CypherValue *out);
};

// count

static AttribStatus add_nothing(CypherContext *context, CypherGathered *gathered,
                                const CypherValue *value)
{
  (void)context;
  (void)gathered;
  (void)value;
  return ATTRIB_SUCCESS;
}

static AttribStatus end_count(CypherContext *context, CypherGathered *gathered, CypherValue *out)
{
  (void)context;
  *out = attrib_cypher_integer(gathered->count);
  return ATTRIB_SUCCESS;
}

// sum, avg

static AttribStatus add_to_sum(CypherContext *context, CypherGathered *gathered,
                               const CypherValue *value)
{
  const CypherValue summands[2] = {gathered->value, *value};
  if (gathered->value.kind == CYPHER_NULL) {
    gathered->value = *value;
    return ATTRIB_SUCCESS;
  }
  return attrib_cypher_call(context, attrib_cypher_operator(CYPHER_OP_ADD), summands, 2,
                            &gathered->value);
}

static AttribStatus end_sum(CypherContext *context, CypherGathered *gathered, CypherValue *out)
{
  (void)context;
  *out = gathered->count ? gathered->value : attrib_cypher_integer(0);
  return ATTRIB_SUCCESS;
}

// The sum of an average is a float, and cannot overflow.
static AttribStatus add_to_average(CypherContext *context, CypherGathered *gathered,
                                   const CypherValue *value)
{
  const CypherValue real = attrib_cypher_float(attrib_cypher_to_real(value));
  return add_to_sum(context, gathered, &real);
}

static AttribStatus end_average(CypherContext *context, CypherGathered *gathered, CypherValue *out)
{
  (void)context;
  *out = gathered->count ? attrib_cypher_float(gathered->value.as.real / (double)gathered->count)
                         : attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

// min, max

static AttribStatus add_least(CypherContext *context, CypherGathered *gathered,
                              const CypherValue *value)
{
  (void)context;
  if (gathered->count == 1 || attrib_cypher_order(value, &gathered->value) < 0) {
    gathered->value = *value;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_greatest(CypherContext *context, CypherGathered *gathered,
                                 const CypherValue *value)
{
  (void)context;
  if (gathered->count == 1 || attrib_cypher_order(value, &gathered->value) > 0) {
    gathered->value = *value;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus end_value(CypherContext *context, CypherGathered *gathered, CypherValue *out)
{
  (void)context;
  *out = gathered->value;
  return ATTRIB_SUCCESS;
}

// stdev, stdevp

static AttribStatus add_deviation(CypherContext *context, CypherGathered *gathered,
                                  const CypherValue *value)
{
  (void)context;
  const double real = attrib_cypher_to_real(value);
  const double distance = real - gathered->mean;
  gathered->mean += distance / (double)gathered->count;
  gathered->squares += distance * (real - gathered->mean);
  return ATTRIB_SUCCESS;
}

static AttribStatus end_deviation(CypherContext *context, CypherGathered *gathered,
                                  CypherValue *out)
{
  (void)context;
  const double others = (double)gathered->count - 1.0;
  *out = attrib_cypher_float(others > 0 ? sqrt(gathered->squares / others) : 0.0);
  return ATTRIB_SUCCESS;
}

static AttribStatus end_whole_deviation(CypherContext *context, CypherGathered *gathered,
                                        CypherValue *out)
{
  (void)context;
  const double count = (double)gathered->count;
  *out = attrib_cypher_float(count > 0 ? sqrt(gathered->squares / count) : 0.0);
  return ATTRIB_SUCCESS;
}

// collect, percentileCont, percentileDisc

static AttribStatus add_item(CypherContext *context, CypherGathered *gathered,
                             const CypherValue *value)
{
  const size_t at = (size_t)gathered->count - 1;
  if (at == gathered->capacity) {
    const size_t capacity = gathered->capacity ? gathered->capacity * 2 : 4;
    void *items;
    ATTRIB_TRY(attrib_cypher_allocate(context, capacity, sizeof(CypherValue), &items));
    if (at) {
      memcpy(items, gathered->items, at * sizeof(CypherValue));
    }
    gathered->items = items;
    gathered->capacity = capacity;
  }
  gathered->items[at] = *value;
  return ATTRIB_SUCCESS;
}

static AttribStatus end_collect(CypherContext *context, CypherGathered *gathered, CypherValue *out)
{
  return attrib_cypher_list(context, gathered->items, (size_t)gathered->count, out);
}

static AttribStatus end_continuous(CypherContext *context, CypherGathered *gathered,
                                   CypherValue *out)
{
  return attrib_cypher_percentile_continuous(context, gathered->items, (size_t)gathered->count,
                                             gathered->percentile, out);
}

static AttribStatus end_discrete(CypherContext *context, CypherGathered *gathered, CypherValue *out)
{
  return attrib_cypher_percentile_discrete(context, gathered->items, (size_t)gathered->count,
                                           gathered->percentile, out);
}

#define NIL CYPHER_KINDS(CYPHER_NULL)
#define ANY CYPHER_KINDS_ANY
#define NUMBER CYPHER_KINDS_NUMBER
#define INTEGER CYPHER_KINDS(CYPHER_INTEGER)
#define FLOAT CYPHER_KINDS(CYPHER_FLOAT)
#define LIST CYPHER_KINDS(CYPHER_LIST)

// In order of their names without regard to case.
static const CypherAggregate aggregates[] = {
    // clang-format off
    {{"avg", NULL, 1, 1, false, false, {NUMBER}, {FLOAT | NIL, 0}}, add_to_average, end_average},
    {{"collect", NULL, 1, 1, false, false, {ANY}, {LIST, ANY}}, add_item, end_collect},
    {{"count", NULL, 1, 1, false, false, {ANY}, {INTEGER, 0}}, add_nothing, end_count},
    {{"max", NULL, 1, 1, false, false, {ANY}, {ANY, ANY}}, add_greatest, end_value},
    {{"min", NULL, 1, 1, false, false, {ANY}, {ANY, ANY}}, add_least, end_value},
    {{"percentileCont", NULL, 2, 2, false, false, {NUMBER}, {FLOAT | NIL, 0}}, add_item, end_continuous},
    {{"percentileDisc", NULL, 2, 2, false, false, {NUMBER}, {NUMBER | NIL, 0}}, add_item, end_discrete},
    {{"stDev", NULL, 1, 1, false, false, {NUMBER}, {FLOAT, 0}}, add_deviation, end_deviation},
    {{"stDevP", NULL, 1, 1, false, false, {NUMBER}, {FLOAT, 0}}, add_deviation, end_whole_deviation},
    {{"sum", NULL, 1, 1, false, false, {NUMBER}, {NUMBER, 0}}, add_to_sum, end_sum},
    // clang-format on
};

enum { aggregate_count = sizeof(aggregates) / sizeof(*aggregates) };

const CypherAggregate *attrib_cypher_aggregate_find(AttribText name)
{
  for (size_t i = 0; i < aggregate_count; i++) {
    if (attrib_cypher_name_compare(name, aggregates[i].row.name) == 0) {
      return &aggregates[i];
    }
  }
  return NULL;
}

const CypherAggregate *attrib_cypher_aggregate_at(size_t index)
{
  return index < aggregate_count ? &aggregates[index] : NULL;
}

const CypherFunction *attrib_cypher_aggregate_row(const CypherAggregate *aggregate)
{
  return &aggregate->row;
}

AttribStatus attrib_cypher_aggregate_begin(CypherContext *context, const CypherAggregate *aggregate,
                                           bool is_distinct, CypherGathered **out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, 1, sizeof(CypherGathered), &memory));
  CypherGathered *const gathered = memory;
  gathered->aggregate = aggregate;
  gathered->is_distinct = is_distinct;
  attrib_cypher_tuples_init(&gathered->seen, 1);
  *out = gathered;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_aggregate_add(CypherContext *context, CypherGathered *gathered,
                                         const CypherValue *arguments, size_t count)
{
  const CypherAggregate *const aggregate = gathered->aggregate;
  if (count == 0) {
    gathered->count++;
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_cypher_check_arguments(context, &aggregate->row, arguments, count));
  if (count == 2) {
    ATTRIB_TRY(attrib_cypher_percentile_check(context, &arguments[1]));
  }
  if (arguments[0].kind == CYPHER_NULL) {
    return ATTRIB_SUCCESS;
  }
  if (gathered->is_distinct) {
    uint32_t number;
    bool is_new;
    ATTRIB_TRY(attrib_cypher_tuples_add(&gathered->seen, context, arguments, &number, &is_new));
    if (!is_new) {
      return ATTRIB_SUCCESS;
    }
  }
  if (count == 2 && gathered->count == 0) {
    gathered->percentile = attrib_cypher_to_real(&arguments[1]);
  }
  gathered->count++;
  return aggregate->add(context, gathered, &arguments[0]);
}

AttribStatus attrib_cypher_aggregate_end(CypherContext *context, CypherGathered *gathered,
                                         CypherValue *out)
{
  return gathered->aggregate->end(context, gathered, out);
}
