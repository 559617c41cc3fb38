package org.tftsr.net.internal.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Version;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateReport.State;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What an update site says about itself, in the file {@link #FILE} beside its index. It comes from another machine: nothing of it is
 * believed that has not the form it must have.
 *
 * @param version  what is published
 * @param released the day; null where it is not told
 * @param notes    a page, or null
 * @param download a page, or null
 */
record Publication(Version version, LocalDate released, URI notes, URI download) {

	/** As {@code releng/org.tftsr.repository} writes it. */
	static final String FILE = "latest.json";

	/** Many times what the file has. */
	private static final int LONGEST = 16 * 1024;
	private static final int LONGEST_VALUE = 1024;
	private static final String PRODUCT = "org.tftsr";

	/** @throws TftsrException {@code REMOTE} where the text is no such file */
	static Publication read(String text) throws TftsrException {
		if (text.length() > LONGEST) {
			throw wrong(NLS.bind(Messages.Publication_tooLarge, LONGEST / 1024), null);
		}
		try {
			JsonElement json = JsonParser.parseString(text);
			if (!json.isJsonObject()) {
				throw wrong(Messages.Publication_noObject, null);
			}
			JsonObject object = json.getAsJsonObject();
			if (!PRODUCT.equals(value(object, "product"))) {
				throw wrong(Messages.Publication_otherProgram, null);
			}
			return new Publication(version(value(object, "version")), date(value(object, "released")), page(value(object, "notes"), "notes"),
					page(value(object, "download"), "download"));
		} catch (JsonParseException | StackOverflowError e) {
			throw wrong(Messages.Publication_noJson, e);
		}
	}

	/** A text, or null where there is none; an empty one is none. */
	private static String value(JsonObject object, String name) throws TftsrException {
		JsonElement value = object.get(name);
		if (value == null || value.isJsonNull()) {
			return null;
		}
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString() || value.getAsString().length() > LONGEST_VALUE) {
			throw wrong(NLS.bind(Messages.Publication_notText, name, LONGEST_VALUE), null);
		}
		return value.getAsString().isBlank() ? null : value.getAsString().strip();
	}

	private static Version version(String text) throws TftsrException {
		if (text == null) {
			throw wrong(Messages.Publication_noVersion, null);
		}
		try {
			return Version.parseVersion(text);
		} catch (IllegalArgumentException e) {
			throw wrong(Messages.Publication_wrongVersion, e);
		}
	}

	private static LocalDate date(String text) throws TftsrException {
		try {
			return text == null ? null : LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw wrong(Messages.Publication_wrongDay, e);
		}
	}

	/** What a person is led to by a click has to be a page, and nobody's name and password. */
	private static URI page(String text, String name) throws TftsrException {
		if (text == null) {
			return null;
		}
		try {
			URI page = new URI(text);
			if ("https".equalsIgnoreCase(page.getScheme()) && page.getHost() != null && page.getRawUserInfo() == null) {
				return page;
			}
			throw wrong(NLS.bind(Messages.Publication_notHttps, name), null);
		} catch (URISyntaxException e) {
			throw wrong(NLS.bind(Messages.Publication_notHttps, name), e);
		}
	}

	private static TftsrException wrong(String why, Throwable cause) {
		return new TftsrException(ProblemKind.REMOTE, NLS.bind(Messages.Publication_what, FILE), why, Messages.Publication_remedy, cause);
	}

	/** How it compares with what runs. */
	UpdateReport beside(Version installed) {
		int order = version.compareTo(installed);
		return new UpdateReport(order > 0 ? State.NEWER : order == 0 ? State.CURRENT : State.OLDER, installed.toString(), version.toString(),
				released, notes, download);
	}
}
