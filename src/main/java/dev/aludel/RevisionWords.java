package dev.aludel;

import dev.aludel.revision.BodyFault;
import dev.aludel.revision.FileFault;
import dev.aludel.revision.GraphFault;
import dev.aludel.revision.Place;
import dev.aludel.revision.RevisionFault;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.TargetFault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when something is wrong with the revisions. */
final class RevisionWords implements RevisionFault.Visitor<AludelException> {

    /** How many revisions are named before the rest is counted. */
    private static final int SHOWN = 10;

    @Override
    public AludelException visit(GraphFault.DuplicateId fault) {
        return refused("%s revisions have the id \"%s\": %s; %s"
                .formatted(
                        fault.revisions().size() == 2
                                ? "two"
                                : fault.revisions().size(),
                        fault.id(),
                        places(fault.revisions()),
                        "give one of them another id and down-revision"));
    }

    @Override
    public AludelException visit(GraphFault.DuplicateLabel fault) {
        Place first = fault.revisions().get(0);
        return first.id().equals(fault.label())
                ? refused("the branch label \"%s\" of %s is also the id of %s; choose another label"
                        .formatted(fault.label(), place(fault.revisions().get(1)), place(first)))
                : refused("the branch label \"%s\" is given twice: %s; remove one"
                        .formatted(fault.label(), places(fault.revisions())));
    }

    @Override
    public AludelException visit(GraphFault.MissingParent fault) {
        return refused("%s %s \"%s\", which no file has; restore that file, or correct the header"
                .formatted(place(fault.revision()), fault.dependency() ? "depends on" : "revises", fault.parent()));
    }

    @Override
    public AludelException visit(GraphFault.Cycle fault) {
        String verb = fault.dependency() ? " revises or depends on " : " revises ";
        int more = fault.revisions().size() - SHOWN;
        return refused("these revisions come before themselves: %s, which%s%s%s; correct a %s"
                .formatted(
                        fault.revisions().stream()
                                .limit(SHOWN)
                                .map(RevisionWords::place)
                                .collect(Collectors.joining(", which" + verb)),
                        verb,
                        more > 0 ? "another, and " + more + " revisions later " : "",
                        fault.revisions().get(0).id(),
                        fault.dependency() ? "dependency" : "down-revision"));
    }

    @Override
    public AludelException visit(GraphFault.SelfLoop fault) {
        return refused("%s %s itself; correct its header"
                .formatted(place(fault.revision()), fault.dependency() ? "depends on" : "revises"));
    }

    @Override
    public AludelException visit(TargetFault.InvalidId fault) {
        String where = fault.file().map(file -> " in " + file).orElse("");
        String why = switch (fault.problem()) {
            case EMPTY -> "is empty";
            case TOO_LONG -> "is longer than %d characters".formatted(RevisionId.MAX_LENGTH);
            case CHARACTER -> "has a character other than letters, digits, '_' and '.'";
            case LABEL_CHARACTER ->
                "has a character other than letters, digits, '_' and '.', or a '-' that no letter follows";
            case RESERVED -> "is a word of the identifier grammar";
        };
        return refused(
                "\"%s\"%s cannot be a revision's id or label: it %s; choose another".formatted(fault.id(), where, why));
    }

    @Override
    public AludelException visit(TargetFault.UnknownId fault) {
        String advice = fault.candidates().isEmpty()
                ? "'aludel history' lists what there is"
                : "did you mean " + places(fault.candidates());
        return refused("there is no revision \"%s\"; %s".formatted(fault.identifier(), advice));
    }

    @Override
    public AludelException visit(TargetFault.UnknownBranch fault) {
        return refused("\"%s\" names no branch: there is no label or revision \"%s\"; 'aludel history' lists them"
                .formatted(fault.identifier(), fault.branch()));
    }

    @Override
    public AludelException visit(TargetFault.NotOnBranch fault) {
        return refused("\"%s\": %s is not on the branch \"%s\"; leave the branch out, or name a revision of it"
                .formatted(fault.identifier(), place(fault.revision()), fault.branch()));
    }

    @Override
    public AludelException visit(TargetFault.AmbiguousPrefix fault) {
        return refused("several revisions start with \"%s\": %s; give more of the id"
                .formatted(fault.prefix(), places(fault.candidates())));
    }

    @Override
    public AludelException visit(TargetFault.MultipleHeads fault) {
        return refused(
                "\"%s\" means one head, but there are %d: %s; name one, say heads, or join them with 'aludel merge'"
                        .formatted(fault.identifier(), fault.heads().size(), places(fault.heads())));
    }

    @Override
    public AludelException visit(TargetFault.RelativeOverrun fault) {
        String there = switch (fault.walked()) {
            case 0 -> "there is none";
            case 1 -> "there is only 1";
            default -> "there are only " + fault.walked();
        };
        return refused("\"%s\" asks for %d %s, but %s that way; ask for fewer, or name the revision"
                .formatted(fault.identifier(), fault.asked(), fault.asked() == 1 ? "revision" : "revisions", there));
    }

    @Override
    public AludelException visit(TargetFault.AmbiguousWalk fault) {
        return refused("\"%s\" can go several ways from %s: %s; %s"
                .formatted(
                        fault.identifier(),
                        fault.at().map(RevisionWords::place).orElse("the base"),
                        places(fault.choices()),
                        orBranch(fault.identifier(), fault.alternatives())));
    }

    @Override
    public AludelException visit(TargetFault.AmbiguousCurrent fault) {
        return refused("\"%s\" needs one current revision, but the database is at %s; %s"
                .formatted(
                        fault.identifier(),
                        places(fault.current()),
                        orBranch(fault.identifier(), fault.alternatives())));
    }

    @Override
    public AludelException visit(TargetFault.NotADowngradeTarget fault) {
        String current = fault.current().isEmpty() ? "base" : places(fault.current());
        return refused(("the database cannot go down to \"%s\": it is at %s, and that does not stand on it; 'aludel"
                        + " history -i' shows where it is")
                .formatted(fault.identifier(), current));
    }

    @Override
    public AludelException visit(TargetFault.OverlappingTargets fault) {
        return refused("\"%s\" and \"%s\" lie on one line: %s stands on %s; name only one of them"
                .formatted(fault.identifier(), fault.other(), place(fault.upper()), place(fault.lower())));
    }

    @Override
    public AludelException visit(TargetFault.NotAnAncestor fault) {
        return refused(("the range \"%s\" is not one line: %s does not lead to its end; the older revision comes first,"
                        + " and 'aludel history' shows what stands on it")
                .formatted(fault.range(), places(fault.lower())));
    }

    @Override
    public AludelException visit(TargetFault.NotARange fault) {
        return refused("\"%s\" is no range; write a:b, a: or :b".formatted(fault.text()));
    }

    @Override
    public AludelException visit(TargetFault.DatabaseAtUnknownRevision fault) {
        return refused(("the database is at %s, which no file has; get the missing files, name the right folder with"
                        + " --migrations, or, if you are sure, set the position with 'aludel stamp --purge REV'")
                .formatted(String.join(", ", fault.unknown())));
    }

    @Override
    public AludelException visit(TargetFault.DatabaseInSquashed fault) {
        return refused(
                ("the database is at %1$s, in the middle of what %2$s has taken the place of; with the files as they"
                                + " were before the squash, bring it to %3$s with 'aludel upgrade %3$s', then come back")
                        .formatted(
                                fault.row(), place(fault.into()), fault.into().id()));
    }

    @Override
    public AludelException visit(TargetFault.NotSquashable fault) {
        String revision = place(fault.revision());
        String other = fault.other().map(RevisionWords::place).orElse("");
        return refused("\"%s\" cannot become one revision: ".formatted(fault.range())
                + switch (fault.reason()) {
                    case ONE_ONLY -> "%s is all there is in it".formatted(revision);
                    case OTHER_PARENT -> "%s also revises %s, which is not in it".formatted(revision, other);
                    case BRANCHES_OFF ->
                        "%s, which is not in it, stands on %s in its middle".formatted(other, revision);
                    case TWO_FORMS -> "%s and %s have different forms".formatted(revision, other);
                    case TWO_PACKAGES -> "%s and %s are in different packages".formatted(revision, other);
                    case SAME_NAME ->
                        "%s and %s say different things with one name in an import or a class; choose another message, or rename one of them"
                                .formatted(revision, other);
                });
    }

    @Override
    public AludelException visit(FileFault.NoDirectory fault) {
        return refused("there is no folder %s; make it with 'aludel init', or name another with --migrations"
                .formatted(fault.directory()));
    }

    @Override
    public AludelException visit(FileFault.Unreadable fault) {
        return refused("cannot read %s: %s".formatted(fault.path(), fault.reason()));
    }

    @Override
    public AludelException visit(FileFault.Unwritable fault) {
        return refused("cannot write %s: %s; nothing was written".formatted(fault.path(), fault.reason()));
    }

    @Override
    public AludelException visit(FileFault.FileExists fault) {
        return refused("%s exists; remove it, or choose another id with --rev-id".formatted(fault.file()));
    }

    @Override
    public AludelException visit(FileFault.Unparsable fault) {
        return refused("%s, line %d: %s".formatted(fault.file(), fault.line(), fault.message()));
    }

    @Override
    public AludelException visit(FileFault.MissingHeader fault) {
        return refused(
                "%s has no %s in its header; docs/revision-files.md shows one".formatted(fault.file(), fault.what()));
    }

    @Override
    public AludelException visit(FileFault.Misnamed fault) {
        return refused("%s does not have its id in its name; rename it to %s"
                .formatted(fault.file().getFileName(), fault.expected()));
    }

    @Override
    public AludelException visit(BodyFault.OneWay fault) {
        return refused("%s has nothing to %s; write it, or say in a comment there why nothing is to be done"
                .formatted(fault.file().getFileName(), Shown.word(fault.missing())));
    }

    @Override
    public AludelException visit(BodyFault.NoCompiler fault) {
        return refused(("this Java runtime has no compiler, which %s needs; run with a JDK, or put the compiled"
                        + " revisions on the class path")
                .formatted(files(fault.files())));
    }

    @Override
    public AludelException visit(BodyFault.CompilationFailed fault) {
        var first = fault.errors().get(0);
        List<String> others = fault.errors().stream()
                .skip(1)
                .map(error -> "%s, line %d: %s".formatted(error.file(), error.line(), error.message()))
                .toList();
        return new AludelException(
                ExitCode.REFUSED,
                "%s, line %d does not compile: %s".formatted(first.file(), first.line(), first.message()),
                others);
    }

    @Override
    public AludelException visit(BodyFault.NotAMigration fault) {
        return refused(
                "%s must hold a public class %s that implements Migration".formatted(fault.file(), fault.className()));
    }

    @Override
    public AludelException visit(BodyFault.NoConstructor fault) {
        return refused("%s: the class %s needs a public constructor without parameters"
                .formatted(fault.file(), fault.className()));
    }

    @Override
    public AludelException visit(BodyFault.ConstructorFailed fault) {
        return refused(
                "%s: the class %s cannot be made: %s".formatted(fault.file(), fault.className(), fault.message()));
    }

    @Override
    public AludelException visit(BodyFault.MissingSection fault) {
        return refused("%s has no line \"-- %s\"; add it, even with nothing under it"
                .formatted(fault.file(), Shown.word(fault.direction())));
    }

    @Override
    public AludelException visit(BodyFault.InvalidScript fault) {
        return refused("%s, line %d: %s".formatted(fault.file(), fault.line(), fault.message()));
    }

    /** What to say instead of a relative identifier that has several meanings. */
    private static String orBranch(String identifier, List<String> alternatives) {
        if (!alternatives.isEmpty()) {
            return "say which branch: " + quoted(alternatives);
        }
        return "name the revision itself"
                + (identifier.contains("@") ? "" : ", or on which branch: \"BRANCH@%s\"".formatted(identifier));
    }

    private static String quoted(List<String> names) {
        int more = names.size() - SHOWN;
        return names.stream().limit(SHOWN).map(name -> '"' + name + '"').collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String places(List<Place> places) {
        int more = places.size() - SHOWN;
        return places.stream().limit(SHOWN).map(RevisionWords::place).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String place(Place place) {
        return place.id()
                + place.file().map(file -> " (" + file.getFileName() + ")").orElse("");
    }

    private static String files(List<Path> files) {
        return files.stream().map(each -> each.getFileName().toString()).collect(Collectors.joining(", "));
    }

    private static AludelException refused(String message) {
        return AludelException.refused(message);
    }
}
