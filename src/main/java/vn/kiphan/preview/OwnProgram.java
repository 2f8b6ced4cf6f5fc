package vn.kiphan.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this very program is started once more: from its jar, or from folders of classes while it is developed. */
final class OwnProgram {

    private static final String MAIN = "vn.kiphan.KipHan";
    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    private OwnProgram() {}

    static List<String> command(List<String> options, List<String> arguments) {
        boolean fromJar = ClassLoader.getSystemResource(JAR_LAUNCHER.replace('.', '/') + ".class") != null;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(fromJar ? JAR_LAUNCHER : MAIN);
        command.addAll(arguments);
        return command;
    }
}
