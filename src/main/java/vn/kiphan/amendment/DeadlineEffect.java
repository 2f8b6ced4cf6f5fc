package vn.kiphan.amendment;

/**
 * Whom a new deadline concerns.
 *
 * @param unfiled units that have not filed
 * @param kept those of them that keep a later day, because they were granted one
 * @param settled of those, whose open request asks for no more
 * @param filed units whose reports and their judgement stay as they are
 */
record DeadlineEffect(int unfiled, int kept, int settled, int filed) {}
