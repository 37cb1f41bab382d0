package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.diff.RenameException;
import dev.aludel.entity.EntityException;
import dev.aludel.operation.OperationException;
import dev.aludel.revision.RevisionException;
import dev.aludel.run.RunException;
import dev.aludel.scratch.ScratchException;
import java.sql.SQLException;
import java.util.List;

/** Gives the faults of the inner packages their words, and an exit code, in one place. */
final class Words {

    private Words() {}

    /** What a command does; a fault that comes out of it is the user's or the database's, not a bug. */
    interface Command<T> {

        T run() throws SQLException;
    }

    static <T> T spoken(Command<T> command) {
        try {
            return command.run();
        } catch (EntityException e) {
            throw because(e, e.fault().accept(new EntityWords()));
        } catch (CatalogException e) {
            throw because(e, e.fault().accept(new CatalogWords()));
        } catch (OperationException e) {
            throw because(e, e.fault().accept(new OperationWords()));
        } catch (RenameException e) {
            throw because(e, e.fault().accept(new RenameWords()));
        } catch (RevisionException e) {
            throw because(e, e.fault().accept(new RevisionWords()));
        } catch (RunException e) {
            throw because(e, e.fault().accept(new RunWords(e.getCause())));
        } catch (ScratchException e) {
            throw because(e, e.fault().accept(new ScratchWords()));
        } catch (SQLException e) {
            throw because(
                    e,
                    new AludelException(
                            ExitCode.DATABASE,
                            "the database failed: %s (SQLSTATE %s)".formatted(e.getMessage(), e.getSQLState()),
                            List.of()));
        }
    }

    private static AludelException because(Exception cause, AludelException spoken) {
        spoken.initCause(cause);
        return spoken;
    }
}
