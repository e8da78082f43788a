package io.github.cloudsync.hygiene.idfix;

/** What IdFix calls an error; the order is that in which the names of one rule are listed. */
enum Fault {
    FORMAT("Format"),
    BLANK("Blank"),
    DUPLICATE("Duplicate"),
    CHARACTER("Character"),
    TOP_LEVEL_DOMAIN("TopLevelDomain"),
    DOMAIN_PART("DomainPart"),
    LOCAL_PART("LocalPart"),
    LENGTH("Length");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
