package dev.aludel.scratch;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.RunListener;
import dev.aludel.run.RunOptions;
import dev.aludel.run.Runner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Runs steps on a throw-away database with the same runner that runs them on a real one. */
public final class Replay {

    private final Scratch scratch;
    private final Bodies bodies;
    private final Runner runner;

    /**
     * @param scratch where
     * @param bodies the revisions' bodies
     * @param toolVersion what runs them
     */
    public Replay(Scratch scratch, Bodies bodies, String toolVersion) {
        this.scratch = scratch;
        this.bodies = bodies;
        this.runner = new Runner(RunOptions.defaults(toolVersion), RunListener.NONE);
    }

    /**
     * Where steps lead that start from an empty database.
     *
     * @param steps the steps, from no rows in the version table
     * @throws ScratchException when there is no scratch database
     * @throws dev.aludel.run.RunException when a step fails
     */
    public Catalog catalog(List<Step> steps) {
        try (ScratchDatabase database = scratch.create();
                Connection connection = database.connect()) {
            run(connection, steps);
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw Refusals.of("close a connection", e);
        }
    }

    Scratch scratch() {
        return scratch;
    }

    /** Runs steps on a scratch database that the caller has open. */
    public void run(Connection connection, List<Step> steps) {
        runner.run(connection, rows -> steps, bodies);
    }
}
