package org.tftsr.storage.tests.kills;

import java.time.Duration;

/**
 * What came of keeping one kind of work from writing. Nothing was lost, or there would be a {@link Loss}.
 *
 * @param work         its name
 * @param times        how often it was done so
 * @param noticed      how often it failed, and said so
 * @param acknowledged how many things had been said to be done, all of which were found
 * @param time         that all of it took
 */
public record Disturbance(String work, Trouble trouble, int times, int noticed, int acknowledged, Duration time) {
}
