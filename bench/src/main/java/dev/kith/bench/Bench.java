package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./kith bench [NAME]}: prints what was measured as tables, and what it does meanwhile beside them. */
public final class Bench {
    private static final List<String> NAMES = List.of("start", "pages", "rsvp", "reach", "nodes", "matching");

    private Bench() {}

    /** @param arguments the folder of Kith's script, and the name of one measurement or none for all */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 2 && arguments[1].equals("reach")) {
            reach(Path.of(arguments[0]), List.of(arguments).subList(2, arguments.length));
            return;
        }
        List<String> words = List.of(arguments).subList(1, arguments.length);
        boolean files = words.size() > 1 && words.getFirst().equals("matching");
        List<String> options = files ? words.subList(1, words.size()) : List.of();
        List<String> names = words.isEmpty() ? NAMES : files ? List.of("matching") : words;
        if (!NAMES.containsAll(names)) {
            System.err.println("kith: bench knows " + String.join(", ", NAMES));
            System.exit(2);
        }
        Path home = Path.of(arguments[0]);
        Path folder = folder();
        System.out.println(Machine.here());
        for (String name : names) {
            say(name);
            List<Table> tables = switch (name) {
                case "start" -> List.of(new StartBench(home, folder).run());
                case "pages" -> List.of(new PagesBench(home, folder).run());
                case "rsvp" -> List.of(new RsvpBench(home, folder).run());
                case "nodes" -> List.of(new NodesBench(home, folder).run());
                case "matching" -> List.of(new MatchingBench(home, folder, options).run());
                default -> List.of(new ReachBench(home, folder).run());
            };
            tables.forEach(System.out::println);
        }
    }

    /** What is asked of reach alone: answers to given questions, or figures of a large community. */
    private static void reach(Path home, List<String> words) throws IOException, SQLException {
        try {
            if (words.getFirst().equals("--large")) {
                System.out.println(Machine.here());
                LargeReach.run(folder(), words.subList(1, words.size()));
            } else if (words.getFirst().equals("--load")) {
                System.out.println(Machine.here());
                int members = words.size() > 1 ? Integer.parseInt(words.get(1)) : LargeReach.MEMBERS;
                System.out.println(LoadedReach.run(home, folder(), members));
            } else {
                ReachFiles.answer(words);
            }
        } catch (IllegalArgumentException | FileSystemException e) {
            System.err.println("kith: " + e.getMessage());
            System.exit(2);
        }
    }

    /** One that goes with this process. */
    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("kith-bench-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
    }

    static void say(String text) {
        System.err.println("bench: " + text);
    }

    static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
