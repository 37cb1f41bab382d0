package dev.aludel;

import dev.aludel.catalog.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which targets are meant. */
final class TargetFinder {

    private final Settings settings;
    private final Targets targets;
    private final Optional<EachQuery> query;

    TargetFinder(Settings settings, Targets targets) {
        this.settings = settings;
        this.targets = targets;
        this.query = targets.query()
                .map(text -> new EachQuery(text, settings.limits().statement()));
    }

    /**
     * A target.
     *
     * @param failure why a database could not be asked for targets; it stands for those that it would have given
     */
    record Found(Target target, Optional<AludelException> failure) {}

    /**
     * @param workplace where the database of the settings is asked; what is found in an embedded one is there only as
     *     long as this is open
     * @param pool asks several databases
     * @throws AludelException when the query, or what the settings say, is no good
     */
    List<Found> find(Workplace workplace, TargetPool pool) throws SQLException {
        if (targets.databases().isEmpty()) {
            Optional<String> place =
                    settings.database().isPresent() ? Optional.empty() : Optional.of(workplace.address());
            return query.orElseThrow().targets(workplace.database(), place).stream()
                    .map(TargetFinder::sound)
                    .toList();
        }
        var databases = new ArrayList<Target>();
        targets.databases().forEach((name, address) -> databases.add(target(name, address)));
        return query.isEmpty()
                ? databases.stream().map(TargetFinder::sound).toList()
                : pool.each(databases, (target, said) -> asked(target, said, query.get())).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private static Found sound(Target target) {
        return new Found(target, Optional.empty());
    }

    private static Target target(String name, Address address) {
        try {
            Database database = Words.spoken(() -> Workplace.parsed(address));
            return new Target(name, database.toString(), database, false);
        } catch (AludelException e) {
            throw of(name, e);
        }
    }

    private static List<Found> asked(Target database, Progress said, EachQuery query) {
        try {
            return Words.spoken(() -> query.targets(database.database(), Optional.empty())).stream()
                    .map(each -> sound(each.under(database.name())))
                    .toList();
        } catch (AludelException e) {
            if (e.exitCode() != ExitCode.DATABASE) {
                throw of(database.name(), e);
            }
            said.say("failed: " + e.getMessage());
            return List.of(new Found(database, Optional.of(e)));
        }
    }

    private static AludelException of(String name, AludelException e) {
        return new AludelException(e.exitCode(), name + ": " + e.getMessage(), e.details());
    }
}
