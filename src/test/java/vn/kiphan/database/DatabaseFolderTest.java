package vn.kiphan.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFolderTest {

    @Test
    void a_place_into_which_nothing_can_be_written_is_named_in_a_sentence(@TempDir Path place) throws Exception {
        Path file = Files.createFile(place.resolve("data"));
        assertThatThrownBy(() -> DatabaseFolder.hold(file.resolve("postgres")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("The application cannot write into " + file.resolve("postgres") + ".")
                .asInstanceOf(InstanceOfAssertFactories.type(DatabaseRefused.class))
                .extracting(DatabaseRefused::action)
                .asString()
                .contains("kiphan.database.directory");
    }
}
