package io.github.cloudsync.model.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A command for a person to type. It quotes itself, so that no name that comes from a machine or a directory can end its
 * argument and become a command of its own.
 *
 * @param program what is started; from the plugin's own texts
 */
public record Command(Language language, String program, List<Argument> arguments) {
    /** What reads the command. */
    public enum Language {
        POWERSHELL("powershell"),
        /** Windows' cmd.exe, starting a program that reads its command line as Microsoft's C runtime does. */
        CMD("cmd");

        private final String word;

        Language(String word) {
            this.word = word;
        }

        /** The word reports use. */
        public String word() {
            return word;
        }
    }

    /** One argument. */
    public sealed interface Argument {}

    /** Words of the plugin's own, such as a parameter's name. */
    public record Fixed(String text) implements Argument {}

    /**
     * What comes from elsewhere.
     *
     * @param placeholder what stands there where the language has no safe way to write the text
     */
    public record Data(String text, String placeholder) implements Argument {}

    public Command {
        arguments = List.copyOf(arguments);
    }

    /** A command of PowerShell. */
    public static Command powershell(String program) {
        return new Command(Language.POWERSHELL, program, List.of());
    }

    /** A command of cmd.exe. */
    public static Command cmd(String program) {
        return new Command(Language.CMD, program, List.of());
    }

    /** The same with words of the plugin's own behind it. */
    public Command then(String words) {
        return and(new Fixed(words));
    }

    /** The same with a text from elsewhere behind it. */
    public Command data(String text, String placeholder) {
        return and(new Data(text, placeholder));
    }

    private Command and(Argument argument) {
        List<Argument> all = new ArrayList<>(arguments);
        all.add(argument);
        return new Command(language, program, all);
    }

    /** The command as it is typed. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(program);
        for (Argument argument : arguments) {
            line.append(' ');
            if (argument instanceof Fixed fixed) {
                line.append(fixed.text());
            } else if (argument instanceof Data data) {
                line.append(language == Language.CMD ? quotedForCmd(data) : quotedForPowershell(data.text()));
            }
        }
        return line.toString();
    }

    /**
     * In single quotes nothing but a single quote means anything, and it means itself where it is doubled. PowerShell takes
     * the typographic ones for single quotes as well (about_Quoting_Rules).
     */
    private static String quotedForPowershell(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.chars().forEach(c -> {
            quoted.append((char) c);
            if (c == '\'' || (c >= 0x2018 && c <= 0x201B)) {
                quoted.append((char) c);
            }
        });
        return quoted.append('\'').toString();
    }

    /**
     * In double quotes cmd.exe still fills in variables and knows no way to write a double quote; a line end ends the
     * command, and a backslash at the end takes the closing quote for the program's reading of it.
     */
    private static String quotedForCmd(Data data) {
        boolean safe = data.text().chars().noneMatch(c -> c == '"' || c == '%' || Character.isISOControl(c))
                && !data.text().endsWith("\\");
        return '"' + (safe ? data.text() : data.placeholder()) + '"';
    }
}
