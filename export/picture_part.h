// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_PART_H
#define ATTRIB_EXPORT_PICTURE_PART_H

#include "engine/model/act.h"
#include "export/role.h"
#include "export/words.h"

/// The columns of the graph picture, from left to right.
typedef enum {
  ATTRIB_COLUMN_LEFT,       ///< who makes the statements
  ATTRIB_COLUMN_STATEMENTS, ///< the statements
  ATTRIB_COLUMN_MIDDLE,     ///< whom and what they name, and the answers to them
  ATTRIB_COLUMN_RIGHT,      ///< who answers
  ATTRIB_COLUMNS,
} AttribColumn;

/// What a box is drawn as.
typedef enum {
  ATTRIB_BOX_ACTOR,
  ATTRIB_BOX_INCIDENT,
  ATTRIB_BOX_STATEMENT,
} AttribBoxShape;

/// The parts that boxes have in a picture. Those of one kind of box in one column stand from the
/// strongest to the weakest: an actor with several parts in a column has the strongest.
typedef enum {
  // On the left: by the act that an actor performed itself, never by that of others.
  ATTRIB_PART_ACCUSERS,
  ATTRIB_PART_CRITICS,
  ATTRIB_PART_CONDEMNERS,
  ATTRIB_PART_BACKERS,
  ATTRIB_PART_JOINERS, ///< joined a statement; how is not stated
  ATTRIB_PART_NOTERS,
  ATTRIB_PART_SPEAKERS,
  ATTRIB_PART_ACCUSED_IN_RETURN,
  ATTRIB_PART_CRITICISED_IN_RETURN,
  // Statements.
  ATTRIB_PART_ACCUSATIONS,
  ATTRIB_PART_STATEMENTS,
  ATTRIB_PART_ANSWERS_BACK,
  // In the middle.
  ATTRIB_PART_COUNTERS,
  ATTRIB_PART_CRITICISM_IN_RETURN,
  ATTRIB_PART_ACCUSED,
  ATTRIB_PART_CRITICISED,
  ATTRIB_PART_SUBJECT, ///< whom the picture is about, where no claim in it gives another part
  ATTRIB_PART_INCIDENTS,
  ATTRIB_PART_DENIALS,
  ATTRIB_PART_REPLIES,
  // On the right.
  ATTRIB_PART_REPLIERS,
  ATTRIB_PART_INCIDENTS_IN_RETURN,
  ATTRIB_PARTS,
} AttribPart;

/// One part.
typedef struct {
  const char *name; ///< for ids and classes
  AttribColumn column;
  AttribBoxShape shape;
  AttribRole role;      ///< whose colours it has
  AttribPhrase heading; ///< above its boxes; ATTRIB_PHRASE_NONE for none
  AttribPhrase members; ///< what several of them are called behind their number: "backers"
} AttribPartRow;

/// The row of a part.
const AttribPartRow *attrib_part(AttribPart part);

/// The part of an actor on the left that performed an act itself; `act` is NULL where it is not
/// stated.
AttribPart attrib_part_of_act(const AttribAct *act);

#endif // ATTRIB_EXPORT_PICTURE_PART_H
