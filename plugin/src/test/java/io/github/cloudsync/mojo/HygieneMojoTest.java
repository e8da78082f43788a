package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HygieneMojoTest {
    private static final String TWO = """
            dn: CN=Ann,DC=x
            objectClass: user
            objectCategory: CN=Person,CN=Schema
            cn: Ann
            displayName: Ann
            mail: ann@example.com

            dn: CN=Ben,DC=x
            objectClass: user
            objectCategory: CN=Person,CN=Schema
            cn: Ben
            displayName: =1+1, "Ben"
            mail: ANN@example.com
            userPrincipalName: ben\u00A0b@example.com

            dn: CN=Guest,DC=x
            objectClass: user
            objectCategory: CN=Person,CN=Schema
            cn: Guest
            """;

    @TempDir
    private Path folder;

    @Test
    void findingsFailTheBuildAndAreInTheFiles() throws Exception {
        Goal goal = goal(TWO, "idfix-multi-tenant");
        assertThatThrownBy(goal::run)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("3 findings in the attributes of 2 objects. See " + folder.resolve("hygiene.csv") + ".");
        assertThat(goal.log())
                .contains(
                        "[ERROR] Duplicate mail of CN=Ann,DC=x: 'ANN@example.com' -> 'ANN@example.com'",
                        "[ERROR] Character userPrincipalName of CN=Ben,DC=x: ",
                        "[INFO] idfix-multi-tenant: 3 objects, 3 of them persons or groups; 2 judged, 1 skipped, 3 findings",
                        "[INFO]   1 skipped: cn begins with Guest",
                        "[INFO]   2 Duplicate",
                        "[INFO] All findings: " + folder.resolve("hygiene.csv"));
        assertThat(folder.resolve("hygiene.csv"))
                .hasContent(
                        "DISTINGUISHEDNAME,COMMONNAME,OBJECTCLASS,ATTRIBUTE,ERROR,VALUE,UPDATE,PROPOSEDACTION,ACTION\r\n"
                                + "\"CN=Ann,DC=x\",Ann,user,mail,Duplicate,ANN@example.com,ANN@example.com,Edit,\r\n"
                                + "\"CN=Ben,DC=x\",Ben,user,mail,Duplicate,ANN@example.com,ANN@example.com,Edit,\r\n"
                                + "\"CN=Ben,DC=x\",Ben,user,userPrincipalName,Character,ben\u00A0b@example.com,benb@example.com,Edit,"
                                + "\r\n");
        assertThat(Files.readAllLines(folder.resolve("hygiene-oracle.csv")))
                .hasSize(4)
                .last()
                .isEqualTo(
                        "\"CN=Ben,DC=x\",Ben,user,userPrincipalName,Character,ben\\u00a0b@example.com,benb@example.com,"
                                + "Edit");
        assertThat(folder.resolve("hygiene-skipped.csv"))
                .hasContent("DISTINGUISHEDNAME,REASON\r\n\"CN=Guest,DC=x\",\"cn begins with Guest\"\r\n");
        assertThat(folder.resolve("hygiene-oracle-skipped.txt")).hasContent("\"CN=Guest,DC=x\"\n");
        assertThat(Files.readAllLines(folder.resolve("hygiene.jsonl")).get(2))
                .contains("\"value\":\"ben\u00A0b@example.com\",", "\"update\":\"benb@example.com\"");
    }

    @Test
    void maskedValuesStandNowhereAndTheFaultCanStillBeFound() throws Exception {
        Goal goal = goal(TWO, "idfix-multi-tenant").with("hygieneValues", "masked");
        assertThatThrownBy(goal::run).isInstanceOf(MojoFailureException.class);
        assertThat(goal.log()).doesNotContain("example.com").contains("17 characters: U+00A0 NO-BREAK SPACE at 4");
        assertThat(Files.readString(folder.resolve("hygiene.csv"))).doesNotContain("example.com");
        assertThat(Files.readString(folder.resolve("hygiene.jsonl"))).doesNotContain("example.com");
    }

    @Test
    void whatASpreadsheetWouldComputeGetsAnApostrophe() throws Exception {
        String text = TWO.replace("displayName: =1+1, \"Ben\"", "displayName: =1+" + "1".repeat(255) + ",\"");
        assertThatThrownBy(goal(text, "idfix-multi-tenant").with("neutralFormulas", true)::run)
                .isInstanceOf(MojoFailureException.class);
        assertThat(Files.readString(folder.resolve("hygiene.csv"))).contains(",Length,\"'=1+1", "1,\"\"\",'=1+1");
    }

    @Test
    void nothingFoundIsCleanAndNothingJudgedIsUnknown() throws Exception {
        String clean = TWO.substring(0, TWO.indexOf("dn: CN=Ben"));
        Goal goal = goal(clean, "idfix-dedicated")
                .with("hygieneRules", "idfix-multi-tenant")
                .run();
        assertThat(goal.log()).endsWith("[INFO] The attributes of all objects are clean.");
        assertThatThrownBy(goal("", "idfix-dedicated")::run)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Could not be found out: of 0 objects there is none that the rules judge.");
        assertThatThrownBy(goal(clean + "\ndn: CN=c\nmail:: ???\n", "idfix-multi-tenant")::run)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Could not be found out: 1 objects could not be judged. See "
                        + folder.resolve("hygiene-skipped.csv") + ".");
    }

    /** An attribute that was not exported looks as if no object had it. */
    @Test
    void whatNoObjectHasWasPerhapsNotExported() throws Exception {
        String names = "dn: CN=a,DC=x\nobjectClass: top\nobjectClass: user\nobjectCategory: CN=Person,DC=x\ncn: a\n";
        assertThatThrownBy(goal(names, "corrected")::run)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Could not be found out: no object has mail, proxyAddresses, sAMAccountName or"
                        + " userPrincipalName. Export them, too.");
        Goal goal = goal(names + "sAMAccountName: a\nuserPrincipalName: a@example.com\n", "corrected")
                .run();
        assertThat(goal.log())
                .contains(
                        "[WARNING] No object has mail or proxyAddresses. If they were not exported, they were not judged:"
                                + " export them, too.")
                .endsWith("[INFO] The attributes of all objects are clean.");
    }

    /** One of several exports failed, and left nothing behind. */
    @Test
    void aFileWithoutObjectsBesideACleanOneIsUnknown() throws Exception {
        Path clean = Files.writeString(folder.resolve("clean.ldif"), TWO.substring(0, TWO.indexOf("dn: CN=Ben")));
        Path empty = Files.writeString(folder.resolve("empty.ldif"), "version: 1\n");
        for (List<File> files :
                List.of(List.of(clean.toFile(), empty.toFile()), List.of(empty.toFile(), clean.toFile()))) {
            assertThatThrownBy(goal("", "idfix-multi-tenant").with("ldif", files)::run)
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessage("Could not be found out: there is no object in " + empty
                            + ". Export it again, or do not name it.");
        }
    }

    @Test
    void anObjectWithoutClassIsSaidAndTheRestIsJudged() throws Exception {
        Goal goal = goal(TWO + "\ndn: OU=x\ncn: x\n", "idfix-multi-tenant");
        assertThatThrownBy(goal::run).hasMessageStartingWith("3 findings in the attributes of 2 objects.");
        assertThat(goal.log()).contains("export.ldif:21 could not be judged: it has no cn or no objectClass.");
    }

    @Test
    void changesLeaveNoResultsBehind() throws Exception {
        assertThatThrownBy(goal(TWO, "idfix-dedicated")::run).isInstanceOf(MojoFailureException.class);
        assertThatThrownBy(goal("dn: CN=a\nchangetype: delete\n", "idfix-dedicated")::run)
                .hasMessageContaining("export.ldif:2: 'changetype: delete' is a change to a directory");
        assertThat(folder.toFile().list()).containsExactly("export.ldif");
    }

    @Test
    void whatIsNoSetOfRulesIsSaid() throws Exception {
        assertThatThrownBy(goal(TWO, "idfix-dedicatet")::run)
                .hasMessageContaining(
                        "cloudsync.hygieneRules is 'idfix-dedicatet', which is no set of rules; did you mean"
                                + " 'idfix-dedicated'?");
        assertThatThrownBy(goal(TWO, "idfix-dedicated").with("hygieneValues", "hidden")::run)
                .hasMessage(
                        "cloudsync.hygieneValues is 'hidden', which is neither shown nor masked.\nUse shown or masked.");
    }

    private Goal goal(String text, String rules) throws Exception {
        Path file = Files.writeString(folder.resolve("export.ldif"), text);
        return new Goal(new HygieneMojo())
                .with("outputDirectory", folder.toFile())
                .with("ldif", List.<File>of(file.toFile()))
                .with("hygieneRules", rules)
                .with("hygieneValues", "shown");
    }
}
