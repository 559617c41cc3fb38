package org.tftsr.integrations.internal.azuredevops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Word;

/** The types that the process of a project has. */
final class WorkItemTypes {

	/**
	 * A type.
	 *
	 * @param name      as people see it, in the language of the process
	 * @param reference such as {@code Microsoft.VSTS.WorkItemTypes.UserStory}; null where the server does not say
	 */
	record Type(String name, String reference) {

		private boolean is(String wanted) {
			String plain = plain(wanted);
			return plain(name).equals(plain) || reference != null && plain(reference.substring(reference.lastIndexOf('.') + 1)).equals(plain);
		}

		private static String plain(String name) {
			return name.replace(" ", "").toLowerCase(Locale.ROOT);
		}
	}

	private enum Sign implements Word {
		DOLLAR;

		@Override
		public String word() {
			return "$";
		}
	}

	private static final String ACTION = "list_azuredevops_types";
	/** What is broken, as processes have it, which differ: Basic has no bugs, and CMMI both. In English, or as the end of a reference. */
	private static final List<String> BROKEN = List.of("Bug", "Issue");

	private final DevOpsCalls calls;

	WorkItemTypes(DevOpsCalls calls) {
		this.calls = calls;
	}

	/** All that are in use. */
	List<Type> all(RedactedPhrase project, Progress progress) throws TftsrException {
		RestCall call = RestCall.read(ACTION, Messages.WorkItemTypes_listWhat,
				calls.versioned(calls.address(project, "_apis/wit/workitemtypes")));
		List<Type> types = new ArrayList<>();
		for (JsonFields type : calls.send(call, progress).fields().list("value")) {
			String name = type.text("name");
			if (name != null && !type.flag("isDisabled")) {
				types.add(new Type(name, type.text("referenceName")));
			}
		}
		return types;
	}

	/** The name, as the project has it, of a type that is called so there or in English. */
	String named(RedactedPhrase project, String wanted, Progress progress) throws TftsrException {
		List<Type> all = all(project, progress);
		return all.stream().filter(type -> type.name.equals(wanted)).findFirst()
				.or(() -> all.stream().filter(type -> type.is(wanted)).findFirst()).map(Type::name)
				.orElseThrow(() -> new TftsrException(ProblemKind.INVALID_INPUT, Messages.DevOps_sendWhat,
						Messages.WorkItemTypes_unknownWhy,
						all.isEmpty() ? Messages.WorkItemTypes_noneRemedy
								: NLS.bind(Messages.WorkItemTypes_unknownRemedy, String.join(", ", all.stream().map(Type::name).toList()))));
	}

	/** The name, as the project has it, of the type for what is broken; the first that it has where it has none. */
	String usual(RedactedPhrase project, Progress progress) throws TftsrException {
		List<Type> all = all(project, progress);
		return BROKEN.stream().flatMap(wanted -> all.stream().filter(type -> type.is(wanted))).findFirst().or(() -> all.stream().findFirst())
				.map(Type::name).orElse(BROKEN.getFirst());
	}

	/** A type as it stands in the address that makes one, such as {@code $User Story}. */
	static RedactedPhrase segment(String type) throws TftsrException {
		return DevOpsCalls.name(type, RedactedPhrase.empty().word(Sign.DOLLAR));
	}

	/** The fields of a type. */
	TypeFields fields(RedactedPhrase project, String type, Progress progress) throws TftsrException {
		RestCall call = RestCall.read(ACTION, Messages.WorkItemTypes_fieldsWhat,
				calls.versioned(calls.address(project, "_apis/wit/workitemtypes")
				.segment(DevOpsCalls.name(type)).path("fields").query("$expand", "allowedValues")));
		return new TypeFields(calls.send(call, progress).fields());
	}
}
