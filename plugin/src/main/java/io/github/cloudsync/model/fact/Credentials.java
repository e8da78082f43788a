package io.github.cloudsync.model.fact;

/**
 * A user name and a password.
 *
 * @param userName as Active Directory takes it: {@code reader@lab.example}, {@code LAB\reader} or a distinguished name
 */
public record Credentials(String userName, String password) {
    /** Leaves the password out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Credentials[" + userName + "]";
    }
}
