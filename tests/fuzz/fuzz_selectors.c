// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The selectors of the command line: the input is its words, each ended by a NUL. They are read as
// the program reads them, and what they ask for is asked of a small knowledge base. Whatever is
// refused is said once, in words that do nothing to a terminal; whatever is not gives the same
// answer every time, and each claim in it is one that was asked for. Nothing goes to stdout. The
// last word is looked up as a name, too.

#include "cli/colour.h"
#include "cli/command.h"
#include "cli/date_option.h"
#include "cli/filter_option.h"
#include "cli/format.h"
#include "cli/help.h"
#include "cli/name_option.h"
#include "engine/base/utf8.h"
#include "engine/graph/builder.h"
#include "engine/model/act.h"
#include "engine/question/lookup.h"
#include "engine/record/link.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { most_words = 40 };

static const char records[] =
    "cite: gazette-1\n"
    "actors:\n"
    "  no: {name: Norway, kind: state, country: NO, aliases: [Norge, 挪威]}\n"
    "  se: {name: Sverige, kind: state, country: SE, member-of: eu}\n"
    "  eu: {name: European Union, kind: organisation, country: EU, aliases: [EU]}\n"
    "  harbour: {name: 'Ministry of Harbours, Fish and Tides', kind: agency, country: 'NO',\n"
    "    part-of: {actor: 'no', from: 1973, until: 2021-06-30}, aliases: [MHF, Ångström]}\n"
    "  dock: {name: Dock Office, kind: office, part-of: harbour, aliases: [MHF]}\n"
    "  crew: {name: Night Crew, kind: group, aliases: [{name: SALMON, by: dock}]}\n"
    "  jane-roe: {name: Jane Roe, kind: person, part-of: dock}\n"
    "incidents:\n"
    "  storm: {name: Storm, kind: campaign}\n"
    "  flood: {name: Harbour flood, kind: [espionage, disruption], part-of: storm, targets: dock}\n"
    "claims:\n"
    "  a1: {act: accuse, by: dock, voice: jane-roe, with: {se: support, eu: condemn},\n"
    "    against: crew, over: flood, said: 2021-07-19, recorded: 2021-08-01, quote: it was them}\n"
    "  a2: {act: accuse, by: [se, eu], against: [crew, 'no'], over: [flood, storm], said: "
    "2021-07}\n"
    "  b1: {act: deny, by: crew, answers: [a1, a2], said: 2021-07-20, grounds: flat}\n"
    "  b2: {act: counter-accuse, by: 'no', against: se, answers: a2, over: storm}\n"
    "  c1: {act: support, by: eu, answers: a1, said: 2021-07-20/2021-07-22}\n"
    "  d1: {act: retract, by: dock, supersedes: a1, said: 2022?}\n"
    "sources:\n"
    "  gazette-1: {title: The Gazette, publisher: Gazette}\n";

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

// The knowledge base, read once.
static const AttribGraph *small_base(void)
{
  static AttribLinked base = {NULL, 0};
  if (!base.graph) {
    AttribDiagnostics findings;
    AttribUnit unit;
    AttribUnits units;
    attrib_diagnostics_init(&findings);
    attrib_unit_init(&unit, attrib_builder_strings_new());
    attrib_units_init(&units);
    const AttribText text = attrib_text(records);
    require(!attrib_unit_compile(&unit, text, ATTRIB_SHAPE_FILE, &findings, 0));
    require(!attrib_units_add(&units, &unit));
    require(!attrib_link(&units, false, &findings, &base));
    require(findings.errors == 0 && base.graph);
    attrib_unit_clear(&unit);
    attrib_diagnostics_clear(&findings);
  }
  return base.graph;
}

// What is written

/// Text that goes to one of the standard streams. The streams themselves are changed, not what lies
/// below them: there the sanitizers and libFuzzer write. (glibc allows that; POSIX does not say.)
typedef struct {
  FILE **place;
  FILE *usual;
  char *data;
  size_t length;
} Heard;

static void begin_hearing(Heard *heard, FILE **place)
{
  *heard = (Heard){.place = place, .usual = *place};
  *place = open_memstream(&heard->data, &heard->length);
  require(*place != NULL);
}

static void end_hearing(Heard *heard)
{
  require(fclose(*heard->place) == 0);
  *heard->place = heard->usual;
}

// Whole lines, of what a terminal shows and does not obey.
static void check_harmless(AttribText text)
{
  size_t at = 0;
  uint32_t c = 0;
  require(attrib_utf8_check(text, &at, &c) == ATTRIB_UTF8_FINE);
  while (attrib_utf8_next(text, &at, &c)) {
    require(c != '\t' && c != '\r' && c != 0x2028 && c != 0x2029);
  }
  require(text.length == 0 || text.data[text.length - 1] == '\n');
}

// One message where something was refused, else none.
static void check_said(AttribText said, AttribExit result)
{
  static const AttribText program = ATTRIB_TEXT_INIT("attrib: ");
  check_harmless(said);
  require((said.length > 0) == (result != ATTRIB_EXIT_DONE));
  require(said.length == 0 || attrib_text_starts_with(said, program));
  size_t messages = 0;
  for (size_t i = 0; i < said.length; ++i) {
    const bool begins = i == 0 || said.data[i - 1] == '\n';
    messages += begins && attrib_text_starts_with(attrib_text_slice(said, i, said.length), program);
  }
  require(messages <= 1);
}

// Look-up

static bool has_label(const AttribGraph *graph, AttribNode node, AttribKnownLabel label)
{
  return attrib_node_has_label(graph, node, (AttribLabel){(uint16_t)label});
}

static void check_match(const AttribGraph *graph, AttribKnownLabel label, AttribStatus status,
                        const AttribMatch *match)
{
  require(status == ATTRIB_SUCCESS || status == ATTRIB_AMBIGUOUS || status == ATTRIB_NOT_FOUND);
  require((match->node.index != ATTRIB_NO_NODE.index) == (status == ATTRIB_SUCCESS));
  require(status != ATTRIB_SUCCESS || has_label(graph, match->node, label));
  require((match->several.count > 1) == (status == ATTRIB_AMBIGUOUS));
  for (uint32_t i = 0; i < match->several.count; ++i) {
    require(has_label(graph, match->several.items[i], label));
    require(i == 0 || match->several.items[i - 1].index < match->several.items[i].index);
  }
  if (match->nearest.index != ATTRIB_NO_NODE.index) {
    require(status == ATTRIB_NOT_FOUND && has_label(graph, match->nearest, label));
  }
}

// A name is found by what it is folded to, or it is nowhere.
static void check_lookup(AttribText name)
{
  static const AttribKnownLabel labels[] = {ATTRIB_LABEL_ACTOR, ATTRIB_LABEL_INCIDENT,
                                            ATTRIB_LABEL_CLAIM, ATTRIB_LABEL_SOURCE};
  const AttribGraph *const graph = small_base();
  AttribArena arena;
  AttribBuffer folded;
  attrib_arena_init(&arena);
  attrib_buffer_init(&folded);
  attrib_utf8_fold(name, &folded);
  for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); ++i) {
    AttribMatch match;
    AttribMatch other;
    const AttribStatus status = attrib_lookup(graph, labels[i], name, &arena, &match);
    check_match(graph, labels[i], status, &match);
    const AttribStatus again =
        attrib_lookup(graph, labels[i], attrib_buffer_text(&folded), &arena, &other);
    require((status == ATTRIB_NOT_FOUND) == (again == ATTRIB_NOT_FOUND));
  }
  attrib_buffer_clear(&folded);
  attrib_arena_clear(&arena);
}

// Answers

/// A command line on its way to an answer.
typedef struct {
  AttribCli cli;
  AttribArena arena;
  AttribQuestion question;
  AttribViewOptions options;
} Asked;

static AttribValue property(AttribNode node, AttribKey key)
{
  return attrib_node_property(small_base(), node, (AttribString){key});
}

static bool holds_any(AttribNodeArray nodes, AttribNodeArray wanted)
{
  bool holds = wanted.count == 0;
  for (uint32_t i = 0; i < nodes.count; ++i) {
    for (uint32_t j = 0; j < wanted.count; ++j) {
      holds = holds || nodes.items[i].index == wanted.items[j].index;
    }
  }
  return holds;
}

static bool may_be_said(const AttribFilter *filter, AttribNode claim)
{
  AttribDate said;
  if (!attrib_value_date(small_base(), property(claim, ATTRIB_KEY_SAID), &said)) {
    return false;
  }
  return (!filter->has_since || said.latest >= filter->since.earliest) &&
         (!filter->has_until || said.earliest <= filter->until.latest);
}

// A claim of a list, against what the filter says in so many words.
static void check_wanted(const AttribFilter *filter, const AttribClaimRow *row)
{
  const AttribText act = attrib_value_text(small_base(), property(row->claim, ATTRIB_KEY_ACT));
  const size_t number = attrib_vocabulary_find(&attrib_acts, act);
  require(number != ATTRIB_NO_WORD);
  require(filter->acts == 0 || (filter->acts >> number & 1U));
  require(!filter->answered || row->answered_by.count > 0);
  require(!filter->unanswered || row->answered_by.count == 0);
  require((!filter->has_since && !filter->has_until) || may_be_said(filter, row->claim));
  if (!filter->below) {
    require(holds_any(row->by, filter->by));
    require(holds_any(row->against, filter->against));
    require(holds_any(row->over, filter->over));
  }
}

static void check_answer(const Asked *asked, const AttribAnswer *answer)
{
  const bool is_list = asked->question.about == ATTRIB_ABOUT_CLAIMS;
  require(answer->about == asked->question.about);
  require(answer->subject.index == asked->question.subject.index);
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    const AttribClaimRow *const row = &answer->claims.items[i];
    require(attrib_answer_row(answer, row->claim) == row);
    require(row->presence != ATTRIB_ABSENT);
    if (is_list && !row->context) {
      check_wanted(&asked->question.filter, row);
    }
  }
}

static void check_same(const AttribAnswer *a, const AttribAnswer *b)
{
  require(a->claims.count == b->claims.count && a->sections.count == b->sections.count);
  require(a->sources.count == b->sources.count && a->undated == b->undated);
  for (uint32_t i = 0; i < a->claims.count; ++i) {
    const AttribClaimRow *const one = &a->claims.items[i];
    const AttribClaimRow *const other = &b->claims.items[i];
    require(one->claim.index == other->claim.index && one->context == other->context);
    require(one->presence == other->presence && one->superseded == other->superseded);
    require(one->answered_by.count == other->answered_by.count);
  }
  for (uint32_t i = 0; i < a->sections.count; ++i) {
    require(a->sections.items[i].kind == b->sections.items[i].kind);
    require(a->sections.items[i].claims.count == b->sections.items[i].claims.count);
  }
}

static void check_answers(const Asked *asked)
{
  AttribView *view = NULL;
  AttribAnswer first;
  AttribAnswer second;
  require(!attrib_view_new(small_base(), asked->options, &view));
  require(!attrib_ask(view, &asked->question, &first));
  require(!attrib_ask(view, &asked->question, &second));
  check_answer(asked, &first);
  check_same(&first, &second);
  attrib_answer_clear(&second);
  attrib_answer_clear(&first);
  attrib_view_free(view);
}

// The command line

// All that can be wrong without a look at the records.
static AttribExit read_selectors(Asked *asked)
{
  AttribFormat format = ATTRIB_FORMATS;
  AttribExit result = attrib_name_option_check(&asked->cli);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_filter_option_read(&asked->cli, &asked->arena, &asked->question.filter);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_date_option_view(&asked->cli, &asked->options);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_colour_check(&asked->cli);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_format_choose(&asked->cli, &format);
    require(result != ATTRIB_EXIT_DONE || (asked->cli.command->formats >> format & 1U));
  }
  return result;
}

// Options, the command, its options. `*asks` where the command is one that asks the records.
static AttribExit read_line(AttribCli *cli, int count, char **words, bool *asks)
{
  int first = 0;
  AttribExit result = attrib_options_parse(&cli->options, ATTRIB_COMMANDS, count, words, &first);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  require(first >= 1 && first <= count);
  if (first == count) {
    return ATTRIB_EXIT_DONE;
  }
  const AttribCommandNumber number = attrib_command_find(words[first]);
  if (number == ATTRIB_COMMANDS) {
    return attrib_help_refuse(words[first], "command");
  }
  cli->command = attrib_command(number);
  count -= first;
  words += first;
  result = attrib_options_parse(&cli->options, number, count, words, &first);
  require(result != ATTRIB_EXIT_DONE || (first >= 1 && first <= count));
  *asks = attrib_option_is_of(attrib_option(ATTRIB_OPTION_ACTOR), number);
  return result;
}

static AttribExit ask(Asked *asked, int count, char **words)
{
  bool asks = false;
  AttribExit result = read_line(&asked->cli, count, words, &asks);
  if (result == ATTRIB_EXIT_DONE && asks) {
    result = read_selectors(asked);
  }
  require(result == ATTRIB_EXIT_DONE || result == ATTRIB_EXIT_USAGE);
  if (result != ATTRIB_EXIT_DONE || !asks) {
    return result;
  }
  result = attrib_name_option_resolve(&asked->cli, small_base(), &asked->arena, &asked->question);
  require(result == ATTRIB_EXIT_DONE || result == ATTRIB_EXIT_PROBLEMS);
  if (result == ATTRIB_EXIT_DONE) {
    check_answers(asked);
  }
  return result;
}

static void check_line(int count, char **words)
{
  Asked asked = {.arena = {0}};
  Heard out;
  Heard err;
  attrib_arena_init(&asked.arena);
  attrib_options_init(&asked.cli.options);
  begin_hearing(&out, &stdout);
  begin_hearing(&err, &stderr);
  const AttribExit result = ask(&asked, count, words);
  end_hearing(&err);
  end_hearing(&out);
  attrib_options_clear(&asked.cli.options);
  attrib_arena_clear(&asked.arena);
  require(out.length == 0);
  check_said((AttribText){err.data, err.length}, result);
  free(out.data);
  free(err.data);
}

// Each word in a block of just its size, so that a sanitizer sees one byte too many read.
static int split(AttribText text, char **words)
{
  int count = 0;
  while (text.length > 0 && count < most_words) {
    const char *const end = memchr(text.data, '\0', text.length);
    const size_t length = end ? (size_t)(end - text.data) : text.length;
    char *const word = malloc(length + 1);
    require(word != NULL);
    memcpy(word, text.data, length);
    word[length] = '\0';
    words[count++] = word;
    text = attrib_text_slice(text, length + 1, text.length);
  }
  return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char program[] = "attrib";
  char *words[most_words + 1];
  char *line[most_words + 2] = {program};
  const int count = split((AttribText){(const char *)data, size}, words);
  for (int i = 0; i < count; ++i) {
    line[i + 1] = words[i];
  }
  check_lookup(attrib_text(line[count]));
  check_line(count + 1, line);
  for (int i = 0; i < count; ++i) {
    free(words[i]);
  }
  return 0;
}
