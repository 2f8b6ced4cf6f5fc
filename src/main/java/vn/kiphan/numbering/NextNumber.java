package vn.kiphan.numbering;

/**
 * The number that a register would give now. Nobody has it yet: whoever issues first gets it.
 *
 * @param registerName empty when the body has no register yet; its first number makes one
 */
public record NextNumber(String registerName, int year, int number) {

    /** As it would be written: below ten with a leading zero. */
    public String written() {
        return GivenNumber.written(number);
    }
}
