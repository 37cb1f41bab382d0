package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Baseline;
import dev.aludel.diff.Difference;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.KeptCatalog;
import dev.aludel.scratch.Replay;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What the revisions make of an empty database, beside what is in the live one.
 *
 * @param schema what they make, in the words of the database's server; nothing when that is not known
 * @param drift what in the database is not as they made it, seen from the database
 * @param unknown why it is not known; empty when it is
 */
record Made(Schema schema, List<Difference> drift, Optional<String> unknown) {

    /** No revisions, so nothing can have drifted from them. */
    static final Made NOTHING = new Made(Schema.EMPTY, List.of(), Optional.empty());

    /** Spells a picture in the words of the database's server, which need not be those of the scratch server. */
    interface Spelling {
        Schema of(Catalog made) throws SQLException;
    }

    /**
     * A picture that is kept from an earlier replay is trusted as long as the database agrees with it. Revisions that
     * do not run on an empty database are not for here to judge.
     *
     * @param live the database
     * @param acceptance what is no difference, and so no drift
     * @param history the steps that lead to where it stands
     */
    static Made by(
            List<Step> history,
            Bodies bodies,
            Settings settings,
            Workplace workplace,
            Schema live,
            Acceptance acceptance,
            Spelling spelling) {
        try {
            return Words.spoken(() -> {
                String where = settings.scratch().map(Address::url).orElse("embedded") + " " + Aludel.version();
                var kept = KeptCatalog.of(settings.workspace(), where, history, bodies);
                Optional<Catalog> known = kept.read();
                if (known.isPresent()) {
                    Made made = beside(live, acceptance, spelling.of(known.get()));
                    if (made.drift().isEmpty()) {
                        return made;
                    }
                }
                Catalog reached = new Replay(workplace.scratch(), bodies, Aludel.version()).catalog(history);
                kept.write(reached);
                return beside(live, acceptance, spelling.of(reached));
            });
        } catch (AludelException e) {
            return new Made(Schema.EMPTY, List.of(), Optional.of(e.getMessage()));
        }
    }

    private static Made beside(Schema live, Acceptance acceptance, Schema schema) {
        return new Made(schema, Baseline.drift(live, schema, acceptance), Optional.empty());
    }
}
