package org.tftsr.storage.internal.repository;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** The form in which the settings of detection are kept. */
final class DetectionSettingsJson {

	/** One pattern; fields as in the file. */
	private record Pattern(String type, String kind, String expression, boolean on) {
	}

	/** One exception; fields as in the file. */
	private record Allowed(String value, String type) {
	}

	/** The whole; fields as in the file. */
	private record Whole(Set<String> typesOff, List<Pattern> ownPatterns, List<Allowed> allowed, boolean plain) {
	}

	private static final Gson JSON = new Gson();

	private DetectionSettingsJson() {
	}

	static String write(DetectionSettings settings) {
		return JSON.toJson(new Whole(new TreeSet<>(settings.typesOff()),
				settings.ownPatterns().stream().map(p -> new Pattern(p.type().name(),
						p.type().kind().name().toLowerCase(Locale.ROOT), p.expression(), p.on())).toList(),
				settings.allowed().stream().map(a -> new Allowed(a.value(), a.typeName())).toList(), settings.plain()));
	}

	/** @throws IllegalArgumentException where the text is not such a form */
	static DetectionSettings read(String json) {
		try {
			Whole whole = JSON.fromJson(json, Whole.class);
			return new DetectionSettings(whole.typesOff,
					whole.ownPatterns.stream().map(DetectionSettingsJson::pattern).toList(),
					whole.allowed.stream().map(a -> new AllowedValue(a.value, a.type)).toList(), whole.plain);
		} catch (JsonParseException | NullPointerException e) {
			throw new IllegalArgumentException("not the settings of detection", e);
		}
	}

	private static OwnPattern pattern(Pattern pattern) {
		PiiKind kind = PiiKind.valueOf(pattern.kind.toUpperCase(Locale.ROOT));
		return new OwnPattern(new PiiType(pattern.type, kind), pattern.expression, pattern.on);
	}
}
