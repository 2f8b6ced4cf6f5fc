package vn.kiphan.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.kiphan.entering.DemoEntry;
import vn.kiphan.shared.DateRange;
import vn.kiphan.unit.UnitKind;

/** Makes up what a sample unit did in a campaign: plausible, varied, and the same at every start. */
class DemoWork {

    private static final List<String> LANGUAGES =
            List.of("VIETNAMESE", "VIETNAMESE", "VIETNAMESE", "MNONG", "EDE", "HMONG");

    /** Channels on which something is done or put up, and nothing is published. */
    private static final Set<String> NO_OUTLET = Set.of("NOTICE_BOARD", "SPEAKER", "SMS");

    private final Random chance;
    private final DemoTopic topic;
    private final DateRange days;
    private final int tasks;
    private final String place;

    /** Stands in every link, because a unit logs a page only once. */
    private final int series;

    DemoWork(long seed, DemoTopic topic, DateRange days, int tasks, String place) {
        this.chance = new Random(seed);
        this.topic = topic;
        this.days = days;
        this.tasks = tasks;
        this.place = place;
        this.series = 1000 + (int) Math.floorMod(seed, 9000L);
    }

    List<DemoEntry> entries(UnitKind kind, int count) {
        List<DemoEntry> entries = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            entries.add(
                    switch (kind) {
                        case PRESS ->
                            number % 6 == 0 ? post(number) : number % 4 == 0 ? programme() : article("ONLINE", number);
                        case WEBSITE -> number % 4 == 0 ? post(number) : article("PORTAL", number);
                        case IT_CENTRE, DEPARTMENT -> number % 3 == 0 ? messages() : article("PORTAL", number);
                        case DISTRICT_CENTRE ->
                            switch (number % 5) {
                                case 0 -> banners();
                                case 1 -> programme();
                                case 2 -> post(number);
                                case 3 -> mobile();
                                default -> article("PORTAL", number);
                            };
                        case COMMUNE_STATION ->
                            switch (number % 4) {
                                case 0 -> meeting();
                                case 2 -> banners();
                                default -> loudspeaker();
                            };
                    });
        }
        return entries;
    }

    /** What comes to mind after filing; without a link, so that it is in no report already. */
    DemoEntry afterthought(UnitKind kind) {
        return kind == UnitKind.PRESS ? programme() : mobile();
    }

    private DemoEntry article(String channel, int number) {
        String title = pick(topic.news());
        String kind = pick(List.of("NEWS", "NEWS", "ARTICLE", "ARTICLE", "PHOTO", "TALK"));
        return entry(kind, channel, title)
                .withLink("https://" + host() + "/tin-bai/" + day().toString().substring(0, 7) + "/" + series + "-"
                        + number + ".html")
                .withTags(tags(number));
    }

    private DemoEntry post(int number) {
        return entry("POST", "SOCIAL", pick(topic.news()))
                .withLink("https://mang-xa-hoi.example/" + host() + "/posts/" + series + number)
                .withViews(200 + chance.nextInt(9_000))
                .withTags(tags(number));
    }

    /** Some write none. */
    private String tags(int number) {
        return switch (number % 3) {
            case 0 -> "";
            case 1 -> topic.tags().getFirst();
            default -> String.join(", ", topic.tags());
        };
    }

    private DemoEntry programme() {
        return entry(
                        pick(List.of("REPORTAGE", "PROGRAMME", "SPOT")),
                        pick(List.of("RADIO", "TELEVISION")),
                        pick(topic.news()))
                .withAirings(1 + chance.nextInt(6), 3 + chance.nextInt(12), null);
    }

    private DemoEntry loudspeaker() {
        return entry(pick(List.of("NEWS", "SPOT", "PROGRAMME")), "LOUDSPEAKER", pick(topic.news()))
                .withAirings(2 + chance.nextInt(20), 3 + chance.nextInt(8), 1 + chance.nextInt(9))
                .in(pick(LANGUAGES));
    }

    private DemoEntry banners() {
        return entry(pick(List.of("BANNER", "BILLBOARD", "POSTER")), "NOTICE_BOARD", pick(topic.slogans()))
                .withPieces(1 + chance.nextInt(12), 1 + chance.nextInt(4));
    }

    private DemoEntry meeting() {
        return entry("MEETING", "SPEAKER", "Họp thôn, bon lồng ghép tuyên truyền " + topic.campaign())
                .withSessions(1 + chance.nextInt(3), 30 + chance.nextInt(150))
                .in(pick(LANGUAGES));
    }

    private DemoEntry mobile() {
        return entry("MOBILE", "SPEAKER", "Xe tuyên truyền lưu động về " + topic.campaign())
                .withSessions(1 + chance.nextInt(5), 80 + chance.nextInt(400));
    }

    private DemoEntry messages() {
        return entry("TEXT_MESSAGE", "SMS", pick(topic.slogans())).withPieces(1_000 + chance.nextInt(20_000), null);
    }

    private DemoEntry entry(String kind, String channel, String title) {
        Set<Integer> served = chance.nextInt(4) == 0 ? Set.of(0, tasks - 1) : Set.of(chance.nextInt(tasks));
        return DemoEntry.of(kind, channel, title, NO_OUTLET.contains(channel) ? "" : place, day(), served);
    }

    private LocalDate day() {
        long span = days.from().until(days.to(), ChronoUnit.DAYS);
        return days.from().plusDays(chance.nextLong(span + 1));
    }

    private String host() {
        return "don-vi-" + Math.floorMod(place.hashCode(), 900) + ".example";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    String workDone() {
        return "Đơn vị đã xây dựng kế hoạch, phân công người phụ trách và tổ chức tuyên truyền " + topic.campaign()
                + " theo các nội dung được giao; giới thiệu " + topic.hotline() + " để người dân liên hệ khi cần.";
    }

    String results() {
        return pick(List.of(
                "Nội dung được đăng, phát đều trong đợt; người dân quan tâm theo dõi và phản hồi tích cực.",
                "Tin, bài bám sát hoạt động ở cơ sở; nhiều thôn, bon chủ động đề nghị phát lại.",
                "Hoàn thành số lượng đã đăng ký; hình thức tuyên truyền phù hợp với địa bàn."));
    }

    String difficulties() {
        return pick(List.of(
                "Một số cụm loa đã xuống cấp, chất lượng âm thanh chưa bảo đảm.",
                "Cán bộ phụ trách kiêm nhiệm nhiều việc; kinh phí cho tuyên truyền trực quan còn hạn chế.",
                "Thiếu biên tập viên biết tiếng dân tộc thiểu số nên bản tin song ngữ còn ít.",
                ""));
    }

    String proposals() {
        return pick(List.of(
                "Đề nghị hỗ trợ kinh phí sửa chữa cụm loa và cấp thêm tài liệu tuyên truyền.",
                "Đề nghị cung cấp sớm tài liệu, tệp âm thanh mẫu bằng tiếng dân tộc thiểu số.",
                "Đề nghị mở lớp tập huấn viết tin, bài cho cán bộ truyền thanh cơ sở.",
                ""));
    }
}
