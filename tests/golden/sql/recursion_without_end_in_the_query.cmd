attrib sql "$(printf 'SELECT '; printf '%0500d' 0 | tr 0 '('; printf 1; printf '%0500d' 0 | tr 0 ')')" 2>&1 | cut -c 1-60
