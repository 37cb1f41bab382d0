package dev.aludel;

import dev.aludel.revision.RevisionDirectory;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * Aludel's front door: one method for each command. An instance holds settings only, no connection and
 * no open file; each call opens what it needs and closes it. Calls that read may run at once; calls
 * that run revisions wait for one another through a lock in the database.
 *
 * <p>Every method throws {@link AludelException} for what a user can mend, with the message for it.
 */
public final class Aludel {

    private final Settings settings;
    private final Progress progress;
    private final Clock clock;
    private final RandomGenerator random;

    public Aludel(Settings settings) {
        this(settings, Progress.SILENT);
    }

    public Aludel(Settings settings, Progress progress) {
        this(settings, progress, Clock.systemUTC(), new SecureRandom());
    }

    /** The same settings, clock and randomness write the same bytes. */
    public Aludel(Settings settings, Progress progress, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.random = random;
    }

    /** The tool's own version. */
    public static String version() {
        String version = Aludel.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * Upgrades an application's database to the head of the revisions that are in {@code db/revisions} on its
     * class path. Needs nothing else on the class path but a JDBC driver and slf4j, prints nothing, and does
     * not end the process.
     *
     * @param dataSource gives the connections, which are closed again: one to work on, and now and then a second
     *     one for a look at who stands in the way
     */
    public static RunResult upgrade(DataSource dataSource) {
        return upgrade(dataSource, Application.defaults());
    }

    /** The same, of other revisions, to another target or in another way. */
    public static RunResult upgrade(DataSource dataSource, Application application) {
        return Words.spoken(() -> new Embedded(application).upgrade(dataSource));
    }

    /** Makes the folder for revision files, and a configuration file when there is none. */
    public InitResult init() {
        return Words.spoken(() -> new Initializer(settings).init());
    }

    /** The revisions that no other revision revises. Reads headers only. */
    public HeadsResult heads() {
        return heads(false);
    }

    /**
     * The revisions that no other revision revises. Reads headers only.
     *
     * @param resolveDependencies whether to leave out those that another revision depends on
     */
    public HeadsResult heads(boolean resolveDependencies) {
        return Words.spoken(() -> listing().heads(resolveDependencies));
    }

    /** The revisions that several others revise. Reads headers only. */
    public BranchesResult branches() {
        return Words.spoken(() -> listing().branches());
    }

    /**
     * The revisions, newest first. Reads headers only, unless the database's position is asked for.
     *
     * @param range {@code a:b}, either side may be empty, or {@code current} for where the database stands
     * @param indicateCurrent whether to mark where the database stands
     */
    public HistoryResult history(Optional<String> range, boolean indicateCurrent) {
        return Words.spoken(() -> {
            boolean connect =
                    indicateCurrent || range.filter(Position::isNamedIn).isPresent();
            return listing().history(range, connect ? position().rows() : List.of(), indicateCurrent);
        });
    }

    /**
     * The headers of one revision, or of all {@code heads}. Reads them only, unless {@code current}, the database's
     * position, is asked for.
     */
    public ShowResult show(String revision) {
        return Words.spoken(() -> listing().show(revision, rows(revision)));
    }

    /** The revisions whose files a user wants to edit: as {@link #show(String)}, and nothing is opened. */
    public EditResult edit(String revision) {
        return Words.spoken(() -> listing().edit(revision, rows(revision)));
    }

    /** Where the database stands. Creates nothing there. */
    public CurrentResult current() {
        return Words.spoken(() -> position().current(listing()));
    }

    /** How the database stands to the files, on one screen. Creates nothing there. */
    public StatusResult status() {
        return Words.spoken(() -> new StatusReader(settings, progress, directory()).status());
    }

    /** Whether the folder of the files is sound; finds all that is not, and changes nothing. */
    public ValidateResult validate(boolean offline) {
        return Words.spoken(() -> new Validator(settings, progress).validate(offline));
    }

    /**
     * Takes every revision back and runs them all again; the rows of all tables are lost.
     *
     * @param confirmation is given the database's name, and must give the same name back
     */
    public RunResult reset(Function<String, Optional<String>> confirmation) {
        return Words.spoken(() -> new Migrator(settings, progress, directory()).reset(confirmation));
    }

    /** Runs what leads up to {@code target}; refuses when a file was edited after it ran. */
    public RunResult upgrade(String target) {
        return upgrade(target, false);
    }

    /**
     * Runs what leads up to {@code target}.
     *
     * @param allowEdited whether files that were edited after they ran are taken as they are now, which the
     *     history then says, instead of refused
     */
    public RunResult upgrade(String target, boolean allowEdited) {
        return Words.spoken(() -> new Migrator(settings, progress, directory()).upgrade(target, allowEdited));
    }

    /**
     * Runs what leads up to {@code target} on many databases or namespaces, several at once when asked for. One that
     * fails does not stop the others, and is part of the result. What each has run stays, so another call does what this
     * one has left. The work is done in threads of its own, and this returns when all are done.
     *
     * @param allowEdited as for {@link #upgrade(String, boolean)}
     * @throws AludelException when nothing could be begun: the query gives no targets, or the files are not sound
     */
    public TargetsResult<RunResult> upgradeEach(Targets targets, String target, boolean allowEdited) {
        return each(targets, runs -> runs.upgrade(target, allowEdited));
    }

    /** Tries on many databases or namespaces what leads up to {@code target}, in one transaction for each. */
    public TargetsResult<DryRunResult> dryUpgradeEach(Targets targets, String target, boolean allowEdited) {
        return each(targets, runs -> runs.dryUpgrade(target, allowEdited));
    }

    /** Takes back on many databases or namespaces what is above {@code target}, as {@link #upgradeEach} runs it. */
    public TargetsResult<RunResult> downgradeEach(Targets targets, String target) {
        return each(targets, runs -> runs.downgrade(target));
    }

    /** Tries on many databases or namespaces what leads down to {@code target}, in one transaction for each. */
    public TargetsResult<DryRunResult> dryDowngradeEach(Targets targets, String target) {
        return each(targets, runs -> runs.dryDowngrade(target));
    }

    /** Where many databases or namespaces stand. Creates nothing there. */
    public TargetsResult<CurrentResult> currentEach(Targets targets) {
        return each(targets, TargetRuns::current);
    }

    /** What has run in the database, newest first: each attempt, also those that failed. Creates nothing there. */
    public RunsResult runs() {
        return Words.spoken(() -> new Position(settings, progress).runs());
    }

    /** Takes back what is above {@code target}: the call is the decision, and nobody is asked. */
    public RunResult downgrade(String target) {
        return Words.spoken(() -> new Migrator(settings, progress, directory()).downgrade(target));
    }

    /**
     * Takes back what is above {@code target}, when somebody who has seen what that takes away says so. What is
     * lost is found out without running anything, and refused when the database moves before it can begin.
     *
     * @param confirmation says whether to go on; not asked when there is nothing to do
     */
    public RunResult downgrade(String target, Predicate<DowngradeLosses> confirmation) {
        return Words.spoken(() -> new Migrator(settings, progress, directory()).downgrade(target, confirmation));
    }

    /**
     * Writes what leads up as a script, without a connection.
     *
     * @param range {@code a:b}; {@code b} alone starts at the base, and {@code a:} ends at the head
     */
    public ScriptResult upgradeScript(String range) {
        return Words.spoken(() -> new Offline(settings, directory()).upgrade(range));
    }

    /**
     * Writes what leads down as a script, without a connection.
     *
     * @param range {@code a:b}, from {@code a} down to {@code b}
     */
    public ScriptResult downgradeScript(String range) {
        return Words.spoken(() -> new Offline(settings, directory()).downgrade(range));
    }

    /**
     * Tries what leads up to {@code target} in one transaction, which is rolled back; refuses what {@link
     * #upgrade(String)} refuses.
     */
    public DryRunResult dryUpgrade(String target) {
        return dryUpgrade(target, false);
    }

    /** The same, and perhaps without refusing files that were edited after they ran. */
    public DryRunResult dryUpgrade(String target, boolean allowEdited) {
        return Words.spoken(() -> new DryRunner(settings, progress, directory()).upgrade(target, allowEdited));
    }

    /** Tries what leads down to {@code target} in one transaction, which is rolled back. */
    public DryRunResult dryDowngrade(String target) {
        return Words.spoken(() -> new DryRunner(settings, progress, directory()).downgrade(target));
    }

    /**
     * Sets where the database stands, without running anything.
     *
     * @param purge whether to forget all rows first, also those that the files do not know
     */
    public RunResult stamp(List<String> targets, boolean purge) {
        return Words.spoken(() -> new Migrator(settings, progress, directory()).stamp(targets, purge));
    }

    /**
     * What revisions have put aside in the database, by {@code keep()}.
     *
     * @param revisions beginnings of ids; all when there are none
     */
    public KeptResult kept(List<String> revisions) {
        return Words.spoken(() -> new Keeper(settings, progress).kept(revisions));
    }

    /**
     * Drops for good what revisions have put aside.
     *
     * @param revisions as for {@link #kept}
     * @param confirmation is given what that is, and says whether to go on; not asked when it is nothing
     */
    public KeptResult purgeKept(List<String> revisions, Predicate<KeptResult> confirmation) {
        return Words.spoken(() -> new Keeper(settings, progress).purge(revisions, confirmation));
    }

    /** Compares the entities, and says what is different. Changes nothing. */
    public CheckResult check(Optional<Against> against, boolean strict) {
        return Words.spoken(() -> new Checker(settings, progress, directory()).check(against, strict));
    }

    /**
     * Takes over a database that something else has made: writes a baseline revision and the differences that are
     * accepted, and stamps the database.
     */
    public AdoptResult adopt(AdoptRequest request) {
        return Words.spoken(() -> NewFolder.in(
                settings.migrations(),
                () -> new Adopter(settings, progress, directory(), clock, random).adopt(request)));
    }

    /** Compares, and shows and edits what is accepted of the differences. */
    public ReviewResult review(ReviewRequest request) {
        return Words.spoken(() -> new Reviewer(settings, progress, directory()).review(request));
    }

    /** Writes a new revision file, also when its upgrade takes data away. */
    public RevisionResult revision(RevisionRequest request) {
        return revision(request, losses -> true);
    }

    /**
     * Writes a new revision file.
     *
     * @param confirmation is given what the upgrade takes away, and says whether to write it; not asked when it
     *     takes nothing away
     */
    public RevisionResult revision(RevisionRequest request, Predicate<List<Lost>> confirmation) {
        return Words.spoken(() -> NewFolder.in(
                settings.migrations(),
                () -> new Author(settings, progress, directory(), clock, random).revision(request, confirmation)));
    }

    /** Tries what several heads do to each other, and writes a revision that joins them when they commute. */
    public MergeResult merge(MergeRequest request) {
        return Words.spoken(() -> {
            var directory = directory();
            var prover = new MergeProver(settings, progress, directory);
            return prover.named(request)
                    .map(merge -> prover.prove(merge, request))
                    .orElseGet(() -> new Author(settings, progress, directory, clock, random).merge(request));
        });
    }

    /** Gives a revision that no database has run another down-revision. */
    public RebaseResult rebase(RebaseRequest request) {
        return Words.spoken(() -> new Rebaser(settings, progress, directory()).rebase(request));
    }

    /** Puts one revision in the place of several. */
    public SquashResult squash(SquashRequest request) {
        return Words.spoken(() -> new Squasher(settings, progress, directory(), clock).squash(request));
    }

    private interface Each<T> {
        TargetsResult<T> of(TargetRuns runs) throws SQLException;
    }

    private <T> TargetsResult<T> each(Targets targets, Each<T> command) {
        return Words.spoken(() -> {
            try (var runs = new TargetRuns(settings, progress, directory(), targets)) {
                return command.of(runs);
            }
        });
    }

    private Collection<String> rows(String revision) throws SQLException {
        return Position.isNamedIn(revision) ? position().rows() : List.of();
    }

    private Position position() {
        return new Position(settings, progress);
    }

    private Listing listing() {
        return new Listing(directory(), settings.home());
    }

    private RevisionDirectory directory() {
        var opened = RevisionDirectory.open(settings.migrations(), settings.workspace());
        Workspace.hide(settings.workspace());
        return opened;
    }
}
