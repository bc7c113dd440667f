# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""Each lint test finds what is planted for it, and nothing else."""

import json
import os
import shutil
import tempfile
import unittest

import cycles
import headers
import layers
import layout
import size
import spdx
import tidy
from tree import ROOT, Tree

TOP = "// Copyright 2026 The attrib authors\n// SPDX-License-Identifier: MIT\n"


class Planted(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tree = Tree(folder.name)

    def plant(self, name, text=""):
        os.makedirs(os.path.dirname(self.tree.path(name)), exist_ok=True)
        with open(self.tree.path(name), "w", encoding="utf-8") as file:
            file.write(TOP + text)

    def plant_build(self, name):
        """A build folder in which `name` was compiled."""
        command = f"cc -std=c11 -Wall -I{self.tree.root} -o x.o -c {self.tree.path(name)}"
        with open(self.tree.path("compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump([{"directory": self.tree.root, "command": command,
                        "file": self.tree.path(name)}], file)
        return self.tree.root

    def found_by_llvm(self, lint, *build):
        """The problems that a lint test finds with the project's own configuration."""
        for name in (".clang-format", ".clang-tidy"):
            shutil.copy(os.path.join(ROOT, name), self.tree.root)
        try:
            return list(lint.problems(self.tree, *build))
        except SystemExit:
            return self.skipTest("clang-format or clang-tidy is not installed")

    def expect(self, lint, *problems):
        self.assertEqual(list(lint.problems(self.tree)), list(problems))

    def test_layers_lets_through_what_the_table_allows(self):
        self.plant("engine/base/text.h")
        self.plant("engine/record/load.c", '#include "engine/base/text.h"\n#include <yaml.h>\n')
        self.plant("cli/main.c", '#include "engine/base/text.h"\n#include <stdio.h>\n')
        self.plant("tests/unit/test_text.c", '#include "engine/base/text.h"\n#include <yaml.h>\n')
        self.expect(layers)

    def test_layers_sees_a_look_up(self):
        self.plant("engine/model/date.h")
        self.plant("engine/base/text.c", '#include <stdio.h>\n#include "engine/model/date.h"\n')
        self.expect(layers, 'engine/base/text.c:4: engine/base may not include '
                            '"engine/model/date.h"')

    def test_layers_sees_a_look_sideways(self):
        self.plant("engine/view/view.h")
        self.plant("engine/result/table.h", '#  include "engine/view/view.h"\n')
        self.expect(layers, 'engine/result/table.h:3: engine/result may not include '
                            '"engine/view/view.h"')

    def test_layers_lets_nobody_but_cli_include_cli(self):
        self.plant("cli/options.h")
        self.plant("cli/main.c", '#include "cli/options.h"\n')
        self.plant("export/json.c", '#include "cli/options.h"\n')
        self.expect(layers, 'export/json.c:3: export may not include "cli/options.h"')

    def test_layers_keeps_tests_out_of_the_engine(self):
        self.plant("tests/unit/support.h")
        self.plant("engine/graph/graph.c", '#include "tests/unit/support.h"\n')
        self.expect(layers, 'engine/graph/graph.c:3: engine/graph may not include '
                            '"tests/unit/support.h"')

    def test_layers_gives_each_library_its_owner(self):
        self.plant("engine/base/text.c", "#include <yaml.h>\n")
        self.plant("engine/record/load.c", "#include <sqlite3.h>\n")
        self.plant("export/json.c", "#include <graphviz/cgraph.h>\n")
        self.assertEqual(len(list(layers.problems(self.tree))), 3)

    def test_layers_wants_paths_from_the_root(self):
        self.plant("engine/base/text.h")
        self.plant("engine/base/text.c", '#include "text.h"\n')
        self.expect(layers, 'engine/base/text.c:3: "text.h" is not a path from the project\'s root')

    def test_layers_wants_every_folder_in_the_table(self):
        self.plant("engine/extra/x.c")
        self.expect(layers, "engine/extra/x.c: this folder is in no layer")

    def test_cycles_sees_one_of_three(self):
        self.plant("engine/a.h", '#include "engine/b.h"\n')
        self.plant("engine/b.h", '#include "engine/c.h"\n#include "engine/d.h"\n')
        self.plant("engine/c.h", '#include "engine/d.h"\n')
        self.plant("engine/d.h", '#include "engine/b.h"\n')
        self.expect(cycles, "engine/b.h includes engine/c.h includes engine/d.h includes "
                            "engine/b.h")

    def test_cycles_lets_a_diamond_be(self):
        self.plant("engine/a.h", '#include "engine/b.h"\n#include "engine/c.h"\n')
        self.plant("engine/b.h", '#include "engine/d.h"\n')
        self.plant("engine/c.h", '#include "engine/d.h"\n')
        self.plant("engine/d.h")
        self.expect(cycles)

    def test_size_counts_to_600(self):
        self.plant("engine/at_limit.c", "\n" * 598)
        self.plant("engine/over.c", "\n" * 599)
        self.expect(size, "engine/over.c: 601 lines, 600 at most")

    def test_spdx_misses_a_licence(self):
        self.plant("engine/good.c")
        os.makedirs(self.tree.path("cli"))
        with open(self.tree.path("cli/bare.c"), "w", encoding="utf-8") as file:
            file.write("// Copyright 2026 The attrib authors\n")
        self.expect(spdx, 'cli/bare.c: no line "SPDX-License-Identifier: MIT" in the first 4')

    def test_headers_sees_one_that_leans_on_another(self):
        self.plant("engine/size.h", "#include <stddef.h>\nsize_t size_of(void);\n")
        self.plant("engine/leans.h", "size_t lean(void);\n")
        self.plant("engine/a.c", '#include "engine/size.h"\n#include "engine/leans.h"\n')
        found = list(headers.problems(self.tree, self.plant_build("engine/a.c")))
        self.assertEqual(len(found), 1)
        self.assertIn("engine/leans.h:3", found[0])

    def test_headers_sees_one_without_a_guard(self):
        self.plant("engine/bare.h", "struct twice {\n  int a;\n};\n")
        self.plant("engine/a.c")
        found = list(headers.problems(self.tree, self.plant_build("engine/a.c")))
        self.assertEqual(len(found), 1)
        self.assertIn("redefinition", found[0])

    def test_layout_names_the_first_line_of_each_file(self):
        self.plant("engine/good.c", "int a;\n")
        self.plant("engine/bad.c", "int a;\nint   b;\nint   c;\n")
        self.assertEqual(self.found_by_llvm(layout),
                         ["engine/bad.c:4: from here on not as clang-format -i leaves it"])

    def test_tidy_sees_a_name_and_sees_it_again_after_a_pass(self):
        good = "int attrib_one(void);\nint attrib_one(void)\n{\n  return 1;\n}\n"
        self.plant("engine/a.c", good)
        build = self.plant_build("engine/a.c")
        self.assertEqual(self.found_by_llvm(tidy, build), [])
        self.plant("engine/a.c", good.replace("attrib_one", "One"))
        for _ in range(2):
            found = self.found_by_llvm(tidy, build)
            self.assertEqual(len(found), 1)
            self.assertIn("readability-identifier-naming", found[0])


if __name__ == "__main__":
    unittest.main()
