package org.tftsr.integrations.tests.confluence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** A page of the fake. */
final class WikiPage {

	/** @param message what was said of it; null for nothing */
	record Version(String storage, String message) {
	}

	/** @param id of the attachment */
	record File(String id, String name, byte[] bytes, String comment, int version) {
	}

	private static final Pattern MACRO = Pattern.compile("<ac:structured-macro ac:name=");

	final String id;
	final String spaceKey;
	String title;
	String parentId;
	final List<Version> versions = new ArrayList<>();
	final Set<String> labels = new TreeSet<>();
	final Map<String, File> files = new LinkedHashMap<>();

	WikiPage(String id, String spaceKey, String title, String parentId, String storage) {
		this.id = id;
		this.spaceKey = spaceKey;
		this.title = title;
		this.parentId = parentId;
		write(storage, null);
	}

	/** Keeps a text in a form of its own, as the product does. */
	void write(String storage, String message) {
		String kept = MACRO.matcher(storage).replaceAll(match -> "<ac:structured-macro ac:name=".replace(" ac:name=",
				" ac:schema-version=\"1\" ac:macro-id=\"" + UUID.randomUUID() + "\" ac:name="));
		versions.add(new Version(kept.replace("’", "&rsquo;").replace("\u00a0", "&nbsp;"), message));
	}

	Version last() {
		return versions.getLast();
	}

	int number() {
		return versions.size();
	}
}
