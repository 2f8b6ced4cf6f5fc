package vn.kiphan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kịp Hạn: directives of a communications department and the media-coverage reports on them. */
@SpringBootApplication
public class KipHan {

    public static void main(String[] args) {
        SpringApplication.run(KipHan.class, args);
    }
}
