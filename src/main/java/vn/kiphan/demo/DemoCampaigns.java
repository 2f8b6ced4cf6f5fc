package vn.kiphan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.drafting.DemoDirectives;
import vn.kiphan.numbering.DemoNumbers;
import vn.kiphan.sentreport.DemoSentReports;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.topic.DemoTags;
import vn.kiphan.unit.DemoUnits;

/**
 * Loads the sample campaigns once: that of 2023 as history, and two that run today, so that every state can be seen.
 *
 * <p>Before the web server takes its first request, because the clock shows other days meanwhile.
 */
@Component
@Profile("demo")
class DemoCampaigns implements SmartLifecycle {

    private final DemoUnits units;
    private final DemoClock clock;
    private final DemoNumbers numbers;
    private final DemoDirectives directives;
    private final DemoTags tags;
    private final DemoFiling filing;
    private final DemoQuarter quarter;
    private final DemoSentReports reports;
    private final UserDetailsService people;
    private volatile boolean running;

    DemoCampaigns(
            DemoUnits units,
            DemoClock clock,
            DemoNumbers numbers,
            DemoDirectives directives,
            DemoTags tags,
            DemoFiling filing,
            DemoQuarter quarter,
            DemoSentReports reports,
            UserDetailsService people) {
        this.units = units;
        this.clock = clock;
        this.numbers = numbers;
        this.directives = directives;
        this.tags = tags;
        this.filing = filing;
        this.quarter = quarter;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public void start() {
        try {
            LocalDate today = Vietnam.day(clock.instant());
            clock.show(Vietnam.startOf(DemoUnits.SINCE));
            if (units.load()) {
                DemoAgenda agenda = new DemoAgenda();
                plan(DemoCampaign.history(), agenda);
                plan(DemoCampaign.overdue(today), agenda);
                plan(DemoCampaign.dueSoon(today), agenda);
                planQuarterly(today.minusDays(38), agenda);
                agenda.play(clock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clock.runFree();
        }
        running = true;
    }

    private void plan(DemoCampaign campaign, DemoAgenda agenda) {
        agenda.at(Vietnam.startOf(campaign.issuedOn()).plusSeconds(9 * 3600 + 40 * 60), () -> {
            SignedInPerson officer = (SignedInPerson) people.loadUserByUsername("officer");
            numbers.begin(officer.departments().iterator().next(), campaign.issuedOn(), campaign.firstNumber());
            DirectiveId directive = directives.issue(DemoLetter.of(campaign), campaign.issuedOn(), officer);
            tags.set(directive, campaign.topic().tags(), officer);
            filing.plan(directive, campaign, agenda);
            if (campaign.topic() == DemoTopic.TRAFFICKING) {
                LocalDate sentOn = campaign.deadline().plusDays(7);
                agenda.at(
                        Vietnam.startOf(sentOn).plusSeconds(15 * 3600),
                        () -> reports.record(directive, "1027/BC-STTTT", sentOn, officer));
            }
        });
    }

    /** A directive that asks for a report each quarter: its next deadlines are still to come. */
    private void planQuarterly(LocalDate issuedOn, DemoAgenda agenda) {
        agenda.at(Vietnam.startOf(issuedOn).plusSeconds(10 * 3600 + 20 * 60), () -> {
            SignedInPerson officer = (SignedInPerson) people.loadUserByUsername("officer");
            quarter.plan(
                    directives.issueQuarterly(DemoLetter.issuedOn("bao-cao-quy.txt", issuedOn), issuedOn, officer),
                    issuedOn,
                    agenda);
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
