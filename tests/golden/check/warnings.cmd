# Links that lead nowhere are no files, so they are made here.
: >outside.yaml
ln -s ../outside.yaml warnings/leaves.yaml
ln -s nowhere.yaml warnings/dangles.yaml
ln -s loops.yaml warnings/loops.yaml
mkfifo warnings/pipe.yaml
attrib --kb warnings check
