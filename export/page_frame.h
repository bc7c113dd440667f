// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PAGE_FRAME_H
#define ATTRIB_EXPORT_PAGE_FRAME_H

#include "engine/base/text.h"

/// `export/page/page.html` with its style, its script and their hashes in it, as the build put it
/// together; static storage. A comment `<!-- NAME -->` stands where page.c writes a part.
AttribText attrib_page_frame(void);

#endif // ATTRIB_EXPORT_PAGE_FRAME_H
