package dev.aludel.entity;

import dev.aludel.entity.bridge.MappingRequest;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a fault of what came out of Hibernate. */
final class Diagnosis {

    /** How the JDK words an UnsupportedClassVersionError. */
    private static final Pattern CLASS_VERSION = Pattern.compile("(\\S+) has been compiled .*?version (\\d+)\\.\\d+");

    /** A class name as the JDK and Hibernate's ClassLoadingException put it. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*([./][\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private static final Pattern QUOTED = Pattern.compile("'(" + CLASS_NAME.pattern() + ")'");

    private Diagnosis() {}

    static EntityFault of(Throwable thrown, ClassPath classpath, MappingRequest request) {
        var chain = chain(thrown);
        for (Throwable each : chain) {
            if (each instanceof UnsupportedClassVersionError) {
                Optional<EntityFault> newer = newerJava(String.valueOf(each.getMessage()));
                if (newer.isPresent()) {
                    return newer.get();
                }
            }
        }
        Optional<String> contributor = Contributors.thrower(chain, classpath, request);
        if (contributor.isPresent()) {
            return new EntityFault.ContributorFails(contributor.get(), message(chain));
        }
        for (Throwable each : chain) {
            if (each instanceof NoClassDefFoundError
                    || each instanceof ClassNotFoundException
                    || each instanceof TypeNotPresentException) {
                Optional<EntityFault> missing = missing(each, classpath, request);
                if (missing.isPresent()) {
                    return missing.get();
                }
            }
        }
        String message = message(chain);
        Optional<String> entity = mentioned(message, request);
        return new EntityFault.Refused(entity.isPresent() ? entity : usesQuoted(message, classpath, request), message);
    }

    private static List<Throwable> chain(Throwable thrown) {
        var chain = new ArrayList<Throwable>();
        for (Throwable at = thrown; at != null && !chain.contains(at); at = at.getCause()) {
            chain.add(at);
        }
        return chain;
    }

    private static Optional<EntityFault> newerJava(String message) {
        Matcher version = CLASS_VERSION.matcher(message);
        return version.find()
                ? Optional.of(new EntityFault.NewerJava(
                        version.group(1).replace('/', '.'), Integer.parseInt(version.group(2)), Scan.runningVersion()))
                : Optional.empty();
    }

    /** "Could not initialize class" is a NoClassDefFoundError too, but nothing is missing then. */
    private static Optional<EntityFault> missing(Throwable thrown, ClassPath classpath, MappingRequest request) {
        String text = thrown instanceof TypeNotPresentException type ? type.typeName() : thrown.getMessage();
        if (text == null || !CLASS_NAME.matcher(text).matches()) {
            return Optional.empty();
        }
        String missing = text.replace('/', '.');
        return Optional.of(new EntityFault.MissingClass(missing, neededBy(missing, classpath, request)));
    }

    /** Hibernate may quote only the type of an attribute ("no JdbcType for Java type 'com.acme.Money'"). */
    private static Optional<String> usesQuoted(String message, ClassPath classpath, MappingRequest request) {
        return QUOTED.matcher(message)
                .results()
                .flatMap(quoted -> neededBy(quoted.group(1), classpath, request).stream())
                .filter(request.classes()::contains)
                .findFirst();
    }

    /** A mapped class that mentions it, else whichever class of the class path does. */
    private static Optional<String> neededBy(String missing, ClassPath classpath, MappingRequest request) {
        var graph = new ClassGraph()
                .overrideClasspath(classpath.parts())
                .enableInterClassDependencies()
                .enableExternalClasses()
                .ignoreClassVisibility();
        try (ScanResult result = graph.scan()) {
            ClassInfo info = result.getClassInfo(missing);
            if (info == null) {
                return Optional.empty();
            }
            return result.getReverseClassDependencyMap().getOrDefault(info, new ClassInfoList()).stream()
                    .map(ClassInfo::getName)
                    .filter(name -> !name.equals(missing))
                    .min(Comparator.comparing(
                                    (String name) -> !request.classes().contains(name))
                            .thenComparing(Comparator.naturalOrder()));
        }
    }

    /** The first message, and the last when it says something else. */
    private static String message(List<Throwable> chain) {
        String first = text(chain.get(0));
        String last = text(chain.get(chain.size() - 1));
        return first.contains(last) ? first : first + ": " + last;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    /** The longest name of a mapped class that the message contains. */
    private static Optional<String> mentioned(String message, MappingRequest request) {
        return request.classes().stream()
                .filter(name -> Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(message)
                        .find())
                .max(Comparator.comparing(String::length));
    }
}
