package vn.kiphan.consolidation;

/**
 * The sums of the entries that serve one campaign task. An entry may serve several tasks, so the tasks add up to more than the total.
 *
 * @param path the task's number in the letter; empty for entries that name no task
 */
public record TaskFigures(String path, String text, Measures measures) {}
