. ./drawn.sh
dot_is "printf 'syntax error \\033[31m in line 1\\n\\n  near \\302\\233\\n' >&2; exit 3"
export_as svg
