package org.tftsr.integrations.internal.servicenow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/** What is sent of an incident. */
final class IncidentBody {

	private static final int LONGEST_TITLE = 160;
	private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,63}");
	/** Those that have a place of their own, or that the instance makes. */
	private static final Set<String> OWN = Set.of("short_description", "description", "work_notes", "urgency", "impact", "correlation_id",
			"priority", "number", "sys_id");

	private IncidentBody() {
	}

	/** The record as a document. */
	static RedactedBody of(IncidentContent content) throws TftsrException {
		RedactedJson json = RedactedJson.object();
		if (content.shortDescription() != null) {
			json.text("short_description", title(content.shortDescription()));
		}
		if (content.description() != null) {
			json.text("description", content.description());
		}
		if (content.urgency() > 0) {
			json.number("urgency", content.urgency());
		}
		if (content.impact() > 0) {
			json.number("impact", content.impact());
		}
		for (Map.Entry<String, RedactedText> field : new TreeMap<>(content.fields()).entrySet()) {
			json.text(name(field.getKey()), field.getValue());
		}
		if (content.workNotes() != null) {
			json.text("work_notes", content.workNotes());
		}
		if (content.correlationId() != null) {
			json.setting("correlation_id", Setting.of("correlation id", content.correlationId().toString()));
		}
		return json.body();
	}

	private static RedactedText title(RedactedText title) throws TftsrException {
		if (title.text().codePointCount(0, title.text().length()) > LONGEST_TITLE) {
			throw problem(NLS.bind(Messages.IncidentBody_titleWhy, LONGEST_TITLE), Messages.IncidentBody_titleRemedy);
		}
		return title;
	}

	private static String name(String field) throws TftsrException {
		if (!FIELD.matcher(field).matches()) {
			throw problem(Messages.IncidentBody_nameWhy, Messages.IncidentBody_nameRemedy);
		}
		if (OWN.contains(field)) {
			throw problem(NLS.bind(Messages.IncidentBody_fieldWhy, field), Messages.IncidentBody_fieldRemedy);
		}
		return field;
	}

	private static TftsrException problem(String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.IncidentBody_sendWhat, why, remedy);
	}

	/** Whether a further field has several words: then it is a name as people see it. */
	static boolean hasNames(IncidentContent content) {
		return content.fields().values().stream().anyMatch(value -> value.text().chars().anyMatch(Character::isWhitespace));
	}

	/** Names of the further fields that can be read again: comments are kept one by one elsewhere. */
	static List<String> readable(IncidentContent content) {
		return content.fields().entrySet().stream().filter(field -> !field.getValue().text().isBlank()).map(Map.Entry::getKey)
				.filter(name -> !name.equals("comments")).sorted().toList();
	}

	/** All its texts, for counting what stands as a replacement. */
	static String texts(IncidentContent content) {
		return Stream.concat(Stream.of(content.shortDescription(), content.description(), content.workNotes()), content.fields().values().stream())
				.filter(text -> text != null).map(RedactedText::text).collect(Collectors.joining("\n"));
	}
}
