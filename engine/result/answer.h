// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RESULT_ANSWER_H
#define ATTRIB_RESULT_ANSWER_H

#include "engine/base/arena.h"
#include "engine/graph/graph.h"
#include "engine/model/date.h"
#include "engine/model/presence.h"

#include <stdbool.h>
#include <stdint.h>

/// What a question about the records was answered with: claims, each with all that belongs to it,
/// in the order in which they are shown. A plain value for whoever prints, draws or counts it;
/// whoever reads it needs the graph but no view.
///
/// All arrays live in the answer's arena; nodes and edges belong to the graph, which must outlive
/// it.

/// A node that takes part in a claim, and the act that it performed itself.
typedef struct {
  AttribNode actor;
  AttribText act; ///< of a joiner whose act is stated; else empty
} AttribJoiner;

/// A claim that answers, or joins, another.
typedef struct {
  AttribNode claim;
  bool has_lag;  ///< both days are known at least roughly
  AttribLag lag; ///< from the claim that is answered to this one
} AttribReply;

/// A citation: where a claim can be read.
typedef struct {
  uint32_t source; ///< index in the answer's sources; its number on paper is one more
  AttribEdge edge; ///< CITES, with `quote`, `at`, `via`
} AttribCitation;

/// A run of items in one array.
#define ATTRIB_ARRAY(type) \
  struct {                 \
    type *items;           \
    uint32_t count;        \
  }

typedef ATTRIB_ARRAY(AttribNode) AttribNodeArray;
typedef ATTRIB_ARRAY(AttribEdge) AttribEdgeArray;
typedef ATTRIB_ARRAY(AttribJoiner) AttribJoinerArray;
typedef ATTRIB_ARRAY(AttribReply) AttribReplyArray;
typedef ATTRIB_ARRAY(AttribCitation) AttribCitationArray;
typedef ATTRIB_ARRAY(uint32_t) AttribIndexArray;

/// A claim and all that belongs to it, as far as the view shows it.
typedef struct {
  AttribNode claim;
  bool context; ///< not asked for itself: it answers, or is answered by, what was asked for
  AttribPresence presence; ///< MAYBE and UNDATED are marked wherever the claim is shown
  AttribPresence superseded;
  AttribNodeArray by;
  AttribNodeArray voice;
  AttribJoinerArray with;
  AttribNodeArray against;
  AttribNodeArray over;
  AttribNodeArray answers;
  AttribNodeArray supersedes;
  AttribReplyArray answered_by; ///< claims that answer it by their act, by day then id
  AttribReplyArray joined_by;   ///< claims that only support or acknowledge it, by day then id
  AttribEdgeArray alleges;      ///< ALLEGED
  AttribCitationArray cites;
} AttribClaimRow;

/// What the answer is about.
typedef enum {
  ATTRIB_ABOUT_CLAIMS, ///< the claims that match a filter
  ATTRIB_ABOUT_ACTOR,
  ATTRIB_ABOUT_INCIDENT,
  ATTRIB_ABOUT_CLAIM,
  ATTRIB_ABOUT_SOURCE,
} AttribAbout;

/// What a section of a dossier gathers.
typedef enum {
  ATTRIB_SECTION_AGAINST, ///< claims that blame the actor, of one incident or (without) of none
  ATTRIB_SECTION_OWN,     ///< claims that the actor made, voiced or joined
  ATTRIB_SECTION_ABOUT,   ///< other claims that name the actor, or are over an incident laid to it
  ATTRIB_SECTION_OVER,    ///< claims over the incident
  ATTRIB_SECTION_ITSELF,  ///< the claim
  ATTRIB_SECTION_ANSWERS, ///< what the claim answers
  ATTRIB_SECTION_CITING,  ///< claims that cite the source
  ATTRIB_SECTION_LIST,    ///< the claims that match a filter
} AttribSectionKind;

typedef struct {
  AttribSectionKind kind;
  AttribNode incident;       ///< of AGAINST, or ATTRIB_NO_NODE
  AttribCitationArray cites; ///< of that incident
  AttribIndexArray claims;   ///< that stand in the section itself; their replies stand below them
} AttribSection;

/// Somebody whose accusation nobody answered, as far as the records say.
typedef struct {
  AttribNode actor;
  AttribIndexArray claims; ///< all of them unanswered
} AttribUnanswered;

typedef ATTRIB_ARRAY(AttribClaimRow) AttribClaimRowArray;
typedef ATTRIB_ARRAY(AttribSection) AttribSectionArray;
typedef ATTRIB_ARRAY(AttribUnanswered) AttribUnansweredArray;

/// The whole answer. Where it speaks of claims by index, these are indexes in `claims`.
typedef struct {
  const AttribGraph *graph;
  AttribArena arena;
  AttribViewOptions view;
  AttribAbout about;
  AttribNode subject;         ///< ATTRIB_NO_NODE for a list of claims
  bool filtered;              ///< a filter held claims of the subject back, or could have
  bool below;                 ///< organs of the subject count as it
  AttribClaimRowArray claims; ///< that any section or reply names; by day, then undated; then by id
  AttribIndexArray by_node;   ///< all of `claims`, ascending by node, for attrib_answer_row()
  AttribSectionArray sections;
  AttribNodeArray sources;   ///< numbered, in order of first citation
  AttribCitationArray cites; ///< of the subject itself
  /// LOCATED_IN, ACCREDITED_TO, TARGETS, EXPLOITS, USES, RELAYS that leave the subject, and PART_OF
  /// where it is an incident.
  AttribEdgeArray facts;
  AttribEdgeArray
      organs; ///< PART_OF, of what is directly below it: organs, or parts of an incident
  // Of an actor.
  AttribEdgeArray parents; ///< PART_OF, from the actor up
  AttribEdgeArray memberships;
  AttribEdgeArray ties; ///< ALLEGED that name the subject
  AttribUnansweredArray unanswered;
  uint32_t undated; ///< claims that a filter on days could not place, and left out
} AttribAnswer;

/// An empty answer about nothing, to be cleared by the caller.
ATTRIB_API void attrib_answer_init(AttribAnswer *answer, const AttribGraph *graph);
ATTRIB_API void attrib_answer_clear(AttribAnswer *answer); ///< free everything; as after init

/// No row of an answer.
#define ATTRIB_NO_ROW UINT32_MAX

/// The index in `claims` of the row of a claim, by binary search in `by_node`; ATTRIB_NO_ROW where
/// there is none.
ATTRIB_API uint32_t attrib_answer_index(const AttribAnswer *answer, AttribNode claim);
/// The row itself; borrowed; NULL where there is none.
ATTRIB_API const AttribClaimRow *attrib_answer_row(const AttribAnswer *answer, AttribNode claim);

#endif // ATTRIB_RESULT_ANSWER_H
