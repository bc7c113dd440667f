# Who accuses another than the one who accused is no replier; a company does not reply for its country.
attrib --kb an_ally_accuses_on_its_own export
