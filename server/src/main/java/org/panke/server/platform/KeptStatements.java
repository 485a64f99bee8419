package org.panke.server.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that prepares each statement once and keeps it: its work is the same few statements over and over, and
 * SQLite compiles each anew when asked. For one thread. A statement that is asked for while it is in use is prepared
 * beside it, as without this.
 */
final class KeptStatements {
    private final Connection connection;
    private final Connection shown;
    private final Map<String, Kept> kept = new HashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
        this.shown = proxy(Connection.class, (_, method, arguments) -> call(method, arguments));
    }

    /** The same connection, keeping its statements until it is closed. The SQL texts must be few. */
    static Connection of(Connection connection) {
        return new KeptStatements(connection).shown;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1
            && arguments[0] instanceof String sql) {
            return prepared(sql);
        }
        return pass(method, connection, arguments);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        Kept known = kept.get(sql);
        if (known == null) {
            known = new Kept(connection.prepareStatement(sql));
            kept.put(sql, known);
        }
        return known.isInUse ? connection.prepareStatement(sql) : known.use();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(
            Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[]{type}, calls));
    }

    private static @Nullable Object pass(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** A statement that is not closed when its user is done with it. */
    private final class Kept {
        private final PreparedStatement statement;
        private final PreparedStatement lent;
        private boolean isInUse;

        Kept(PreparedStatement statement) {
            this.statement = statement;
            this.lent = proxy(PreparedStatement.class, (_, method, arguments) -> call(method, arguments));
        }

        PreparedStatement use() {
            isInUse = true;
            return lent;
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "close" -> {
                    isInUse = false;
                    statement.clearParameters();
                    yield null;
                }
                case "getConnection" -> shown;
                default -> pass(method, statement, arguments);
            };
        }
    }
}
