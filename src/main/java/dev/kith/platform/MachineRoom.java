package dev.kith.platform;

import dev.kith.storage.DataFolder;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The data folder and the database, opened while Spring is still reading its classes: on two cores the one waits hardly
 * any longer for the other.
 */
public final class MachineRoom implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final Settings settings;
    private final DataFolder folder;
    private @Nullable CompletableFuture<Database> database;

    /** @throws StartRefused at once, when the folder is not ours to use */
    public MachineRoom(Settings settings) {
        this.settings = settings;
        this.folder = DataFolder.open(settings.data());
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        database = CompletableFuture.supplyAsync(
                () -> Database.open(settings, folder.path()),
                Thread.ofPlatform().name("database")::start);
        var beans = application.getBeanFactory();
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("machineRoom", this);
    }

    DataFolder folder() {
        return folder;
    }

    Database database() {
        try {
            return Objects.requireNonNull(database).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** After a start that failed, before or after Spring took over. */
    public void leave() {
        if (database != null) {
            database.handle((opened, failure) -> {
                        if (opened != null) {
                            opened.close();
                        }
                        return true;
                    })
                    .join();
        }
        folder.close();
    }
}
