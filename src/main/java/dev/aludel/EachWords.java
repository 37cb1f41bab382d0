package dev.aludel;

import dev.aludel.run.ServerError;
import java.util.ArrayList;
import java.util.List;

/** What is said of a query for targets, and of targets that are not there. */
final class EachWords implements EachFault.Visitor<AludelException> {

    private static final String LABELS =
            "namespace (also schema, nspname, schema_name), database (also datname) and url,"
                    + " with user and password beside";
    private static final String EXAMPLE =
            "for example: select nspname from pg_namespace where nspname like 'tenant\\_%'";

    /** The code of a statement that writes in a transaction that may not. */
    private static final String READ_ONLY = "25006";

    static AludelException of(EachFault fault) {
        return fault.accept(new EachWords());
    }

    @Override
    public AludelException visit(EachFault.NotOneStatement fault) {
        return refused(
                fault.count() == 0
                        ? "the query of --each is empty; " + EXAMPLE
                        : "--each takes one query, but this is %d statements".formatted(fault.count()));
    }

    @Override
    public AludelException visit(EachFault.NoResult fault) {
        return refused("the query of --each has no result, so it gives no targets; " + EXAMPLE);
    }

    @Override
    public AludelException visit(EachFault.Failed fault) {
        String message = shown(fault.error());
        if (fault.error().sqlState().equals(READ_ONLY)) {
            return refused("the query of --each may only read, and this one writes: " + message);
        }
        var details = new ArrayList<String>();
        fault.error().detail().ifPresent(text -> details.add("detail: " + shown(text)));
        fault.error().hint().ifPresent(text -> details.add("hint: " + shown(text)));
        return new AludelException(
                ExitCode.DATABASE,
                "the query of --each: %s (SQLSTATE %s)"
                        .formatted(message, fault.error().sqlState()),
                details);
    }

    @Override
    public AludelException visit(EachFault.Labels fault) {
        String why = fault.labels().isEmpty()
                ? "it has no column"
                : fault.unknown().isEmpty()
                        ? "the columns %s do not say what a target is".formatted(quoted(fault.labels()))
                        : "%s says nothing of a target".formatted(quoted(fault.unknown()));
        return new AludelException(
                ExitCode.REFUSED,
                "the query of --each: %s; the labels are %s".formatted(why, LABELS),
                List.of(EXAMPLE, "or: select 'db_' || id as database from customers order by id"));
    }

    @Override
    public AludelException visit(EachFault.SaidTwice fault) {
        return refused(
                "the query of --each: the columns \"%s\" and \"%s\" say the same, or exclude each other; leave one out"
                        .formatted(fault.first(), fault.second()));
    }

    @Override
    public AludelException visit(EachFault.NoValue fault) {
        return refused("the query of --each: row %d has %s as its %s; leave such rows out with WHERE"
                .formatted(fault.row(), fault.empty() ? "an empty text" : "a null", fault.label()));
    }

    @Override
    public AludelException visit(EachFault.NotAnAddress fault) {
        return refused("the query of --each: the url of row %d is no PostgreSQL address: %s"
                .formatted(fault.row(), fault.reason()));
    }

    @Override
    public AludelException visit(EachFault.OfTheSystem fault) {
        return refused("the query of --each: row %d is \"%s\", which is PostgreSQL's own; leave it out with WHERE"
                .formatted(fault.row(), fault.name()));
    }

    @Override
    public AludelException visit(EachFault.Twice fault) {
        return refused("the query of --each: the rows %d and %d are both \"%s\"; say select distinct"
                .formatted(fault.first(), fault.second(), fault.name()));
    }

    @Override
    public AludelException visit(EachFault.NoSuchDatabase fault) {
        return new AludelException(
                ExitCode.DATABASE,
                "there is no database \"%s\"; create it, or leave it out of the query".formatted(fault.name()),
                List.of());
    }

    @Override
    public AludelException visit(EachFault.NoSuchNamespace fault) {
        return refused("there is no namespace \"%s\"; create it, or leave it out".formatted(fault.name()));
    }

    @Override
    public AludelException visit(EachFault.ClosedNamespace fault) {
        return refused("the role may not use the namespace \"%1$s\"; GRANT USAGE, CREATE ON SCHEMA \"%1$s\""
                .formatted(fault.name()));
    }

    /** The server quotes values that it cannot read (class 22), and those of a table of tenants may be passwords. */
    private static String shown(ServerError error) {
        String message = shown(error.message());
        return error.sqlState().startsWith("22") ? message.replaceAll("\"[^\"]*\"", "\"…\"") : message;
    }

    private static String shown(String text) {
        return Address.masked(RunWords.oneLine(text));
    }

    private static String quoted(List<String> labels) {
        return String.join(", ", labels.stream().map(label -> '"' + label + '"').toList());
    }

    private static AludelException refused(String message) {
        return AludelException.refused(message);
    }
}
