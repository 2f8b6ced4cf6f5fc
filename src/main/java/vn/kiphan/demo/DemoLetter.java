package vn.kiphan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/**
 * A sample letter in {@code db/demo}. Its days are marks that are filled in when it is issued: {@code {ban-hanh}} in words,
 * {@code {han}}, {@code {tu}} and {@code {den}} as day/month/year, {@code {can-cu}} the day of its bases.
 */
record DemoLetter(String file, LocalDate issuedOn, LocalDate deadline, LocalDate from, LocalDate to) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy", Locale.ROOT);

    String text() {
        return read().replace("{thang}", Integer.toString(issuedOn.getMonthValue()))
                .replace("{nam}", Integer.toString(issuedOn.getYear()))
                .replace("{can-cu}", DAY.format(issuedOn.minusDays(3)))
                .replace("{han}", DAY.format(deadline))
                .replace("{tu}", DAY.format(from))
                .replace("{den}", DAY.format(to));
    }

    private String read() {
        try (InputStream letter = new ClassPathResource("db/demo/" + file).getInputStream()) {
            return new String(letter.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
