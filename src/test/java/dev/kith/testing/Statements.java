package dev.kith.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the program asks of PostgreSQL, as Spring logs it. */
public final class Statements {
    private static final Pattern SQL = Pattern.compile("(?s).*SQL (?:statement|query|update) \\[(.*)]");

    private Statements() {}

    /** What {@code act} asks on this thread, in order: what it took, for one who would measure its time. */
    public static List<String> during(Runnable act) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level level = logger.getLevel();
        List<String> asked = new ArrayList<>();
        String me = Thread.currentThread().getName();
        var listener = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                Matcher sql = SQL.matcher(event.getFormattedMessage());
                if (event.getThreadName().equals(me) && sql.matches()) {
                    asked.add(sql.group(1));
                }
            }
        };
        listener.start();
        logger.addAppender(listener);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            act.run();
        } finally {
            logger.setLevel(level);
            logger.setAdditive(true);
            logger.detachAppender(listener);
        }
        return asked;
    }
}
