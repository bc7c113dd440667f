attrib query --actor "$(printf 'x\033]0;y\007')"
