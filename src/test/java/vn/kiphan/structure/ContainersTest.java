package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The containers cannot be started where this is built, so what they say is read: no default secret, nothing open to the network. */
class ContainersTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY).*");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{[A-Z_]+:\\?[A-Z][^}]{20,}}");
    private static final Pattern PINNED = Pattern.compile("[^:]+:v?\\d+[\\w.-]*");

    @Test
    void there_are_a_database_the_application_and_a_mail_catcher() throws IOException {
        assertThat(services().keySet()).containsExactlyInAnyOrder("database", "application", "mail");
        assertThat(services().get("database").get("image")).asString().startsWith("postgres:18.");
    }

    @Test
    void every_image_is_pinned() throws IOException {
        for (var service : services().values()) {
            assertThat((String) service.get("image")).matches(PINNED);
        }
        assertThat(Files.readAllLines(Path.of("Dockerfile")))
                .filteredOn(line -> line.startsWith("FROM "))
                .isNotEmpty()
                .allMatch(line -> PINNED.matcher(line.split(" ")[1]).matches());
    }

    @Test
    void no_password_stands_in_the_file_and_an_absent_one_stops_the_start_with_a_sentence() throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        for (var service : services().entrySet()) {
            section(service.getValue(), "environment").forEach((name, value) -> {
                if (SECRET_NAME.matcher(name).matches()) {
                    secrets.put(service.getKey() + " " + name, value.toString());
                }
            });
        }
        assertThat(secrets).hasSize(3);
        assertThat(secrets.values()).allMatch(value -> REQUIRED.matcher(value).matches());
    }

    @Test
    void no_variable_has_a_default() throws IOException {
        var variables = Pattern.compile("\\$\\{?[A-Za-z_][^}\\s]*").matcher(uncommented());
        var names = new TreeSet<String>();
        while (variables.find()) {
            assertThat(variables.group()).contains(":?");
            names.add(variables.group().replaceAll("[${]|:\\?.*", ""));
        }
        assertThat(names).containsExactly("KIPHAN_DATABASE_PASSWORD", "KIPHAN_SUPERUSER_PASSWORD");
    }

    @Test
    void what_is_published_is_published_to_this_machine_only() throws IOException {
        for (var service : services().entrySet()) {
            List<?> ports = (List<?>) service.getValue().getOrDefault("ports", List.of());
            assertThat(ports)
                    .as(service.getKey())
                    .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        }
        assertThat(services().get("database")).doesNotContainKey("ports");
    }

    @Test
    void the_application_waits_for_a_healthy_database_whose_data_outlives_the_container() throws IOException {
        assertThat(section(section(services().get("application"), "depends_on"), "database"))
                .containsEntry("condition", "service_healthy");
        assertThat(section(services().get("database"), "healthcheck")).containsKey("test");
        assertThat(services().get("database").get("volumes")).isEqualTo(List.of("database:/var/lib/postgresql"));
    }

    @Test
    void the_application_does_not_work_as_root_and_says_how_it_is() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        String user = lines.stream()
                .filter(line -> line.startsWith("USER "))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(user).isNotIn("USER root", "USER 0");
        assertThat(String.join("\n", lines)).contains("HEALTHCHECK", "/actuator/health", "-Xmx256m", "@jvm.options");
    }

    @Test
    void the_application_works_as_a_role_that_is_no_superuser() throws IOException {
        Map<String, Object> environment = section(services().get("application"), "environment");
        assertThat(environment).containsEntry("SPRING_DATASOURCE_USERNAME", "kiphan");
        assertThat(section(section(all(), "configs"), "application_role").get("content"))
                .asString()
                .contains("create role kiphan login", "create database kiphan owner kiphan")
                .doesNotContain("superuser");
        assertThat(section(services().get("database"), "environment")).doesNotContainKey("POSTGRES_USER");
    }

    @Test
    void the_build_machine_runs_the_test_command_of_the_readme() throws Exception {
        Path script = Path.of(".ci/run");
        assertThat(script).isExecutable();
        assertThat(script).content().contains("set -euo pipefail", "export CI=true", "exec ./mvnw", " verify");
        assertThat(new ProcessBuilder("bash", "-n", script.toString()).start().waitFor())
                .isZero();
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        Map<String, Object> section = section(all(), "services");
        section.keySet().forEach(name -> services.put(name, section(section, name)));
        return services;
    }

    private static Map<String, Object> all() throws IOException {
        Map<String, Object> all = new TreeMap<>();
        all.putAll(new Yaml().load(Files.readString(COMPOSE)));
        return all;
    }

    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        Map<String, Object> section = new TreeMap<>();
        if (parent.get(name) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> section.put(key.toString(), value));
        }
        return section;
    }

    private static String uncommented() throws IOException {
        return Files.readString(COMPOSE).replaceAll("(?m)^\\s*#.*$", "");
    }
}
