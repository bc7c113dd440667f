// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/made_base.h"

#include "engine/base/alloc.h"

#include <inttypes.h>

typedef struct {
  AttribMade *made;
  const AttribMadeSize *size;
  AttribBuffer *out;
  uint32_t *speakers; ///< by claim: one more than its only speaker; 0 where there are several
} Making;

/// Actors that follow each other, round in a ring: so they are distinct.
typedef struct {
  uint32_t first;
  uint32_t count;
} Run;

uint32_t attrib_made_draw(AttribMade *made, uint32_t below)
{
  uint32_t number = 0;
  if (made->at < made->bytes.length) {
    for (uint32_t reach = 1; reach < below && made->at < made->bytes.length; reach *= 256) {
      number = number * 256 + (unsigned char)made->bytes.data[made->at++];
    }
  } else if (made->seed != 0) {
    // Knuth's MMIX constants; the high bits are the good ones.
    made->seed = made->seed * 6364136223846793005U + 1442695040888963407U;
    number = (uint32_t)(made->seed >> 33);
  }
  return below > 0 ? number % below : 0;
}

static bool chance(Making *making, uint32_t in)
{
  return attrib_made_draw(making->made, in) == 1;
}

// Texts

static const char *const nasty_texts[] = {
    "</TD></TR></TABLE>>",
    "<b>&lt;&#60;&amp;",
    "\\\\N\\\\G\\\\l\\\\",
    "\\\"];x[shape=star];\\\"",
    "-.",
    "<",
    ">",
    "javascript:alert(1)",
    "]]><script>",
    "<!--",
    "\\n",
    "\xE4\xB8\xAD\xE6\x96\x87\xE5\xAD\x97",
    "\xD7\xA2\xD7\x91\xD7\xA8\xD7\x99\xD7\xAA \xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A",
    "e\xCC\x81\xCC\x81\xCC\x81",
    "\xF0\x9F\x87\xA8\xF0\x9F\x87\xB3",
    "\xE2\x80\x8B\xE2\x80\x8D",
    "a b",
    " ",
    "\\\"",
    "\\\\",
    "%s%n",
    "{0}{1}",
    "'",
    "&",
    "c-c0 a-a0",
    "\xF0\x9D\x85\xA5",
};

/// What stands in a double-quoted text of YAML.
static void add_character(Making *making)
{
  const uint32_t c = attrib_made_draw(making->made, 256);
  if (c == '"' || c == '\\') {
    attrib_buffer_add_char(making->out, '\\');
  }
  if (c >= 0x80) {
    attrib_buffer_add_code_point(making->out, c * 37 + 128);
  } else {
    attrib_buffer_add_char(making->out, c < ' ' || c == 0x7F ? '_' : (char)c);
  }
}

static void add_nasty(Making *making)
{
  const uint32_t pieces = 1 + attrib_made_draw(making->made, 4);
  const uint32_t times = chance(making, 32) ? 400 : 1;
  for (uint32_t i = 0; i < pieces; ++i) {
    const uint32_t kind =
        attrib_made_draw(making->made, 2 + sizeof(nasty_texts) / sizeof(nasty_texts[0]));
    for (uint32_t j = 0; j < times; ++j) {
      if (kind < 2) {
        add_character(making);
      } else {
        attrib_buffer_add_string(making->out, nasty_texts[kind - 2]);
      }
    }
  }
}

/// A text with a number, or one that would act.
static void add_text(Making *making, const char *begin, uint32_t number, const char *end)
{
  attrib_buffer_add_char(making->out, '"');
  if (making->size->nasty && !chance(making, 3)) {
    add_nasty(making);
  } else {
    attrib_buffer_add_format(making->out, "%s%" PRIu32 "%s", begin, number, end);
  }
  attrib_buffer_add_char(making->out, '"');
}

/// An address; the worst that is still one where texts are nasty.
static void add_address(Making *making)
{
  static const char *const ends[] = {"a?b=1&c=2",  "?a=&amp;b", "#'--",
                                     "%22%3E%5CN", "a(b);[c]",  ""};
  const uint32_t end = making->size->nasty ? attrib_made_draw(making->made, 6) : 5;
  attrib_buffer_add_format(making->out, ", url: \"https://example.org/%s\"", ends[end]);
}

// Sources, actors, incidents

static void add_sources(Making *making)
{
  attrib_buffer_add_string(making->out, "cite: s0\nsources:\n");
  for (uint32_t i = 0; i < 3; ++i) {
    attrib_buffer_add_format(making->out,
                             "  s%" PRIu32 ": {published: 2021, publisher: P, title: ", i);
    add_text(making, "Paper ", i, "");
    add_address(making);
    attrib_buffer_add_string(making->out, "}\n");
  }
}

static void add_actors(Making *making)
{
  static const char *const kinds[] = {"state", "agency", "company", "group", "organisation"};
  static const char *const countries[] = {"CN", "US", "NO", "EU"};
  attrib_buffer_add_string(making->out, "actors:\n");
  for (uint32_t i = 0; i < making->size->actors; ++i) {
    attrib_buffer_add_format(making->out, "  a%" PRIu32 ": {kind: %s, name: ", i,
                             kinds[attrib_made_draw(making->made, 5)]);
    add_text(making, "Actor ", i, "");
    if (!chance(making, 3)) {
      attrib_buffer_add_format(making->out, ", country: '%s'",
                               countries[attrib_made_draw(making->made, 4)]);
    }
    attrib_buffer_add_string(making->out, "}\n");
  }
  for (uint32_t i = 0; i < 2; ++i) {
    attrib_buffer_add_format(making->out, "  p%" PRIu32 ": {kind: person, name: ", i);
    add_text(making, "Person ", i, "");
    attrib_buffer_add_string(making->out, i == 0 ? ", role: speaker}\n" : "}\n");
  }
}

static void add_incidents(Making *making)
{
  attrib_buffer_add_string(making->out, "incidents:\n");
  for (uint32_t i = 0; i < making->size->incidents; ++i) {
    attrib_buffer_add_format(making->out, "  i%" PRIu32 ": {name: ", i);
    add_text(making, "Incident ", i, "");
    if (chance(making, 4)) {
      attrib_buffer_add_string(making->out, ", alleged: true");
    } else if (chance(making, 3)) {
      attrib_buffer_add_string(making->out, ", affected: [{count: 30000, qualifier: at-least, "
                                            "where: worldwide, what: ");
      add_text(making, "things ", i, "");
      attrib_buffer_add_string(making->out, "}]");
    }
    attrib_buffer_add_string(making->out, "}\n");
  }
}

// Claims

/// An act, and what a claim with it must have.
typedef struct {
  const char *word;
  bool against;
  bool answers;
  bool over;
} Act;

static const Act acts[] = {
    {"accuse", true, false, false},        {"accuse", true, false, false},
    {"charge", true, false, false},        {"sanction", true, false, false},
    {"criticise", true, false, false},     {"condemn", false, false, false},
    {"claim-victim", false, false, false}, {"comment", false, false, false},
    {"decline", false, false, false},      {"reward", false, false, false},
    {"admit", false, false, true},         {"support", false, true, false},
    {"support", false, true, false},       {"acknowledge", false, true, false},
    {"deny", false, true, false},          {"deny", false, true, false},
    {"counter-accuse", true, true, false}, {"counter-accuse", true, true, false},
};

enum { act_count = sizeof(acts) / sizeof(acts[0]), acts_without_answer = 11 };

static Run draw_run(Making *making, uint32_t first, uint32_t most)
{
  const uint32_t count = 1 + attrib_made_draw(making->made, most);
  return (Run){first % making->size->actors,
               count < making->size->actors ? count : making->size->actors};
}

static void add_run(Making *making, const char *key, char letter, Run run, uint32_t among)
{
  attrib_buffer_add_format(making->out, ", %s: [", key);
  for (uint32_t i = 0; i < run.count; ++i) {
    attrib_buffer_add_format(making->out, "%s%c%" PRIu32, i > 0 ? ", " : "", letter,
                             (run.first + i) % among);
  }
  attrib_buffer_add_char(making->out, ']');
}

static void add_joiners(Making *making, const Act *act, Run by)
{
  static const char *const joins[] = {"support", "acknowledge", "condemn", "comment"};
  const uint32_t actors = making->size->actors;
  const uint32_t room = actors - by.count;
  const Run run = draw_run(making, by.first + by.count, room < 5 ? room : 5);
  if (chance(making, 2)) {
    add_run(making, "with", 'a', run, actors);
    return;
  }
  attrib_buffer_add_string(making->out, ", with: {");
  for (uint32_t i = 0; i < run.count; ++i) {
    const uint32_t join = attrib_made_draw(making->made, 5);
    attrib_buffer_add_format(making->out, "%sa%" PRIu32 ": %s", i > 0 ? ", " : "",
                             (run.first + i) % actors, join < 4 ? joins[join] : act->word);
  }
  attrib_buffer_add_char(making->out, '}');
}

static void add_said(Making *making)
{
  static const char *const days[] = {
      "2021-07-19", "2021-07-20", "2021-08?", "2021", "2020-12-31/2021-01-02", "2019~"};
  const uint32_t day = attrib_made_draw(making->made, 8);
  if (day < 6) {
    attrib_buffer_add_format(making->out, ", said: %s", days[day]);
  }
}

/// Up to three earlier claims, distinct.
static void add_answers(Making *making, uint32_t index)
{
  Run run = {attrib_made_draw(making->made, index), 1 + attrib_made_draw(making->made, 3)};
  run.count = run.count < index - run.first ? run.count : index - run.first;
  add_run(making, "answers", 'c', run, index);
}

/// What a claim may have, whatever it does.
static void add_more(Making *making, uint32_t index)
{
  if (chance(making, 4)) {
    add_run(making, "voice", 'p', (Run){0, 1 + attrib_made_draw(making->made, 2)}, 2);
  }
  add_said(making);
  if (chance(making, 4)) {
    attrib_buffer_add_string(making->out, ", wording: ");
    add_text(making, "likely ", index, "");
  }
  if (!chance(making, 3)) {
    attrib_buffer_add_string(making->out, ", quote: ");
    add_text(making, "words-of-c", index, ".");
  }
  if (chance(making, 3)) {
    attrib_buffer_add_format(making->out, ", cite: s%" PRIu32, attrib_made_draw(making->made, 3));
  }
}

/// Withdraw or correct an earlier claim of the same speaker. False where it had several.
static bool add_withdrawal(Making *making, uint32_t index)
{
  const uint32_t old = attrib_made_draw(making->made, index);
  const uint32_t speaker = making->speakers[old];
  if (speaker == 0) {
    return false;
  }
  making->speakers[index] = speaker;
  attrib_buffer_add_format(making->out,
                           "  c%" PRIu32 ": {act: %s, by: a%" PRIu32 ", supersedes: c%" PRIu32,
                           index, chance(making, 2) ? "retract" : "comment", speaker - 1, old);
  add_more(making, index);
  attrib_buffer_add_string(making->out, "}\n");
  return true;
}

static void add_claim(Making *making, uint32_t index)
{
  const uint32_t actors = making->size->actors;
  const Act *const act =
      &acts[attrib_made_draw(making->made, index > 0 ? act_count : acts_without_answer)];
  const Run by =
      draw_run(making, attrib_made_draw(making->made, actors), chance(making, 4) ? 3 : 1);
  making->speakers[index] = by.count == 1 ? by.first + 1 : 0;
  attrib_buffer_add_format(making->out, "  c%" PRIu32 ": {act: %s", index, act->word);
  add_run(making, "by", 'a', by, actors);
  if (by.count < actors && chance(making, 2)) {
    add_joiners(making, act, by);
  }
  if (act->against) {
    const uint32_t first = attrib_made_draw(making->made, actors);
    add_run(making, "against", 'a', draw_run(making, first, 2), actors);
  }
  if (index > 0 && (act->answers || chance(making, 6))) {
    add_answers(making, index);
  }
  if (act->over || chance(making, 2)) {
    const uint32_t incidents = making->size->incidents;
    add_run(making, "over", 'i',
            (Run){attrib_made_draw(making->made, incidents),
                  incidents > 1 && chance(making, 3) ? 2 : 1},
            incidents);
  }
  add_more(making, index);
  attrib_buffer_add_string(making->out, "}\n");
}

static void add_claims(Making *making)
{
  attrib_buffer_add_string(making->out, "claims:\n");
  for (uint32_t i = 0; i < making->size->claims; ++i) {
    if (i == 0 || !chance(making, 12) || !add_withdrawal(making, i)) {
      add_claim(making, i);
    }
  }
}

void attrib_made_base_write(AttribMade *made, const AttribMadeSize *size, AttribBuffer *out)
{
  Making making = {made, size, out, attrib_alloc_array(size->claims + 1, sizeof(uint32_t))};
  if (making.speakers == NULL) {
    attrib_buffer_fail(out, ATTRIB_NO_MEMORY);
    return;
  }
  add_sources(&making);
  add_actors(&making);
  add_incidents(&making);
  if (size->claims > 0) {
    add_claims(&making);
  }
  attrib_free(making.speakers);
}
