package dev.aludel;

import dev.aludel.entity.EntityFault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when the entities cannot be read. */
final class EntityWords implements EntityFault.Visitor<AludelException> {

    /** The class file version of Java 1.0 is 45 less than nothing: Java 17 is 61. */
    private static final int CLASS_FILE_OFFSET = 44;

    @Override
    public AludelException noEntitiesFound(EntityFault.NoEntitiesFound fault) {
        String where = fault.searched().isEmpty()
                ? "the class path is empty; name a project or a classpath in aludel.toml, or use --classpath"
                : "looked in " + fault.searched().stream().map(Path::toString).collect(Collectors.joining(", "));
        String packages = fault.packages().isEmpty()
                ? "; compile the project, or name packages in jars with --packages"
                : " for the packages " + String.join(", ", fault.packages()) + "; correct --packages";
        String outdated = fault.outdated().isEmpty()
                ? ""
                : "; " + String.join(", ", fault.outdated())
                        + " use javax.persistence, which Hibernate no longer reads";
        return refused("no entities found: " + where + (fault.searched().isEmpty() ? "" : packages) + outdated);
    }

    @Override
    public AludelException refused(EntityFault.Refused fault) {
        return refused(fault.entity().map(name -> "hibernate refuses " + name).orElse("hibernate refuses the mapping")
                + ": " + oneLine(fault.message()));
    }

    @Override
    public AludelException newerJava(EntityFault.NewerJava fault) {
        return refused("%s is compiled for Java %d, but this is Java %d; run aludel with a newer JDK (JAVA_HOME)"
                .formatted(fault.name(), fault.compiledFor() - CLASS_FILE_OFFSET, fault.running() - CLASS_FILE_OFFSET));
    }

    @Override
    public AludelException missingClass(EntityFault.MissingClass fault) {
        return refused("the class %s is not on the class path%s; add its jar"
                .formatted(
                        fault.missing(),
                        fault.neededBy()
                                .map(name -> ", and " + name + " needs it")
                                .orElse("")));
    }

    @Override
    public AludelException contributorFails(EntityFault.ContributorFails fault) {
        return refused(
                "the contributor %s fails: %s; it may be built for another Hibernate, or want a running application; leave it out with --property aludel.skip=%1$s"
                        .formatted(fault.contributor(), oneLine(fault.message())));
    }

    @Override
    public AludelException unreadableClasspath(EntityFault.UnreadableClasspath fault) {
        return refused("the class path names %s: %s".formatted(fault.path(), oneLine(fault.reason())));
    }

    @Override
    public AludelException unknownPersistenceUnit(EntityFault.UnknownPersistenceUnit fault) {
        String candidates = fault.candidates().isEmpty()
                ? "there is none"
                : (fault.candidates().size() == 1 ? "there is only " : "there are ") + list(fault.candidates());
        return refused(fault.name()
                .map(name -> "there is no persistence unit \"%s\"; %s".formatted(name, candidates))
                .orElse("name a persistence unit with --persistence-unit; " + candidates));
    }

    @Override
    public AludelException unreadablePersistenceXml(EntityFault.UnreadablePersistenceXml fault) {
        return refused("%s: persistence.xml does not parse: %s".formatted(fault.path(), oneLine(fault.message())));
    }

    @Override
    public AludelException unsupportedHibernate(EntityFault.UnsupportedHibernate fault) {
        return refused("the application's Hibernate is %s, but 6.6 is the oldest that aludel reads"
                .formatted(fault.version()));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static AludelException refused(String message) {
        return AludelException.refused(message);
    }
}
