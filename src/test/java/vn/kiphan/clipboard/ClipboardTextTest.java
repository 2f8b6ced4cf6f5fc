package vn.kiphan.clipboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiphan.shared.MarkedText;

/** What word processors and browsers really put into the clipboard, cut down to what matters. */
class ClipboardTextTest {

    @Test
    void word_gives_bold_and_its_lists_which_are_paragraphs() {
        String word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
                <head><meta name=Generator content="Microsoft Word 15"><title>Báo cáo</title>
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
                <style><!-- p.MsoNormal {margin:0cm; font-size:14.0pt;} @list l0:level1 {mso-level-text:·;} --></style></head>
                <body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
                <p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=VI style='font-family:"Times New Roman"'>Kết
                quả</span></b><span lang=VI> nổi bật:<o:p></o:p></span></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
                style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Đăng <i>12 tin</i><o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
                style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span><![endif]>trong đó 3 tin tiếng M’Nông</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:
                Ignore'>·<span>&nbsp; </span></span><![endif]>Phát 5 phóng sự</p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Việc một</p>
                <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>điểm a</p>
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Việc hai</p>
                <!--EndFragment--></body></html>
                """;
        assertThat(ClipboardText.marks(word)).isEqualTo("""
                **Kết quả** nổi bật:
                - Đăng _12 tin_
                + trong đó 3 tin tiếng M’Nông
                - Phát 5 phóng sự
                1. Việc một
                a) điểm a
                2. Việc hai""");
    }

    @Test
    void word_paragraphs_that_a_browser_cleaned_still_show_their_markers() {
        String cleaned = """
                <p class="MsoListParagraph"><span>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Treo 20 băng rôn</p>
                <p class="MsoListParagraph"><span>1.<span>&nbsp;&nbsp; </span></span>Họp thôn</p>
                <p class="MsoListParagraph">Không có dấu</p>
                """;
        assertThat(ClipboardText.marks(cleaned)).isEqualTo("- Treo 20 băng rôn\n1. Họp thôn\n\nKhông có dấu");
    }

    @Test
    void libreoffice_gives_lists_with_a_paragraph_in_each_item() {
        String office = """
                <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
                <title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
                <style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }</style></head>
                <body lang="vi-VN" link="#000080" vlink="#800000" dir="ltr"><p align="justify" style="line-height: 100%; margin-bottom: 0cm">
                <font face="Times New Roman, serif"><font size="4" style="font-size: 14pt">Đã làm </font></font><font face="Times New Roman, serif"><b>ba việc</b></font>:</p>
                <ol>
                	<li><p style="margin-bottom: 0cm">họp <i><b>hai</b></i> buổi;</p></li>
                	<li><p style="margin-bottom: 0cm">phát loa</p>
                	<ul>
                		<li><p>sáng;</p></li>
                		<li><p>chiều</p></li>
                	</ul></li>
                	<li><p>treo pano.</p></li>
                </ol>
                <p style="margin-bottom: 0cm">Đoạn kết.</p></body></html>
                """;
        assertThat(ClipboardText.marks(office)).isEqualTo("""
                Đã làm **ba việc**:
                1. họp **_hai_** buổi;
                2. phát loa
                - sáng;
                - chiều
                3. treo pano.

                Đoạn kết.""");
    }

    @Test
    void google_docs_wraps_all_in_bold_that_is_none_and_says_weights_in_styles() {
        String docs = """
                <html><body><!--StartFragment--><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e">
                <h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:700;white-space:pre-wrap;">Khó khăn</span></h2>
                <p dir="ltr"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">Loa hỏng </span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;">hai cụm</span><span style="white-space:pre-wrap;">.</span></p>
                <ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">thôn 1</span></p></li>
                <ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p role="presentation"><span>loa số 3</span></p></li></ul>
                <li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:700">thôn 2</span></p></li></ul>
                <ol><li style="list-style-type:decimal"><p><span>một</span></p></li><ol><li style="list-style-type:lower-alpha"><p><span>chi tiết</span></p></li></ol></ol>
                </b><br class="Apple-interchange-newline"><!--EndFragment--></body></html>
                """;
        assertThat(ClipboardText.marks(docs)).isEqualTo("""
                **Khó khăn**

                Loa hỏng _hai cụm_.
                - thôn 1
                + loa số 3
                - **thôn 2**
                1. một
                a) chi tiết""");
    }

    @Test
    void a_chat_is_lines_and_a_page_is_words() {
        assertThat(
                        ClipboardText.marks(
                                "<div><span>Sáng: 2 tin</span></div><div>Chiều: <strong>3 tin</strong></div><div><br></div><div>Tối nghỉ</div>"))
                .isEqualTo("Sáng: 2 tin\nChiều: **3 tin**\n\nTối nghỉ");
        assertThat(ClipboardText.marks("<span style='white-space: pre-wrap'>Dòng 1\nDòng 2</span>"))
                .isEqualTo("Dòng 1\nDòng 2");
        assertThat(ClipboardText.marks(
                        "Xem <a href='https://baodaknong.vn/tin-1.html'>bài này</a>, <a href='https://a.vn/'>a.vn</a>"))
                .isEqualTo("Xem bài này (https://baodaknong.vn/tin-1.html), a.vn");
        assertThat(ClipboardText.marks("- một<br>- hai<br>+ hai phẩy một")).isEqualTo("- một\n- hai\n+ hai phẩy một");
    }

    @Test
    void a_table_is_a_line_for_each_row() {
        String table = """
                <table border=1><caption>Số liệu</caption><thead><tr><th>STT</th><th>Nội dung</th><th>Số lượng</th></tr></thead>
                <tbody><tr><td>1</td><td><p>Tin, bài</p><p>(mới)</p></td><td>12</td></tr></tbody></table>
                <table><tr><td>Người lập</td><td>Phòng Văn hóa</td></tr></table>
                <table><tr><td><p>Một ô là một đoạn</p></td></tr></table>
                """;
        assertThat(ClipboardText.marks(table)).isEqualTo("""
                Số liệu
                **STT**; **Nội dung**; **Số lượng**
                1; Tin, bài (mới); 12

                Người lập: Phòng Văn hóa

                Một ô là một đoạn""");
    }

    @Test
    void marks_stand_where_they_are_read_as_marks() {
        for (String html : List.of(
                "a<b> đậm </b>b",
                "<i>x</i>y",
                "<b>a<i>b</i></b>c",
                "<b></b>",
                "<b> </b>x",
                "2 ** 3 <b>4</b>",
                "<b>a**b</b>",
                "<i>ten_trang</i>",
                "<b>x</b><b>y</b>",
                "<i>mot</i> <b>hai</b><i>, ba</i>",
                "<b>*</b>")) {
            String marks = ClipboardText.marks("<p>" + html + "</p>");
            String words =
                    html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
            assertThat(new MarkedText(marks).plain()).as(html + " → " + marks).isEqualTo(words);
        }
        assertThat(ClipboardText.marks("a<b> đậm </b>b")).isEqualTo("a **đậm** b");
        assertThat(ClipboardText.marks("<b>x</b><b>y</b>")).isEqualTo("**xy**");
        assertThat(ClipboardText.marks("<b>a<i>b</i></b>")).isEqualTo("**ab**");
        assertThat(ClipboardText.marks("<b>a <i>b</i></b>")).isEqualTo("**a _b_**");
    }

    @Test
    void nothing_gives_nothing() {
        for (String nothing :
                List.of("", " ", "<p>&nbsp;</p>", "<ul><li></li></ul>", "<img src=x>", "<!-- x -->", "\u0000")) {
            assertThat(ClipboardText.marks(nothing)).as(nothing).isEmpty();
        }
        assertThat(ClipboardText.marks("<ul><li></li></ul><p>Sau</p>")).isEqualTo("Sau");
    }
}
