package dev.kith.testing;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses a second connection to who has one. Two at once, as for a statement within another's rows, wait for each other
 * when as many do so as there are connections: one request alone never shows it, a rush stands still for half a minute.
 */
class OneAtATime implements BeanPostProcessor {
    /** Flyway before anyone is there, the one who reads all ties, an import that tells how far it is; and who tests that. */
    private static final Set<String> MAY = Set.of(
            "org.flywaydb.core.Flyway", "dev.kith.reach.Loading", "dev.kith.reach.FeedTest", "dev.kith.imports.Runs");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Watched(pool) : bean;
    }

    private static final class Watched extends DelegatingDataSource {
        private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

        Watched(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (held.get() > 0 && !may()) {
                throw new IllegalStateException("a second connection, while one is held");
            }
            Connection connection = super.getConnection();
            held.set(held.get() + 1);
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("close") && !connection.isClosed()) {
                            held.set(held.get() - 1);
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static boolean may() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.map(StackFrame::getClassName).anyMatch(MAY::contains));
        }
    }
}
