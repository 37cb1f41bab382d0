package dev.aludel.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The configuration file (ALUDEL_CONFIG; default: aludel.toml, when it exists).")
    @Nullable
    Path config;

    @Option(
            names = {"-n", "--name"},
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Use [database.NAME] of the configuration file (name, ALUDEL_NAME).")
    @Nullable
    String name;

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The database's JDBC or postgresql:// URL (database.url, ALUDEL_URL, then DATABASE_URL;"
                    + " default: an embedded PostgreSQL under .aludel/).")
    @Nullable
    String url;

    @Option(
            names = "--user",
            scope = ScopeType.INHERIT,
            paramLabel = "USER",
            description = "The role to connect as (database.user, ALUDEL_USER).")
    @Nullable
    String user;

    @Option(
            names = "--password",
            scope = ScopeType.INHERIT,
            paramLabel = "PASSWORD",
            description = "Its password (database.password, ALUDEL_PASSWORD); never printed.")
    @Nullable
    String password;

    @Option(
            names = "--migrations",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The folder of the revision files (migrations, ALUDEL_MIGRATIONS; default:"
                    + " src/main/resources/db/revisions).")
    @Nullable
    Path migrations;

    @Option(
            names = "--project",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "A Maven project with the entities, built when it is stale (project, ALUDEL_PROJECT).")
    @Nullable
    Path project;

    @Option(
            names = "--classpath",
            scope = ScopeType.INHERIT,
            paramLabel = "CP",
            description = "Jars and folders with the entities, ':' separated (classpath, ALUDEL_CLASSPATH).")
    @Nullable
    String classpath;

    @Option(
            names = "--packages",
            scope = ScopeType.INHERIT,
            split = ",",
            paramLabel = "P",
            description = "The packages to scan, ',' separated; jars are scanned too then (packages, ALUDEL_PACKAGES).")
    @Nullable
    List<String> packages;

    @Option(
            names = "--persistence-unit",
            scope = ScopeType.INHERIT,
            paramLabel = "U",
            description = "The unit of persistence.xml (persistence-unit, ALUDEL_PERSISTENCE_UNIT).")
    @Nullable
    String persistenceUnit;

    @Option(
            names = "--property",
            scope = ScopeType.INHERIT,
            paramLabel = "K=V",
            description = "A setting for Hibernate ([hibernate], ALUDEL_PROPERTY); may be repeated.")
    Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = "-x",
            scope = ScopeType.INHERIT,
            paramLabel = "K=V",
            mapFallbackValue = "",
            description =
                    "A free argument, which a Java revision gets by op.argument ([arguments], ALUDEL_X); may be repeated.")
    Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print exactly one JSON object on standard output (json, ALUDEL_JSON).")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print no progress (quiet, ALUDEL_QUIET).")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description =
                    "Print more: each statement, whole headers, and what the libraries log (verbose, ALUDEL_VERBOSE).")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Print this help, or that of a command, and exit.")
    boolean help;

    /** Switches on what the file says. */
    void addSwitches(ConfigFile file) {
        json |= file.isOn("json");
        quiet |= file.isOn("quiet");
        verbose |= file.isOn("verbose");
    }

    /** Switches on what the environment says; a switch cannot be switched off again by an option. */
    void addSwitches(Map<String, String> environment) {
        json |= isOn(environment, "ALUDEL_JSON");
        quiet |= isOn(environment, "ALUDEL_QUIET");
        verbose |= isOn(environment, "ALUDEL_VERBOSE");
    }

    static boolean isOn(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").strip().matches("(?i)true|yes|on|1");
    }
}
