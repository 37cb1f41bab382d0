package dev.aludel;

import dev.aludel.diff.IgnoreRule;
import dev.aludel.revision.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that Aludel needs to know; immutable. The command line fills it from options, environment and
 * {@code aludel.toml}, in that order.
 *
 * @param home the folder that relative paths start from and that holds {@code .aludel}
 * @param migrations the folder of the revision files
 * @param format the form of new revision files
 * @param entities where the entities are
 * @param database the database; without it an embedded PostgreSQL under {@code .aludel} serves
 * @param scratch a server where throw-away databases may be created; embedded when absent
 * @param against what the entities are compared with; when absent the database if one is given, else
 *     the history
 * @param oneTransaction whether a whole run is one transaction instead of each revision
 * @param limits how long to wait for what
 * @param arguments free arguments for Java revisions
 * @param tolerance which differences are none
 */
public record Settings(
        Path home,
        Path migrations,
        Format format,
        Entities entities,
        Optional<Address> database,
        Optional<Address> scratch,
        Optional<Against> against,
        boolean oneTransaction,
        Limits limits,
        Map<String, String> arguments,
        Tolerance tolerance) {

    /** Three seconds: long enough for a busy table, short enough not to pile up a queue behind it. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

    /** Where accepted differences are when nothing is said. */
    public static final Path ACCEPTED = Path.of("aludel-accepted.toml");

    /** Where revision files are when nothing is said. */
    public static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "revisions");

    public Settings {
        home = home.toAbsolutePath().normalize();
        migrations = home.resolve(migrations).normalize();
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        tolerance = new Tolerance(home.resolve(tolerance.accepted()).normalize(), tolerance.ignored());
    }

    /** With the accepted differences in {@link #ACCEPTED}, and nothing ignored. */
    public Settings(
            Path home,
            Path migrations,
            Format format,
            Entities entities,
            Optional<Address> database,
            Optional<Address> scratch,
            Optional<Against> against,
            boolean oneTransaction,
            Limits limits,
            Map<String, String> arguments) {
        this(
                home,
                migrations,
                format,
                entities,
                database,
                scratch,
                against,
                oneTransaction,
                limits,
                arguments,
                Tolerance.DEFAULTS);
    }

    /** With this time for a statement to wait for a lock, and all other limits by default. */
    public Settings(
            Path home,
            Path migrations,
            Format format,
            Entities entities,
            Optional<Address> database,
            Optional<Address> scratch,
            Optional<Against> against,
            boolean oneTransaction,
            Duration lockTimeout,
            Map<String, String> arguments) {
        this(
                home,
                migrations,
                format,
                entities,
                database,
                scratch,
                against,
                oneTransaction,
                new Limits(lockTimeout, Duration.ZERO, Limits.DEFAULTS.patience()),
                arguments);
    }

    /** Everything by default: no entities, the embedded database, revisions in {@link #MIGRATIONS}. */
    public static Settings of(Path home) {
        return new Settings(
                home,
                MIGRATIONS,
                Format.JAVA,
                Entities.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Limits.DEFAULTS,
                Map.of());
    }

    /** The same with this database. */
    public Settings withDatabase(Address address) {
        return new Settings(
                home,
                migrations,
                format,
                entities,
                Optional.of(address),
                scratch,
                against,
                oneTransaction,
                limits,
                arguments,
                tolerance);
    }

    /** The same with a whole run, or else each revision, in one transaction. */
    public Settings withOneTransaction(boolean whole) {
        return new Settings(
                home, migrations, format, entities, database, scratch, against, whole, limits, arguments, tolerance);
    }

    /** The same with these limits. */
    public Settings withLimits(Limits others) {
        return new Settings(
                home,
                migrations,
                format,
                entities,
                database,
                scratch,
                against,
                oneTransaction,
                others,
                arguments,
                tolerance);
    }

    /** The same with these differences accepted or ignored. */
    public Settings withTolerance(Tolerance other) {
        return new Settings(
                home,
                migrations,
                format,
                entities,
                database,
                scratch,
                against,
                oneTransaction,
                limits,
                arguments,
                other);
    }

    /** How long a statement waits for a lock. */
    public Duration lockTimeout() {
        return limits.lock();
    }

    /** What to compare with, now that it is known whether a database is given. */
    public Against comparison() {
        return against.orElse(database.isPresent() ? Against.DATABASE : Against.HISTORY);
    }

    /** The folder for caches and the embedded database. */
    public Path workspace() {
        return home.resolve(".aludel");
    }

    /**
     * How long a run waits for what.
     *
     * @param lock a statement for its lock, before its transaction gives way and is tried again
     * @param statement a statement for its end; zero for as long as the server lets it
     * @param patience another migrator that is at work
     */
    public record Limits(Duration lock, Duration statement, Duration patience) {

        /** {@link Settings#LOCK_TIMEOUT}, no end, and five minutes. */
        public static final Limits DEFAULTS = new Limits(LOCK_TIMEOUT, Duration.ZERO, Duration.ofMinutes(5));
    }

    /**
     * Differences between entities and database that are none.
     *
     * @param accepted the file of those that are accepted one by one, which need not exist
     * @param ignored what is ignored by rule
     */
    public record Tolerance(Path accepted, List<IgnoreRule> ignored) {

        /** {@link Settings#ACCEPTED}, and no rule. */
        public static final Tolerance DEFAULTS = new Tolerance(ACCEPTED, List.of());

        public Tolerance {
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * Where the entities are.
     *
     * @param project a Maven project that is built when stale and asked for its class path
     * @param classpath folders and jars, besides the project's
     * @param packages the packages to scan; all when empty
     * @param persistenceUnit the unit of {@code persistence.xml}
     * @param properties Hibernate's settings
     */
    public record Entities(
            Optional<Path> project,
            List<Path> classpath,
            List<String> packages,
            Optional<String> persistenceUnit,
            Map<String, String> properties) {

        /** No entities. */
        public static final Entities NONE =
                new Entities(Optional.empty(), List.of(), List.of(), Optional.empty(), Map.of());

        public Entities {
            classpath = List.copyOf(classpath);
            packages = List.copyOf(packages);
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        }
    }
}
