package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.KipHan;

/** The command line in a process of its own: the program's own main class, without a database and without a web server. */
class LetterCommandTest {

    private static final Path SAMPLES = Path.of("src/docs/sample-letter");

    @TempDir
    private Path folder;

    private record Answer(int code, String output, String errors) {

        List<JsonNode> documents() {
            return output.lines()
                    .map(line -> JsonMapper.builder().build().readTree(line))
                    .toList();
        }
    }

    private Answer run(String... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KipHan.class.getName(),
                LetterCommand.NAME));
        command.addAll(List.of(files));
        Path output = folder.resolve("output.jsonl");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        // no terminal of the clerk's needs to be set to UTF-8 for it
        builder.environment().put("LC_ALL", "C");
        int code = builder.start().waitFor();
        return new Answer(code, Files.readString(output), Files.readString(errors));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void each_letter_is_one_line_of_json_and_nothing_else_is_printed() throws Exception {
        Answer answer = run(
                SAMPLES.resolve("cong-van-mau.txt").toString(),
                SAMPLES.resolve("cong-van-mau.docx").toString(),
                SAMPLES.resolve("cong-van-mau.pdf").toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.output()).endsWith("}\n").doesNotContain("\r");
        assertThat(answer.documents()).hasSize(3).allSatisfy(document -> {
            assertThat(document.propertyNames())
                    .containsExactly(
                            "file",
                            "documentType",
                            "number",
                            "symbol",
                            "issuer",
                            "parentBody",
                            "place",
                            "issuedOn",
                            "urgency",
                            "subject",
                            "recipients",
                            "bases",
                            "items",
                            "deadlines",
                            "dataWindow",
                            "signer",
                            "copies",
                            "problems");
            assertThat(document.get("documentType").asString()).isEqualTo("Công văn");
            assertThat(document.get("number").isNull()).isTrue();
            assertThat(document.get("issuedOn").toString())
                    .isEqualTo("{\"value\":\"2023-07\",\"precision\":\"MONTH\"}");
            assertThat(document.get("bases").get(0).toString())
                    .isEqualTo(
                            "{\"type\":\"Công văn\",\"number\":\"3940\",\"symbol\":\"UBND-NC\",\"issuedOn\":\"2023-07-12\",\"issuer\":\"Ủy ban nhân dân tỉnh Đắk Nông\"}");
            assertThat(document.get("items").get(0).propertyNames()).containsExactly("path", "text", "addressedTo");
            assertThat(document.get("deadlines").toString())
                    .isEqualTo(
                            "[{\"phrase\":\"trước ngày 28/9/2023\",\"date\":\"2023-09-28\",\"time\":null,\"inclusive\":true,\"kind\":\"REPORT\"}]");
            assertThat(document.get("dataWindow").get("from").asString()).isEqualTo("2023-07-07");
            assertThat(document.get("signer").toString())
                    .isEqualTo("{\"prefix\":\"KT.\",\"position\":\"PHÓ GIÁM ĐỐC\",\"name\":null}");
            assertThat(document.get("copies").get(1).asString()).isEqualTo("UBND tỉnh (b/c)");
            assertThat(document.get("problems").isEmpty()).isTrue();
        });
        assertThat(answer.documents().get(2).get("file").asString()).endsWith("cong-van-mau.pdf");
    }

    @Test
    void a_file_that_cannot_be_read_has_a_problem_and_keeps_no_other_from_being_read() throws Exception {
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[50 * 1024 * 1024]);
        }
        Answer answer = run(
                folder.resolve("missing.txt").toString(),
                folder.toString(),
                file("empty.txt", "").toString(),
                bomb.toString(),
                file("picture.png", "\u0089PNG\u0000\u0001\u0002").toString(),
                SAMPLES.resolve("cong-van-mau.txt").toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.documents()).hasSize(6);
        assertThat(answer.documents().subList(0, 5)).allSatisfy(document -> {
            assertThat(document.get("problems").get(0).asString()).endsWith(".");
            assertThat(document.get("issuer").isNull()).isTrue();
            assertThat(document.get("items").isEmpty()).isTrue();
            assertThat(document.has("signer")).isTrue();
        });
        assertThat(answer.documents().get(5).get("problems").isEmpty()).isTrue();
        assertThat(answer.documents().get(5).get("items").size()).isEqualTo(4);
    }

    @Test
    void without_a_file_it_says_how_it_is_used() throws Exception {
        Answer answer = run();

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.errors()).isNotBlank();
    }

    @Test
    void the_document_is_in_utf_8_and_absent_values_are_null() {
        String line = LetterJson.of("a.txt", new LetterReader().read("Hôm nay trời đẹp."))
                .line();

        assertThat(line)
                .isEqualTo(
                        "{\"file\":\"a.txt\",\"documentType\":null,\"number\":null,\"symbol\":null,\"issuer\":null,\"parentBody\":null,\"place\":null,\"issuedOn\":null,\"urgency\":null,\"subject\":null,\"recipients\":[],\"bases\":[],\"items\":[],\"deadlines\":[],\"dataWindow\":null,\"signer\":null,\"copies\":[],\"problems\":[]}");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }
}
