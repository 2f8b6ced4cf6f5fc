package vn.kiphan.officialdocument;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Alignment;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Clause;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Dashes;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Heading;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Item;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Section;

/** A consolidated report and an official letter, as the department of the sample campaign would send them. */
final class OfficialDocumentSamples {

    static final String SUBJECT =
            "Kết quả tuyên truyền hưởng ứng “Ngày thế giới phòng, chống mua bán người” và “Ngày toàn dân phòng, chống mua bán người - 30/7”";

    private static final OfficialDocumentHead HEAD = new OfficialDocumentHead(
            "UBND tỉnh Đắk Nông",
            "Sở Thông tin và Truyền thông",
            null,
            "BC-STTTT",
            "Đắk Nông",
            OfficialDocumentDate.dayUnknown(YearMonth.of(2023, 10)),
            "Báo cáo",
            SUBJECT,
            null);

    private OfficialDocumentSamples() {}

    static OfficialDocument report() {
        return new OfficialDocument(
                HEAD,
                List.of("Ủy ban nhân dân tỉnh", "Cục Thông tin cơ sở - Bộ Thông tin và Truyền thông;"),
                List.of(),
                List.of(
                        new Paragraph(
                                "Thực hiện Công văn số 3940/UBND-NC ngày 12/7/2023 của Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông báo cáo kết quả tuyên truyền như sau:"),
                        new Section("Công tác chỉ đạo, triển khai"),
                        new Paragraph(
                                "Sở đã có văn bản gửi các đơn vị trong tỉnh.\nHạn báo cáo: 23:59 ngày 28/9/2023."),
                        new Section("Kết quả thực hiện"),
                        new Heading("Báo chí"),
                        new Paragraph("Các cơ quan báo chí đã đăng, phát 1.234 tin, bài."),
                        new Heading("Thông tin cơ sở"),
                        new Dashes(
                                List.of("Đài Truyền thanh các xã, phường: 560 lượt;", "- M’Nông, Đắk R’Lấp: 40 lượt.")),
                        new Clause("Nội dung khác không phát sinh."),
                        new Section("Đánh giá chung"),
                        new Heading("Ưu điểm"),
                        new Paragraph("Các đơn vị triển khai đúng thời gian. ".repeat(30)),
                        new Heading("Khó khăn, vướng mắc, nguyên nhân"),
                        new Paragraph("Thiết bị truyền thanh ở một số xã đã cũ. ".repeat(25)),
                        new Section("Kiến nghị, đề xuất"),
                        new Paragraph("Không.")),
                "Trên đây là Báo cáo kết quả tuyên truyền, Sở Thông tin và Truyền thông kính báo cáo.",
                List.of("Như trên;", "Giám đốc (b/c);", "Lưu: VT, TTBCXB."),
                new OfficialDocumentSignature("KT. Giám đốc", "Phó Giám đốc", "Họ và tên"),
                List.of(figures(), missing()));
    }

    static OfficialDocument letter() {
        return new OfficialDocument(
                new OfficialDocumentHead(
                        null,
                        "Sở Thông tin và Truyền thông",
                        "5",
                        "STTTT - TTBCXB",
                        "Đắk Nông",
                        OfficialDocumentDate.of(LocalDate.of(2024, 2, 9)),
                        null,
                        "tuyên truyền hưởng ứng “Ngày toàn dân phòng, chống mua bán người - 30/7”",
                        OfficialDocumentStamp.VERY_URGENT),
                List.of("Các cơ quan báo chí trong tỉnh"),
                List.of(
                        "Căn cứ Kế hoạch số 184/KH-UBND ngày 12/4/2021",
                        "Căn cứ Quyết định số 193/QĐ-TTg ngày 09/02/2021;"),
                List.of(new Clause("Tuyên truyền các văn bản."), new Clause("Báo cáo trước ngày 28/9/2023.")),
                "Đề nghị các đơn vị quan tâm, thực hiện./.",
                List.of("Như trên", "Lưu: VT"),
                new OfficialDocumentSignature(null, "Giám đốc", null),
                List.of());
    }

    /** An urgent letter of two pages to several bodies, with a tree of items. */
    static OfficialDocument longLetter() {
        return new OfficialDocument(
                new OfficialDocumentHead(
                        "UBND tỉnh Đắk Nông",
                        "Sở Thông tin và Truyền thông",
                        null,
                        "STTTT-TTBCXB",
                        "Đắk Nông",
                        OfficialDocumentDate.dayUnknown(YearMonth.of(2023, 7)),
                        null,
                        "tuyên truyền hưởng ứng “Ngày toàn dân phòng, chống mua bán người - 30/7”",
                        OfficialDocumentStamp.VERY_URGENT),
                List.of("Các cơ quan báo chí trong tỉnh", "Đài Truyền thanh các xã, phường, thị trấn"),
                List.of(),
                List.of(
                        new Paragraph(
                                "Thực hiện Công văn số 3940/UBND-NC ngày 12/7/2023 của Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông đề nghị các cơ quan, đơn vị tuyên truyền với các nội dung như sau:"),
                        new Item("1.", "", "Tuyên truyền bằng tiếng Việt, tiếng M’Nông. ".repeat(20)),
                        new Item("2.", "Hình thức", ""),
                        new Item("2.1.", "", "Trên báo chí. ".repeat(60)),
                        new Item("a)", "", "Mở chuyên mục. ".repeat(60)),
                        new Item("3.", "", "Báo cáo kết quả trước ngày 28/9/2023.")),
                "Đề nghị các cơ quan, đơn vị quan tâm, triển khai thực hiện",
                List.of("Như trên (t/h)", "UBND tỉnh (b/c)", "Lưu: VT, TTBCXB"),
                new OfficialDocumentSignature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Họ và tên"),
                List.of());
    }

    /** A plan: a named document without addressees. */
    static OfficialDocument plan() {
        return new OfficialDocument(
                new OfficialDocumentHead(
                        null,
                        "Ủy ban nhân dân tỉnh",
                        "12",
                        "KH-UBND",
                        "Đắk Nông",
                        OfficialDocumentDate.of(LocalDate.of(2024, 2, 9)),
                        "Kế hoạch",
                        "Truyền thông phòng, chống đuối nước trẻ em năm 2024",
                        null),
                List.of(),
                List.of("Căn cứ Quyết định số 193/QĐ-TTg ngày 09/02/2021"),
                List.of(
                        new Item("I.", "MỤC ĐÍCH", ""),
                        new Item("1.", "", "Nâng cao nhận thức."),
                        new Item("II.", "TỔ CHỨC THỰC HIỆN", ""),
                        new Item("1.", "", "Các đơn vị báo cáo trước ngày 28/9/2024")),
                null,
                List.of("Các sở, ban, ngành (t/h)", "Lưu: VT"),
                new OfficialDocumentSignature("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null),
                List.of());
    }

    private static OfficialDocumentAppendix figures() {
        return new OfficialDocumentAppendix(
                "Bảng tổng hợp số liệu của các đơn vị",
                HEAD.attachedTo(),
                List.of(
                        new Column("TT", 1, Alignment.CENTER),
                        new Column("Đơn vị", 6, Alignment.LEFT),
                        new Column("Tin, bài", 2, Alignment.RIGHT),
                        new Column("Phát thanh, lượt", 2, Alignment.RIGHT),
                        new Column("Mạng xã hội", 2, Alignment.RIGHT),
                        new Column("Trực quan", 2, Alignment.RIGHT)),
                IntStream.rangeClosed(1, 61)
                        .mapToObj(i -> i == 61
                                ? Row.sum("", "Cộng", "1.830", "3.660", "61", "0")
                                : Row.of(String.valueOf(i), "Đài Truyền thanh xã thứ " + i, "30", "60", "1", "0"))
                        .toList(),
                true);
    }

    private static OfficialDocumentAppendix missing() {
        return new OfficialDocumentAppendix(
                "Danh sách đơn vị chưa báo cáo",
                HEAD.attachedTo(),
                List.of(
                        new Column("TT", 1, Alignment.CENTER),
                        new Column("Đơn vị", 6, Alignment.LEFT),
                        new Column("Ghi chú", 3, Alignment.LEFT)),
                List.of(Row.of("1", "Đài Truyền thanh xã Quảng Sơn", "Đã đôn đốc\nngày 29/9/2023")),
                false);
    }
}
