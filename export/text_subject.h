// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_SUBJECT_H
#define ATTRIB_EXPORT_TEXT_SUBJECT_H

#include "export/text_page.h"

// Who or what a dossier is about; for answer_text.h alone.

/// Write the name and the particulars of the answer's subject; nothing where it has none.
void attrib_page_subject(AttribPage *page);

/// Write an incident as the heading of the claims over it: name, dates, what it was.
void attrib_page_incident_heading(AttribPage *page, AttribNode incident,
                                  const AttribCitationArray *cites);

/// Write what an actor is: kind, country, function; its other names.
void attrib_page_actor(AttribPage *page, AttribNode actor, const AttribCitationArray *cites);

/// Write when an incident was, and what.
void attrib_page_incident_facts(AttribPage *page, AttribNode incident,
                                const AttribCitationArray *cites);

#endif // ATTRIB_EXPORT_TEXT_SUBJECT_H
