package dev.kith.platform;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.storage.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The data folder, the database in or beside it, and the connections to it; they close in the opposite order. The first
 * two are there already where a {@link MachineRoom} opened them.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    /** As many as keep two cores busy; more made pages slower when measured. */
    private static final int CONNECTIONS = 8;

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(Settings settings, ObjectProvider<MachineRoom> room) {
        MachineRoom open = room.getIfAvailable();
        return open != null ? open.folder() : DataFolder.open(settings.data());
    }

    @Bean(destroyMethod = "close")
    Database database(Settings settings, DataFolder folder, ObjectProvider<MachineRoom> room) {
        MachineRoom open = room.getIfAvailable();
        return open != null ? open.database() : Database.open(settings, folder.path());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("kith");
        pool.setJdbcUrl(database.access().url());
        pool.setUsername(database.access().user());
        pool.setPassword(database.access().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.addDataSourceProperty("ApplicationName", "kith");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
