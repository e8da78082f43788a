package io.github.cloudsync.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.shell.PowershellGrammar.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A name from a machine or a directory never ends the argument it stands in. */
class CommandTest {
    private static final String ALPHABET = "ab1 .-_,;=()@#$`\"'&|<>^%!{}[]\\/*?~\u00e4\u2018\u2019\u201a\u201b\u201c";

    @Test
    void isShownAsItIsTyped() {
        assertThat(Command.powershell("Enable-ADAccount").then("-Identity").data("CN=O'Brien,DC=a", "X"))
                .hasToString("Enable-ADAccount -Identity 'CN=O''Brien,DC=a'");
        assertThat(Command.powershell("a").data("it\u2019s", "X")).hasToString("a 'it\u2019\u2019s'");
        assertThat(Command.cmd("dsacls").data("OU=a b,DC=c", "CONTAINER").then("/P:N"))
                .hasToString("dsacls \"OU=a b,DC=c\" /P:N");
    }

    @Test
    void whereCmdHasNoSafeWayToWriteItAPlaceholderStands() {
        for (String name : List.of("OU=\" & calc & \"", "OU=100%PATH%", "OU=a\ncalc", "OU=a\\")) {
            assertThat(Command.cmd("dsacls").data(name, "CONTAINER").then("/P:N"))
                    .hasToString("dsacls \"CONTAINER\" /P:N");
        }
    }

    @Test
    void theGrammarSeesWhatABadQuoteLetsOut() throws IOException {
        PowershellGrammar.require();
        List<Parsed> read = PowershellGrammar.read(
                List.of("a -b 'O'Brien'", "a -b 'x'; calc 'y'", "a -b 'x'; calc", "a -b 'x' 'y'"));
        assertThat(read.get(0).errors()).isTrue();
        assertThat(read.get(1).commands()).isEqualTo(2);
        assertThat(read.get(2).commands()).isEqualTo(2);
        assertThat(read.get(3).literals()).containsExactly("'x'", "'y'");
    }

    @Test
    void powershellReadsOneCommandWithTheNameWhole() throws IOException {
        PowershellGrammar.require();
        List<String> names = new ArrayList<>(List.of("'; calc; '", "$(calc)", "`'; calc #", "a\n; calc", ""));
        Random random = new Random(20261124);
        for (int round = 0; round < 400; round++) {
            names.add(name(random));
        }
        List<String> commands = names.stream()
                .map(name ->
                        Command.powershell("Enable-ADAccount").then("-Identity").data(name, "X") + " -Confirm")
                .toList();
        List<Parsed> read = PowershellGrammar.read(commands);
        assertThat(read).hasSameSizeAs(names);
        for (int i = 0; i < names.size(); i++) {
            Parsed parsed = read.get(i);
            String name = names.get(i);
            assertThat(parsed.errors()).as(commands.get(i)).isFalse();
            assertThat(parsed.commands()).as(commands.get(i)).isEqualTo(1);
            assertThat(parsed.literals())
                    .as(commands.get(i))
                    .singleElement()
                    .satisfies(literal -> assertThat(unquoted(literal)).isEqualTo(name));
        }
    }

    @Test
    void cmdReadsTheNameWholeOrThePlaceholder() {
        Random random = new Random(20261124);
        int whole = 0;
        for (int round = 0; round < 400; round++) {
            String name = name(random);
            String command =
                    Command.cmd("dsacls").data(name, "NAME").then("/P:N").toString();
            List<String> arguments = Shell.CMD.arguments(command);
            assertThat(arguments).as(command).hasSize(2).endsWith("/P:N");
            if (!arguments.get(0).equals("NAME")) {
                assertThat(arguments.get(0)).isEqualTo(name);
                whole++;
            }
        }
        assertThat(whole).as("names that are shown").isGreaterThan(100);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = 1 + random.nextInt(8); length > 0; length--) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }

    /** What PowerShell makes of a single-quoted string: of two quotes of a kind one is left. */
    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replaceAll("(['\u2018-\u201b])\\1", "$1");
    }
}
