package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page says what the schema's records hold and what the cases show; {@code -Daludel.update=true} writes it. */
class DetectedPageTest {

    private static final Path PAGE = Path.of("docs", "detected.md");

    private static final List<Class<?>> KINDS = List.of(
            Table.class,
            Column.class,
            ColumnValue.Default.class,
            ColumnValue.Generated.class,
            ColumnValue.Identity.class,
            PrimaryKey.class,
            UniqueConstraint.class,
            Check.class,
            ForeignKey.class,
            Index.class,
            IndexKey.class,
            Sequence.class,
            SequenceOptions.class,
            EnumType.class,
            CompositeType.class,
            CompositeType.Attribute.class);

    @Test
    void thePageIsWhatTheRecordsAndTheCasesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("aludel.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String page() throws IOException {
        var page = new StringBuilder("""
                # What is detected, preserved and not modelled

                ## Detected

                Each of these is compared with plain equality, after PostgreSQL has normalised both sides.

                | kind | attributes |
                |---|---|
                """);
        for (Class<?> each : KINDS) {
            page.append("| %s | %s |\n"
                    .formatted(
                            words(each.getSimpleName()),
                            Arrays.stream(each.getRecordComponents())
                                    .map(component -> words(component.getName()))
                                    .collect(Collectors.joining(", "))));
        }
        page.append("""

                ## Preserved

                No entity says these, or the model has no word for them. They survive a change of their table, a change of
                type of their column, and types that are replaced, both ways. Each line is a case of the tests:

                """);
        page.append(cases("preserved"));
        page.append("""

                ## Not modelled

                Views, materialized views, rules, triggers, policies, functions, procedures, aggregates, operators, casts,
                domains, ranges, collations, extensions, statistics, partitions, foreign tables, text search, privileges,
                owners, publications and event triggers are never proposed for dropping. What stands in the way of a change
                makes way and is restored in the same revision, both ways; what cannot be restored is refused with its name:

                """);
        page.append(cases("restored"));
        return page.toString();
    }

    private static String cases(String kind) throws IOException {
        return AcceptanceTest.cases().stream()
                .map(AcceptanceTest.Case::folder)
                .filter(folder -> folder.getParent().getFileName().toString().equals(kind))
                .map(folder -> folder.getFileName()
                        .toString()
                        .replaceFirst("^refused-", "refused: ")
                        .replace('-', ' '))
                .filter(name -> !name.equals("no change"))
                .sorted()
                .map(name -> "- " + name + "\n")
                .collect(Collectors.joining());
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
