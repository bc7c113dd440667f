#!/usr/bin/env python3
# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""make_corpus.py N FOLDER [SEED]: write a knowledge base of N invented incidents into FOLDER.

The same N and SEED give the same bytes. What the corpus holds is printed, a name and a number a
line: its files, bytes and claims, and how many rows the dossier of its most accused actor has.
"""

import datetime
import os
import random
import sys

STATES = {
    "aru": "Aruvia", "bel": "Belmark", "cor": "Corvane", "dov": "Dovania", "est": "Estrel",
    "far": "Farrow Isles", "gal": "Galdia", "hes": "Hesper", "ild": "Ildoria", "jor": "Jorvik",
    "kes": "Kestria", "lum": "Lumenia", "mar": "Marrow Coast", "nor": "Nordhal", "ost": "Ostelle",
    "pel": "Pelagia", "qui": "Quilm", "rho": "Rhodane", "sev": "Severny", "tam": "Tamarind",
}
ACCUSED = ["kes", "sev", "ild", "qui"]
ADJECTIVES = ["Amber", "Brazen", "Cold", "Distant", "Ember", "Feral", "Gilded", "Hollow", "Iron",
              "Jade", "Keen", "Lunar"]
CREATURES = ["Badger", "Cormorant", "Dingo", "Egret", "Ferret", "Gecko", "Heron", "Ibex", "Jackal",
             "Kestrel", "Lynx", "Marten"]
VICTIMS = ["hospitals", "mail servers", "energy grid operators", "ministries", "universities",
           "a chip maker", "telecom networks", "port authorities", "news rooms", "water works"]
METHODS = ["stolen credentials", "a flaw in a mail server", "a poisoned update",
           "forged letters from a bank", "an old router", "a supplier that was trusted"]
KINDS = ["espionage", "data-theft", "ransomware", "disruption", "destruction", "influence"]
INSTRUMENTS = ["statement", "joint-statement", "press-conference", "interview", "indictment",
               "advisory", "report", "letter"]
WORDINGS = [("likely", "likely"), ("almost certainly", "almost-certain"),
            ("with high confidence", "very-likely"), ("it cannot be ruled out", "unlikely")]
GROUNDS = ["flat", "evidence", "motive", "principle"]
PAPERS = ["The Harbour Times", "Le Courrier du Cap", "Evening Ledger", "Nachtblatt", "Wire Nine"]
# (text, whether YAML needs quotes around it); {who} and {what} are filled in.
ACCUSING = [
    ("{who} was behind the intrusion into {what}, our experts have found", False),
    ("We hold {who} responsible: {what} were hit, and lives were at risk", True),
    ("Nous attribuons à {who} l’attaque contre {what}, et nous le disons clairement", False),
    ("За атакой на {what} стоит {who}, и доказательства у нас есть", False),
    ("هجوم {who} على {what} غير مقبول", False),
]
DENYING = [
    ("These claims about {what} are invented from beginning to end", False),
    ("Another fairy tale: nobody has shown any proof", True),
    ("中方坚决反对有关{what}的无端指责", False),
    ("Обвинения по поводу {what} не имеют под собой никаких оснований", False),
    ("Le gouvernement rejette « sans réserve » ces accusations au sujet de {what}", False),
]


class Corpus:
    """The knowledge base as it is written, and what is known of it on the way."""

    def __init__(self, count, folder, seed):
        self.random = random.Random(f"{seed}/{count}")
        self.count = count
        self.folder = folder
        self.groups = {}
        self.files = self.bytes = self.claims = 0
        self.rows = {}

    def write(self, path, lines):
        data = ("\n".join(lines) + "\n").encode()
        full = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data)
        self.files += 1
        self.bytes += len(data)

    def actors(self):
        lines = ["actors:"]
        for state, name in STATES.items():
            lines += [f"  {state}:", f"    name: {name}", "    kind: state",
                      f"  {state}-mfa:", f"    name: Ministry of Foreign Affairs of {name}",
                      "    kind: agency", f"    part-of: {state}",
                      f"  {state}-speaker:", f"    name: Speaker of {name}", "    kind: person",
                      "    role: spokesman", f"    part-of: {{actor: {state}-mfa, from: 2009-04}}",
                      f"  {state}-service:", f"    name: Security Service of {name}",
                      f"    aliases: [Bureau {name[:3]}, 「{name}」]", "    kind: agency",
                      f"    part-of: {state}"]
        self.write("actors/states.yaml", lines)

    def make_groups(self):
        lines = ["actors:"]
        for number in range(max(4, self.count // 20)):
            first = ADJECTIVES[number % 12]
            second = CREATURES[number // 12 % 12]
            state = self.random.choice(ACCUSED)
            group = f"group-{number:04}"
            self.groups[group] = f"{first} {second} {number}"
            lines += [f"  {group}:", f"    name: {self.groups[group]}",
                      f"    aliases: [UNC{7000 + number}]", "    kind: group",
                      f"    part-of: {state}-service"]
        self.write("actors/groups.yaml", lines)

    def culprit(self):
        """A state itself, one far more often than the others, or one of its groups."""
        if self.random.random() < 0.4:
            return self.random.choice(ACCUSED[:1] * 5 + ACCUSED)
        return self.random.choice(list(self.groups))

    def incident(self, number):
        Incident(self, number).write()


class Incident:
    """One file: an incident, what is said of it, and where."""

    def __init__(self, corpus, number):
        self.corpus = corpus
        self.random = corpus.random
        self.id = f"incident-{number:06}"
        self.year = 2004 + number % 20
        self.day = datetime.date(self.year, 1, 1) + datetime.timedelta(self.random.randrange(300))
        self.what = self.random.choice(VICTIMS)
        self.culprit = corpus.culprit()
        self.sources = [f"{self.id}.s{i + 1}" for i in range(self.random.randint(2, 4))]
        self.cited = {self.sources[0]}
        self.lines = []
        self.made = 0

    def who(self):
        return self.corpus.groups.get(self.culprit) or STATES[self.culprit]

    def write(self):
        self.write_incident()
        self.lines += ["", "claims:"]
        for _ in range(self.random.choice((1, 1, 2, 3))):
            self.write_accusation()
        self.write_sources()
        self.corpus.write(f"incidents/{self.year}/{self.id}.yaml", self.lines)

    def write_incident(self):
        count = self.random.randrange(40, 90000)
        self.lines = [
            f"cite: {self.sources[0]}", "", "incidents:", f"  {self.id}:",
            f"    name: Intrusion into {self.what} of {self.day:%B %Y}",
            f"    kind: [{', '.join(self.random.sample(KINDS, 2))}]",
            f"    began: {self.day:%Y-%m}{self.random.choice(('', '~', '?'))}",
            f"    disclosed: {self.day + datetime.timedelta(20)}",
            f"    targets: [{', '.join(self.random.sample(list(STATES), 3))}]",
            f"    exploits: CVE-{self.year}-{10000 + self.random.randrange(4000)}",
            f"    techniques: [T{self.random.randrange(1000, 1090)}, T1190]",
            "    affected:",
            f"      - {{count: {count}, qualifier: at-least, what: accounts, where: worldwide}}",
            "      - {qualifier: unknown, as-written: dozens, what: organisations}",
            "    summary: >-",
            f"      Intruders used {self.random.choice(METHODS)} to reach {self.what}, and then",
            f"      {self.random.choice(METHODS)}; what they took was offered for sale, it is said."]

    def begin_claim(self, act, keys):
        self.made += 1
        self.corpus.claims += 1
        claim = f"{self.id}.c{self.made}"
        self.lines += [f"  {claim}:", f"    act: {act}"]
        self.lines += [f"    {key}: {value}" for key, value in keys if value]
        return claim

    def count_rows(self, actors, sources, incidents=1):
        for actor in set(actors):
            rows = self.corpus.rows
            rows[actor] = rows.get(actor, 0) + incidents * sources

    def said(self, days):
        """Mostly a day; now and then a month, words that give the day, or nothing."""
        day = self.day + datetime.timedelta(days)
        form = self.random.random()
        if form < 0.04:
            return None
        if form < 0.1:
            return f"{day:%Y-%m}" if days < 60 else f"{day}/{day + datetime.timedelta(2)}"
        return f'{{date: {day}, as-written: "on {day:%A}"}}' if form < 0.2 else str(day)

    def cite(self, templates):
        """Write the citations of a claim; gives their number."""
        text, quoted = self.random.choice(templates)
        text = text.format(who=self.who(), what=self.what)
        text = f'"{text}"' if quoted else text
        source = self.random.choice(self.sources)
        if source == self.sources[0] and self.random.random() < 0.5:
            self.lines.append(f"    quote: {text}")
            return 1
        self.cited.add(source)
        self.lines += ["    cite:", f"      - source: {source}", f"        quote: {text}"]
        if self.random.random() < 0.15:
            other = self.sources[0] if source != self.sources[0] else self.sources[1]
            self.cited.add(other)
            self.lines += [f"      - {{source: {other}, at: page {self.random.randint(1, 9)}}}"]
            return 2
        return 1

    def write_accusation(self):
        by, *joined = self.random.sample([s for s in STATES if s not in ACCUSED],
                                         self.random.choice((1, 1, 2, 5)))
        stated = self.random.random() < 0.5
        acts = [self.random.choice(("accuse", "support", "condemn")) for _ in joined]
        coalition = (f"{{{', '.join(f'{a}: {b}' for a, b in zip(joined, acts))}}}" if stated
                     else f"[{', '.join(joined)}]") if joined else None
        wording, likelihood = self.random.choice(WORDINGS)
        claim = self.begin_claim("accuse", [
            ("by", by), ("with", coalition), ("against", self.culprit), ("over", self.id),
            ("said", self.said(30)), ("instrument", self.random.choice(INSTRUMENTS)),
            ("wording", wording), ("likelihood", likelihood)])
        self.count_rows([by, self.culprit, *joined], self.cite(ACCUSING))
        if self.random.random() < 0.6:
            self.write_denial(claim)

    def write_denial(self, claim):
        state = self.random.choice(ACCUSED)
        grounds = self.random.sample(GROUNDS, 2)
        self.begin_claim("deny", [
            ("by", f"{state}-mfa"), ("voice", f"{state}-speaker"), ("answers", claim),
            ("said", self.said(62)), ("grounds", f"[{', '.join(grounds)}]")])
        self.count_rows([f"{state}-mfa"], self.cite(DENYING))

    def write_sources(self):
        self.lines += ["", "sources:"]
        for number, source in enumerate(s for s in self.sources if s in self.cited):
            day = self.day + datetime.timedelta(30 + number)
            self.lines += [
                f"  {source}:", f'    title: "{self.what.capitalize()}: who did it? ({source})"',
                f"    publisher: {self.random.choice(PAPERS)}", f"    published: {day}",
                f"    url: https://example.org/{self.year}/{source}"]


def main(arguments):
    if not 2 <= len(arguments) <= 3 or not arguments[0].isdigit():
        sys.exit(__doc__)
    corpus = Corpus(int(arguments[0]), arguments[1], arguments[2] if len(arguments) > 2 else "1")
    corpus.write("attrib.yaml", ["format: 1", "title: Invented incidents", "lang: en"])
    corpus.actors()
    corpus.make_groups()
    for number in range(corpus.count):
        corpus.incident(number)
    print(f"files {corpus.files}\nbytes {corpus.bytes}\nclaims {corpus.claims}")
    print(f"actor {ACCUSED[0]}\nrows {corpus.rows.get(ACCUSED[0], 0)}")


main(sys.argv[1:])
