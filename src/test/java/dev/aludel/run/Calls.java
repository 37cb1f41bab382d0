package dev.aludel.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A connection of which each call that goes to the server is counted and may be met. */
final class Calls {

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final Meeting meeting;
    private int count;

    private Calls(Meeting meeting) {
        this.meeting = meeting;
    }

    /** Is there before and after each call. */
    interface Meeting {

        /** What it throws, the caller gets in place of an answer of the server. */
        void before(int number, String sql) throws SQLException;

        void after(int number, String sql) throws SQLException;
    }

    static Connection of(Connection connection, Meeting meeting) {
        return new Calls(meeting).connection(connection);
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (ENDS.contains(name)) {
                return met(name, () -> method.invoke(real, arguments));
            }
            Object result = invoke(() -> method.invoke(real, arguments));
            if (result instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
        });
    }

    private <S extends Statement> S statement(Class<S> type, S real, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return invoke(() -> method.invoke(real, arguments));
            }
            String sql = arguments == null ? prepared : (String) arguments[0];
            return met(sql, () -> method.invoke(real, arguments));
        });
    }

    private Object met(String sql, Invocation call) throws Throwable {
        int number = ++count;
        meeting.before(number, sql);
        Object result = invoke(call);
        meeting.after(number, sql);
        return result;
    }

    private interface Invocation {
        Object result() throws ReflectiveOperationException;
    }

    private static Object invoke(Invocation call) throws Throwable {
        try {
            return call.result();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Calls.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
