package vn.kiphan.scan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileQueue;
import vn.kiphan.document.FileScreen;
import vn.kiphan.document.FileWork;

/** Holds back what the scanner has not seen yet, and what it found something in. */
@Component
class ScannedFiles implements FileScreen {

    private final JdbcClient jdbc;
    private final FileQueue scanQueue;
    private final FileWork scanWork;
    private final ScannerSettings settings;

    ScannedFiles(JdbcClient jdbc, FileQueue scanQueue, FileWork scanWork, ScannerSettings settings) {
        this.jdbc = jdbc;
        this.scanQueue = scanQueue;
        this.scanWork = scanWork;
        this.settings = settings;
    }

    @Override
    public void arrived(FileId file) {
        if (settings.configured()) {
            scanQueue.add(file);
            scanWork.nudge();
        }
    }

    @Override
    public Standing of(FileId file) {
        return jdbc.sql("select state from scan_file where file_id = :file")
                .param("file", file.value())
                .query(String.class)
                .optional()
                .filter(state -> !state.equals("CLEAN"))
                .map(Standing::valueOf)
                .orElse(Standing.RELEASED);
    }
}
