attrib stats --jobs 1 >one && attrib stats --jobs 3 >three && cmp one three && echo the same
