package dev.kith.imports;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.formats.NotUnderstood;
import dev.kith.platform.Command;
import dev.kith.platform.Jobs;
import dev.kith.uploads.Message;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./kith import FILE…} for an archive, {@code ./kith import --for EMAIL FILE} for a member's contacts. */
@Component
class ImportCommand implements Command {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG = 2;

    private static final int MOST_LINES = 100;
    private static final long GLANCE = 300;
    private final Batches batches;
    private final Accounts accounts;
    private final Jobs jobs;
    private final MessageSource words;

    ImportCommand(Batches batches, Accounts accounts, Jobs jobs, MessageSource words) {
        this.batches = batches;
        this.accounts = accounts;
        this.jobs = jobs;
        this.words = words;
    }

    @Override
    public String name() {
        return "import";
    }

    /** @param owner the address behind {@code --for} */
    private record Wanted(@Nullable String owner, List<String> files) {}

    @Override
    public int run(List<String> arguments) {
        Wanted wanted = wanted(arguments);
        if (wanted == null || wanted.files().isEmpty()) {
            return wrong("imports.command.usage");
        }
        Optional<Member> owner = wanted.owner() == null ? accounts.firstHost() : accounts.member(wanted.owner());
        if (owner.isEmpty()) {
            return wanted.owner() == null
                    ? wrong("imports.command.no-host")
                    : wrong("imports.command.nobody", wanted.owner());
        }
        var paths = new ArrayList<Path>();
        for (String file : wanted.files()) {
            Path path = path(file);
            if (path == null || !Files.isReadable(path)) {
                return wrong("imports.command.no-such-file", file);
            }
            paths.add(path);
        }
        try {
            return bring(owner.get(), wanted, Upload.of(paths.toArray(Path[]::new)));
        } catch (IOException unreadable) {
            return wrong("imports.command.no-such-file", String.join(" ", wanted.files()));
        }
    }

    private static @Nullable Wanted wanted(List<String> arguments) {
        String owner = null;
        var files = new ArrayList<String>();
        for (var left = arguments.iterator(); left.hasNext(); ) {
            String word = left.next();
            if (word.startsWith("--for=")) {
                owner = word.substring("--for=".length());
            } else if (word.equals("--for") && left.hasNext()) {
                owner = left.next();
            } else if (word.startsWith("--")) {
                return null;
            } else {
                files.add(word);
            }
        }
        return new Wanted(owner, files);
    }

    private static @Nullable Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException noName) {
            return null;
        }
    }

    private int bring(Member owner, Wanted wanted, Upload upload) {
        Kind door = wanted.owner() == null ? Kind.ARCHIVE : null;
        return switch (batches.bring(owner, door, upload)) {
            case Reading.Refused<BatchId>(Message why)
            when wanted.owner() == null && why.key().equals("imports.other-door-people") ->
                wrong("imports.command.for-missing");
            case Reading.Refused<BatchId>(Message why) -> {
                System.err.println(t(why.key(), why.args().toArray()));
                yield REFUSED;
            }
            case Reading.Understood<BatchId>(BatchId id) -> go(owner, id);
        };
    }

    /** The job is the same as for the browser: killed here, the next start of Kith goes on with it. */
    private int go(Member owner, BatchId id) {
        Batch batch = batch(owner, id);
        say("imports.command.brought", batch.name(), owner.name());
        batches.start(batch);
        Thread.ofVirtual().name("import").start(jobs::runDue);
        Report report = awaited(owner, id);
        if (report == null) {
            System.err.println(t("imports.command.failed"));
            return REFUSED;
        }
        tell(report);
        return DONE;
    }

    private @Nullable Report awaited(Member owner, BatchId id) {
        String told = "";
        while (true) {
            Batch batch = batch(owner, id);
            Batch.Run run = batch.running();
            if (run == null || run.failed()) {
                return batch.report();
            }
            told = progress(run, told);
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private Batch batch(Member owner, BatchId id) {
        return batches.find(owner, Kind.ARCHIVE, id)
                .or(() -> batches.find(owner, Kind.PEOPLE, id))
                .orElseThrow();
    }

    private String progress(Batch.Run run, String told) {
        if (run.total() == 0) {
            return told;
        }
        String now = t("imports.progress", run.done(), run.total());
        if (!now.equals(told)) {
            System.out.println("  " + now);
        }
        return now;
    }

    private void tell(Report report) {
        report.counts().forEach((key, number) -> say("imports.count." + key, number));
        if (report.changedNothing()) {
            say("imports.nothing-changed");
        }
        report.remarks().notes().forEach(note -> say(note.key(), note.args().toArray()));
        List<NotUnderstood> places = report.remarks().notUnderstood();
        if (!places.isEmpty()) {
            say("imports.not-understood", places.size());
        }
        places.stream().limit(MOST_LINES).forEach(place -> {
            String why = t(place.why().key(), place.why().args().toArray());
            System.out.println(
                    "  " + t("imports.place", place.file(), place.line()) + "  " + why + "  " + place.what());
        });
    }

    private int wrong(String key, Object... args) {
        System.err.println(t(key, args));
        return WRONG;
    }

    private void say(String key, Object... args) {
        System.out.println(t(key, args));
    }

    private String t(String key, Object... args) {
        return words.getMessage(key, args, Locale.ENGLISH);
    }
}
