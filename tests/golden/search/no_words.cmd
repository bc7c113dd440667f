attrib search
