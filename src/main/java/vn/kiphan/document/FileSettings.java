package vn.kiphan.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the content of files lies: {@code kiphan.files.directory}. To be backed up together with the database. */
@ConfigurationProperties("kiphan.files")
record FileSettings(@DefaultValue("data/files") Path directory) {}
