package vn.kiphan.entrysheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiphan.spreadsheet.ImportColumn;

/**
 * A column of a sheet of entries, by the name of the field of an entry that it fills. The headings are those of the template and those
 * that newsrooms use, without marks: so they are compared.
 */
public enum EntryColumn {
    CHANNEL("channel", 24, "kenh", "kenh dang phat", "phuong tien", "loai hinh"),
    KIND("kind", 20, "loai", "the loai", "loai tin bai", "loai san pham"),
    TITLE(
            "title",
            48,
            "nhan de hoac noi dung chinh",
            "nhan de",
            "tieu de",
            "ten tin bai",
            "ten bai",
            "ten tin",
            "tin bai",
            "ten tac pham",
            "tieu de bai",
            "tieu de bai viet",
            "ten bai viet",
            "tieu de tin bai",
            "ten san pham",
            "title"),
    OUTLET(
            "outlet",
            22,
            "ten bao dai trang",
            "ten bao",
            "bao dai",
            "co quan bao chi",
            "ten dai",
            "ten trang",
            "noi dang"),
    BYLINE(
            "byline",
            22,
            "tac gia chuyen muc",
            "tac gia",
            "but danh",
            "nguoi viet",
            "phong vien",
            "nguoi thuc hien",
            "chuyen muc"),
    LINK(
            "link",
            36,
            "duong dan",
            "link",
            "duong link",
            "lien ket",
            "dia chi",
            "url",
            "link bai",
            "dia chi bai",
            "duong dan bai viet"),
    PUBLISHED(
            "publishedOn",
            14,
            "ngay dang phat",
            "ngay dang",
            "ngay phat",
            "ngay",
            "ngay thang",
            "thoi gian",
            "ngay xuat ban",
            "ngay len trang",
            "ngay dang tai"),
    TIME("publishedTime", 10, "gio dang phat", "gio", "gio phat", "gio dang"),
    LANGUAGE("language", 14, "ngon ngu", "tieng"),
    TASKS("tasks", 22, "noi dung tuyen truyen", "nhiem vu", "noi dung so", "noi dung phuc vu"),
    RELAY("relayOf", 24, "tiep am chuong trinh", "tiep am", "chuong trinh tiep am"),
    AIRINGS("airings", 10, "so lan phat", "so lan", "so lan phat song"),
    MINUTES("minutesPerAiring", 12, "so phut moi lan", "thoi luong", "so phut", "thoi luong moi lan"),
    PLACES("places", 10, "so noi", "so dia diem", "so cum loa"),
    PIECES("pieces", 12, "so luong", "so cai to tin nhan"),
    SESSIONS("sessions", 12, "so cuoc so buoi", "so cuoc", "so buoi"),
    ATTENDANCE("attendance", 12, "so luot nguoi du nghe", "so luot nguoi", "so nguoi du", "so nguoi nghe"),
    VIEWS("views", 12, "so luot xem tiep can", "so luot xem", "luot xem", "luot tiep can", "luot doc", "so luot doc"),
    VIEWS_READ("viewsReadOn", 14, "ngay ghi nhan luot xem", "ngay ghi nhan"),
    HOTLINE("hotlineMentions", 12, "so lan nhac tong dai", "nhac tong dai"),
    TAGS("tags", 26, "the", "tags", "tag", "hashtag", "tu khoa"),
    NOTE("note", 30, "ghi chu"),
    /** Which entry the row is, and in which version it was written: for the computer only. */
    ID("id", 12, "ma muc");

    private final String field;
    private final double width;
    private final List<String> headings;

    EntryColumn(String field, double width, String... headings) {
        this.field = field;
        this.width = width;
        this.headings = List.of(headings);
    }

    public String field() {
        return field;
    }

    double width() {
        return width;
    }

    public String labelKey() {
        return "entrysheet.column." + field;
    }

    /** Whether every entry must say it. */
    boolean required() {
        return this == CHANNEL || this == KIND || this == TITLE || this == PUBLISHED;
    }

    /** Whether only what stands in a list of the application can be written there. */
    boolean listed() {
        return this == CHANNEL || this == KIND || this == LANGUAGE;
    }

    static Optional<EntryColumn> of(String field) {
        for (EntryColumn column : values()) {
            if (column.field.equals(field)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** All columns, with the headings that a unit has taught before the others. */
    static List<ImportColumn> known(Map<String, String> taught) {
        List<ImportColumn> known = new ArrayList<>();
        for (EntryColumn column : values()) {
            List<String> names = new ArrayList<>();
            taught.forEach((heading, field) -> {
                if (field.equals(column.field)) {
                    names.add(heading);
                }
            });
            column.headings.stream()
                    .filter(heading -> !taught.containsKey(heading))
                    .forEach(names::add);
            known.add(new ImportColumn(column.field, names));
        }
        return known;
    }
}
