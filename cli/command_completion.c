// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/colour.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/picture_option.h"
#include "engine/base/show.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/schema.h"
#include "engine/record/problem.h"

#include <string.h>

// The script's own words; what stands between them comes of the tables.

static const char script_head[] =
    "# Completion of attrib for bash, made by: attrib completion bash\n"
    "\n"
    "# Ids of one kind of record that begin as the word does.\n"
    "_attrib_ids()\n"
    "{\n"
    "  \"${COMP_WORDS[0]/#\\~/$HOME}\" \"${kb[@]}\" __complete \"$1\" \"${cur#\"$head\"}\" "
    "2>/dev/null\n"
    "}\n"
    "\n"
    "# Names of files (-f) or folders (-d).\n"
    "_attrib_files()\n"
    "{\n"
    "  compopt -o filenames 2>/dev/null\n"
    "  mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$cur\")\n"
    "}\n"
    "\n"
    "_attrib()\n"
    "{\n"
    "  local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]}\n"
    "  local command= head= words= i kb=()\n"
    "  # Bash takes \"=\" as a word of its own.\n"
    "  if [[ $cur == = ]]; then\n"
    "    cur=\n"
    "  elif [[ $option == = ]]; then\n"
    "    option=${COMP_WORDS[COMP_CWORD-2]}\n"
    "  fi\n"
    "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
    "    case ${COMP_WORDS[i]} in\n"
    "    --kb | --color)\n"
    "      [[ ${COMP_WORDS[i+1]} == = ]] && ((++i))\n"
    "      [[ ${COMP_WORDS[i]} == --kb || ${COMP_WORDS[i-1]} == --kb ]] &&\n"
    "        kb=(--kb \"${COMP_WORDS[i+1]/#\\~/$HOME}\")\n"
    "      ((++i))\n"
    "      ;;\n"
    "    -* | =) ;;\n"
    "    *) [[ $command ]] || command=${COMP_WORDS[i]} ;;\n"
    "    esac\n"
    "  done\n"
    "\n"
    "  # The value of an option.\n"
    "  case $command:$option in\n";

static const char script_options[] = "  *) option= ;;\n"
                                     "  esac\n"
                                     "\n"
                                     "  # An option, a command, or what a command takes.\n"
                                     "  if [[ ! $option ]]; then\n"
                                     "    case $command:$cur in\n";

static const char script_tail[] =
    "    esac\n"
    "  fi\n"
    "  mapfile -t COMPREPLY < <(compgen -P \"$head\" -W \"$words\" -- \"${cur#\"$head\"}\")\n"
    "}\n"
    "\n"
    "complete -F _attrib attrib\n";

// Words that are known without a look at the records.

static void add_vocabulary(AttribBuffer *out, const AttribVocabulary *vocabulary)
{
  for (size_t i = 0; i < vocabulary->count; ++i) {
    attrib_buffer_add_format(out, "%s ", attrib_vocabulary_word(vocabulary, i)->word);
  }
}

static void add_commands(AttribBuffer *out)
{
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (attrib_command(i)->summary) {
      attrib_buffer_add_format(out, "%s ", attrib_command(i)->name);
    }
  }
}

static void add_topics(AttribBuffer *out)
{
  add_commands(out);
  for (AttribProblemNumber i = ATTRIB_PROBLEM_UNREADABLE; i < ATTRIB_PROBLEMS; ++i) {
    attrib_buffer_add_format(out, "%s ", attrib_problem(i)->code);
  }
}

static void add_templates(AttribBuffer *out)
{
  for (unsigned i = 0; i < ATTRIB_RECORD_SHAPES; ++i) {
    attrib_buffer_add_format(out, "%s ", attrib_shape((AttribShapeNumber)i)->name);
  }
}

static void add_acts(AttribBuffer *out)
{
  add_vocabulary(out, &attrib_acts);
}

static void add_kinds(AttribBuffer *out)
{
  add_vocabulary(out, &attrib_actor_kinds);
  add_vocabulary(out, &attrib_incident_kinds);
}

static void add_shells(AttribBuffer *out)
{
  attrib_buffer_add_string(out, "bash");
}

static void add_pictures(AttribBuffer *out)
{
  attrib_buffer_add_string(out, attrib_picture_words);
}

static void add_themes(AttribBuffer *out)
{
  attrib_buffer_add_string(out, attrib_theme_words);
}

static void add_cache_actions(AttribBuffer *out)
{
  attrib_buffer_add_string(out, "status build clear");
}

static void add_colours(AttribBuffer *out)
{
  attrib_buffer_add_string(out, attrib_colour_words);
}

/// How a kind of word is completed: from a list, or by a command of the script.
typedef struct {
  void (*list)(AttribBuffer *out);
  const char *script;
} Completer;

static const Completer completers[ATTRIB_COMPLETIONS] = {
    [ATTRIB_COMPLETES_NOTHING] = {NULL, "return"},
    [ATTRIB_COMPLETES_FILE] = {NULL, "_attrib_files -f; return"},
    [ATTRIB_COMPLETES_FOLDER] = {NULL, "_attrib_files -d; return"},
    [ATTRIB_COMPLETES_COLOUR] = {add_colours, NULL},
    [ATTRIB_COMPLETES_PICTURE] = {add_pictures, NULL},
    [ATTRIB_COMPLETES_THEME] = {add_themes, NULL},
    [ATTRIB_COMPLETES_SHELL] = {add_shells, NULL},
    [ATTRIB_COMPLETES_CACHE] = {add_cache_actions, NULL},
    [ATTRIB_COMPLETES_TEMPLATE] = {add_templates, NULL},
    [ATTRIB_COMPLETES_TOPIC] = {add_topics, NULL},
    [ATTRIB_COMPLETES_ACT] = {add_acts, NULL},
    [ATTRIB_COMPLETES_KIND] = {add_kinds, NULL},
    [ATTRIB_COMPLETES_ACTOR] = {NULL, "words=$(_attrib_ids actor)"},
    [ATTRIB_COMPLETES_INCIDENT] = {NULL, "words=$(_attrib_ids incident)"},
    [ATTRIB_COMPLETES_CLAIM] = {NULL, "words=$(_attrib_ids claim)"},
    [ATTRIB_COMPLETES_SOURCE] = {NULL, "words=$(_attrib_ids source)"},
};

static void add_completer(AttribBuffer *out, AttribCompletes completes)
{
  const Completer *const completer = &completers[completes];
  if (completer->list) {
    attrib_buffer_add_string(out, "words='");
    completer->list(out);
    attrib_buffer_add_char(out, '\'');
  } else if (completer->script) {
    attrib_buffer_add_string(out, completer->script);
  }
}

// The branches of the script

// `query:--actor | export:--actor`: where an option is given to a command that has it.
static void add_pattern(AttribBuffer *out, const AttribOption *option, const char *command,
                        const char **before)
{
  attrib_buffer_add_format(out, "%s%s:--%s", *before, command, option->name);
  *before = " | ";
  if (option->letter) {
    attrib_buffer_add_format(out, " | %s:-%c", command, option->letter);
  }
}

static void add_value_branch(AttribBuffer *out, const AttribOption *option)
{
  const char *before = "  ";
  if (option->commands == ATTRIB_EVERYWHERE) {
    add_pattern(out, option, "*", &before);
  }
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (option->commands != ATTRIB_EVERYWHERE && attrib_option_is_of(option, i)) {
      add_pattern(out, option, attrib_command(i)->name, &before);
    }
  }
  attrib_buffer_add_string(out, ")\n    ");
  attrib_buffer_add_string(out, option->many ? "head=${cur%\"${cur##*,}\"}\n    " : "");
  add_completer(out, option->completes);
  attrib_buffer_add_string(out, "\n    ;;\n");
}

static void add_format_branches(AttribBuffer *out)
{
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    if (attrib_command(i)->formats) {
      attrib_buffer_add_format(out, "  %s:--format)\n    words='", attrib_command(i)->name);
      attrib_format_list(attrib_command(i)->formats, " ", out);
      attrib_buffer_add_string(out, "'\n    ;;\n");
    }
  }
}

static void add_values(AttribBuffer *out)
{
  add_format_branches(out);
  for (AttribOptionNumber i = ATTRIB_OPTION_ACTOR; i < ATTRIB_OPTIONS; ++i) {
    if (attrib_option(i)->argument && i != ATTRIB_OPTION_FORMAT) {
      add_value_branch(out, attrib_option(i));
    }
  }
}

static void add_names(AttribBuffer *out, AttribCommandNumber command, const char *name)
{
  attrib_buffer_add_format(out, "    %s:-*)\n      words='", name);
  for (AttribOptionNumber i = ATTRIB_OPTION_ACTOR; i < ATTRIB_OPTIONS; ++i) {
    if (attrib_option_is_of(attrib_option(i), command)) {
      attrib_buffer_add_format(out, "--%s ", attrib_option(i)->name);
    }
  }
  attrib_buffer_add_string(out, "'\n      ;;\n");
}

static void add_words(AttribBuffer *out)
{
  for (AttribCommandNumber i = ATTRIB_COMMAND_CHECK; i < ATTRIB_COMMANDS; ++i) {
    const AttribCommand *const command = attrib_command(i);
    if (command->summary) {
      add_names(out, i, command->name);
      attrib_buffer_add_format(out, "    %s:*)\n      ", command->name);
      add_completer(out, command->completes);
      attrib_buffer_add_string(out, "\n      ;;\n");
    }
  }
  add_names(out, ATTRIB_COMMANDS, "");
  attrib_buffer_add_string(out, "    :*)\n      words='");
  add_commands(out);
  attrib_buffer_add_string(out, "'\n      ;;\n");
}

AttribExit attrib_command_completion(AttribCli *cli, AttribBuffer *answer)
{
  if (strcmp(cli->arguments[0], "bash") != 0) {
    AttribShown shown;
    return attrib_message_misuse("completion", "no completion for %s; there is one for bash",
                                 attrib_show(attrib_text(cli->arguments[0]), &shown));
  }
  attrib_buffer_add_string(answer, script_head);
  add_values(answer);
  attrib_buffer_add_string(answer, script_options);
  add_words(answer);
  attrib_buffer_add_string(answer, script_tail);
  return ATTRIB_EXIT_DONE;
}
