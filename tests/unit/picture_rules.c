// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/picture_rules.h"

#include "engine/base/alloc.h"
#include "engine/model/names.h"
#include "export/picture_fold.h"
#include "tests/unit/dot_reading.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const AttribAnswer *answer;
  const AttribPictureReport *report;
  Agraph_t *graph;
  bool *drawn; ///< by claim of the answer
  uint32_t boxes;
  uint32_t counted; ///< by boxes that stand for what is not drawn
  uint32_t grouped;
} Rules;

static char reason[600];

/// Note what is broken; false.
ATTRIB_PRINTF(1, 2)
static bool broken(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): it was begun in the line above.
  vsnprintf(reason, sizeof(reason), format, arguments);
  va_end(arguments);
  return false;
}

// Records

static const char *text_of(const Rules *rules, AttribNode node, AttribKey key)
{
  const AttribValue value = attrib_node_property(rules->answer->graph, node, (AttribString){key});
  const AttribText text = attrib_value_text(rules->answer->graph, value);
  return text.data != NULL ? text.data : "";
}

static const char *id_of(const Rules *rules, AttribNode node)
{
  return text_of(rules, node, ATTRIB_KEY_ID);
}

static AttribNode named(const Rules *rules, AttribText id)
{
  return attrib_graph_node_by_id(rules->answer->graph, id);
}

static bool holds(AttribNodeArray nodes, AttribNode node)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    if (nodes.items[i].index == node.index) {
      return true;
    }
  }
  return false;
}

/// The act by which an actor takes part in a claim: "" where it is not stated, NULL where it does not.
static const char *own_act(const Rules *rules, const AttribClaimRow *row, AttribNode actor)
{
  if (holds(row->by, actor)) {
    return text_of(rules, row->claim, ATTRIB_KEY_ACT);
  }
  for (uint32_t i = 0; i < row->with.count; ++i) {
    if (row->with.items[i].actor.index == actor.index) {
      return row->with.items[i].act.length > 0 ? row->with.items[i].act.data : "";
    }
  }
  return NULL;
}

static bool is_one_of(const char *word, const char *const *words)
{
  while (*words != NULL && strcmp(word, *words) != 0) {
    ++words;
  }
  return *words != NULL;
}

static const char *const blaming[] = {"accuse",    "charge",         "sanction",
                                      "criticise", "counter-accuse", NULL};

static bool only_joins(const char *act)
{
  static const char *const joining[] = {"support", "acknowledge", NULL};
  return is_one_of(act, joining);
}

// Strokes

/// The kind of line from who takes part in a claim by an act.
static const char *line_of_act(const char *act, const char *of_claim, bool right)
{
  static const char *const accusing[] = {"accuse", "charge", "sanction", "criticise", NULL};
  if (*act == '\0' || only_joins(act)) {
    return *act == '\0' ? "join" : act;
  }
  if (is_one_of(act, accusing) && !right) {
    return "names";
  }
  return strcmp(act, of_claim) == 0 ? "says" : "beside";
}

static bool is_right(const Rules *rules, Agnode_t *node)
{
  Agraph_t *const middle = agsubg(rules->graph, (char[]){"middle"}, 0);
  return middle != NULL && agsubnode(middle, node, 0) != NULL;
}

/// Whether an actor takes part in a claim as a stroke to a card says it.
static bool takes_part(const Rules *rules, const AttribClaimRow *row, AttribNode actor,
                       Agedge_t *edge)
{
  Agnode_t *const card = attrib_reading_to(edge);
  const char *const act = own_act(rules, row, actor);
  if (act == NULL) {
    return false;
  }
  const bool itself = attrib_reading_has(card, "c-", attrib_text(id_of(rules, row->claim)));
  bool backs = false;
  for (uint32_t i = 0; i < row->answers.count; ++i) {
    backs =
        backs || attrib_reading_has(card, "c-", attrib_text(id_of(rules, row->answers.items[i])));
  }
  backs = backs && only_joins(text_of(rules, row->claim, ATTRIB_KEY_ACT));
  const char *const line =
      line_of_act(act, text_of(rules, row->claim, ATTRIB_KEY_ACT), is_right(rules, card));
  // Whoever joined without it being said how may stand behind the statement by another claim.
  const bool fits = attrib_reading_has(edge, line, ATTRIB_TEXT("")) || *act == '\0';
  return (itself || backs) && fits;
}

/// Each actor at the beginning of a stroke takes part in one of its claims, and each claim is of one of them.
static bool check_speaking(const Rules *rules, Agedge_t *edge)
{
  const char *const class = attrib_reading_get(edge, "class");
  const char *const actors = attrib_reading_get(attrib_reading_from(edge), "class");
  AttribText claim;
  AttribText actor;
  for (size_t i = 0; attrib_reading_next(actors, "a-", &i, &actor);) {
    bool found = false;
    for (size_t j = 0; attrib_reading_next(class, "c-", &j, &claim);) {
      const AttribClaimRow *const row = attrib_answer_row(rules->answer, named(rules, claim));
      found = found || takes_part(rules, row, named(rules, actor), edge);
    }
    if (!found) {
      return broken("%s: %s takes no such part", class, actor.data);
    }
  }
  for (size_t j = 0; attrib_reading_next(class, "c-", &j, &claim);) {
    const AttribClaimRow *const row = attrib_answer_row(rules->answer, named(rules, claim));
    bool found = false;
    for (size_t i = 0; attrib_reading_next(actors, "a-", &i, &actor);) {
      found = found || takes_part(rules, row, named(rules, actor), edge);
    }
    if (!found) {
      return broken("%s: nobody at %s says it", class, actors);
    }
  }
  return true;
}

static bool names_all(const Rules *rules, const char *class, const char *prefix,
                      AttribNodeArray nodes)
{
  AttribText text;
  for (size_t at = 0; attrib_reading_next(class, prefix, &at, &text);) {
    if (!holds(nodes, named(rules, text))) {
      return broken("%s is named by no such claim", text.data);
    }
  }
  return true;
}

/// From a card, to what it names or answers.
static bool check_saying(const Rules *rules, Agedge_t *edge, const AttribClaimRow *row)
{
  Agnode_t *const to = attrib_reading_to(edge);
  const char *const class = attrib_reading_get(to, "class");
  const char *const act = text_of(rules, row->claim, ATTRIB_KEY_ACT);
  if (!attrib_reading_has(to, "statement", ATTRIB_TEXT(""))) {
    const char *const line =
        strcmp(act, "counter-accuse") == 0 && attrib_reading_has(to, "actor", ATTRIB_TEXT(""))
            ? "counter"
            : "names";
    return (attrib_reading_has(edge, line, ATTRIB_TEXT("")) ||
            broken("%s is no %s", class, line)) &&
           names_all(rules, class, "a-",
                     is_one_of(act, blaming) ? row->against : (AttribNodeArray){NULL, 0}) &&
           names_all(rules, class, "i-", row->over);
  }
  if (attrib_reading_has(edge, "supersedes", ATTRIB_TEXT(""))) {
    return names_all(rules, class, "c-", row->supersedes);
  }
  const char *const line = strcmp(act, "deny") == 0 || only_joins(act) ? act : "answers";
  return (attrib_reading_has(edge, line, ATTRIB_TEXT("")) || broken("%s is no %s", class, line)) &&
         names_all(rules, class, "c-", row->answers);
}

/// A bundle stands for each card of its cluster, and for no other.
static bool check_bundle(const Rules *rules, Agedge_t *edge)
{
  char name[100];
  snprintf(name, sizeof(name), "%s", attrib_reading_bundle(edge));
  Agraph_t *const all = agsubg(rules->graph, (char[]){"cluster_all"}, 0);
  Agraph_t *const cluster = agsubg(all, name, 0);
  if (cluster == NULL) {
    return broken("there is no %s", name);
  }
  size_t claims = 0;
  AttribText text;
  for (size_t at = 0; attrib_reading_next(attrib_reading_get(edge, "class"), "c-", &at, &text);) {
    ++claims;
  }
  for (Agnode_t *node = agfstnode(cluster); node != NULL; node = agnxtnode(cluster, node)) {
    size_t at = 0;
    if (!attrib_reading_is_card(node) ||
        !attrib_reading_next(attrib_reading_get(node, "class"), "c-", &at, &text) ||
        !attrib_reading_has(edge, "c-", text)) {
      return broken("%s is bundled, but not %s", name, agnameof(node));
    }
  }
  return (size_t)agnnodes(cluster) == claims || broken("%s is not what is bundled", name);
}

static bool check_stroke(Rules *rules, Agedge_t *edge)
{
  const char *const class = attrib_reading_get(edge, "class");
  Agnode_t *const from = attrib_reading_from(edge);
  AttribText text;
  size_t claims = 0;
  for (size_t at = 0; attrib_reading_next(class, "c-", &at, &text); ++claims) {
    const AttribClaimRow *const row = attrib_answer_row(rules->answer, named(rules, text));
    if (row == NULL) {
      return broken("%s is not of the answer", class);
    }
    rules->drawn[row - rules->answer->claims.items] = true;
    const bool own = attrib_reading_has(from, "c-", text) || *attrib_reading_bundle(edge) != '\0';
    if (attrib_reading_is_card(from) &&
        ((!own && !broken("%s is not of %s", class, agnameof(from))) ||
         !check_saying(rules, edge, row))) {
      return false;
    }
  }
  if (claims == 0) {
    return broken("a stroke without a claim: %s", class);
  }
  if (*attrib_reading_bundle(edge) != '\0') {
    return check_bundle(rules, edge);
  }
  return attrib_reading_is_card(from) || check_speaking(rules, edge);
}

// Cards

/// Whether a stroke of a claim ties its card to the box of a record.
static bool is_tied(const Rules *rules, Agnode_t *card, const AttribClaimRow *row,
                    const char *prefix, AttribNode node)
{
  Agraph_t *const graph = rules->graph;
  const AttribText claim = attrib_text(id_of(rules, row->claim));
  const AttribText id = attrib_text(id_of(rules, node));
  for (Agedge_t *edge = agfstedge(graph, card); edge != NULL; edge = agnxtedge(graph, edge, card)) {
    Agnode_t *const other = aghead(edge) == card ? agtail(edge) : aghead(edge);
    if (attrib_reading_has(edge, "c-", claim) && attrib_reading_has(other, prefix, id)) {
      return true;
    }
  }
  return broken("%s is not tied to %s", agnameof(card), id.data);
}

static bool are_tied(const Rules *rules, Agnode_t *card, const AttribClaimRow *row,
                     const char *prefix, AttribNodeArray nodes)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    if (!is_tied(rules, card, row, prefix, nodes.items[i])) {
      return false;
    }
  }
  return true;
}

/// Whether the band of a card ends in a day just where the claim has one.
static bool check_day(const Rules *rules, Agnode_t *card, const AttribClaimRow *row)
{
  const char *const label = attrib_reading_get(card, "label");
  const char *const end = strstr(label, "</B>");
  if (end == NULL) {
    return broken("%s has no band", agnameof(card));
  }
  const AttribText band = {label, (size_t)(end - label)};
  bool has_day = false;
  bool cut = false;
  for (size_t i = 0; i < band.length; ++i) {
    const AttribText rest = attrib_text_slice(band, i, band.length);
    has_day = has_day || attrib_text_starts_with(rest, ATTRIB_TEXT("·"));
    cut = cut || attrib_text_starts_with(rest, ATTRIB_TEXT("…"));
  }
  const AttribValue said = attrib_node_property(rules->answer->graph, row->claim, ATTRIB_KEY(SAID));
  AttribDate date;
  return cut || has_day == attrib_value_date(rules->answer->graph, said, &date) ||
         broken("the day of %s", agnameof(card));
}

static bool check_card(Rules *rules, Agnode_t *card)
{
  size_t at = 0;
  AttribText id;
  const bool has = attrib_reading_next(attrib_reading_get(card, "class"), "c-", &at, &id);
  const AttribClaimRow *const row = has ? attrib_answer_row(rules->answer, named(rules, id)) : NULL;
  if (row == NULL) {
    return broken("%s is no claim of the answer", agnameof(card));
  }
  const char *const act = text_of(rules, row->claim, ATTRIB_KEY_ACT);
  rules->drawn[row - rules->answer->claims.items] = true;
  for (uint32_t i = 0; i < row->with.count; ++i) {
    if (!is_tied(rules, card, row, "a-", row->with.items[i].actor)) {
      return false;
    }
  }
  return are_tied(rules, card, row, "a-", row->by) &&
         (!is_one_of(act, blaming) || are_tied(rules, card, row, "a-", row->against)) &&
         (is_right(rules, card) || are_tied(rules, card, row, "i-", row->over)) &&
         check_day(rules, card, row);
}

// Boxes

/// Words of a claim stand in its card alone.
static bool check_words(const char *text, void *object)
{
  static const char mark[] = "words-of-";
  for (const char *at = strstr(text, mark); at != NULL; at = strstr(at + 1, mark)) {
    const char *const id = at + sizeof(mark) - 1;
    if (!attrib_reading_has(object, "c-", (AttribText){id, strcspn(id, ".")}) ||
        agobjkind(object) != AGNODE || !attrib_reading_is_card(object)) {
      return broken("%s stand elsewhere: %s", at, attrib_reading_get(object, "id"));
    }
  }
  return true;
}

static bool check_label(const Rules *rules, Agnode_t *node)
{
  const char *const label = attrib_reading_get(node, "label");
  const bool html = aghtmlstr((char *)(uintptr_t)label) != 0;
  size_t at = 0;
  AttribText id;
  if (html) {
    return attrib_reading_is_sound(label) || broken("the label of %s", agnameof(node));
  }
  if (!attrib_reading_has(node, "more", ATTRIB_TEXT("")) &&
      attrib_reading_next(attrib_reading_get(node, "class"), "a-", &at, &id)) {
    const AttribText name = attrib_text(text_of(rules, named(rules, id), ATTRIB_KEY_NAME));
    return attrib_reading_says(label, name) || broken("the name of %s", agnameof(node));
  }
  return !attrib_reading_has(node, "statement", ATTRIB_TEXT("")) ||
         attrib_reading_has(node, "more", ATTRIB_TEXT("")) || broken("%s is plain", agnameof(node));
}

static bool check_box(Rules *rules, Agnode_t *node)
{
  const char *const class = attrib_reading_get(node, "class");
  const bool several = attrib_reading_has(node, "more", ATTRIB_TEXT(""));
  AttribText id;
  uint32_t members = 0;
  for (size_t at = 0; attrib_reading_next(class, "a-", &at, &id);) {
    ++members;
  }
  for (size_t at = 0; attrib_reading_next(class, "i-", &at, &id);) {
    ++members;
  }
  if (several && members == 0) {
    rules->counted += (uint32_t)strtoul(attrib_reading_get(node, "label"), NULL, 10);
  } else {
    ++rules->boxes;
    rules->grouped += several ? members : 0;
  }
  return check_label(rules, node) && check_words(attrib_reading_get(node, "label"), node) &&
         check_words(attrib_reading_get(node, "tooltip"), node) &&
         (!attrib_reading_is_card(node) || check_card(rules, node));
}

// Headings

/// Whether somebody below a heading does what it says, by a claim whose stroke begins or ends there.
static bool does_it(const Rules *rules, Agnode_t *node, AttribNode actor, const char *const *acts)
{
  AttribText claim;
  for (Agedge_t *edge = agfstedge(rules->graph, node); edge != NULL;
       edge = agnxtedge(rules->graph, edge, node)) {
    const char *const class = attrib_reading_get(edge, "class");
    for (size_t at = 0; attrib_reading_next(class, "c-", &at, &claim);) {
      const AttribClaimRow *const row = attrib_answer_row(rules->answer, named(rules, claim));
      const char *const own = own_act(rules, row, actor);
      const bool speaks = attrib_reading_from(edge) == node;
      const char *const act = speaks ? own : text_of(rules, row->claim, ATTRIB_KEY_ACT);
      if (act != NULL && is_one_of(act, acts) && (speaks || holds(row->against, actor))) {
        return true;
      }
    }
  }
  return false;
}

static bool check_box_below(const Rules *rules, Agnode_t *node, const char *part,
                            const char *const *acts)
{
  const char *const class = attrib_reading_get(node, "class");
  AttribText actor;
  for (size_t at = 0; attrib_reading_next(class, "a-", &at, &actor);) {
    if (!does_it(rules, node, named(rules, actor), acts)) {
      return broken("%s stands among the %s", agnameof(node), part);
    }
  }
  return true;
}

static bool check_heading(const Rules *rules, Agraph_t *cluster)
{
  static const struct {
    const char *part;
    const char *acts[5];
  } parts[] = {
      {"accusers", {"accuse", "charge", "sanction", "counter-accuse"}},
      {"critics", {"criticise"}},
      {"condemners", {"condemn"}},
      {"backers", {"support"}},
      {"joiners", {""}},
      {"noters", {"acknowledge"}},
      {"accused", {"accuse", "charge", "sanction", "counter-accuse"}},
      {"criticised", {"criticise"}},
      {"accused-in-return", {"accuse", "charge", "sanction", "counter-accuse"}},
      {"criticised-in-return", {"criticise"}},
  };
  bool kept = true;
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    const bool here = attrib_reading_has(cluster, parts[i].part, ATTRIB_TEXT(""));
    for (Agnode_t *node = here ? agfstnode(cluster) : NULL; node != NULL && kept;
         node = agnxtnode(cluster, node)) {
      kept = check_box_below(rules, node, parts[i].part, parts[i].acts);
    }
  }
  return kept;
}

static bool check_headings(const Rules *rules, Agraph_t *graph)
{
  for (Agraph_t *below = agfstsubg(graph); below != NULL; below = agnxtsubg(below)) {
    if (!check_heading(rules, below) || !check_headings(rules, below)) {
      return false;
    }
  }
  return true;
}

// The whole

static bool check_counts(const Rules *rules)
{
  const uint32_t claims = rules->answer->claims.count;
  uint32_t drawn = 0;
  for (uint32_t i = 0; i < claims; ++i) {
    drawn += rules->drawn[i];
  }
  return ((rules->report->claims == claims && drawn + rules->report->left_out == claims) ||
          broken("%u of %u claims are drawn, and %u left out", drawn, claims,
                 rules->report->left_out)) &&
         (rules->grouped == rules->report->grouped || broken("%u are grouped", rules->grouped)) &&
         (rules->boxes <= ATTRIB_PICTURE_BOXES || broken("there are %u boxes", rules->boxes)) &&
         (rules->counted <= rules->report->left_out ||
          broken("%u more are counted", rules->counted)) &&
         ((rules->counted > 0) == (rules->report->left_out > 0) ||
          broken("what is left out is not counted"));
}

static bool check_all(Rules *rules)
{
  Agraph_t *const graph = rules->graph;
  if (!attrib_reading_is_sound(attrib_reading_get(graph, "label"))) {
    return broken("the title");
  }
  for (Agnode_t *node = agfstnode(graph); node != NULL; node = agnxtnode(graph, node)) {
    if (!attrib_reading_has(node, "key", ATTRIB_TEXT("")) && !check_box(rules, node)) {
      return false;
    }
    for (Agedge_t *edge = agfstout(graph, node); edge != NULL; edge = agnxtout(graph, edge)) {
      if (!attrib_reading_is_ornament(edge) &&
          (!check_words(attrib_reading_get(edge, "tooltip"), edge) || !check_stroke(rules, edge))) {
        return false;
      }
    }
  }
  return check_headings(rules, graph) && check_counts(rules);
}

const char *attrib_picture_rules_broken(const AttribAnswer *answer, const char *dot,
                                        const AttribPictureReport *report)
{
  Rules rules = {.answer = answer, .report = report, .graph = agmemread(dot)};
  rules.drawn = attrib_alloc_array(answer->claims.count, sizeof(bool));
  const bool kept =
      rules.graph == NULL || rules.drawn == NULL ? broken("no DOT") : check_all(&rules);
  attrib_free(rules.drawn);
  if (rules.graph != NULL) {
    agclose(rules.graph);
  }
  return kept ? NULL : reason;
}
