package vn.kiphan.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the embedded server keeps what it is given: {@code kiphan.database.directory}. Not read when a server is configured. */
@ConfigurationProperties("kiphan.database")
record DatabaseSettings(@DefaultValue("data/postgres") Path directory) {}
