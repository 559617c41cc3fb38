package org.tftsr.integrations.tests.confluence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;

/** A page of the fake. */
final class WikiPage {

	/** @param message what was said of it; null for nothing */
	record Version(String title, String storage, String message) {
	}

	/** @param id of the attachment */
	record File(String id, String name, byte[] bytes, String comment, int version) {
	}

	private static final Pattern MACRO = Pattern.compile("<ac:structured-macro ac:name=");

	final String id;
	String spaceKey;
	String title;
	String parentId;
	/** When it was made. */
	Instant created = Instant.now();
	/** When the user who is signed in has made it; null where somebody else has. */
	Instant made;
	String status = "current";
	final List<Version> versions = new ArrayList<>();
	final Set<String> labels = new TreeSet<>();
	/** Labels that their user alone sees. */
	final Set<String> ownLabels = new TreeSet<>();
	final Map<String, File> files = new LinkedHashMap<>();

	WikiPage(String id, String spaceKey, String title, String parentId, String storage) {
		this.id = id;
		this.spaceKey = spaceKey;
		rename(title);
		this.parentId = parentId;
		write(storage, null);
	}

	/** Blanks at the ends are lost, and those in a row. */
	void rename(String given) {
		title = given.strip().replaceAll("\\s+", " ");
	}

	/** Made by the user who is signed in, at a time. */
	void makeOwn(Instant time) {
		created = time;
		made = time;
	}

	/** Labels in the form of both interfaces. */
	List<JsonElement> labelList() {
		List<JsonElement> list = new ArrayList<>();
		ownLabels.forEach(label -> list.add(Json.object("id", "1", "name", label, "prefix", "my")));
		labels.forEach(label -> list.add(Json.object("id", "2", "name", label, "prefix", "global")));
		return list;
	}

	/** Keeps a text in a form of its own, as the product does. */
	void write(String storage, String message) {
		String kept = MACRO.matcher(storage).replaceAll(match -> "<ac:structured-macro ac:name=".replace(" ac:name=",
				" ac:schema-version=\"1\" ac:macro-id=\"" + UUID.randomUUID() + "\" ac:name="));
		versions.add(new Version(title, kept.replace("’", "&rsquo;").replace("\u00a0", "&nbsp;"), message));
	}

	/** A version; null where there is none of that number, or it was removed. */
	Version version(String number) {
		int version = Integer.parseInt(number);
		return version < 1 || version > versions.size() ? null : versions.get(version - 1);
	}

	/** Somebody removes the text of the first version, as the time for which they are kept does. */
	void removeFirst() {
		versions.set(0, null);
	}

	Version last() {
		return versions.getLast();
	}

	int number() {
		return versions.size();
	}
}
