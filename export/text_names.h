// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_NAMES_H
#define ATTRIB_EXPORT_TEXT_NAMES_H

#include "export/text_page.h"

// How records are named in text; parts of answer_text.h, for it alone.

/// Add the name of an actor or incident, the title of a source, else the description or the id.
void attrib_page_name(AttribPage *page, AttribNode node);
/// Add the id of a node, faint.
void attrib_page_id(AttribPage *page, AttribNode node);
/// Add "Microsoft Exchange Server hack (exchange-2021, alleged)".
void attrib_page_incident(AttribPage *page, AttribNode incident);
/// Add "A, B and C".
void attrib_page_names(AttribPage *page, const AttribNodeArray *nodes);

/// The record that a text of the graph names; ATTRIB_NO_NODE where there is none.
AttribNode attrib_page_named(const AttribPage *page, AttribValue id);
/// Add the name of what a text of the graph names, or the text itself ("worldwide").
void attrib_page_name_of(AttribPage *page, AttribValue id);
/// Add the names of all in a list of them.
void attrib_page_names_of(AttribPage *page, AttribValue ids);

/// Add the texts of a list, or of a text, as "A, B and C".
void attrib_page_texts(AttribPage *page, AttribValue list);

/// Add the ids that a record has in outside catalogues: "elsewhere: attack G0125, wikidata Q1".
void attrib_page_refs(AttribPage *page, AttribNode node);

/// Add a word of a vocabulary as prose: "joint statement".
void attrib_page_word(AttribPage *page, AttribText word);

/// The act of a claim, and the act that a word names; NULL where it names none.
const AttribAct *attrib_page_act(const AttribPage *page, AttribNode claim);
const AttribAct *attrib_page_act_of(AttribText word);

/// What the signs of a date mean ("approximate", "which day is not known"); NULL where there is
/// nothing to explain, or `date` is none.
const char *attrib_page_date_signs(const AttribPage *page, AttribValue date);

/// Add a date as the record has it, with what its signs mean and the words that it comes from:
/// "2021-06~ (approximate; “a month after”)". Nothing where `date` is none.
void attrib_page_date(AttribPage *page, AttribValue date, AttribValue words);
/// The same of a property of a node; false where it has none.
bool attrib_page_date_of(AttribPage *page, AttribNode node, AttribKey key);
/// Add " from A until B" of a dated edge, as far as it says so.
void attrib_page_term(AttribPage *page, AttribEdge edge);

#endif // ATTRIB_EXPORT_TEXT_NAMES_H
