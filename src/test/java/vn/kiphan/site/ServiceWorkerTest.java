package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.kiphan.KipHanTest;

@KipHanTest
class ServiceWorkerTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void the_worker_names_the_shell_by_its_hashes_and_every_file_of_it_is_there() throws Exception {
        var worker = mvc.get().uri("/service-worker.js").exchange();
        assertThat(worker).hasStatusOk().headers().hasValue("Content-Type", "text/javascript;charset=UTF-8");
        String script = worker.getResponse().getContentAsString();
        Matcher shell = Pattern.compile("const SHELL = \\[(.*?)];").matcher(script);
        assertThat(shell.find()).isTrue();
        List<String> files = List.of(shell.group(1).replace("\"", "").split(","));
        assertThat(files).hasSizeGreaterThan(6).anyMatch(file -> file.matches("/js/saving-[0-9a-f]{32}\\.js"));
        assertThat(files)
                .allSatisfy(file -> assertThat(mvc.get().uri(file)).as(file).hasStatusOk());
        assertThat(script).containsPattern("const VERSION = '[0-9a-f]{16}';");
    }

    @Test
    void the_page_without_a_network_knows_nobody() {
        assertThat(mvc.get().uri("/offline"))
                .hasStatusOk()
                .bodyText()
                .contains("Đang mất mạng")
                .doesNotContain("data-person");
    }
}
