package vn.kiphan.numbering;

/** A number that a register has given to a document. */
public record GivenNumber(RegisterId register, int year, int number) {

    /** As it is written: below ten with a leading zero (Decree 30/2020/ND-CP, appendix I, part II, 3). */
    public String written() {
        return written(number);
    }

    static String written(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
