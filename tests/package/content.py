# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""content.py BUILD: what is in the packages of that build tree: control fields, files, modes, sums."""

import filecmp
import glob
import gzip
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REVISION = "0upstream1"
ARGUMENTS = []

# Libraries of others that ours calls, by the package of Debian 12 that has them.
LIBRARIES = {"libc6", "libcgraph6", "libexpat1", "libjansson4", "libpcre2-8-0", "libutf8proc2",
             "libyaml-0-2"}
if os.path.isdir(os.path.join(ROOT, "engine/store")):
    LIBRARIES.add("libsqlite3-0")

FIELDS = {
    "attrib": {
        "Section": "utils",
        "Recommends": "graphviz, fonts-noto-core, fonts-noto-cjk, librsvg2-bin",
        "Summary": "who accused whom of a cyber incident, and who answered",
    },
    "libattrib0": {
        "Section": "libs",
        "Summary": "public attributions of cyber incidents - shared library",
    },
    "libattrib-dev": {
        "Section": "libdevel",
        "Summary": "public attributions of cyber incidents - development files",
    },
}

# Files by package; LIB is the folder of libraries of this machine's architecture. In place of what
# stands in the source tree by itself, there is a pair: a folder there, and the one it is packed in.
FILES = {
    "attrib": [
        "usr/bin/attrib",
        ("incidents", "usr/share/attrib/incidents"),
        "usr/share/attrib/attrib.schema.json",
        "usr/share/bash-completion/completions/attrib",
        "usr/share/man/man1/attrib.1.gz",
        "usr/share/man/man5/attrib-records.5.gz",
    ],
    "libattrib0": [
        "LIB/libattrib.so.0",
        "LIB/libattrib.so.{version}",
    ],
    "libattrib-dev": [
        "usr/include/attrib-0/attrib.h",
        ("HEADERS", "usr/include/attrib-0"),
        "LIB/libattrib.so",
        "LIB/pkgconfig/attrib.pc",
    ],
}
LINKS = {"LIB/libattrib.so.0": "libattrib.so.{version}", "LIB/libattrib.so": "libattrib.so.0"}
PROGRAMS = {"usr/bin/attrib"}
CONTROL = {
    "attrib": {"control", "md5sums"},
    "libattrib0": {"control", "md5sums", "shlibs", "triggers"},
    "libattrib-dev": {"control", "md5sums"},
}


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def public_headers():
    """Headers that others may include, by their path: those that the library's build names."""
    with open(os.path.join(ROOT, "engine/CMakeLists.txt"), encoding="utf-8") as file:
        listed = re.search(r"set\(ATTRIB_PUBLIC_HEADERS(.*?)PARENT_SCOPE", file.read(), re.DOTALL)
    return listed[1].split()


def files_below(folder):
    top = os.path.join(ROOT, folder)
    return [os.path.relpath(os.path.join(place, name), top)
            for place, _, names in os.walk(top) for name in names]


def of_each_package(test):
    def test_all(self):
        for name in FIELDS:
            with self.subTest(name):
                test(self, name)
    return test_all


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.build = ARGUMENTS[0]
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        with open(os.path.join(ROOT, "engine/base/version.h"), encoding="utf-8") as file:
            cls.version = re.search(r'ATTRIB_VERSION "(.*)"', file.read())[1]
        cls.full_version = f"{cls.version}-{REVISION}"
        cls.architecture = output_of("dpkg", "--print-architecture").strip()
        triplet = output_of("dpkg-architecture", "-qDEB_HOST_MULTIARCH").strip()
        cls.libraries = "usr/lib/" + triplet
        for name in FIELDS:
            output_of("dpkg-deb", "-R", cls.package(name), cls.below(name))

    @classmethod
    def package(cls, name):
        return os.path.join(cls.build, f"{name}_{cls.full_version}_{cls.architecture}.deb")

    @classmethod
    def below(cls, *path):
        return os.path.join(cls.folder, *path)

    def read(self, *path, mode="r"):
        with open(self.below(*path), mode, encoding=None if "b" in mode else "utf-8") as file:
            return file.read()

    def filled(self, text):
        return text.replace("LIB", self.libraries).format(version=self.version)

    def expected_files(self, name):
        files = {f"usr/share/doc/{name}/{what}"
                 for what in ("copyright", "changelog.gz", "changelog.Debian.gz")}
        for item in FILES[name]:
            if isinstance(item, str):
                files.add(self.filled(item))
            else:
                source, target = item
                found = public_headers() if source == "HEADERS" else files_below(source)
                files.update(os.path.join(target, path) for path in found)
        return files

    def listed(self, name):
        """(mode, owner, path, target of a link) of all that the package holds."""
        for line in output_of("dpkg-deb", "-c", self.package(name)).splitlines():
            mode, owner, _, _, _, path = line.split(maxsplit=5)
            path, _, target = path.partition(" -> ")
            yield mode, owner, path.removeprefix("./"), target

    def test_there_are_three(self):
        self.assertEqual(set(glob.glob(os.path.join(self.build, "*.deb"))),
                         {self.package(name) for name in FIELDS})

    @of_each_package
    def test_fields(self, name):
        expected = FIELDS[name]
        def field(key, package=self.package(name)):
            return output_of("dpkg-deb", "-f", package, key).rstrip("\n")
        self.assertEqual(field("Package"), name)
        self.assertEqual(field("Source"), "attrib")
        self.assertEqual(field("Version"), self.full_version)
        self.assertEqual(field("Architecture"), self.architecture)
        self.assertEqual(field("Priority"), "optional")
        self.assertEqual(field("Section"), expected["Section"])
        self.assertEqual(field("Recommends"), expected.get("Recommends", ""))
        self.assertRegex(field("Maintainer"), r"^The attrib authors <\S+@\S+>$")
        self.assertEqual(field("Homepage"), "")
        self.assertGreater(int(field("Installed-Size")), 0)
        summary, *text = field("Description").splitlines()
        self.assertEqual(summary, expected["Summary"])
        self.assertGreater(len(text), 3)
        for line in text:
            self.assertRegex(line, r"^ (\.|\S.{1,78})$")

    def test_dependencies(self):
        for name in ("attrib", "libattrib0"):
            with self.subTest(name):
                depends = output_of("dpkg-deb", "-f", self.package(name), "Depends")
                self.assertEqual({item.split()[0] for item in depends.split(",")}, LIBRARIES)
        depends = output_of("dpkg-deb", "-f", self.package("libattrib-dev"), "Depends").strip()
        self.assertEqual(depends, f"libattrib0 (= {self.full_version})")

    @of_each_package
    def test_files(self, name):
        files = {path for mode, _, path, _ in self.listed(name) if mode[0] != "d"}
        self.assertEqual(files, self.expected_files(name))

    @of_each_package
    def test_modes_and_owners(self, name):
        for mode, owner, path, target in self.listed(name):
            program = path in PROGRAMS or mode[0] == "d"
            bits = "rwxrwxrwx" if mode[0] == "l" else "rwxr-xr-x" if program else "rw-r--r--"
            self.assertEqual((mode[1:], owner), (bits, "root/root"), path)
            links = {self.filled(k): self.filled(v) for k, v in LINKS.items()}
            self.assertEqual(target, links.get(path, ""), path)

    @of_each_package
    def test_no_folder_is_empty(self, name):
        for place, folders, files in os.walk(self.below(name)):
            self.assertTrue(folders or files, place)

    @of_each_package
    def test_sums(self, name):
        sums = dict(reversed(line.split("  ", 1))
                    for line in self.read(name, "DEBIAN/md5sums").splitlines())
        files = {path for mode, _, path, _ in self.listed(name) if mode[0] == "-"}
        self.assertEqual(set(sums), files)
        for path, sum_of_file in sums.items():
            digest = hashlib.md5(self.read(name, path, mode="rb")).hexdigest()
            self.assertEqual(digest, sum_of_file, path)

    def test_control_files(self):
        for name, files in CONTROL.items():
            self.assertEqual(set(os.listdir(self.below(name, "DEBIAN"))), files)
        self.assertEqual(self.read("libattrib0", "DEBIAN/triggers"), "activate-noawait ldconfig\n")
        self.assertEqual(self.read("libattrib0", "DEBIAN/shlibs").strip(),
                         f"libattrib 0 libattrib0 (= {self.full_version})")

    def test_binaries_are_stripped(self):
        for path in ("attrib/usr/bin/attrib",
                     f"libattrib0/{self.libraries}/libattrib.so.{self.version}"):
            sections = output_of("readelf", "-SW", self.below(path))
            self.assertIn(".dynsym", sections)
            self.assertNotIn(".symtab", sections)
            self.assertNotIn(".debug_", sections)

    @of_each_package
    def test_what_is_compressed_has_no_date(self, name):
        packed = glob.glob(self.below(name, "**/*.gz"), recursive=True)
        self.assertGreater(len(packed), 1)
        for path in packed:
            head = self.read(path, mode="rb")[:9]
            # RFC 1952: no name and no time; the most compression.
            self.assertEqual((head[3], head[4:8], head[8]), (0, bytes(4), 2), path)

    @of_each_package
    def test_documents(self, name):
        folder = self.below(name, "usr/share/doc", name)
        self.assertIn("License: Expat\n", self.read(folder, "copyright"))
        newest = output_of("dpkg-parsechangelog", "-S", "Version", "-l",
                           os.path.join(folder, "changelog.Debian.gz"))
        self.assertEqual(newest.strip(), self.full_version)
        with gzip.open(os.path.join(folder, "changelog.gz"), "rt", encoding="utf-8") as file:
            self.assertEqual(file.readline(), "# Changelog\n")

    def test_the_program_looks_where_the_records_are(self):
        self.assertIn(b"/usr/share/attrib/incidents\0", self.read("attrib/usr/bin/attrib", mode="rb"))

    def test_packing_again_gives_the_same_bytes(self):
        output_of("cpack", "--config", os.path.join(self.build, "CPackConfig.cmake"),
                  "-B", self.below("again"))
        for name in FIELDS:
            package = self.package(name)
            again = self.below("again", os.path.basename(package))
            self.assertTrue(filecmp.cmp(package, again, shallow=False), name)


if __name__ == "__main__":
    ARGUMENTS = sys.argv[1:]
    unittest.main(argv=sys.argv[:1], verbosity=2)
