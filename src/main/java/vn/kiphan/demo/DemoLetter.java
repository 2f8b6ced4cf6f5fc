package vn.kiphan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The letter of a sample campaign, with the marks of its days filled in: {@code {han}}, {@code {tu}}, {@code {den}} and the like. */
final class DemoLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy", Locale.ROOT);

    private DemoLetter() {}

    /** A letter that sets no day of its own. */
    static String issuedOn(String letter, LocalDate day) {
        return read(letter)
                .replace("{thang}", Integer.toString(day.getMonthValue()))
                .replace("{nam}", Integer.toString(day.getYear()))
                .replace("{can-cu}", DAY.format(day.minusDays(3)));
    }

    static String of(DemoCampaign campaign) {
        LocalDate issuedOn = campaign.issuedOn();
        return read(campaign.letter())
                .replace("{thang}", Integer.toString(issuedOn.getMonthValue()))
                .replace("{nam}", Integer.toString(issuedOn.getYear()))
                .replace("{can-cu}", DAY.format(issuedOn.minusDays(3)))
                .replace("{han}", DAY.format(campaign.deadline()))
                .replace("{tu}", DAY.format(campaign.window().from()))
                .replace("{den}", DAY.format(campaign.window().to()));
    }

    private static String read(String file) {
        try (InputStream letter = new ClassPathResource("db/demo/letters/" + file).getInputStream()) {
            return new String(letter.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
