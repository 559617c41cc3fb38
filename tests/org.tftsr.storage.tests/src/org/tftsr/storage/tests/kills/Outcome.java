package org.tftsr.storage.tests.kills;

import java.time.Duration;

/**
 * What came of killing one kind of work. Nothing was lost, or there would be a {@link Loss}.
 *
 * @param work         its name
 * @param byTime       how many processes were killed after some time
 * @param byCall       how many before some call to the file system
 * @param midway       how many of them had begun and not ended
 * @param acknowledged how many things had been said to be done, all of which were found
 * @param whole        how long the work takes when nobody kills it
 * @param time         that all of it took
 */
public record Outcome(String work, int byTime, int byCall, int midway, int acknowledged, Duration whole, Duration time) {
}
