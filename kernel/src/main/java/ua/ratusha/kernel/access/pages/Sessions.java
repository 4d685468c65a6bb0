package ua.ratusha.kernel.access.pages;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends the sessions of an account: a session carries its roles, so a change of them must not wait until it ends. */
class Sessions {
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(String login) {
        endOthers(login, "");
    }

    /** @param kept identifier of the session that goes on */
    void endOthers(String login, String kept) {
        jdbc.sql("delete from kernel.spring_session where principal_name = :login and session_id <> :kept")
                .param("login", login)
                .param("kept", kept)
                .update();
    }
}
