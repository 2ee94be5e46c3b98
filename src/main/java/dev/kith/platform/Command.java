package dev.kith.platform;

import java.util.List;

/**
 * A word of the command line beside {@code run}: {@code demo}, {@code import}. Higher folders provide them as beans.
 *
 * <p>{@code demo} is called when Kith answers, on a folder that goes with it; all others while nobody can reach it, and
 * Kith ends with them.
 */
public interface Command {
    String name();

    /**
     * Does it and prints what it did.
     *
     * @param arguments what followed on the command line, without the settings
     * @return the exit code; 0 for done
     */
    int run(List<String> arguments);
}
