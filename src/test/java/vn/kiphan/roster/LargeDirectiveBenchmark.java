package vn.kiphan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;

/**
 * Says how long the page of a directive with 10,000 units and the list of its units take, warm and over everything but the network.
 * Not run with the tests: {@code ./mvnw test -Dtest=LargeDirectiveBenchmark}.
 */
@KipHanTest
class LargeDirectiveBenchmark {

    private static final int UNITS = 10_000;
    private static final int WARM = 150;
    private static final int MEASURED = 100;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Test
    void pages_of_a_directive_with_ten_thousand_units() {
        Sent sent = new SentDirectives(jdbc, transactions, events)
                .send(UNITS, clock.instant().plus(Duration.ofDays(9)));
        jdbc.sql("analyze").update();
        SignedInPerson officer = SentDirectives.person(Role.OFFICER, sent.department());
        measure("/directives/" + sent.directive(), officer);
        measure("/directives/" + sent.directive() + "/units", officer);
    }

    private void measure(String page, SignedInPerson officer) {
        List<Long> took = new ArrayList<>();
        for (int round = 0; round < WARM + MEASURED; round++) {
            long start = System.nanoTime();
            MvcTestResult answer = pages.get().uri(page).with(user(officer)).exchange();
            long end = System.nanoTime();
            assertThat(answer).hasStatusOk();
            if (round >= WARM) {
                took.add((end - start) / 1_000);
            }
        }
        took.sort(Long::compare);
        System.out.printf(
                "%s with %,d units: median %.1f ms, p95 %.1f ms%n",
                page.replaceAll("[0-9a-f-]{36}", "{id}"),
                UNITS,
                took.get(MEASURED / 2) / 1_000.0,
                took.get(MEASURED * 95 / 100) / 1_000.0);
    }
}
