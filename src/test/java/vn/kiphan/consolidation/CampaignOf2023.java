package vn.kiphan.consolidation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.consolidation.CampaignMother.Entry;
import vn.kiphan.consolidation.CampaignMother.Owing;
import vn.kiphan.consolidation.CampaignMother.Words;

/** A campaign of the size of the one of 2023, four days after its deadline: 90 units in five groups, of which 20 have not filed. */
public final class CampaignOf2023 {

    public static final int UNITS = 90;
    public static final int MISSING = 20;

    private static final String[] DISTRICTS = {
        "Thành phố Gia Nghĩa",
        "Huyện Đắk Glong",
        "Huyện Cư Jút",
        "Huyện Đắk Mil",
        "Huyện Krông Nô",
        "Huyện Đắk Song",
        "Huyện Đắk R'Lấp",
        "Huyện Tuy Đức"
    };
    private static final String[] KINDS = {"NEWS", "ARTICLE", "PHOTO", "REPORTAGE", "TALK", "COLUMN", "SPOT"};

    private final CampaignMother campaign;

    private CampaignOf2023(CampaignMother campaign) {
        this.campaign = campaign;
    }

    public static CampaignMother of(JdbcClient jdbc) {
        return of(jdbc, 71);
    }

    /** With as many commune stations as wanted; the last 20 of 71, or all beyond 51, have not filed. */
    public static CampaignMother of(JdbcClient jdbc, int stations) {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -4);
        new CampaignOf2023(campaign).fill(stations);
        return campaign;
    }

    private void fill(int stations) {
        List<Owing> others = new ArrayList<>();
        for (String name : List.of(
                "Báo Đắk Nông",
                "Đài Phát thanh và Truyền hình Đắk Nông",
                "Báo Nhân Dân thường trú",
                "Đài Tiếng nói Việt Nam khu vực")) {
            others.add(campaign.press(name));
        }
        for (int i = 1; i <= 6; i++) {
            others.add(campaign.owing(
                    "Trang thông tin điện tử sở số " + i, "Trang thông tin điện tử của các đơn vị", 2, "WEBSITE", ""));
        }
        others.add(campaign.owing(
                "Trung tâm Công nghệ thông tin và Truyền thông",
                "Trung tâm Công nghệ thông tin và Truyền thông",
                3,
                "IT_CENTRE",
                ""));
        for (String district : DISTRICTS) {
            others.add(campaign.owing(
                    "Trung tâm VH TT & TT "
                            + district.replaceFirst(
                                    "^\\p{Lu}", district.substring(0, 1).toLowerCase(java.util.Locale.ROOT)),
                    "Trung tâm VH TT & TT các huyện, thành phố",
                    4,
                    "DISTRICT_CENTRE",
                    district));
        }
        for (int i = 0; i < others.size(); i++) {
            file(others.get(i), i);
        }
        for (int i = 0; i < stations; i++) {
            Owing station = campaign.commune("Đài Truyền thanh xã Quảng Sơn %02d".formatted(i + 1), DISTRICTS[i % 8]);
            if (i < 71 - MISSING) {
                file(station, i);
            }
        }
    }

    /** Every seventh is late, every ninth waits, every tenth is returned, every eleventh has nothing to report. */
    private void file(Owing unit, int i) {
        var at = i % 7 == 6 ? campaign.due.plus(Duration.ofHours(30)) : campaign.due.minus(Duration.ofDays(1 + i % 5));
        boolean nil = i % 11 == 10;
        UUID submission = campaign.submit(unit, at, nil, nil ? Words.NONE : words(i), nil ? new Entry[0] : entries(i));
        if (i % 9 == 8) {
            return;
        }
        if (i % 10 == 9) {
            campaign.giveBack(unit, submission);
        } else {
            campaign.accept(unit, submission);
        }
    }

    private static Words words(int i) {
        return new Words(
                "Đơn vị đã xây dựng kế hoạch tuyên truyền, phân công biên tập viên theo dõi và bố trí khung giờ phát sóng cố định trong tuần.",
                "Tỷ lệ hộ dân được nghe nội dung tuyên truyền đạt khoảng " + (60 + i % 30)
                        + " % số hộ trên địa bàn; nhận thức của người dân được nâng lên.",
                i % 3 == 0
                        ? "Không có."
                        : "Hệ thống loa tại một số thôn, bon đã xuống cấp; kinh phí biên tập bằng tiếng dân tộc thiểu số còn hạn chế.",
                i % 4 == 0
                        ? "Đề nghị hỗ trợ kinh phí sửa chữa cụm loa và cung cấp tài liệu tuyên truyền bằng tiếng M'Nông."
                        : "");
    }

    private static Entry[] entries(int i) {
        return new Entry[] {
            new Entry(
                    KINDS[i % 7],
                    i % 2 == 0 ? "ONLINE" : "PRINT",
                    "Phòng, chống mua bán người: bài số " + i,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    i % 13 == 0,
                    Set.of(1)),
            Entry.article("Phản ánh hoạt động hưởng ứng tại địa phương số " + i, 1, 2),
            Entry.broadcast(10 + i, 5, 3, 2),
            Entry.post("Đăng trên trang của đơn vị", i % 2 == 0 ? 100L * i : null),
            Entry.banner(4 + i),
            Entry.meeting(1, 40 + i)
        };
    }
}
