package vn.kiphan.preview;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code kiphan.preview}.
 *
 * @param directory where the small pictures lie; they need no backup, for they are made again when missing
 * @param enabled whether they are made at all
 * @param time how long one may take
 * @param memory how much heap the process that makes them gets, in MB
 */
@ConfigurationProperties("kiphan.preview")
record PreviewSettings(
        @DefaultValue("data/previews") Path directory,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("15s") Duration time,
        @DefaultValue("96") int memory) {}
