package vn.kiphan.webpage;

/** A page was read for the first time; published in the transaction that writes down what it said. */
public record PageRead(WebPage page) {}
