package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.CatalogFault;
import dev.aludel.catalog.Database;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of a query for targets mean, by their labels. */
final class EachColumns {

    /** What a column can say, and the labels that mean it. */
    private enum Meaning {
        NAMESPACE("namespace", "schema", "nspname", "schema_name"),
        DATABASE("database", "datname"),
        URL("url"),
        USER("user"),
        PASSWORD("password");

        private final List<String> labels;

        Meaning(String... labels) {
            this.labels = List.of(labels);
        }

        /** Whether it says what a target is, and not only who asks there. */
        boolean isPlace() {
            return this == NAMESPACE || this == DATABASE || this == URL;
        }
    }

    private final List<String> labels;
    private final Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);

    private EachColumns(List<String> labels) {
        this.labels = labels;
    }

    /**
     * @param labels those of all columns, in order; upper case counts as lower case
     * @throws AludelException when they do not say what a target is
     */
    static EachColumns of(List<String> labels) {
        var found = new EachColumns(labels);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < labels.size(); i++) {
            Optional<Meaning> meaning = meaning(labels.get(i));
            if (meaning.isEmpty()) {
                unknown.add(labels.get(i));
                continue;
            }
            Integer before = found.columns.put(meaning.get(), i);
            if (before != null) {
                throw EachWords.of(new EachFault.SaidTwice(labels.get(before), labels.get(i)));
            }
        }
        if (!unknown.isEmpty() || found.columns.keySet().stream().noneMatch(Meaning::isPlace)) {
            throw EachWords.of(new EachFault.Labels(labels, unknown));
        }
        Integer url = found.columns.get(Meaning.URL);
        Integer database = found.columns.get(Meaning.DATABASE);
        if (url != null && database != null) {
            throw EachWords.of(new EachFault.SaidTwice(labels.get(url), labels.get(database)));
        }
        return found;
    }

    private static Optional<Meaning> meaning(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        for (Meaning each : Meaning.values()) {
            if (each.labels.contains(lower)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The target that a row is.
     *
     * @param row its number, from 1
     * @param values those of all columns, in order
     * @param asked the database that gave it
     * @param place where that is, for people
     * @throws AludelException when the row is none
     */
    Target target(int row, List<@Nullable String> values, Database asked, Optional<String> place) {
        Optional<String> url = placed(Meaning.URL, row, values);
        Optional<String> database = placed(Meaning.DATABASE, row, values);
        Optional<String> namespace = placed(Meaning.NAMESPACE, row, values);
        namespace
                .filter(name -> name.startsWith("pg_") || name.equals("information_schema") || name.equals("$user"))
                .or(() -> database.filter(name -> name.equals("template0") || name.equals("template1")))
                .ifPresent(name -> {
                    throw EachWords.of(new EachFault.OfTheSystem(row, name));
                });
        Database base = as(
                asked,
                value(Meaning.USER, values),
                value(Meaning.PASSWORD, values),
                url.map(text -> parsed(row, text))
                        .or(() -> database.map(asked::sibling))
                        .orElse(asked));
        String at = place.filter(where -> url.isEmpty())
                .map(where -> where + database.map(name -> ", database " + name).orElse(""))
                .orElseGet(base::toString);
        String name = url.map(text -> base.url()).or(() -> database).orElse("");
        return new Target(
                namespace.map(each -> name.isEmpty() ? each : name + "/" + each).orElse(name),
                at + namespace.map(each -> ", namespace " + each).orElse(""),
                namespace.map(base::inNamespace).orElse(base),
                true);
    }

    /** What a row and its URL do not say of who asks is that of the database that gave it. */
    private static Database as(Database asked, Optional<String> user, Optional<String> password, Database place) {
        Optional<String> who = user.or(place::user).or(asked::user);
        if (who.isEmpty()) {
            return place;
        }
        return place.as(
                who.get(),
                password.or(() -> place.password().filter(each -> place.user().isEmpty() || who.equals(place.user())))
                        .or(() -> asked.password().filter(each -> who.equals(asked.user()))));
    }

    private static Database parsed(int row, String url) {
        try {
            return Database.parse(url);
        } catch (CatalogException e) {
            if (e.fault() instanceof CatalogFault.NotAnAddress fault) {
                throw EachWords.of(new EachFault.NotAnAddress(row, fault.reason()));
            }
            throw e;
        }
    }

    /** What a row must say, when there is a column for it. */
    private Optional<String> placed(Meaning meaning, int row, List<@Nullable String> values) {
        Integer column = columns.get(meaning);
        if (column == null) {
            return Optional.empty();
        }
        Optional<String> value = value(meaning, values);
        if (value.isEmpty()) {
            throw EachWords.of(new EachFault.NoValue(row, labels.get(column), values.get(column) != null));
        }
        return value;
    }

    private Optional<String> value(Meaning meaning, List<@Nullable String> values) {
        Integer column = columns.get(meaning);
        return column == null
                ? Optional.empty()
                : Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
    }
}
