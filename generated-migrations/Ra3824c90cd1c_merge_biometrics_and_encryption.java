import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Merge biometrics and encryption.
 *
 * Revision a3824c90cd1c revises 2192252e3b95 and def7bcf8aa1e, created 2026-03-18T09:00:00Z.
 * Proved on PostgreSQL 18.6: the branches commute, and downgrade restores the catalog both ways.
 */
@Revision(
        id = "a3824c90cd1c",
        down = {"2192252e3b95", "def7bcf8aa1e"},
        message = "merge biometrics and encryption",
        mergeVerdict = "commute",
        mergeSides = {"5c1cfe66d3db8664", "f347d50ae42e1893"})
public final class Ra3824c90cd1c_merge_biometrics_and_encryption implements Migration {

    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
}
