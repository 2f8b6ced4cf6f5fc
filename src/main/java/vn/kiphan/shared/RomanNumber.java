package vn.kiphan.shared;

/** Numbers as Romans wrote them: parts of a document, appendices, automatic lists. */
public final class RomanNumber {

    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private RomanNumber() {}

    /** In capitals from I to XCIX; any other number stays in figures, for no document has a hundred parts. */
    public static String of(int number) {
        return number < 1 || number > 99 ? Integer.toString(number) : TENS[number / 10] + ONES[number % 10];
    }
}
