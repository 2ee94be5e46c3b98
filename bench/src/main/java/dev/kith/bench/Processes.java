package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of processes under /proc: the time they had on a processor, the memory they hold. */
final class Processes {
    /** Clock ticks of /proc are hundredths of a second on every Linux since 2.4. */
    private static final double TICKS_A_SECOND = 100;

    private Processes() {}

    /** Seconds on a processor of a process and all that it ever started and that is alive or waited for. */
    static double cpuSeconds(long root) {
        long ticks = ticks(root, 4);
        for (long child : below(root)) {
            ticks += ticks(child, 2);
        }
        return ticks / TICKS_A_SECOND;
    }

    /** @param fields 2 for the process itself, 4 with its children that have ended */
    private static long ticks(long pid, int fields) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(values)
                    .skip(11)
                    .limit(fields)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    static List<Long> below(long root) {
        return ProcessHandle.of(root).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The memory of one process in MB. */
    static double residentMegabytes(long pid) {
        return kilobytes(pid, "status", "VmRSS:") / 1024.0;
    }

    /** The memory of a process and those below it in MB, with what they share counted once. */
    static double sharedOutMegabytes(long root) {
        long sum = kilobytes(root, "smaps_rollup", "Pss:");
        for (long child : below(root)) {
            sum += kilobytes(child, "smaps_rollup", "Pss:");
        }
        return sum / 1024.0;
    }

    private static long kilobytes(long pid, String file, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(field))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .orElse(0L);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
