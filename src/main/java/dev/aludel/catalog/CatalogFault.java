package dev.aludel.catalog;

/** What can go wrong between this tool and a database's catalog. No password is ever in one. */
public sealed interface CatalogFault {

    /** Answers for every kind of fault; without defaults, so that a new kind breaks the build. */
    interface Visitor<R> {
        R notAnAddress(NotAnAddress fault);

        R noDriver(NoDriver fault);

        R unreachable(Unreachable fault);

        R loginRefused(LoginRefused fault);

        R noSuchDatabase(NoSuchDatabase fault);

        R noRights(NoRights fault);

        R tooOld(TooOld fault);

        R standby(Standby fault);

        R failed(Failed fault);
    }

    <R> R accept(Visitor<R> visitor);

    /**
     * A text that names no PostgreSQL database.
     *
     * @param reason what is wrong with it, without the text itself, which may hold a password
     */
    record NotAnAddress(String reason) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notAnAddress(this);
        }
    }

    /**
     * No JDBC driver on the class path takes the address.
     *
     * @param url the JDBC URL, without credentials
     */
    record NoDriver(String url) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noDriver(this);
        }
    }

    /**
     * No server answers, or it takes no connection now, or the connection was lost.
     *
     * @param url the JDBC URL, without credentials
     * @param reason the server's or the driver's words
     */
    record Unreachable(String url, String reason) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreachable(this);
        }
    }

    /**
     * A wrong password, an unknown role, or a server that does not let this role in from here.
     *
     * @param url the JDBC URL, without credentials
     * @param user the role; empty when none was given
     * @param reason the server's or the driver's words
     */
    record LoginRefused(String url, String user, String reason) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loginRefused(this);
        }
    }

    /**
     * The server has no database of this name.
     *
     * @param url the JDBC URL, without credentials
     * @param reason the server's words, which name the database
     */
    record NoSuchDatabase(String url, String reason) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noSuchDatabase(this);
        }
    }

    /**
     * The role lacks a privilege.
     *
     * @param action what was being done, in the gerund
     * @param reason the server's words
     */
    record NoRights(String action, String reason) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noRights(this);
        }
    }

    /**
     * The server is older than what this tool knows.
     *
     * @param version the server's version as people write it
     * @param oldest the oldest major version that is known
     */
    record TooOld(String version, int oldest) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tooOld(this);
        }
    }

    /**
     * The server is a standby, which takes no temporary tables either.
     *
     * @param action what was being done, in the gerund
     */
    record Standby(String action) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.standby(this);
        }
    }

    /**
     * The server refused something for another reason.
     *
     * @param action what was being done, in the gerund
     * @param sqlState the server's five-character code; empty when there is none
     * @param reason the server's words
     */
    record Failed(String action, String sqlState, String reason) implements CatalogFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }
}
