package dev.kith.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param command {@code run} where none was named
 * @param arguments what followed, without the settings
 */
public record CommandLine(String command, List<String> arguments, Settings settings, boolean folderNamed) {
    /**
     * @param words the command line
     * @throws StartRefused with one line that names the wrong setting
     */
    public static CommandLine of(List<String> words, Map<String, String> environment, Path home) {
        boolean named = !words.isEmpty() && !words.getFirst().startsWith("-");
        var read = SettingsReader.read(named ? words.subList(1, words.size()) : words, environment, home);
        boolean folder = words.stream().anyMatch(word -> word.equals("--data") || word.startsWith("--data="));
        return new CommandLine(named ? words.getFirst() : "run", read.rest(), read.settings(), folder);
    }
}
