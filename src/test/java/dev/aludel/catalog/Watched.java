package dev.aludel.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A connection that passes everything on and takes note of every execution of a statement. */
final class Watched {

    private final Connection connection;
    private final List<String> executions = new ArrayList<>();
    private IntConsumer before = number -> {};

    Watched(Connection real) {
        this.connection = wrap(Connection.class, real, "");
    }

    Connection connection() {
        return connection;
    }

    /** What was executed, in order; a batch is one execution. */
    List<String> executions() {
        return executions;
    }

    /** Does something before each execution, which is told by its number, from zero. */
    void before(IntConsumer action) {
        this.before = action;
    }

    private <T> T wrap(Class<T> type, Object real, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String first
                            ? first
                            : sql;
                    if (method.getName().startsWith("execute")) {
                        before.accept(executions.size());
                        executions.add(text);
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        if (result instanceof PreparedStatement) {
                            return wrap(PreparedStatement.class, result, text);
                        }
                        return result instanceof Statement ? wrap(Statement.class, result, sql) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
