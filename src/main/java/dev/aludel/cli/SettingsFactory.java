package dev.aludel.cli;

import dev.aludel.Address;
import dev.aludel.Against;
import dev.aludel.AludelException;
import dev.aludel.IgnoreRules;
import dev.aludel.Settings;
import dev.aludel.revision.Format;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the settings: an option beats the environment, and the environment beats the file. */
final class SettingsFactory {

    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final Path directory;
    private final Path home;
    private final ConfigFile file;

    SettingsFactory(GlobalOptions options, Map<String, String> environment, Path directory) {
        this.options = options;
        this.environment = environment;
        this.directory = directory;
        Optional<Path> named = first(options.config, "ALUDEL_CONFIG").map(each -> directory.resolve(each.toString()));
        Path path = named.orElse(directory.resolve("aludel.toml"));
        boolean present = Files.exists(path);
        if (named.isPresent() && !present) {
            throw ConfigFile.usage("there is no configuration file " + path);
        }
        this.file = present ? ConfigFile.read(path) : ConfigFile.none();
        this.home = present ? path.toAbsolutePath().normalize().getParent() : directory;
        options.addSwitches(file);
    }

    Settings settings() {
        return new Settings(
                home,
                migrations(),
                format(),
                entities(),
                database(),
                scratch(),
                file.text("against").map(text -> choice("against", text, Against.values())),
                file.text("transaction")
                        .map(text -> choice("transaction", text, TransactionOption.Span.values()))
                        .equals(Optional.of(TransactionOption.Span.RUN)),
                limits(),
                pairs("arguments", "ALUDEL_X", options.arguments),
                new Settings.Tolerance(
                        file.text("accepted").map(Path::of).orElse(Settings.ACCEPTED),
                        IgnoreRules.of(file.file(), file.blocks("ignore", IgnoreRules.KEYS))));
    }

    /** A path from the command line or the environment starts at the working directory, one from the file at the file. */
    private Path migrations() {
        return first(options.migrations, "ALUDEL_MIGRATIONS")
                .map(each -> directory.resolve(each.toString()))
                .or(() -> file.text("migrations").map(home::resolve))
                .orElse(home.resolve(Settings.MIGRATIONS));
    }

    private Format format() {
        return file.text("format")
                .map(text -> choice("format", text, Format.values()))
                .orElse(Format.JAVA);
    }

    private Settings.Entities entities() {
        Optional<String> classpath =
                first(options.classpath, "ALUDEL_CLASSPATH").map(Object::toString);
        Optional<Path> project =
                first(options.project, "ALUDEL_PROJECT").map(each -> directory.resolve(each.toString()));
        boolean fromFile = classpath.isEmpty() && project.isEmpty();
        return new Settings.Entities(
                fromFile ? file.text("project").map(home::resolve) : project,
                classpath
                        .map(text -> paths(directory, List.of(text.split(Pattern.quote(File.pathSeparator)))))
                        .orElseGet(() -> fromFile ? paths(home, file.texts("classpath")) : List.of()),
                packages(),
                first(options.persistenceUnit, "ALUDEL_PERSISTENCE_UNIT")
                        .map(Object::toString)
                        .or(() -> file.text("persistence-unit")),
                pairs("hibernate", "ALUDEL_PROPERTY", options.properties));
    }

    private List<String> packages() {
        if (options.packages != null) {
            return options.packages;
        }
        String said = environment.get("ALUDEL_PACKAGES");
        return said != null && !said.isBlank() ? Arrays.asList(said.split(",")) : file.texts("packages");
    }

    /** Those of the file, over them those of the environment as {@code K=V,K=V}, over them those of the options. */
    private Map<String, String> pairs(String section, String variable, Map<String, String> said) {
        var pairs = new LinkedHashMap<>(file.table(section));
        for (String pair : environment.getOrDefault(variable, "").split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
            } else if (!pair.isBlank()) {
                throw ConfigFile.usage("%s has \"%s\", but must be K=V or K=V,K=V".formatted(variable, pair));
            }
        }
        pairs.putAll(said);
        return pairs;
    }

    private Optional<Address> database() {
        Optional<String> name =
                first(options.name, "ALUDEL_NAME").map(Object::toString).or(() -> file.text("name"));
        return database(name);
    }

    /**
     * Those of the configuration file, by name and in its order.
     *
     * @throws AludelException when there is none, or something else says which database is meant
     */
    Map<String, Address> databases() {
        String other = options.name != null
                ? "leave out -n"
                : options.url != null
                        ? "leave out --url"
                        : first(null, "ALUDEL_NAME").isPresent()
                                ? "unset ALUDEL_NAME"
                                : first(null, "ALUDEL_URL").isPresent() ? "unset ALUDEL_URL" : "";
        if (!other.isEmpty()) {
            throw ConfigFile.usage("--all takes every [database.NAME] of %s; %s".formatted(file.file(), other));
        }
        List<String> names = file.names("database");
        if (names.isEmpty()) {
            throw ConfigFile.usage(
                    "--all takes every [database.NAME], but %s has none; write one for each database, such as [database.eu] with url = \"…\" below it"
                            .formatted(file.file()));
        }
        var databases = new LinkedHashMap<String, Address>();
        for (String name : names) {
            databases.put(
                    name,
                    database(Optional.of(name))
                            .orElseThrow(() -> ConfigFile.usage(
                                    "%s: [database.%s] has no url; write one below it".formatted(file.file(), name))));
        }
        return databases;
    }

    private Optional<Address> database(Optional<String> name) {
        Map<String, String> written = file.address("database", name);
        String urlVariable =
                environment.getOrDefault("ALUDEL_URL", "").isBlank() && name.isEmpty() ? "DATABASE_URL" : "ALUDEL_URL";
        Optional<Said> url = said(options.url, urlVariable, written.get("url"));
        Optional<Said> user = said(options.user, "ALUDEL_USER", written.get("user"));
        Optional<Said> password = said(options.password, "ALUDEL_PASSWORD", written.get("password"));
        return url.map(each -> {
            var plain = new Address(each.text(), Optional.empty(), Optional.empty());
            return new Address(
                    each.text(),
                    user.filter(who -> !(plain.urlNamesUser() && each.beats(who)))
                            .map(Said::text),
                    password.filter(secret -> !(plain.urlHoldsPassword() && each.beats(secret)))
                            .map(Said::text));
        });
    }

    /** The places where a value can be said, the strongest first. */
    private enum Place {
        OPTION,
        ENVIRONMENT,
        FILE
    }

    /** A URL may say who asks; from a stronger place it goes before what a weaker one says of that alone. */
    private record Said(String text, Place place) {

        boolean beats(Said other) {
            return place.compareTo(other.place) < 0;
        }
    }

    private Optional<Said> said(@Nullable String option, String variable, @Nullable String written) {
        if (option != null) {
            return Optional.of(new Said(option, Place.OPTION));
        }
        return first(null, variable)
                .map(text -> new Said(text.toString(), Place.ENVIRONMENT))
                .or(() -> Optional.ofNullable(written).map(text -> new Said(text, Place.FILE)));
    }

    private Optional<Address> scratch() {
        Map<String, String> written = file.address("scratch", Optional.empty());
        return Optional.ofNullable(written.get("url"))
                .map(url -> new Address(
                        url, Optional.ofNullable(written.get("user")), Optional.ofNullable(written.get("password"))));
    }

    private Optional<Object> first(@Nullable Object option, String variable) {
        if (option != null) {
            return Optional.of(option);
        }
        String value = environment.get(variable);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /** {@code libs/*.jar} stands for the jars of that folder. */
    private static List<Path> paths(Path base, List<String> entries) {
        var paths = new ArrayList<Path>();
        for (String entry : entries) {
            if (entry.isBlank()) {
                continue;
            }
            if (!entry.endsWith("*.jar") && !entry.endsWith("*")) {
                paths.add(base.resolve(entry).normalize());
                continue;
            }
            Path folder =
                    base.resolve(entry.substring(0, entry.lastIndexOf('*'))).normalize();
            try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
                var sorted = new ArrayList<Path>();
                jars.forEach(sorted::add);
                sorted.sort(null);
                paths.addAll(sorted);
            } catch (IOException e) {
                throw ConfigFile.usage("the class path names %s, but %s cannot be read".formatted(entry, folder));
            } catch (UncheckedIOException e) {
                throw ConfigFile.usage("cannot read " + folder);
            }
        }
        return paths;
    }

    private static <E extends Enum<E>> E choice(String key, String text, E[] values) {
        var choice = new Choice<>(values);
        return choice.find(text)
                .orElseThrow(
                        () -> ConfigFile.usage("%s is \"%s\", but must be %s".formatted(key, text, choice.words())));
    }

    private Settings.Limits limits() {
        var defaults = Settings.Limits.DEFAULTS;
        return new Settings.Limits(
                duration("lock-timeout").orElse(defaults.lock()),
                duration("statement-timeout").orElse(defaults.statement()),
                duration("wait").orElse(defaults.patience()));
    }

    private Optional<Duration> duration(String key) {
        return file.text(key)
                .map(text -> TimeLimits.parse(text)
                        .orElseThrow(() -> ConfigFile.usage(
                                "%s is \"%s\", but must be like %s".formatted(key, text, TimeLimits.FORM))));
    }
}
