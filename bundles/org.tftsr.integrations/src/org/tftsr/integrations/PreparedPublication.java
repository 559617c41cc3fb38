package org.tftsr.integrations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.net.Preview;

/**
 * Something that is about to be published, with exactly what would go.
 *
 * @param id        of the publication
 * @param issueId   the issue
 * @param documentId the document; null for the issue itself
 * @param target    where to
 * @param title     as it will be there
 * @param text      the text as it will be there, in the format of the service
 * @param markdown  the same as Markdown, for a person
 * @param before    what is there now, as text, where something is to be updated; null where nothing is
 * @param ancestor  the text as it was when it was published from here last, where somebody else has changed it since; null where that is
 *                  not known or nobody has
 * @param requests  the requests with a text, as far as they can be known now: those that write in the order in which they will go, then
 *                  those that look something up
 * @param labels    labels or tags that it will get beside those that are there
 * @param files     the files that go along, in the order in which they go; one that is there by now is not sent again
 * @param redacted  how many values of which type stand as replacements; empty where nothing is redacted
 * @param unredacted whether the user wants it to go as it is, this once
 * @param makesNew  whether a page or ticket is made that is not there yet
 * @param unchanged whether the same is there by now, so that nothing has to go
 * @param replacesOthers whether somebody else has changed what is there since it was published from here, so that a person has to have seen
 *                  {@code before} who lets it go
 * @param notes     what a person should know before it goes
 */
public record PreparedPublication(UUID id, UUID issueId, UUID documentId, PublicationTarget target, String title, String text,
		String markdown, String before, String ancestor, List<Preview> requests, List<String> labels, List<PreparedFile> files, Map<String, Integer> redacted, boolean unredacted, boolean makesNew, boolean unchanged,
		boolean replacesOthers, List<String> notes) {

	public PreparedPublication {
		requests = List.copyOf(requests);
		labels = List.copyOf(labels);
		files = List.copyOf(files);
		redacted = Map.copyOf(redacted);
		notes = List.copyOf(notes);
	}
}
