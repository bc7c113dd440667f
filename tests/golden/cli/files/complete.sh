# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

# What bash offers for the last of the words of a command line, on one line.

source <(attrib completion bash)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMPREPLY=()
_attrib
echo "${COMPREPLY[*]}"
