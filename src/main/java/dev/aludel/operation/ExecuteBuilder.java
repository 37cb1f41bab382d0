package dev.aludel.operation;

/** A statement of one's own. */
public final class ExecuteBuilder extends Pending {

    private final String sql;
    private boolean transactional = true;

    ExecuteBuilder(String sql) {
        super("execute");
        this.sql = sql;
    }

    /** Outside the revision's transaction: what was said before is committed first. */
    public ExecuteBuilder outsideTransaction() {
        stillOpen();
        transactional = false;
        return this;
    }

    @Override
    Operation operation() {
        return new Execute(sql, transactional);
    }
}
