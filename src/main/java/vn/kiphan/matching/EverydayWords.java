package vn.kiphan.matching;

import java.util.Set;

/** Words, without marks, that stand in every directive and in every piece of news, and so say nothing about either. */
final class EverydayWords {

    /** Words that only join others. */
    private static final Set<String> JOINING = Set.of(
            ("va cua cac cho den tu voi trong tren tai theo ve la khong duoc bi boi nhu khi thi ma hay hoac cung nhung nay se nham moi"
                            + " tung giua")
                    .split(" "));

    /** Syllables that say nothing beside one another. */
    private static final Set<String> SYLLABLES = Set.of(
            ("de co do mot hai ba nam thang ngay gio quy tinh huyen xa phuong thanh pho so cap viec sau truoc ra vao"
                            + " len xuong gui cong van bao cao da dang")
                    .split(" "));

    private static final Set<String> PAIRS = Set.of(
            ("tuyen truyen/tang cuong/cong tac/dia ban/thuc hien/trien khai/noi dung/thong tin/truyen thong/to chuc/de nghi/co quan"
                            + "/bao chi/bao cao/don vi/chi dao/ket qua/phoi hop/nang cao/hieu qua/nhan thuc/phat trien/kinh te"
                            + "/xa hoi/chinh quyen/dia phuong/nhan dan/nguoi dan/can bo/dang vien/quan ly/nha nuoc/phap luat/quy dinh"
                            + "/chu truong/chinh sach/dak nong/lam dong/viet nam/uy ban/hoi nghi/hoat dong/phong trao/thoi gian"
                            + "/cac cap/tren dia/ban tinh/ban huyen/tin bai/phat thanh/truyen hinh/hinh thuc/phu hop/giai doan/tiep tuc")
                    .split("/"));

    /** Words of which one syllable, without its marks, looks like one that only joins: cyberspace, environment, border gate. */
    private static final Set<String> KEPT = Set.of(
            ("khong gian/moi truong/moi gioi/cua khau/cho vay/tu van/tu phap/thi dua/thi truong/bi thu").split("/"));

    private EverydayWords() {}

    static boolean contains(String first, String second, String pair) {
        if (KEPT.contains(pair)) {
            return false;
        }
        return PAIRS.contains(pair)
                || JOINING.contains(first)
                || JOINING.contains(second)
                || (SYLLABLES.contains(first) && SYLLABLES.contains(second))
                || Character.isDigit(first.charAt(0))
                || Character.isDigit(second.charAt(0));
    }
}
