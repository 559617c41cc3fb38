package org.tftsr.integrations.internal.azuredevops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.net.Setting;

/** The projects of an organisation that the user sees. */
final class Projects {

	/** A project with its identifier. */
	record Project(String id, String name) {
	}

	private static final int AT_ONCE = 200;

	private final DevOpsCalls calls;

	Projects(DevOpsCalls calls) {
		this.calls = calls;
	}

	/** All, by name. */
	List<Project> all(Progress progress) throws TftsrException {
		List<Project> projects = new ArrayList<>();
		int got = AT_ONCE;
		for (int from = 0; got == AT_ONCE; from += AT_ONCE) {
			RestCall call = RestCall.read("list_azuredevops_projects", Messages.Projects_listWhat,
					calls.versioned(calls.address("_apis/projects").query("$top", AT_ONCE).query("$skip", from)));
			JsonFields page = calls.send(call, progress).fields();
			for (JsonFields project : page.list("value")) {
				String name = project.text("name");
				if (name != null) {
					projects.add(new Project(project.text("id"), name));
				}
			}
			got = page.size("value");
		}
		projects.sort(Comparator.comparing(Project::name, String.CASE_INSENSITIVE_ORDER));
		return projects;
	}

	/** A project as it goes into an address. */
	Setting named(String nameOrId, Progress progress) throws TftsrException {
		String wanted = nameOrId == null ? calls.integration().project() : nameOrId;
		if (wanted == null || wanted.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.DevOps_askWhat, Messages.Projects_noneWhy,
					Messages.Projects_noneRemedy);
		}
		if (wanted.strip().chars().noneMatch(Character::isWhitespace)) {
			return Setting.of("project", wanted.strip());
		}
		String id = all(progress).stream().filter(project -> project.name().equalsIgnoreCase(wanted.strip())).map(Project::id).findFirst()
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.DevOps_askWhat,
						Messages.Projects_unknownWhy, Messages.Projects_unknownRemedy));
		return Setting.of("project", id);
	}
}
