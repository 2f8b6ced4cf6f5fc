package vn.kiphan.letter;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads a short letter once the application is ready, so that the first letter of an officer is read as fast as the next one. */
@Component
class LetterWarmUp {

    private static final String LETTER = """
            UBND TỈNH A
            SỞ THÔNG TIN VÀ TRUYỀN THÔNG

            Số:     /STTTT-TTBCXB
            V/v tuyên truyền an toàn giao thông

            Kính gửi:
            - Các cơ quan báo chí trên địa bàn tỉnh;
            - Đài Truyền thanh các xã, phường, thị trấn.

            Thực hiện Công văn số 12/UBND-NC ngày 05/01/2023 của Ủy ban nhân dân tỉnh A, đề nghị các đơn vị:

            1. Đăng, phát tin, bài về an toàn giao thông.

            Báo cáo kết quả trước ngày 28/9/2023 (lấy số liệu từ ngày 07/7/2023 đến ngày 20/9/2023).

            Nơi nhận:
            - Như trên;
            - Lưu: VT, TTBCXB.

            GIÁM ĐỐC
            """;

    private static final int ROUNDS = 20;

    private final LetterReader letters;

    LetterWarmUp(LetterReader letters) {
        this.letters = letters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofPlatform().daemon().name("letter-warm-up").start(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                letters.read(LETTER);
            }
        });
    }
}
