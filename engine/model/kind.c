// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/kind.h"

static const AttribKindRow kinds[] = {
    [ATTRIB_KIND_STATE] = {{"state", "a state, as a whole"}, "State"},
    [ATTRIB_KIND_AGENCY] = {{"agency", "an organ of a state: a ministry, a service, a prosecution"},
                            "Agency"},
    [ATTRIB_KIND_OFFICE] = {{"office", "an office with one holder: a president, a minister"},
                            "Office"},
    [ATTRIB_KIND_MISSION] = {{"mission", "an embassy or a delegation"}, "Mission"},
    [ATTRIB_KIND_ALLIANCE] = {{"alliance", "states bound by a treaty or a habit: NATO, G7"},
                              "Alliance"},
    [ATTRIB_KIND_ORGANISATION] = {{"organisation", "a supranational or other body: EU, UN"},
                                  "Organisation"},
    [ATTRIB_KIND_GROUP] = {{"group", "a threat group, a hacker collective"}, "Group"},
    [ATTRIB_KIND_COMPANY] = {{"company", "a company"}, "Company"},
    [ATTRIB_KIND_MEDIA] = {{"media", "a newspaper, a broadcaster, a news agency"}, "Media"},
    [ATTRIB_KIND_PERSON] = {{"person", "a human being"}, "Person"},
    [ATTRIB_KIND_CLASS] = {{"class",
                            "a set whose members are not named: \"four Chinese nationals\""},
                           "Class"},
};

const AttribVocabulary attrib_actor_kinds = {
    "kind of actor",  "what sort of actor it is",       kinds,
    sizeof(kinds[0]), sizeof(kinds) / sizeof(kinds[0]),
};

const AttribKindRow *attrib_kind(size_t index)
{
  return &kinds[index];
}
