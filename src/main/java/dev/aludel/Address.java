package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.Database;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a database is and who asks. The password never appears in {@link #toString()}.
 *
 * @param url {@code jdbc:postgresql:…} or {@code postgresql://…}
 * @param user the role, when the URL does not name it
 * @param password its password, when the URL does not hold it
 */
public record Address(String url, Optional<String> user, Optional<String> password) {

    public Address {
        if (url.isBlank()) {
            throw new IllegalArgumentException("an empty url");
        }
    }

    /** Whether the URL itself names the role. A URL that is none does not; connecting says what is wrong with it. */
    public boolean urlNamesUser() {
        return inUrl(Database::user);
    }

    /** Whether the URL itself holds the password. */
    public boolean urlHoldsPassword() {
        return inUrl(Database::password);
    }

    private boolean inUrl(Function<Database, Optional<String>> part) {
        try {
            return part.apply(Database.parse(url)).isPresent();
        } catch (CatalogException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return masked(url);
    }

    /** A text without the passwords of the URLs that are in it. */
    static String masked(String text) {
        return text.replaceAll("(?i)(password=)[^&\\s\"']*", "$1…").replaceAll("//([^:/@\\s]+):\\S*@", "//$1:…@");
    }
}
