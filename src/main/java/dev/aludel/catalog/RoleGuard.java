package dev.aludel.catalog;

import dev.aludel.schema.Literal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a statement that names roles run only where they exist. Roles belong to a server, not to a database: a
 * throw-away database, or that of a colleague, may well lack them, and is nobody's to give privileges on.
 */
final class RoleGuard {

    private RoleGuard() {}

    static String around(String sql, List<String> roles) {
        if (roles.isEmpty()) {
            return sql;
        }
        String names = roles.stream().map(Literal::quote).collect(Collectors.joining(", "));
        return "DO " + Literal.dollars("roles", """
                 BEGIN
                    IF (SELECT count(*) FROM pg_roles WHERE rolname IN (%s)) = %d THEN
                        %s;
                    END IF;
                END\s""".formatted(names, roles.size(), sql));
    }
}
