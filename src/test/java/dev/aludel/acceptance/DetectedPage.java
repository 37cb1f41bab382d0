package dev.aludel.acceptance;

import dev.aludel.schema.Definition;
import dev.aludel.testing.Attributes;
import dev.aludel.testing.Mutations;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of what is detected, preserved and not modelled, made of the tests' own cases.
 *
 * @param attributes all that the schema's records say
 * @param mutations what is changed behind the tool's back, and found
 * @param printed what is read of a database that has something of each kind
 * @param notPrinted what is read of one that has what cannot be printed
 * @param notRead what no query looks for
 * @param cases the acceptance cases
 */
record DetectedPage(
        List<Attributes.Attribute> attributes,
        Mutations mutations,
        List<Definition> printed,
        List<Definition> notPrinted,
        List<String> notRead,
        List<AcceptanceTest.Case> cases) {

    String text() throws IOException {
        var page = new StringBuilder("""
                # What is detected, preserved and not modelled

                This page is made of the tests. A change of what the tool knows that has no case, and a case that this page
                does not have, fail the build.

                ## Detected

                Each attribute of each object, changed alone in a database behind the tool's back, with a line of what `check`
                then says. It is compared with plain equality, after PostgreSQL has normalised both sides. What no entity can
                say is compared with what the revisions made: `check` finds it as drift, and `revision` leaves it as it is.

                """);
        Set<String> kinds = attributes.stream()
                .map(Attributes.Attribute::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String kind : kinds) {
            page.append("""
                    ### %s

                    | attribute | a change of it | found beside | what `check` says |
                    |---|---|---|---|
                    """.formatted(sentence(kind)));
            attributes.stream()
                    .filter(each -> each.kind().equals(kind))
                    .flatMap(this::rows)
                    .forEach(page::append);
            page.append('\n');
        }
        page.append("""
                ## Preserved

                No entity says these, or the model has no word for them. They are never proposed for dropping. They survive a
                change of their table, a change of type of their column, and types that are replaced, both ways:

                """);
        page.append(bullets("preserved", false));
        page.append("""

                What stands in the way of a change makes way and is restored in the same revision, both ways:

                """);
        page.append(bullets("restored", false));
        page.append("""

                Of each of these kinds a database with one or more is read, built again from nothing by what was read, and
                compared; this is also what the baseline of [`adopt`](commands/adopt.md) has:

                %s.

                ## Not modelled

                These are named, and never proposed for dropping, but cannot be made anew: a change that would break one is
                refused, and no baseline has it.

                | kind | why |
                |---|---|
                """.formatted(kinds(printed)));
        notPrinted.stream()
                .filter(each -> each.missing().isPresent())
                .map(each -> "| %s | %s |\n"
                        .formatted(each.object().kind(), each.missing().get()))
                .distinct()
                .sorted()
                .forEach(page::append);
        page.append("""

                These changes of what something stands on are refused, with the name of what is in the way:

                """);
        page.append(bullets("restored", true));
        page.append("""

                These are not looked at at all:

                """);
        notRead.forEach(each -> page.append("- ").append(each).append('\n'));
        return page.toString();
    }

    private Stream<String> rows(Attributes.Attribute attribute) {
        String name =
                words(attribute.path().replaceAll("\\bname\\.name", "name").replace('.', ' '));
        Optional<String> reason = mutations.impossible().stream()
                .filter(each -> each.of().contains(attribute.toString()))
                .map(Mutations.Impossible::why)
                .findFirst();
        return reason.isPresent()
                ? Stream.of("| %s | none: %s | | |\n".formatted(name, reason.get()))
                : mutations.mutation().stream()
                        .filter(each -> each.of().equals(attribute.toString()))
                        .map(each -> "| %s | %s | the %s | %s |\n"
                                .formatted(
                                        name,
                                        (each.about() == null ? "" : each.about() + ": ") + code(each.sql()),
                                        each.drift() ? "revisions" : "entities",
                                        code(String.join(" … ", each.says()))));
    }

    private static String code(String text) {
        return "`" + text.strip().replaceAll("\\s+", " ").replace("|", "\\|") + "`";
    }

    private String bullets(String kind, boolean refused) throws IOException {
        var lines = new TreeSet<String>();
        for (AcceptanceTest.Case each : cases) {
            String name = each.folder().getFileName().toString();
            if (each.folder().getParent().getFileName().toString().equals(kind)
                    && !each.same()
                    && each.refused().isPresent() == refused) {
                String why = each.refused()
                        .map(of -> of.stream()
                                .map(line -> line.substring(line.indexOf(' ') + 1))
                                .collect(Collectors.joining("; ", ": ", "")))
                        .orElse("");
                lines.add("- " + name.replaceFirst("^refused-", "").replace('-', ' ') + why + "\n");
            }
        }
        return String.join("", lines);
    }

    private static String kinds(Collection<Definition> definitions) {
        return definitions.stream()
                .map(each -> each.object().kind())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String sentence(String name) {
        String words = words(name);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
