package vn.kiphan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.amendment.Acknowledgements;
import vn.kiphan.amendment.Amendments;
import vn.kiphan.amendment.Announcement;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.Declines;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Directives;
import vn.kiphan.directive.RecipientList;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.extension.ExtensionDecisions;
import vn.kiphan.extension.ExtensionId;
import vn.kiphan.extension.Extensions;
import vn.kiphan.reason.ReasonList;
import vn.kiphan.reason.Reasons;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Vietnam;

/** Plans what happens on a running sample campaign beside the reporting: refusals, an amendment, requests for more time. */
@Component
@Profile("demo")
class DemoCourse {

    private final Assignments assignments;
    private final Declines declines;
    private final RecipientList list;
    private final Extensions extensions;
    private final ExtensionDecisions decisions;
    private final Amendments amendments;
    private final Acknowledgements acknowledgements;
    private final Reasons reasons;
    private final Directives directives;
    private final UserDetailsService people;

    DemoCourse(
            Assignments assignments,
            Declines declines,
            RecipientList list,
            Extensions extensions,
            ExtensionDecisions decisions,
            Amendments amendments,
            Acknowledgements acknowledgements,
            Reasons reasons,
            Directives directives,
            UserDetailsService people) {
        this.assignments = assignments;
        this.declines = declines;
        this.list = list;
        this.extensions = extensions;
        this.decisions = decisions;
        this.amendments = amendments;
        this.acknowledgements = acknowledgements;
        this.reasons = reasons;
        this.directives = directives;
        this.people = people;
    }

    void plan(
            DirectiveId directive,
            DemoCampaign campaign,
            List<DemoUnit> units,
            Function<DemoUnit, SignedInPerson> reporter,
            DemoAgenda agenda) {
        Course course = new Course(directive, campaign, units, reporter, agenda);
        if (campaign.topic() == DemoTopic.ONLINE_SAFETY) {
            course.decline();
            course.amend();
            course.ask();
        } else if (campaign.topic() == DemoTopic.FOREST_FIRE) {
            course.extendOne();
        }
    }

    private SignedInPerson officer() {
        return (SignedInPerson) people.loadUserByUsername("officer");
    }

    private String reason(ReasonList of, int place) {
        return reasons.of(of).get(place).words();
    }

    /** The course of one campaign. */
    private class Course {

        private final DirectiveId directive;
        private final DemoCampaign campaign;
        private final List<DemoUnit> units;
        private final Function<DemoUnit, SignedInPerson> reporter;
        private final DemoAgenda agenda;

        Course(
                DirectiveId directive,
                DemoCampaign campaign,
                List<DemoUnit> units,
                Function<DemoUnit, SignedInPerson> reporter,
                DemoAgenda agenda) {
            this.directive = directive;
            this.campaign = campaign;
            this.units = units;
            this.reporter = reporter;
            this.agenda = agenda;
        }

        /** Of three units that decline, one waits, one is insisted on, one is taken off the list. */
        void decline() {
            List<DemoUnit> silent = of(DemoOutcome.NEVER_OPENED);
            decline(silent.get(1), 1, "Đề nghị gửi trung tâm văn hóa của huyện.");
            decline(silent.get(2), 0, "Đơn vị không có hệ thống phát thanh.");
            decline(silent.get(3), 2, "Đơn vị đã nhập vào xã bên cạnh từ đầu tháng.");
            at(5, 9, () -> {
                SignedInPerson officer = officer();
                declines.insist(
                        directive,
                        silent.get(2).unit(),
                        officer.departments(),
                        "Đơn vị tuyên truyền bằng cổng thông tin và sinh hoạt thôn, bon; đề nghị tiếp nhận và thực hiện.",
                        officer.author());
                list.remove(
                        directive,
                        officer.departments(),
                        silent.get(3).unit(),
                        "Đơn vị đã sáp nhập; xã nhận sáp nhập báo cáo chung.",
                        officer.author());
            });
        }

        private void decline(DemoUnit unit, int reason, String words) {
            at(2, 10, () -> {
                Author by = reporter.apply(unit).author();
                assignments.opened(unit.assignment(), by);
                declines.decline(unit.assignment(), Set.of(unit.unit()), reason(ReasonList.DECLINE, reason), words, by);
            });
        }

        /** A correction, which most of those who had acknowledged acknowledge again; the sample account's press office has not. */
        void amend() {
            at(8, 14, () -> {
                SignedInPerson officer = officer();
                amendments.correct(
                        directive,
                        officer.departments(),
                        "Báo cáo gửi kèm số lượt tiếp cận của từng tin, bài.",
                        "Báo cáo ghi số lượt xem của bài đăng trên mạng xã hội; tin, bài trên báo không phải ghi lượt tiếp cận.",
                        new Announcement(
                                "Thống nhất cách tính theo đề nghị của các đơn vị",
                                new Announcement.FromRegister(
                                        directives.view(directive).symbol(),
                                        campaign.issuedOn().plusDays(8),
                                        true),
                                null),
                        officer.author());
            });
            units.stream()
                    .filter(unit -> unit.username().isEmpty() && unit.place() % 3 != 0)
                    .filter(unit -> outcome(unit) != DemoOutcome.NEVER_OPENED)
                    .forEach(unit -> at(
                            9,
                            8,
                            () -> acknowledgements.acknowledge(
                                    unit.assignment(),
                                    Set.of(unit.unit()),
                                    1,
                                    reporter.apply(unit).author())));
        }

        /** Two requests wait, one was granted, one refused. */
        void ask() {
            List<DemoUnit> drafting = of(DemoOutcome.DRAFTING);
            List<DemoUnit> received = of(DemoOutcome.RECEIVED);
            LocalDate week = campaign.deadline().plusDays(7);
            at(15, 9, () -> {
                SignedInPerson officer = officer();
                ExtensionId granted = ask(drafting.get(1), week, 1, "Còn chờ số liệu của năm thôn, bon.");
                decisions.grant(granted, officer.departments(), Vietnam.endOf(week), "", officer.author());
                ExtensionId refused = ask(received.get(1), week, 2, "Cán bộ đi tập huấn hết tuần.");
                decisions.refuse(
                        refused,
                        officer.departments(),
                        "Đề nghị phân công người thay và báo cáo đúng hạn; số liệu bổ sung nộp sau.",
                        officer.author());
            });
            at(19, 10, () -> {
                ask(
                        drafting.getFirst(),
                        week,
                        0,
                        "Buổi tuyên truyền lưu động cuối cùng tổ chức sau hạn báo cáo ba ngày.");
                ask(received.getFirst(), campaign.deadline().plusDays(4), 3, "Máy phát hỏng, đang chờ sửa.");
            });
        }

        /** Files after the deadline of the others and is on time all the same. */
        void extendOne() {
            DemoUnit unit = of(DemoOutcome.ACCEPTED_LATE).getFirst();
            LocalDate until = campaign.deadline().plusDays(4);
            agenda.at(Vietnam.startOf(campaign.deadline().minusDays(5)).plusSeconds(9 * 3600), () -> {
                SignedInPerson officer = officer();
                ExtensionId asked = ask(unit, campaign.deadline().plusDays(7), 4, "Mưa lũ chia cắt hai thôn.");
                decisions.grant(
                        asked,
                        officer.departments(),
                        Vietnam.endOf(until),
                        "Sở tổng hợp trước ngày đó; đề nghị đơn vị cố gắng.",
                        officer.author());
            });
        }

        private ExtensionId ask(DemoUnit unit, LocalDate day, int reason, String words) {
            return extensions.ask(
                    unit.assignment(),
                    Set.of(unit.unit()),
                    new ReportDeadline(day, null, true),
                    reason(ReasonList.EXTENSION, reason),
                    words,
                    reporter.apply(unit).author());
        }

        private List<DemoUnit> of(DemoOutcome outcome) {
            return units.stream()
                    .filter(unit -> unit.username().isEmpty() && outcome(unit) == outcome)
                    .toList();
        }

        private DemoOutcome outcome(DemoUnit unit) {
            return campaign.outcomes().of(unit.username(), unit.place());
        }

        private void at(int days, int hour, Runnable work) {
            Instant moment = Vietnam.startOf(campaign.issuedOn().plusDays(days)).plusSeconds(hour * 3600L);
            agenda.at(moment, work);
        }
    }
}
