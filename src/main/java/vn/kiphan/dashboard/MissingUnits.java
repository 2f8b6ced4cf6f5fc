package vn.kiphan.dashboard;

import java.util.List;
import vn.kiphan.consolidation.Figures;
import vn.kiphan.consolidation.UnitFigures;

/**
 * The units that have not filed, as many as a page and a sheet of paper hold; the rest stands in the documents to download.
 *
 * @param onPaper how many of those shown are printed too
 */
record MissingUnits(List<UnitFigures> shown, int onPaper, int count) {

    private static final int MOST_ON_SCREEN = 200;
    private static final int MOST_ON_PAPER = 30;

    static MissingUnits of(Figures figures) {
        List<UnitFigures> missing = figures.missing();
        return new MissingUnits(
                missing.subList(0, Math.min(MOST_ON_SCREEN, missing.size())),
                Math.min(MOST_ON_PAPER, missing.size()),
                missing.size());
    }

    public int notShown() {
        return count - shown.size();
    }

    public int notOnPaper() {
        return count - onPaper;
    }
}
