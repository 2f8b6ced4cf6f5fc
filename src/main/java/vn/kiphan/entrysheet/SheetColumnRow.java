package vn.kiphan.entrysheet;

/** A column of somebody's sheet on the page that asks what it is. Public for the templates. */
public record SheetColumnRow(int place, String letters, String heading, String samples, String field) {}
