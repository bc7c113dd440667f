attrib search 'hack" OR "x'; attrib search 'names:hack'; attrib search 'NEAR(hack mail)'; attrib search "'; DROP TABLE claims; --"; attrib search hack
