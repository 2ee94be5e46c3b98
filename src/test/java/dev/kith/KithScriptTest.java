package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./kith}, without starting anything. */
class KithScriptTest {
    @TempDir
    Path folder;

    /** What a run of the script printed and how it ended. */
    private record Ended(int code, String output) {}

    @Test
    void it_says_what_it_can_do() throws Exception {
        Ended help = kith(Map.of(), "help");
        assertThat(help.code()).isZero();
        assertThat(help.output()).contains("run", "demo", "import", "test", "bench", "build", "--data", "--port");
        assertThat(kith(Map.of()).output()).isEqualTo(help.output());
        assertThat(kith(Map.of(), "--help").output()).isEqualTo(help.output());
    }

    @Test
    void it_does_not_guess_what_was_meant() throws Exception {
        Ended ended = kith(Map.of(), "strat");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).startsWith("kith: there is no command 'strat'");
    }

    @Test
    void a_named_jdk_that_is_too_old_is_told() throws Exception {
        Ended ended = kith(Map.of("KITH_JAVA_HOME", jdk("old", "24.0.2").toString()), "build");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .isEqualTo("kith: KITH_JAVA_HOME: '" + folder.resolve("old") + "' is not a JDK 25 or later");
    }

    @Test
    void an_old_jdk_is_passed_over_for_one_that_will_do() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path sdkman = jdk("sdkman/candidates/java/new", "25.0.3");
        var environment = Map.of(
                "JAVA_HOME",
                old.toString(),
                "SDKMAN_DIR",
                folder.resolve("sdkman").toString());
        assertThat(found(environment)).isNotEqualTo(old.toString()).isNotEmpty();
        assertThat(found(Map.of("JAVA_HOME", sdkman.toString()))).isEqualTo(sdkman.toString());
        assertThat(found(Map.of("JAVA_HOME", jdk("next", "26").toString()))).endsWith("next");
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        Path runtime = jdk("runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(found(Map.of("JAVA_HOME", runtime.toString()))).isNotEqualTo(runtime.toString());
    }

    /** The JDK that the script hands to a Maven that only says what it was given. */
    private String found(Map<String, String> environment) throws Exception {
        Path maven = folder.resolve("bin/mvn");
        Files.createDirectories(maven.getParent());
        Files.writeString(maven, "#!/bin/sh\necho \"$JAVA_HOME\"\nexit 3\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        Path copy = Files.createDirectories(folder.resolve("clone"));
        Files.copy(Path.of("kith"), copy.resolve("kith"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ended ended = run(List.of("sh", copy.resolve("kith").toString(), "build"), environment);
        return ended.output().lines().reduce("", (earlier, later) -> later);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path compiler = Files.createFile(home.resolve("bin/javac"));
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Ended kith(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("./kith"));
        command.addAll(List.of(words));
        return run(command, environment);
    }

    private Ended run(List<String> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        return new Ended(process.waitFor(), output);
    }
}
