# Bytes that no editor would leave in a record file.
mkdir kb && cd kb
printf '\377\376i\0n\0:\0 \0x\0\n\0' >utf16_le_with_a_mark.yaml
printf '\376\377\0i\0n\0:\0 \0x\0\n' >utf16_be_with_a_mark.yaml
printf 'i\0n\0:\0 \0x\0\n\0' >utf16_le.yaml
printf '\0i\0n\0:\0 \0x\0\n' >utf16_be.yaml
printf 'incidents:\n  a: {name: Caf\351, note: caf\351}\n' >latin1.yaml
printf 'incidents:\n  a: {name: \300\257}\n' >overlong.yaml
printf 'incidents:\n  a: {name: \355\240\200}\n' >surrogate.yaml
printf 'incidents:\n  a: {name: \364\220\200\200}\n' >past_the_last.yaml
printf 'incidents:\n  a: {name: x}\n# \345\207' >cut_short.yaml
printf '# \303\251\303\251\303\251 \377\n' >column_in_characters.yaml
printf '\357\273\277incidents:\n  with-a-mark: {name: fine}\n' >mark.yaml
printf '\357\273\277\357\273\277incidents:\n  a: {name: x}\n' >mark_twice.yaml
printf '\377\330\377\340\0\020JFIF\0\1' >picture.yaml
cd .. && attrib --kb kb check
