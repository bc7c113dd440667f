// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/act.h"

#define NO_EDGE ATTRIB_KNOWN_TYPES
#define ACCUSED ATTRIB_TOWARDS_ACCUSED, ATTRIB_ATTRIBUTES_ACCUSED
#define NOBODY ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE
#define ANSWERED ATTRIB_TOWARDS_ANSWERED, ATTRIB_ATTRIBUTES_NONE

// clang-format off
// CAMEO codes: P. Schrodt, CAMEO codebook 1.1b3 (2012).
static const AttribAct acts[] = {
  [ATTRIB_ACT_ACCUSE] = {
    {"accuse", "says that `against` did, or is behind, what it is `over`"},
    "Accuse", "accuses", "accused", "112", ATTRIB_TYPE_ACCUSES, ACCUSED, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_AGAINST}, true},
  [ATTRIB_ACT_CHARGE] = {
    {"charge", "accuses in law: an indictment, a charge"},
    "Charge", "charges", "charged", "115", ATTRIB_TYPE_ACCUSES, ACCUSED, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_AGAINST}, true},
  [ATTRIB_ACT_SANCTION] = {
    {"sanction", "accuses by a measure: an entry in a list of sanctions"},
    "Sanction", "sanctions", "sanctioned", "163", ATTRIB_TYPE_ACCUSES, ACCUSED, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_AGAINST}, true},
  [ATTRIB_ACT_COUNTER_ACCUSE] = {
    {"counter-accuse", "alleges something against `against` in reply to the claim that it `answers`"},
    "CounterAccuse", "accuses in return", "accused in return", "112", ATTRIB_TYPE_COUNTER_ACCUSES, ACCUSED, ATTRIB_ANSWER_ALWAYS, {ATTRIB_KEY_AGAINST, ATTRIB_KEY_ANSWERS}, true},
  [ATTRIB_ACT_CRITICISE] = {
    {"criticise", "blames `against` for something other than an incident"},
    "Criticise", "criticises", "criticised", "111", ATTRIB_TYPE_CRITICISES, ATTRIB_TOWARDS_ACCUSED, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_AGAINST}, true},
  [ATTRIB_ACT_CONDEMN] = {
    {"condemn", "blames conduct and names no culprit"},
    "Condemn", "condemns", "condemned conduct", "111", NO_EDGE, NOBODY, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_NONE}, false},
  [ATTRIB_ACT_SUPPORT] = {
    {"support", "stands behind the claim that it `answers`"},
    "Support", "supports", "supported", "051", ATTRIB_TYPE_SUPPORTS, ANSWERED, ATTRIB_ANSWER_NEVER, {ATTRIB_KEY_ANSWERS}, true},
  [ATTRIB_ACT_ACKNOWLEDGE] = {
    {"acknowledge", "takes note of the claim that it `answers`, and no more"},
    "Acknowledge", "acknowledges", "acknowledged", "010", ATTRIB_TYPE_SUPPORTS, ANSWERED, ATTRIB_ANSWER_NEVER, {ATTRIB_KEY_ANSWERS}, true},
  [ATTRIB_ACT_DENY] = {
    {"deny", "rejects what the answered claim says, or its warrant, in whole or in part"},
    "Deny", "denies", "denied", "016", ATTRIB_TYPE_DENIES, ANSWERED, ATTRIB_ANSWER_ALWAYS, {ATTRIB_KEY_ANSWERS}, false},
  [ATTRIB_ACT_CLAIM_VICTIM] = {
    {"claim-victim", "says to be a victim oneself"},
    "ClaimVictim", "says to be a victim", "claimed to be a victim", "010", NO_EDGE, NOBODY, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_NONE}, false},
  [ATTRIB_ACT_ADMIT] = {
    {"admit", "takes responsibility for what it is `over`"},
    "Admit", "takes responsibility", "took responsibility", "015", NO_EDGE, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_SPEAKER, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_OVER}, false},
  [ATTRIB_ACT_REWARD] = {
    {"reward", "offers money for knowledge"},
    "Reward", "offers a reward", "offered a reward", "010", NO_EDGE, NOBODY, ATTRIB_ANSWER_NEVER, {ATTRIB_KEY_NONE}, false},
  [ATTRIB_ACT_DEFER] = {
    {"defer", "puts off attribution or measures"},
    "Defer", "defers", "deferred", "010", NO_EDGE, NOBODY, ATTRIB_ANSWER_NEVER, {ATTRIB_KEY_NONE}, false},
  [ATTRIB_ACT_DECLINE] = {
    {"decline", "declines to comment"},
    "Decline", "declines to comment", "declined to comment", "011", NO_EDGE, NOBODY, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_NONE}, false},
  [ATTRIB_ACT_COMMENT] = {
    {"comment", "says anything else"},
    "Comment", "comments", "commented", "010", NO_EDGE, NOBODY, ATTRIB_ANSWER_MAYBE, {ATTRIB_KEY_NONE}, false},
  [ATTRIB_ACT_RETRACT] = {
    {"retract", "withdraws the claim that it `supersedes`"},
    "Retract", "retracts", "withdrew an earlier claim", "010", NO_EDGE, NOBODY, ATTRIB_ANSWER_NEVER, {ATTRIB_KEY_SUPERSEDES}, false},
};
// clang-format on

const AttribVocabulary attrib_acts = {
    "act", "what a claim does", acts, sizeof(acts[0]), sizeof(acts) / sizeof(acts[0]),
};

const AttribAct *attrib_act(size_t index)
{
  return &acts[index];
}
