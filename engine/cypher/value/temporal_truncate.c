// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/days.h"
#include "engine/cypher/value/temporal.h"

static int64_t first_of_years(CypherCivil civil, int64_t years)
{
  return attrib_days_of((CypherCivil){attrib_days_quotient(civil.year, years) * years, 1, 1});
}

static int64_t cut_millennium(int64_t days)
{
  return first_of_years(attrib_days_civil(days), 1000);
}

static int64_t cut_century(int64_t days)
{
  return first_of_years(attrib_days_civil(days), 100);
}

static int64_t cut_decade(int64_t days)
{
  return first_of_years(attrib_days_civil(days), 10);
}

static int64_t cut_year(int64_t days)
{
  return first_of_years(attrib_days_civil(days), 1);
}

static int64_t cut_week_year(int64_t days)
{
  return attrib_days_first_week(attrib_days_week_year(days));
}

static int64_t cut_quarter(int64_t days)
{
  const CypherCivil civil = attrib_days_civil(days);
  return attrib_days_of((CypherCivil){civil.year, (civil.month - 1) / 3 * 3 + 1, 1});
}

static int64_t cut_month(int64_t days)
{
  const CypherCivil civil = attrib_days_civil(days);
  return attrib_days_of((CypherCivil){civil.year, civil.month, 1});
}

static int64_t cut_week(int64_t days)
{
  return days - attrib_days_weekday(days) + 1;
}

static int64_t cut_nothing(int64_t days)
{
  return days;
}

typedef struct {
  const char *name;
  int64_t (*cut)(int64_t days); ///< the first day of the unit; NULL for units of time
  int64_t nanoseconds;          ///< the length of a unit of time
} Unit;

static const Unit units[] = {
    {"millennium", cut_millennium, 0},
    {"century", cut_century, 0},
    {"decade", cut_decade, 0},
    {"year", cut_year, 0},
    {"weekYear", cut_week_year, 0},
    {"quarter", cut_quarter, 0},
    {"month", cut_month, 0},
    {"week", cut_week, 0},
    {"day", cut_nothing, 0},
    {"hour", NULL, 3600 * CYPHER_NANOSECONDS},
    {"minute", NULL, 60 * CYPHER_NANOSECONDS},
    {"second", NULL, CYPHER_NANOSECONDS},
    {"millisecond", NULL, 1000000},
    {"microsecond", NULL, 1000},
};

static const Unit *find_unit(AttribText name)
{
  for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
    if (attrib_text_equal(name, attrib_text(units[i].name))) {
      return &units[i];
    }
  }
  return NULL;
}

AttribStatus attrib_temporal_truncate(CypherContext *context, AttribText unit,
                                      const CypherTemporal *from, CypherTemporal *out)
{
  const Unit *const row = find_unit(unit);
  if (!row || from->kind == CYPHER_DURATION ||
      (!row->cut && !attrib_temporal_has_time(from->kind))) {
    return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentValue",
                              "a %s cannot be cut off at that unit",
                              attrib_temporal_kind_name(from->kind));
  }
  *out = *from;
  if (!row->cut) {
    out->nanoseconds -= from->nanoseconds % row->nanoseconds;
    return ATTRIB_SUCCESS;
  }
  out->nanoseconds = 0;
  out->days = attrib_temporal_has_date(from->kind) ? row->cut(from->days) : 0;
  return ATTRIB_SUCCESS;
}
