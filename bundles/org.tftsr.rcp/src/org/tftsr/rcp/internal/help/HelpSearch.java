package org.tftsr.rcp.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;

/**
 * Finds sections of the help by words in them. Some forty pages are read anew for each search, which takes less time than to type a letter;
 * so there is no index that could be out of date. Not for the user interface thread.
 */
final class HelpSearch {

	/** A word in a heading tells more of a section than several in its text. */
	private static final int HEADING = 20;
	private static final int OCCURRENCES_AT_MOST = 3;
	private static final Pattern SECTION = Pattern.compile("(?=<h[1-6][ >])"); //$NON-NLS-1$
	private static final Pattern HEAD = Pattern.compile("^<h([1-6])(?: id=\"([^\"]*)\")?[^>]*>(.*?)</h[1-6]>", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern TAG = Pattern.compile("<[^>]*>"); //$NON-NLS-1$

	/**
	 * A section that has the words.
	 *
	 * @param label the page, and the heading within it
	 * @param href  as a table of contents has it
	 */
	record Hit(String label, String href) {
	}

	private record Section(Hit hit, String heading, String text) {

		private boolean has(List<String> words) {
			return words.stream().allMatch(text::contains);
		}

		private int weight(List<String> words) {
			ToIntFunction<String> ofWord = word -> (heading.contains(word) ? HEADING : 0) + occurrences(word);
			return words.stream().mapToInt(ofWord).sum();
		}

		/** No more than a few: long sections are not better ones. */
		private int occurrences(String word) {
			int count = 0;
			for (int at = text.indexOf(word); at >= 0 && count < OCCURRENCES_AT_MOST; at = text.indexOf(word, at + 1)) {
				count++;
			}
			return count;
		}
	}

	private HelpSearch() {
	}

	/**
	 * The sections that have all of the words, or words that begin or go on with them; those with them in their heading first.
	 *
	 * @param words with spaces between; not blank
	 */
	static List<Hit> find(IToc[] books, String words) throws IOException {
		List<String> wanted = Arrays.asList(words.toLowerCase(Locale.ROOT).strip().split("\\s+")); //$NON-NLS-1$
		List<Section> found = new ArrayList<>();
		for (Map.Entry<String, String> page : pages(books).entrySet()) {
			for (String section : SECTION.split(read(page.getKey()))) {
				Matcher head = HEAD.matcher(section);
				if (head.find()) {
					found.add(section(page, head, section));
				}
			}
		}
		return found.stream().filter(section -> section.has(wanted))
				.sorted(Comparator.comparingInt((Section section) -> section.weight(wanted)).reversed()).map(Section::hit).toList();
	}

	private static Section section(Map.Entry<String, String> page, Matcher head, String html) {
		String heading = text(head.group(3));
		boolean whole = head.group(2) == null || "1".equals(head.group(1)); //$NON-NLS-1$
		Hit hit = whole ? new Hit(page.getValue(), page.getKey())
				: new Hit(NLS.bind(Messages.HelpSearch_section, page.getValue(), heading), page.getKey() + '#' + head.group(2));
		return new Section(hit, hit.label().toLowerCase(Locale.ROOT), text(html).toLowerCase(Locale.ROOT));
	}

	private static String text(String html) {
		return TAG.matcher(html).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
	}

	/** Where the pages are, each with what it is called. */
	private static Map<String, String> pages(IToc[] books) {
		Map<String, String> pages = new LinkedHashMap<>();
		for (IToc book : books) {
			add(book.getTopic(null), pages);
			Arrays.stream(book.getTopics()).forEach(topic -> add(topic, pages));
		}
		return pages;
	}

	private static void add(ITopic topic, Map<String, String> pages) {
		if (topic.getHref() != null) {
			pages.putIfAbsent(topic.getHref().split("#", 2)[0], topic.getLabel()); //$NON-NLS-1$
		}
		Arrays.stream(topic.getSubtopics()).forEach(below -> add(below, pages));
	}

	/** @return nothing where the book of somebody else has no such page */
	private static String read(String href) throws IOException {
		String[] parts = href.split("/", 3); //$NON-NLS-1$
		Bundle bundle = parts.length == 3 ? Platform.getBundle(parts[1]) : null;
		URL page = bundle == null ? null : bundle.getEntry(parts[2]);
		if (page == null) {
			return ""; //$NON-NLS-1$
		}
		try (InputStream in = page.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
