// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/role.h"

// Colours after Okabe and Ito, darkened until text on white has a contrast of at least 4.5.
static const AttribRoleStyle styles[ATTRIB_THEMES][ATTRIB_ROLES] = {
    [ATTRIB_THEME_PRINT] =
        {
            [ATTRIB_ROLE_NEUTRAL] = {"neutral", "#767676", "#F4F4F4", "#D5D5D5"},
            [ATTRIB_ROLE_ACCUSE] = {"accuse", "#0072B2", "#EEF5FA", "#B9D6EA"},
            [ATTRIB_ROLE_DENY] = {"deny", "#C24E00", "#FCF3EC", "#EBC9B0"},
            [ATTRIB_ROLE_COUNTER] = {"counter", "#882255", "#F8EEF3", "#DDBFCE"},
        },
    [ATTRIB_THEME_MONO] =
        {
            [ATTRIB_ROLE_NEUTRAL] = {"neutral", "#000000", "#FFFFFF", "#000000"},
            [ATTRIB_ROLE_ACCUSE] = {"accuse", "#000000", "#FFFFFF", "#000000"},
            [ATTRIB_ROLE_DENY] = {"deny", "#000000", "#FFFFFF", "#000000"},
            [ATTRIB_ROLE_COUNTER] = {"counter", "#000000", "#FFFFFF", "#000000"},
        },
};

const AttribRoleStyle *attrib_role_style(AttribTheme theme, AttribRole role)
{
  return &styles[theme][role];
}

const AttribAct *attrib_picture_act(const AttribGraph *graph, AttribNode claim)
{
  const AttribValue act = attrib_node_property(graph, claim, ATTRIB_KEY(ACT));
  const size_t number = attrib_vocabulary_find(&attrib_acts, attrib_value_text(graph, act));
  return number != ATTRIB_NO_WORD ? attrib_act(number) : NULL;
}

bool attrib_act_joins(const AttribAct *act)
{
  return act != NULL && act->edge == ATTRIB_TYPE_SUPPORTS;
}

/// By the edge that an act derives; the others are neutral.
AttribRole attrib_act_role(const AttribAct *act)
{
  static const AttribRole by_edge[ATTRIB_KNOWN_TYPES + 1] = {
      [ATTRIB_TYPE_ACCUSES] = ATTRIB_ROLE_ACCUSE,
      [ATTRIB_TYPE_CRITICISES] = ATTRIB_ROLE_ACCUSE,
      [ATTRIB_TYPE_DENIES] = ATTRIB_ROLE_DENY,
      [ATTRIB_TYPE_COUNTER_ACCUSES] = ATTRIB_ROLE_COUNTER,
  };
  return act != NULL ? by_edge[act->edge] : ATTRIB_ROLE_NEUTRAL;
}

AttribRole attrib_claim_role(const AttribGraph *graph, const AttribClaimRow *row)
{
  const AttribAct *const act = attrib_picture_act(graph, row->claim);
  return act == attrib_act(ATTRIB_ACT_SUPPORT) && row->answers.count > 0
             ? attrib_act_role(attrib_picture_act(graph, row->answers.items[0]))
             : attrib_act_role(act);
}
