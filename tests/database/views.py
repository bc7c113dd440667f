# Copyright 2026 The attrib authors
# SPDX-License-Identifier: MIT

"""views.py PROGRAM RECORDS: what the views say of the records is what `attrib query` says."""

import json
import subprocess
import sys
import unittest

ACCUSING = ("accuse", "charge", "sanction", "counter-accuse")


def ask(*arguments):
    program, records = ARGUMENTS
    run = subprocess.run([program, "--kb", records, *arguments, "--json"], capture_output=True,
                         text=True, check=True)
    return json.loads(run.stdout)


def rows(query):
    """The rows of a query as tuples, sorted."""
    answer = ask("sql", query)
    return sorted(tuple(row[column] for column in answer["columns"]) for row in answer["rows"])


def ids(nodes):
    return "; ".join(node["id"] for node in nodes) or None


class Views(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.claims = ask("query")["claims"]
        replaced = {claim for claim, in rows("SELECT superseded FROM claim_supersedes")}
        cls.standing = [claim for claim in cls.claims if claim["id"] not in replaced]

    def accusations(self, claims):
        """Claim, act, accuser, accused, joined: of speakers, and of joiners by their own acts."""
        for claim in claims:
            speakers = [node["id"] for node in claim["by"]]
            acts = [(node["id"], claim["act"], 0) for node in claim["by"]]
            acts += [(node["id"], node.get("act"), int(node["id"] not in speakers))
                     for node in claim["with"]]
            for actor, act, joined in acts:
                if act in ACCUSING:
                    for accused in claim["against"]:
                        yield claim["id"], act, actor, accused["id"], joined

    def test_accusations(self):
        self.assertEqual(rows("SELECT claim, act, accuser, accused, joined FROM accusations"),
                         sorted(self.accusations(self.standing)))

    def test_unanswered_accusations(self):
        asked = ask("query", "--unanswered")["claims"]
        standing = {claim["id"] for claim in self.standing}
        unanswered = [claim for claim in asked
                      if claim["id"] in standing and not claim.get("context")]
        self.assertEqual(
            rows("SELECT claim, act, accuser, accused, joined FROM unanswered_accusations"),
            sorted(self.accusations(unanswered)))

    def test_answers_with_their_lags(self):
        expected = [(claim["id"], claim["act"], reply["id"], reply["act"],
                     *(reply["lag_days"] or (None, None)))
                    for claim in self.claims for reply in claim["answered_by"]]
        found = ask("sql", "SELECT answered, answered_act, answer, act, lag_least, lag_most "
                           "FROM answers")["rows"]
        self.assertCountEqual([tuple(row.values()) for row in found], expected)

    def test_claims_with_their_speakers(self):
        expected = [{
            "claim": claim["id"], "act": claim["act"], "by": ids(claim["by"]),
            "voice": ids(claim["voice"]),
            "with": "; ".join(node["id"] + (": " + node["act"] if node.get("act") else "")
                              for node in claim["with"]) or None,
            "against": ids(claim["against"]), "over": ids(claim["over"]),
            "answers": "; ".join(claim["answers"]) or None,
            "said": claim["said"]["text"] if claim.get("said") else None,
            "said_earliest": claim["said"]["earliest"] if claim.get("said") else None,
            "said_latest": claim["said"]["latest"] if claim.get("said") else None,
            "file": claim["file"], "line": claim["line"],
        } for claim in self.claims]
        columns = ", ".join(f'"{column}"' for column in expected[0])
        self.assertCountEqual(ask("sql", f"SELECT {columns} FROM claim_summaries")["rows"],
                              expected)

    def test_every_actor_is_named_by_the_same_claims(self):
        for actor, in rows("SELECT id FROM actors"):
            asked = ask("query", "--by", actor)["claims"]
            expected = sorted(claim["id"] for claim in asked if not claim.get("context"))
            found = rows(f"SELECT claim FROM claim_by WHERE actor = '{actor}'")
            self.assertEqual([claim for claim, in found], expected, actor)


ARGUMENTS = sys.argv[1:3]
unittest.main(argv=sys.argv[:1])
