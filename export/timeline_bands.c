// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/calendar.h"
#include "export/date_words.h"
#include "export/timeline_plan.h"

#include <string.h>

/// Days, both ends included.
typedef struct {
  int32_t first;
  int32_t last;
} Span;

/// Sorted, and none overlaps another.
typedef struct {
  Span *items;
  uint32_t count;
  uint32_t room;
} Spans;

typedef enum { UNIT_DAY, UNIT_MONTH, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY, UNITS } Unit;

enum {
  most_spans = 512, ///< years have four digits: there are not so many centuries
  most_apart = 24,  ///< so many units are told apart before a larger one is taken
};

// Units

static int32_t round_down(int32_t number, int32_t by)
{
  const int32_t rest = number % by;
  return number - (rest < 0 ? rest + by : rest);
}

static Span years_of(int32_t first, int32_t count)
{
  return (Span){attrib_calendar_day((AttribCivil){first, 1, 1}),
                attrib_calendar_day((AttribCivil){first + count - 1, 12, 31})};
}

/// The unit that a day is in.
static Span unit_of(Unit unit, int32_t day)
{
  static const int32_t years[UNITS] = {[UNIT_YEAR] = 1, [UNIT_DECADE] = 10, [UNIT_CENTURY] = 100};
  AttribCivil civil = attrib_calendar_civil(day);
  if (unit == UNIT_DAY) {
    return (Span){day, day};
  }
  if (unit == UNIT_MONTH) {
    civil.day = 1;
    const int32_t first = attrib_calendar_day(civil);
    return (Span){first, first + attrib_calendar_month_length(civil.year, civil.month) - 1};
  }
  return years_of(round_down(civil.year, years[unit]), years[unit]);
}

/// What is known of a claim's days: an open end is at the anchor.
static Span days_of(const AttribTimelineClaim *claim)
{
  return (Span){claim->anchor,
                claim->said.latest != ATTRIB_DAY_MAX ? claim->said.latest : claim->anchor};
}

static bool overlap(Span a, Span b)
{
  return a.first <= b.last && b.first <= a.last;
}

// Spans

/// False where there is no room.
static bool add_span(Spans *spans, Span span)
{
  if (spans->count == spans->room) {
    return false;
  }
  spans->items[spans->count++] = span;
  return true;
}

/// The first span that does not end before `day`; the count where there is none.
static uint32_t find_span(const Spans *spans, int32_t day)
{
  uint32_t low = 0;
  uint32_t high = spans->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (spans->items[middle].last < day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static bool meets_any(const Spans *spans, Span span)
{
  const uint32_t i = find_span(spans, span.first);
  return i < spans->count && overlap(spans->items[i], span);
}

/// A span for each unit that holds all that is known of some claim's days.
static bool add_units(const AttribTimeline *plan, Unit unit, Spans *spans)
{
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const Span days = days_of(&plan->claims[i]);
    const Span span = unit_of(unit, days.first);
    const bool known = spans->count > 0 && spans->items[spans->count - 1].first == span.first;
    if (days.last <= span.last && !known && !add_span(spans, span)) {
      return false;
    }
  }
  return true;
}

/// A span for what is in no unit, and may not belong to any of them either.
static bool add_rest(const AttribTimeline *plan, const Spans *units, Spans *spans)
{
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const Span days = days_of(&plan->claims[i]);
    Span *const last = spans->count > 0 ? &spans->items[spans->count - 1] : NULL;
    if (meets_any(units, days)) {
      continue;
    }
    if (last != NULL && overlap(*last, days)) {
      last->last = days.last > last->last ? days.last : last->last;
    } else if (!add_span(spans, days)) {
      return false;
    }
  }
  return true;
}

/// Two sorted runs that do not overlap, as one.
static bool join_spans(const Spans *a, const Spans *b, Spans *out)
{
  uint32_t i = 0;
  uint32_t j = 0;
  while (i < a->count || j < b->count) {
    const bool take_a = j == b->count || (i < a->count && a->items[i].first < b->items[j].first);
    if (!add_span(out, take_a ? a->items[i++] : b->items[j++])) {
      return false;
    }
  }
  return true;
}

/// False where a unit makes more spans than are to be told apart.
static bool divide(const AttribTimeline *plan, Unit unit, Spans parts[2], Spans *out)
{
  parts[0].count = 0;
  parts[1].count = 0;
  out->count = 0;
  out->room = unit + 1 < UNITS ? most_apart : most_spans;
  return add_units(plan, unit, &parts[0]) && add_rest(plan, &parts[0], &parts[1]) &&
         join_spans(&parts[0], &parts[1], out);
}

/// Merge the two neighbours that make the shortest span.
static void merge_shortest(Spans *spans)
{
  uint32_t best = 0;
  int64_t shortest = INT64_MAX;
  for (uint32_t i = 0; i + 1 < spans->count; ++i) {
    const int64_t length = (int64_t)spans->items[i + 1].last - spans->items[i].first;
    if (length < shortest) {
      shortest = length;
      best = i;
    }
  }
  spans->items[best].last = spans->items[best + 1].last;
  --spans->count;
  memmove(&spans->items[best + 1], &spans->items[best + 2],
          (spans->count - best - 1) * sizeof(Span));
}

// Bands

static void place_claim(const Spans *spans, AttribTimelineClaim *claim)
{
  const uint32_t last = spans->count - 1;
  const uint32_t band = find_span(spans, claim->anchor);
  claim->band = band < last ? band : last;
  claim->first_band = claim->said.earliest == ATTRIB_DAY_MIN ? 0 : claim->band;
  claim->last_band = last;
  if (claim->said.latest != ATTRIB_DAY_MAX) {
    uint32_t end = find_span(spans, claim->said.latest);
    end = end < last ? end : last;
    claim->last_band =
        end > claim->band && spans->items[end].first > claim->said.latest ? end - 1 : end;
  }
}

/// The role of most claims of each band, which are neutral only where all are.
static void tint_bands(AttribTimeline *plan)
{
  uint32_t counts[ATTRIB_TIMELINE_BANDS][ATTRIB_ROLES] = {{0}};
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    ++counts[plan->claims[i].band][plan->claims[i].role];
  }
  for (uint32_t band = 0; band < plan->band_count; ++band) {
    AttribRole best = ATTRIB_ROLE_NEUTRAL;
    counts[band][ATTRIB_ROLE_NEUTRAL] = 0;
    for (AttribRole role = ATTRIB_ROLE_NEUTRAL; role < ATTRIB_ROLES; ++role) {
      best = counts[band][role] > counts[band][best] ? role : best;
    }
    plan->bands[band].role = best;
  }
}

static AttribStatus keep_bands(AttribTimeline *plan, const Spans *spans)
{
  plan->bands = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineBand, spans->count);
  if (plan->bands == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  plan->band_count = spans->count;
  for (uint32_t i = 0; i < spans->count; ++i) {
    plan->bands[i].first = spans->items[i].first;
    plan->bands[i].last = spans->items[i].last;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    place_claim(spans, &plan->claims[i]);
  }
  tint_bands(plan);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_timeline_make_bands(AttribTimeline *plan)
{
  Span *const items = ATTRIB_TIMELINE_ARRAY(plan, Span, (size_t)3 * most_spans);
  if (items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  if (plan->claim_count == 0) {
    return ATTRIB_SUCCESS;
  }
  Spans parts[] = {{items, 0, most_spans}, {items + most_spans, 0, most_spans}};
  Spans spans = {items + 2 * (size_t)most_spans, 0, most_spans};
  Unit unit = UNIT_DAY;
  while (!divide(plan, unit, parts, &spans) && unit + 1 < UNITS) {
    ++unit;
  }
  while (spans.count > ATTRIB_TIMELINE_BANDS) {
    merge_shortest(&spans);
  }
  return keep_bands(plan, &spans);
}

AttribStatus attrib_timeline_name_bands(AttribTimeline *plan)
{
  const AttribDateStyle style = {.language = plan->options.language, .weekday = true};
  for (uint32_t i = 0; i < plan->band_count; ++i) {
    AttribTimelineBand *const band = &plan->bands[i];
    const AttribDate days = {band->first, band->last, 0};
    attrib_date_write_words(days, ATTRIB_TEXT(""), style, &plan->scratch);
    ATTRIB_TRY(attrib_timeline_keep(plan, &band->label));
  }
  return ATTRIB_SUCCESS;
}
