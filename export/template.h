// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEMPLATE_H
#define ATTRIB_EXPORT_TEMPLATE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "engine/model/schema.h"

/// Append a record of one of the four kinds for an analyst to fill in: YAML with its section and its
/// id (`my-claim` and the like where `id` is empty), made from the schema table. Keys that a record must or should have stand with an example, all
/// others behind a `#`; what each means stands above it. It is a record file as it is, though what
/// its examples refer to may not exist.
///
/// ATTRIB_BAD_ARGUMENT for a shape that is no record; ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_template_write(AttribShapeNumber shape, AttribText id,
                                              AttribBuffer *out);

#endif // ATTRIB_EXPORT_TEMPLATE_H
