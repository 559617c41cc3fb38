package org.tftsr.integrations.internal.azuredevops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;
import org.tftsr.pii.RedactedText;

/** Documents that make and change work items: JSON Patch (RFC 6902), as Azure DevOps takes it. Used once. */
final class WorkItemPatch {

	private static final String MEDIA_TYPE = "application/json-patch+json";
	private static final int LONGEST_TITLE = 255;
	private static final int LOWEST_PRIORITY = 4;
	private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}(\\.[A-Za-z0-9_-]{1,64}){1,6}");
	private static final Set<String> OWN = Set.of(TypeFields.TITLE, TypeFields.DESCRIPTION, TypeFields.REPRO_STEPS, TypeFields.TAGS,
			TypeFields.HISTORY, "System.Rev", "System.Id");

	private enum Op implements Word {
		ADD("add"), TEST("test");

		private final String word;

		Op(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	private enum Term implements Word {
		FIELD("/fields/"), FORMAT("/multilineFieldsFormat/"), REVISION("/rev"), NEW_RELATION("/relations/-"), MARKDOWN("Markdown"),
		ATTACHED_FILE("AttachedFile"), NEXT_TAG("; "), FILE_NAME("?fileName=");

		private final String word;

		Term(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	private final List<RedactedJson> operations = new ArrayList<>();

	/** What makes a work item. */
	static RedactedBody creating(WorkItemContent content, TypeFields fields, boolean markdown) throws TftsrException {
		return new WorkItemPatch().content(content, fields, markdown).body();
	}

	/** What changes one, unless it was changed since it was seen. */
	static RedactedBody updating(int revision, WorkItemContent content, TypeFields fields, boolean markdown) throws TftsrException {
		WorkItemPatch patch = new WorkItemPatch();
		patch.operations.add(operation(Op.TEST, path(Term.REVISION)).number("value", revision));
		return patch.content(content, fields, markdown).body();
	}

	/**
	 * What relates an uploaded file with one; whatever else was changed there is left as it is.
	 *
	 * @param comment what is said of the file
	 */
	static RedactedBody attaching(Setting file, RedactedText name, Setting comment) {
		RedactedJson relation = RedactedJson.object().word("rel", Term.ATTACHED_FILE).phrase("url",
				RedactedPhrase.empty().setting(file, Escape.NONE).word(Term.FILE_NAME).text(name, Escape.PERCENT)).object("attributes",
						RedactedJson.object().phrase("comment", RedactedPhrase.empty().setting(comment, Escape.NONE)));
		return RedactedJson.list(List.of(operation(Op.ADD, path(Term.NEW_RELATION)).object("value", relation)), MEDIA_TYPE);
	}

	private RedactedBody body() {
		return RedactedJson.list(operations, MEDIA_TYPE);
	}

	private static RedactedPhrase path(Term whole) {
		return RedactedPhrase.empty().word(whole);
	}

	private static RedactedPhrase path(Term before, String field) throws TftsrException {
		return path(before).setting(Setting.of("field", field), Escape.NONE);
	}

	private static RedactedJson operation(Op op, RedactedPhrase path) {
		return RedactedJson.object().word("op", op).phrase("path", path);
	}

	private void text(String field, RedactedText text) throws TftsrException {
		operations.add(operation(Op.ADD, path(Term.FIELD, field)).text("value", text));
	}

	private WorkItemPatch content(WorkItemContent content, TypeFields fields, boolean markdown) throws TftsrException {
		if (content.title() != null) {
			if (content.title().text().length() > LONGEST_TITLE) {
				throw problem(NLS.bind(Messages.WorkItemPatch_titleWhy, LONGEST_TITLE), Messages.WorkItemPatch_titleRemedy);
			}
			text(TypeFields.TITLE, content.title());
		}
		longText(content, fields.longText(), markdown);
		severity(content.severity(), fields);
		if (content.priority() > 0 && content.priority() <= LOWEST_PRIORITY && fields.has(TypeFields.PRIORITY)) {
			operations.add(operation(Op.ADD, path(Term.FIELD, TypeFields.PRIORITY)).number("value", content.priority()));
		}
		for (Map.Entry<String, RedactedText> field : new TreeMap<>(content.fields()).entrySet()) {
			text(further(field.getKey()), field.getValue());
		}
		tags(content.tags(), content.correlationId());
		if (content.comment() != null) {
			text(TypeFields.HISTORY, content.comment());
		}
		return this;
	}

	private void longText(WorkItemContent content, String field, boolean markdown) throws TftsrException {
		RedactedText text = markdown ? content.markdown() : content.html();
		if (text != null) {
			text(field, text);
			if (markdown) {
				operations.add(operation(Op.ADD, path(Term.FORMAT, field)).word("value", Term.MARKDOWN));
			}
		}
	}

	/** As the process calls it: by the number that it begins with, where the words are of another language. */
	private void severity(RedactedText severity, TypeFields fields) throws TftsrException {
		if (severity == null || !fields.has(TypeFields.SEVERITY)) {
			return;
		}
		List<String> allowed = fields.allowed(TypeFields.SEVERITY);
		String wanted = severity.text();
		if (allowed.isEmpty() || allowed.contains(wanted)) {
			text(TypeFields.SEVERITY, severity);
			return;
		}
		String like = allowed.stream().filter(one -> one.equalsIgnoreCase(wanted)).findFirst()
				.or(() -> allowed.stream().filter(one -> !wanted.isEmpty() && !one.isEmpty() && Character.isDigit(one.charAt(0))
						&& one.charAt(0) == wanted.charAt(0)).findFirst())
				.orElseThrow(() -> problem(NLS.bind(Messages.WorkItemPatch_severityWhy, String.join(", ", allowed)),
						Messages.WorkItemPatch_severityRemedy));
		operations.add(operation(Op.ADD, path(Term.FIELD, TypeFields.SEVERITY)).phrase("value", DevOpsCalls.name(like)));
	}

	private static String further(String field) throws TftsrException {
		if (!FIELD.matcher(field).matches() || OWN.contains(field)) {
			throw problem(Messages.WorkItemPatch_fieldWhy, Messages.WorkItemPatch_fieldRemedy);
		}
		return field;
	}

	/** Those that are there stay: Azure DevOps joins what is added. */
	private void tags(List<RedactedText> tags, UUID correlation) throws TftsrException {
		RedactedPhrase all = RedactedPhrase.empty();
		for (RedactedText tag : tags) {
			if (all.length() > 0) {
				all.word(Term.NEXT_TAG);
			}
			all.text(tag, Escape.NONE);
		}
		if (correlation != null) {
			if (all.length() > 0) {
				all.word(Term.NEXT_TAG);
			}
			Wiql.addTag(all, correlation);
		}
		if (all.length() > 0) {
			operations.add(operation(Op.ADD, path(Term.FIELD, TypeFields.TAGS)).phrase("value", all));
		}
	}

	private static TftsrException problem(String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.DevOps_sendWhat, why, remedy);
	}
}
