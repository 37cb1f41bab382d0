package dev.aludel;

import java.util.Optional;

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

    @Override
    public String toString() {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("//([^:/@]+):[^@]*@", "//$1:…@");
    }
}
