package vn.kiphan.unit;

/** The application does not offer accounts with a published password to other machines: said when it starts. */
class SampleDataRefused extends RuntimeException {

    SampleDataRefused(String sentence) {
        super(sentence);
    }
}
