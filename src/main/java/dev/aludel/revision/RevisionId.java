package dev.aludel.revision;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What may be a revision's id. The rules are Alembic's, which are those of its identifier grammar ({@code @ - + :} mean
 * something there) and of its version table, made a little stricter so that an id is also a file name.
 */
public final class RevisionId {

    /** How many characters an id may have. */
    public static final int MAX_LENGTH = 32;

    private static final int RANDOM_BITS = 48;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.]+");

    /** As an id, and with dashes where they cannot be taken for the {@code -N} of a relative identifier. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.]+(-[A-Za-z_.][A-Za-z0-9_.]*)*");

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private RevisionId() {}

    /** A new id: twelve lower-case hexadecimal digits from the given source. */
    public static String random(RandomGenerator source) {
        return String.format("%012x", source.nextLong(1L << RANDOM_BITS));
    }

    /**
     * The id, when it is one.
     *
     * @throws RevisionException with an {@link TargetFault.InvalidId} otherwise
     */
    public static String require(String id) {
        problem(id).ifPresent(problem -> {
            throw new RevisionException(new TargetFault.InvalidId(id, Optional.empty(), problem));
        });
        return id;
    }

    /**
     * The label, when it may name a branch.
     *
     * @throws RevisionException with an {@link TargetFault.InvalidId} otherwise
     */
    public static String requireLabel(String label) {
        labelProblem(label).ifPresent(problem -> {
            throw new RevisionException(new TargetFault.InvalidId(label, Optional.empty(), problem));
        });
        return label;
    }

    static void check(Header header, Optional<Path> file) {
        problem(header.id()).ifPresent(problem -> {
            throw new RevisionException(new TargetFault.InvalidId(header.id(), file, problem));
        });
        for (String label : header.branchLabels()) {
            labelProblem(label).ifPresent(problem -> {
                throw new RevisionException(new TargetFault.InvalidId(label, file, problem));
            });
        }
    }

    private static Optional<IdProblem> problem(String id) {
        return id.length() > MAX_LENGTH ? Optional.of(IdProblem.TOO_LONG) : problem(id, ID, IdProblem.CHARACTER);
    }

    private static Optional<IdProblem> labelProblem(String label) {
        return problem(label, LABEL, IdProblem.LABEL_CHARACTER);
    }

    private static Optional<IdProblem> problem(String text, Pattern allowed, IdProblem otherwise) {
        if (text.isEmpty()) {
            return Optional.of(IdProblem.EMPTY);
        }
        if (!allowed.matcher(text).matches()) {
            return Optional.of(otherwise);
        }
        return RESERVED.contains(text) ? Optional.of(IdProblem.RESERVED) : Optional.empty();
    }
}
