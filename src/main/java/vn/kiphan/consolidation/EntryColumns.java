package vn.kiphan.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.spreadsheet.SheetColumn;

/** The columns of the workbook's list of entries, and an entry's cells in the same order. */
final class EntryColumns {

    static final List<SheetColumn> HEADINGS = List.of(
            new SheetColumn("STT", 8),
            SheetColumn.wide("Đơn vị"),
            new SheetColumn("Nhóm đơn vị", 30),
            new SheetColumn("Thể loại", 18),
            new SheetColumn("Kênh", 22),
            new SheetColumn("Tên tin, bài, sản phẩm", 60),
            new SheetColumn("Nơi đăng, phát", 24),
            new SheetColumn("Tác giả, chuyên mục", 24),
            new SheetColumn("Liên kết", 50),
            SheetColumn.narrow("Ngày đăng, phát"),
            SheetColumn.narrow("Giờ"),
            SheetColumn.narrow("Ngôn ngữ"),
            new SheetColumn("Tiếp âm chương trình", 24),
            SheetColumn.narrow("Lượt phát"),
            SheetColumn.narrow("Phút mỗi lượt"),
            SheetColumn.narrow("Số điểm phát"),
            SheetColumn.narrow("Chiếc, tờ, bản"),
            SheetColumn.narrow("Cuộc"),
            SheetColumn.narrow("Lượt người"),
            SheetColumn.narrow("Lượt xem"),
            SheetColumn.narrow("Ngày ghi nhận lượt xem"),
            SheetColumn.narrow("Nhắc tổng đài"),
            SheetColumn.narrow("Nội dung số"),
            SheetColumn.narrow("Ngoài kỳ số liệu"),
            new SheetColumn("Thẻ", 30),
            new SheetColumn("Ghi chú", 40));

    private EntryColumns() {}

    static @Nullable Object[] cells(long number, EntryRow entry) {
        return new @Nullable Object[] {
            number,
            entry.unit(),
            entry.group(),
            entry.kind(),
            entry.channel(),
            entry.title(),
            entry.outlet(),
            entry.byline(),
            entry.link(),
            entry.publishedOn(),
            entry.publishedTime() == null ? "" : entry.publishedTime().toString(),
            language(entry.language()),
            entry.relayOf(),
            entry.airings(),
            entry.minutesPerAiring(),
            entry.places(),
            entry.pieces(),
            entry.sessions(),
            entry.attendance(),
            entry.views(),
            entry.viewsReadOn(),
            entry.hotlineMentions(),
            entry.tasks(),
            entry.outsideWindow() ? "Có" : "",
            entry.tags(),
            entry.note()
        };
    }

    private static String language(String code) {
        return switch (code) {
            case "VIETNAMESE" -> "Tiếng Việt";
            case "MNONG" -> "Tiếng M'Nông";
            case "EDE" -> "Tiếng Ê Đê";
            case "HMONG" -> "Tiếng Mông";
            default -> "Tiếng khác";
        };
    }
}
