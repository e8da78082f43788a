package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words why a sign-in was refused. */
final class SignInProblems {
    /** Active Directory gives the reason as a Win32 error code in its message, whatever the result code is. */
    private static final Pattern DATA = Pattern.compile("\\bdata ([0-9a-fA-F]+)\\b");

    /** The codes by their hexadecimal number; https://learn.microsoft.com/windows/win32/debug/system-error-codes. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("525", "there is no such user"),
            Map.entry("52e", "the user name or the password is wrong"),
            Map.entry("52f", "a restriction on the account forbids it"),
            Map.entry("530", "the account may not sign in at this time"),
            Map.entry("531", "the account may not sign in from this machine"),
            Map.entry("532", "the password has expired"),
            Map.entry("533", "the account is disabled"),
            Map.entry("568", "the account is in too many groups"),
            Map.entry("701", "the account has expired"),
            Map.entry("773", "the password must be changed first"),
            Map.entry("775", "the account is locked out"),
            // SEC_E_BAD_BINDINGS
            Map.entry("80090346", "the domain controller demands a channel binding that this sign-in does not have"));

    private SignInProblems() {}

    /** Why a password was refused; the password itself appears nowhere. */
    static String password(LDAPException e, String userName, String serverId) {
        String remedy = "Check the server '" + serverId + "' in the Maven settings.";
        if (e.getResultCode().equals(ResultCode.STRONG_AUTH_REQUIRED)) {
            return "it demands a stronger sign-in than a password over this connection (result 8, strong"
                    + " authentication required). Use 'security: ldaps' or 'signIn: kerberos'.";
        }
        if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
            return "it refused '" + userName + "': " + reason(e) + ". " + remedy;
        }
        return "it refused '" + userName + "' (" + LdapProblems.result(e) + "). " + remedy;
    }

    /** Why Kerberos failed; Java reports most of it in the messages of nested exceptions. */
    static String kerberos(LDAPException e, String host) {
        String text = chain(e).toLowerCase(Locale.ROOT);
        // RFC 4120, 7.5.9: the error numbers, which the JVM appends in parentheses.
        if (text.contains("clock skew") || text.contains("(37)")) {
            return "Kerberos refused the ticket because the clocks differ too much. Set this machine's clock by the"
                    + " domain's.";
        }
        if (text.contains("ticket expired") || text.contains("(32)")) {
            return "the Kerberos ticket has expired. Get a new one with 'kinit'.";
        }
        if (text.contains("server not found in kerberos database")
                || text.contains("(7)")
                || text.contains("identifier doesn't match expected value")) {
            return "Kerberos knows no service 'ldap/" + host + "' (the service principal name is missing). Name the"
                    + " domain controller by its full DNS name in 'server:', not by an address or an alias; see what"
                    + " names it has with 'setspn -L'.";
        }
        if (text.contains("failed to find any kerberos tgt")
                || text.contains("unable to obtain password")
                || text.contains("unable to obtain principal name")) {
            return "there is no Kerberos ticket to sign in with. Get one with 'kinit', or on Windows by signing in with"
                    + " a domain account, or name its file with 'ticketCache:'.";
        }
        if (text.contains("cannot locate kdc")
                || text.contains("cannot locate default realm")
                || text.contains("cannot get kdc")) {
            return "Java does not know where the domain's Kerberos service is. Configure it in krb5.conf (krb5.ini on"
                    + " Windows) or with \"-Djava.security.krb5.conf=FILE\".";
        }
        if (e.getResultCode().equals(ResultCode.STRONG_AUTH_REQUIRED)) {
            return "it demands a sign-in that signs and seals (result 8, strong authentication required). Use"
                    + " 'security: none', with which Kerberos does that itself.";
        }
        if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
            return "it refused the Kerberos ticket: " + reason(e) + ". Get a new ticket with 'kinit'.";
        }
        return "the Kerberos sign-in failed: " + innermost(e) + ".";
    }

    private static String reason(LDAPException e) {
        Matcher data = DATA.matcher(String.valueOf(e.getDiagnosticMessage()));
        if (!data.find()) {
            return LdapProblems.result(e);
        }
        String code = data.group(1).toLowerCase(Locale.ROOT);
        return REASONS.getOrDefault(code, "no known reason") + " (data " + code + ")";
    }

    private static String chain(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return LdapProblems.oneLine(String.valueOf(cause.getMessage()));
    }
}
