// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_line.h"

static const AttribLineRow rows[ATTRIB_LINES] = {
    [ATTRIB_LINE_NAMES] = {"names", "solid", "normal", "1.2", ATTRIB_PHRASE_KEY_NAMES},
    [ATTRIB_LINE_BACKS] = {"support", "dashed", "empty", "1.2", ATTRIB_PHRASE_KEY_BACKS},
    [ATTRIB_LINE_JOINS] = {"join", "dotted", "empty", "1.4", ATTRIB_PHRASE_KEY_JOINS},
    [ATTRIB_LINE_NOTES] = {"acknowledge", "dotted", "odot", "1.4", ATTRIB_PHRASE_KEY_NOTES},
    [ATTRIB_LINE_BESIDE] = {"beside", "dashed", "none", "1.2", ATTRIB_PHRASE_KEY_BESIDE},
    [ATTRIB_LINE_DENIES] = {"deny", "dashed,bold", "tee", "1.6", ATTRIB_PHRASE_KEY_DENIES},
    [ATTRIB_LINE_COUNTERS] = {"counter", "solid", "vee", "2.4", ATTRIB_PHRASE_KEY_COUNTERS},
    [ATTRIB_LINE_ANSWERS] = {"answers", "dotted", "vee", "1.4", ATTRIB_PHRASE_KEY_ANSWERS},
    [ATTRIB_LINE_SUPERSEDES] = {"supersedes", "dotted", "diamond", "1.4",
                                ATTRIB_PHRASE_KEY_SUPERSEDES},
    [ATTRIB_LINE_SAYS] = {"says", "solid", "none", "1.2", ATTRIB_PHRASE_KEY_SAYS},
};

const AttribLineRow *attrib_line(AttribLine line)
{
  return &rows[line];
}

AttribLine attrib_line_of_act(const AttribAct *act)
{
  if (act == NULL) {
    return ATTRIB_LINE_JOINS;
  }
  if (attrib_act_joins(act)) {
    return act == attrib_act(ATTRIB_ACT_SUPPORT) ? ATTRIB_LINE_BACKS : ATTRIB_LINE_NOTES;
  }
  return attrib_act_role(act) == ATTRIB_ROLE_ACCUSE ? ATTRIB_LINE_NAMES : ATTRIB_LINE_SAYS;
}

AttribLine attrib_line_to_answered(const AttribAct *act)
{
  static const AttribLine by_role[ATTRIB_ROLES] = {
      [ATTRIB_ROLE_NEUTRAL] = ATTRIB_LINE_ANSWERS,
      [ATTRIB_ROLE_ACCUSE] = ATTRIB_LINE_ANSWERS,
      [ATTRIB_ROLE_DENY] = ATTRIB_LINE_DENIES,
      [ATTRIB_ROLE_COUNTER] = ATTRIB_LINE_ANSWERS,
  };
  return attrib_act_joins(act) ? attrib_line_of_act(act) : by_role[attrib_act_role(act)];
}
