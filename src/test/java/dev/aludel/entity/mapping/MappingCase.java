package dev.aludel.entity.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to map something, from a file of {@code mappings/}: entities in which what is tried stands between « and »,
 * and what stands there instead without it behind a ¦. Its README says the rest.
 *
 * @param name the file's name, without its ending
 * @param title what it comes to in the schema, one line
 * @param settings Hibernate's settings
 * @param text the file below its head
 */
record MappingCase(String name, String title, Map<String, String> settings, String text) {

    static final Path FOLDER = Path.of("src/test/resources/mappings");

    /** What a case that makes no difference says of itself. */
    private static final String NOTHING = "Nothing: ";

    private static final Pattern CHOICE = Pattern.compile("«([^»¦]*)(?:¦([^»]*))?»", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface)([A-Z]\\w*(?:\\.[A-Z]\\w*)*)");
    private static final Pattern PART = Pattern.compile("(?m)^--- (\\S+)\\n");
    private static final String IMPORTS = "import jakarta.persistence.*; import org.hibernate.annotations.*;"
            + " import java.util.*; import java.math.*; import java.time.*; import org.hibernate.type.SqlTypes;\n";

    /** With what is tried, or without. */
    enum Variant {
        PRESENT,
        ABSENT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static List<MappingCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(MappingCase::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MappingCase read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String title = lines.get(0).replaceFirst("^// ", "");
            var settings = new TreeMap<String, String>();
            int at = 1;
            for (; lines.get(at).startsWith("// set "); at++) {
                String[] setting = lines.get(at).substring("// set ".length()).split(" = ", 2);
                settings.put(setting[0], setting[1]);
            }
            return new MappingCase(
                    file.getFileName().toString().replace(".java", ""),
                    title,
                    settings,
                    String.join("\n", lines.subList(at, lines.size())) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean makesNothing() {
        return title.startsWith(NOTHING);
    }

    /** Why it makes nothing, or what it makes. */
    String meaning() {
        return makesNothing() ? title.substring(NOTHING.length()) : title;
    }

    String packageName(Variant variant) {
        return "mappings.of_" + name.toLowerCase(java.util.Locale.ROOT).replace('-', '_') + "." + variant.word();
    }

    String source(Variant variant) {
        return "package " + packageName(variant) + "; " + IMPORTS
                + chosen(variant).split(PART.pattern(), 2)[0];
    }

    /** Its mapping files and other resources, by their names. */
    Map<String, String> resources(Variant variant) {
        var resources = new TreeMap<String, String>();
        String all = chosen(variant);
        var part = PART.matcher(all);
        var names = new ArrayList<String>();
        while (part.find()) {
            names.add(part.group(1));
        }
        String[] texts = PART.split(all);
        for (int i = 0; i < names.size(); i++) {
            resources.put(
                    name + "-" + variant.word() + "-" + names.get(i),
                    texts[i + 1].replace("PACKAGE", packageName(variant)));
        }
        return resources;
    }

    private String chosen(Variant variant) {
        return CHOICE.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        variant == Variant.PRESENT ? found.group(1) : found.group(2) == null ? "" : found.group(2)));
    }

    /**
     * The annotations that are tried: those between the marks.
     *
     * @param known the names of all annotations, with the package
     */
    Set<String> annotations(Set<String> known) {
        var found = new TreeSet<String>();
        CHOICE.matcher(text)
                .results()
                .forEach(choice -> ANNOTATION
                        .matcher(choice.group(1))
                        .results()
                        .forEach(each -> found.addAll(resolved(each.group(1), known))));
        return found;
    }

    private Set<String> resolved(String simple, Set<String> known) {
        var imported = Pattern.compile("import ([\\w.]+\\." + Pattern.quote(simple.split("\\.")[0]) + ");")
                .matcher(text);
        var names = new LinkedHashSet<String>();
        if (imported.find()) {
            String rest = simple.contains(".") ? simple.substring(simple.indexOf('.')) : "";
            names.add(imported.group(1) + rest);
        } else {
            Stream.of("jakarta.persistence.", "org.hibernate.annotations.")
                    .map(each -> each + simple)
                    .filter(known::contains)
                    .forEach(names::add);
        }
        if (names.size() > 1) {
            throw new IllegalStateException(name + ": import the one @" + simple + " of " + names);
        }
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
