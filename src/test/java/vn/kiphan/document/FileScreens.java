package vn.kiphan.document;

/** Screens for tests. */
final class FileScreens {

    /** Nobody looks. */
    static final FileScreen OPEN = new FileScreen() {
        @Override
        public void arrived(FileId file) {}

        @Override
        public Standing of(FileId file) {
            return Standing.RELEASED;
        }
    };

    private FileScreens() {}
}
