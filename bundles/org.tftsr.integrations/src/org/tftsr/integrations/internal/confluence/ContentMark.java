package org.tftsr.integrations.internal.confluence;

import java.nio.charset.StandardCharsets;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.internal.confluence.format.StorageComparison;
import org.tftsr.integrations.internal.rest.Sha256;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;

/**
 * Tells whether a page says by now what is to be written. Each version that is written names the hash of its title and text: a server
 * keeps a text in a form of its own, so that the text alone does not always tell, and a version of somebody else has no such name.
 */
public final class ContentMark {

	private enum Words implements Word {
		WRITTEN_BY("Published by TFTSR, sha256:");

		private final String word;

		Words(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	private ContentMark() {
	}

	/** What is said of a version. */
	static RedactedPhrase message(PageContent content) throws TftsrException {
		return RedactedPhrase.empty().word(Words.WRITTEN_BY).setting(Setting.of("hash", hash(content)), Escape.NONE);
	}

	/** The hash that is named: SHA-256 of title, line feed and text in UTF-8, in small hexadecimal digits. */
	public static String hash(PageContent content) {
		return Sha256.of((content.title().text() + '\n').getBytes(StandardCharsets.UTF_8),
				content.storage().text().getBytes(StandardCharsets.UTF_8));
	}

	/** Whether this version of a page was written with a content. */
	static boolean isOf(Page page, PageContent content) {
		return isOf(page, hash(content));
	}

	/** Whether this version of a page was written with the content of a hash. */
	public static boolean isOf(Page page, String hash) {
		return page.message() != null && page.message().contains(hash);
	}

	/** Whether a page has a title, place and text. */
	static boolean isUnchanged(Page page, PageContent content) {
		boolean moved = content.parentId() != null && page.parentId() != null && !content.parentId().text().equals(page.parentId());
		boolean renamed = !normalized(content.title().text()).equals(normalized(page.summary().title()));
		return !moved && !renamed && (isOf(page, content) || StorageComparison.same(page.storage(), content.storage().text()));
	}

	/** A title as servers keep it: with one blank in the place of several, and none at its ends. */
	static String normalized(String title) {
		return title.strip().replaceAll("\\s+", " ");
	}

	/** Whether two pages of a space cannot have these titles: letters that differ in their case alone do not tell them apart. */
	public static boolean isSameTitle(String one, String other) {
		return other != null && normalized(one).equalsIgnoreCase(normalized(other));
	}
}
