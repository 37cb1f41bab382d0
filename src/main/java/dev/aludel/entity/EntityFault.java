package dev.aludel.entity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why entities cannot be read. */
public sealed interface EntityFault {

    <R> R accept(Visitor<R> visitor);

    /**
     * The scan found nothing.
     *
     * @param searched the folders and jars that were scanned
     * @param packages the packages that were asked for, none for all
     * @param outdated entities of {@code javax.persistence}, which Hibernate 6 no longer knows
     */
    record NoEntitiesFound(List<Path> searched, List<String> packages, List<String> outdated) implements EntityFault {

        public NoEntitiesFound {
            searched = List.copyOf(searched);
            packages = List.copyOf(packages);
            outdated = List.copyOf(outdated);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noEntitiesFound(this);
        }
    }

    /**
     * Hibernate refuses the mapping.
     *
     * @param entity the class, when Hibernate's message names one
     * @param message Hibernate's message
     */
    record Refused(Optional<String> entity, String message) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * A class was compiled for a newer Java than the one that runs.
     *
     * @param name the class
     * @param compiledFor its class file version: 61 is Java 17
     * @param running the highest class file version that the running Java reads
     */
    record NewerJava(String name, int compiledFor, int running) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.newerJava(this);
        }
    }

    /**
     * A class is not on the class path.
     *
     * @param missing the class
     * @param neededBy the class that mentions it, when it was found
     */
    record MissingClass(String missing, Optional<String> neededBy) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missingClass(this);
        }
    }

    /**
     * A contributor of the application fails when Hibernate calls it.
     *
     * @param contributor its class
     * @param message what it throws
     */
    record ContributorFails(String contributor, String message) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contributorFails(this);
        }
    }

    /**
     * A part of the class path is not there, or neither a folder nor a jar.
     *
     * @param path the part
     * @param reason why it cannot be read
     */
    record UnreadableClasspath(Path path, String reason) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadableClasspath(this);
        }
    }

    /**
     * There is no such persistence unit; or none was named, and there are several.
     *
     * @param name the name that was asked for
     * @param candidates the names that exist
     */
    record UnknownPersistenceUnit(Optional<String> name, List<String> candidates) implements EntityFault {

        public UnknownPersistenceUnit {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknownPersistenceUnit(this);
        }
    }

    /**
     * A {@code persistence.xml} does not parse.
     *
     * @param path the folder or jar that it is in
     * @param message the parser's message
     */
    record UnreadablePersistenceXml(Path path, String message) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadablePersistenceXml(this);
        }
    }

    /**
     * The application's Hibernate is older than 6.6.
     *
     * @param version its version
     */
    record UnsupportedHibernate(String version) implements EntityFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsupportedHibernate(this);
        }
    }

    /** One method for each fault. */
    interface Visitor<R> {

        R noEntitiesFound(NoEntitiesFound fault);

        R refused(Refused fault);

        R newerJava(NewerJava fault);

        R missingClass(MissingClass fault);

        R contributorFails(ContributorFails fault);

        R unreadableClasspath(UnreadableClasspath fault);

        R unknownPersistenceUnit(UnknownPersistenceUnit fault);

        R unreadablePersistenceXml(UnreadablePersistenceXml fault);

        R unsupportedHibernate(UnsupportedHibernate fault);
    }
}
